import type { Change } from '../baseline/change.ts'
import { changeOf } from '../baseline/change-of.ts'
import { type Finding, independent } from '../baseline/finding.ts'
import { historyOf } from '../baseline/history.ts'
import { isDefinite } from '../baseline/key.ts'
import { isCorroborated } from '../baseline/publishing-floor.ts'
import { dayIn } from '../baseline/reading.ts'
import type { Store } from '../storage/store.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/**
 * Looks at what articles just taken in say of known facts, and puts what is corroborated into the ledger as proposed:
 * from then on later coverage is compared with it. One change a fact at a time, the best supported: what else was said
 * in the same hour shows beside it, and whatever goes beyond it comes with the next report. `now` is UTC ISO-8601.
 */
export async function proposeChanges(
  store: Pick<Store, 'changingFindings' | 'ledger'>,
  topics: readonly TopicOnDesk[],
  articles: readonly string[],
  now: string,
): Promise<void> {
  if (articles.length === 0) return
  for (const { index, ledger } of topics) {
    const topic = index.topic.id
    const findings = (await store.changingFindings(topic, articles)).filter(isCorroborated).sort(bySupport)
    if (findings.length === 0) continue
    const { held } = ledger.layers()
    const changes = new Map<string, Omit<Change, 'history'>>()
    for (const finding of findings) {
      // What updates a state that has been superseded since comes too late for the ledger.
      if (finding.fact === null || historyOf(held, finding.fact).at(-1)?.id !== finding.fact) continue
      if (changes.has(finding.fact)) continue
      const change = changeOf(finding, { index, held, day: dayIn(finding.first, index.topic.zone), now })
      if (change) changes.set(finding.fact, change)
    }
    const added = await store.ledger.propose([...changes.values()])
    if (added.length > 0) ledger.lay(await store.ledger.changes({ topic }))
  }
}

/** What names a value before what only words tell, then a side's own account, more publishers, the surer, the earlier. */
function bySupport(a: Finding, b: Finding): number {
  const official = ({ sources }: Finding) => Number(sources.some((source) => source.official !== null))
  return (
    Number(isDefinite(b.key)) - Number(isDefinite(a.key)) ||
    official(b) - official(a) ||
    independent(b.sources) - independent(a.sources) ||
    b.confidence - a.confidence ||
    a.first.localeCompare(b.first) ||
    a.id.localeCompare(b.id)
  )
}
