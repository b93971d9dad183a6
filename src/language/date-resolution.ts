import { type Days, dayOf, daysOfMonth, daysOfMonths, daysOfWeek, partsOfDay, weekdayOf } from './calendar.ts'
import { partOfMonth, partOfYear, type ResolvedDate } from './date-parts.ts'
import { DateReading, type Groups } from './date-reading.ts'
import type { DateTable } from './date-table.ts'
import { numeralValue } from './numerals.ts'

/** What the words around a date say of its direction. */
export type Tense = 'past' | 'ahead' | 'unknown'

/** What a date is counted from. */
export interface DateContext {
  /** The anchor's day number. */
  readonly today: number
  /** The date mentioned before in the text. */
  readonly before: Days | null
  /** Whether the sentence speaks of what is past or to come; asked only where it matters. */
  readonly tense: () => Tense
}

/** Days within which a bare day of the month is surely the nearest one. */
const NEAR = 7
/** A month is long past from so many months on, a day of it from so many days: what the words put ahead is then the next one. */
const LONG_PAST_MONTHS = 3
const LONG_PAST = 60
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/** Reads the named groups of a date pattern (see DateTable) against the context. Null where there is no such date. */
export function resolveDate(groups: Groups, table: DateTable, context: DateContext): ResolvedDate | null {
  const read = new DateReading(groups, table)
  const { year: thisYear } = partsOfDay(context.today)
  if (read.has('sd')) return day(occasion(context) + read.word('sd', table.days))
  if (read.has('rd')) return day(context.today + read.word('rd', table.days))
  if (read.has('n')) return countedFrom(read, context.today)
  if (read.has('within')) return { ...toEndOfYear(context.today, thisYear), precision: 'year', approximate: true }
  if (read.has('turn')) return turnOfYear(context.today)
  const year = yearIn(read, context)
  if (read.has('d')) return dayIn(read, year, context)
  if (read.has('wd')) return weekdayIn(read, context)
  if (read.has('m') || read.has('rm')) return monthIn(read, year, context)
  if (read.has('rw')) return weekIn(read, context.today)
  if (year !== null) return yearOrPart(year, read, groups.y2 === undefined ? null : fullYear(groups.y2, thisYear))
  return read.part() === null ? null : nearestPart(read, context)
}

function day(number: number): ResolvedDate {
  return { from: number, to: number, precision: 'day', approximate: false }
}

/** The day that "the same day" means: the one mentioned before, but today where that lies ahead and the words are past. */
function occasion(context: DateContext): number {
  if (context.before === null) return context.today
  return context.before.from > context.today && context.tense() !== 'ahead' ? context.today : context.before.to
}

function yearIn(read: DateReading, context: DateContext): number | null {
  const { year: thisYear } = partsOfDay(context.today)
  if (read.has('ry')) return thisYear + read.word('ry', read.table.years)
  if (read.has('sy')) return partsOfDay(context.before?.from ?? context.today).year + read.word('sy', read.table.years)
  const written = read.groups.y
  if (written === undefined) return null
  const era = ERAS[read.groups.era ?? '']
  if (era !== undefined) return era + (numeralValue(written) ?? 0)
  return fullYear(written, thisYear)
}

/** Two figures mean the year nearest to now: 19年 is 2019 and 98年 is 1998. */
function fullYear(written: string, thisYear: number): number | null {
  const figures = written.replace(/[’'‘]/g, '')
  const value = /^[〇零一二三四五六七八九]{4}$/.test(figures) ? readByDigit(figures) : numeralValue(figures)
  if (value === null) return null
  if (value >= 100) return value
  const century = Math.floor(thisYear / 100) * 100
  return century + value > thisYear + 20 ? century - 100 + value : century + value
}

function readByDigit(figures: string): number {
  return [...figures].reduce((value, figure) => value * 10 + (numeralValue(figure) ?? 0), 0)
}

function countedFrom(read: DateReading, today: number): ResolvedDate | null {
  const unit = read.table.units[(read.groups.unit ?? '').toLowerCase()]
  const count = read.number('n')
  if (unit === undefined || count === null || count > 500) return null
  const sign = read.has('on') ? 1 : -1
  const { year, month } = partsOfDay(today)
  if (unit === 'day') return Number.isInteger(count) ? day(today + sign * count) : null
  if (unit === 'week') {
    const middle = today + sign * Math.round(count * 7)
    return { from: middle - 3, to: middle + 3, precision: 'range', approximate: true }
  }
  if (unit === 'month' || !Number.isInteger(count)) {
    const months = Math.round(unit === 'month' ? count : count * 12)
    return { ...daysOfMonth(year, month + sign * months), precision: 'month', approximate: true }
  }
  return { ...daysOfMonths(year + sign * count, 1, 12), precision: 'year', approximate: true }
}

function toEndOfYear(today: number, year: number): Days {
  return { from: today, to: daysOfMonth(year, 12).to }
}

function turnOfYear(today: number): ResolvedDate {
  const { year, month } = partsOfDay(today)
  return { ...daysOfMonths(month <= 2 ? year : year + 1, 1, 2), precision: 'range', approximate: true }
}

function dayIn(read: DateReading, year: number | null, context: DateContext): ResolvedDate | null {
  const first = read.number('d')
  const month = read.month('m')
  if (first === null || (read.has('m') && month === null)) return null
  const from =
    read.has('m') && month !== null ? dayInMonth(first, month, year, read, context) : bareDay(first, read, context)
  if (from === null) return null
  if (!read.has('d2')) return day(from)
  const last = read.number('d2')
  const start = partsOfDay(from)
  const endMonth = read.month('m2') ?? start.month
  const to = last === null ? null : dayOf(endMonth < start.month ? start.year + 1 : start.year, endMonth, last)
  if (to === null || to < from || to - from > 366) return day(from)
  return to === from ? day(from) : { from, to, precision: 'range', approximate: false }
}

function dayInMonth(
  date: number,
  month: number,
  year: number | null,
  read: DateReading,
  context: DateContext,
): number | null {
  if (year !== null) return dayOf(year, month, date)
  const { year: now } = partsOfDay(context.today)
  const days = [now - 1, now, now + 1].map((candidate) => dayOf(candidate, month, date))
  const direction = read.direction()
  const near = nearest(days, context.today, direction)
  if (near === null || direction !== null || context.today - near < LONG_PAST) return near
  return context.tense() === 'ahead' ? nearest(days, context.today, 1) : near
}

/** A day of the month alone: of the named month (今月, 지난달) or else the nearest one. */
function bareDay(date: number, read: DateReading, context: DateContext): number | null {
  const { year, month } = partsOfDay(context.today)
  const inMonth = (offset: number): number | null => {
    const first = partsOfDay(daysOfMonth(year, month + offset).from)
    return dayOf(first.year, first.month, date)
  }
  if (read.has('rm')) return inMonth(read.word('rm', read.table.months))
  return nearestOrTold([-1, 0, 1].map(inMonth), context, read.direction())
}

/** Near days speak for themselves; between two far ones the words around them tell past from future. */
function nearestOrTold(
  candidates: readonly (number | null)[],
  context: DateContext,
  direction: -1 | 0 | 1 | null,
): number | null {
  const near = nearest(candidates, context.today, direction)
  if (near === null || direction !== null || Math.abs(near - context.today) <= NEAR) return near
  const tense = context.tense()
  if (tense === 'unknown') return near
  return nearest(candidates, context.today, tense === 'ahead' ? 1 : -1) ?? near
}

function nearest(candidates: readonly (number | null)[], today: number, direction: -1 | 0 | 1 | null): number | null {
  const fitting = candidates.filter((candidate): candidate is number => {
    if (candidate === null) return false
    return direction === 1 ? candidate >= today : direction === -1 ? candidate <= today : true
  })
  return fitting.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today) || a - b)[0] ?? null
}

function weekdayIn(read: DateReading, context: DateContext): ResolvedDate {
  const wanted = read.word('wd', read.table.weekdays)
  if (read.has('rw')) {
    const week = daysOfWeek(context.today + 7 * read.word('rw', read.table.weeks))
    return day(week.from + ((wanted + 6) % 7))
  }
  const back = (weekdayOf(context.today) - wanted + 7) % 7
  const on = (wanted - weekdayOf(context.today) + 7) % 7
  const direction = read.direction()
  if (direction === 1) return day(context.today + (on === 0 ? 7 : on))
  if (direction === -1) return day(context.today - (back === 0 ? 7 : back))
  if (direction === 0) return day(context.today + on)
  const tense = context.tense()
  // Without a word on it, "Sunday" in a Saturday's paper is tomorrow rather than six days ago.
  return day(tense === 'ahead' || (tense === 'unknown' && back > 4) ? context.today + on : context.today - back)
}

function monthIn(read: DateReading, year: number | null, context: DateContext): ResolvedDate | null {
  const now = partsOfDay(context.today)
  if (read.has('rm')) return partOfMonth(now.year, now.month + read.word('rm', read.table.months), read.part())
  const month = read.month('m')
  if (month === null) return null
  const from = year ?? nearestYear(month, now, read.direction(), context.tense)
  const last = read.month('m2')
  if (last !== null && last !== month) {
    const to = daysOfMonth(last < month ? from + 1 : from, last).to
    return { from: daysOfMonth(from, month).from, to, precision: 'range', approximate: false }
  }
  return partOfMonth(from, month, read.part())
}

function nearestYear(
  month: number,
  now: { year: number; month: number },
  direction: -1 | 0 | 1 | null,
  tense: () => Tense,
): number {
  if (direction === 1) return month > now.month ? now.year : now.year + 1
  if (direction === -1) return month < now.month ? now.year : now.year - 1
  if (direction === 0) return now.year
  const ahead = month - now.month
  const year = ahead >= 6 ? now.year - 1 : ahead < -6 ? now.year + 1 : now.year
  const ago = (now.year - year) * 12 - ahead
  return ago >= LONG_PAST_MONTHS && tense() === 'ahead' ? year + 1 : year
}

function weekIn(read: DateReading, today: number): ResolvedDate {
  const week = daysOfWeek(today + 7 * read.word('rw', read.table.weeks))
  const part = read.part()
  if (part === 'end' || part === 'weekend')
    return { from: week.from + 5, to: week.to, precision: 'range', approximate: false }
  if (part === 'early')
    return { from: week.from, to: Math.max(week.from, Math.min(today, week.to)), precision: 'range', approximate: true }
  if (part === 'late') return { from: Math.min(today, week.to), to: week.to, precision: 'range', approximate: true }
  return { ...week, precision: 'range', approximate: false }
}

function yearOrPart(year: number, read: DateReading, last: number | null): ResolvedDate | null {
  if (year < 1800 || year > 2200) return null
  const part = read.part()
  if (part !== null) return partOfYear(year, part)
  if (last !== null && last > year && last < 2200) {
    return { from: daysOfMonth(year, 1).from, to: daysOfMonth(last, 12).to, precision: 'range', approximate: false }
  }
  return { ...daysOfMonths(year, 1, 12), precision: 'year', approximate: false }
}

/** A season or the year's end without a year: the nearest one, or the one on the side that a word points to. */
function nearestPart(read: DateReading, { today, tense }: DateContext): ResolvedDate | null {
  const part = read.part()
  if (part === null) return null
  const { year } = partsOfDay(today)
  if (part === 'end') return partOfYear(year, part)
  if (part === 'weekend') return nearestWeekend(today)
  const direction = read.direction()
  if (direction === 0) return partOfYear(year, part)
  const distance = (date: ResolvedDate): number => Math.abs((date.from + date.to) / 2 - today)
  return (
    [year - 1, year, year + 1]
      .map((candidate) => partOfYear(candidate, part))
      .filter((date) => (direction === 1 ? date.from > today : direction === -1 ? date.to < today : true))
      .filter((date) => direction !== null || date.to >= today || tense() !== 'ahead')
      .toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  )
}

/** "over the weekend" on a Monday to Tuesday is the one past; later in the week the one to come. */
function nearestWeekend(today: number): ResolvedDate {
  const saturday = daysOfWeek(weekdayOf(today) === 1 || weekdayOf(today) === 2 ? today - 7 : today).from + 5
  return { from: saturday, to: saturday + 1, precision: 'range', approximate: false }
}
