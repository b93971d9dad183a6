import type { Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import type { FindingBlock, SourceLink } from './document.ts'
import { localTime } from './local-time.ts'

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
    source.published === null ? null : localTime(source.published, zone),
    source.lang,
    source.official === null ? null : `own account of ${source.official}`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** How many say it: `3 independent publishers, carried by 2 more outlets`. */
export function publishersLine({ independent, outlets }: Pick<FindingBlock, 'independent' | 'outlets'>): string {
  const who = independent <= 1 ? 'one publisher' : `${independent} independent publishers`
  const more = outlets - independent
  return more > 0 ? `${who}, carried by ${more} more ${more === 1 ? 'outlet' : 'outlets'}` : who
}
