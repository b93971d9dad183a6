import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { type Clock, iso } from '../clock.ts'
import type { HeldLease, Store } from '../storage/store.ts'

/**
 * Who crashes on another machine, or is stopped, keeps others from its work so long: with the tick that notices it, well
 * under a minute. Clocks of machines may differ by some seconds. Ms.
 */
const LEASE = 30_000
/** Leases are renewed so often: two renewals may fail. Ms. */
const BEAT = 10_000
/** How often somebody who waits for a lease looks for it, ms. */
const LOOK = 200

/** Holders of this process. */
const ours = new Set<string>()

/**
 * The leases of one piece of work, renewed while it goes on. A process that was stopped for longer has lost them without
 * knowing; so what it writes carries `held()`, and the database refuses it (`LeaseLost`).
 */
export interface Leases {
  /** Takes those that are free, also from a process of this machine that is no more. */
  take(names: readonly string[]): Promise<ReadonlySet<string>>
  /** Waits until it has this one; false where the signal came first. */
  waitFor(name: string, signal: AbortSignal | undefined): Promise<boolean>
  held(): readonly HeldLease[]
  release(names: readonly string[]): Promise<void>
  /** Gives all of them back. */
  end(): Promise<void>
}

/** `onLost`: told once, when the database says that one of them is another's. */
export function openLeases(store: Store, clock: Clock, onLost: () => void = () => {}): Leases {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const names = new Set<string>()
  ours.add(holder)
  const until = () => iso(clock.now() + LEASE)
  const held = () => [...names].map((name) => ({ name, holder }))
  const tryFor = (wanted: readonly string[]) => store.takeLeases(wanted, holder, iso(clock.now()), until())
  // One after the other: a lease that is given back and taken again at once must end up taken, and one that is given
  // back while all are renewed is not lost.
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const own = last.then(work, work)
    last = own.catch(() => undefined)
    return own
  }
  const beat = async () => {
    // A database that is gone now may be back before the leases run out.
    const kept = await inOrder(async () => names.size === 0 || store.renewLeases(held(), until())).catch(() => true)
    if (kept) return
    clearInterval(beats)
    onLost()
  }
  const beats = setInterval(() => void beat(), BEAT)
  beats.unref()

  const takeNow = async (wanted: readonly string[]): Promise<ReadonlySet<string>> => {
    let holders = await tryFor(wanted)
    const gone = [...holders].filter(([, other]) => other !== holder && isGone(other))
    if (gone.length > 0) {
      await store.releaseLeases(gone.map(([name, other]) => ({ name, holder: other })))
      const again = await tryFor(gone.map(([name]) => name))
      holders = new Map([...holders, ...again])
    }
    const taken = new Set([...holders].filter(([, one]) => one === holder).map(([name]) => name))
    for (const name of taken) names.add(name)
    return taken
  }
  const take = (wanted: readonly string[]) => inOrder(() => takeNow(wanted))
  return {
    take,
    held,
    async waitFor(name, signal) {
      for (;;) {
        if ((await take([name])).has(name)) return true
        if (signal?.aborted) return false
        await delay(LOOK, undefined, { signal }).catch(() => undefined)
      }
    },
    release: (done) =>
      inOrder(async () => {
        const own = done.filter((name) => names.delete(name))
        await store.releaseLeases(own.map((name) => ({ name, holder })))
      }),
    async end() {
      clearInterval(beats)
      ours.delete(holder)
      await inOrder(() => store.releaseLeases(held()))
    },
  }
}

function isGone(holder: string): boolean {
  const [host, pid] = holder.split(' ')
  if (host !== hostname()) return false
  // In a container every start may have the same number: then the holder was the one before us.
  if (Number(pid) === process.pid) return !ours.has(holder)
  return !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
