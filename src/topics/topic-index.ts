import type { Lang } from '../language/lang.ts'
import { buildNames, type NameFinder } from '../language/names.ts'
import { labelOf } from './labels.ts'
import { withListedSides } from './listed-sides.ts'
import { longestOfEachKind } from './longest-names.ts'
import { withNumberedMeetings } from './numbered-meetings.ts'
import { calledAs } from './person-names.ts'
import type { Meeting, Office, Person, Place, Topic } from './topic.ts'

/** A post and the party (or actor) for which it is held. */
export interface HeldOffice {
  readonly office: string
  readonly party: string
}

/** One topic, ready to be asked. Days are `YYYY-MM-DD`. Nothing in it changes after it is built. */
export interface TopicIndex {
  readonly topic: Topic
  /** Ids of meetings that the topic file does not have: coverage proposes them. */
  readonly proposed: ReadonlySet<string>
  /**
   * Finds what the topic has names for. Concepts are `party:JP actor:US person:kamikawa-yoko office:foreign-minister
   * place:busan series:fm meeting:fm-10 issue:taiwan other:us-jp-kr concept:banquet grouping:<topic id>`. A meeting
   * named by its number ("the 10th trilateral foreign ministers' meeting") is mentioned beside its series, and the
   * grouping where all its sides are listed ("Seoul, Beijing and Tokyo"): such mentions overlap others. `findNested`
   * gives parts of another kind than the whole (釜山 in 釜山会談), not a name in a longer one of its kind (日中 in 日中韓).
   */
  readonly names: NameFinder
  /** Who held a post that day; the later appointed where two did. Null where nobody is known. */
  holderOf(office: string, party: string, day: string): Person | null
  /** The posts that a person held that day. */
  officesOf(person: string, day: string): readonly HeldOffice[]
  person(id: string): Person | null
  /**
   * The persons that an alias may mean ("Wang", "박 장관"), the likeliest on that day first: who holds a post then, the
   * higher post first (offices stand in the file in order of rank), then who held one most recently before it.
   */
  personsNamed(alias: string, day: string): readonly Person[]
  meeting(id: string): Meeting | null
  /** The meetings of one series, or all, oldest first; those without a day last. With `asOf`, only what was known by then. */
  meetings(series?: string, asOf?: string): readonly Meeting[]
  /** The first day on which the desk could know of a meeting as planned or held. Null where it has no day at all. */
  knownFrom(meeting: Meeting): string | null
  /** Whether a place is another one, lies within it, or lies in the territory of a party (`placeWithin('busan', 'KR')`). */
  placeWithin(inner: string, outer: string): boolean
  /** What to call a concept (`party:KR`) in a language, or in English where the file has no word. The id if unknown. */
  label(concept: string, lang: Lang): string
}

const NONE: ReadonlySet<string> = new Set()

/** A topic is indexed once: checking the file and opening the desk need the same, and it costs 50 ms. */
const made = new WeakMap<Topic, TopicIndex>()

/** Builds the index of one checked topic. Builds the automaton over all names: some milliseconds, once. */
export function indexTopic(topic: Topic): TopicIndex {
  const index = made.get(topic) ?? makeIndex(topic)
  made.set(topic, index)
  return index
}

/** The same topic with further meetings, which the file does not have. Cheap: the automaton over all names is shared. */
export function withMeetings(index: TopicIndex, further: readonly Meeting[]): TopicIndex {
  if (further.length === 0) return index
  const topic = { ...index.topic, meetings: [...index.topic.meetings, ...further] }
  const meetings = [...topic.meetings].sort(byDay)
  return {
    ...index,
    topic,
    proposed: new Set(further.map(({ id }) => id)),
    names: withNumberedMeetings(index.names, { ...topic, meetings: [...further] }),
    meeting: (id) => topic.meetings.find((meeting) => meeting.id === id) ?? null,
    meetings: (series, asOf) => chosen(meetings, series, asOf),
    label: (concept, lang) => labelOf(topic, concept, lang),
  }
}

function chosen(meetings: readonly Meeting[], series: string | undefined, asOf: string | undefined): Meeting[] {
  return meetings.filter(
    (meeting) =>
      (series === undefined || meeting.series === series) &&
      (asOf === undefined || (knownFrom(meeting) ?? asOf) <= asOf),
  )
}

function makeIndex(topic: Topic): TopicIndex {
  const persons = new Map(topic.persons.map((person) => [person.id, person]))
  const places = new Map(topic.places.map((place) => [place.id, place]))
  const meetings = [...topic.meetings].sort(byDay)
  const rank = new Map(topic.offices.map((office, i) => [office.id, i]))
  const names = buildNames(namesOf(topic))
  const longest = { find: names.find, findNested: (text: string) => longestOfEachKind(names.findNested(text)) }
  const finder = withNumberedMeetings(withListedSides(longest, topic), topic)
  const personsNamed = (alias: string, day: string): readonly Person[] => {
    const meant = finder.findNested(alias).flatMap((mention) => {
      const person = persons.get(mention.concept.replace(/^person:/, ''))
      return mention.concept.startsWith('person:') && person ? [person] : []
    })
    return [...new Set(meant)].sort((a, b) => order(a, day, rank) - order(b, day, rank))
  }
  return {
    topic,
    proposed: NONE,
    names: finder,
    holderOf: (office, party, day) => holderOf(topic.persons, office, party, day),
    officesOf: (id, day) => officesOn(persons.get(id), day),
    person: (id) => persons.get(id) ?? null,
    personsNamed,
    meeting: (id) => topic.meetings.find((meeting) => meeting.id === id) ?? null,
    meetings: (series, asOf) => chosen(meetings, series, asOf),
    knownFrom,
    placeWithin: (inner, outer) => placeWithin(places, inner, outer),
    label: (concept, lang) => labelOf(topic, concept, lang),
  }
}

function namesOf(topic: Topic): { concept: string; names: Partial<Record<Lang, readonly string[]>> }[] {
  const offices = new Map<string, Office>(topic.offices.map((office) => [office.id, office]))
  const entries: { concept: string; names: Partial<Record<Lang, readonly string[]>> }[] = [
    { concept: `grouping:${topic.id}`, names: topic.names },
  ]
  for (const person of topic.persons) {
    const { names, titled } = calledAs(person, offices)
    entries.push({ concept: `person:${person.id}`, names })
    for (const { office, lang, name } of titled) {
      entries.push({ concept: `person:${person.id}`, names: { [lang]: [name] } })
      entries.push({ concept: `office:${office}`, names: { [lang]: [name] } })
    }
  }
  const kinds = [
    ['party', topic.parties],
    ['actor', topic.actors],
    ['office', topic.offices],
    ['place', topic.places],
    ['series', topic.series],
    ['issue', topic.issues],
    ['other', topic.others],
    ['concept', topic.concepts],
  ] as const
  for (const [kind, things] of kinds) {
    for (const { id, names } of things) entries.push({ concept: `${kind}:${id}`, names })
  }
  for (const { id, names } of topic.meetings) if (names) entries.push({ concept: `meeting:${id}`, names })
  return entries
}

function covers(span: { from?: string | undefined; to?: string | undefined }, day: string): boolean {
  return (span.from ?? '') <= day && day <= (span.to ?? '9999-12-31')
}

function officesOn(person: Person | undefined, day: string): HeldOffice[] {
  return (person?.offices ?? []).filter((held) => covers(held, day)).map(({ office, party }) => ({ office, party }))
}

function holderOf(persons: readonly Person[], office: string, party: string, day: string): Person | null {
  let best: { person: Person; from: string } | null = null
  for (const person of persons) {
    for (const held of person.offices) {
      if (held.office !== office || held.party !== party || !covers(held, day)) continue
      const from = held.from ?? ''
      if (best === null || from > best.from) best = { person, from }
    }
  }
  return best?.person ?? null
}

/** Smaller is likelier: rank of the post held that day, or else a rank behind all posts by the years since the last one. */
function order(person: Person, day: string, rank: ReadonlyMap<string, number>): number {
  const held = officesOn(person, day).map(({ office }) => rank.get(office) ?? rank.size)
  if (held.length > 0) return Math.min(...held)
  const left = person.offices.map(({ to }) => to ?? '').filter((to) => to !== '' && to < day)
  const last = left.sort().at(-1)
  const none = rank.size + 1000
  return last === undefined ? none : rank.size + Math.min(999, daysBetween(last, day) / 365)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

function knownFrom(meeting: Meeting): string | null {
  return meeting.known ?? meeting.from ?? null
}

function byDay(a: Meeting, b: Meeting): number {
  const [left, right] = [a.from ?? '9999', b.from ?? '9999']
  if (left !== right) return left < right ? -1 : 1
  return (a.ordinal ?? 0) - (b.ordinal ?? 0)
}

function placeWithin(places: ReadonlyMap<string, Place>, inner: string, outer: string): boolean {
  const seen = new Set<string>()
  for (let id: string | undefined = inner; id !== undefined && !seen.has(id); ) {
    seen.add(id)
    const place: Place | undefined = places.get(id)
    if (id === outer || place?.party === outer) return true
    id = place?.within
  }
  return false
}
