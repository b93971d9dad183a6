import { LANGS, type Lang } from '../language/lang.ts'
import type { KnownFact } from './known-fact.ts'

/** A word's meaning is counted apart from the topic's concepts and from notions. */
const asSense = (sense: string): string => `sense ${sense}`

/** How much a word or concept says, by how few of the baseline's facts hold it. */
export interface Rarity {
  concept(id: string): number
  sense(sense: string): number
  term(term: string, lang: Lang): number
}

/** Counts over the facts themselves, so that a new process brings its own weights. Inverse document frequency, smoothed. */
export function rarityOf(facts: readonly KnownFact[]): Rarity {
  const concepts = new Map<string, number>()
  const terms = new Map(LANGS.map((lang) => [lang, new Map<string, number>()]))
  for (const known of facts) {
    for (const id of [...known.concepts, ...known.notions, ...[...known.senses].map(asSense)])
      concepts.set(id, (concepts.get(id) ?? 0) + 1)
    for (const frame of known.frames) {
      const own = terms.get(frame.lang)
      for (const term of frame.terms) own?.set(term, (own.get(term) ?? 0) + 1)
    }
  }
  const weight = (count: number) => Math.log(1 + facts.length / (1 + count))
  const ofConcept = (id: string, count: number) => weight(count) * (/^(?:party|grouping|actor):/.test(id) ? 0.5 : 1)
  // A sentence asks for each of its words once a fact.
  for (const [id, count] of concepts) concepts.set(id, ofConcept(id, count))
  for (const own of terms.values()) for (const [term, count] of own) own.set(term, weight(count))
  const unseen = weight(0) * 0.6
  return {
    concept: (id) => concepts.get(id) ?? ofConcept(id, 0),
    sense: (sense) => concepts.get(asSense(sense)) ?? ofConcept(sense, 0),
    term: (term, lang) => terms.get(lang)?.get(term) ?? unseen,
  }
}
