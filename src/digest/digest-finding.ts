import type { Attribution } from '../articles/attribution.ts'
import { withoutDateline } from '../articles/without-dateline.ts'
import { type Finding, type FindingSource, independent, type Kind } from '../baseline/finding.ts'
import type { HeldFact } from '../baseline/layers.ts'
import type { Lang } from '../language/lang.ts'
import { standsAlone } from '../language/stands-alone.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { standsBehind } from './attribution-line.ts'
import { valuesLine } from './values.ts'

/** A finding as a digest shows it: with the fact it stands against, and how many publishers say it independently. */
export interface DigestFinding {
  readonly finding: Finding
  readonly kind: Kind
  readonly fact: HeldFact | null
  readonly independent: number
  readonly attribution: Attribution
  /** What it changes or differs in, in the reader's language; null where its sentence says it in that language. */
  readonly values: string | null
}

/** For whom: the language read, the topic's names in it, and from when on a source is of the period (UTC ISO-8601). */
interface Reader {
  readonly lang: Lang
  readonly since: string
  readonly index: Pick<TopicIndex, 'names' | 'label'>
}

/** Puts a finding together with its fact, and its best source first. */
export function digestFinding(finding: Finding, facts: ReadonlyMap<string, HeldFact>, reader: Reader): DigestFinding {
  const shown = bestSourceFirst(finding, reader)
  return {
    finding: shown,
    kind: finding.kind,
    fact: finding.fact === null ? null : (facts.get(finding.fact) ?? null),
    independent: independent(finding.sources),
    attribution: standsBehind(finding.sources),
    values:
      shown.sources[0]?.lang === reader.lang ? null : valuesLine(finding.why, finding.kind, reader.lang, reader.index),
  }
}

/** Whether its sentence can be understood without the one that stood before it in its article. */
export function isUnderstood({ finding: { text, sources } }: DigestFinding, lang: Lang): boolean {
  return standsAlone(text, sources[0]?.lang ?? lang)
}

/**
 * Of sources that say the same, the sentence shown is one in the reader's language, if there is one. Sources stand in
 * the order of their weight: of this period before earlier ones, a side's own account before others, who wrote it
 * before who carries it, then the earlier.
 */
function bestSourceFirst(finding: Finding, { lang, since }: Pick<Reader, 'lang' | 'since'>): Finding {
  const weight = (source: FindingSource) =>
    Number((source.published ?? since) >= since) * 4 +
    Number(source.official !== null) * 2 +
    Number(source.publisher === source.outlet)
  const sources = finding.sources.toSorted(
    (a, b) => weight(b) - weight(a) || (a.published ?? '').localeCompare(b.published ?? ''),
  )
  // What stands is told in the fact's own words: its sources need no one language.
  const best = finding.kind === 'confirms' ? undefined : sources.find((source) => source.lang === lang)
  return {
    ...finding,
    text: withoutDateline(best?.quote ?? finding.text),
    sources: best ? [best, ...sources.filter((source) => source !== best)] : sources,
  }
}
