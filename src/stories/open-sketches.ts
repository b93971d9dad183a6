import { entriesOf, rarityOf, type WeightOf } from './likeness.ts'
import type { StorySketch } from './story.ts'

/** So many stories are compared in full; where there are no more, all are. */
const COMPARED = 24
/** Entries looked at to find the likeliest among more: the rarest concepts come first, and tell most. */
const LOOKED_AT = 2_000

/** The sketches of open stories: who holds which concept, and how rare a word is among them. */
export interface OpenSketches {
  put(id: string, sketch: StorySketch, about: string | null): void
  remove(id: string): void
  /** Weights of words and concepts among the sketches held now. */
  weights(): WeightOf
  /**
   * The stories that a sketch may belong to: all where there are few; else those that share most of its concepts, rare
   * ones before common ones, and those about the same meeting and stage. Without a common concept no two texts are
   * alike enough.
   */
  likely(sketch: StorySketch, about: string | null): string[]
}

export function openSketches(): OpenSketches {
  const held = new Map<string, { sketch: StorySketch; about: string | null }>()
  const terms = new Map<string, number>()
  const concepts = new Map<string, Set<string>>()
  const abouts = new Map<string, Set<string>>()
  const change = (id: string, { sketch, about }: { sketch: StorySketch; about: string | null }, by: 1 | -1): void => {
    for (const [key] of entriesOf(sketch.terms)) terms.set(key, (terms.get(key) ?? 0) + by)
    for (const [key] of entriesOf(sketch.concepts)) mark(concepts, key, id, by)
    if (about !== null) mark(abouts, about, id, by)
  }
  const remove = (id: string): void => {
    const known = held.get(id)
    if (known === undefined) return
    change(id, known, -1)
    held.delete(id)
  }
  return {
    put(id, sketch, about) {
      remove(id)
      held.set(id, { sketch, about })
      change(id, { sketch, about }, 1)
    },
    remove,
    weights() {
      const known = { terms: new Map<string, number>(), concepts: new Map<string, number>() }
      return (half, key) => {
        const before = known[half].get(key)
        if (before !== undefined) return before
        const holders = half === 'terms' ? terms.get(key) : concepts.get(key)?.size
        const weight = rarityOf(half, key, holders ?? 0, held.size)
        known[half].set(key, weight)
        return weight
      }
    },
    likely(sketch, about) {
      if (held.size <= COMPARED) return [...held.keys()]
      const shared = new Map<string, number>()
      for (const id of (about === null ? undefined : abouts.get(about)) ?? []) shared.set(id, SAME_MEETING)
      const lists = entriesOf(sketch.concepts)
        .map(([key, value]) => ({ key, value, ids: concepts.get(key) ?? NOBODY }))
        .sort((a, b) => a.ids.size - b.ids.size || (a.key < b.key ? -1 : 1))
      let looked = 0
      for (const { key, value, ids } of lists) {
        looked += ids.size
        if (looked > LOOKED_AT) break
        const weight = value * rarityOf('concepts', key, ids.size, held.size)
        for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + weight)
      }
      return [...shared]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, COMPARED)
        .map(([id]) => id)
    },
  }
}

const NOBODY: ReadonlySet<string> = new Set()
/** Being about the same meeting is worth as much as some rare concepts that are shared. */
const SAME_MEETING = 20

function mark(lists: Map<string, Set<string>>, key: string, id: string, by: 1 | -1): void {
  const list = lists.get(key)
  if (by === 1) {
    if (list === undefined) lists.set(key, new Set([id]))
    else list.add(id)
    return
  }
  list?.delete(id)
  if (list?.size === 0) lists.delete(key)
}
