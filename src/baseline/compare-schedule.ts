import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, meetingOfFact } from './comparison.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'

/** Whether a meeting to come is fixed: undecided still, a day given, or told of later than the fact. */
export function compareSchedule(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOfFact(index, known)
  const { frame, link, said } = reading
  if (meeting === null || link.to !== 'meeting') return []
  const target = index.meeting(link.meeting)
  if (target === null || target.series !== meeting.series) return []
  const { asOf } = known.fact
  const was = 'undecided'
  if (said !== null && said > asOf && (target.from ?? '9999') > asOf && target.id !== meeting.id) {
    return [{ part: 'schedule', outcome: 'later', was, is: target.from ?? `${target.id} is spoken of` }]
  }
  const fixed = frame.stance.get('fixed') ?? 0
  const day = frame.dates.find(({ precision, from }) => (precision === 'day' || precision === 'range') && from > asOf)
  if (said !== null && said > asOf && (day !== undefined || said >= (meeting.known ?? meeting.from ?? '9999'))) {
    return [{ part: 'schedule', outcome: 'later', was, is: day?.from ?? meeting.from ?? 'fixed' }]
  }
  if (fixed < 0) return [{ part: 'schedule', outcome: 'agrees', was, is: was }]
  return day && said === null && fixed > 0 ? [{ part: 'schedule', outcome: 'differs', was, is: day.from }] : []
}
