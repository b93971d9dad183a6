/** What made articles are made from: the labelled ones, with what the desk reads in them. */
import { indexTermsOf } from '../../../src/articles/index-terms.ts'
import { openLedgerBaseline } from '../../../src/baseline/ledger-baseline.ts'
import { claimKey } from '../../../src/jobs/claim-key.ts'
import type { Lang } from '../../../src/language/lang.ts'
import { sketchOf } from '../../../src/stories/sketch.ts'
import type { StorySketch } from '../../../src/stories/story.ts'
import { shippedTopic } from '../../support/topics.ts'
import { labelledArticles, type StoryArticle } from '../../train/labelled-stories.ts'

export const TOPIC = 'japan-china-korea'
/** The second topic of the desk: every article is placed in it too, as one that is not about it. */
export const OTHER_TOPIC = 'us-japan-korea'

export interface Template extends Pick<StoryArticle, 'lang' | 'title' | 'text'> {
  readonly terms: readonly string[]
  readonly sketch: StorySketch
  readonly claims: readonly TemplateClaim[]
}

interface TemplateClaim {
  readonly sentence: string
  readonly start: number
  readonly kind: 'confirms' | 'updates' | 'contradicts' | 'new'
  readonly fact: string | null
  readonly meeting: string | null
  readonly confidence: number
  readonly why: string
  /** Names the same in every month; the archive adds the month. */
  readonly key: string
}

export interface Templates {
  readonly relevant: readonly Template[]
  readonly aside: readonly { readonly lang: Lang; readonly title: string; readonly text: string }[]
  /** Meetings that the topic file knows. */
  readonly meetings: readonly { readonly id: string; readonly series: string }[]
}

/** Reads the labelled articles of the first topic as the desk reads them, claims and all. */
export function readTemplates(): Templates {
  const { index, facts } = shippedTopic(TOPIC)
  const other = shippedTopic(OTHER_TOPIC).index
  const ledger = openLedgerBaseline(index, facts)
  const articles = labelledArticles(TOPIC)
  const relevant = articles
    .filter((article) => article.relevant)
    .map((article): Template => {
      const claims = ledger.claimsOf(article).map(({ sentence, start, verdict }): TemplateClaim => {
        const { kind, fact, meeting, confidence, why } = verdict
        return { sentence, start, kind, fact, meeting, confidence, why, key: claimKey(verdict, sentence, article.id) }
      })
      return {
        lang: article.lang,
        title: article.title,
        text: article.text,
        terms: indexTermsOf(article, [index, other]),
        sketch: sketchOf(index, article, null),
        claims,
      }
    })
  return {
    relevant,
    aside: articles.filter((article) => !article.relevant),
    meetings: index.topic.meetings.map(({ id, series }) => ({ id, series })),
  }
}
