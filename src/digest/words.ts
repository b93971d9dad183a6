import type { Fact } from '../baseline/fact.ts'
import type { Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import { attributedLine } from './attribution-line.ts'
import type { FindingBlock, Reader, SourceLink } from './document.ts'

/** What stands before the known fact: it was so, or the report differs from it. */
export function wasWord(kind: Kind, lang: Lang): string {
  const { was, known } = wordsFor(lang).finding
  return kind === 'updates' ? was : known
}

/** A fact in the reader's language, or in English and marked as that where the topic's files have no other. */
export function factText(fact: Fact, lang: Lang): string {
  return fact.text[lang] ?? `${fact.text.en ?? ''}${wordsFor(lang).finding.inEnglish}`
}

/** What is said of a source behind its link: time in the reader's zone, language, whose own account. */
export function sourceDetail(source: SourceLink, { lang, zone }: Reader): string {
  const { times, finding } = wordsFor(lang)
  return [
    source.published === null
      ? null
      : isDay(source.published)
        ? times.day(source.published, 'UTC')
        : times.time(source.published, zone),
    source.lang,
    source.official === null ? null : finding.ownAccount,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** How many say it: `3 independent publishers, carried by 2 more outlets`. */
export function publishersLine(
  {
    independent,
    outlets,
    sources,
    attribution,
  }: Pick<FindingBlock, 'independent' | 'outlets' | 'sources' | 'attribution'>,
  lang: Lang,
): string {
  const line = wordsFor(lang).finding.publishers({ independent, shown: sources.length, more: outlets - independent })
  return attributedLine({ attribution, independent, sources }, line, lang)
}

/** Midnight in UTC is how a day without a time of day is kept: it must not be moved into another zone. */
function isDay(published: string): boolean {
  return published.endsWith('T00:00:00.000Z')
}
