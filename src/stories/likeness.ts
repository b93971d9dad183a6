import type { StorySketch } from './story.ts'

/** What a concept tells of the event, by its kind; the sides are in every article. */
const KIND_WEIGHT: Readonly<Record<string, number>> = {
  party: 0.15,
  grouping: 0.1,
  office: 0.4,
  actor: 0.6,
  person: 0.8,
  place: 1,
  series: 0.8,
  meeting: 1.2,
  issue: 0.9,
  other: 1,
  concept: 1,
  day: 1,
}
const OTHER_KIND = 0.5

type Half = 'terms' | 'concepts'

/** Weights of words and concepts by how few stories hold them. */
export interface Rarity {
  weightOf(half: Half, key: string): number
}

const entries = new WeakMap<Readonly<Record<string, number>>, readonly (readonly [string, number])[]>()

/** The entries of one half of a sketch, once: a story is compared with every article of a poll. */
function entriesOf(half: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const known = entries.get(half) ?? Object.entries(half)
  entries.set(half, known)
  return known
}

/** Inverse document frequency over the sketches at hand, smoothed so that one alone gives 1; a concept also by its kind. */
export function rarityAmong(sketches: readonly StorySketch[]): Rarity {
  const holders = { terms: new Map<string, number>(), concepts: new Map<string, number>() }
  for (const sketch of sketches) {
    for (const half of ['terms', 'concepts'] as const) {
      const held = holders[half]
      for (const [key] of entriesOf(sketch[half])) held.set(key, (held.get(key) ?? 0) + 1)
    }
  }
  const weights = { terms: new Map<string, number>(), concepts: new Map<string, number>() }
  return {
    weightOf(half, key) {
      const known = weights[half].get(key)
      if (known !== undefined) return known
      const idf = 1 + Math.log((sketches.length + 1) / ((holders[half].get(key) ?? 0) + 1))
      const kind = half === 'terms' ? 1 : (KIND_WEIGHT[key.slice(0, Math.max(0, key.indexOf(':')))] ?? OTHER_KIND)
      weights[half].set(key, idf * kind)
      return idf * kind
    },
  }
}

/** Cosine of one half of two sketches under these weights, 0 to 1. */
export function likeness(a: StorySketch, b: StorySketch, half: Half, rarity: Rarity): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (const [key, value] of entriesOf(a[half])) {
    const weight = rarity.weightOf(half, key)
    aa += (value * weight) ** 2
    // Words of a text are keys here, and "constructor" is a word.
    const other = Object.hasOwn(b[half], key) ? b[half][key] : undefined
    if (other !== undefined) dot += value * other * weight * weight
  }
  for (const [key, value] of entriesOf(b[half])) bb += (value * rarity.weightOf(half, key)) ** 2
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb)
}
