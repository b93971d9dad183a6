import type { Finding } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { AnswerSource } from './evidence.ts'
import type { Question } from './question.ts'
import { daysIn } from './wording.ts'

/** What coverage says against, or later than, the fact that an answer rests on, in words and as a source. */
export interface OtherSide {
  readonly text: string
  readonly source: AnswerSource
}

/** Parts of a claim that are another answer to what is asked (`…/contradicts/place=seoul`); of other questions any part is. */
const PARTS: Readonly<Record<string, RegExp>> = {
  day: /\/(?:date|schedule)=/,
  place: /\/place=/,
}

/**
 * The other side of a known fact: the newest report that differs from it, or else one that is later than it. What a later
 * state of the fact has taken in already is not told again.
 *
 * @param findings of the fact, those that operators called wrong left out
 */
export function otherSide(question: Question, findings: readonly Finding[], superseded: boolean): OtherSide | null {
  const { lang, today, wants } = question
  const part = PARTS[wants[0] ?? '']
  const bearing = findings
    .filter(
      ({ kind, first }) => kind === 'contradicts' || (kind === 'updates' && !superseded && first <= `${today}T24`),
    )
    .filter(({ key }) => part === undefined || part.test(key))
    .sort((a, b) => order(a) - order(b) || (a.last < b.last ? 1 : -1))
  for (const { kind, sources } of bearing) {
    const source = sources.find(({ published }) => (published ?? '').slice(0, 10) <= today)
    if (source === undefined) continue
    const { answering } = wordsFor(lang)
    const lead = kind === 'contradicts' ? answering.differs : answering.later
    const day = source.published === null ? '' : daysIn(lang, source.published.slice(0, 10))
    const text = answering.quoted({ outlet: source.outlet, day, source: null, quote: source.quote })
    return { text: `${lead}${gapIn(lang)}${text}`, source: quoteOf(source) }
  }
  return null
}

function order({ kind }: Finding): number {
  return kind === 'contradicts' ? 0 : 1
}

function quoteOf({ url, outlet, published, lang, quote }: Finding['sources'][number]): AnswerSource {
  return { url, outlet, ...(published === null ? {} : { published }), lang, quote }
}

/** What stands between two sentences of an answer. */
export function gapIn(lang: Lang): string {
  return lang === 'en' || lang === 'ko' ? ' ' : ''
}
