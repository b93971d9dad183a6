import { type Clock, iso } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'

/**
 * What is about no topic is kept so long, to answer `why`. Longer than the age up to which entries are taken in, so
 * that nothing pruned comes back as new. Ms.
 */
const KEPT = 60 * 86_400_000

/** Deletes what nobody will ask for any more. Coverage of a topic is kept for good. Returns how many articles. */
export async function pruneOld({ store, clock, log }: { store: Store; clock: Clock; log: Log }): Promise<number> {
  const before = iso(clock.now() - KEPT)
  const deleted = await store.prune(before, iso(clock.now()))
  log.info({ deleted, before }, 'pruned articles about no topic')
  return deleted
}
