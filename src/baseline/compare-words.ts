import type { TopicIndex } from '../topics/topic-index.ts'
import {
  type Comparison,
  isAbout,
  isOlder,
  laterMeeting,
  meetingOfFact,
  otherValue,
  sharesDoing,
} from './comparison.ts'
import { deniesThat, type Frame, idsOf, speaksOf } from './frame.ts'
import type { KnownFact, WordHits } from './known-fact.ts'
import { isPlacedIn } from './meeting-words.ts'
import type { Reading } from './reading.ts'

/** Whether the sentence denies: the matter itself, or that anything of the kind happened or was agreed. */
function denies(frame: Frame, matter: readonly string[], hits: WordHits | undefined): boolean {
  if (matter.some((id) => deniesThat(frame, id))) return true
  if (hits?.negated) return true
  const sum = (['happening', 'consent', 'fixed', 'running', 'outcome'] as const).map(
    (axis) => frame.stance.get(axis) ?? 0,
  )
  return sum.some((sign) => sign < 0) && !sum.some((sign) => sign > 0)
}

/**
 * Which way a sentence pulls on the axes on which a fact pulls: 1 with it ("not a word on it" and "makes no mention"), -1
 * against it ("gave up" and "concluded"), 0 both ways or neither. What a fact denies may stand far from its "no", so that
 * of a negative fact only the words that deny count.
 */
function pullOn({ stance, negative }: KnownFact, frame: Frame): number {
  const shared = [...stance]
    .filter(([, sign]) => sign === (negative ? -1 : 1))
    .map(([axis, sign]) => sign * (frame.stance.get(axis) ?? 0))
  const [some, none] = [shared.some((product) => product > 0), shared.some((product) => product < 0)]
  return some === none ? 0 : some ? 1 : -1
}

/** What makes a paper or an agreement of a text: where that is denied, so is the paper. */
const MADE = ['act:sign', 'act:adopt', 'act:agree', 'act:issue-statement']

/** "Left without signing anything": denies of the fact's meeting what the fact says was done there. */
function unmade(known: KnownFact, reading: Reading): Comparison | null {
  if (known.negative || (known.slot !== 'document' && known.slot !== 'agreed') || !isAbout(known, reading)) return null
  const { notions, deniedNotions } = reading.frame
  if (!MADE.some((id) => known.notions.has(id) && deniedNotions.has(id) && !notions.has(id))) return null
  return { part: 'matter', outcome: otherValue(known, reading), was: 'done', is: 'not done' }
}

/** Something that is, or is not: a banquet, an agreement, a paper, a wish. */
export function compareMatter(
  index: TopicIndex,
  known: KnownFact,
  reading: Reading,
  hits: WordHits | undefined,
): Comparison[] {
  const { frame } = reading
  const { matter } = known
  const named = matter.filter((id) => speaksOf(frame, id))
  const hasMore = known.slot === 'element' && matter.some((id) => !id.startsWith('issue:'))
  const own = hasMore ? named.filter((id) => !id.startsWith('issue:')) : named
  if (own.length === 0 && (hits?.said ?? 0) === 0) {
    const not = unmade(known, reading)
    return not === null ? [] : [not]
  }
  // Whoever stayed away from one meeting may well be named in another.
  if (own.length > 0 && own.every((id) => id.startsWith('actor:')) && !isAbout(known, reading)) return []
  const elsewhere = placedElsewhere(index, known, reading)
  if (elsewhere !== null) return [elsewhere]
  const wording = newerWording(index, known, reading, own)
  if (wording !== null) return [wording]
  const later = laterMeeting(index, known, reading)
  if (later === null && known.meeting !== null && !isAbout(known, reading) && reading.link.to === 'meeting') return []
  const lacks =
    denies(frame, own, hits) || (hits?.contrary ?? 0) > 0 || pullOn(known, frame) === (known.negative ? 1 : -1)
  const what = (own[0] ?? matter[0])?.replace(/^\w+:/, '').replaceAll('-', ' ')
  const word = (no: boolean) => (what === undefined ? (no ? 'not done' : 'done') : no ? `no ${what}` : what)
  const holder = heldByAnother(index, known, reading, lacks)
  if (holder !== null) return [holder]
  if (later !== null) {
    return lacks === known.negative
      ? []
      : [{ part: 'matter', outcome: 'later', was: word(known.negative), is: word(lacks) }]
  }
  if (lacks !== known.negative && known.meeting === null && isOlder(known, reading)) return []
  const outcome = lacks === known.negative ? 'agrees' : otherValue(known, reading)
  return [{ part: 'matter', outcome, was: word(known.negative), is: word(lacks) }]
}

/** What one side holds, and a sentence gives to another: who has the chair, who is the largest partner. */
function heldByAnother(index: TopicIndex, known: KnownFact, reading: Reading, lacks: boolean): Comparison | null {
  const sides = (ids: Iterable<string>) => [...ids].filter((id) => /^(?:party|actor):/.test(id))
  if (known.fact.type !== 'status' || known.negative || lacks || isOlder(known, reading)) return null
  const [was, ...more] = sides(known.concepts).filter((id) => !isWhole(index, known, id))
  const [is, ...others] = sides(reading.frame.concepts).filter((id) => !isWhole(index, known, id))
  if (was === undefined || is === undefined || more.length + others.length > 0 || was === is) return null
  const outcome = otherValue(known, reading)
  return { part: 'holder', outcome, was: index.label(was, 'en'), is: index.label(is, 'en') }
}

/** A side that the fact names as the whole that the matter is of ("the chair of ASEAN"), and not as who has it. */
function isWhole({ topic }: TopicIndex, known: KnownFact, id: string): boolean {
  return topic.parties.some((party) => id === `party:${party.id}`) && known.concepts.has(id)
}

/** What is to be in one place and is told of another: an office "to be set up in Kaesong" and one "in Seoul". */
function placedElsewhere(index: TopicIndex, known: KnownFact, reading: Reading): Comparison | null {
  const { frame } = reading
  const mine = idsOf(known.concepts, 'place').filter((place) => known.frames.some((text) => isPlacedIn(text, place)))
  const theirs = idsOf(frame.concepts, 'place').filter((place) => isPlacedIn(frame, place))
  const [was, is] = [mine[0], theirs[0]]
  if (was === undefined || is === undefined || mine.length > 1 || theirs.length > 1) return null
  if (!sharesDoing(known, frame)) return null
  if (was === is || frame.concepts.has(`place:${was}`) || frame.modality === 'denied') return null
  if (index.placeWithin(is, was) || index.placeWithin(was, is) || isOlder(known, reading)) return null
  const label = (id: string) => index.label(`place:${id}`, 'en')
  return { part: 'place', outcome: otherValue(known, reading), was: label(was), is: label(is) }
}

/** Axes on which a stance is taken. */
const STANCES = ['keenness', 'welcome', 'consent'] as const

/** What a side wants or fears, by the way its words pull. */
export function compareStance(
  index: TopicIndex,
  known: KnownFact,
  reading: Reading,
  hits: WordHits | undefined,
): Comparison[] {
  if (!holderSpeaks(known, reading)) return []
  const taken = STANCES.filter((axis) => (known.stance.get(axis) ?? 0) !== 0)
  if (taken.length === 0) return compareMatter(index, known, reading, hits)
  const { link, frame } = reading
  const was = Math.sign(taken.reduce((all, axis) => all + (known.stance.get(axis) ?? 0), 0)) || -1
  // Where it was of a meeting to come, what is wanted of the one after is its later state.
  if (laterMeeting(index, known, reading) !== null) {
    if ((meetingOfFact(index, known)?.from ?? '9999') <= known.fact.asOf) return []
    const turn = Math.sign((frame.stance.get('consent') ?? 0) + (frame.stance.get('keenness') ?? 0))
    return turn === 0 ? [] : [{ part: 'stance', outcome: 'later', was: asStance(was), is: asStance(turn) }]
  }
  if (known.meeting !== null && link.to === 'meeting' && !isAbout(known, reading)) return []
  const sum = taken.reduce((all, axis) => all + (known.stance.get(axis) ?? 0) * (frame.stance.get(axis) ?? 0), 0)
  const pull = (hits?.contrary ?? 0) > 0 ? -1 : Math.sign(sum)
  if (pull === 0 || (pull < 0 && isOlder(known, reading))) return []
  const outcome = pull > 0 ? 'agrees' : otherValue(known, reading)
  return [{ part: 'stance', outcome, was: asStance(was), is: asStance(was * pull) }]
}

function asStance(sign: number): string {
  return sign > 0 ? 'in favour' : 'against or cautious'
}

/** What all sides say together: they agree on it, affirm it, or put it on paper. What one of them says is not theirs. */
const JOINT = ['act:agree', 'act:affirm', 'act:adopt', 'act:sign', 'thing:statement', 'thing:joint-statement']

/** What a later meeting of the process says on the same issue takes the place of what was agreed before. */
function newerWording(
  index: TopicIndex,
  known: KnownFact,
  { link, said, frame }: Reading,
  matter: readonly string[],
): Comparison | null {
  if (known.slot !== 'agreed' || !known.mutable || known.meeting === null || link.to !== 'meeting') return null
  if (frame.modality === 'may' || !JOINT.some((id) => frame.notions.has(id) || frame.deniedNotions.has(id))) return null
  const [mine, theirs] = [index.meeting(known.meeting)?.from, index.meeting(link.meeting)?.from]
  const issue = matter.find((id) => id.startsWith('issue:'))
  if (mine === undefined || theirs === undefined || issue === undefined || theirs <= known.fact.asOf) return null
  if (said !== null && said <= known.fact.asOf) return null
  const label = (id: string) => index.label(`meeting:${id}`, 'en')
  return { part: 'matter', outcome: 'later', was: label(known.meeting), is: label(link.meeting) }
}

function holderSpeaks(known: KnownFact, { frame, carried }: Reading): boolean {
  return known.holders.size === 0 || [...known.holders].some((id) => frame.concepts.has(id) || carried.has(id))
}

/** What somebody said or brought up: who it was, and whether it was said at all. */
export function compareVoice(known: KnownFact, reading: Reading, hits: WordHits | undefined): Comparison[] {
  const { frame, carried } = reading
  const holders = [...known.holders]
  const about = [...known.matter, ...[...known.concepts].filter((id) => id.startsWith('actor:'))]
  const named = about.filter((id) => speaksOf(frame, id))
  if (named.length === 0 && (hits?.said ?? 0) === 0) return []
  if (reading.link.to !== 'none' && known.meeting !== null && !isAbout(known, reading)) return []
  const names = (ids: readonly string[]) => ids.map((id) => id.replace(/^\w+:/, '').replaceAll('-', ' ')).join(', ')
  const singled = [...frame.focus].filter((id) => /^(?:person|party):/.test(id))
  if (singled.length > 0 && holders.length > 0 && !singled.some((id) => holders.includes(id))) {
    const outcome = known.negative ? 'agrees' : 'differs'
    return [{ part: 'who said it', outcome, was: names(holders), is: names(singled) }]
  }
  const speaks = holders.some((id) => frame.concepts.has(id) || carried.has(id))
  if (!speaks) return []
  const speech = frame.stance.get('speech') ?? 0
  const welcome = known.stance.has('welcome') ? (frame.stance.get('welcome') ?? 0) : 0
  const silent = speech < 0 || welcome < 0 || (hits?.contrary ?? 0) > 0 || named.some((id) => deniesThat(frame, id))
  const others = idsOf(frame.concepts, 'person').filter((id) => !holders.includes(`person:${id}`))
  if (silent && others.length > 0 && !known.negative) return []
  const word = (no: boolean) => (no ? 'did not say so' : 'said so')
  const outcome = silent === known.negative ? 'agrees' : 'differs'
  return [{ part: 'who said it', outcome, was: word(known.negative), is: word(silent) }]
}
