import { describe, expect, it, vi } from 'vitest'
import type { ChatPlatform, Sessions } from '../../src/chat/chat.ts'
import { createFirst } from '../../src/jobs/first.ts'
import { shareSessions } from '../../src/jobs/listen.ts'
import { silent } from '../../src/log.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { clockAt, type SetClock } from './desk.ts'

const NOW = '2023-11-26T12:00:00.000Z'

interface Shared {
  readonly store: Store
  readonly clock: SetClock
}

/** Side by side: they wait for the next look, five seconds each. */
describe.concurrent('several processes at one chat platform', () => {
  /** What the processes of one test share. */
  const shared = async (): Promise<Shared> => ({ store: await openSqlite(':memory:'), clock: clockAt(NOW) })

  it('answer what is heard once, whoever hears it, until an hour has passed', async () => {
    const { store, clock } = await shared()
    const [one, other] = [createFirst(store, clock), createFirst(store, clock)]
    expect(await Promise.all([one('slack:1'), other('slack:1'), one('slack:2'), other('slack:3')])).toEqual([
      true,
      false,
      true,
      true,
    ])
    clock.pass(61)
    expect(await other('slack:1')).toBe(true)
    await store.close()
  })

  it('answer where the database cannot say whether it was heard', async () => {
    const first = createFirst({ takeLeases: () => Promise.reject(new Error('gone')) }, clockAt(NOW))
    expect(await first('slack:1')).toBe(true)
  })

  /** A process of its own, at a platform with so many sessions. */
  const begin = async ({ store, clock }: Shared, name: string, did: string[], count: number) => {
    const stopping = new AbortController()
    const sessions: Sessions = {
      names: async () => Array.from({ length: count }, (_, i) => `${i}/${count}`),
      open: async () => {},
      close: async (session) => void did.push(`${name} closes ${session}`),
    }
    const platform: ChatPlatform = {
      name: 'discord',
      sessions,
      start: async () => {},
      stop: async () => {},
      check: async () => 'well',
      connected: () => true,
      post: async () => ({ result: 'posted' }),
    }
    const { stopped } = await shareSessions(sessions, {
      platform,
      connect: async (to) => void did.push(`${name} ${to}s`),
      open: async (_, session) => void did.push(`${name} opens ${session}`),
      store,
      clock,
      log: silent,
      signal: stopping.signal,
    })
    return async () => {
      stopping.abort()
      await stopped
    }
  }

  it('hold each session in one of them; who stops gives its own to the next one', async () => {
    const did: string[] = []
    const own = await shared()
    const stopOne = await begin(own, 'one', did, 1)
    const stopTwo = await begin(own, 'two', did, 1)
    expect(did).toEqual(['one posts', 'one opens 0/1', 'two posts'])
    await stopOne()
    await vi.waitFor(() => expect(did.slice(3)).toEqual(['one closes 0/1', 'two opens 0/1']), 8_000)
    await stopTwo()
    await own.store.close()
  })

  it('share several sessions', async () => {
    const did: string[] = []
    const own = await shared()
    const stopOne = await begin(own, 'one', did, 2)
    const stopTwo = await begin(own, 'two', did, 2)
    expect(did).toEqual(['one posts', 'one opens 0/2', 'two posts', 'two opens 1/2'])
    await Promise.all([stopOne(), stopTwo()])
    await own.store.close()
  })

  it('take over the session of one that died', async () => {
    const did: string[] = []
    const own = await shared()
    await own.store.takeLeases(['listen:discord:0/1'], 'elsewhere 1 x', NOW, '2023-11-26T12:00:30.000Z')
    const stop = await begin(own, 'one', did, 1)
    expect(did).toEqual(['one posts'])
    own.clock.pass(1)
    await vi.waitFor(() => expect(did).toEqual(['one posts', 'one opens 0/1']), 8_000)
    await stop()
    await own.store.close()
  })
})
