import { quantitiesAgree } from '../language/quantity-agreement.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Comparison, isOlder } from './comparison.ts'
import { type Frame, idsOf } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'

/**
 * Who did it: the same sum, place or day of the same doing, told of somebody else. "The French air force bombed Fordow"
 * against a fact that says the United States did.
 */
export function compareDoer(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const { frame, carried } = reading
  if (known.negative || known.slot !== 'other' || isOlder(known, reading) || frame.modality === 'denied') return []
  const was = doersOf(known.frames[0])[0]
  if (was === undefined || !isTheSame(known, frame)) return []
  const sides = new Set([was, ...sideOf(index, was, known.fact.asOf)])
  const own = (id: string) => sides.has(id) || known.concepts.has(id)
  if ([...sides].some((id) => frame.concepts.has(id) || carried.has(id))) return []
  const is = doersOf(frame).filter((id) => !own(id))
  const [first] = is
  if (first === undefined) return []
  const label = (id: string) => index.label(id, 'en')
  return [{ part: 'who did it', outcome: 'differs', was: label(was), is: label(first) }]
}

/** Persons and sides, in the order in which a text names them. */
function doersOf(frame: Frame | undefined): string[] {
  const found = frame?.mentions.map(({ concept }) => concept).filter((id) => /^(?:person|party|actor):/.test(id)) ?? []
  return [...new Set(found)]
}

function sideOf(index: TopicIndex, id: string, day: string): string[] {
  if (!id.startsWith('person:')) return []
  return index.officesOf(id.slice('person:'.length), day).map(({ party }) => `party:${party}`)
}

/** Shares what singles the fact out: its sum, or its day beside one of its places. */
function isTheSame(known: KnownFact, frame: Frame): boolean {
  const text = known.frames.find(({ lang }) => lang === frame.lang) ?? known.frames[0]
  if (text === undefined) return false
  const sums = text.quantities.filter(({ unit, value }) => unit !== null && unit !== 'ordinal' && value > 100)
  if (sums.some((mine) => frame.quantities.some((theirs) => theirs.unit !== null && quantitiesAgree(mine, theirs))))
    return true
  const places = idsOf(known.concepts, 'place').filter((id) => frame.concepts.has(`place:${id}`))
  const days = text.dates.filter(({ precision }) => precision === 'day')
  const sameDay = days.some((mine) => frame.dates.some(({ from, to }) => from === mine.from && to === mine.to))
  return sameDay && places.length > 0 && known.modality === 'did'
}
