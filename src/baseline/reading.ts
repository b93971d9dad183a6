import { LANGS, type Lang } from '../language/lang.ts'
import { sentencesOf } from '../language/sentences.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf, LONGEST_SENTENCE, readFrame } from './frame.ts'
import { linkMeeting, type MeetingLink, NO_SURROUNDINGS } from './link-meeting.ts'

/** A sentence read in its article: who "he" and "the three" are, which meeting, how old the news is. */
export interface Reading {
  readonly frame: Frame
  readonly link: MeetingLink
  /** Persons and parties that it speaks of without naming them, taken from what stands before it. */
  readonly carried: ReadonlySet<string>
  readonly title: Frame | null
  /** The sentences right before it, nearest first, at most two. */
  readonly before: readonly Frame[]
  /** The day of the article, or null where the sentence comes alone. */
  readonly said: string | null
}

/** Where a sentence stands. `published` is an ISO-8601 instant or a day. */
export interface ArticleText {
  readonly title: string
  readonly text: string
  readonly published: string | null
}

/** One sentence of an article, with its place in the article's text. */
export interface ReadSentence {
  readonly text: string
  readonly start: number
  readonly reading: Reading
}

/** Sentences of an article that are read, at most; what follows is background. */
const MOST_SENTENCES = 120
const LONGEST_ARTICLE = 60_000

/** "He said", 同氏は, 그는, 他表示: somebody named before. */
const SOMEBODY: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:he|she|his|her|him|the minister|the spokes\w+|the official|the president|the premier)\b/i,
  ja: /同氏|同相|同外相|同首相|同長官|同日の会見/,
  ko: /(?:^|\s)(?:그는|그가|그의|이 당국자|이 관계자)/,
  zh: /[他她](?:说|說|表示|还|還|也|强调|強調|指出|称|稱|要求)|该发言人/,
}
/** "They", 両国, 양측, 三方: several named before. */
const SEVERAL: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:they|their|them|the three|all three|the trio|the ministers|the leaders|both|the two|the sides)\b/i,
  ja: /三氏|三者|三外相|3外相|3首脳|三首脳|両氏|両国|3カ国|三カ国|三国/,
  ko: /세 (?:사람|장관|정상|나라)|양국|양측|3국|이들/,
  zh: /三方|三国|三國|双方|雙方|他们|他們|三人|三位|两国/,
}

/** The language given, where it is one of ours, else the one it looks like. */
export function languageOf(text: string, hint?: string): Lang {
  const known = LANGS.find((lang) => lang === hint)
  return whichLanguage(text.slice(0, 2000), known)
}

/** The day of an instant in a zone, `2023-11-26`. A bare day stays what it is. */
export function dayIn(instant: string, zone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) return instant.slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(ms)
}

/**
 * Reads a sentence that comes alone. Its dates are read against `day` first; where it proves to speak of a meeting that
 * the baseline knows, they are read again from the day after that meeting, so that "on Sunday" is the Sunday meant.
 */
export function readAlone(
  index: TopicIndex,
  text: string,
  lang: Lang,
  day: string,
  favoured: ReadonlySet<string>,
  likely: ReadonlySet<string>,
): Reading {
  const around = { ...NO_SURROUNDINGS, favoured }
  const frame = readFrame(index, text, lang, day, likely)
  const yearless = frame.dates.filter((date) => !/\d{4}|[’'＇]\d\d|\d\d年/.test(date.text))
  const first = linkMeeting(
    index,
    yearless.length === 0 ? frame : { ...frame, dates: frame.dates.filter((date) => !yearless.includes(date)) },
    around,
  )
  const held = first.to === 'meeting' ? index.meeting(first.meeting) : null
  const near = held?.to ?? held?.from
  if (yearless.length === 0 || near === undefined || near > day)
    return alone(index, frame, linkMeeting(index, frame, around), likely)
  const again = readFrame(index, text, lang, nextDay(near), likely)
  return alone(index, again, linkMeeting(index, again, around), likely)
}

function alone(index: TopicIndex, frame: Frame, link: MeetingLink, likely: ReadonlySet<string>): Reading {
  const carried = new Set(holdersMeant(index, frame, link, likely))
  return { frame, link, carried, title: null, before: [], said: null }
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** Reads an article sentence by sentence, each with what stands before it. `day` stands in where nothing is published. */
export function readArticle(index: TopicIndex, article: ArticleText, lang: Lang, day: string): ReadSentence[] {
  const said = article.published === null ? null : dayIn(article.published, index.topic.zone)
  const anchor = said ?? day
  const title = readFrame(index, article.title, lang, anchor)
  const sentences = sentencesOf(article.text.slice(0, LONGEST_ARTICLE), lang)
    .filter(({ text }) => text.length <= LONGEST_SENTENCE)
    .slice(0, MOST_SENTENCES)
  const frames = sentences.map(({ text }) => readFrame(index, text, lang, anchor))
  const main = meetingOfArticle(index, title, frames)
  let beforeLink: string | null = null
  return sentences.map(({ text, start }, i) => {
    const frame = frames[i] ?? title
    const before = [frames[i - 1], frames[i - 2]].filter((one) => one !== undefined)
    const link = linkMeeting(index, frame, { ...NO_SURROUNDINGS, article: main, before: beforeLink })
    beforeLink = link.to === 'meeting' ? link.meeting : null
    const carried = new Set([...carriedInto(frame, before, title), ...holdersMeant(index, frame, link)])
    return { text, start, reading: { frame, link, carried, title, before, said } }
  })
}

/** The meeting that title and first sentences together speak of. */
function meetingOfArticle(index: TopicIndex, title: Frame, frames: readonly Frame[]): string | null {
  for (const frame of [title, ...frames.slice(0, 3)]) {
    const link = linkMeeting(index, frame, NO_SURROUNDINGS)
    if (link.to === 'meeting' && link.from === 'sentence') return link.meeting
  }
  return null
}

/** Post words without the post's full title: "Japan's minister", 日韓の両外相, 한일 장관, 中方部长. */
const POST: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:ministers?|colleagues?|counterparts?|leaders?|presidents?|premiers?|top diplomats?)\b/i,
  ja: /外相|大臣|長官|首相|首脳|大統領/,
  ko: /장관|외상|부장|외무상|총리|정상|대통령/,
  zh: /外长|外長|部长|部長|外相|领导人|領導人|首相|总理|總理|总统|總統/,
}

/**
 * "Japan's minister" is whoever held the post: of the sides named, those who take part in the meeting spoken of, or, in
 * a sentence that comes alone, one of those that the baseline knows.
 */
function holdersMeant(index: TopicIndex, frame: Frame, link: MeetingLink, likely?: ReadonlySet<string>): string[] {
  if (!POST[frame.lang].test(frame.text)) return []
  const taking = link.to === 'meeting' ? (index.meeting(link.meeting)?.participants ?? []) : []
  const people = taking.length > 0 ? taking : idsOf(likely ?? [], 'person')
  const named = new Set(idsOf(frame.concepts, 'person'))
  const sides = frame.concepts
  return people
    .filter(
      (person) => !named.has(person) && index.person(person)?.offices.some(({ party }) => sides.has(`party:${party}`)),
    )
    .map((person) => `person:${person}`)
}

/** Whom the sentence means without saying so. */
function carriedInto(frame: Frame, before: readonly Frame[], title: Frame): ReadonlySet<string> {
  const people = (one: Frame) => one.mentions.map(({ concept }) => concept).filter((id) => id.startsWith('person:'))
  const sides = (one: Frame) => one.mentions.map(({ concept }) => concept).filter((id) => id.startsWith('party:'))
  const carried = new Set<string>()
  const named = people(frame)
  if (SOMEBODY[frame.lang].test(frame.text) || (named.length === 0 && sides(frame).length === 0)) {
    const source = before.find((one) => people(one).length > 0)
    const first = source ? people(source)[0] : undefined
    if (first !== undefined && !named.includes(first)) carried.add(first)
  }
  if (SEVERAL[frame.lang].test(frame.text)) {
    const source = [...before, title].find((one) => new Set(sides(one)).size >= 2 || new Set(people(one)).size >= 2)
    for (const id of source ? [...sides(source), ...people(source)] : []) carried.add(id)
  }
  for (const id of frame.concepts) carried.delete(id)
  return carried
}
