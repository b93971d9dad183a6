import { randomUUID } from 'node:crypto'
import { type Clock, iso } from '../clock.ts'
import type { Store } from '../storage/store.ts'

/** Slack repeats what it thinks was not heard for up to an hour. Ms. */
const REMEMBERED = 60 * 60_000

/**
 * Tells whether something said in chat is heard for the first time within the last hour, by any process: a platform
 * repeats what it takes for unheard, to whichever of them is there. Where the database does not answer it is taken for
 * new: to answer twice is better than not at all.
 */
export function createFirst(store: Pick<Store, 'takeLeases'>, clock: Clock): (key: string) => Promise<boolean> {
  return async (key) => {
    const [name, ours, now] = [`heard:${key}`, randomUUID(), clock.now()]
    try {
      const holders = await store.takeLeases([name], ours, iso(now), iso(now + REMEMBERED))
      return holders.get(name) === ours
    } catch {
      return true
    }
  }
}
