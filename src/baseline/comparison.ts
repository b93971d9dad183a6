import { daysBetween } from '../language/calendar.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Frame } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import { isPinned } from './pinned.ts'
import type { Reading } from './reading.ts'
import { isStanding } from './standing.ts'

/** How the value that a sentence gives stands to the fact's. */
export interface Comparison {
  /** What was compared, in words that can be shown. */
  readonly part:
    | 'date'
    | 'day'
    | 'place'
    | 'who took part'
    | 'gap'
    | 'amount'
    | 'office'
    | 'schedule'
    | 'kind of meeting'
    | 'relation'
    | 'who said it'
    | 'matter'
    | 'holder'
    | 'who did it'
    | 'stance'
  readonly outcome: 'agrees' | 'differs' | 'later'
  /** The fact's value and the sentence's, in words. */
  readonly was: string
  readonly is: string
  /** The person meant (concept id), where the value is one. */
  readonly who?: string
}

/** Parts whose values are days, places, names and spans of time: a clash there is plain. */
export const PLAIN_PARTS: ReadonlySet<Comparison['part']> = new Set([
  'date',
  'place',
  'who took part',
  'gap',
  'office',
  'amount',
  'day',
  'who did it',
])

/** The meeting that the fact is about. */
export function meetingOfFact(index: TopicIndex, known: KnownFact): Meeting | null {
  return known.meeting === null ? null : index.meeting(known.meeting)
}

/** Whether the sentence is about the fact's meeting. */
export function isAbout(known: KnownFact, reading: Reading): boolean {
  return reading.link.to === 'meeting' && reading.link.meeting === known.meeting
}

/**
 * A value that is not the fact's: news where it is said later and the fact may change, else a clash. Of what stands
 * alone only its dates tell when it is said; the day of the meeting itself (`held`) does not make it news.
 */
export function otherValue(known: KnownFact, reading: Reading, held?: string): 'later' | 'differs' {
  const { said, frame } = reading
  const { asOf } = known.fact
  if (isPinned(known, reading)) return 'differs'
  const dated =
    frame.dates.length > 0 && frame.dates.every(({ from }) => from > asOf && (held === undefined || from > held))
  const later = said === null ? dated : said > asOf && !isStanding(frame.text, frame.lang)
  return known.mutable && later ? 'later' : 'differs'
}

/** Tells of a time well before the fact's: a different state then takes nothing from it. */
export function isOlder(known: KnownFact, { frame, said }: Reading): boolean {
  const { asOf } = known.fact
  if (said !== null && daysBetween(said, asOf) > OLDER_DAYS) return true
  return frame.dates.length > 0 && frame.dates.every(({ to }) => daysBetween(to, asOf) > OLDER_DAYS)
}

const OLDER_DAYS = 200

/** A later meeting of the same line, told of after the fact was known: what it was like is then a later state. */
export function laterMeeting(index: TopicIndex, known: KnownFact, { link, said }: Reading): Meeting | null {
  const mine = meetingOfFact(index, known)
  if (mine?.from === undefined || link.to !== 'meeting' || link.meeting === mine.id) return null
  const theirs = index.meeting(link.meeting)
  if (theirs === null || theirs.series !== mine.series || (theirs.from ?? '9999') <= mine.from) return null
  const covered = known.next === null ? undefined : (index.meeting(known.next)?.from ?? '9999')
  if (covered !== undefined && covered <= (theirs.from ?? '9999')) return null
  return said === null || said > known.fact.asOf ? theirs : null
}

/** The sentence tells of what the fact says was done, or is to be; where the fact names no doing, of anything. */
export function sharesDoing(known: KnownFact, { notions, deniedNotions, senses }: Frame): boolean {
  const acts = (ids: ReadonlySet<string>) =>
    [...ids].map((id) => id.replace(/^-/, '')).filter((id) => id.startsWith('act:'))
  const [told, worded] = [acts(known.notions), acts(known.senses)]
  if (told.length + worded.length === 0) return true
  return told.some((id) => notions.has(id) || deniedNotions.has(id)) || worded.some((id) => senses.has(id))
}
