import type { AnswerDesk } from '../../src/answers/answer.ts'
import type { Found } from '../../src/answers/bylines.ts'
import { type Article, saidAt } from '../../src/articles/article.ts'
import { openCopies } from '../../src/articles/copies.ts'
import { indexTermsOf } from '../../src/articles/index-terms.ts'
import type { Finding } from '../../src/baseline/finding.ts'
import type { HeldFact } from '../../src/baseline/layers.ts'
import type { ProposedMeeting } from '../../src/baseline/meeting-statement.ts'
import type { TopicIndex } from '../../src/topics/topic-index.ts'

/** Articles with what taking them in finds of their copies: each is compared with those said before it. */
export function found(articles: readonly Article[]): Found[] {
  const copies = openCopies([])
  return articles
    .toSorted((a, b) => saidAt(a).localeCompare(saidAt(b)))
    .map((article) => {
      const copyOf = copies.originalOf(article)
      copies.add({ ...article, article: article.id, copyOf })
      return { article, copyOf }
    })
}

/** What answering needs, over some articles: behind a search that counts shared terms, or gives them all. */
export function answerDesk(
  index: TopicIndex,
  {
    facts = [],
    articles = [],
    all = false,
    findings = [],
    proposed = [],
  }: {
    facts?: readonly HeldFact[]
    articles?: readonly Article[]
    all?: boolean
    findings?: readonly Finding[]
    proposed?: readonly ProposedMeeting[]
  } = {},
): AnswerDesk {
  return {
    index: () => index,
    held: () => facts,
    proposed: () => proposed,
    coverage: {
      async search({ terms, limit }) {
        const wanted = new Set(terms)
        const shared = (one: Article): number => indexTermsOf(one, [index]).filter((term) => wanted.has(term)).length
        return found(articles)
          .map((one) => ({ ...one, score: all ? 1 : shared(one.article) }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, limit)
      },
      findings: async ({ fact }) => findings.filter((one) => one.fact === fact),
    },
  }
}
