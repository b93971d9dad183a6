import type { Act } from '../baseline/change.ts'
import type { Store } from '../storage/store.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/**
 * Takes back what the desk proposed on reports that say so no more: an article was edited, and no source of the finding
 * is left. What an editor has decided stays: it is the editor's to take back. `now` is UTC ISO-8601.
 */
export async function withdrawChanges(
  store: Pick<Store, 'unsupportedChanges' | 'ledger'>,
  topics: readonly TopicOnDesk[],
  now: string,
): Promise<void> {
  for (const { index, ledger } of topics) {
    const topic = index.topic.id
    const withdrawn = await store.unsupportedChanges(topic)
    for (const about of withdrawn) {
      const act: Act = { at: now, by: DESK, did: 'undo', about, topic, channel: null, why: WHY }
      await store.ledger.decide(about, ['proposed'], 'undone', act)
    }
    if (withdrawn.length > 0) ledger.lay(await store.ledger.changes({ topic }))
  }
}

const DESK = { platform: 'desk', user: 'desk' } as const
const WHY = 'No source says so any more: what said it was edited.'
