import { type Article, saidAt } from '../articles/article.ts'
import { type Copies, openCopies } from '../articles/copies.ts'
import { openProposals, type Proposals } from '../baseline/proposals.ts'
import { iso } from '../clock.ts'
import type { RecentArticle, Store } from '../storage/store.ts'
import { openStories, STORY_WINDOW_DAYS } from '../stories/cluster.ts'
import type { Joined, StoriesToJoin } from '../stories/join.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

const DAY = 86_400_000
/** Papers carry a wire story within hours, a weekly within days. */
const COPY_WINDOW_DAYS = 3

/** What an article of one topic is compared with: the stories and articles around its time. It grows with each one. */
export interface Surroundings {
  /** Meetings that coverage proposes. */
  readonly proposals: Proposals
  /** Stories that an article may join. */
  readonly stories: StoriesToJoin
  /** The story as it is with one more article; those that it took in are stories no more. */
  putStory(joined: Joined): void
  /** The id that an article shares with its copies, and those of them that are recent, the first one first; or null. */
  copiesOf(article: Article): { original: string; articles: readonly RecentArticle[] } | null
  /** Story of an article that was taken in lately. */
  add(article: RecentArticle): void
}

/** Reads from the store what articles said between two instants can be compared with. UTC ISO-8601, both inclusive. */
export async function openSurroundings(
  store: Pick<Store, 'openStories' | 'recentArticles' | 'coverage'>,
  index: TopicIndex,
  period: { first: string; last: string },
): Promise<Surroundings> {
  const around = (days: number) => ({
    since: iso(Date.parse(period.first) - days * DAY),
    until: iso(Date.parse(period.last) + days * DAY + 1),
  })
  const topic = index.topic.id
  const stories = openStories(index, await store.openStories(topic, around(STORY_WINDOW_DAYS)))
  const recent = new Map<string, RecentArticle>()
  for (const article of await store.recentArticles(topic, around(COPY_WINDOW_DAYS)))
    recent.set(article.article, article)
  const copies: Copies = openCopies([...recent.values()])

  const proposals = openProposals(index, await store.coverage.proposedMeetings({ topic }))

  return {
    proposals,
    stories,
    putStory({ story, merged }) {
      for (const id of merged) {
        stories.remove(id)
        for (const article of recent.values()) {
          if (article.story === id) recent.set(article.article, { ...article, story: story.id })
        }
      }
      stories.put(story)
    },
    copiesOf(article) {
      const original = copies.originalOf(article)
      if (original === null) return null
      return { original, articles: [...recent.values()].filter((one) => isOf(original, one)) }
    },
    add(article) {
      recent.set(article.article, article)
      copies.add(article)
    },
  }
}

function isOf(original: string, { article, copyOf }: RecentArticle): boolean {
  return article === original || copyOf === original
}

/** The stretch of time in which articles were said; null for none. */
export function periodOf(articles: readonly Article[]): { first: string; last: string } | null {
  const said = articles.map(saidAt).sort()
  const [first] = said
  const last = said.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}
