import { type FeedHealth, isDown } from '../articles/feed-health.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'

/** Outlets named of those that are down; the others are counted. */
const NAMED = 5

/** What the feeds' state means for the digest: silence of a feed that is down, or was never asked, is no news. */
export function feedsLine(feeds: readonly FeedHealth[], lang: Lang): string {
  const { feeds: said, digest } = wordsFor(lang)
  if (feeds.length === 0) return said.none
  const down = feeds.filter(isDown)
  const unasked = feeds.filter((feed) => !isDown(feed) && feed.lastSuccess === null).length
  if (unasked === feeds.length) return feeds.length === 1 ? said.oneUnasked : said.allUnasked(feeds.length)
  const lines: string[] = []
  if (down.length > 0) {
    const outlets = down.slice(0, NAMED).map((feed) => feed.outlet)
    lines.push(said.down({ down: down.length, feeds: feeds.length, outlets, more: down.length - outlets.length }))
    const official = [...new Set(down.flatMap((feed) => feed.official ?? []))]
    if (official.length > 0) lines.push(said.officialDown(official))
  } else if (unasked > 0) lines.push(said.someAnswered({ answered: feeds.length - unasked, feeds: feeds.length }))
  else lines.push(feeds.length === 1 ? said.oneAnswered : said.allAnswered(feeds.length))
  if (unasked > 0) lines.push(said.waiting(unasked))
  return lines.join(digest.gap)
}
