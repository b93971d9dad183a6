import type { Article, Placement } from '../articles/article.ts'
import { saidAt } from '../articles/article.ts'
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
  const articles = within.toSorted((a, b) => {
    const [x, y] = [saidAt(a.article), saidAt(b.article)]
    return x < y ? -1 : x > y ? 1 : a.article.id < b.article.id ? -1 : 1
  })
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
