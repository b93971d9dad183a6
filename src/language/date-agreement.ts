import { daysBetween } from './calendar.ts'
import type { DateMention } from './dates.ts'

type Dates = Pick<DateMention, 'from' | 'to' | 'precision' | 'approximate'>

/** Days by which a date without sharp limits may be off at each end. */
const SLACK: Readonly<Record<DateMention['precision'], number>> = { day: 1, range: 5, month: 15, season: 30, year: 45 }

/**
 * How two dates stand to each other: `equal` (the same days), `within` (one lies in the other, as a day in its month),
 * `overlap` (some days in common, with the slack of rough dates) or `apart`.
 */
export function compareDates(a: Dates, b: Dates): 'equal' | 'within' | 'overlap' | 'apart' {
  if (a.from === b.from && a.to === b.to) return 'equal'
  // Days are written so that they compare as they stand; reading them is for slack alone.
  if ((a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to)) return 'within'
  if (a.from <= b.to && b.from <= a.to) return 'overlap'
  const slack = (a.approximate ? SLACK[a.precision] : 0) + (b.approximate ? SLACK[b.precision] : 0)
  if (slack === 0) return 'apart'
  return daysBetween(b.to, a.from) <= slack && daysBetween(a.to, b.from) <= slack ? 'overlap' : 'apart'
}

/** Whether two dates can mean the same time: "next month" and 26 December agree, 26 and 27 November do not. */
export function datesAgree(a: Dates, b: Dates): boolean {
  return compareDates(a, b) !== 'apart'
}
