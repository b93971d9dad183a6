import { iso } from '../clock.ts'
import { daysBetween } from '../language/calendar.ts'
import type { Lang } from '../language/lang.ts'
import type { Baseline } from './baseline.ts'
import { PLAIN_PARTS } from './comparison.ts'
import { explain } from './explain.ts'
import type { Slot } from './fact.ts'
import { claimFeatures, type Features, type Pair, pairFeatures } from './features.ts'
import type { Kind, Verdict } from './finding.ts'
import { idsOf, readFrame } from './frame.ts'
import { keyOf } from './key.ts'
import { linkMeeting } from './link-meeting.ts'
import { NO_SURROUNDINGS } from './meeting-link.ts'
import { believed, type Outcome, RELATIONS, type Relation, type Weights, weigh } from './model.ts'
import { heldBy, nearTo } from './nearness.ts'
import { isPinned } from './pinned.ts'
import { dayIn, languageOf, type Reading, readAlone } from './reading.ts'
import { chiefly, weighTogether } from './several.ts'
import { compareSlots } from './slots.ts'
import { isStanding } from './standing.ts'

/** A sentence to compare, and the article in which it stands. */
export interface ClaimText {
  readonly text: string
  readonly lang?: string
  readonly article?: { readonly title: string; readonly text: string; readonly published: string | null }
}

/** A wrong "contradicts" costs most: below this it is never said. */
const CONTRADICTS_FLOOR = 0.36
/** Where nothing is this likely, a sentence is new. */
const TIED_FLOOR = 0.34
/** Facts weighed for one sentence, at most. */
const MOST_CANDIDATES = 14
/** A further fact is named beside the first where it is at least this likely to be meant. */
const ALSO = 0.08

/** Compares one claim with the baseline. `now` (ms, UTC) anchors the dates of a sentence that comes without an article. */
export function judge(baseline: Baseline, claim: ClaimText, now: number): Verdict {
  const day = dayIn(iso(now), baseline.index.topic.zone)
  const lang = languageOf(claim.text, claim.lang)
  return judgeReading(baseline, readClaim(baseline, claim, lang, day))
}

/** Reads a claim in its article, or alone. */
export function readClaim(baseline: Baseline, claim: ClaimText, lang: Lang, day: string): Reading {
  const text = claim.text.trim()
  const { index } = baseline
  const { article } = claim
  if (article === undefined) return readAlone(index, text, lang, day, baseline.meetings, baseline.persons)
  const read = baseline.read(article, claim.lang ?? lang, day)
  const same =
    read.find((sentence) => sentence.text.trim() === text) ?? read.find(({ text: one }) => isPartOf(one, text))
  if (same) return same.reading
  const said = article.published === null ? null : dayIn(article.published, index.topic.zone)
  const frame = readFrame(index, text, lang, said ?? day)
  const main = read.find(({ reading }) => reading.link.to === 'meeting')?.reading.link
  const around = { ...NO_SURROUNDINGS, article: main?.to === 'meeting' ? main.meeting : null }
  const title = readFrame(index, article.title, lang, said ?? day)
  return { frame, link: linkMeeting(index, frame, around), carried: new Set(), speaker: null, title, before: [], said }
}

function isPartOf(one: string, other: string): boolean {
  return one.length >= 12 && other.length >= 12 && (one.includes(other) || other.includes(one))
}

/** All pairs of a sentence with the facts near it, and what the sentence is by itself. */
export function pairsOf(baseline: Baseline, reading: Reading): { claim: Features; pairs: readonly Pair[] } {
  const { index, rarity } = baseline
  const held = heldBy(rarity, reading.frame)
  const near = baseline.facts.map((known) => {
    const hits = known.words?.(reading.frame.text, reading.frame.lang)
    return nearTo(rarity, known, reading, compareSlots(index, known, reading, hits), hits, held)
  })
  const nearest = near
    .toSorted((a, b) => b.nearness - a.nearness)
    .slice(0, MOST_CANDIDATES)
    .map((one) => pairFeatures(index, rarity, one, reading, held))
  const top = nearest[0]
  if (top && top.nearness > 0) top.features.set('nearest of all', 1)
  const second = nearest[1]
  if (second && second.nearness > 0) second.features.set('second nearest', 1)
  weighTogether(nearest, reading)
  return { claim: claimFeatures(reading, nearest), pairs: nearest }
}

/** The verdict on a sentence that has been read. */
export function judgeReading(baseline: Baseline, reading: Reading): Verdict {
  const { claim, pairs } = pairsOf(baseline, reading)
  const outcome = weigh(
    baseline.weights,
    claim,
    pairs.map(({ features }) => features),
  )
  const others = new Set(pairs.filter((pair) => isOfSomebodyElse(pair, reading)))
  const decision = decide(pairs, outcome, { clash: baseline.weights.clash, others, reading })
  const meeting = reading.link.to === 'meeting' ? reading.link.meeting : null
  return {
    kind: decision.kind,
    fact: decision.pair?.known.fact.id ?? null,
    also: decision.also,
    meeting,
    confidence: Math.round(1000 * believed(decision.confidence, baseline.weights.trust)) / 1000,
    why: explain(baseline, reading, decision.kind, decision.pair),
    key: keyOf(decision.kind, decision.pair, reading),
  }
}

export interface Decision {
  readonly kind: Kind
  readonly pair: Pair | null
  readonly also: readonly string[]
  readonly confidence: number
}

/** A clash that is a contradiction this often is called one, whatever else the sentence says. */
const PLAIN_CLASH = 0.75

/** The pair whose day, place, name or span of time plainly clashes, and how often that is a contradiction. */
function plainClash(pairs: readonly Pair[], clash: Weights['clash']): { pair: Pair; chance: number } | null {
  let best: { pair: Pair; chance: number } | null = null
  for (const pair of pairs) {
    for (const { part, outcome } of pair.comparisons) {
      const chance = clash[part] ?? 0
      if (outcome === 'differs' && chance >= PLAIN_CLASH && chance > (best?.chance ?? 0)) best = { pair, chance }
    }
  }
  return best
}

/** Some value of the sentence is not the fact's. */
function differs({ comparisons }: Pair): boolean {
  return comparisons.some(({ outcome }) => outcome === 'differs')
}

/** Days after which another state of what may change is no contradiction of it. */
const OUTLIVED_DAYS = 31

function isOutlived(pair: Pair, reading: Reading): boolean {
  const { known } = pair
  const { frame, said } = reading
  const { asOf } = known.fact
  const isLater =
    said === null
      ? frame.dates.length > 0 && frame.dates.every(({ from }) => from > asOf)
      : daysBetween(asOf, said) > OUTLIVED_DAYS
  if (!known.mutable || !isLater) return false
  // A value that differs was weighed against its time already.
  return !differs(pair) && !isPinned(known, reading) && !isStanding(frame.text, frame.lang)
}

/** A value differs, or words clash, and the sentence tells of the time of which the fact tells. */
function isOfItsTime(pair: Pair, reading: Reading): boolean {
  const outcomes = pair.comparisons.map(({ outcome }) => outcome)
  if (outcomes.includes('later')) return false
  return outcomes.includes('differs') || (pair.clash && isPinned(pair.known, reading))
}

/** Two plain values or more agree, and none is another. */
function saysTheSame({ comparisons }: Pair): boolean {
  if (!comparisons.every(({ outcome }) => outcome === 'agrees')) return false
  return comparisons.filter(({ part }) => PLAIN_PARTS.has(part)).length >= 2
}

/** What somebody said: another's words take nothing from it, and do not bring it up to date. */
const SPOKEN: ReadonlySet<Slot> = new Set(['said', 'raised'])

/** A sentence that names nothing confirms only what it shares a value, a word or most notions with. */
function hasGround({ comparisons, features }: Pair, { frame, carried }: Reading): boolean {
  if (frame.concepts.size > 0 || carried.size > 0 || comparisons.length > 0) return true
  const has = (name: string, least: number) => (features.get(name) ?? 0) > least
  return has('fact words', 0) || has('words of fact', 0.15) || has('notions of fact', 0.5)
}

/** What one person said or did is not said again by a sentence that names other people and not that one. */
function isOfSomebodyElse({ known }: Pair, { frame }: Reading): boolean {
  if (known.fact.type === 'status' || known.fact.type === 'relation') return false
  const meant = idsOf(known.concepts, 'person')
  const named = idsOf(frame.concepts, 'person')
  return meant.length > 0 && named.length > 0 && !named.some((person) => meant.includes(person))
}

/**
 * From probabilities to one word. A plain clash of values comes first, since a sentence may confirm one fact and clash
 * with another. Any other contradiction must be likely, and must be able to say what clashes.
 */
function decide(
  pairs: readonly Pair[],
  outcome: Outcome,
  { clash, others, reading }: { clash: Weights['clash']; others: ReadonlySet<Pair>; reading: Reading },
): Decision {
  const sums = new Map<Relation, number>()
  const best = new Map<Relation, { at: number; chance: number }>()
  // The chance of a confirmation that cannot be one is that of something new.
  let barred = 0
  outcome.pairs.forEach((chances, at) => {
    const pair = pairs[at]
    for (const relation of RELATIONS) {
      const chance = chances[relation]
      const another = pair !== undefined && others.has(pair) && SPOKEN.has(pair.known.slot)
      if (relation === 'contradicts' && (!pair?.clash || (another && !differs(pair)))) continue
      // What may change and is told of long after is a later state, whatever its words clash with.
      if (relation === 'contradicts' && pair && isOutlived(pair, reading)) {
        sums.set('updates', (sums.get('updates') ?? 0) + chance)
        continue
      }
      // And what is tied to the fact's own time, and clashes, is no later state.
      if (relation === 'updates' && pair && isOfItsTime(pair, reading)) {
        sums.set('contradicts', (sums.get('contradicts') ?? 0) + chance)
        if (chance > (best.get('contradicts')?.chance ?? 0)) best.set('contradicts', { at, chance })
        continue
      }
      // Nor is what gives the fact's own day and place.
      if (relation === 'updates' && pair && saysTheSame(pair)) {
        sums.set('confirms', (sums.get('confirms') ?? 0) + chance)
        if (chance > (best.get('confirms')?.chance ?? 0)) best.set('confirms', { at, chance })
        continue
      }
      if (relation === 'confirms' && pair && (others.has(pair) || !hasGround(pair, reading))) {
        barred += chance
        continue
      }
      sums.set(relation, (sums.get(relation) ?? 0) + chance)
      const meant = another && relation === 'updates' ? chance / 100 : chance
      if (meant > (best.get(relation)?.chance ?? 0)) best.set(relation, { at, chance: meant })
    }
  })
  let kind: Kind = 'new'
  let confidence = outcome.none + barred
  for (const relation of RELATIONS) {
    const sum = sums.get(relation) ?? 0
    if (sum < (relation === 'contradicts' ? CONTRADICTS_FLOOR : TIED_FLOOR)) continue
    if (sum > confidence) {
      kind = relation
      confidence = sum
    }
  }
  const plain = plainClash(pairs, clash)
  if (plain !== null) {
    // Where words and values say the same, it is no less sure than the values alone.
    confidence = kind === 'contradicts' ? Math.max(confidence, plain.chance) : plain.chance
    if (kind !== 'contradicts') best.set('contradicts', { at: pairs.indexOf(plain.pair), chance: plain.chance })
    kind = 'contradicts'
  }
  const chosen = kind === 'new' ? undefined : best.get(kind)
  const likeliest = chosen === undefined ? null : (pairs[chosen.at] ?? null)
  const pair =
    likeliest === null || kind === 'contradicts' || kind === 'new'
      ? likeliest
      : chiefly(pairs, likeliest, kind === 'confirms' ? 'agrees' : 'later', reading)
  const also = outcome.pairs
    .map((chances, at) => ({ at, chance: chances.confirms + chances.updates + chances.contradicts }))
    .filter(({ at, chance }) => pairs[at] !== pair && (at === chosen?.at || chance >= ALSO))
    .sort((a, b) => b.chance - a.chance)
    .flatMap(({ at }) => pairs[at]?.known.fact.id ?? [])
    .slice(0, 3)
  return { kind, pair, also, confidence }
}
