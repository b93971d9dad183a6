import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatPlatform } from '../../src/chat/chat.ts'
import type { Document } from '../../src/digest/document.ts'
import { topicMissing } from '../../src/digest/pause-reason.ts'
import { pauseAndTell } from '../../src/jobs/pause-and-tell.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { keptLog } from './desk.ts'

describe('a subscription that cannot go on', () => {
  let store: Store
  let log = keptLog()
  let told: { channel: string; document: Document }[] = []
  let somebody = true
  const slack: ChatPlatform = {
    name: 'slack',
    start: async () => {},
    stop: async () => {},
    check: async () => '',
    connected: () => true,
    post: async () => ({ result: 'posted' }),
    async tellAdmin({ channel }, document) {
      told.push({ channel, document })
      return somebody
    },
  }
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    log = keptLog()
    told = []
    somebody = true
    await store.subscriptions.add(subscriptionOf({ id: 'one', topic: 'gone' }))
    await store.subscriptions.add(subscriptionOf({ id: 'other', topic: 'kept' }))
  })
  afterEach(() => store.close())

  const pause = (id: string, why: string, lang: Document['lang'] = 'en') =>
    pauseAndTell({ store, platforms: [slack], log }, id, { why, lang })
  const texts = () => told.map(({ document: { blocks } }) => JSON.stringify(blocks))

  it('tells an admin once that its topic is missing, in its language', async () => {
    await pause('one', topicMissing('gone'), 'ko')
    await pause('one', topicMissing('gone'), 'ko')
    expect(texts()).toEqual([expect.stringContaining('주제 “gone”의 설정이 없어졌습니다')])
    expect(told).toMatchObject([{ channel: 'C1', document: { lang: 'ko' } }])
  })

  it('tells of a closed channel although one of its topics was missing before, and once', async () => {
    await store.subscriptions.add(subscriptionOf({ id: 'third', topic: 'third' }))
    await pause('one', topicMissing('gone'))
    await pause('other', 'the channel is archived (is_archived)')
    await pause('third', 'the channel is archived (is_archived)')
    expect(texts()).toEqual([expect.stringContaining('gone'), expect.stringContaining('is archived')])
  })

  it('writes down that there is nobody to tell', async () => {
    somebody = false
    await pause('one', topicMissing('gone'))
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { platform: 'slack', channel: 'C1' } }])
    expect(await store.subscriptions.list({})).toMatchObject([{ paused: topicMissing('gone') }, { paused: null }])
  })
})
