import { termsOf } from '../language/terms.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Article } from './article.ts'

/** Characters of an article that the full-text index holds terms of. */
const INDEXED = 20_000
/** Characters of a question that are read. */
const ASKED = 1000

/**
 * A concept as one word of the full-text index. Letters and digits only, so that no tokenizer (SQLite's `unicode61`,
 * PostgreSQL's `simple`) takes it apart; `cx` in front, which begins no word of the four languages.
 */
function conceptToken(concept: string): string {
  return `cx${concept.toLowerCase().replace(/[^a-z0-9]+/g, '')}`
}

function termsIn(text: string, indexes: readonly TopicIndex[]): string[] {
  const concepts = indexes.flatMap((index) => index.names.findNested(text).map(({ concept }) => conceptToken(concept)))
  return [...new Set([...termsOf(text), ...concepts])]
}

/**
 * What the full-text index holds of an article: its words, its CJK bigrams and the concepts of every topic, each once.
 * A Japanese question then finds a Korean report: both hold the concept 釜山 and 부산 stand for.
 */
export function indexTermsOf(
  article: Pick<Article, 'title' | 'text' | 'lang'>,
  indexes: readonly TopicIndex[],
): string[] {
  return termsIn(`${article.title}\n${article.text.slice(0, INDEXED)}`, indexes)
}

/** The same terms of a question or a search, to be looked up in that index. */
export function queryTermsOf(text: string, indexes: readonly TopicIndex[]): string[] {
  return termsIn(text.slice(0, ASKED), indexes)
}
