import { daysBetween } from '../language/calendar.ts'
import { datesAgree } from '../language/date-agreement.ts'
import type { DateMention } from '../language/dates.ts'
import { numberedSeries } from '../topics/numbered-meetings.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { firmnessOf } from './firmness.ts'
import { type Frame, idsOf } from './frame.ts'
import type { LinkSign } from './meeting-link.ts'
import { datesMeant, isAhead } from './meeting-scores.ts'
import type { MeetingStatement, ProposedIdentity, StatedDays } from './meeting-statement.ts'
import { formatOf, isPlacedIn, pointsTo } from './meeting-words.ts'
import type { Reading, ReadSentence } from './reading.ts'

/** What an article says of meetings, and the meetings that are new by it. */
export interface MeetingNews {
  readonly proposed: readonly ProposedIdentity[]
  readonly statements: readonly MeetingStatement[]
}

/** A meeting of the topic file, or a proposed one with its days as far as they are said. */
export type KnownMeeting = Meeting & { readonly days?: StatedDays }

/** A day this near to a known meeting is another account of that one, and no meeting of its own. */
const SAME_MEETING_DAYS = 14
/** What lies further back when it is told is history, which a topic file may leave out. */
const HISTORY_DAYS = 120
/** No meeting lasts longer, nor is one placed more vaguely: a plan for five years is no date of a meeting. */
const LONGEST_DAYS = 62
/** Statements kept of one article: a chronicle of the process must not fill the table. */
const MOST_STATEMENTS = 12

/**
 * Reads what the sentences of an article say of the taking place of meetings. One that fits no meeting of its line, by
 * number or by days, is a meeting that the topic file does not know. `meetings` are those of the topic file and those
 * proposed before, set aside ones among them.
 */
export function meetingNews(
  index: TopicIndex,
  read: readonly ReadSentence[],
  { meetings, official, said }: { meetings: readonly KnownMeeting[]; official: boolean; said: string },
): MeetingNews {
  const proposed: ProposedIdentity[] = []
  const statements: MeetingStatement[] = []
  for (const sentence of read) {
    if (statements.length >= MOST_STATEMENTS) break
    const told = toldOf(index, sentence.reading, official, said)
    if (told === null) continue
    const line = meetings.filter(({ series }) => series === told.series)
    const beside = proposed.filter(({ series }) => series === told.series)
    const found = meetingIn(line, told, said, index, sentence.reading) ?? besideIn(beside, told)
    const meeting = found ?? newMeeting(told, line, beside)
    if (
      meeting === null ||
      !canBe(
        told,
        meetings.find(({ id }) => id === meeting),
        said,
      )
    )
      continue
    if (found === null && isOtherLines(meetings, told)) continue
    if (found === null) proposed.push({ id: meeting, series: told.series, ordinal: told.ordinal })
    statements.push({ ...told, meeting, sentence: sentence.text, start: sentence.start })
  }
  return { proposed, statements }
}

type Told = Omit<MeetingStatement, 'meeting' | 'sentence' | 'start'>

/** What one sentence tells of one meeting of the process; null where it tells of none, or not that it takes place. */
function toldOf(index: TopicIndex, reading: Reading, official: boolean, said: string): Told | null {
  const { frame, link, speaker } = reading
  if (link.to === 'elsewhere' || /[?？]$/.test(frame.text.trim())) return null
  const series = seriesOf(index, reading)
  if (series === null) return null
  const days = daysOf(frame, said)
  const past = days === null ? null : days.to <= said
  const firmness = firmnessOf({ frame, speaker, official, past, over: days !== null && days.to < said })
  if (firmness === null) return null
  const place = placeOf(index, frame)
  return {
    series,
    ordinal: ordinalOf(index, frame, series),
    days,
    place,
    host: hostOf(index, frame, place),
    participants: participantsOf(index, frame, series),
    firmness,
  }
}

/** What in a sentence shows that it is of a meeting; a date alone may be anything's. */
const POINTERS: readonly LinkSign[] = ['name', 'kind', 'place', 'people', 'pointing']

/** The line that a sentence names, if it names one alone and as this process's; else that of the meeting it is linked to by itself. */
function seriesOf(index: TopicIndex, { frame, link }: Reading): string | null {
  const { sort, series } = formatOf(index, frame)
  const pointed = link.to === 'meeting' && POINTERS.some((sign) => link.signs.has(sign))
  const own = pointed ? (index.meeting(link.meeting)?.series ?? null) : null
  if (own !== null && (series.size === 0 || series.has(own))) return own
  const [only] = series
  if (series.size !== 1 || only === undefined) return null
  return sort === 'process' || (link.to === 'meeting' && index.meeting(link.meeting)?.series === only) ? only : null
}

/** The days given for the meeting: the sharpest, and not the day on which it is said where it is still to come. */
function daysOf(frame: Frame, said: string): StatedDays | null {
  const dates = datesMeant(frame)
    .filter(({ precision }) => precision !== 'year' && precision !== 'season')
    .filter(({ from, to }) => daysBetween(from, to) <= LONGEST_DAYS)
  const ahead = frame.modality === 'did' ? [] : dates.filter(({ to }) => to > said)
  const given =
    ahead.length > 0 ? ahead : dates.some(({ from }) => from > said) ? dates.filter(({ to }) => to > said) : dates
  const sharp = given.filter(
    ({ precision, approximate }) => !approximate && (precision === 'day' || precision === 'range'),
  )
  const best: DateMention | undefined = sharp.find(({ precision }) => precision === 'range') ?? sharp[0] ?? given[0]
  if (best === undefined) return null
  const { from, to, precision, approximate } = best
  // "On Thursday" in what is planned is when it was said.
  if (frame.modality !== 'did' && to <= said) return null
  return { from, to, precision, approximate }
}

function ordinalOf(index: TopicIndex, frame: Frame, series: string): number | null {
  const named = idsOf(frame.concepts, 'meeting').map((id) => index.meeting(id))
  const known = named.find((meeting) => meeting?.series === series)?.ordinal
  if (known !== undefined) return known
  return numberedSeries(index.topic, frame.text, frame.mentions).find((one) => one.series === series)?.ordinal ?? null
}

function placeOf(index: TopicIndex, frame: Frame): string | null {
  const capitals = new Set(index.topic.parties.map(({ capital }) => capital))
  const places = idsOf(frame.concepts, 'place')
  return places.find((place) => isPlacedIn(frame, place)) ?? places.find((place) => !capitals.has(place)) ?? null
}

/** The party in whose country it is, or else the one that is said to be host. */
function hostOf(index: TopicIndex, frame: Frame, place: string | null): string | null {
  const parties = index.topic.parties.map(({ id }) => id)
  if (place !== null) return parties.find((party) => index.placeWithin(place, party)) ?? null
  if (!frame.notions.has('act:host') && !frame.notions.has('act:take-turn')) return null
  const named = idsOf(frame.concepts, 'party')
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Persons named who hold the post of those who meet. */
function participantsOf(index: TopicIndex, frame: Frame, series: string): string[] {
  const office = index.topic.series.find(({ id }) => id === series)?.office
  const persons = idsOf(frame.concepts, 'person')
  if (office === undefined) return []
  return persons.filter((id) => index.officesOf(id, frame.day).some((held) => held.office === office))
}

/** The meeting of a line that is told of, or null where it is none of them. */
function meetingIn(
  line: readonly KnownMeeting[],
  told: Told,
  said: string,
  index: TopicIndex,
  { frame, link }: Reading,
): string | null {
  const { ordinal, days, firmness } = told
  if (ordinal !== null) {
    const numbered = line.find((meeting) => meeting.ordinal === ordinal)
    if (numbered) return numbered.id
  }
  const open = line.filter((meeting) => ordinal === null || meeting.ordinal === undefined)
  if (days !== null) {
    const agreeing = open.find((meeting) => isNear(meeting, days))
    if (agreeing) return agreeing.id
  }
  if (ordinal !== null) return null
  const next = line.find((meeting) => isAhead(meeting, said) && (meeting.known ?? said) <= said)
  if (days === null) {
    if (link.to === 'meeting' && link.from === 'sentence' && line.some(({ id }) => id === link.meeting))
      return link.meeting
    return firmness !== 'held' && pointsTo(frame.text, frame.lang) === 'next' ? (next?.id ?? null) : null
  }
  if (daysBetween(days.to, said) > HISTORY_DAYS) return link.to === 'meeting' ? link.meeting : null
  // A date for the next one of the line, on which nothing was settled; or, told in advance, the one that came to be next.
  if (next !== undefined && next.from === undefined) return next.id
  return days.from > said
    ? (index.meetings(told.series).find((meeting) => isAhead(meeting, said) && isRough(days))?.id ?? null)
    : null
}

function isRough({ precision, approximate }: StatedDays): boolean {
  return approximate || precision === 'month'
}

/** Whether a meeting's days and those told can be one meeting's: the same, or so near that one of them is a mistake. */
function isNear({ from, to, days: roughly }: KnownMeeting, days: StatedDays): boolean {
  if (from === undefined) return roughly !== undefined && datesAgree(roughly, days)
  const own: StatedDays = { from, to: to ?? from, precision: 'range', approximate: false }
  if (datesAgree(own, days)) return true
  if (isRough(days)) return false
  return (
    Math.min(Math.abs(daysBetween(own.to, days.from)), Math.abs(daysBetween(days.to, own.from))) <= SAME_MEETING_DAYS
  )
}

/** A meeting that the same article proposed a sentence before. */
function besideIn(proposed: readonly ProposedIdentity[], { ordinal }: Told): string | null {
  return proposed.find((one) => ordinal === null || one.ordinal === null || one.ordinal === ordinal)?.id ?? null
}

/** What is still to come was not held, whatever the verb: "the summit is held by turns". */
function canBe({ firmness, days }: Told, meeting: Meeting | undefined, said: string): boolean {
  if (firmness !== 'held') return true
  if (meeting?.from === undefined) return days !== null
  return !isAhead(meeting, said)
}

/** On the days of a meeting of another line a sentence tells of that one: "Saturday's talks pave the way for a summit". */
function isOtherLines(meetings: readonly Meeting[], { series, ordinal, days }: Told): boolean {
  if (ordinal !== null || days === null || isRough(days)) return false
  return meetings.some(({ series: other, from, to }) => {
    if (from === undefined || other === series) return false
    return datesAgree({ from, to: to ?? from, precision: 'range', approximate: false }, days)
  })
}

/** An id for a meeting that nobody knows yet; null where neither a number nor days tell it from others. */
function newMeeting(
  { series, ordinal, days }: Told,
  line: readonly Meeting[],
  beside: readonly ProposedIdentity[],
): string | null {
  if (ordinal === null && days === null) return null
  const name = `proposed-${series}-${ordinal ?? days?.from.slice(0, 7) ?? ''}`
  const taken = new Set([...line, ...beside].map(({ id }) => id))
  for (let n = 1; n < 10; n++) {
    const id = n === 1 ? name : `${name}-${n}`
    if (!taken.has(id)) return id
  }
  return null
}
