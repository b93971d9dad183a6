import type { DateMention } from '../language/dates.ts'
import { type Comparison, isOlder, otherValue } from './comparison.ts'
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
  if ((hits?.said ?? 0) === 0 && !known.matter.some((id) => speaksOf(frame, id))) return []
  const isFine = ({ precision }: DateMention) =>
    precision !== 'season' && (precision !== 'year' || mine.precision === 'year')
  const theirs = datesMeant(frame).filter((date) => isFine(date) && date.from !== said)
  const was = span(mine)
  if (theirs.some((date) => overlaps(date, mine.from, mine.to)))
    return [{ part: 'day', outcome: 'agrees', was, is: was }]
  const [only, ...others] = theirs
  if (only === undefined || others.length > 0 || isOlder(known, reading)) return []
  // What is told of before the fact was known, or on no day, is no later state of it.
  const outcome = said === null || only.to < known.fact.asOf ? 'differs' : otherValue(known, reading)
  return [{ part: 'day', outcome, was, is: span(only) }]
}

function span({ from, to }: DateMention): string {
  return from === to ? from : `${from} to ${to}`
}
