import { type Article, saidAt } from '../articles/article.ts'
import { publisherOf } from '../articles/copies.ts'
import { agencyOfOutlet } from '../articles/wire.ts'

/** Whose text an article is. */
export interface Byline {
  /** Sources of one publisher count once. */
  readonly publisher: string
  /** Articles with nearly the same text share it. */
  readonly text: string
  /** False where it carries what another one wrote. */
  readonly wrote: boolean
}

/** An article that was found for an answer. */
export interface Found {
  readonly article: Article
  /** The id that it shares with its copies (`Placement.copyOf`), or null where none came before it. */
  readonly copyOf: string | null
}

/**
 * Who wrote each of some articles and who carries it, by article id. Of articles with one text the author is the side
 * whose account it is, or the agency that any of them credits, or else whoever had it first.
 */
export function bylinesOf(found: readonly Found[]): ReadonlyMap<string, Byline> {
  const inOrder = [...found].sort((a, b) => Date.parse(saidAt(a.article)) - Date.parse(saidAt(b.article)))
  const texts = Map.groupBy(inOrder, ({ article, copyOf }) => copyOf ?? article.id)
  const bylines = new Map<string, Byline>()
  for (const [text, group] of texts) {
    const alike = group.map(({ article }) => article)
    const publisher = authorOf(alike)
    for (const { id, outlet } of alike) {
      const wrote = outlet === publisher || agencyOfOutlet(outlet) === publisher
      bylines.set(id, { publisher, text, wrote })
    }
  }
  return bylines
}

/** @param alike articles with one text, oldest first; at least one */
function authorOf(alike: readonly Article[]): string {
  const side = alike.find(({ official }) => official !== null)
  if (side !== undefined) return side.outlet
  const credited = alike.map((article) => publisherOf(article)).find((publisher, i) => publisher !== alike[i]?.outlet)
  const agency = alike.find(({ outlet, wire }) => wire || agencyOfOutlet(outlet) !== null)
  const first = agency ?? alike[0]
  return credited ?? (first === undefined ? '' : publisherOf(first))
}

interface Signed {
  readonly testimony: { readonly byline: Byline }
}

/** The first one of each publisher, in their order. */
export function onePerPublisher<T extends Signed>(ranked: readonly T[]): T[] {
  const seen = new Set<string>()
  return ranked.filter(({ testimony: { byline } }) => {
    if (seen.has(byline.publisher)) return false
    seen.add(byline.publisher)
    return true
  })
}

/** The same text from whoever wrote it, where it is among the others; else the one itself. */
export function asWritten<T extends Signed>(one: T, others: readonly T[]): T {
  const { byline } = one.testimony
  if (byline.wrote) return one
  return others.find(({ testimony: { byline: other } }) => other.wrote && other.text === byline.text) ?? one
}
