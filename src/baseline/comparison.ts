import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'

/** How the value that a sentence gives stands to the fact's. */
export interface Comparison {
  /** What was compared, in words that can be shown. */
  readonly part:
    | 'date'
    | 'place'
    | 'who took part'
    | 'gap'
    | 'office'
    | 'schedule'
    | 'kind of meeting'
    | 'relation'
    | 'who said it'
    | 'matter'
  readonly outcome: 'agrees' | 'differs' | 'later'
  /** The fact's value and the sentence's, in words. */
  readonly was: string
  readonly is: string
}

/** The meeting that the fact is about. */
export function meetingOfFact(index: TopicIndex, known: KnownFact): Meeting | null {
  return known.meeting === null ? null : index.meeting(known.meeting)
}

/** Whether the sentence is about the fact's meeting. */
export function isAbout(known: KnownFact, reading: Reading): boolean {
  return reading.link.to === 'meeting' && reading.link.meeting === known.meeting
}

/** A value that is not the fact's: news where it is said later and the fact may change, else a clash. */
export function otherValue(known: KnownFact, reading: Reading): 'later' | 'differs' {
  return known.mutable && reading.said !== null && reading.said > known.fact.asOf ? 'later' : 'differs'
}
