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
  act: 0.4,
  thing: 0.4,
  idea: 0.4,
}
const OTHER_KIND = 0.5

export type Half = 'terms' | 'concepts'

const entries = new WeakMap<Readonly<Record<string, number>>, readonly (readonly [string, number])[]>()

/** The entries of one half of a sketch, once: a story is compared with every article of a poll. */
export function entriesOf(half: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const known = entries.get(half) ?? Object.entries(half)
  entries.set(half, known)
  return known
}

/**
 * The weight of a word or concept: inverse document frequency, smoothed so that one story alone gives 1; a concept's also
 * by its kind.
 *
 * @param holders how many of the stories hold it
 * @param stories how many stories there are
 */
export function rarityOf(half: Half, key: string, holders: number, stories: number): number {
  const idf = 1 + Math.log((stories + 1) / (holders + 1))
  return half === 'terms' ? idf : idf * kindWeight(key)
}

/** What a concept (`place:busan`) tells of the event, by its kind alone: 1 for a place, little for a party. */
export function kindWeight(concept: string): number {
  return KIND_WEIGHT[concept.slice(0, Math.max(0, concept.indexOf(':')))] ?? OTHER_KIND
}

/** Gives the weight of a word or concept among the stories at hand. */
export type WeightOf = (half: Half, key: string) => number

/** Cosine of one half of two sketches under these weights, 0 to 1. */
export function likeness(a: StorySketch, b: StorySketch, half: Half, weightOf: WeightOf): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (const [key, value] of entriesOf(a[half])) {
    const weight = weightOf(half, key)
    aa += (value * weight) ** 2
    // Words of a text are keys here, and "constructor" is a word.
    const other = Object.hasOwn(b[half], key) ? b[half][key] : undefined
    if (other !== undefined) dot += value * other * weight * weight
  }
  for (const [key, value] of entriesOf(b[half])) bb += (value * weightOf(half, key)) ** 2
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb)
}
