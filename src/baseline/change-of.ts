import { withoutDateline } from '../articles/without-dateline.ts'
import { LANGS } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Change, changeId, type Proposal } from './change.ts'
import { valuesIn } from './explain.ts'
import type { Fact } from './fact.ts'
import type { Finding } from './finding.ts'
import { historyOf } from './history.ts'
import { laterState } from './later-state.ts'

/** What is needed to make a change of a finding. */
interface Setting {
  readonly index: TopicIndex
  /** The facts as they are held now. */
  readonly held: readonly Fact[]
  /** The first day on which it was reported, in the topic's zone. */
  readonly day: string
  /** When this is recorded, UTC ISO-8601. */
  readonly now: string
}

/**
 * The change of the baseline that a finding amounts to: a later state (or a correction) of the fact it bears on, or a
 * fact that is new. Null where it only says what is known.
 */
export function changeOf(finding: Finding, setting: Setting): Omit<Change, 'history'> | null {
  const { id, topic, key, sources } = finding
  const proposal = proposalOf(finding, setting)
  if (proposal === null) return null
  return {
    id: changeId(topic, key),
    topic,
    proposal,
    finding: id,
    key,
    sources,
    state: 'proposed',
    recordedAt: setting.now,
  }
}

function proposalOf(finding: Finding, { index, held, day }: Setting): Proposal | null {
  if (finding.kind === 'confirms') return null
  const suffix = changeId(finding.topic, finding.key).slice(2, 8)
  const line = finding.fact === null ? [] : historyOf(held, finding.fact)
  const [root] = line
  const was = line.at(-1)
  if (finding.kind === 'new' || !root || !was) {
    const fact = { ...stated(finding, day), id: `added-${suffix}`, type: 'event' as const }
    return { what: 'new', fact }
  }
  const fact = {
    ...stated(finding, day),
    ...laterState(index, was, finding),
    validFrom: day,
    // A third state is named after the first, too.
    id: `${root.id}-${suffix}`,
  }
  return { what: 'update', was, fact }
}

/** The sentence in every language in which a source has one, and the best source. */
function stated(finding: Finding, day: string): Pick<Fact, 'text' | 'asOf' | 'source'> {
  const text: Record<string, string> = {}
  for (const lang of LANGS) {
    const source = finding.sources.find((one) => one.lang === lang)
    if (source) text[lang] = withoutDateline(source.quote)
  }
  // What no English source says is given by its values, which are English, or as it stands.
  const values = valuesIn(finding.why)
  text.en ??= values === null ? withoutDateline(finding.text) : `Reported, ${values}.`
  const [first] = finding.sources
  const published = first?.published?.slice(0, 10)
  return {
    text,
    asOf: day,
    source: {
      outlet: first?.outlet ?? 'a report',
      ...(first && URL.canParse(first.url) && { url: first.url }),
      ...(published !== undefined && { published }),
      ...(first && { quote: first.quote }),
    },
  }
}
