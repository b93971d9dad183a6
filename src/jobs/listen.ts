import { setTimeout as delay } from 'node:timers/promises'
import type { ChatPlatform } from '../chat/chat.ts'
import type { Clock } from '../clock.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { type Leases, openLeases } from './leases.ts'
import type { Role } from './roles.ts'

/** How often a process that only posts looks whether it may listen, ms. With the lease: taken over within a minute. */
const LOOK = 5_000

export interface ListenInput {
  readonly platform: ChatPlatform
  /** Connects it to listen, or for posting alone. */
  readonly connect: (to: 'listen' | 'post') => Promise<void>
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Keeps one process listening to a platform that allows one session (Discord: a second one would hear everything, too).
 * The others post, and take over when the one that listens is gone. Resolves when this process does the one or the
 * other; `stopped` when it listens no more after the signal.
 */
export async function listenAlone(input: ListenInput): Promise<{ stopped: Promise<void> }> {
  const { platform, connect, store, clock, log, signal } = input
  const name = `listen:${platform.name}`
  const tried = async (leases: Leases) => {
    try {
      return (await leases.take([name])).has(name)
    } catch (thrown) {
      log.debug({ platform: platform.name, reason: reasonOf(thrown) }, 'could not look who listens')
      return false
    }
  }
  let lost = Promise.withResolvers<void>()
  const fresh = () => {
    lost = Promise.withResolvers<void>()
    return openLeases(store, clock, lost.resolve)
  }
  let leases = fresh()
  let listens = await tried(leases)
  await connect(listens ? 'listen' : 'post')
  const gone = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      if (listens) {
        await Promise.race([lost.promise, gone])
        if (signal.aborted) break
        log.warn({ platform: platform.name }, 'another process listens now; this one posts')
        await leases.end().catch(() => undefined)
        leases = fresh()
      } else {
        await delay(LOOK, undefined, { signal }).catch(() => undefined)
        if (signal.aborted || !(await tried(leases))) continue
        log.info({ platform: platform.name }, 'nobody listens any more; this process does now')
      }
      listens = !listens
      await platform.stop()
      await connect(listens ? 'listen' : 'post')
    }
    await leases.end().catch(() => undefined)
  }
  return {
    stopped: keep().catch((err: unknown) => log.error({ err, platform: platform.name }, 'listening ended')),
  }
}

/** Connects a platform as this process's roles want it. `stopped` resolves when it listens no more. */
export async function reach(
  input: ListenInput & { readonly roles: ReadonlySet<Role> },
): Promise<{ stopped: Promise<void> }> {
  const { platform, roles, connect } = input
  if (roles.has('chat') && platform.listensAlone) return listenAlone(input)
  if (roles.has('chat') || roles.has('deliver')) await connect(roles.has('chat') ? 'listen' : 'post')
  return { stopped: Promise.resolve() }
}
