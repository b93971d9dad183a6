import { daysBetween } from '../language/calendar.ts'
import type { DateMention } from '../language/dates.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, isAbout, laterMeeting, meetingOfFact, otherValue } from './comparison.ts'
import { isCountedFromIt, overlaps } from './counted-from.ts'
import { type Frame, idsOf } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import { datesMeant } from './meeting-scores.ts'
import { formatOf, isPlacedIn } from './meeting-words.ts'
import type { Reading } from './reading.ts'

/** The day of a meeting against the days that the sentence names. */
export function compareDay(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOfFact(index, known)
  const later = laterMeeting(index, known, reading)
  if (meeting?.from !== undefined && isCountedFromIt(meeting, reading.frame) && !isAbout(known, reading)) {
    return [{ part: 'date', outcome: 'agrees', was: meeting.from, is: meeting.from }]
  }
  const misdated = meeting?.from === undefined ? null : compareMisdated(index, known, meeting, reading)
  if (misdated !== null) return [misdated]
  if (later !== null) return laterDay(meeting, later, reading)
  if (meeting?.from === undefined || !isAbout(known, reading)) return []
  const from = meeting.from
  const to = meeting.to ?? from
  const was = from === to ? from : `${from} to ${to}`
  const { frame } = reading
  const other = otherValue(known, reading, to)
  if (frame.deniedDates.some((date) => date.precision === 'day' && overlaps(date, from, to))) {
    return [{ part: 'date', outcome: other, was, is: frame.dates[0]?.from ?? 'another day' }]
  }
  const given = datesMeant(frame).filter(({ precision }) => precision !== 'year' && precision !== 'season')
  if (given.some((date) => overlaps(date, from, to))) return [{ part: 'date', outcome: 'agrees', was, is: was }]
  const [only, ...more] = given
  if (only === undefined || more.length > 0) return []
  if (!isOfTheMeeting(index, meeting, reading) || !namesItsPlace(reading, meeting)) return []
  const meant = isNear(only, meeting) && (only.precision !== 'month' || !only.approximate)
  return meant && only.from !== reading.said ? [{ part: 'date', outcome: other, was, is: only.from }] : []
}

/** Told of a meeting that is over, by its day or place: it was called off, or came to nothing before it began. */
export function compareTakingPlace(_: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const { frame, link } = reading
  if (!known.isOver || known.negative || !isAbout(known, reading) || link.to !== 'meeting' || link.from !== 'sentence')
    return []
  if (!(link.signs.has('date') || link.signs.has('place')) || frame.modality === 'may' || frame.modality === 'will')
    return []
  if (!CALLED_OFF.some((id) => frame.notions.has(id)) || frame.stance.get('happening') === 1) return []
  return [{ part: 'matter', outcome: 'differs', was: 'done', is: 'not done' }]
}

const CALLED_OFF = ['act:cancel', 'act:postpone']

/**
 * A meeting that is over, named by its kind and place and by a month or day in which the topic knows no meeting there:
 * "the Busan meeting of October 2022".
 */
function compareMisdated(index: TopicIndex, known: KnownFact, meeting: Meeting, reading: Reading): Comparison | null {
  const { frame, said, link } = reading
  const { from, to = from, place, series } = meeting
  if (from === undefined || place === undefined || !known.isOver || frame.modality !== 'did') return null
  if (!frame.concepts.has(`place:${place}`) || OTHER_DOINGS.some((id) => frame.notions.has(id))) return null
  const format = formatOf(index, frame)
  const level = index.topic.series.find(({ id }) => id === series)?.level
  if (format.sort === 'bilateral' || format.sort === 'other') return null
  if (!(format.series.has(series) || (format.level !== null && format.level === level))) return null
  const [only, ...more] = datesMeant(frame).filter(({ precision }) => precision !== 'season')
  if (only === undefined || more.length > 0 || only.precision === 'year' || only.from === said) return null
  if (only.from > known.fact.asOf || overlaps(only, from, to ?? from)) return null
  // Another meeting may have been there, or then.
  const others = index.topic.meetings.filter(({ id }) => id !== meeting.id)
  const isOther = others.some(
    (one) =>
      (one.place === place && one.series === series) ||
      (one.from !== undefined && overlaps(only, one.from, one.to ?? one.from)),
  )
  if (isOther || (link.to === 'meeting' && link.meeting !== meeting.id && link.signs.has('date'))) return null
  return { part: 'date', outcome: 'differs', was: from, is: only.from }
}

/** The next meeting of the line takes place, or is to: the sentence itself gives its day or place. */
function laterDay(meeting: Meeting | null, later: Meeting, { link }: Reading): Comparison[] {
  if (link.to !== 'meeting' || !(link.signs.has('date') || link.signs.has('place'))) return []
  return [{ part: 'date', outcome: 'later', was: meeting?.from ?? '', is: later.from ?? 'to come' }]
}

/** Days close enough to the meeting to be meant as its own: the same season, not the year of another round. */
function isNear(date: DateMention, meeting: Meeting): boolean {
  if (meeting.from === undefined) return false
  const ends = [date.from, date.to].map((end) => Math.abs(daysBetween(end, meeting.from ?? end)))
  return Math.min(...ends) <= 75
}

/** What else may have a day in a sentence about a meeting. */
const OTHER_DOINGS = [
  'act:arrive',
  'act:visit',
  'act:leave',
  'act:announce',
  'act:issue-statement',
  'act:launch-missile',
]

/** The sentence itself tells that this meeting took place, and of nothing else, so that a day or place in it is the meeting's. */
function isOfTheMeeting(index: TopicIndex, meeting: Meeting, { frame, link }: Reading): boolean {
  if (link.to !== 'meeting' || link.from !== 'sentence' || frame.modality === 'may') return false
  if (OTHER_DOINGS.some((id) => frame.notions.has(id))) return false
  const { sort, series, level } = formatOf(index, frame)
  if (sort === 'bilateral' || sort === 'other') return false
  const line = index.topic.series.find(({ id }) => id === meeting.series)
  const otherLine = [...series].some((id) => id !== meeting.series) || (level !== null && line?.level !== level)
  return !otherLine
}

/** Names the meeting's own place: a day beside it is the meeting's. */
function namesItsPlace({ frame }: Reading, { place }: Meeting): boolean {
  return place !== undefined && frame.concepts.has(`place:${place}`)
}

/** The place of a meeting against the places that the sentence names. */
export function comparePlace(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOfFact(index, known)
  const place = meeting?.place
  if (place === undefined || !isAbout(known, reading)) return []
  const label = (id: string) => index.label(`place:${id}`, 'en')
  const was = label(place)
  const { frame } = reading
  if (idsOf(frame.denied, 'place').some((id) => id === place || index.placeWithin(place, id))) {
    const instead = idsOf(frame.concepts, 'place').find((other) => other !== place)
    return [
      {
        part: 'place',
        outcome: otherValue(known, reading, meeting?.to ?? meeting?.from),
        was,
        is: instead ? label(instead) : 'another place',
      },
    ]
  }
  const named = placesMeant(index, frame)
  if (named.some((other) => other === place || index.placeWithin(other, place) || index.placeWithin(place, other))) {
    return [{ part: 'place', outcome: 'agrees', was, is: was }]
  }
  const other = named[0]
  if (other === undefined || meeting === null || !isOfTheMeeting(index, meeting, reading)) return []
  // Only where the sentence says by day or kind that it is this meeting, which was then somewhere else.
  const signs = reading.link.to === 'meeting' ? reading.link.signs : new Set()
  const dated =
    frame.dates.length > 0 && frame.dates.every((date) => date.precision !== 'year' && isNear(date, meeting))
  const said = (dated && signs.has('date')) || (frame.dates.length === 0 && (signs.has('kind') || signs.has('name')))
  return said
    ? [{ part: 'place', outcome: otherValue(known, reading, meeting.to ?? meeting.from), was, is: label(other) }]
    : []
}

/** A sentence tells where people met, and not where one of them spoke. */
const MEETING_DOINGS = ['act:meet', 'act:hold', 'act:host', 'act:attend']

/**
 * Places where people can meet: not islands that are argued over, nor a capital that stands for its government. A
 * capital counts where the sentence places a meeting there ("was held in Seoul").
 */
function placesMeant(index: TopicIndex, frame: Frame): string[] {
  const capitals = new Set(index.topic.parties.map((party) => party.capital))
  const venues = new Set(index.topic.meetings.map((meeting) => meeting.place))
  return idsOf(frame.concepts, 'place').filter((place) =>
    capitals.has(place)
      ? isPlacedIn(frame, place) && MEETING_DOINGS.some((id) => frame.notions.has(id))
      : venues.has(place) || isPlacedIn(frame, place),
  )
}

/** The kind of meeting: a meeting of ministers is no summit. */
export function compareKind(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOfFact(index, known)
  if (meeting === null || !isAbout(known, reading)) return []
  const label = (id: string) => index.label(`series:${id}`, 'en')
  const was = label(meeting.series)
  const { series } = formatOf(index, reading.frame)
  if (series.has(meeting.series)) return [{ part: 'kind of meeting', outcome: 'agrees', was, is: was }]
  return []
}

/** Who took part against whom the sentence names, denies or singles out. */
export function comparePeople(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const wanted = idsOf(known.concepts, 'person')
  const { frame } = reading
  const here = idsOf(frame.concepts, 'person')
  const label = (person: string) => index.label(`person:${person}`, 'en')
  const was = wanted.map(label).join(', ')
  const about = isAbout(known, reading)
  const later = laterMeeting(index, known, reading)
  const others = here.filter((person) => later?.participants.includes(person))
  if (later !== null && others.length >= 2 && others.some((person) => !wanted.includes(person))) {
    return [{ part: 'who took part', outcome: 'later', was, is: others.map(label).join(', ') }]
  }
  const missing = wanted.find((person) => frame.denied.has(`person:${person}`))
  if (missing !== undefined && about)
    return [{ part: 'who took part', outcome: otherValue(known, reading), was, is: `not ${label(missing)}` }]
  const present = here.filter((person) => wanted.includes(person))
  const meeting = meetingOfFact(index, known)
  const office = index.topic.series.find(({ id }) => id === meeting?.series)?.office
  const otherPost = idsOf(frame.concepts, 'office').find((id) => id !== office)
  const replaced = /\b(?:in place of|stands? in for|stood in for|on behalf of)\b/i.test(frame.text)
  const singled = otherPost !== undefined && frame.focus.has(`office:${otherPost}`) && present.length === 0
  if (about && otherPost !== undefined && (replaced || singled)) {
    return [
      {
        part: 'who took part',
        outcome: otherValue(known, reading),
        was,
        is: `a ${index.label(`office:${otherPost}`, 'en')}`,
      },
    ]
  }
  const strangers = here.filter((person) => !wanted.includes(person))
  if (present.length >= 2 && strangers.length === 0) {
    return [{ part: 'who took part', outcome: 'agrees', was, is: present.map(label).join(', ') }]
  }
  const stranger = about
    ? strangers.find(
        (person) =>
          standsInFor(index, person, wanted, here, meeting) ||
          (LED.test(frame.text) && leadsInstead(index, person, wanted, here, meeting)),
      )
    : undefined
  return stranger === undefined
    ? []
    : [{ part: 'who took part', outcome: otherValue(known, reading), was, is: label(stranger) }]
}

/** Words for who stands for a side at a meeting. */
const LED =
  /\b(?:led|heads?|headed|leading|represent(?:s|ed)|sat (?:down )?for|fronted)\b|率い|代表し|이끌|이끈|대표로|率|带队|帶隊|代表[^，。]{0,12}出席/i

/** Somebody of the same side is said to have stood for it, and nobody of those who did is named. */
function leadsInstead(
  index: TopicIndex,
  person: string,
  wanted: readonly string[],
  here: readonly string[],
  meeting: Meeting | null,
): boolean {
  const day = meeting?.from
  if (day === undefined || here.some((one) => wanted.includes(one))) return false
  const sides = index.officesOf(person, day).map(({ party }) => party)
  return wanted.flatMap((one) => index.officesOf(one, day)).some(({ party }) => sides.includes(party))
}

/** Whoever once held the post of one who took part, is named in that one's place, and did not hold it on the day. */
function standsInFor(
  index: TopicIndex,
  person: string,
  wanted: readonly string[],
  here: readonly string[],
  meeting: Meeting | null,
): boolean {
  const day = meeting?.from
  if (day === undefined || index.officesOf(person, day).length > 0) return false
  const posts = index.person(person)?.offices ?? []
  const absent = wanted.filter((one) => !here.includes(one)).flatMap((one) => index.officesOf(one, day))
  return posts.some((post) => absent.some(({ office, party }) => office === post.office && party === post.party))
}
