import type { Lang } from '../language/lang.ts'

/** What a claim does to what was known. */
export const KINDS = ['confirms', 'updates', 'contradicts', 'new'] as const
export type Kind = (typeof KINDS)[number]

/** The outcome of comparing one claim with the baseline. */
export interface Verdict {
  readonly kind: Kind
  /** The fact that matters most, or null. */
  readonly fact: string | null
  /** Further facts it bears on, most important first. */
  readonly also: readonly string[]
  /** The meeting spoken of (`fm-10`), or null. */
  readonly meeting: string | null
  /** 0 to 1. */
  readonly confidence: number
  /** One or two plain sentences: the meeting, the slot, both values. */
  readonly why: string
  /** What is asserted, in a form that is the same in every language (`fm-10/place=seoul`); null where only words are left. Claims with the same key are the same finding. */
  readonly key: string | null
}

/** Where a finding rests: a span of one article. */
export interface FindingSource {
  readonly article: string
  readonly url: string
  readonly outlet: string
  /** Who really wrote it: the wire whose copy it is, or the outlet. Sources of one publisher count once. */
  readonly publisher: string
  readonly published: string | null
  readonly lang: Lang
  readonly title: string
  /** The sentence itself, word for word as it stands in the article. */
  readonly quote: string
  readonly official: string | null
}

/** What one or many articles say against the baseline; the unit of a digest. */
export interface Finding {
  readonly id: string
  readonly topic: string
  readonly kind: Kind
  readonly fact: string | null
  readonly story: string | null
  readonly key: string
  /** The plain sentence shown, from the best source. */
  readonly text: string
  readonly meeting: string | null
  readonly confidence: number
  readonly why: string
  /** UTC ISO-8601: when first and last said. */
  readonly first: string
  readonly last: string
  readonly sources: readonly FindingSource[]
}

/** How many publishers say it independently of each other. */
export function independent(sources: readonly Pick<FindingSource, 'publisher'>[]): number {
  return new Set(sources.map((source) => source.publisher)).size
}
