import { type Article, saidAt } from '../articles/article.ts'
import { conceptsIn } from '../language/concepts.ts'
import { termsOf } from '../language/terms.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { daysNamedIn } from './days-named.ts'
import type { StorySketch } from './story.ts'

/** Characters of a text that are compared. */
const READ = 2500
/** A word or concept of the title counts so many times. */
const TITLE = 2
/** A sketch keeps its heaviest entries: a story of a hundred articles needs no more room than this. */
const KEPT = 160

/**
 * The weights of one article, to compare it with stories and to be summed into one: words, and what is the same in every
 * language: names of the topic, notions of diplomacy (`act:postpone`), days.
 *
 * @param about the meeting and stage that it covers (`fm-10 ahead`), or null
 */
export function sketchOf(
  index: TopicIndex,
  article: Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>,
  about: string | null,
): StorySketch {
  const text = article.text.slice(0, READ)
  const terms = new Map<string, number>()
  const concepts = new Map<string, number>()
  const count = (counts: Map<string, number>, keys: readonly string[], times: number): void => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + times)
  }
  const conceptsOf = (piece: string) =>
    [...index.names.findNested(piece), ...conceptsIn(piece, article.lang)].map(({ concept }) => concept)
  count(terms, termsOf(article.title), TITLE)
  count(terms, termsOf(text), 1)
  count(concepts, conceptsOf(article.title), TITLE)
  count(concepts, conceptsOf(text), 1)
  const days = daysNamedIn(index, { ...article, text }, Date.parse(saidAt(article)))
  count(
    concepts,
    days.map(({ from }) => `day:${from}`),
    1,
  )
  return {
    terms: dampened(terms),
    concepts: dampened(concepts),
    about: about === null ? {} : { [about]: 1 },
    size: 1,
  }
}

/** Saying a word ten times is not ten times as telling. */
function dampened(counts: ReadonlyMap<string, number>): Record<string, number> {
  return heaviest([...counts].map(([key, times]) => [key, 1 + Math.log(times)] as const))
}

function heaviest(weights: readonly (readonly [string, number])[]): Record<string, number> {
  const kept = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT)
  return Object.fromEntries(kept.map(([key, weight]) => [key, Math.round(weight * 1000) / 1000]))
}

type Weights = Readonly<Record<string, number>>

function sum(x: Weights, y: Weights): Record<string, number> {
  const total = new Map(Object.entries(x))
  for (const [key, weight] of Object.entries(y)) total.set(key, (total.get(key) ?? 0) + weight)
  return heaviest([...total])
}

/** The sketch of a story after an article's sketch, or another story's, has joined it. */
export function addToSketch(a: StorySketch, b: StorySketch): StorySketch {
  return {
    terms: sum(a.terms, b.terms),
    concepts: sum(a.concepts, b.concepts),
    about: sum(a.about, b.about),
    size: a.size + b.size,
  }
}
