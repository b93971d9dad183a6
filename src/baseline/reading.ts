import { occasionIn } from '../language/dates.ts'
import { LANGS, type Lang } from '../language/lang.ts'
import { sentencesOf } from '../language/sentences.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { carriedInto } from './carried.ts'
import { type Frame, LONGEST_SENTENCE, readFrame } from './frame.ts'
import { linkMeeting, meetingOfArticle } from './link-meeting.ts'
import { type MeetingLink, NO_SURROUNDINGS } from './meeting-link.ts'
import { NOBODY } from './mentions.ts'
import { type Speaker, speakerOf } from './speaker.ts'

/** A sentence read in its article: who "he" and "the three" are, which meeting, how old the news is. */
export interface Reading {
  readonly frame: Frame
  readonly link: MeetingLink
  /** Persons and parties that it speaks of without naming them, taken from what stands before it. */
  readonly carried: ReadonlySet<string>
  readonly title: Frame | null
  /** Whose words it gives; null for the outlet's own. */
  readonly speaker: Speaker | null
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
  return formatOf(zone).format(ms)
}

/** One a zone is kept: making it takes a hundred times as long as using it. Zones come from topic files. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  formats.set(zone, format)
  return format
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
  const carried = carriedInto(index, frame, { before: [], title: null }, link, likely)
  return { frame, link, carried, speaker: speakerOf(frame, null, carried), title: null, before: [], said: null }
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
  const frames = framesOf(
    index,
    sentences.map(({ text }) => text),
    lang,
    anchor,
  )
  const main = meetingOfArticle(index, [title, ...frames])
  let last: MeetingLink | null = null
  let speaker: Speaker | null = null
  return sentences.map(({ text, start }, i) => {
    const frame = frames[i] ?? title
    const before = [frames[i - 1], frames[i - 2]].filter((one) => one !== undefined)
    const link = linkMeeting(index, frame, { ...NO_SURROUNDINGS, ...main, before: last })
    last = link
    const carried = carriedInto(index, frame, { before, title }, link)
    speaker = speakerOf(frame, speaker, carried)
    return { text, start, reading: { frame, link, carried, speaker, title, before, said } }
  })
}

/** The sentences of a text, each with its dates read in the light of those before it: "the same day" is the day just named. */
function framesOf(index: TopicIndex, sentences: readonly string[], lang: Lang, day: string): Frame[] {
  let before: { from: string; to: string } | null = null
  return sentences.map((text) => {
    const frame = readFrame(index, text, lang, day, NOBODY, before)
    before = occasionIn(frame.dates) ?? before
    return frame
  })
}
