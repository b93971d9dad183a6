import { webApi } from '@slack/bolt'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createGoingOn } from '../../../src/chat/slack/going-on.ts'
import type { SlackRecords } from '../../../src/chat/slack/workspaces.ts'
import { silent } from '../../../src/log.ts'
import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { fakeSlack, stage } from './stage.ts'
import { paper } from './tiny-desk.ts'

let slack: FakeSlack
let went: string[]
const records = (why: string, subscriber: string | null = null): SlackRecords => ({
  installations: {
    of: async () => null,
    list: async () => [],
    save: async () => undefined,
    remove: async () => false,
  },
  workspaceOf: async () => null,
  paused: async () => [{ channel: 'C0DESK', workspace: null, why }],
  goOn: async (channel) => void went.push(channel),
  subscriberOf: async () => subscriber,
  pause: async () => undefined,
})

beforeEach(async () => {
  went = []
  slack = await fakeSlack()
})

function goingOn(why: string) {
  const web = new webApi.WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  const workspaces = {
    web: async () => web,
    of: async () => null,
    authorize: async () => ({ botToken: slack.botToken }),
  }
  return createGoingOn(workspaces, records(why), silent)
}

describe('a paused channel', () => {
  it('goes on when the app was invited, and not before', async () => {
    const channel = slack.channels.get('C0DESK')
    if (channel) channel.member = false
    const { look } = goingOn('the app is not in the channel: invite it there with /invite (not_in_channel)')
    await look()
    expect(went).toEqual([])
    if (channel) channel.member = true
    await look()
    expect(went).toEqual(['C0DESK'])
  })

  it('goes on when the token is good again', async () => {
    await goingOn('the token was revoked (token_revoked)').look()
    expect(went).toEqual(['C0DESK'])
  })

  it('goes on when the scope was granted that the app lacked, and not before', async () => {
    const lacks = (scope: string) =>
      `the Slack app lacks ${scope}: add it under OAuth & Permissions and reinstall the app (missing_scope)`
    await goingOn(lacks('chat:write.public')).look()
    expect(went).toEqual([])
    await goingOn(lacks('chat:write')).look()
    expect(went).toEqual(['C0DESK'])
  })

  it('that takes no messages for another reason waits for a person', async () => {
    await goingOn('the channel is read-only (restricted_action_read_only_channel)').look()
    await goingOn('the channel is archived (is_archived)').look()
    expect(went).toEqual([])
  })

  it('goes on when somebody names the app there', async () => {
    const on = await stage({}, { records: records('the channel is archived (is_archived)') })
    await on.slack.mention('are you there?')
    await vi.waitFor(() => expect(went).toEqual(['C0DESK']))
  })
})

describe('an administrator', () => {
  const about = { channel: 'C0DESK', workspace: null }

  it.each([
    ['who subscribed the channel', 'U0READER', 'D0READER'],
    ['who is listed first', null, 'D0ADMIN'],
  ])('%s is told directly', async (_, subscriber, direct) => {
    const on = await stage({}, { records: records('', subscriber), admins: ['U0ADMIN'] })
    expect(await on.app.tellAdmin(about, paper('Paused.'))).toBe(true)
    expect(on.slack.messages).toMatchObject([{ channel: direct, text: expect.stringContaining('Paused.') }])
  })

  it('where there is none, nobody is told', async () => {
    const on = await stage()
    expect(await on.app.tellAdmin(about, paper('Paused.'))).toBe(false)
  })
})
