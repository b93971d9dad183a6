import type { Comparison } from './comparison.ts'
import type { Frame } from './frame.ts'
import { type KnownFact, signedNotions, type WordHits } from './known-fact.ts'
import type { Rarity } from './rarity.ts'
import type { Reading } from './reading.ts'

/** What a sentence holds in all, by rarity: the same against every fact. */
export interface Held {
  readonly concepts: number
  readonly words: number
  readonly notions: number
  readonly senses: number
}

/** Sums what a sentence holds. */
export function heldBy(rarity: Rarity, frame: Frame): Held {
  const sum = (list: Iterable<string>, weightOf: (one: string) => number): number => {
    let total = 0
    for (const one of list) total += weightOf(one)
    return total
  }
  return {
    concepts: sum(frame.concepts, rarity.concept),
    words: sum(frame.terms, (term) => rarity.term(term, frame.lang)),
    notions: sum(signedNotions(frame), rarity.concept),
    senses: sum(frame.senses, rarity.sense),
  }
}

/** What both hold, as a share of what the fact and of what the sentence holds, 0 to 1. */
interface Overlap {
  readonly ofFact: number
  readonly ofClaim: number
}

/** A fact near a sentence, with what tells how near. */
export interface Near {
  readonly known: KnownFact
  readonly comparisons: readonly Comparison[]
  readonly hits: WordHits | undefined
  readonly shared: ReturnType<typeof overlapOf>
  readonly words: ReturnType<typeof wordOverlap>
  readonly senses: ReturnType<typeof senseOverlap>
  readonly nearness: number
}

/** How near a sentence is to a fact: enough to choose those facts that are looked at in full. */
export function nearTo(
  rarity: Rarity,
  known: KnownFact,
  reading: Reading,
  comparisons: readonly Comparison[],
  hits: WordHits | undefined,
  held: Held,
): Near {
  const shared = overlapOf(rarity, known, reading, held)
  const words = wordOverlap(rarity, known, reading.frame, held)
  const senses = senseOverlap(rarity, known, reading.frame, held)
  const said = Math.min(2, hits?.said ?? 0)
  const nearness =
    shared.ofFact + shared.telling + words.ofFact + senses.ofFact + said + (comparisons.length > 0 ? 1 : 0)
  return { known, comparisons, hits, shared, words, senses, nearness }
}

/** Party and grouping names stand in nearly every sentence: they say little. */
export function isTelling(concept: string): boolean {
  return !/^(?:party|grouping|actor|series|office):/.test(concept)
}

function overlapOf(
  rarity: Rarity,
  known: KnownFact,
  reading: Reading,
  { concepts: claim }: Held,
): { ofFact: number; ofClaim: number; telling: number } {
  let both = 0
  let fact = 0
  let tellingBoth = 0
  let tellingFact = 0
  const has = (concept: string) => {
    if (reading.frame.concepts.has(concept) || reading.frame.denied.has(concept)) return 1
    return reading.carried.has(concept) ? 0.6 : 0
  }
  for (const concept of known.concepts) {
    const weight = rarity.concept(concept)
    const share = has(concept)
    fact += weight
    both += weight * share
    if (isTelling(concept)) {
      tellingFact += weight
      tellingBoth += weight * share
    }
  }
  let claimBoth = 0
  for (const concept of reading.frame.concepts) {
    if (known.concepts.has(concept)) claimBoth += rarity.concept(concept)
  }
  return {
    ofFact: fact === 0 ? 0 : both / fact,
    ofClaim: claim === 0 ? 0 : claimBoth / claim,
    telling: tellingFact === 0 ? 0 : tellingBoth / tellingFact,
  }
}

function wordOverlap(rarity: Rarity, known: KnownFact, frame: Frame, { words: claim }: Held): Overlap {
  const { fact, both } = wordsShared(rarity, known, frame)
  return { ofFact: fact === 0 ? 0 : both / fact, ofClaim: claim === 0 ? 0 : both / claim }
}

/** Words of the field that mean the same in both, though they may be other words. */
function senseOverlap(rarity: Rarity, known: KnownFact, frame: Frame, { senses: claim }: Held): Overlap {
  let [fact, both] = [0, 0]
  for (const sense of known.senses) {
    const weight = rarity.sense(sense)
    fact += weight
    if (frame.senses.has(sense)) both += weight
  }
  return { ofFact: fact === 0 ? 0 : both / fact, ofClaim: claim === 0 ? 0 : both / claim }
}

/** How much of a fact's words stands in a sentence, 0 to 1. */
export function wordsOfFact(rarity: Rarity, known: KnownFact, frame: Frame): number {
  const { fact, both } = wordsShared(rarity, known, frame)
  return fact === 0 ? 0 : both / fact
}

function wordsShared(rarity: Rarity, known: KnownFact, frame: Frame): { fact: number; both: number } {
  let [fact, both] = [0, 0]
  for (const term of known.frames.find(({ lang }) => lang === frame.lang)?.terms ?? []) {
    const weight = rarity.term(term, frame.lang)
    fact += weight
    if (frame.terms.has(term)) both += weight
  }
  return { fact, both }
}
