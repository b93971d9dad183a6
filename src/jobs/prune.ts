import { type Clock, iso } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'

/**
 * Deletes what nobody will ask for any more: articles about no topic (kept so long to answer `why`) and the text of
 * digests that were posted. Coverage of a topic is kept for good. `keepMs`: for how long. Returns how many articles.
 */
export async function pruneOld(input: { store: Store; clock: Clock; log: Log; keepMs: number }): Promise<number> {
  const { store, clock, log, keepMs } = input
  const before = iso(clock.now() - keepMs)
  const deleted = await store.prune(before, iso(clock.now()))
  log.info({ deleted, before }, 'pruned articles about no topic')
  return deleted
}
