import { type Days, dayNumber, dayString } from './calendar.ts'
import { resolveDate, type Tense } from './date-resolution.ts'
import type { DateTable } from './date-table.ts'
import type { Lang, Span } from './lang.ts'
import { LEXICONS } from './lexicon/lexicon.ts'

/** How exact a date is: a day, some days or a part of a month or year, a month, a season, a year. */
type DatePrecision = 'day' | 'range' | 'month' | 'season' | 'year'

/** A date in a text, resolved to the first and last day it may mean (local to where it happens). */
export interface DateMention extends Span {
  readonly text: string
  /** `2023-11-26` */
  readonly from: string
  readonly to: string
  readonly precision: DatePrecision
  /** The limits are not sharp: "late May", "about four years ago", "by the end of the year". */
  readonly approximate: boolean
}

/** The day on which the text was published. */
export interface DateAnchor {
  /** `2023-11-26`, or an ISO instant, which is read as a day of `zone`. */
  readonly day: string
  /** IANA zone; UTC where missing. */
  readonly zone?: string
  /** The date mentioned in a sentence before, from which "the same day" counts. */
  readonly before?: { readonly from: string; readonly to: string } | null | undefined
}

const compiled = new Map<Lang, readonly RegExp[]>()

/**
 * Every date in the text, in order, without overlap; the longest reading wins at a place. Relative dates count from the
 * anchor: a bare weekday is the nearest past one unless the sentence looks ahead, a bare day, month or season the nearest
 * one, or where that is long past and the sentence looks ahead the next one,
 * 同日 and "the next day" count from the date before. Dates that do not exist are left out. An anchor that is no date
 * gives none.
 */
export function datesIn(text: string, lang: Lang, anchor: DateAnchor): DateMention[] {
  const today = anchorDay(anchor)
  if (Number.isNaN(today)) return []
  const table = LEXICONS[lang].dates
  const plain = sameLengthAscii(text)
  const mentions: DateMention[] = []
  let reached = 0
  let before: Days | null = anchor.before
    ? { from: dayNumber(anchor.before.from), to: dayNumber(anchor.before.to) }
    : null
  for (const match of candidates(plain, lang)) {
    if (match.index < reached) continue
    const end = match.index + match[0].length
    if (isItsWeekday(match, plain, mentions.at(-1))) continue
    const tense = (): Tense => tenseAround(plain, match.index, end, table.ahead)
    const date = resolveDate(match.groups ?? {}, table, { today, before, tense })
    if (date === null) {
      // A day that does not exist must not be read as its month.
      if (match.groups?.d !== undefined && match.groups.m !== undefined) reached = end
      continue
    }
    mentions.push({
      start: match.index,
      end,
      text: text.slice(match.index, end),
      from: dayString(date.from),
      to: dayString(date.to),
      precision: date.precision,
      approximate: date.approximate,
    })
    reached = end
    if (date.to - date.from <= LONGEST_OCCASION) before = date
  }
  return mentions
}

/** 11월 19일 일요일, "November 19, Sunday": the weekday of the day before it, and no other day. */
function isItsWeekday({ groups, index }: RegExpExecArray, plain: string, last: DateMention | undefined): boolean {
  if (groups?.wd === undefined || groups.dir !== undefined || groups.rw !== undefined) return false
  return last?.precision === 'day' && /^(?:, ?| ?[(（]?|,)$/.test(plain.slice(last.end, index))
}

/** The last date that is a day or a short meeting: from it the next sentence counts "the same day". */
export function occasionIn(dates: readonly DateMention[]): DateMention | null {
  return dates.findLast(({ from, to }) => dayNumber(to) - dayNumber(from) <= LONGEST_OCCASION) ?? null
}

function anchorDay(anchor: DateAnchor): number {
  if (anchor.day.length === 10 || anchor.zone === undefined) return dayNumber(anchor.day)
  const instant = Date.parse(anchor.day)
  if (Number.isNaN(instant)) return Number.NaN
  return dayNumber(new Intl.DateTimeFormat('en-CA', { timeZone: anchor.zone, dateStyle: 'short' }).format(instant))
}

/** Where dates stand, not resolved. Spans may overlap; `counted` marks those with a number of units ("four years ago"). */
export function dateSpans(text: string, lang: Lang): (Span & { counted: boolean })[] {
  return candidates(sameLengthAscii(text), lang).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    counted: match.groups?.n !== undefined,
  }))
}

/** Matches of all patterns, by place and then the longest first. */
function candidates(plain: string, lang: Lang): RegExpExecArray[] {
  const patterns = compiled.get(lang) ?? LEXICONS[lang].dates.patterns.map((source) => new RegExp(source, 'gu'))
  compiled.set(lang, patterns)
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .filter((match) => match[0] !== '')
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
}

/** Full-width figures, blanks and the many dashes in plain form, each for one, so that places stay the same. */
function sameLengthAscii(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ')
    .replace(/[～〜∼˜]/g, '~')
    .replace(/[‐‑‒–—―−－]/g, '-')
}

/** Days: "the next day" counts from a day or a short meeting mentioned before, not from a month. */
const LONGEST_OCCASION = 6

const SENTENCE_END = /[.!?。！？\n]/

function tenseAround(plain: string, start: number, end: number, ahead: DateTable['ahead']): Tense {
  if (ahead.next?.test(plain.slice(end, end + 4))) return 'ahead'
  const window = ahead.where === 'before' ? clauseBefore(plain, start) : clauseAfter(plain, end, ahead.told)
  const cue = lastIndexOf(window, ahead.cue)
  const against = lastIndexOf(window, ahead.against)
  return cue === against ? 'unknown' : cue > against ? 'ahead' : 'past'
}

function clauseBefore(plain: string, start: number): string {
  const window = plain.slice(Math.max(0, start - 120), start)
  return window.slice(lastIndexOf(window, /[!?。！？\n]|\.\s(?=[A-Z])/) + 1)
}

function clauseAfter(plain: string, end: number, told: RegExp | undefined): string {
  const window = plain.slice(end, end + 80)
  const stop = SENTENCE_END.exec(window)
  const sentence = stop ? window.slice(0, stop.index + 1) : window
  return sentence.slice(0, told?.exec(sentence)?.index)
}

function lastIndexOf(window: string, pattern: RegExp): number {
  let last = -1
  for (const match of window.matchAll(new RegExp(pattern.source, 'gu'))) last = match.index
  return last
}
