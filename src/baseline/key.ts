import type { Pair } from './features.ts'
import type { Kind } from './finding.ts'
import type { Reading } from './reading.ts'

/**
 * What is asserted, the same in every language, so that ten papers give one finding. Two assertions may share a key
 * only where they say the same of the same slot: what has no definite value keeps the words' concepts, dates and
 * direction in its key, and what has too little of that has no key.
 */
export function keyOf(kind: Kind, pair: Pair | null, reading: Reading): string | null {
  const { link } = reading
  const meeting = link.to === 'meeting' ? link.meeting : null
  if (pair === null) return looseKey(kind, meeting ?? 'none', reading)
  const { fact } = pair.known
  if (kind === 'confirms') return `${fact.id}/confirms`
  const dated = link.to === 'meeting' && (link.signs.has('date') || link.signs.has('place'))
  const value = pair.comparisons.find(({ outcome }) => outcome === (kind === 'updates' ? 'later' : 'differs'))
  // What is told of a meeting at large is not yet that it takes place: only a sentence that dates or places it is.
  if (value && (dated || link.to !== 'meeting' || value.part === 'office' || kind === 'contradicts')) {
    return `${fact.id}/${kind}/${value.part.replaceAll(' ', '-')}=${value.is.toLowerCase().replaceAll(' ', '-')}`
  }
  return looseKey(`${fact.id}/${kind}`, meeting ?? 'none', reading)
}

/** Concepts, direction, days and amounts; null where there are fewer than three concepts beside the sides themselves. */
function looseKey(head: string, meeting: string, { frame }: Reading): string | null {
  const telling = [...frame.concepts].filter((id) => !/^(?:party|grouping|series|office|meeting):/.test(id)).sort()
  const amounts = frame.quantities.map(({ value, unit }) => `${value}${unit ?? ''}`)
  const days = frame.dates.map(({ from, to }) => (from === to ? from : `${from}..${to}`))
  if (telling.length + amounts.length + days.length < 3) return null
  const poles = [...frame.stance].map(([axis, sign]) => `${axis}${sign}`).sort()
  return [head, meeting, frame.modality, ...telling, ...poles, ...amounts.sort(), ...days.sort()].join('|')
}

/** True where a key names a value (`summit-undecided/updates/date=2024-05-26`), so that another key says another thing. */
export function isDefinite(key: string): boolean {
  return /^[^|]*=/.test(key)
}
