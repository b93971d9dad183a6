import { daysBetween } from '../language/calendar.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, PLAIN_PARTS } from './comparison.ts'
import type { Slot } from './fact.ts'
import { type Frame, idsOf, speaksOf } from './frame.ts'
import { type KnownFact, signedNotions } from './known-fact.ts'
import { type Held, isTelling, type Near, wordsOfFact } from './nearness.ts'
import { isPinned } from './pinned.ts'
import { AXES } from './poles/poles.ts'
import type { Rarity } from './rarity.ts'
import type { Reading } from './reading.ts'

/** Named numbers, most of them 0 to 1. A name says what is seen, never which fact, outlet or process. */
export type Features = ReadonlyMap<string, number>

/** All that is known of one pair before it is weighed. */
export interface Pair {
  readonly known: KnownFact
  readonly comparisons: readonly Comparison[]
  readonly features: Map<string, number>
  /** How much the pair shares, for choosing candidates: higher is nearer. */
  readonly nearness: number
  /** True where something says that both cannot hold together: a value, a pole, a negation, a contrary word. */
  readonly clash: boolean
}

/** Slots that are told apart by the weights; the rest are one group. */
const MEETING_SLOTS: ReadonlySet<Slot> = new Set(['held', 'participants', 'gap', 'element', 'agreed', 'document'])

/** How a sentence lies to a fact, as numbers that mean the same in every language and process. */
export function pairFeatures(
  index: TopicIndex,
  rarity: Rarity,
  { known, comparisons, hits, shared, words, senses, nearness }: Near,
  reading: Reading,
  held: Held,
): Pair {
  const features = new Map<string, number>()
  const put = (name: string, value: number) => {
    if (value !== 0) features.set(name, value)
  }
  const { frame } = reading
  put('bias', 1)
  put(`slot ${known.slot}`, 1)

  put('concepts of fact', shared.ofFact)
  put('concepts of claim', shared.ofClaim)
  put('telling concepts', shared.telling)
  put('words of fact', words.ofFact)
  put('words of claim', words.ofClaim)
  put('senses of fact', senses.ofFact)
  put('senses of claim', senses.ofClaim)
  const said = Math.min(2, hits?.said ?? 0)
  put('fact words', said)
  put('contrary words', Math.min(1, hits?.contrary ?? 0))
  const notions = notionOverlap(rarity, known, frame, held)
  put('notions of fact', notions.ofFact)
  put('notions of claim', notions.ofClaim)
  put('notions turned', notions.turned)
  put('all near', shared.ofFact * Math.max(words.ofFact, said / 2))
  const titleWords = reading.title ? wordsOfFact(rarity, known, reading.title) : 0
  put('title words', titleWords)

  const place = meetingFeature(index, known, reading)
  put(`meeting ${place}`, 1)
  put(`meeting ${place}, ${MEETING_SLOTS.has(known.slot) ? 'of a meeting' : known.slot}`, 1)

  put(`telling concepts, meeting ${place}`, shared.telling)
  put(`words of fact, meeting ${place}`, words.ofFact)
  put(`senses of fact, meeting ${place}`, senses.ofFact)
  put(`notions of fact, meeting ${place}`, notions.ofFact)
  put(`fact words, meeting ${place}`, said)
  if (reading.link.to === 'meeting') {
    for (const sign of reading.link.signs) put(`by ${sign}, ${known.slot}, ${isLater(place) ? 'later' : place}`, 1)
  }

  const age = ageFeature(known, reading)
  put(`telling concepts, time ${age}`, shared.telling)
  put(`notions of fact, time ${age}`, notions.ofFact)
  put(`time ${age}`, 1)
  put(`time ${age}, ${known.mutable ? 'may change' : 'fixed'}`, 1)
  put(`time ${age}, meeting ${place}`, 1)
  put(`${known.modality === 'did' ? 'did' : 'was to'}, ${frame.modality}`, 1)
  if (age === 'after') put(`after, ${known.modality === 'did' ? 'did' : 'was to'}, ${frame.modality}`, 1)

  // An article opens with its news.
  if (reading.said !== null && reading.before.length === 0) {
    put('opens', 1)
    put(`opens, meeting ${place}`, 1)
  }
  for (const sort of ['place', 'actor'] as const) {
    const theirs = idsOf(frame.concepts, sort)
    const mine = idsOf(known.concepts, sort)
    const both = mine.filter((id) => theirs.includes(id)).length
    if (mine.length > 0) put(`own ${sort}s ${both === 0 ? 'none' : both === mine.length ? 'all' : 'some'}`, 1)
    if (theirs.length > both) put(`another ${sort}${mine.length > 0 ? ' than its own' : ''}`, 1)
  }
  const persons = idsOf(frame.concepts, 'person').length
  put(`names ${Math.min(3, persons)} people, ${known.slot}`, 1)
  const people = idsOf(known.concepts, 'person')
  const present = people.filter((id) => frame.concepts.has(`person:${id}`)).length
  if (people.length > 0) put(`own people ${present === 0 ? 'none' : present === people.length ? 'all' : 'some'}`, 1)
  for (const { part, outcome } of comparisons) {
    put(`${part} ${outcome}`, 1)
    put(`a value ${outcome}`, 1)
    if (PLAIN_PARTS.has(part)) put(`a hard value ${outcome}`, 1)
  }
  // "The first since the one in Busan" takes that one as settled.
  const settled = comparisons.some(({ part, outcome }) => part === 'date' && outcome === 'agrees')
  put('counted from it', settled && !place.startsWith('same') ? 1 : 0)
  const poles = poleFeatures(known, frame)
  put('poles agree', poles.agree)
  put('poles differ', poles.differ)
  put('poles differ, near', poles.differ * Math.max(shared.telling, said / 2, words.ofFact))
  const near = Math.max(shared.telling, said / 2, words.ofFact, senses.ofFact)
  const against = pullsAgainst(known, frame)
  const own = isPinned(known, reading)
  put('pulls against it', against)
  put('pulls against it, near', against * near)
  put('of its own time', own ? 1 : 0)
  put('pulls against it, of its own time', own ? against * near : 0)
  const polarity = polarityFeature(known, frame)
  put(polarity, 1)
  const contrast = frame.denied.size > 0 && [...frame.denied].some((id) => known.concepts.has(id))
  put('denies what the fact names', contrast ? 1 : 0)

  put('first in both', known.notions.has(FIRST) && frame.notions.has(FIRST) ? 1 : 0)
  const holder = holderFeature(known, reading)
  // Whoever says something is named with the post, and the sentence is not about that.
  const voice = reading.speaker?.who ?? null
  if (voice !== null && comparisons.some(({ part, who }) => part === 'office' && who === voice))
    put('post of who speaks', 1)
  if (holdsWhatIsSaid(index, known, reading)) put('its holder speaks', 1)
  put(`holder ${holder}`, 1)
  put(`holder ${holder}, ${known.slot}`, 1)
  // Words that pull the other way clash only where the fact's own matter is spoken of.
  const { matter } = known
  const onMatter = said > 0 || words.ofFact > 0.25 || senses.ofFact > 0.35 || matter.some((id) => speaksOf(frame, id))
  const turned = poles.differ > 0 || against > 0 || polarity === 'negation differs' || holder === 'another'
  const clash =
    comparisons.some(({ outcome }) => outcome === 'differs') ||
    contrast ||
    (hits?.contrary ?? 0) > 0 ||
    (turned && onMatter)
  const [outcome, ...mixed] = new Set(comparisons.map((one) => one.outcome))
  if (outcome !== undefined && mixed.length === 0) put(`only ${outcome}`, 1)
  put('no clash', clash ? 0 : 1)
  return { known, comparisons, features, nearness, clash }
}

function isLater(place: string): boolean {
  return place === 'later' || place === 'later of the line'
}

/** General notions that both hold, and those that one holds and the other denies. */
function notionOverlap(
  rarity: Rarity,
  known: KnownFact,
  frame: Frame,
  { notions: claim }: Held,
): { ofFact: number; ofClaim: number; turned: number } {
  let fact = 0
  let both = 0
  let turned = 0
  for (const signed of known.notions) {
    const id = signed.replace(/^-/, '')
    const weight = rarity.concept(signed)
    fact += weight
    if (frame.notions.has(id) || frame.deniedNotions.has(id)) both += weight
    const against = signed === id ? frame.deniedNotions : frame.notions
    if (against.has(id) && !known.notions.has(signed === id ? `-${id}` : id)) turned += 1
  }
  return {
    ofFact: fact === 0 ? 0 : both / fact,
    ofClaim: claim === 0 ? 0 : Math.min(1, both / claim),
    turned: Math.min(2, turned),
  }
}

/** How the meeting that the sentence speaks of stands to the fact's. */
function meetingFeature(index: TopicIndex, known: KnownFact, reading: Reading): string {
  const { link } = reading
  if (link.to === 'elsewhere') return link.what
  if (link.to === 'none') return known.meeting === null ? 'neither' : 'none'
  if (known.meeting === null) return 'some'
  if (link.meeting === known.meeting) return link.from === 'sentence' ? 'same' : 'same by context'
  const mine = index.meeting(known.meeting)
  const theirs = index.meeting(link.meeting)
  if (!mine || !theirs) return 'unlike'
  const later = (theirs.from ?? '9999') > (mine.from ?? '9999')
  if (mine.series === theirs.series) return later ? 'later of the line' : 'earlier of the line'
  return later ? 'later' : 'earlier'
}

/** When the sentence is said, against the day as of which the fact is known. A week's slack: news takes its time. */
function ageFeature(known: KnownFact, reading: Reading): 'alone' | 'before' | 'about' | 'after' {
  if (reading.said === null) return 'alone'
  const apart = daysBetween(known.fact.asOf, reading.said)
  if (apart < -75) return 'before'
  if (apart <= (known.modality === 'did' ? 6 : 0)) return 'about'
  return 'after'
}

function poleFeatures(known: KnownFact, frame: Frame): { agree: number; differ: number } {
  let agree = 0
  let differ = 0
  for (const axis of AXES) {
    const product = (known.stance.get(axis) ?? 0) * (frame.stance.get(axis) ?? 0)
    if (product > 0) agree += 1
    if (product < 0) differ += 1
  }
  return { agree: Math.min(2, agree), differ: Math.min(2, differ) }
}

/** Axes on which a word takes back whatever was done or is to be: refused, called off, broken up, in vain, shut out. */
const UNDOING = ['consent', 'happening', 'running', 'outcome', 'access'] as const

/** Slots that tell of no doing that could be undone. */
const NO_DOING: ReadonlySet<Slot> = new Set(['gap', 'office-holder', 'relation', 'schedule', 'participants'])

/** 1 where a fact that denies nothing and pulls no way is met by words that refuse, call off or break off. */
function pullsAgainst(known: KnownFact, frame: Frame): number {
  if (known.negative || NO_DOING.has(known.slot)) return 0
  const signs = UNDOING.filter((axis) => !known.stance.has(axis)).map((axis) => frame.stance.get(axis) ?? 0)
  return signs.some((sign) => sign < 0) && !signs.some((sign) => sign > 0) ? 1 : 0
}

/** Whether the fact denies something and the sentence does. */
function polarityFeature(known: KnownFact, frame: Frame): string {
  const touches = [...known.concepts].filter((id) => isTelling(id) && frame.concepts.has(id))
  if (touches.length === 0) return known.negative ? 'negative fact' : 'positive fact'
  const negated = frame.turned || touches.some((id) => frame.negated.has(id))
  if (known.negative) return negated ? 'both negative' : 'only the fact negative'
  return negated ? 'negation differs' : 'both positive'
}

const FIRST = 'idea:first-time'

/** The sentence gives the words of whoever holds the fact's stance, or of somebody who speaks for that side. */
function holdsWhatIsSaid(index: TopicIndex, { holders }: KnownFact, { speaker, frame }: Reading): boolean {
  const who = speaker?.who ?? null
  if (who === null || holders.size === 0) return false
  const sides = who.startsWith('person:') ? index.officesOf(who.slice('person:'.length), frame.day) : []
  return holders.has(who) || sides.some(({ party }) => holders.has(`party:${party}`) || holders.has(`actor:${party}`))
}

function holderFeature(known: KnownFact, reading: Reading): 'same' | 'carried' | 'another' | 'unsaid' | 'none' {
  if (known.holders.size === 0) return 'none'
  const here = reading.frame.concepts
  if ([...known.holders].some((holder) => here.has(holder))) return 'same'
  if ([...known.holders].some((holder) => reading.carried.has(holder))) return 'carried'
  const people = idsOf(here, 'person')
  return people.length > 0 && [...known.holders].some((holder) => holder.startsWith('person:')) ? 'another' : 'unsaid'
}

/** What a sentence is by itself, for weighing "none of these". `best` are the nearest pairs, nearest first. */
export function claimFeatures(reading: Reading, best: readonly Pair[]): Features {
  const features = new Map<string, number>()
  const { frame, link } = reading
  features.set('bias', 1)
  features.set(`says ${frame.modality}`, 1)
  features.set(
    link.to === 'meeting' ? `meeting by ${link.from}` : `meeting ${link.to === 'none' ? 'none' : link.what}`,
    1,
  )
  features.set('nearest', Math.min(3, best[0]?.nearness ?? 0))
  features.set('long', Math.min(1, frame.terms.size / 40))
  if (reading.said === null) features.set('alone', 1)
  if (frame.concepts.size === 0) features.set('names nothing', 1)
  if (idsOf(frame.concepts, 'issue').length > 0) features.set('names an issue', 1)
  if (frame.quantities.length > 0) features.set('counts', 1)
  for (const notion of signedNotions(frame)) features.set(`notion ${notion}`, 1)
  return features
}
