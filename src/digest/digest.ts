import type { Article, Correction, Placement } from '../articles/article.ts'
import type { FeedHealth } from '../articles/feed-health.ts'
import { type Finding, independent, type Kind } from '../baseline/finding.ts'
import { isDefinite } from '../baseline/key.ts'
import type { HeldFact } from '../baseline/layers.ts'
import { PUBLISHING_FLOOR } from '../baseline/publishing-floor.ts'
import type { Lang } from '../language/lang.ts'
import type { Silence } from '../readouts/silence.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { standsBehind } from './attribution-line.ts'
import { chooseNew } from './choose-new.ts'
import { type DigestFinding, digestFinding, isUnderstood } from './digest-finding.ts'
import type { WrongFinding } from './wrong-finding.ts'

/** What a digest is made of. Times are UTC ISO-8601; `until` is exclusive. */
export interface DigestInput {
  readonly topic: string
  readonly since: string
  readonly until: string
  /** Findings of the period that this reader has not been shown. */
  readonly findings: readonly Finding[]
  readonly facts: readonly HeldFact[]
  /** Relevant articles of the period. */
  readonly coverage: readonly { readonly article: Article; readonly placement: Placement }[]
  readonly feeds: readonly FeedHealth[]
  readonly silences: readonly Silence[]
  /** Of what this reader was shown. */
  readonly corrections: readonly Correction[]
  readonly wrong: readonly WrongFinding[]
  /** Kinds to show; empty for all. */
  readonly only: readonly Kind[]
  /** Language of the reader: of several sources that say the same, one in it is quoted. */
  readonly lang: Lang
  readonly index: Pick<TopicIndex, 'names' | 'label'>
}

export interface Digest {
  readonly topic: string
  readonly since: string
  readonly until: string
  readonly counts: {
    readonly articles: number
    readonly outlets: number
    readonly stories: number
    readonly langs: readonly Lang[]
  }
  readonly corrections: readonly Correction[]
  /** Shown before, and called wrong by operators since. */
  readonly wrong: readonly WrongFinding[]
  readonly changed: readonly DigestFinding[]
  readonly differs: readonly DigestFinding[]
  readonly isNew: readonly DigestFinding[]
  readonly unverified: readonly DigestFinding[]
  readonly stands: readonly DigestFinding[]
  /** Findings of each section that were left out as saying much the same, or as too many. */
  readonly further: number
  readonly silences: readonly Silence[]
  readonly feeds: readonly FeedHealth[]
}

/** A section longer than this is no digest: the rest is counted, and `latest` shows it. */
const MOST = { changed: 8, differs: 6, isNew: 8, unverified: 4 }
/** Further reports of one changed fact, each saying another thing of it, that are worth a line of their own. */
const MOST_A_FACT = 2

/** Chooses and orders what a digest shows: what changed, what differs, what is new, what still stands. */
export function chooseDigest(input: DigestInput): Digest {
  const facts = new Map(input.facts.map((fact) => [fact.id, fact]))
  const all = input.findings
    .filter((finding) => input.only.length === 0 || input.only.includes(finding.kind))
    .map((finding) => digestFinding(finding, facts, input))
    .sort(byWeight(input.lang))
  const tied = all.filter((one) => one.fact !== null && (one.kind === 'updates' || one.kind === 'contradicts'))
  const sure = tied.filter((one) => one.finding.confidence >= PUBLISHING_FLOOR)
  const changed = fewAFact(sure.filter((one) => one.kind === 'updates')).slice(0, MOST.changed)
  const differs = sure.filter((one) => one.kind === 'contradicts').slice(0, MOST.differs)
  const shown = new Set([...changed, ...differs].map((one) => one.finding.text))
  const unverified = fewAFact(
    tied.filter((one) => one.finding.confidence < PUBLISHING_FLOOR && !shown.has(one.finding.text)),
  ).slice(0, MOST.unverified)
  const isNew = chooseNew(
    all.filter((one) => one.kind === 'new' && !shown.has(one.finding.text)),
    { most: MOST.isNew, lang: input.lang },
  )
  const stands = standing(all.filter((one) => one.kind === 'confirms' && one.fact !== null))
  const candidates = all.filter((one) => one.kind !== 'confirms').length
  return {
    topic: input.topic,
    since: input.since,
    until: input.until,
    counts: {
      articles: input.coverage.length,
      outlets: new Set(input.coverage.map(({ article }) => article.outlet)).size,
      stories: new Set(input.coverage.map(({ placement }) => placement.story)).size,
      langs: [...new Set(input.coverage.map(({ article }) => article.lang))].sort(),
    },
    corrections: input.corrections,
    wrong: input.wrong,
    changed,
    differs,
    isNew,
    unverified,
    stands,
    further: candidates - changed.length - differs.length - isNew.length - unverified.length,
    silences: input.silences,
    feeds: input.feeds,
  }
}

/** Every finding the digest shows, in its order. */
export function shownFindings(digest: Digest): readonly DigestFinding[] {
  return [...digest.changed, ...digest.differs, ...digest.isNew, ...digest.unverified, ...digest.stands]
}

/** Nothing to tell: nothing changed, differs, is new or has to be corrected. */
export function isQuiet(digest: Digest): boolean {
  return (
    digest.corrections.length +
      digest.wrong.length +
      digest.changed.length +
      digest.differs.length +
      digest.isNew.length +
      digest.unverified.length ===
    0
  )
}

/**
 * The better corroborated first, where an own account counts as one more and a sentence that the reader can read too;
 * then what can be understood out of its article, the surer, the later.
 */
export function byWeight(lang: Lang) {
  const weight = ({ finding, independent }: DigestFinding) =>
    independent +
    Number(finding.sources.some((source) => source.official !== null)) +
    Number(finding.sources[0]?.lang === lang)
  return (a: DigestFinding, b: DigestFinding): number =>
    weight(b) - weight(a) ||
    Number(isUnderstood(b, lang)) - Number(isUnderstood(a, lang)) ||
    b.finding.confidence - a.finding.confidence ||
    b.finding.last.localeCompare(a.finding.last) ||
    a.finding.id.localeCompare(b.finding.id)
}

/** One line a changed fact, and a second where it says something definite that the first does not: another date, another name. */
export function fewAFact(findings: readonly DigestFinding[]): DigestFinding[] {
  const seen = new Map<string, number>()
  return findings.filter(({ kind, fact, finding: { key } }) => {
    if (fact === null || kind === 'new') return true
    const lines = seen.get(`${kind} ${fact.id}`) ?? 0
    seen.set(`${kind} ${fact.id}`, lines + 1)
    return lines === 0 || (lines < MOST_A_FACT && isDefinite(key))
  })
}

/** One line a fact: all who say it again, together. */
function standing(confirmations: readonly DigestFinding[]): DigestFinding[] {
  const byFact = Map.groupBy(confirmations, (one) => one.finding.fact)
  return [...byFact.values()].flatMap((group) => {
    const [best] = group
    if (!best) return []
    const sources = group.flatMap((one) => one.finding.sources)
    return [
      {
        ...best,
        finding: { ...best.finding, sources },
        independent: independent(sources),
        attribution: standsBehind(sources),
      },
    ]
  })
}
