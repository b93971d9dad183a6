import type { DateMention } from '../language/dates.ts'
import type { Quantity } from '../language/numbers.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import { daysBetween } from './link-meeting.ts'
import type { Reading } from './reading.ts'

/** How the value that a sentence gives stands to the fact's. */
export interface Comparison {
  /** What was compared, in words: `date`, `place`, `who took part`. */
  readonly part: 'date' | 'place' | 'who took part' | 'gap' | 'office' | 'element' | 'schedule' | 'kind of meeting'
  readonly outcome: 'agrees' | 'differs' | 'later'
  /** The fact's value and the sentence's, in words or ids. */
  readonly was: string
  readonly is: string
}

/** Compares every value that the sentence asserts with the fact's own, where both speak of the same slot. */
export function compareSlots(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  switch (known.slot) {
    case 'held':
      return [
        ...compareDay(index, known, reading),
        ...comparePlace(index, known, reading),
        ...compareKind(index, known, reading),
      ]
    case 'participants':
      return comparePeople(index, known, reading)
    case 'gap':
      return compareGap(index, known, reading)
    case 'office-holder':
      return compareHolder(index, known, reading)
    case 'element':
      return compareElement(known, reading)
    case 'schedule':
      return compareSchedule(index, known, reading)
    default:
      return []
  }
}

function meetingOf(index: TopicIndex, known: KnownFact): Meeting | null {
  return known.meeting === null ? null : (index.meeting(known.meeting) ?? null)
}

/** Whether the sentence is about the fact's meeting. */
function isAbout(known: KnownFact, reading: Reading): boolean {
  return reading.link.to === 'meeting' && reading.link.meeting === known.meeting
}

function overlaps(date: DateMention, from: string, to: string): boolean {
  const slack = date.approximate ? 3 : 0
  return daysBetween(date.from, to) >= -slack && daysBetween(from, date.to) >= -slack
}

/** Days close enough to the meeting to be meant as its own: the same season, not the year of another round. */
function isNear(date: DateMention, meeting: Meeting): boolean {
  return meeting.from !== undefined && Math.abs(daysBetween(date.from, meeting.from)) <= 75
}

function compareDay(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOf(index, known)
  if (meeting?.from === undefined || !isAbout(known, reading)) return []
  const from = meeting.from
  const to = meeting.to ?? from
  const was = from === to ? from : `${from} to ${to}`
  if (reading.frame.deniedDates.some((date) => date.precision === 'day' && overlaps(date, from, to))) {
    return [{ part: 'date', outcome: 'differs', was, is: reading.frame.dates[0]?.from ?? 'another day' }]
  }
  const given = reading.frame.dates.filter((date) => date.precision !== 'year' && date.precision !== 'season')
  if (given.some((date) => overlaps(date, from, to))) {
    return [{ part: 'date', outcome: 'agrees', was, is: was }]
  }
  const other = given.find((date) => date.precision === 'day' && isNear(date, meeting) && date.from !== reading.said)
  return other ? [{ part: 'date', outcome: 'differs', was, is: other.from }] : []
}

function comparePlace(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOf(index, known)
  if (meeting?.place === undefined || !isAbout(known, reading)) return []
  const place = meeting.place
  const was = index.label(`place:${place}`, 'en')
  const { frame } = reading
  if (frame.denied.has(`place:${place}`)) {
    const instead = idsOf(frame.concepts, 'place').filter((other) => other !== place)
    return [{ part: 'place', outcome: 'differs', was, is: instead[0] ?? 'another place' }]
  }
  const named = placesMeant(index, frame)
  if (named.some((other) => other === place || index.placeWithin(other, place) || index.placeWithin(place, other))) {
    return [{ part: 'place', outcome: 'agrees', was, is: was }]
  }
  const other = named[0]
  return other ? [{ part: 'place', outcome: 'differs', was, is: index.label(`place:${other}`, 'en') }] : []
}

/** Places that are not a capital standing for its government. */
function placesMeant(index: TopicIndex, frame: Frame): string[] {
  const capitals = new Set(index.topic.parties.map((party) => party.capital))
  return idsOf(frame.concepts, 'place').filter((place) => !capitals.has(place))
}

function compareKind(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOf(index, known)
  if (meeting === null || !isAbout(known, reading)) return []
  const named = idsOf(reading.frame.concepts, 'series')
  const agrees = named.includes(meeting.series)
  return agrees ? [{ part: 'kind of meeting', outcome: 'agrees', was: meeting.series, is: meeting.series }] : []
}

function comparePeople(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const wanted = idsOf(known.concepts, 'person')
  const { frame } = reading
  const here = idsOf(frame.concepts, 'person')
  const label = (person: string) => index.label(`person:${person}`, 'en')
  const was = wanted.map(label).join(', ')
  const absent = wanted.find((person) => frame.denied.has(`person:${person}`) || isAway(frame, person))
  const about = isAbout(known, reading)
  if (absent !== undefined && about) {
    return [{ part: 'who took part', outcome: 'differs', was, is: `not ${label(absent)}` }]
  }
  const present = here.filter((person) => wanted.includes(person))
  if (present.length >= 2 && present.length === Math.min(here.length, wanted.length)) {
    return [{ part: 'who took part', outcome: 'agrees', was, is: present.map(label).join(', ') }]
  }
  const parties = new Map(wanted.map((person) => [partyOf(index, person, known.fact.asOf), person]))
  const stranger = here.find((person) => {
    const party = partyOf(index, person, known.fact.asOf) ?? anyPartyOf(index, person)
    const expected = party === null ? undefined : parties.get(party)
    return expected !== undefined && !wanted.includes(person) && !here.includes(expected)
  })
  if (stranger !== undefined && about && here.length >= 1 && present.length >= 2) {
    return [{ part: 'who took part', outcome: 'differs', was, is: label(stranger) }]
  }
  return []
}

function isAway(frame: Frame, person: string): boolean {
  const sign = frame.stance.get('happening') ?? 0
  return sign < 0 && frame.concepts.has(`person:${person}`) && frame.negated.has(`person:${person}`)
}

function partyOf(index: TopicIndex, person: string, day: string): string | null {
  return index.officesOf(person, day)[0]?.party ?? null
}

function anyPartyOf(index: TopicIndex, person: string): string | null {
  return index.topic.persons.find(({ id }) => id === person)?.offices[0]?.party ?? null
}

/** Spans of time in years: "four years and three months", 51개월, "eighteen months". */
export function yearsIn(quantities: readonly Quantity[]): number[] {
  const years = quantities.filter(({ unit }) => unit === 'year').map(({ value }) => value)
  const months = quantities.filter(({ unit }) => unit === 'month').map(({ value }) => value / 12)
  const [year] = years
  const [month] = months
  if (year !== undefined && month !== undefined && month < 1) return [year + month, ...years.slice(1)]
  return [...years, ...months].filter((value) => value > 0 && value < 60)
}

const REACHES_BACK =
  /\b(?:first|since|after|gap|pause|passed|gone by|hiatus|previous|last|earlier|ended)\b|ぶり|以来|前回|초만|만에|만이|이후|만의|처음|지난|직전|时隔|時隔|以来|以來|停摆|停擺|首次|未曾|上一次|隔了/i

function compareGap(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOf(index, known)
  const link = reading.link.to === 'meeting' ? index.meeting(reading.link.meeting) : null
  if (meeting === null || !REACHES_BACK.test(reading.frame.text)) return []
  const line = index
    .meetings(meeting.series)
    .filter(({ from }) => from !== undefined && meeting.from !== undefined && from < meeting.from)
  const last = line.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1)
  const gap =
    meeting.from !== undefined && last?.from !== undefined ? daysBetween(last.from, meeting.from) / 365.25 : null
  const about = isAbout(known, reading) || link?.id === last?.id
  if (!about) return []
  const was = gap === null ? 'the first' : `${Math.round(gap * 10) / 10} years`
  const spans = yearsIn(reading.frame.quantities)
  const years = reading.frame.dates
    .filter(({ to }) => meeting.from !== undefined && to < meeting.from && daysBetween(to, meeting.from) > 80)
    .map(({ from }) => Number(from.slice(0, 4)))
  const lastYear = last?.from === undefined ? null : Number(last.from.slice(0, 4))
  if (gap !== null) {
    const agreeing = spans.find((span) => Math.abs(span - gap) <= Math.max(0.55, gap * 0.08))
    if (agreeing !== undefined) return [{ part: 'gap', outcome: 'agrees', was, is: `${agreeing} years` }]
    const differing = spans[0]
    if (differing !== undefined) {
      return [{ part: 'gap', outcome: 'differs', was, is: `${Math.round(differing * 10) / 10} years` }]
    }
  }
  if (lastYear !== null && years.includes(lastYear))
    return [{ part: 'gap', outcome: 'agrees', was, is: `since ${lastYear}` }]
  if (lastYear !== null && years[0] !== undefined) {
    return [{ part: 'gap', outcome: 'differs', was: `${was}, since ${lastYear}`, is: `since ${years[0]}` }]
  }
  return []
}

function compareHolder(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const office = idsOf(known.concepts, 'office')
  const holder = idsOf(known.concepts, 'person')[0]
  if (holder === undefined || office.length === 0) return []
  const party = partyOf(index, holder, known.fact.asOf) ?? idsOf(known.concepts, 'party')[0] ?? null
  const { frame } = reading
  const label = (person: string) => index.label(`person:${person}`, 'en')
  const titled = office.some((id) => frame.concepts.has(`office:${id}`))
  const people = idsOf(frame.concepts, 'person')
  const when = dayMeant(index, reading)
  if (people.includes(holder)) {
    return titled ? [{ part: 'office', outcome: 'agrees', was: label(holder), is: label(holder) }] : []
  }
  for (const person of people) {
    const entry = index.topic.persons.find(({ id }) => id === person)
    const held = entry?.offices.filter((one) => office.includes(one.office) && one.party === party) ?? []
    const holds = held.some((one) => (one.from ?? '') <= when && when <= (one.to ?? '9999'))
    if (holds && when > known.fact.asOf)
      return [{ part: 'office', outcome: 'later', was: label(holder), is: label(person) }]
    const isClose = when <= known.fact.asOf && daysBetween(when, known.fact.asOf) < 30
    const ofParty = entry?.offices.some((one) => one.party === party) ?? false
    if (titled && ofParty && !holds && isClose) {
      return [{ part: 'office', outcome: 'differs', was: label(holder), is: label(person) }]
    }
  }
  return []
}

/** The day that the sentence speaks of: its own dates, or the meeting's, or the article's. */
export function dayMeant(index: TopicIndex, reading: Reading): string {
  const date = reading.frame.dates.find(({ precision }) => precision !== 'season')
  if (date !== undefined) return date.precision === 'day' ? date.from : date.to
  if (reading.link.to === 'meeting' && reading.link.from === 'sentence') {
    const held = index.meeting(reading.link.meeting)?.from
    if (held !== undefined) return held
  }
  return reading.said ?? reading.frame.day
}

function compareElement(known: KnownFact, reading: Reading): Comparison[] {
  const elements = idsOf(known.concepts, 'concept')
  const { frame } = reading
  const named = elements.find(
    (element) => frame.concepts.has(`concept:${element}`) || frame.denied.has(`concept:${element}`),
  )
  if (named === undefined) return []
  const link = reading.link.to === 'meeting' ? reading.link.meeting : null
  const happening = frame.stance.get('happening') ?? frame.stance.get('consent') ?? 0
  const lacks = frame.negated.has(`concept:${named}`) || frame.denied.has(`concept:${named}`) || happening < 0
  const was = known.negative ? `no ${named}` : named
  const is = lacks ? `no ${named}` : named
  if (link !== known.meeting) return []
  return [{ part: 'element', outcome: lacks === known.negative ? 'agrees' : 'differs', was, is }]
}

function compareSchedule(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const meeting = meetingOf(index, known)
  const { frame, link } = reading
  if (meeting === null || link.to !== 'meeting') return []
  const target = index.meeting(link.meeting)
  if (target === null || target === undefined || target.series !== meeting.series) return []
  const fixed = frame.stance.get('fixed') ?? 0
  if (fixed < 0 && target.id === meeting.id) {
    return [{ part: 'schedule', outcome: 'agrees', was: 'undecided', is: 'undecided' }]
  }
  const said = reading.said
  if (said !== null && said > known.fact.asOf && (target.from ?? '9999') > known.fact.asOf) {
    return [{ part: 'schedule', outcome: 'later', was: 'undecided', is: target.from ?? 'spoken of' }]
  }
  const day = frame.dates.find(({ precision, from }) => precision === 'day' && from > known.fact.asOf)
  return day && fixed > 0 ? [{ part: 'schedule', outcome: 'differs', was: 'undecided', is: day.from }] : []
}
