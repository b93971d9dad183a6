/** Days as whole numbers (days since 1970-01-01), so that dates are added and compared without a clock or a zone. */
const DAY_MS = 86_400_000

/** The first and last day of a stretch of time, as day numbers. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** The number of a day written `2023-11-26`, or of the day of an ISO instant in UTC. NaN if it is no date. */
export function dayNumber(day: string): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  if (numbers.size >= MOST_NUMBERS) numbers.clear()
  const number = numberOf(day)
  numbers.set(day, number)
  return number
}

/** Every sentence is compared with every meeting, and there are some hundred days of them. */
const MOST_NUMBERS = 2_000
const numbers = new Map<string, number>()

function numberOf(day: string): number {
  return Math.floor(Date.parse(day.length === 10 ? `${day}T00:00:00Z` : day) / DAY_MS)
}

/** `2023-11-26` for a day number. */
export function dayString(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

/** Year, month (1 to 12) and day of the month. */
export function partsOfDay(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day's number, or null where there is no such day (31 November) or the year is not one that news speaks of. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (year < 1800 || year > 2200) return null
  const number = Date.UTC(year, month - 1, day) / DAY_MS
  const parts = partsOfDay(number)
  return parts.month === month && parts.day === day ? number : null
}

/** All days of a month; months below 1 and above 12 count on into the years beside. */
export function daysOfMonth(year: number, month: number): Days {
  return { from: Date.UTC(year, month - 1, 1) / DAY_MS, to: Date.UTC(year, month, 0) / DAY_MS }
}

/** All days from one month to another of a year. */
export function daysOfMonths(year: number, first: number, last: number): Days {
  return { from: daysOfMonth(year, first).from, to: daysOfMonth(year, last).to }
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** Monday to Sunday of the week in which a day lies. */
export function daysOfWeek(number: number): Days {
  const monday = number - ((weekdayOf(number) + 6) % 7)
  return { from: monday, to: monday + 6 }
}

/** Days from one day to another, both `2023-11-26`; below zero where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
