import { daysBetween } from '../language/calendar.ts'
import type { DateMention } from '../language/dates.ts'
import { overlaps } from './counted-from.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'

/** Days before a fact was known that are still its own time: what is told of them is told of the state that it tells. */
const OWN_DAYS = 31

/** Signs by which a sentence itself tells which meeting it speaks of. */
const TIES = ['date', 'place', 'pointing'] as const

/**
 * Whether a sentence is tied to the time of which the fact speaks: a date of its text ("in 2022"), the weeks before it
 * was known, or, by place, day or order, its meeting that is over. However late that is printed, another value is then no
 * later state of it.
 */
export function isPinned(known: KnownFact, reading: Reading): boolean {
  const { frame, said, link } = reading
  const { asOf } = known.fact
  // Of a day beyond the fact's own only what was said after it is past.
  const isPast = ({ from, to }: DateMention) => from <= asOf && (to <= asOf || said === null || to < said)
  const { dates } = frame
  if (!dates.every(isPast)) return false
  if (known.isOver && link.to === 'meeting' && link.from === 'sentence' && link.meeting === known.meeting) {
    if (TIES.some((sign) => link.signs.has(sign))) return true
  }
  const own = known.frames[0]?.dates.filter(({ from }) => from <= asOf) ?? []
  const isOwn = (date: DateMention) => own.some(({ from, to }) => overlaps(date, from, to))
  const isRecent = ({ precision, from, to }: DateMention) =>
    precision !== 'year' && precision !== 'season' && from <= asOf && daysBetween(to, asOf) <= OWN_DAYS
  return dates.some((date) => isOwn(date) || isRecent(date))
}
