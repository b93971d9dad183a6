import { setTimeout as delay } from 'node:timers/promises'
import type { ChatPlatform, Sessions } from '../chat/chat.ts'
import type { Clock } from '../clock.ts'
import { reasonOf, UserError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { type Leases, openLeases } from './leases.ts'
import type { Role } from './roles.ts'

/**
 * How often a process looks for a session that nobody holds, ms, and takes one: so several that start together share them,
 * and none opens more than Discord lets it (one in five seconds). With the lease: taken over within a minute.
 */
const LOOK = 5_000

export interface ListenInput {
  readonly platform: ChatPlatform
  /** Connects it to listen, or for posting alone. */
  readonly connect: (to: 'listen' | 'post') => Promise<void>
  /** Opens one of its sessions. */
  readonly open: (sessions: Sessions, name: string) => Promise<void>
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Shares out the sessions of a platform: each is held by one process, by a lease of its own; all processes post. Resolves
 * when this process posts and holds one, or none is free; `stopped` when it holds none any more after the signal. Rejects
 * with a UserError on what a person has to mend.
 */
export async function shareSessions(
  sessions: Sessions,
  { platform, connect, open, store, clock, log, signal }: ListenInput,
): Promise<{ stopped: Promise<void> }> {
  const told = { platform: platform.name }
  const held = new Map<string, Leases>()
  const give = async (name: string): Promise<void> => {
    const leases = held.get(name)
    held.delete(name)
    await sessions.close(name)
    await leases?.end().catch(() => undefined)
  }
  const lost = (session: string): void => {
    log.warn({ ...told, session }, 'another process holds this session now')
    void give(session).catch((err: unknown) => log.error({ ...told, session, err }, 'a session was not closed'))
  }
  const takeOne = async (): Promise<void> => {
    for (const name of await sessions.names()) {
      if (held.has(name)) continue
      const leases = openLeases(store, clock, () => lost(name))
      const lease = `listen:${platform.name}:${name}`
      const taken = await leases.take([lease]).catch(async (thrown: unknown) => {
        await leases.end().catch(() => undefined)
        throw thrown
      })
      if (!taken.has(lease)) {
        await leases.end()
        continue
      }
      held.set(name, leases)
      try {
        await open(sessions, name)
      } catch (thrown) {
        await give(name)
        throw thrown
      }
      log.info({ ...told, session: name }, 'this process listens')
      return
    }
  }
  const look = async (): Promise<void> => {
    try {
      await takeOne()
    } catch (thrown) {
      if (thrown instanceof UserError) throw thrown
      log.warn({ ...told, reason: reasonOf(thrown) }, 'no session could be opened; trying again')
    }
  }
  await connect('post')
  await look()
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      await delay(LOOK, undefined, { signal }).catch(() => undefined)
      if (!signal.aborted)
        await look().catch((thrown: unknown) =>
          log.error({ ...told, reason: reasonOf(thrown) }, 'no session can be opened'),
        )
    }
    await Promise.all([...held.keys()].map(give))
  }
  return { stopped: keep().catch((err: unknown) => log.error({ ...told, err }, 'listening ended')) }
}

/** Connects a platform as this process's roles want it. `stopped` resolves when it listens no more. */
export async function reach(
  input: ListenInput & { readonly roles: ReadonlySet<Role> },
): Promise<{ stopped: Promise<void> }> {
  const { platform, roles, connect } = input
  if (roles.has('chat') && platform.sessions) return shareSessions(platform.sessions, input)
  if (roles.has('chat') || roles.has('deliver')) await connect(roles.has('chat') ? 'listen' : 'post')
  return { stopped: Promise.resolve() }
}
