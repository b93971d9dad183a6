import { Cron } from 'croner'
import { DateTime } from 'luxon'
import { UserError } from '../errors.ts'
import { inEach } from '../words/words.ts'

const DAYS: Readonly<Record<string, string>> = {
  daily: '*',
  weekdays: '1-5',
  weekends: '0,6',
  sunday: '0',
  monday: '1',
  tuesday: '2',
  wednesday: '3',
  thursday: '4',
  friday: '5',
  saturday: '6',
  毎日: '*',
  平日: '1-5',
  週末: '0,6',
  每天: '*',
  每日: '*',
  工作日: '1-5',
  周末: '0,6',
  매일: '*',
  평일: '1-5',
  주말: '0,6',
}
/** A day of the week in Japanese, Korean and Chinese (月曜, 월요일, 周一): its place in each row is its number in a cron. */
const WEEKDAY = /^(?:([日月火水木金土])曜日?|([일월화수목금토])요일|(?:周|週|星期)([日一二三四五六天]))$/
const WEEK = ['日月火水木金土', '일월화수목금토', '日一二三四五六']

/** Digests more often than this would be noise, and a schedule by the second would never end. Ms. */
const SHORTEST = 60_000

/**
 * Reads a schedule as people write it: `08:00`, `weekdays 08:00`, `mon,thu 18:30`, `平日 08:00`, `월요일 08:00`, `周一 08:00`, or
 * a cron of five fields (six with seconds in front). Throws a UserError that says what is allowed.
 */
export function parseSchedule(written: string): { cron: string; label: string } {
  const text = written.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
  const simple = /^(?:([\p{L}, 、・]+?) ?)??(?:at )?(\d{1,2}):(\d{2})$/u.exec(text)
  if (simple) {
    const [, days = 'daily', hour, minute] = simple
    if (Number(hour) > 23 || Number(minute) > 59)
      throw new UserError(inEach(({ errors }) => errors.noClockTime(`${hour}:${minute}`)))
    const fields = days
      .replace(/^(?:every |毎週|每(?=[周週星])|매주 ?)/, '')
      .split(/[, 、・]+/)
      .filter(Boolean)
      .map(dayField)
    return {
      cron: `${Number(minute)} ${Number(hour)} * * ${fields.includes('*') ? '*' : fields.join(',')}`,
      label: text,
    }
  }
  const fields = text.split(' ').length
  if (fields !== 5 && fields !== 6) throw new UserError(inEach(({ errors }) => errors.noSchedule(clip(written))))
  const [next] = upcoming(text, 'UTC', 0, written)
  if (next === undefined) throw new UserError(inEach(({ errors }) => errors.neverComes(clip(written))))
  return { cron: text, label: text }
}

function dayField(word: string): string {
  const known =
    DAYS[word] ??
    Object.entries(DAYS).find(([name]) => word.length >= 3 && /day$/.test(name) && name.startsWith(word))?.[1] ??
    weekday(word)
  if (known === undefined) throw new UserError(inEach(({ errors }) => errors.noDay(clip(word))))
  return known
}

function weekday(word: string): string | undefined {
  const [, ...named] = WEEKDAY.exec(word) ?? []
  const row = named.findIndex((day) => day !== undefined)
  const day = named[row]
  return day === undefined ? undefined : String(day === '天' ? 0 : WEEK[row]?.indexOf(day))
}

/**
 * When a schedule next comes round after `afterMs` (UTC ms; the answer too). The cron is meant in `zone`: a time that
 * the spring change skips falls on the first minute after the gap, one that the autumn change repeats comes once.
 * A time inside `quietHours` (`22:00-06:30`, local) waits for their end.
 */
export function nextDue(cron: string, zone: string, afterMs: number, quietHours: string | null = null): number {
  const [next] = upcoming(cron, zone, afterMs, cron)
  if (next === undefined) throw new UserError(inEach(({ errors }) => errors.neverComes(clip(cron))))
  return quietHours === null ? next : afterQuiet(next, zone, quietHours)
}

/** How often the schedule came round after `fromMs` and not later than `untilMs`: what a downtime missed. At most 1,000. */
export function dueBetween(cron: string, zone: string, fromMs: number, untilMs: number): number {
  let count = 0
  for (const at of upcoming(cron, zone, fromMs, cron)) {
    if (at > untilMs || count === 1_000) break
    count++
  }
  return count
}

/** The times at which a cron comes round after `afterMs`, UTC ms, one after the other. */
function* upcoming(cron: string, zone: string, afterMs: number, written: string): Generator<number, void> {
  try {
    const schedule = new Cron(cron, { timezone: zone, paused: true })
    let last = Number.NEGATIVE_INFINITY
    for (let next = schedule.nextRun(new Date(afterMs)); next !== null; next = schedule.nextRun(next)) {
      // A cron by the second is read as one by the minute.
      if (next.getTime() - last < SHORTEST) continue
      last = next.getTime()
      yield last
    }
  } catch (cause) {
    throw new UserError(
      inEach(({ errors }) => errors.noSchedule(clip(written))),
      { cause },
    )
  }
}

/** Checks `22:00-06:30`; throws a UserError otherwise. Minutes of the local day. */
export function parseQuietHours(written: string): { from: number; to: number } {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-3]):([0-5]\d)$/.exec(
    written.normalize('NFKC').trim(),
  )
  if (!match) throw new UserError(inEach(({ errors }) => errors.noQuietHours(clip(written))))
  const [, h1, m1, h2, m2] = match.map(Number)
  return { from: (h1 ?? 0) * 60 + (m1 ?? 0), to: (h2 ?? 0) * 60 + (m2 ?? 0) }
}

/** When the day of a zone began that this instant is in, UTC ms. A day of the spring change may begin at 01:00. */
export function startOfDay(at: number, zone: string): number {
  return DateTime.fromMillis(at, { zone }).startOf('day').toMillis()
}

/** The first instant from `at` on that is not in the quiet hours (`22:00-06:30`, local to `zone`). UTC ms, like `at`. */
export function afterQuiet(at: number, zone: string, quietHours: string): number {
  const { from, to } = parseQuietHours(quietHours)
  const local = DateTime.fromMillis(at, { zone })
  const minute = local.hour * 60 + local.minute
  const overnight = from > to
  if (overnight ? minute < from && minute >= to : minute < from || minute >= to) return at
  const end = local.set({ hour: Math.floor(to / 60), minute: to % 60, second: 0, millisecond: 0 })
  return (overnight && minute >= from ? end.plus({ days: 1 }) : end).toMillis()
}

/** Checks an IANA zone and answers with its usual spelling; throws a UserError that names a few. */
export function parseZone(written: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written.trim() }).resolvedOptions().timeZone
  } catch (cause) {
    throw new UserError(
      inEach(({ errors }) => errors.noZone(clip(written))),
      { cause },
    )
  }
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
