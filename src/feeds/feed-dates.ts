import { DateTime } from 'luxon'
import type { Lang } from '../language/lang.ts'

/** Where a feed gives a time without a zone, it is the clock of the language's home. English feeds mean UTC. */
const HOME: { readonly [L in Lang]: string } = { en: 'UTC', ja: 'Asia/Tokyo', ko: 'Asia/Seoul', zh: 'Asia/Shanghai' }

/**
 * Names of zones seen in feeds, in minutes east of UTC. RFC 822 names the American ones; CST is theirs unless the
 * feed is Chinese, IST is India's, BST is Britain's.
 */
const ZONES: { readonly [name: string]: number } = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  IST: 330,
  CET: 60,
  CEST: 120,
  MET: 60,
  MEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  PKT: 300,
  ICT: 420,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  MYT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  readonly millisecond?: number
}

function toYear(text: string): number {
  const year = Number(text)
  // RFC 2822, section 4.3: two digits below 50 are of this century.
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return year
}

/** Minutes east of UTC that a zone's text says, null where it says none. */
function offsetOf(zone: string, language: Lang): number | null {
  const text = zone.trim().toUpperCase()
  const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{1,2})(?::?(\d{2}))?\b/.exec(text)
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return minutes > 14 * 60 ? null : numeric[1] === '-' ? -minutes : minutes
  }
  const name = /^\(?([A-Z]{1,5})\b/.exec(text)?.[1]
  if (name === undefined) return null
  if (name === 'CST' && language === 'zh') return 480
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? null) : null
}

function instant(parts: Parts, zone: string, language: Lang): number | null {
  const offset = offsetOf(zone, language)
  // 24:00 is the end of the day; a leap second is the second before.
  const late = parts.hour === 24
  const wanted = { ...parts, ...(late ? { hour: 0 } : {}), second: Math.min(parts.second ?? 0, 59) }
  const at = offset === null ? atHome(wanted, language) : inUtc(wanted)
  return at === null ? null : at - (offset ?? 0) * 60_000 + (late ? 86_400_000 : 0)
}

function atHome(parts: Parts, language: Lang): number | null {
  const at = DateTime.fromObject(parts, { zone: HOME[language] })
  return at.isValid ? at.toMillis() : null
}

/** Most dates tell their zone: a calendar of zones would take a twentieth of a poll for them. */
function inUtc({ year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 }: Parts): number | null {
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond))
  const is = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()]
  return is.join() === [year, month, day, hour, minute].join() ? at.getTime() : null
}

type Form = (text: string) => { parts: Parts; zone: string } | null

function clock(hour: string | undefined, minute: string | undefined, second: string | undefined): Partial<Parts> {
  return hour === undefined ? {} : { hour: Number(hour), minute: Number(minute ?? 0), second: Number(second ?? 0) }
}

/** RFC 822 and its kin: `Sun, 26 Nov 2023 21:00:00 +0900`, `26-Nov-23 21:00 JST`, `26 November 2023`. */
const rfc822: Form = (text) => {
  const found =
    /(?:^|[\s,])(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:[\sT,]+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/i.exec(
      text,
    )
  const month = MONTHS.indexOf((found?.[2] ?? '').toLowerCase()) + 1
  if (found === null || month === 0) return null
  const parts = { year: toYear(found[3] ?? ''), month, day: Number(found[1]), ...clock(found[4], found[5], found[6]) }
  return { parts: withHalf(parts, found[7] ?? ''), zone: withoutHalf(found[7] ?? '') }
}

/** `November 26, 2023 9:00 PM`, and C's `Sun Nov 26 21:00:00 JST 2023`. */
const american: Form = (text) => {
  const unix = /\b([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(?:([a-z]{2,5}|[+-]\d{4})\s+)?(\d{4})\s*$/i.exec(
    text,
  )
  if (unix !== null) {
    const month = MONTHS.indexOf((unix[1] ?? '').toLowerCase()) + 1
    const parts = { year: toYear(unix[7] ?? ''), month, day: Number(unix[2]), ...clock(unix[3], unix[4], unix[5]) }
    return month === 0 ? null : { parts, zone: unix[6] ?? '' }
  }
  const found =
    /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+|-\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(.*)$/i.exec(
      text,
    )
  const month = MONTHS.indexOf((found?.[1] ?? '').toLowerCase()) + 1
  if (found === null || month === 0) return null
  const parts = { year: toYear(found[3] ?? ''), month, day: Number(found[2]), ...clock(found[4], found[5], found[6]) }
  return { parts: withHalf(parts, found[7] ?? ''), zone: withoutHalf(found[7] ?? '') }
}

/**
 * ISO 8601 and W3C-DTF, and the forms near them: `2023-11-26 21:00:00`, `2023/11/26 21:00`, `2023. 11. 26.`,
 * `2023-11-26 오후 9:00`, `20231126T210000Z`.
 */
const iso8601: Form = (text) => {
  const packed = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?\s*([+-]\d.*|Z|[A-Z]{3,4})?$/i.exec(text)
  if (packed !== null) {
    const [, year, month, day, hour, minute, second, zone] = packed
    const parts = { year: Number(year), month: Number(month), day: Number(day), ...clock(hour, minute, second) }
    return { parts, zone: zone ?? '' }
  }
  const found =
    /^(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})\.?(?:[T\s]+([^\d\s]{2}\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(.*)$/i.exec(
      text,
    )
  if (found === null) return null
  const [, year, month, day, half, hour, minute, second, fraction, rest] = found
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...clock(hour, minute, second),
    millisecond: Number((fraction ?? '').slice(0, 3).padEnd(3, '0')),
  }
  const zone = rest ?? ''
  return { parts: withHalf(parts, halfOf(half ?? '') || zone), zone: withoutHalf(zone) }
}

/** `PM` or `AM` for the half of the day in any of the languages, empty where there is none. */
function halfOf(word: string): string {
  return /午後|下午|오후/.test(word) ? 'PM' : /午前|上午|오전/.test(word) ? 'AM' : ''
}

/** `2023年11月26日 21時00分`, `2023년 11월 26일 오후 9:00`, `令和5年11月26日`. */
const eastAsian: Form = (text) => {
  const found =
    /(令和|平成)?\s*(\d{1,4}|元)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?\s*(?:[（(][^）)]{1,4}[）)])?\s*(午前|午後|上午|下午|오전|오후)?\s*(?:(\d{1,2})\s*(?::|時|时|點|点|시)\s*(?:(\d{1,2})\s*分?분?)?(?::(\d{2}))?)?(.*)$/.exec(
      text,
    )
  if (found === null) return null
  const counted = found[2] === '元' ? 1 : Number(found[2])
  const year = found[1] === '令和' ? 2018 + counted : found[1] === '平成' ? 1988 + counted : toYear(found[2] ?? '')
  const parts = { year, month: Number(found[3]), day: Number(found[4]), ...clock(found[6], found[7], found[8]) }
  return { parts: withHalf(parts, halfOf(found[5] ?? '')), zone: found[9] ?? '' }
}

function withHalf(parts: Parts, rest: string): Parts {
  const half = /^\s*([ap])\.?m\b/i.exec(rest)?.[1]?.toLowerCase()
  if (half === undefined || parts.hour === undefined || parts.hour > 12) return parts
  return { ...parts, hour: (parts.hour % 12) + (half === 'p' ? 12 : 0) }
}

function withoutHalf(rest: string): string {
  return rest.replace(/^\s*[ap]\.?m\b\.?/i, '')
}

/** Seconds or milliseconds since 1970, as some feeds give. */
const unixTime: Form = (text) => {
  if (!/^\d{10}(\d{3})?$/.test(text)) return null
  const at = DateTime.fromMillis(text.length === 13 ? Number(text) : Number(text) * 1000, { zone: 'UTC' })
  const { year, month, day, hour, minute, second, millisecond } = at
  return { parts: { year, month, day, hour, minute, second, millisecond }, zone: 'UTC' }
}

const FORMS = [iso8601, rfc822, american, eastAsian, unixTime]

/** An article cannot be published after it was read; zones taken wrongly put it ahead by hours, never by more than a day. */
const AHEAD_MS = 24 * 3600_000

/**
 * When an entry says it was published: UTC ISO-8601, or null where it cannot be told. Reads RFC 822 and 2822 with
 * names of zones and two-digit years, ISO 8601 and the forms near it, Japanese, Chinese and Korean dates. A time
 * without a zone is that of the language's home (UTC for English). A time ahead of `now` by less than a day is taken
 * as `now`, one farther ahead and one before 1990 as none.
 *
 * @param now UTC, ms
 */
export function feedDate(stated: string | null | undefined, language: Lang, now: number): string | null {
  const text = (stated ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 100)
  if (text === '') return null
  for (const form of FORMS) {
    const read = form(text)
    if (read === null) continue
    const at = instant(read.parts, read.zone, language)
    if (at === null || at < Date.UTC(1990, 0) || at > now + AHEAD_MS) return null
    return new Date(Math.min(at, now)).toISOString()
  }
  return null
}
