import type { TopicIndex } from '../topics/topic-index.ts'
import { compareAmount } from './compare-amount.ts'
import { compareDoer } from './compare-doer.ts'
import { compareGap } from './compare-gap.ts'
import { compareHolder } from './compare-holder.ts'
import { compareDay, compareKind, comparePeople, comparePlace, compareTakingPlace } from './compare-meeting.ts'
import { compareOwnDay } from './compare-own-day.ts'
import { compareRelation } from './compare-relation.ts'
import { compareSchedule } from './compare-schedule.ts'
import { compareMatter, compareStance, compareVoice } from './compare-words.ts'
import type { Comparison } from './comparison.ts'
import type { Slot } from './fact.ts'
import type { KnownFact, WordHits } from './known-fact.ts'
import type { Reading } from './reading.ts'

/** Compares every value that the sentence asserts with the fact's own, where both speak of the same slot. */
export function compareSlots(
  index: TopicIndex,
  known: KnownFact,
  reading: Reading,
  hits: WordHits | undefined,
): Comparison[] {
  const found = [...comparisonsOf(index, known, reading, hits), ...amounts(index, known, reading, hits)]
  return isCarriedOut(index, known, reading)
    ? found.map((one) => (one.outcome === 'agrees' ? { ...one, outcome: 'later' as const } : one))
    : found
}

/** Slots whose values are days, people and spans of time: a sum in the sentence is of something else. */
const WITHOUT_AMOUNT: ReadonlySet<Slot> = new Set(['held', 'participants', 'gap', 'office-holder', 'schedule'])

function amounts(index: TopicIndex, known: KnownFact, reading: Reading, hits: WordHits | undefined): Comparison[] {
  return WITHOUT_AMOUNT.has(known.slot) ? [] : compareAmount(index, known, reading, hits)
}

function comparisonsOf(
  index: TopicIndex,
  known: KnownFact,
  reading: Reading,
  hits: WordHits | undefined,
): Comparison[] {
  switch (known.slot) {
    case 'held':
      return [compareDay, comparePlace, compareKind, compareTakingPlace].flatMap((compare) =>
        compare(index, known, reading),
      )
    case 'participants':
      return comparePeople(index, known, reading)
    case 'gap':
      return compareGap(index, known, reading)
    case 'office-holder':
      return compareHolder(index, known, reading)
    case 'schedule':
      return compareSchedule(index, known, reading)
    case 'relation':
      return compareRelation(index, known, reading)
    case 'said':
    case 'raised':
      return compareVoice(known, reading, hits)
    case 'stance':
      return compareStance(index, known, reading, hits)
    case 'element':
    case 'agreed':
    case 'document':
    case 'other':
      return [...matterAndDay(index, known, reading, hits), ...compareDoer(index, known, reading)]
  }
}

function matterAndDay(index: TopicIndex, known: KnownFact, reading: Reading, hits: WordHits | undefined): Comparison[] {
  const [matter, days] = [compareMatter(index, known, reading, hits), compareOwnDay(known, reading, hits)]
  // "In early July the last inspector left" denies nothing and tells of the day from which there was none.
  const begins = known.negative && days.some(({ outcome }) => outcome === 'agrees')
  return begins ? [...matter.filter(({ outcome }) => outcome !== 'differs'), ...days] : [...matter, ...days]
}

/** A plan that is told as done, on the day of its meeting or later: the same value is then news. What is not to be cannot be carried out. */
function isCarriedOut(index: TopicIndex, known: KnownFact, reading: Reading): boolean {
  if ((known.modality !== 'will' && known.modality !== 'may') || known.negative) return false
  if (reading.said === null || reading.said <= known.fact.asOf) return false
  const held = known.meeting === null ? ownDay(known) : index.meeting(known.meeting)?.from
  return reading.said > (held ?? known.fact.asOf) || (reading.said === held && reading.frame.modality === 'did')
}

/** The day to come that a fact of no meeting names itself: "is to expire on 18 October". */
function ownDay({ frames, fact }: KnownFact): string | undefined {
  return frames[0]?.dates.find(({ from }) => from > fact.asOf)?.from
}
