import { type Article, saidAt } from '../articles/article.ts'
import type { Meeting } from '../topics/topic.ts'
import { type TopicIndex, withMeetings } from '../topics/topic-index.ts'
import type { Testimony } from './evidence.ts'

/** What an article says, whoever wrote it: that depends on which others are found beside it. */
export type Reading = Omit<Testimony, 'byline'>

/**
 * Characters of the articles that are kept as read, for each topic: some hundred articles, what a few days' questions
 * find again and again. Reading one costs 2 ms, and 60 are read for a question. `docs/performance.md` has the figures.
 */
const KEPT = 1_000_000

interface Kept {
  readonly article: Article
  readonly reading: Reading
}

/** The articles of one index as read for answering, the least recently asked for first. */
interface Readings {
  readonly byId: Map<string, Kept>
  characters: number
}

/** They go with their index: the names in an article, and the meeting that it is about, are as that index has them. */
const readings = new WeakMap<TopicIndex, Readings>()

/** An article as read, from what was kept where it still says the same (an edit changes it). */
export function readingOf(index: TopicIndex, article: Article, read: (article: Article) => Reading): Reading {
  const own = readings.get(index) ?? { byId: new Map<string, Kept>(), characters: 0 }
  readings.set(index, own)
  const known = own.byId.get(article.id)
  if (known !== undefined) drop(own, known)
  const kept = known !== undefined && isSame(known.article, article) ? known : { article, reading: read(article) }
  own.byId.set(article.id, kept)
  own.characters += sizeOf(article)
  for (const oldest of own.byId.values()) {
    if (own.characters <= KEPT) break
    drop(own, oldest)
  }
  return kept.reading
}

function drop(own: Readings, { article }: Kept): void {
  if (own.byId.delete(article.id)) own.characters -= sizeOf(article)
}

function sizeOf({ title, text }: Article): number {
  return title.length + text.length
}

function isSame(a: Article, b: Article): boolean {
  return (
    a.title === b.title &&
    a.text === b.text &&
    a.lang === b.lang &&
    a.url === b.url &&
    a.outlet === b.outlet &&
    a.official === b.official &&
    a.published === b.published &&
    saidAt(a) === saidAt(b)
  )
}

interface Enlarged {
  readonly key: string
  readonly index: TopicIndex
}

const enlarged = new WeakMap<TopicIndex, Enlarged>()

/** As `withMeetings`, and the same index again as long as the further meetings stay as they are. */
export function withSameMeetings(file: TopicIndex, further: readonly Meeting[]): TopicIndex {
  const key = JSON.stringify(further)
  const known = enlarged.get(file)
  const now = known?.key === key ? known : { key, index: withMeetings(file, further) }
  enlarged.set(file, now)
  return now.index
}
