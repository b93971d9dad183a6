import { daysBetween } from '../language/calendar.ts'
import type { DateMention } from '../language/dates.ts'
import type { Lang } from '../language/lang.ts'
import { ordinalsIn } from '../topics/ordinals.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { isCountedFromIt } from './counted-from.ts'
import { type Frame, idsOf } from './frame.ts'
import type { LinkSign, Surroundings } from './meeting-link.ts'
import { type Format, isCountedFrom, isPlacedIn, pointsTo } from './meeting-words.ts'

/** The meetings that a sentence may mean, the likeliest first. The points were set on the training part of `fixtures/claims`. */
export function scoredMeetings(index: TopicIndex, frame: Frame, around: Surroundings, format: Format): Scored[] {
  const sentence = sentenceOf(index, frame, around, format)
  return candidates(index, frame.day)
    .map((meeting) => scoreOf(index, sentence, meeting, around, format))
    .sort((a, b) => b.own + b.lent - a.own - a.lent || (a.meeting.id < b.meeting.id ? -1 : 1))
}

/** What of a sentence every meeting is held against. */
interface Sentence {
  readonly frame: Frame
  readonly numbers: readonly number[]
  readonly dates: readonly DateMention[]
  readonly places: readonly string[]
  readonly persons: readonly string[]
  /** "The last such meeting" by line of meetings; empty where it points to none. */
  readonly pointedTo: ReadonlyMap<string, Meeting | undefined>
  readonly countsBack: boolean
  readonly isToCome: boolean
  /** The lines of meetings among which it counts. */
  readonly lines: ReadonlySet<string | undefined>
}

function sentenceOf(index: TopicIndex, frame: Frame, around: Surroundings, format: Format): Sentence {
  const dates = datesMeant(frame)
  const back = countsBack(frame)
  const lines = linesMeant(index, around, format)
  return {
    frame,
    numbers: numbersOf(frame),
    dates,
    isToCome: isToCome(frame, dates, around),
    places: idsOf(frame.concepts, 'place'),
    persons: idsOf(frame.concepts, 'person'),
    pointedTo: meetingsPointedTo(index, frame, back, around, lines),
    countsBack: back,
    lines,
  }
}

/** Days remembered: those of one article, and of what its sentences are compared with. */
const MOST_DAYS = 64
const knownOn = new WeakMap<TopicIndex, Map<string, readonly Meeting[]>>()

function candidates(index: TopicIndex, day: string): readonly Meeting[] {
  const days = knownOn.get(index) ?? new Map<string, readonly Meeting[]>()
  knownOn.set(index, days)
  const remembered = days.get(day)
  if (remembered !== undefined) return remembered
  const known = index.meetings(undefined, day)
  const ids = new Set(known.map(({ id }) => id))
  const next = index.topic.series.flatMap(({ id }) => {
    const ahead = index.meetings(id).find(({ from }) => from === undefined || from > day)
    return ahead === undefined || ids.has(ahead.id) ? [] : [ahead]
  })
  if (days.size >= MOST_DAYS) days.clear()
  days.set(day, [...known, ...next])
  return [...known, ...next]
}

/** How much speaks for one meeting. */
export interface Scored {
  readonly meeting: Meeting
  /** From the sentence itself. */
  readonly own: number
  /** From what stands around it and from how near the meeting is in time. */
  readonly lent: number
  /** In the order seen; one may stand there twice. */
  readonly signs: readonly LinkSign[]
  readonly around: readonly string[]
}

function scoreOf(
  index: TopicIndex,
  sentence: Sentence,
  meeting: Meeting,
  around: Surroundings,
  format: Format,
): Scored {
  const { series, level } = format
  const { frame } = sentence
  let signs: LinkSign[] = []
  const nearby: string[] = []
  let own = 0
  if (frame.concepts.has(`meeting:${meeting.id}`)) {
    own += 5
    signs.push('name')
  }
  const line = index.topic.series.find(({ id }) => id === meeting.series)
  if (series.size > 0) {
    own += series.has(meeting.series) ? 2 : -3
    if (series.has(meeting.series)) signs.push('kind')
  } else if (level !== null) own += line?.level === level && !isOfAnotherPost(index, frame, line?.office) ? 1.8 : -1.5
  own += ordinalScore(sentence, meeting, signs)
  own += dateScore(sentence, meeting, signs)
  own += placeScore(index, sentence, meeting, signs)
  own += personScore(index, sentence, meeting, line?.office, signs)
  own += pointingScore(sentence, meeting, signs)

  // "The first since the one in Busan": another one is spoken of, which came after it.
  if ((sentence.countsBack || frame.notions.has('idea:first-time')) && isCountedFromIt(meeting, frame)) {
    own -= 5
    signs = signs.filter((sign) => sign !== 'place' && sign !== 'date' && sign !== 'pointing')
  }
  if (frame.modality !== 'did' && isAhead(meeting, frame.day)) own += 0.5

  let lent = around.favoured.size > 0 ? 0 : nearness(frame.day, meeting)
  // What the article is about says nothing of a sentence that names another kind of meeting, or what is still to come.
  const isOfAnotherKind = series.size > 0 ? !series.has(meeting.series) : level !== null && line?.level !== level
  const isMeant = !isOfAnotherKind && (isAhead(meeting, frame.day) || !sentence.isToCome)
  if (isMeant && around.article === meeting.id) {
    lent += 2
    nearby.push('what the article is about')
  }
  if (isMeant && around.before?.to === 'meeting' && around.before.meeting === meeting.id) {
    lent += 1.2
    nearby.push('the sentence before')
  }
  if (around.favoured.has(meeting.id)) lent += signs.includes('person') ? 1.6 : 1
  if (around.ahead === meeting.id && (frame.modality === 'will' || frame.modality === 'may' || isOfTiming(frame))) {
    lent += 2.4
    nearby.push('what the article says is to come')
  }
  return { meeting, own, lent, signs, around: nearby }
}

/** A time that is open or still to be set: "no date has been named", 時期は明らかにせず. */
const TIMING = ['thing:schedule', 'act:set-date', 'act:undecided', 'idea:early-date']

function isOfTiming({ notions, deniedNotions }: Frame): boolean {
  return TIMING.some((id) => notions.has(id) || deniedNotions.has(id))
}

/** What has no date yet, or days ahead alone, is no meeting that was held. */
function isToCome(frame: Frame, dates: readonly DateMention[], around: Surroundings): boolean {
  const open = isOfTiming(frame) && (around.ahead !== null || frame.modality !== 'did')
  return open || (dates.length > 0 && dates.every(({ from }) => from > frame.day))
}

/** "The foreign ministers are to meet": no line of ministers of other posts, whose post the topic does not name. */
function isOfAnotherPost({ topic }: TopicIndex, { concepts }: Frame, office?: string): boolean {
  if (concepts.has(`office:${office}`)) return false
  return topic.series.some((line) => line.office !== office && concepts.has(`office:${line.office}`))
}

/** The lines of meetings among which a sentence counts: those it names, those of the level it names, or the article's. */
function linesMeant(index: TopicIndex, around: Surroundings, { series, level }: Pick<Format, 'series' | 'level'>) {
  if (series.size > 0) return series
  const own = index.topic.series.find(({ id }) => id === index.meeting(around.article ?? '')?.series)
  if (level === null || own?.level === level) return new Set([own?.id])
  return new Set(index.topic.series.filter((line) => line.level === level).map(({ id }) => id))
}

/** What a number may count besides a series' own name: 第十次会议, "the tenth meeting", 제10차 회의. */
const COUNTED: { readonly [L in Lang]: RegExp } = {
  en: /^\s(?:[\w’'-]+\s){0,2}(?:meeting|round|session|edition|gathering|summit|talks)\b/i,
  ja: /^(?:の|目の)?(?:会合|会議|会談|サミット)/,
  ko: /^\s?(?:회의|회담|회동|정상)/,
  zh: /^(?:会议|會議|会晤|會晤|会谈|會談|部长级)/,
}

/** Numbers of meetings apart from the name of their line: 第十次会议上, "at the tenth meeting the ministers…". */
function numbersOf(frame: Frame): number[] {
  if (idsOf(frame.concepts, 'meeting').length > 0) return []
  const counted = ordinalsIn(frame.text).filter(({ end }) => COUNTED[frame.lang].test(frame.text.slice(end)))
  return counted.map(({ value }) => value)
}

function ordinalScore({ numbers, lines }: Sentence, meeting: Meeting, signs: LinkSign[]): number {
  if (meeting.ordinal === undefined || numbers.length === 0 || !lines.has(meeting.series)) return 0
  if (!numbers.includes(meeting.ordinal)) return -2.5
  signs.push('pointing')
  return 3
}

/** The dates that tell when something is, without those from which it is counted ("since 2019"). */
export function datesMeant(frame: Frame): DateMention[] {
  // "Last met in December 2019" tells when that was.
  const back = countsBack(frame) && pointsTo(frame.text, frame.lang) !== 'previous'
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

function dateScore({ frame, dates }: Sentence, meeting: Meeting, signs: LinkSign[]): number {
  if (dates.length === 0) return 0
  const { from } = meeting
  if (from === undefined) return dates.every((date) => daysBetween(date.to, frame.day) > 300) ? -2 : 0
  const to = meeting.to ?? from
  let best = Number.NEGATIVE_INFINITY
  for (const date of dates) best = Math.max(best, pointsOf(date, from, to))
  if (best > 0) signs.push('date')
  return best
}

/** What a date says for a meeting from one day to another, by how sharp it is: a year holds a meeting and everything else. */
const BY_PRECISION = { day: 3, range: 2.5, month: 2, season: 1.2, year: 0 } as const

function pointsOf(date: DateMention, from: string, to: string): number {
  if (date.from <= to && from <= date.to) return BY_PRECISION[date.precision]
  const apart = Math.min(Math.abs(daysBetween(date.from, from)), Math.abs(daysBetween(date.to, from)))
  return apart <= 31 ? -0.5 : apart <= 200 ? -1.2 : -2.5
}

function placeScore(index: TopicIndex, { frame, places }: Sentence, meeting: Meeting, signs: LinkSign[]): number {
  const { place } = meeting
  if (place === undefined) return 0
  if (!places.some((other) => other === place || index.placeWithin(other, place))) return 0
  // A capital is named for its government more often than as a place.
  const isCapital = index.topic.parties.some((party) => party.capital === place)
  if (isCapital && !isPlacedIn(frame, place)) return 0
  signs.push('place')
  return isCapital ? 1.2 : 2.5
}

function personScore(
  index: TopicIndex,
  { persons }: Sentence,
  meeting: Meeting,
  office: string | undefined,
  signs: LinkSign[],
): number {
  if (persons.length === 0 || meeting.participants.length === 0) return 0
  const there = persons.filter((person) => meeting.participants.includes(person))
  const strangers = persons.filter(
    (person) =>
      !meeting.participants.includes(person) &&
      (index.person(person)?.offices.some((held) => held.office === office) ?? false),
  )
  if (there.length === 1) signs.push('person')
  if (there.length >= 2) signs.push('people', 'person')
  return Math.min(3, there.length) * 0.5 + (there.length === 3 ? 0.5 : 0) - strangers.length * 0.5
}

/** "The last such meeting", 前回, 다음: counted in each line from the meeting of the article, or from the day. */
function meetingsPointedTo(
  index: TopicIndex,
  frame: Frame,
  countsBack: boolean,
  around: Surroundings,
  lines: ReadonlySet<string | undefined>,
): ReadonlyMap<string, Meeting | undefined> {
  const pointing = pointsTo(frame.text, frame.lang)
  const found = new Map<string, Meeting | undefined>()
  // How long since the one before is said of the one at hand.
  if (pointing === null || (pointing === 'previous' && countsBack)) return found
  const since = around.article === null && around.favoured.size > 0 ? (frame.dates[0]?.to ?? frame.day) : frame.day
  for (const series of lines) {
    if (series === undefined) continue
    const line = index.meetings(series)
    const main = line.findIndex(({ id }) => id === around.article)
    const ahead = line.findIndex(({ from }) => from === undefined || from > since)
    const pivot = main >= 0 ? main : ahead
    // While the meeting of the article is still to come, "the upcoming meeting" is that one.
    const past = main >= 0 && !isAhead(line[main], frame.day)
    const step = pointing === 'previous' ? -1 : past ? 1 : 0
    found.set(series, pivot < 0 ? (pointing === 'previous' ? line.at(-1) : undefined) : line[pivot + step])
  }
  return found
}

function pointingScore({ pointedTo }: Sentence, meeting: Meeting, signs: LinkSign[]): number {
  const target = pointedTo.get(meeting.series)
  if (target === undefined) return 0
  if (target.id !== meeting.id) return -2.5
  signs.push('pointing')
  return 3.5
}

/** Whether a meeting is still to come on a day, or has none yet. */
export function isAhead(meeting: Meeting | undefined, day: string): boolean {
  return meeting?.from === undefined || meeting.from > day
}

/** News is about what is near in time: 2 points on the day, half of that after three weeks, less than none after years. */
function nearness(day: string, meeting: Meeting): number {
  const { from, known } = meeting
  if (from === undefined || (known !== undefined && known > day)) return 0.9
  const apart = Math.abs(daysBetween(day, from))
  return 2 * 0.5 ** (apart / 21) + (apart < 400 ? 0.4 : 0) - Math.min(1.5, apart / 1500)
}
