import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, meetingOfFact } from './comparison.ts'
import type { Frame } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import { formatOf } from './meeting-words.ts'
import type { Reading } from './reading.ts'

/** Whether a meeting to come is fixed: undecided still, a day given, or told of later than the fact. */
export function compareSchedule(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOfFact(index, known)
  const { frame, link, said } = reading
  if (meeting === null || link.to !== 'meeting') return []
  const target = index.meeting(link.meeting)
  const { asOf } = known.fact
  const was = 'undecided'
  if (target === null) return []
  if (target.series !== meeting.series) {
    // "The talks in Busan ended with the summit fixed for 18 December."
    const set = frame.dates.find(({ precision, from }) => precision === 'day' && from > asOf && from !== said)
    if (set && (frame.stance.get('fixed') ?? 0) > 0 && formatOf(index, frame).series.has(meeting.series)) {
      const outcome = said === null || said <= asOf ? 'differs' : 'later'
      return [{ part: 'schedule', outcome, was, is: set.from }]
    }
    const open = isOpen(frame) && (said === null || said <= (meeting.known ?? meeting.from ?? '9999'))
    return open && speaksOf(index, meeting.series, reading)
      ? [{ part: 'schedule', outcome: 'agrees', was, is: was }]
      : []
  }
  const own = isSpokenOf(reading)
  if (own && said !== null && said > asOf && (target.from ?? '9999') > asOf && target.id !== meeting.id) {
    return [{ part: 'schedule', outcome: 'later', was, is: target.from ?? `${target.id} is spoken of` }]
  }
  const fixed = frame.stance.get('fixed') ?? 0
  const days = frame.dates.filter(
    ({ precision, from }) => (precision === 'day' || precision === 'range') && from > asOf,
  )
  // A report also names its own day: the meeting's is the one that the topic knows, or else the last one named.
  const held = days.find(
    ({ from, to }) => target.from !== undefined && from <= (target.to ?? target.from) && target.from <= to,
  )
  const day = held ? { from: target.from ?? held.from } : days.findLast(({ from }) => from !== said)
  if (own && said !== null && said > asOf && (day !== undefined || said >= (meeting.known ?? meeting.from ?? '9999'))) {
    return [{ part: 'schedule', outcome: 'later', was, is: day?.from ?? meeting.from ?? 'fixed' }]
  }
  if (fixed < 0 || isOpen(frame)) return [{ part: 'schedule', outcome: 'agrees', was, is: was }]
  return day && said === null && fixed > 0 ? [{ part: 'schedule', outcome: 'differs', was, is: day.from }] : []
}

/** Doings of which a meeting's schedule is made. */
const SCHEDULING = [
  'act:hold',
  'act:postpone',
  'act:cancel',
  'act:set-date',
  'act:undecided',
  'act:regularise',
  'act:resume',
  'thing:schedule',
]

/**
 * The sentence itself points to the meeting, or speaks of holding, moving or fixing it. What stands in an article about
 * the meeting and says neither tells of something else.
 */
function isSpokenOf({ frame, link }: Reading): boolean {
  if (link.to === 'meeting' && link.signs.size > 0) return true
  return (
    (frame.stance.get('fixed') ?? 0) !== 0 ||
    SCHEDULING.some((id) => frame.notions.has(id) || frame.deniedNotions.has(id))
  )
}

/** Says that something of the kind is not fixed: "named no time frame", 日程は決まらず. */
function isOpen({ stance, notions, deniedNotions }: Frame): boolean {
  if ((stance.get('fixed') ?? 0) < 0 || notions.has('act:undecided')) return true
  return deniedNotions.has('act:set-date') || deniedNotions.has('thing:schedule') || deniedNotions.has('act:decide')
}

/** Whether the line of meetings is spoken of here, right before, or in the title. */
function speaksOf(index: TopicIndex, series: string, { frame, before, title }: Reading): boolean {
  const line = index.topic.series.find(({ id }) => id === series)
  return [frame, ...before, ...(title ? [title] : [])].some((one) => {
    const format = formatOf(index, one)
    return format.series.has(series) || (format.level !== null && format.level === line?.level)
  })
}
