import type { Lang } from '../language/lang.ts'
import { quantitiesIn } from '../language/numbers.ts'
import { speaksOf, wordings } from '../language/vocabulary.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Sentence } from './evidence.ts'
import type { Report } from './latest-report.ts'
import { quantityIn } from './quantity-words.ts'
import type { Question } from './question.ts'
import { isReporting } from './reporting.ts'
import { isAsked, unitsAsked } from './units-asked.ts'
import { daysIn, monthIn } from './wording.ts'

/** Days from which a date is a month, and from which it is none that could be told in a word. */
const MONTH = 27
const TOO_LONG = 32
const DAY = 86_400_000

/**
 * What is asked for, in the asker's language: the day, where the sentence leaves it to be reckoned ("on Wednesday") or is
 * in another language; the number, place or person where it is in another one. Null where the sentence holds none, or
 * several that it might be.
 */
export function gistOf(index: TopicIndex, question: Question, report: Report): string | null {
  const [wanted] = question.wants
  const { sentence } = report
  if (wanted === 'day') return dayIn(question, sentence)
  if (sentence.lang === question.lang) return null
  switch (wanted) {
    case 'duration':
    case 'number':
    case 'money':
      return quantityOf(question, sentence, wanted)
    case 'place':
      return onlyOne(placesIn(index, question, sentence))
    case 'person':
      return onlyOne(newNames(index, question, sentence, 'person'))
    default:
      return null
  }
}

function onlyOne(names: readonly string[]): string | null {
  const [only, ...others] = new Set(names)
  return only === undefined || others.length > 0 ? null : only
}

/** A day on which something was said is not the day of what was said. */
function dayIn({ lang }: Question, sentence: Sentence): string | null {
  const [only, ...others] = sentence.dates
  if (only === undefined || others.length > 0 || isReporting(sentence)) return null
  const days = (Date.parse(only.to) - Date.parse(only.from)) / DAY + 1
  if (days > TOO_LONG) return null
  const told = days >= MONTH ? monthIn(lang, only.from) : daysIn(lang, only.from, only.to)
  return sentence.text.includes(told) ? null : told
}

function quantityOf({ text, lang, wants }: Question, sentence: Sentence, wanted: 'duration' | 'number' | 'money') {
  const units = unitsAsked(text, lang, wanted)
  const [only, ...others] = quantitiesIn(sentence.text, sentence.lang).filter(({ unit }) => isAsked(units, unit))
  return only === undefined || others.length > 0 || wants.length > 1 ? null : quantityIn(lang, only)
}

/** Names of a kind that the sentence has and the question has not. */
function newNames(index: TopicIndex, { named, lang }: Question, { concepts }: Sentence, kind: string): string[] {
  const asked = new Set(named.flatMap((one) => one.concepts))
  return [...concepts]
    .filter((concept) => concept.startsWith(`${kind}:`) && !asked.has(concept))
    .map((concept) => index.label(concept, lang))
}

/** Places of the topic, and of the vocabulary, that the question does not name. */
function placesIn(index: TopicIndex, question: Question, sentence: Sentence): string[] {
  const asked = new Set(question.words.flatMap((word) => word.wordings))
  const others = wordings()
    .filter((one) => one.kind === 'place' && !asked.has(one) && speaksOf(one, sentence.lang, sentence))
    .map(({ words }) => written(words[question.lang][0] ?? '', question.lang))
  return [...newNames(index, question, sentence, 'place'), ...others]
}

/** The tables have English names in small letters. */
function written(name: string, lang: Lang): string {
  return lang === 'en' ? name.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()) : name
}
