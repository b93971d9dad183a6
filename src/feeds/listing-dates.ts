import type { Lang } from '../language/lang.ts'
import { feedDate } from './feed-dates.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const CLOCK = '(?:[\\sT]+\\d{1,2}:\\d{2}(?::\\d{2})?)?'
const HALF = '(?:\\s*(?:午前|午後|上午|下午|오전|오후))?'

/** Dates with a year, as pages write them in the four languages, each in a form that is read of feeds too. */
const WITH_YEAR = [
  `\\d{4}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\.?${HALF}${CLOCK}(?:Z|[+-]\\d{2}:?\\d{2})?`,
  `(?:令和|平成)?\\s*(?:\\d{1,4}|元)\\s*[年년]\\s*\\d{1,2}\\s*[月월]\\s*\\d{1,2}\\s*[日일号號]?${HALF}(?:\\s*\\d{1,2}[:時时點点시]\\s*(?:\\d{1,2})?)?`,
  `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}`,
].map((form) => new RegExp(form, 'i'))

/** `7月7日`, `7월 7일`, `July 7`, `7 July`: the year stands in a heading, or nowhere. */
const WITHOUT_YEAR = [
  { form: /(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/, month: 1, day: 2 },
  { form: new RegExp(`(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])`, 'i'), month: 1, day: 2 },
  { form: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})`, 'i'), month: 2, day: 1 },
]
/** A page does not list what is a day ahead; zones move the day by less. */
const AHEAD_MS = 24 * 3600_000

function withGuessedYear(text: string, language: Lang, now: number): string | null {
  for (const { form, month, day } of WITHOUT_YEAR) {
    const found = form.exec(text)
    if (found === null) continue
    const named = (found[month] ?? '').toLowerCase()
    const number = /^\d/.test(named) ? Number(named) : MONTHS.indexOf(named.slice(0, 3)) + 1
    const thisYear = new Date(now + AHEAD_MS).getUTCFullYear()
    // The latest such day that is not ahead: in January a list still shows December.
    for (const year of [thisYear, thisYear - 1]) {
      const date = feedDate(`${year}-${number}-${found[day]}`, language, now)
      if (date !== null) return date
    }
  }
  return null
}

/**
 * The first date that a text on a page holds: `등록일 2026.08.17`, `［2026年11月22日］`, `July 7`. UTC ISO-8601, or null. A
 * date without a year is the latest such day that is not ahead of `now` (UTC, ms); one without a time is the beginning
 * of the day at the language's home.
 */
export function dateWithin(text: string, language: Lang, now: number): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').slice(0, 2_000)
  let first: { at: number; date: string } | null = null
  for (const form of WITH_YEAR) {
    const found = form.exec(plain)
    if (found === null || (first !== null && first.at <= found.index)) continue
    const compact = found[0].replace(/\s?([-/.])\s?(?=\d)/g, '$1')
    const date = feedDate(compact, language, now)
    if (date !== null) first = { at: found.index, date }
  }
  return first?.date ?? withGuessedYear(plain, language, now)
}

/** A date in an address, as `/202608/t20260817_123.shtml` or `/2026/08/17/` has it. UTC ISO-8601, or null. */
export function dateInAddress(url: string, language: Lang, now: number): string | null {
  const found = /(?:^|[^\d])((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?![\d])/.exec(new URL(url).pathname)
  return found === null ? null : feedDate(`${found[1]}-${found[2]}-${found[3]}`, language, now)
}

const BRACKETED = /\s*[（([［【]([^（）()[\]［］【】]{6,40})[）)\]］】]\s*$/

/** A title without the date that a list puts behind it in brackets: `…答记者问（2026-08-17）`. */
export function withoutDateBehind(title: string, language: Lang, now: number): string {
  const behind = BRACKETED.exec(title)
  if (behind === null) return title
  const isDate = WITH_YEAR.some(
    (form) =>
      form.exec((behind[1] ?? '').normalize('NFKC').trim())?.[0].length ===
      (behind[1] ?? '').normalize('NFKC').trim().length,
  )
  return isDate && dateWithin(behind[1] ?? '', language, now) !== null ? title.slice(0, behind.index) : title
}
