import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { type Clock, iso } from '../clock.ts'
import type { Store } from '../storage/store.ts'

/** It is renewed with every feed and every write; who crashes on another machine blocks polls so long. Ms. */
const LEASE = 120_000
const NAME = 'poll'

/** Leases that this process holds. */
const ours = new Set<string>()

/** The right to poll: one process at a time, so that no feed is asked twice and stories grow in order. */
export interface PollLease {
  renew(): Promise<void>
  release(): Promise<void>
}

/**
 * Takes the lease, also from a process of this machine that is no more: after a crash the next start need not wait.
 * Null where another process polls.
 */
export async function takePollLease(store: Store, clock: Clock): Promise<PollLease | null> {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`
  const take = () => store.takeLease(NAME, holder, iso(clock.now()), iso(clock.now() + LEASE))
  if (!(await take())) {
    const other = await store.leaseHolder(NAME)
    if (other === null || !isGone(other)) return null
    await store.releaseLease(NAME, other)
    if (!(await take())) return null
  }
  ours.add(holder)
  return {
    // Where another took it meanwhile, both go on: what both bring is stored once.
    renew: async () => void (await take()),
    async release() {
      ours.delete(holder)
      await store.releaseLease(NAME, holder)
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
