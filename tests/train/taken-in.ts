import { type OpenStories, openStories, type Placed } from '../../src/stories/cluster.ts'
import { joinStory } from '../../src/stories/join.ts'
import type { TopicIndex } from '../../src/topics/topic-index.ts'

/** What became of articles that were taken in one after the other. */
export interface TakenIn {
  /** The story of each article by its id, after all merges. */
  readonly storyOf: ReadonlyMap<string, string>
  /** Ids of stories that others took in, in that order. */
  readonly merges: readonly string[]
  readonly open: OpenStories
}

/** Groups articles as the service does: each joins a story or begins one, and may show that several are one. */
export function takenIn(index: TopicIndex, articles: readonly (Placed & { readonly id: string })[]): TakenIn {
  const open = openStories(index, [])
  const storyOf = new Map<string, string>()
  const merges: string[] = []
  for (const article of articles) {
    const { story, merged } = joinStory(index, article, open, null)
    for (const from of merged) {
      merges.push(from)
      open.remove(from)
      for (const [id, of] of storyOf) if (of === from) storyOf.set(id, story.id)
    }
    open.put(story)
    storyOf.set(article.id, story.id)
  }
  return { storyOf, merges, open }
}
