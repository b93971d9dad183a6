import type { Store } from '../storage/store.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/**
 * Gives what to call before an answer or a poll: it brings every topic's baseline up to the ledger of the database,
 * where other processes write too. Costs one short question where nothing was written since.
 */
export function followLedger(store: Store, topics: readonly TopicOnDesk[]): () => Promise<void> {
  let caughtUp = ''
  const catchUp = async () => {
    const version = await store.ledger.version()
    if (version === caughtUp) return
    for (const { index, ledger } of topics) {
      ledger.meet(await store.coverage.proposedMeetings({ topic: index.topic.id }))
      ledger.lay(await store.ledger.changes({ topic: index.topic.id }))
    }
    caughtUp = version
  }
  // One after the other: who read earlier must not lay it over what was read later.
  let last: Promise<void> = Promise.resolve()
  return () => {
    last = last.then(catchUp, catchUp)
    return last
  }
}
