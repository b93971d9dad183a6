import type { AnswerDesk } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { indexTermsOf } from '../../src/articles/index-terms.ts'
import type { Finding } from '../../src/baseline/finding.ts'
import type { HeldFact } from '../../src/baseline/layers.ts'
import type { ProposedMeeting } from '../../src/baseline/meeting-statement.ts'
import type { TopicIndex } from '../../src/topics/topic-index.ts'

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
    coverage: {
      async search({ terms, limit }) {
        const wanted = new Set(terms)
        const shared = (one: Article): number => indexTermsOf(one, [index]).filter((term) => wanted.has(term)).length
        return articles
          .map((one) => ({ article: one, score: all ? 1 : shared(one) }))
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score)
          .slice(0, limit)
      },
      findings: async ({ fact }) => findings.filter((one) => one.fact === fact),
      proposedMeetings: async () => proposed,
    },
  }
}
