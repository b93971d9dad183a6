import type { DateMention } from '../language/dates.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf } from './frame.ts'
import { type Format, formatOf, isCountedFrom, isPlacedIn, pointsTo } from './meeting-words.ts'

export type LinkSign = 'name' | 'kind' | 'date' | 'place' | 'people' | 'pointing'

/** In words, for the reason given. */
const SIGN_WORDS: { readonly [S in LinkSign]: string } = {
  name: 'its name',
  kind: 'its kind',
  date: 'its date',
  place: 'its place',
  people: 'who takes part',
  pointing: 'its order in the line',
}

/** The meeting a sentence speaks of, or why it speaks of none of the process. */
export type MeetingLink =
  | {
      readonly to: 'meeting'
      readonly meeting: string
      /** Read from the sentence itself, or taken over from what stands around it. */
      readonly from: 'sentence' | 'context'
      /** What in the sentence itself points to it. */
      readonly signs: ReadonlySet<LinkSign>
      readonly why: string
    }
  | { readonly to: 'elsewhere'; readonly what: 'bilateral' | 'other'; readonly why: string }
  | { readonly to: 'none'; readonly why: string }

/** What stands around the sentence. */
export interface Surroundings {
  /** The meeting that the article is about. */
  readonly article: string | null
  /** The meeting of the sentence before. */
  readonly before: string | null
  /** Meetings that the baseline has facts of: a sentence without an article is likely to mean one of them. */
  readonly favoured: ReadonlySet<string>
}

export const NO_SURROUNDINGS: Surroundings = { article: null, before: null, favoured: new Set() }

/** Below this score nothing is linked. This and the points below were set on the training part of `fixtures/claims`. */
const ENOUGH = 2
/** From this score on, what the sentence itself says outweighs the name of another grouping in it. */
const PLAIN = 4
const DAY_MS = 86_400_000

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/**
 * Links a sentence to the meeting that it speaks of. A meeting exists for it once the desk could know of it, and the
 * next one of each line exists always, as what people hope for or plan.
 */
export function linkMeeting(index: TopicIndex, frame: Frame, around: Surroundings): MeetingLink {
  const format = formatOf(index, frame)
  const scored = candidates(index, frame.day)
    .map((meeting) => scoreOf(index, frame, meeting, around, format))
    .sort((a, b) => b.own + b.lent - a.own - a.lent || (a.meeting.id < b.meeting.id ? -1 : 1))
  const best = scored[0]
  const plain = best !== undefined && best.own >= PLAIN
  if (format.sort === 'other' && !plain) {
    return { to: 'elsewhere', what: 'other', why: `it speaks of another grouping (${format.what})` }
  }
  const named = best?.signs.has('name') || best?.signs.has('kind')
  if (format.sort === 'bilateral' && !(plain && named)) {
    return { to: 'elsewhere', what: 'bilateral', why: `it speaks of two sides only (${format.what})` }
  }
  if (best === undefined || best.own + best.lent < ENOUGH) return { to: 'none', why: 'no meeting is spoken of' }
  return {
    to: 'meeting',
    meeting: best.meeting.id,
    from: best.own >= 1 ? 'sentence' : 'context',
    signs: best.signs,
    why: [...[...best.signs].map((sign) => SIGN_WORDS[sign]), ...best.around].join(', '),
  }
}

function candidates(index: TopicIndex, day: string): readonly Meeting[] {
  const known = index.meetings(undefined, day)
  const ids = new Set(known.map(({ id }) => id))
  const next = index.topic.series.flatMap(({ id }) => {
    const ahead = index.meetings(id).find(({ from }) => from === undefined || from > day)
    return ahead === undefined || ids.has(ahead.id) ? [] : [ahead]
  })
  return [...known, ...next]
}

interface Scored {
  readonly meeting: Meeting
  /** From the sentence itself. */
  readonly own: number
  /** From what stands around it and from how near the meeting is in time. */
  readonly lent: number
  readonly signs: ReadonlySet<LinkSign>
  readonly around: readonly string[]
}

function scoreOf(
  index: TopicIndex,
  frame: Frame,
  meeting: Meeting,
  around: Surroundings,
  { series, level }: Format,
): Scored {
  const signs = new Set<LinkSign>()
  const nearby: string[] = []
  let own = 0
  if (frame.concepts.has(`meeting:${meeting.id}`)) {
    own += 5
    signs.add('name')
  }
  const line = index.topic.series.find(({ id }) => id === meeting.series)
  if (series.size > 0) {
    own += series.has(meeting.series) ? 2 : -3
    if (series.has(meeting.series)) signs.add('kind')
  } else if (level !== null) own += line?.level === level ? 1.2 : -0.5
  own += dateScore(frame, meeting, signs)
  own += placeScore(index, frame, meeting, signs)
  own += personScore(index, frame, meeting, line?.office, signs)
  own += pointingScore(index, frame, meeting, around, series, signs)

  if (frame.modality !== 'did' && isAhead(meeting, frame.day)) own += 0.5

  let lent = around.favoured.size > 0 ? 0 : nearness(frame.day, meeting)
  if (around.article === meeting.id) {
    lent += 2
    nearby.push('what the article is about')
  }
  if (around.before === meeting.id) {
    lent += 1.2
    nearby.push('the sentence before')
  }
  if (around.favoured.has(meeting.id)) lent += 1
  return { meeting, own, lent, signs, around: nearby }
}

/** The dates that tell when something is, without those from which it is counted ("since 2019"). */
export function datesMeant(frame: Frame): DateMention[] {
  const back = countsBack(frame)
  return frame.dates.filter(
    (date) =>
      !isCountedFrom(frame.text, date, frame.lang) &&
      !(back && date.precision !== 'day' && daysBetween(date.to, frame.day) > 300),
  )
}

/** Tells how long it has been: "more than four years ago", "the gap", 4年ぶり. */
function countsBack({ notions, quantities }: Frame): boolean {
  return notions.has('idea:gap-in-time') || quantities.some(({ unit, value }) => unit === 'year' && value < 30)
}

function dateScore(frame: Frame, meeting: Meeting, signs: Set<LinkSign>): number {
  const dates = datesMeant(frame)
  if (dates.length === 0) return 0
  const { from } = meeting
  if (from === undefined) return dates.every((date) => daysBetween(date.to, frame.day) > 300) ? -2 : 0
  const to = meeting.to ?? from
  const points = dates.map((date) => {
    if (date.from <= to && from <= date.to) {
      return { day: 3, range: 2.5, month: 2, season: 1.2, year: 1 }[date.precision]
    }
    const apart = Math.min(Math.abs(daysBetween(date.from, from)), Math.abs(daysBetween(date.to, from)))
    return apart <= 31 ? -0.5 : apart <= 200 ? -1.2 : -2.5
  })
  const best = Math.max(...points)
  if (best > 0) signs.add('date')
  return best
}

function placeScore(index: TopicIndex, frame: Frame, meeting: Meeting, signs: Set<LinkSign>): number {
  const { place } = meeting
  if (place === undefined) return 0
  const named = idsOf(frame.concepts, 'place')
  if (!named.some((other) => other === place || index.placeWithin(other, place))) return 0
  // A capital is named for its government more often than as a place.
  const isCapital = index.topic.parties.some((party) => party.capital === place)
  if (isCapital && !isPlacedIn(frame, place)) return 0
  signs.add('place')
  return isCapital ? 1.2 : 2.5
}

function personScore(
  index: TopicIndex,
  frame: Frame,
  meeting: Meeting,
  office: string | undefined,
  signs: Set<LinkSign>,
): number {
  if (meeting.participants.length === 0) return 0
  const here = idsOf(frame.concepts, 'person')
  const there = here.filter((person) => meeting.participants.includes(person))
  const strangers = here.filter(
    (person) =>
      !meeting.participants.includes(person) &&
      (index.person(person)?.offices.some((held) => held.office === office) ?? false),
  )
  if (there.length >= 2) signs.add('people')
  return Math.min(3, there.length) * 0.5 + (there.length === 3 ? 0.5 : 0) - strangers.length * 0.5
}

/** "The last such meeting", 前回, 다음: counted from the meeting of the article, or from the day. */
function pointingScore(
  index: TopicIndex,
  frame: Frame,
  meeting: Meeting,
  around: Surroundings,
  series: ReadonlySet<string>,
  signs: Set<LinkSign>,
): number {
  const pointing = pointsTo(frame.text, frame.lang)
  // How long since the one before is said of the one at hand.
  if (pointing === null || (pointing === 'previous' && countsBack(frame))) return 0
  const wanted = series.size > 0 ? series : new Set([index.meeting(around.article ?? '')?.series ?? ''])
  if (!wanted.has(meeting.series)) return 0
  const line = index.meetings(meeting.series)
  const main = line.findIndex(({ id }) => id === around.article)
  const ahead = line.findIndex(({ from }) => from === undefined || from > frame.day)
  const pivot = main >= 0 ? main : ahead
  const step = pointing === 'previous' ? -1 : main >= 0 ? 1 : 0
  const target = pivot < 0 ? (pointing === 'previous' ? line.at(-1) : undefined) : line[pivot + step]
  if (target === undefined) return 0
  if (target.id !== meeting.id) return -2.5
  signs.add('pointing')
  return 3.5
}

function isAhead({ from }: Meeting, day: string): boolean {
  return from === undefined || from > day
}

/** News is about what is near in time: 2 points on the day, half of that after three weeks, less than none after years. */
function nearness(day: string, meeting: Meeting): number {
  const { from, known } = meeting
  if (from === undefined || (known !== undefined && known > day)) return 0.9
  const apart = Math.abs(daysBetween(day, from))
  return 2 * 0.5 ** (apart / 21) + (apart < 400 ? 0.4 : 0) - Math.min(1.5, apart / 1500)
}
