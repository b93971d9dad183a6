import type { Comparison } from './comparison.ts'
import type { Pair } from './features.ts'

/** A sentence may bear on several facts: which one it is chiefly about shows in what else it compares with. */
export function weighTogether(pairs: readonly Pair[]): void {
  besideOthers(pairs)
  saysMost(pairs)
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
