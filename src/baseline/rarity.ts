import { LANGS, type Lang } from '../language/lang.ts'
import type { KnownFact } from './known-fact.ts'

/** How much a word or concept says, by how few of the baseline's facts hold it. */
export interface Rarity {
  concept(id: string): number
  term(term: string, lang: Lang): number
}

/** Counts over the facts themselves, so that a new process brings its own weights. Inverse document frequency, smoothed. */
export function rarityOf(facts: readonly KnownFact[]): Rarity {
  const concepts = new Map<string, number>()
  const terms = new Map<string, number>()
  for (const known of facts) {
    for (const id of [...known.concepts, ...known.notions]) concepts.set(id, (concepts.get(id) ?? 0) + 1)
    for (const frame of known.frames) {
      for (const term of frame.terms) terms.set(`${frame.lang} ${term}`, (terms.get(`${frame.lang} ${term}`) ?? 0) + 1)
    }
  }
  const weight = (count: number) => Math.log(1 + facts.length / (1 + count))
  const table = new Map(LANGS.map((lang) => [lang, new Map<string, number>()]))
  for (const [key, count] of terms) {
    const lang = LANGS.find((known) => key.startsWith(`${known} `))
    if (lang) table.get(lang)?.set(key.slice(lang.length + 1), weight(count))
  }
  const unseen = weight(0)
  return {
    concept: (id) => weight(concepts.get(id) ?? 0) * (/^(?:party|grouping|actor):/.test(id) ? 0.5 : 1),
    term: (term, lang) => table.get(lang)?.get(term) ?? unseen * 0.6,
  }
}
