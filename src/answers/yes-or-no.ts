import type { Fact } from '../baseline/fact.ts'
import { knowFact } from '../baseline/known-fact.ts'
import { pullsIn } from '../baseline/stance.ts'
import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import { factTestimony, type Sentence } from './evidence.ts'
import type { Report } from './latest-report.ts'
import { namedIn } from './named-in.ts'
import { presenceOf } from './notions.ts'
import type { Question } from './question.ts'

type Patterns = { readonly [L in Lang]: RegExp }

/** Turned round ("Was there no banquet?"), a yes would mean either. */
const NEGATED: Patterns = {
  en: /n['’]t\b|\b(?:no|not|never|without|nobody|none|neither)\b/i,
  ja: /ません|なかった|ない(?:の|です)?か|無かった|なし/,
  ko: /않|없|안 |못/,
  zh: /没有?(?!\s*[？?]?\s*$)|沒有?(?!\s*[？?]?\s*$)|未|不/,
}
/** In these a negation asks a plain question. */
const CHINESE_CHOICE = /有没有|有沒有|是不是|会不会|會不會/g
/** What was is known, what will be is not. */
const AHEAD: Patterns = {
  en: /^\W*(?:will|would|can|could|should|may|might)\b|\bgoing to\b|\bplan(?:ned|s)?\b/i,
  ja: /(?<!いて|して|れて)(?<!まし)ますか|予定|でしょうか/,
  ko: /(?:을|ㄹ|할|릴|될)까|예정|열리나|리나요/,
  zh: /将|將|会不会|會不會|会否|會否|打算|计划|計劃/,
}
const RAISES: Patterns = {
  en: /\b(?:mention|rais(?:e|ed|es)|br(?:ing|ought) up|refer|touch(?:ed)? on|speak (?:of|about)|talk about)/i,
  ja: /言及|触れ|取り上げ|提起/,
  ko: /언급|거론|제기/,
  zh: /提及|提到|提出|谈及|談及/,
}
const DATE: Patterns = {
  en: /\bdates?\b|\bscheduled?\b/i,
  ja: /日程|日取り|期日|開催日/,
  ko: /날짜|일정|시기/,
  zh: /日期|时间|時間|日程/,
}
/** "Has a date been set": verbs that only ask whether it is fixed. */
const SETTLED =
  /^(?:set|fix|fixed|decide|decided|announced?|agreed|settled?|決ま|決定|定ま|固ま|정해|정했|확정|잡[혔히]|결정|定|确定|確定|敲定|公布)/i

/** "Yes." or "No." in a language, as it stands before a sentence. */
export function yesOrNo(lang: Lang, yes: boolean): string {
  const { answering } = wordsFor(lang)
  return yes ? answering.yes : answering.no
}

/** Whether a yes or no fits the question: it asks for one, straight on. */
export function asksPlainly({ text, lang, wants }: Question): boolean {
  return wants[0] === 'whether' && !NEGATED[lang].test(straight(text, lang))
}

/** Without the negation that makes a question in Chinese. */
function straight(text: string, lang: Lang): string {
  return lang === 'zh' ? text.replace(CHINESE_CHOICE, '') : text
}

/** Whether a question asks if a day is fixed. */
export function asksForDate({ text, lang }: Question): boolean {
  return DATE[lang].test(text)
}

/** Whether a word of a question only asks if a thing is fixed. */
export function asksIfSettled(word: string): boolean {
  return SETTLED.test(word)
}

/** The known fact that rules on a question, with its words. */
export interface Ruling extends Report {
  readonly yes: boolean
}

/**
 * The known fact that plainly says yes or no: of the meeting asked about, on something that it had or lacked, that was
 * raised at it, or on whether its day is fixed, with every name and word of the question in it. Null where none does.
 */
export function ruledBy(index: TopicIndex, question: Question, facts: readonly Fact[]): Ruling | null {
  if (!asksPlainly(question)) return null
  for (const fact of facts) {
    const testimony = factTestimony(index, fact, question.lang)
    const [sentence] = testimony.sentences
    if (sentence === undefined) continue
    const dated = asksForDate(question)
    if (!dated && !bearsOut(index, question, sentence)) continue
    const known = knowFact(index, fact)
    if (known.slot === 'schedule' && dated) {
      if (known.negative && isOpen(index, question, known.meeting)) return { testimony, sentence, yes: false }
      continue
    }
    if (dated || AHEAD[question.lang].test(question.text) || known.modality !== 'did') continue
    if (!isMeant(index, question, known.meeting)) continue
    const element = known.slot === 'element' && known.matter.some((concept) => isNamed(question, concept))
    const raised = known.slot === 'raised' && !known.negative && RAISES[question.lang].test(question.text)
    if (element || raised) return { testimony, sentence, yes: !known.negative }
  }
  return null
}

function isNamed({ named }: Question, concept: string): boolean {
  return named.some(({ concepts }) => concepts.includes(concept))
}

/** Every name, word and verb of the question stands in the sentence; names of its meeting need not. */
function bearsOut(index: TopicIndex, { named, notions, meeting, text, lang }: Question, sentence: Sentence): boolean {
  const office = index.topic.series.find(({ id }) => id === meeting?.series)?.office
  const ofMeeting = new Set([
    `meeting:${meeting?.id}`,
    `series:${meeting?.series}`,
    `office:${office}`,
    `place:${meeting?.place}`,
    `grouping:${index.topic.id}`,
  ])
  return (
    named.every((one) => one.concepts.some((concept) => ofMeeting.has(concept)) || namedIn(one, sentence) >= 0.8) &&
    notions.every((notion) => presenceOf(notion, sentence) >= 0.7) &&
    // A fact that denies it answers as well as one that says it.
    pullsIn(straight(text, lang), lang).every(
      ({ axis, sign }) => sign > 0 && (sentence.pulls.has(`${axis}:1`) || sentence.pulls.has(`${axis}:-1`)),
    )
  )
}

/** It is the meeting asked about, or where none is, the last one of all: what was at an older one is not asked for. */
function isMeant(index: TopicIndex, { meeting, today }: Question, about: string | null): boolean {
  if (about === null) return false
  if (meeting !== null) return meeting.id === about
  const held = index
    .meetings(undefined, today)
    .filter(({ from, status }) => from !== undefined && from <= today && status === 'held')
  return held.at(-1)?.id === about
}

/** The day was open then, and nothing is known of the meeting since. */
function isOpen(index: TopicIndex, { meeting, named, notions, today }: Question, about: string | null): boolean {
  const subject = about === null ? null : index.meeting(about)
  if (subject === null) return false
  const series = named.flatMap(({ concepts }) => concepts.filter((one) => one.startsWith('series:')))
  // "The summit's date, after the Busan meeting": what is named by its kind is meant, and not the other meeting.
  if (series.length > 0 ? !series.includes(`series:${subject.series}`) : meeting?.series !== subject.series)
    return false
  const others = named.filter(
    ({ concepts }) =>
      !concepts.some((one) => /^(?:series|meeting|grouping|party|issue:summit-timing|concept:schedule)/.test(one)),
  )
  if (
    others.length > 0 ||
    notions.some(({ text }) => !asksIfSettled(text) && !Object.values(DATE).some((date) => date.test(text)))
  )
    return false
  return (index.knownFrom(subject) ?? '9999') > today
}
