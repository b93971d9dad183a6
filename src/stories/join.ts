import { createHash } from 'node:crypto'
import { type Article, saidAt } from '../articles/article.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { aboutOf, type OpenStories, type OpenStory, type Placed } from './cluster.ts'
import { headlineOf } from './headline.ts'
import { addToSketch } from './sketch.ts'

/** Stories as an article that joins one needs them. */
export type StoriesToJoin = Pick<OpenStories, 'choose' | 'get'>

/** What an article made of the stories around it. */
export interface Joined {
  /** The story that it is in, after it has joined. */
  readonly story: OpenStory
  /** Ids of stories that proved to be the same one: they are in `story` now, which is the oldest of them. */
  readonly merged: readonly string[]
}

/**
 * The story that an article belongs to, or a new one, after the article has joined it. A copy stands in its original's
 * story, whatever the headline says. Where the article shows that several stories are one, the one that began first
 * takes the others in. Changes nothing: the caller puts what comes back.
 *
 * @param original id of the story of the article that this one copies, or null
 */
export function joinStory(
  index: TopicIndex,
  article: Placed & Pick<Article, 'id'>,
  stories: StoriesToJoin,
  original: string | null,
): Joined {
  const said = saidAt(article)
  const { story, same, meeting, sketch } = stories.choose(article)
  const first = stories.get(original ?? '') ?? stories.get(story ?? '')
  if (!first) {
    const id = storyId(index.topic.id, article.id)
    return { story: { id, first: said, last: said, meeting, headline: article.title, sketch, size: 1 }, merged: [] }
  }
  const alike = first.id === story ? same.flatMap((id) => stories.get(id) ?? []) : []
  const [oldest = first, ...younger] = [first, ...alike].sort(byAge)
  const before = younger.reduce((sum, other) => together(index, sum, other), oldest)
  const own = { id: '', first: said, last: said, meeting, headline: article.title, sketch, size: 1 }
  return { story: together(index, before, own), merged: younger.map(({ id }) => id) }
}

function byAge(a: OpenStory, b: OpenStory): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** One story of two, under the id of the first. */
function together(index: TopicIndex, a: OpenStory, b: OpenStory): OpenStory {
  const sketch = addToSketch(a.sketch, b.sketch)
  return {
    id: a.id,
    first: [a.first, b.first].sort()[0] ?? a.first,
    last: [a.last, b.last].sort()[1] ?? a.last,
    meeting: aboutOf({ sketch })?.split(' ')[0] ?? null,
    headline: headlineOf(index, a, b, sketch),
    sketch,
    size: sketch.size,
  }
}

function storyId(topic: string, article: string): string {
  return `s-${createHash('sha256').update(`${topic}\n${article}`).digest('hex').slice(0, 12)}`
}
