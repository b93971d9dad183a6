import { daysBetween } from '../language/calendar.ts'
import type { Quantity } from '../language/numbers.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, isAbout, laterMeeting, meetingOfFact } from './comparison.ts'
import { isCountedFromIt } from './counted-from.ts'
import { type Frame, idsOf } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import { formatOf, isCountedFrom } from './meeting-words.ts'
import type { Reading } from './reading.ts'

/** Words that count from something that was before. */
const REACHES_BACK =
  /\b(?:first|since|after|gap|pause|passed|gone by|hiatus|previous|last|earlier|ended|break)\b|ぶり|以来|前回|만에|만이|이후|만의|처음|지난|직전|흐른|时隔|時隔|以来|以來|停摆|停擺|首次|未曾|上一次|隔了/i

/** Spans of time in years: "four years and three months", 51개월, "eighteen months". */
function yearsIn(quantities: readonly Quantity[]): number[] {
  const years = quantities.filter(({ unit }) => unit === 'year').map(({ value }) => value)
  const months = quantities.filter(({ unit }) => unit === 'month').map(({ value }) => value / 12)
  const [year] = years
  const [month] = months
  if (year !== undefined && month !== undefined && month < 1) return [year + month, ...years.slice(1)]
  return [...years, ...months].filter((value) => value > 0 && value < 60)
}

function reachesBack({ text, notions }: Frame): boolean {
  return (
    notions.has('idea:gap-in-time') ||
    notions.has('idea:first-time') ||
    notions.has('idea:last-time') ||
    REACHES_BACK.test(text)
  )
}

/** The year from which the fact itself counts ("no guest since 2015"), where it is not the meeting before. */
function yearOfFact({ fact, frames }: KnownFact): number | null {
  const date = frames[0]?.dates.find(
    ({ precision, to }) => (precision === 'year' || precision === 'month') && daysBetween(to, fact.asOf) > 200,
  )
  return date === undefined ? null : Number(date.from.slice(0, 4))
}

/** How long since the meeting before: the distance of the two meetings in the topic's own list is the measure. */
export function compareGap(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOfFact(index, known)
  const { frame, link } = reading
  if (meeting?.from === undefined || !reachesBack(frame)) return []
  const day = meeting.from
  const later = laterMeeting(index, known, reading)
  const isGap =
    yearsIn(frame.quantities).length > 0 ||
    frame.dates.some(({ precision, to }) => precision === 'year' && to < reading.frame.day)
  if (later !== null) {
    // What names the meeting before by its place or month speaks of that meeting.
    return isGap && !isCountedFromIt(meeting, frame)
      ? [{ part: 'gap', outcome: 'later', was: `before ${day}`, is: `before ${later.from ?? 'the next'}` }]
      : []
  }
  const stated = yearOfFact(known)
  // "The first of its kind" counts no years.
  if (stated === null && yearsIn(known.frames.flatMap(({ quantities }) => quantities)).length === 0) return []
  const before = index.meetings(meeting.series).filter(({ from }) => from !== undefined && from < day)
  const last = before.at(-1)
  if (last?.from === undefined) return []
  const own = stated === Number(last.from.slice(0, 4)) ? null : stated
  const linked = link.to === 'meeting' ? link.meeting : null
  if (!isAbout(known, reading) && linked !== last.id) return []
  // Somebody's own visit or talk is not the gap of the meeting.
  if (idsOf(frame.concepts, 'person').length === 1 && formatOf(index, frame).sort !== 'process') return []
  const gap = own === null ? daysBetween(last.from, day) / 365.25 : Number(day.slice(0, 4)) - own
  const was = `${Math.round(gap * 10) / 10} years, since ${own ?? last.from.slice(0, 4)}`
  const spans = yearsIn(frame.quantities)
  const near = spans.find((span) => Math.abs(span - gap) <= Math.max(0.55, gap * 0.08))
  if (near !== undefined) return [{ part: 'gap', outcome: 'agrees', was, is: `${Math.round(near * 10) / 10} years` }]
  const years = frame.dates
    .filter(({ to }) => to < day && daysBetween(to, day) > 80)
    .map(({ from }) => Number(from.slice(0, 4)))
  const lastYear = own ?? Number(last.from.slice(0, 4))
  if (years.includes(lastYear)) return [{ part: 'gap', outcome: 'agrees', was, is: `since ${lastYear}` }]
  if (!isAbout(known, reading) || isCountedFromIt(meeting, frame)) return []
  // What counts from something else than the meeting before may be set beside that meeting, too.
  const other = own === null ? null : daysBetween(last.from, day) / 365.25
  if (other !== null && (spans.length === 0 || spans.some((span) => Math.abs(span - other) <= 0.55))) return []
  // What leads from this meeting to the day of the article is how long ago it was, not how long it had been.
  const ago = reading.said === null ? null : daysBetween(day, reading.said) / 365.25
  if (ago !== null && spans.some((span) => Math.abs(span - ago) <= Math.max(0.12, ago * 0.08))) return []
  // "Four months ago" is a day.
  const [span] = yearsIn(
    frame.quantities.filter((one) => !frame.dates.some(({ start, end }) => start <= one.start && one.end <= end)),
  )
  if (span !== undefined) return [{ part: 'gap', outcome: 'differs', was, is: `${Math.round(span * 10) / 10} years` }]
  // A bare year may be of anything; "since 2021" and "last met in 2021" are of the gap.
  const counted =
    frame.notions.has('idea:last-time') || frame.dates.some((date) => isCountedFrom(frame.text, date, frame.lang))
  const year = counted ? years[0] : undefined
  return year === undefined ? [] : [{ part: 'gap', outcome: 'differs', was, is: `since ${year}` }]
}
