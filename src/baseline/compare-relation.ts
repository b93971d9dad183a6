import { daysBetween } from '../language/calendar.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, isOlder, otherValue } from './comparison.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'

/** Words that may stand for the fact's own value in the file. */
const VALUES: Readonly<Record<string, 1 | -1>> = {
  close: 1,
  cordial: 1,
  good: 1,
  improving: 1,
  improved: 1,
  warm: 1,
  tense: -1,
  strained: -1,
  bad: -1,
  worsening: -1,
  hostile: -1,
}

/** How far (characters) a word of closeness or tension may stand from the side that it is about. */
const REACH = 60

/** How two or more sides stand to each other: closer, or further apart. */
export function compareRelation({ topic }: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const { frame } = reading
  const value = typeof known.fact.value === 'string' ? VALUES[known.fact.value] : undefined
  const was = value ?? Math.sign(known.stance.get('ties') ?? 0)
  if (was === 0) return []
  const sides = sidesOf(known)
  const present = sides.filter((side) => frame.concepts.has(side) || reading.carried.has(side))
  if (sides.length < 2 || present.length < 2) return []
  const mentions = frame.mentions.filter(({ concept }) => /^(?:party|actor|other):/.test(concept))
  // 中日 and 中韩 are other relations than 日韩, though each names a side of it.
  const isAmong = (concept: string) => {
    const pair = topic.others.find(({ id }) => concept === `other:${id}`)?.parties
    return pair === undefined
      ? sides.includes(concept)
      : pair.every((id) => sides.includes(`party:${id}`) || sides.includes(`actor:${id}`))
  }
  let is = 0
  for (const pull of frame.pulls) {
    if (pull.axis !== 'ties') continue
    const near = mentions
      .map((mention) => ({ mention, apart: Math.max(mention.start - pull.end, pull.start - mention.end, 0) }))
      .filter(({ apart }) => apart <= REACH)
      .sort((a, b) => a.apart - b.apart)[0]
    const mine = near === undefined || isAmong(near.mention.concept)
    if (mine) is += pull.sign
  }
  // "Driven Russia and North Korea apart": a notion of two words.
  if (frame.pulls.every(({ axis }) => axis !== 'ties') && frame.notions.has('act:be-apart')) is = -1
  if (is === 0) return []
  const word = (sign: number) => (sign > 0 ? 'close or improving' : 'tense or worse')
  if (Math.sign(is) !== was && isOlder(known, reading)) return []
  const outcome = Math.sign(is) === was ? 'agrees' : isSoon(known, reading) ? 'differs' : otherValue(known, reading)
  return [{ part: 'relation', outcome, was: word(was), is: word(is) }]
}

/** Ties do not turn within days: another word on them then is no later state. */
const TURNING_DAYS = 35

function isSoon({ fact: { asOf } }: KnownFact, { said, frame }: Reading): boolean {
  const days = said === null ? frame.dates.map(({ from }) => from) : [said]
  return days.length > 0 && days.every((day) => daysBetween(asOf, day) <= TURNING_DAYS)
}

/** The sides of the relation: those that the file names, or all that the text names. */
function sidesOf(known: KnownFact): string[] {
  const named = known.fact.about?.flatMap((id) => [`party:${id}`, `actor:${id}`]) ?? []
  const all = [...known.concepts].filter((id) => /^(?:party|actor):/.test(id))
  const chosen = all.filter((id) => named.includes(id))
  return chosen.length >= 2 ? chosen : all
}
