import type { DateMention } from '../language/dates.ts'
import { type Comparison, isOlder, otherValue, sharesDoing } from './comparison.ts'
import { overlaps } from './counted-from.ts'
import { speaksOf } from './frame.ts'
import type { KnownFact, WordHits } from './known-fact.ts'
import { datesMeant } from './meeting-scores.ts'
import type { Reading } from './reading.ts'

/** The day of what is no meeting: when a treaty expires, a law was passed, a site was bombed. */
export function compareOwnDay(known: KnownFact, reading: Reading, hits: WordHits | undefined): Comparison[] {
  const { frame, said } = reading
  const [mine, ...more] = known.frames[0]?.dates.filter(({ precision }) => precision !== 'season') ?? []
  if (known.meeting !== null || mine === undefined || more.length > 0) return []
  if ((hits?.said ?? 0) === 0 && !isSpokenOf(known, reading)) return []
  const doing = sharesDoing(known, frame)
  // A year alone tells the day of what both say was done; else it may be that of anything.
  const isFine = ({ precision }: DateMention) =>
    precision !== 'season' && (precision !== 'year' || mine.precision === 'year' || doing)
  const theirs = datesMeant(frame).filter((date) => isFine(date) && date.from !== said)
  const was = span(mine)
  const named = theirs.map((date) => (said === null ? inYearOf(mine, date) : date))
  const agrees = (date: DateMention) =>
    (date.precision !== 'year' || mine.precision === 'year') && overlaps(date, mine.from, mine.to)
  if (named.some(agrees)) return [{ part: 'day', outcome: 'agrees', was, is: was }]
  const [only, ...others] = named.filter((date) => !overlaps(date, mine.from, mine.to))
  if (only === undefined || others.length > 0 || (!doing && isOlder(known, reading))) return []
  const { asOf } = known.fact
  // What is done is not done again on a later day: that is something else.
  if (known.modality === 'did' && only.from > asOf) return []
  // What is told of before the fact was known, or on no day, is no later state of it.
  const outcome = said === null || only.to < asOf ? 'differs' : otherValue(known, reading)
  return [{ part: 'day', outcome, was, is: span(only) }]
}

/** A day without its year, in a sentence that stands alone, is that of the year that the fact speaks of. */
function inYearOf(mine: DateMention, date: DateMention): DateMention {
  const [year, other] = [mine.from.slice(0, 4), date.from.slice(0, 4)]
  if (date.text.includes(other) || date.to.slice(0, 4) !== other || !/\d|[A-Z]/.test(date.text)) return date
  return { ...date, from: year + date.from.slice(4), to: year + date.to.slice(4) }
}

/** Here, or right before a sentence that names no matter of its own ("this agreement was signed in 2019"). */
function isSpokenOf({ matter }: KnownFact, { frame, before }: Reading): boolean {
  if (matter.some((id) => speaksOf(frame, id))) return true
  const [last] = before
  const isBare = ![...frame.concepts].some((id) => /^(?:issue|concept|series):/.test(id))
  return isBare && last !== undefined && matter.some((id) => id.startsWith('issue:') && speaksOf(last, id))
}

function span({ from, to }: DateMention): string {
  return from === to ? from : `${from} to ${to}`
}
