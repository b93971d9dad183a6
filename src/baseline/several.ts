import type { Comparison } from './comparison.ts'
import type { Slot } from './fact.ts'
import type { Pair } from './features.ts'
import { type Frame, speaksOf } from './frame.ts'
import type { Reading } from './reading.ts'

/** A sentence may bear on several facts: which one it is chiefly about shows in what else it compares with. */
export function weighTogether(pairs: readonly Pair[], reading: Reading): void {
  besideOthers(pairs)
  saysMost(pairs)
  ownMatter(pairs, reading)
}

/** Slots whose values place a meeting: a sentence on something else may name them in passing ("after the meeting in Busan"). */
const PLACING: ReadonlySet<Slot> = new Set(['held', 'participants', 'gap'])
const MEETS = ['act:meet', 'act:hold', 'act:host', 'act:attend', 'act:chair']

/**
 * What a fact has for itself, beyond which meeting it is of: its issues, notions and words. Where the sentence speaks of
 * that, the meeting is mostly named in passing, most of all where no verb tells that people met.
 */
function ownMatter(pairs: readonly Pair[], { frame }: Reading): void {
  const told = MEETS.some((id) => frame.notions.has(id))
  const own = new Map(pairs.map((pair) => [pair, PLACING.has(pair.known.slot) ? 0 : ownShare(pair, frame)]))
  const most = Math.max(0, ...own.values())
  for (const pair of pairs) {
    const mine = own.get(pair) ?? 0
    if (PLACING.has(pair.known.slot)) {
      pair.features.set(told ? 'placing, told' : 'placing, in passing', 1)
      if (most > 0) pair.features.set(`placing, ${told ? 'told' : 'in passing'}, beside own matter`, most)
    } else if (mine > 0) {
      pair.features.set('own matter', mine)
      if (mine === most) pair.features.set('own matter, most', mine)
    }
  }
}

function ownShare({ known: { matter }, features }: Pair, frame: Frame): number {
  const named = matter.filter((id) => speaksOf(frame, id)).length
  return Math.max(matter.length === 0 ? 0 : named / matter.length, (features.get('fact words') ?? 0) / 2)
}

function besideOthers(pairs: readonly Pair[]): void {
  const seen = pairs.flatMap((pair) => pair.comparisons.map((one) => ({ pair, name: `${one.part} ${one.outcome}` })))
  for (const { pair, name } of seen) {
    for (const other of seen) {
      if (other.pair !== pair && other.name !== name) pair.features.set(`${name}, beside ${other.name}`, 1)
    }
  }
}

/** Marks, of the facts whose values agree (or are later), those that say most, and those beside which another says more. */
function saysMost(pairs: readonly Pair[]): void {
  for (const outcome of ['agrees', 'later'] as const) {
    const ranks = pairs.map((pair) => rankOf(pair, outcome))
    const most = Math.max(...ranks)
    pairs.forEach((pair, at) => {
      const rank = ranks[at] ?? 0
      if (rank > 0) pair.features.set(`${outcome}, ${rank < most ? 'another says more' : 'says most'}`, 1)
    })
  }
}

/**
 * How much a value says where a sentence gives several: how long it has been, or whether there was a banquet, says more
 * than when people met, when more than who, who more than where alone, and who holds a post says least.
 */
function rankOf({ known, comparisons }: Pair, outcome: Comparison['outcome']): number {
  const parts = comparisons.filter((one) => one.outcome === outcome).map(({ part }) => part)
  if (parts.length === 0) return 0
  switch (known.slot) {
    case 'gap':
    case 'element':
      return 5
    case 'held':
      return parts.includes('date') ? 4 : 2
    case 'participants':
      return 3
    case 'office-holder':
      return 1
    default:
      return outcome === 'agrees' ? 2 : 1
  }
}

/** Slots that say of one meeting more and less: how long since the last, whether it had something, when, who, where, and who holds a post. */
const LADDER: ReadonlySet<Slot> = new Set(['gap', 'element', 'held', 'participants', 'office-holder', 'schedule'])

/**
 * Of several facts that a sentence bears on in the same way, the one that it is chiefly about: where `chosen` says less
 * of a meeting than another whose value stands in the sentence too, that other, and a span of time that agrees before
 * all. Of posts it is that of whoever is named first.
 */
export function chiefly(pairs: readonly Pair[], chosen: Pair, outcome: 'agrees' | 'later', reading: Reading): Pair {
  // A successor named by title, and what a later meeting had, are news as much as who met.
  const rank = (pair: Pair) => {
    const own = rankOf(pair, outcome)
    // What was to come takes place: that says more than that it was otherwise the last time.
    if (outcome === 'later' && own > 0 && pair.known.slot === 'schedule' && isOf(pair, reading)) return 5
    return outcome === 'later' && own > 0 && !pair.comparisons.some(({ part }) => part === 'date') ? 3 : own
  }
  const mine = rank(chosen)
  // A span of time that the sentence does not speak of is not what it is about: "They met in Busan."
  const unspoken = chosen.known.slot === 'gap' && mine === 0 && !BACK.some((id) => reading.frame.notions.has(id))
  const onLadder = LADDER.has(chosen.known.slot) && (mine > 0 || unspoken)
  const more = pairs.filter(({ known: { slot } }) =>
    onLadder ? LADDER.has(slot) : slot === 'gap' && outcome === 'agrees',
  )
  const best = more.filter((pair) => rank(pair) > mine || !onLadder).toSorted((x, y) => rank(y) - rank(x))[0]
  if (best !== undefined && rank(best) > 0) return best
  if (chosen.known.slot !== 'office-holder') return chosen
  const posts = pairs.filter((pair) => pair.known.slot === 'office-holder' && rank(pair) > 0)
  return posts.toSorted((x, y) => namedAt(x, reading) - namedAt(y, reading))[0] ?? chosen
}

/** The sentence itself speaks of the meeting that the fact is about. */
function isOf({ known }: Pair, { link }: Reading): boolean {
  return link.to === 'meeting' && link.from === 'sentence' && link.meeting === known.meeting
}

/** Notions of looking back. */
const BACK = ['idea:gap-in-time', 'idea:first-time', 'idea:last-time']

/** Where a sentence first names the person whose post it compares: the holder, or who is named as the successor. */
function namedAt({ comparisons }: Pair, { frame }: Reading): number {
  const whom = comparisons.find(({ part }) => part === 'office')?.who
  return frame.mentions.find(({ concept }) => concept === whom)?.start ?? Number.POSITIVE_INFINITY
}
