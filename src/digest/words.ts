import type { Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import { attributedLine } from './attribution-line.ts'
import type { FindingBlock, SourceLink } from './document.ts'
import { localDay, localTime } from './local-time.ts'

/** A kind as people read it. Colour or shape may stand beside the word, never instead of it. */
export const KIND_WORD: Readonly<Record<Kind, string>> = {
  updates: 'CHANGED',
  contradicts: 'DIFFERS',
  new: 'NEW',
  confirms: 'STANDS',
}

export const LANG_NAME: Readonly<Record<Lang, string>> = { en: 'English', ja: 'Japanese', ko: 'Korean', zh: 'Chinese' }

/** What stands before the known fact: it was so, or the report differs from it. */
export function wasWord(kind: Kind): string {
  return kind === 'updates' ? 'was' : 'known'
}

/** What is said of a source behind its link: time in the reader's zone, language, whose own account. */
export function sourceDetail(source: SourceLink, zone: string): string {
  return [
    source.published === null
      ? null
      : isDay(source.published)
        ? localDay(source.published, 'UTC')
        : localTime(source.published, zone),
    source.lang,
    source.official === null ? null : 'own account',
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** How many say it: `3 independent publishers, carried by 2 more outlets`. */
export function publishersLine({
  independent,
  outlets,
  sources,
  attribution,
}: Pick<FindingBlock, 'independent' | 'outlets' | 'sources' | 'attribution'>): string {
  const some = sources.length < independent ? ` (${sources.length} shown)` : ''
  const who = independent <= 1 ? 'one publisher' : `${independent} independent publishers${some}`
  const more = outlets - independent
  const line = more > 0 ? `${who}, carried by ${more} more ${more === 1 ? 'outlet' : 'outlets'}` : who
  return attributedLine({ attribution, independent, sources }, line, 'en')
}

/** Midnight in UTC is how a day without a time of day is kept: it must not be moved into another zone. */
function isDay(published: string): boolean {
  return published.endsWith('T00:00:00.000Z')
}
