import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChatPlatform } from '../../src/chat/chat.ts'
import { createFirst } from '../../src/jobs/first.ts'
import { listenAlone } from '../../src/jobs/listen.ts'
import { silent } from '../../src/log.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { clockAt } from './desk.ts'

const NOW = '2023-11-26T12:00:00.000Z'

describe('several processes at one chat platform', () => {
  let store: Store
  const clock = clockAt(NOW)
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    clock.set(NOW)
  })
  afterEach(() => store.close())

  it('answer what is heard once, whoever hears it, until an hour has passed', async () => {
    const [one, other] = [createFirst(store, clock), createFirst(store, clock)]
    expect(await Promise.all([one('slack:1'), other('slack:1'), one('slack:2'), other('slack:3')])).toEqual([
      true,
      false,
      true,
      true,
    ])
    clock.pass(61)
    expect(await other('slack:1')).toBe(true)
  })

  it('answer where the database cannot say whether it was heard', async () => {
    const first = createFirst({ takeLeases: () => Promise.reject(new Error('gone')) }, clock)
    expect(await first('slack:1')).toBe(true)
  })

  it('listen one at a time where the platform wants that; the next one does when the first stops', async () => {
    const did: string[] = []
    const process_ = (name: string) => {
      const stopping = new AbortController()
      const platform: ChatPlatform = {
        name: 'discord',
        listensAlone: true,
        start: async () => {},
        stop: async () => void did.push(`${name} stops`),
        check: async () => 'well',
        connected: () => true,
        post: async () => ({ result: 'posted' }),
      }
      const connect = async (to: string) => void did.push(`${name} ${to}s`)
      const ended = listenAlone({ platform, connect, store, clock, log: silent, signal: stopping.signal })
      const stop = async () => {
        stopping.abort()
        await (await ended).stopped
      }
      return { begun: ended, stop }
    }
    const one = process_('one')
    await one.begun
    const two = process_('two')
    await two.begun
    expect(did).toEqual(['one listens', 'two posts'])
    await one.stop()
    await vi.waitFor(() => expect(did).toEqual(['one listens', 'two posts', 'two stops', 'two listens']), 8_000)
    await two.stop()
  })
})
