import { type Article, saidAt } from '../articles/article.ts'
import type { Meeting } from '../topics/topic.ts'
import { type TopicIndex, withMeetings } from '../topics/topic-index.ts'

/**
 * Characters of the articles that are kept as read, for each topic: some hundred articles, what a few days' questions
 * find again and again. Reading one costs 2 ms, and 60 are read for a question. `docs/performance.md` has the figures.
 */
const KEPT = 300_000

interface Kept<Reading> {
  readonly article: Article
  readonly reading: Reading
}

/** The articles of one index as read, the least recently asked for first. */
interface Readings<Reading> {
  readonly byId: Map<string, Kept<Reading>>
  characters: number
}

/**
 * Keeps articles as they were read; what comes back reads one, or gives what was kept of it where it still says the
 * same (an edit changes it). They go with their index: an article's names, and the meeting that it is about, are as
 * that index has them.
 */
export function keepReadings<Reading>(
  read: (index: TopicIndex, article: Article) => Reading,
): (index: TopicIndex, article: Article) => Reading {
  const readings = new WeakMap<TopicIndex, Readings<Reading>>()
  return (index, article) => {
    const own = readings.get(index) ?? { byId: new Map<string, Kept<Reading>>(), characters: 0 }
    readings.set(index, own)
    const known = own.byId.get(article.id)
    if (known !== undefined) drop(own, known.article)
    const same = known !== undefined && isSame(known.article, article)
    const kept = same ? known : { article, reading: read(index, article) }
    own.byId.set(article.id, kept)
    own.characters += sizeOf(article)
    for (const oldest of own.byId.values()) {
      if (own.characters <= KEPT) break
      drop(own, oldest.article)
    }
    return kept.reading
  }
}

function drop(own: Readings<unknown>, article: Article): void {
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
