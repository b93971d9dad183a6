import type { Lang } from '../language/lang.ts'
import { LANGS } from '../language/lang.ts'
import { buildNames } from '../language/names.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Fact, Modality, Slot } from './fact.ts'
import { deniesThat, type Frame, idsOf, readFrame } from './frame.ts'
import { linkMeeting } from './link-meeting.ts'
import { NO_SURROUNDINGS } from './meeting-link.ts'
import { formatOf } from './meeting-words.ts'
import { inflected } from './poles/inflect.ts'
import type { Axis } from './poles/poles.ts'
import { isNegated, stanceOf } from './stance.ts'

/** A fact made ready for comparing: what the file leaves out is read from its text, in every language that it has. */
export interface KnownFact {
  readonly fact: Fact
  readonly frames: readonly Frame[]
  /** Concept ids that the file names or the text holds. */
  readonly concepts: ReadonlySet<string>
  /** General notions in its texts, `act:postpone`; with `-` in front where the text denies them. */
  readonly notions: ReadonlySet<string>
  /** Words of the field in its texts, by what they mean. */
  readonly senses: ReadonlySet<string>
  /** What it is about, rather than who and where: issues and concepts of the topic, and telling notions of its text. */
  readonly matter: readonly string[]
  /** The meeting that it is about, or null. */
  readonly meeting: string | null
  /** That meeting was over when the fact was known. */
  readonly isOver: boolean
  /** The next meeting of the same line on which another fact holds the same slot: from there on that fact is meant. */
  readonly next: string | null
  readonly slot: Slot
  /** Persons and parties whose words or stance they are, `person:park-jin`, `party:CN`. */
  readonly holders: ReadonlySet<string>
  readonly negative: boolean
  readonly modality: Modality
  readonly mutable: boolean
  readonly stance: ReadonlyMap<Axis, number>
  /** Finds the file's `words` and `contrary` in a sentence; null where it gives none. */
  readonly words: ((text: string, lang: Lang) => WordHits) | null
}

/** The notions of a sentence, with `-` in front of those that it denies. */
export function signedNotions(frame: Frame): string[] {
  return [...frame.notions, ...[...frame.deniedNotions].map((id) => `-${id}`)]
}

/** What of a fact's own words stands in a sentence. */
export interface WordHits {
  /** How many different ones. */
  readonly said: number
  readonly contrary: number
  /** Every one of them stands under a negation. */
  readonly negated: boolean
}

const REACHES_BACK = /\bfirst\b.{0,60}\b(?:in|since|ever|time)\b|\bfirst (?:stand-?alone|such|ever)\b/i
const OPEN =
  /\b(?:undecided|no date|not (?:yet )?(?:been )?(?:set|decided|fixed|scheduled)|date (?:has|had) (?:yet )?(?:not )?been set)\b/i
const AGREED = /\b(?:agree\w*|pledge\w*|adopt\w*|sign(?:ed|s)?|affirm\w*|commit\w*|announce\w*|pact|treaty)\b/i
const PAPERS = /\b(?:documents?|statement|declaration|communiqu[eé]|text)\b/i

/** Prepares a fact. The English text decides where the file is silent. */
export function knowFact(index: TopicIndex, fact: Fact): KnownFact {
  const frames = LANGS.flatMap((lang) => {
    const text = fact.text[lang]
    return text === undefined ? [] : [readFrame(index, text, lang, fact.asOf)]
  })
  const english = frames.find((frame) => frame.lang === 'en') ?? frames[0]
  if (english === undefined) throw new Error(`fact ${fact.id} has no text`)
  const named = [...(fact.about ?? []), ...(fact.holder ?? []), ...valuesOf(fact)].flatMap((id) =>
    conceptsOf(index, id),
  )
  const slot = fact.slot ?? slotOf(index, fact, english)
  const concepts = withoutOtherOffices(index, fact, new Set([...english.concepts, ...english.denied, ...named]))
  const meeting =
    idsOf(named, 'meeting')[0] ?? (MEETINGLESS.has(slot) ? null : meetingOf(index, english, fact.asOf, slot))
  const modality = fact.modality ?? modalityOf(index, fact, english, slot, meeting)
  const matter = matterOf(concepts, english, fact)
  const holders = (fact.holder ?? []).flatMap((id) => conceptsOf(index, id))
  return {
    fact,
    frames,
    concepts,
    notions: new Set(frames.flatMap(signedNotions)),
    senses: new Set(frames.flatMap(({ senses }) => [...senses])),
    matter,
    meeting,
    isOver: meeting !== null && (endOf(index, meeting) ?? '9999') <= fact.asOf,
    next: null,
    slot,
    holders: new Set(holders.length > 0 ? holders : holdersOf(slot, english)),
    negative: fact.polarity ? fact.polarity === 'no' : fact.type === 'absence' || isDenial(matter, english),
    modality,
    mutable: fact.mutable ?? isMutable(fact, slot, modality),
    stance: stanceTogether(english, frames),
    words: wordsOf(fact),
  }
}

function endOf(index: TopicIndex, meeting: string): string | undefined {
  const { from, to } = index.meeting(meeting) ?? {}
  return to ?? from
}

/** The way that a fact pulls: by its English text, and where no word of that pulls, by those of the others together. */
function stanceTogether(english: Frame, frames: readonly Frame[]): ReadonlyMap<Axis, number> {
  return english.stance.size > 0 ? english.stance : stanceOf(frames.flatMap(({ pulls }) => pulls))
}

/**
 * What a fact is of besides people, sides and meetings: where it names no thing, what was done, and of an absence without
 * either, who was absent.
 */
function matterOf(concepts: ReadonlySet<string>, { notions, deniedNotions }: Frame, { type }: Fact): string[] {
  const all = [...notions, ...deniedNotions].filter((id) => !COMMON.has(id))
  const things = [
    ...[...concepts].filter((id) => /^(?:concept|issue):/.test(id)),
    ...all.filter((id) => /^(?:thing|idea):/.test(id)),
  ]
  if (things.length > 0) return things
  const acts = all.filter((id) => TELLING_ACTS.has(id))
  return acts.length > 0 || type !== 'absence' ? acts : [...concepts].filter((id) => id.startsWith('actor:'))
}

/** All that it is of stands under a negation: "no right to trigger it". */
function isDenial(matter: readonly string[], frame: Frame): boolean {
  return matter.length > 0 && matter.every((id) => deniesThat(frame, id))
}

/** Doings that tell one matter from another. */
const TELLING_ACTS: ReadonlySet<string> = new Set(
  'act:sign act:adopt act:invite act:visit act:respond act:launch-missile act:establish act:resume act:join'.split(' '),
)

function valuesOf(fact: Fact): readonly string[] {
  if (Array.isArray(fact.value)) return fact.value
  return typeof fact.value === 'string' ? [fact.value] : []
}

/** The concept ids that an id of the topic file may stand for. */
function conceptsOf(index: TopicIndex, id: string): string[] {
  const { topic } = index
  const sorts: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['party', topic.parties],
    ['actor', topic.actors],
    ['office', topic.offices],
    ['person', topic.persons],
    ['place', topic.places],
    ['series', topic.series],
    ['meeting', topic.meetings],
    ['issue', topic.issues],
    ['other', topic.others],
    ['concept', topic.concepts],
  ]
  return sorts.flatMap(([sort, entries]) => (entries.some((entry) => entry.id === id) ? [`${sort}:${id}`] : []))
}

/** What a meeting that is still to come will be like is no report, whatever the verb. */
function modalityOf(index: TopicIndex, fact: Fact, frame: Frame, slot: Slot, meeting: string | null): Modality {
  if (frame.modality !== 'did' || !OF_A_MEETING.has(slot) || meeting === null) return frame.modality
  return (index.meeting(meeting)?.from ?? '9999') > fact.asOf ? 'will' : 'did'
}

const OF_A_MEETING: ReadonlySet<Slot> = new Set(['held', 'participants', 'gap', 'element', 'agreed', 'document'])

/** Signs of which each alone tells that a text speaks of a meeting. */
const PLACES_IT = ['name', 'kind', 'place', 'people', 'pointing'] as const

/** What is said and done at a meeting mostly is of the one just held, though the text may not name it. */
const OF_A_MEETING_ALONE: ReadonlySet<Slot> = new Set(['held', 'participants', 'gap', 'said', 'raised'])

/** Notions that stand in half of all diplomatic news and tell no matter from another. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'thing:meeting thing:trilateral thing:summit thing:ministers-meeting thing:bilateral-meeting thing:schedule thing:project ' +
    'thing:dialogue thing:situation thing:framework thing:agenda idea:relations idea:difficulty idea:possibility ' +
    'idea:gap-in-time idea:first-time idea:last-time idea:condition idea:openness idea:official idea:leadership ' +
    'idea:informal idea:early-date idea:complete idea:positive idea:importance idea:progress idea:concrete'
  ).split(' '),
)

/** Slots of facts that are about no meeting unless the file says so. */
const MEETINGLESS: ReadonlySet<Slot> = new Set(['relation', 'office-holder', 'other'])

/** What is told as to come is of the next meeting of its line, though the text may name those before it. */
function meetingOf(index: TopicIndex, frame: Frame, asOf: string, slot: Slot): string | null {
  const link = linkMeeting(index, frame, NO_SURROUNDINGS)
  if (link.to !== 'meeting') return null
  // A year or a month alone places nothing: treaties are signed in them, too.
  const spoken = PLACES_IT.some((sign) => link.signs.has(sign)) || formatOf(index, frame).level !== null
  const meeting = spoken || OF_A_MEETING_ALONE.has(slot) ? index.meeting(link.meeting) : null
  if (meeting === null) return null
  if (frame.modality !== 'will' || (meeting.from ?? '9999') > asOf) return meeting.id
  return index.meetings(meeting.series).find(({ from }) => from === undefined || from > asOf)?.id ?? meeting.id
}

/** Slots that each meeting of a line fills anew. */
const EVERY_MEETING: ReadonlySet<Slot> = new Set(['held', 'participants', 'gap', 'element'])

/** Tells of each fact which later meeting another fact of the same slot is about. */
export function inLine(index: TopicIndex, facts: readonly KnownFact[]): KnownFact[] {
  const from = (id: string | null) => (id === null ? '' : (index.meeting(id)?.from ?? '9999'))
  return facts.map((known) => {
    if (known.meeting === null || !EVERY_MEETING.has(known.slot)) return known
    const series = index.meeting(known.meeting)?.series
    const after = facts
      .filter(
        ({ slot, meeting }) => slot === known.slot && meeting !== null && index.meeting(meeting)?.series === series,
      )
      .filter(({ meeting }) => from(meeting) > from(known.meeting))
      .sort((a, b) => (from(a.meeting) < from(b.meeting) ? -1 : 1))
    return { ...known, next: after[0]?.meeting ?? null }
  })
}

/** "President" is a post in several countries: only those posts are meant that the person named held that day. */
function withoutOtherOffices(index: TopicIndex, fact: Fact, concepts: ReadonlySet<string>): ReadonlySet<string> {
  const held = new Set(
    idsOf(concepts, 'person').flatMap((person) => index.officesOf(person, fact.asOf).map(({ office }) => office)),
  )
  const offices = idsOf(concepts, 'office')
  if (!offices.some((office) => held.has(office))) return concepts
  return new Set([...concepts].filter((id) => !id.startsWith('office:') || held.has(id.slice('office:'.length))))
}

function slotOf(index: TopicIndex, fact: Fact, frame: Frame): Slot {
  const persons = idsOf(frame.concepts, 'person')
  const offices = idsOf(frame.concepts, 'office')
  const [person, ...others] = persons
  if (fact.type === 'status' && person !== undefined && others.length === 0) {
    const matter = [...frame.concepts].some((id) => /^(?:issue|concept|meeting|series|place):/.test(id))
    if (offices.length > 0 || (!matter && index.officesOf(person, fact.asOf).length > 0)) return 'office-holder'
  }
  if (REACHES_BACK.test(frame.text)) return 'gap'
  if (OPEN.test(frame.text)) return 'schedule'
  if (PAPERS.test(frame.text)) return 'document'
  if (fact.type === 'relation') return 'relation'
  if (fact.type === 'quote') return 'said'
  if (fact.type === 'position') return 'stance'
  if (AGREED.test(frame.text)) return 'agreed'
  if (fact.type === 'event' && (idsOf(frame.concepts, 'place').length > 0 || frame.dates.length > 0)) return 'held'
  if (fact.type === 'event' && persons.length >= 2) return 'participants'
  if (fact.type === 'absence' || idsOf(frame.concepts, 'concept').length > 0) return 'element'
  return 'other'
}

/** Whoever is named first holds the words or the stance. */
function holdersOf(slot: Slot, frame: Frame): string[] {
  if (slot !== 'said' && slot !== 'stance' && slot !== 'raised') return []
  const first = frame.mentions.find(({ concept }) => /^(?:person|party|actor):/.test(concept))
  return first ? [first.concept] : []
}

function isMutable(fact: Fact, slot: Slot, modality: Modality): boolean {
  if (slot === 'office-holder' || slot === 'schedule' || slot === 'stance' || slot === 'relation') return true
  if (slot === 'said' || slot === 'raised') return false
  return modality !== 'did' || (fact.type === 'absence' && slot === 'agreed')
}

function wordsOf(fact: Fact): KnownFact['words'] {
  if (fact.words === undefined && fact.contrary === undefined) return null
  const spread = (table: Fact['words']) =>
    Object.fromEntries(
      Object.entries(table ?? {}).map(([lang, list]) => [lang, lang === 'en' ? list.flatMap(inflected) : list]),
    ) as { readonly [L in Lang]?: readonly string[] }
  const finder = buildNames([
    { concept: 'said', names: spread(fact.words) },
    { concept: 'contrary', names: spread(fact.contrary) },
  ])
  return (text, lang) => {
    const found = finder.find(text)
    const own = found.filter(({ concept }) => concept === 'said')
    return {
      said: new Set(own.map((mention) => mention.text.toLowerCase())).size,
      contrary: found.filter((one) => one.concept === 'contrary' && !isNegated(text, one, lang)).length,
      negated: own.length > 0 && own.every((one) => isNegated(text, one, lang)),
    }
  }
}
