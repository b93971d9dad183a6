import { type Days, daysOfMonth, daysOfMonths } from './calendar.ts'
import type { DatePart } from './date-table.ts'

/** A date as day numbers, and how exact it is. */
export interface ResolvedDate extends Days {
  readonly precision: 'day' | 'range' | 'month' | 'season' | 'year'
  readonly approximate: boolean
}

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
/** A month, or its early, middle or late third, or a half of it. */
export function partOfMonth(year: number, month: number, part: DatePart | null): ResolvedDate {
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

/** A season, quarter or half of a year, or its beginning or end. */
export function partOfYear(year: number, part: DatePart): ResolvedDate {
  const [first, last] = MONTHS_OF[part]
  return { ...daysOfMonths(year, first, last), precision: SEASONS.has(part) ? 'season' : 'range', approximate: true }
}
