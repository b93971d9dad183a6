import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf } from './frame.ts'
import { formatOf, pointsTo } from './meeting-words.ts'

/** The meeting a sentence speaks of, or why it speaks of none of the process. */
export type MeetingLink =
  | {
      readonly to: 'meeting'
      readonly meeting: string
      /** Read from the sentence itself, or taken over from what stands around it. */
      readonly from: 'sentence' | 'context'
      /** How far it is ahead of the next best, roughly a log-odds. */
      readonly margin: number
      readonly why: string
    }
  | { readonly to: 'elsewhere'; readonly what: 'bilateral' | 'other'; readonly why: string }
  | { readonly to: 'none'; readonly why: string }

/** What stands around the sentence: the links of the title and lead, and of the sentence before. */
export interface Surroundings {
  /** The meeting that the article is about. */
  readonly article: string | null
  readonly before: string | null
}

export const NO_SURROUNDINGS: Surroundings = { article: null, before: null }

/** Below this score nothing is linked. Tuned on the training part of `fixtures/claims`. */
const ENOUGH = 2
const DAY_MS = 86_400_000

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** Links a sentence to the meeting that it speaks of. Meetings not yet known on the sentence's day do not exist for it. */
export function linkMeeting(index: TopicIndex, frame: Frame, around: Surroundings): MeetingLink {
  const format = formatOf(index, frame)
  if (format.sort === 'other') {
    return { to: 'elsewhere', what: 'other', why: `it speaks of another grouping (${format.what})` }
  }
  const known = index.meetings(undefined, frame.day)
  const scored = known
    .map((meeting) => ({ meeting, ...scoreOf(index, frame, meeting, around, format.series) }))
    .sort((a, b) => b.own + b.lent - a.own - a.lent || (a.meeting.id < b.meeting.id ? -1 : 1))
  const [best, second] = scored
  if (format.sort === 'bilateral' && (best === undefined || best.own < 4)) {
    return { to: 'elsewhere', what: 'bilateral', why: `it speaks of two sides only (${format.what})` }
  }
  if (best === undefined || best.own + best.lent < ENOUGH) return { to: 'none', why: 'no meeting is spoken of' }
  return {
    to: 'meeting',
    meeting: best.meeting.id,
    from: best.own >= ENOUGH ? 'sentence' : 'context',
    margin: best.own + best.lent - (second ? Math.max(0, second.own + second.lent) : 0),
    why: [...best.reasons].join(', '),
  }
}

interface Scored {
  /** From the sentence itself. */
  readonly own: number
  /** From what stands around it and from how near the meeting is in time. */
  readonly lent: number
  readonly reasons: readonly string[]
}

function scoreOf(
  index: TopicIndex,
  frame: Frame,
  meeting: Meeting,
  around: Surroundings,
  series: ReadonlySet<string>,
): Scored {
  const reasons: string[] = []
  let own = 0
  const add = (points: number, reason: string) => {
    own += points
    if (points > 0) reasons.push(reason)
  }
  if (frame.concepts.has(`meeting:${meeting.id}`)) add(6, 'named')
  if (series.size > 0) add(series.has(meeting.series) ? 2 : -3, 'its kind of meeting')
  own += dateScore(frame, meeting, reasons)
  own += placeScore(index, frame, meeting, reasons)
  own += personScore(index, frame, meeting, reasons)
  own += pointingScore(index, frame, meeting, around, series, reasons)

  let lent = 0
  if (around.article === meeting.id) {
    lent += 2
    reasons.push('what the article is about')
  }
  if (around.before === meeting.id) {
    lent += 1.2
    reasons.push('the sentence before')
  }
  lent += nearness(frame.day, meeting)
  return { own, lent, reasons }
}

function dateScore(frame: Frame, meeting: Meeting, reasons: string[]): number {
  if (meeting.from === undefined || frame.dates.length === 0) return 0
  const to = meeting.to ?? meeting.from
  let best = 0
  for (const date of frame.dates) {
    const inside = date.from <= to && meeting.from <= date.to
    const points = inside
      ? { day: 3, range: 2.5, month: 2, season: 1.2, year: 1 }[date.precision]
      : date.precision === 'day' && Math.abs(daysBetween(date.from, meeting.from)) <= 31
        ? -0.5
        : date.precision === 'year' || date.precision === 'month'
          ? -1.5
          : -1
    if (best === 0 || points > best) best = points
  }
  if (best > 0) reasons.push('its date')
  return best
}

function placeScore(index: TopicIndex, frame: Frame, meeting: Meeting, reasons: string[]): number {
  if (meeting.place === undefined) return 0
  const { place } = meeting
  const named = idsOf(frame.concepts, 'place')
  if (named.some((other) => other === place || index.placeWithin(other, place))) {
    const isCapital = index.topic.parties.some((party) => party.capital === place)
    reasons.push('its place')
    return isCapital ? 1 : 2.5
  }
  return 0
}

function personScore(index: TopicIndex, frame: Frame, meeting: Meeting, reasons: string[]): number {
  if (meeting.participants.length === 0) return 0
  const office = index.topic.series.find(({ id }) => id === meeting.series)?.office
  const here = idsOf(frame.concepts, 'person')
  const there = here.filter((person) => meeting.participants.includes(person))
  if (there.length >= 2) reasons.push('who takes part')
  const strangers = here.filter(
    (person) =>
      !meeting.participants.includes(person) &&
      office !== undefined &&
      index.topic.persons.find(({ id }) => id === person)?.offices.some((held) => held.office === office),
  )
  return Math.min(3, there.length) * 0.5 - strangers.length * 0.7
}

/** "The last such meeting", 前回, 다음: counted from the meeting of the article, or from the day. */
function pointingScore(
  index: TopicIndex,
  frame: Frame,
  meeting: Meeting,
  around: Surroundings,
  series: ReadonlySet<string>,
  reasons: string[],
): number {
  const pointing = pointsTo(frame.text, frame.lang)
  if (pointing === null || meeting.from === undefined) return 0
  const wanted = series.size > 0 ? series : new Set([index.meeting(around.article ?? '')?.series ?? ''])
  if (!wanted.has(meeting.series)) return 0
  const line = index.topic.meetings
    .filter((other) => other.series === meeting.series && other.from !== undefined)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const main = line.findIndex(({ id }) => id === around.article)
  const pivot = main >= 0 ? main : line.findIndex((other) => (other.from ?? '') >= frame.day)
  const target = pivot < 0 ? (pointing === 'previous' ? line.at(-1) : undefined) : line[pivot + (pointing === 'previous' ? -1 : main >= 0 ? 1 : 0)]
  if (target?.id !== meeting.id) return target === undefined ? 0 : -1
  reasons.push(pointing === 'previous' ? 'the one before' : 'the next one')
  return 2.5
}

/** News is about what is near in time: 2 points on the day, half of that after three weeks, none after a year or two. */
function nearness(day: string, meeting: Meeting): number {
  if (meeting.from === undefined) return 0.3
  const apart = Math.abs(daysBetween(day, meeting.from))
  return 2 * 0.5 ** (apart / 21) + (apart < 400 ? 0.4 : 0) - Math.min(1.5, apart / 1500)
}
