import { type Days, dayOf, daysOfMonth, daysOfMonths, daysOfWeek, partsOfDay, weekdayOf } from './calendar.ts'
import type { DatePart, DateTable } from './date-table.ts'
import { numeralValue } from './numerals.ts'

/** A date as day numbers, and how exact it is. */
export interface ResolvedDate extends Days {
  readonly precision: 'day' | 'range' | 'month' | 'season' | 'year'
  readonly approximate: boolean
}

/** What a date is counted from. */
export interface DateContext {
  /** The anchor's day number. */
  readonly today: number
  /** The date mentioned before in the text. */
  readonly before: Days | null
  /** Whether the sentence speaks of what is to come; asked only where it matters. */
  readonly ahead: () => boolean
}

type Groups = Readonly<Record<string, string | undefined>>

const MONTHS_OF: Readonly<Record<DatePart, readonly [number, number]>> = {
  early: [1, 3],
  middle: [5, 8],
  late: [9, 12],
  end: [12, 12],
  'first-half': [1, 6],
  'second-half': [7, 12],
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
  'quarter-1': [1, 3],
  'quarter-2': [4, 6],
  'quarter-3': [7, 9],
  'quarter-4': [10, 12],
  weekend: [1, 12],
}
const SEASONS: ReadonlySet<DatePart> = new Set(['spring', 'summer', 'autumn', 'winter'])
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }

/** Reads the named groups of a date pattern (see DateTable) against the context. Null where there is no such date. */
export function resolveDate(groups: Groups, table: DateTable, context: DateContext): ResolvedDate | null {
  const read = new Reader(groups, table)
  const { year: thisYear } = partsOfDay(context.today)
  if (read.has('sd'))
    return day((context.before ? lastDay(context.before) : context.today) + read.word('sd', table.days))
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
  return read.part() === null ? null : nearestPart(read, context.today)
}

class Reader {
  readonly groups: Groups
  readonly table: DateTable

  constructor(groups: Groups, table: DateTable) {
    this.groups = groups
    this.table = table
  }

  has(group: string): boolean {
    return this.groups[group] !== undefined
  }

  word(group: string, words: Readonly<Record<string, number>>): number {
    return words[(this.groups[group] ?? '').toLowerCase().replace(/\s+/g, ' ').trim()] ?? 0
  }

  number(group: string): number | null {
    return numeralValue((this.groups[group] ?? '').replace(/(?:st|nd|rd|th)$/, ''))
  }

  month(group: string): number | null {
    const written = (this.groups[group] ?? '').toLowerCase().replace(/\.$/, '')
    const month = this.table.monthNames[written] ?? numeralValue(written)
    return month !== null && month >= 1 && month <= 12 ? month : null
  }

  part(): DatePart | null {
    const written = this.groups.part
    return written === undefined ? null : (this.table.parts[written.toLowerCase().replace(/\s+/g, ' ').trim()] ?? null)
  }

  direction(): -1 | 0 | 1 | null {
    const written = this.groups.dir
    return written === undefined
      ? null
      : (this.table.directions[written.toLowerCase().replace(/\s+/g, ' ').trim()] ?? null)
  }
}

function day(number: number): ResolvedDate {
  return { from: number, to: number, precision: 'day', approximate: false }
}

function lastDay(days: Days): number {
  return days.to
}

function yearIn(read: Reader, context: DateContext): number | null {
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

function countedFrom(read: Reader, today: number): ResolvedDate | null {
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

function dayIn(read: Reader, year: number | null, context: DateContext): ResolvedDate | null {
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
  read: Reader,
  context: DateContext,
): number | null {
  if (year !== null) return dayOf(year, month, date)
  const { year: now } = partsOfDay(context.today)
  return nearest(
    [now - 1, now, now + 1].map((candidate) => dayOf(candidate, month, date)),
    context.today,
    read.direction(),
  )
}

/** A day of the month alone: of the named month (今月, 지난달) or else the nearest one. */
function bareDay(date: number, read: Reader, context: DateContext): number | null {
  const { year, month } = partsOfDay(context.today)
  const inMonth = (offset: number): number | null => {
    const first = partsOfDay(daysOfMonth(year, month + offset).from)
    return dayOf(first.year, first.month, date)
  }
  if (read.has('rm')) return inMonth(read.word('rm', read.table.months))
  return nearest([-1, 0, 1].map(inMonth), context.today, read.direction())
}

function nearest(candidates: readonly (number | null)[], today: number, direction: -1 | 0 | 1 | null): number | null {
  const fitting = candidates.filter((candidate): candidate is number => {
    if (candidate === null) return false
    return direction === 1 ? candidate >= today : direction === -1 ? candidate <= today : true
  })
  return fitting.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today) || a - b)[0] ?? null
}

function weekdayIn(read: Reader, context: DateContext): ResolvedDate {
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
  return day(direction === 0 || context.ahead() ? context.today + on : context.today - back)
}

function monthIn(read: Reader, year: number | null, context: DateContext): ResolvedDate | null {
  const now = partsOfDay(context.today)
  if (read.has('rm')) return partOfMonth(now.year, now.month + read.word('rm', read.table.months), read.part())
  const month = read.month('m')
  if (month === null) return null
  const from = year ?? nearestYear(month, now, read.direction())
  const last = read.month('m2')
  if (last !== null && last !== month) {
    const to = daysOfMonth(last < month ? from + 1 : from, last).to
    return { from: daysOfMonth(from, month).from, to, precision: 'range', approximate: false }
  }
  return partOfMonth(from, month, read.part())
}

function nearestYear(month: number, now: { year: number; month: number }, direction: -1 | 0 | 1 | null): number {
  if (direction === 1) return month > now.month ? now.year : now.year + 1
  if (direction === -1) return month < now.month ? now.year : now.year - 1
  if (direction === 0) return now.year
  const ahead = month - now.month
  return ahead >= 6 ? now.year - 1 : ahead < -6 ? now.year + 1 : now.year
}

function partOfMonth(year: number, month: number, part: DatePart | null): ResolvedDate {
  const { from, to } = daysOfMonth(year, month)
  if (part === null) return { from, to, precision: 'month', approximate: false }
  const stretches: Partial<Record<DatePart, Days>> = {
    early: { from, to: from + 9 },
    middle: { from: from + 10, to: from + 19 },
    'first-half': { from, to: from + 14 },
    'second-half': { from: from + 15, to },
  }
  return { ...(stretches[part] ?? { from: from + 20, to }), precision: 'range', approximate: true }
}

function weekIn(read: Reader, today: number): ResolvedDate {
  const week = daysOfWeek(today + 7 * read.word('rw', read.table.weeks))
  const part = read.part()
  if (part === 'end' || part === 'weekend')
    return { from: week.from + 5, to: week.to, precision: 'range', approximate: false }
  if (part === 'early')
    return { from: week.from, to: Math.max(week.from, Math.min(today, week.to)), precision: 'range', approximate: true }
  if (part === 'late') return { from: Math.min(today, week.to), to: week.to, precision: 'range', approximate: true }
  return { ...week, precision: 'range', approximate: false }
}

function yearOrPart(year: number, read: Reader, last: number | null): ResolvedDate | null {
  if (year < 1800 || year > 2200) return null
  const part = read.part()
  if (part !== null) return partOfYear(year, part)
  if (last !== null && last > year && last < 2200) {
    return { from: daysOfMonth(year, 1).from, to: daysOfMonth(last, 12).to, precision: 'range', approximate: false }
  }
  return { ...daysOfMonths(year, 1, 12), precision: 'year', approximate: false }
}

function partOfYear(year: number, part: DatePart): ResolvedDate {
  const [first, last] = MONTHS_OF[part]
  return { ...daysOfMonths(year, first, last), precision: SEASONS.has(part) ? 'season' : 'range', approximate: true }
}

/** A season or the year's end without a year: the nearest one, or the one on the side that a word points to. */
function nearestPart(read: Reader, today: number): ResolvedDate | null {
  const part = read.part()
  if (part === null) return null
  const { year } = partsOfDay(today)
  if (part === 'end') return partOfYear(year, part)
  if (part === 'weekend') return nearestWeekend(today)
  const direction = read.direction()
  const distance = (date: ResolvedDate): number => Math.abs((date.from + date.to) / 2 - today)
  return (
    [year - 1, year, year + 1]
      .map((candidate) => partOfYear(candidate, part))
      .filter((date) => (direction === 1 ? date.from > today : direction === -1 ? date.to < today : true))
      .toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  )
}

/** "over the weekend" on a Monday to Tuesday is the one past; later in the week the one to come. */
function nearestWeekend(today: number): ResolvedDate {
  const saturday = daysOfWeek(weekdayOf(today) === 1 || weekdayOf(today) === 2 ? today - 7 : today).from + 5
  return { from: saturday, to: saturday + 1, precision: 'range', approximate: false }
}
