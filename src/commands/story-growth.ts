import { type Article, bySaid, type Placement } from '../articles/article.ts'
import { publisherOf } from '../articles/copies.ts'
import type { Lang } from '../language/lang.ts'

interface Within {
  readonly article: Article
  readonly placement: Placement
}

/** How a story grew. */
export interface Growth {
  /** Its articles, the earliest said first. */
  readonly articles: readonly Within[]
  /** Who wrote them, in the order in which they first did; copies of one text count once. */
  readonly publishers: readonly string[]
  readonly languages: readonly Lang[]
  /** The first account by a side itself, or null where none has been seen. */
  readonly official: Article | null
}

/** Puts the articles of a story in order and counts who wrote them, in which languages, and when a side spoke itself. */
export function growthOf(within: readonly Within[]): Growth {
  const articles = within.toSorted((a, b) => bySaid(a.article, b.article))
  const families = Map.groupBy(articles, ({ article, placement }) => placement.copyOf ?? article.id)
  const publishers = [...families.values()].map(([first, ...others]) => {
    return first === undefined
      ? ''
      : publisherOf(
          first.article,
          [first, ...others].map(({ article }) => article),
        )
  })
  return {
    articles,
    publishers: [...new Set(publishers)],
    languages: [...new Set(articles.map(({ article }) => article.lang))],
    official: articles.find(({ article }) => article.official !== null)?.article ?? null,
  }
}
