import type { TopicIndex } from '../topics/topic-index.ts'
import type { Fact } from './fact.ts'
import { inLine, type KnownFact, knowFact } from './known-fact.ts'
import type { Weights } from './model.ts'
import { type Rarity, rarityOf } from './rarity.ts'
import { type ArticleText, languageOf, type ReadSentence, readArticle } from './reading.ts'
import { TRAINED } from './trained.ts'

/** What is known of one process, ready to be compared with. */
export interface Baseline {
  readonly index: TopicIndex
  readonly facts: readonly KnownFact[]
  readonly rarity: Rarity
  readonly weights: Weights
  /** Meetings and persons (concept ids) that the facts speak of. */
  readonly meetings: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  fact(id: string): KnownFact | null
  /** An article read sentence by sentence; the last few are remembered, since their sentences come one after another. */
  read(article: ArticleText, lang: string | undefined, day: string): readonly ReadSentence[]
}

/** Articles remembered at a time. */
const REMEMBERED = 64

/**
 * Prepares the facts of a topic for comparing.
 *
 * @param know reads one fact; whoever opens baselines that differ in one fact alone remembers the others
 */
export function openBaseline(
  index: TopicIndex,
  facts: readonly Fact[],
  weights: Weights = TRAINED,
  know: (fact: Fact) => KnownFact = (fact) => knowFact(index, fact),
): Baseline {
  const known = inLine(index, facts.map(know))
  const byId = new Map(known.map((one) => [one.fact.id, one]))
  return {
    index,
    facts: known,
    rarity: rarityOf(known),
    weights,
    meetings: new Set(known.flatMap(({ meeting }) => meeting ?? [])),
    persons: new Set(known.flatMap(({ concepts }) => [...concepts].filter((id) => id.startsWith('person:')))),
    fact: (id) => byId.get(id) ?? null,
    read: readerOver(index),
  }
}

/** The same facts over another index of the topic: one that knows of further meetings. */
export function overIndex(baseline: Baseline, index: TopicIndex): Baseline {
  return index === baseline.index ? baseline : { ...baseline, index, read: readerOver(index) }
}

function readerOver(index: TopicIndex): Baseline['read'] {
  const remembered = new Map<string, readonly ReadSentence[]>()
  return (article, hint, day) => {
    const key = `${day}\n${hint}\n${article.published}\n${article.title}\n${article.text}`
    const found = remembered.get(key)
    if (found) return found
    const read = readArticle(index, article, languageOf(`${article.title} ${article.text}`, hint), day)
    remembered.set(key, read)
    const oldest = remembered.keys().next().value
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
    return read
  }
}
