import { addressId } from '../articles/address-key.ts'
import type { Article } from '../articles/article.ts'
import { articleId } from '../articles/canonical-url.ts'
import { givenHash } from '../articles/edit.ts'
import { iso } from '../clock.ts'
import type { Entry, Feed } from '../feeds/feed.ts'
import { whichLanguage } from '../language/which-language.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Entries older than this are left where they are, unless the archive is asked for: feeds that list years exist. */
const OLDEST = 30 * DAY
/** A feed may bring an entry late (a weekend, a slow ministry); what is older than this when first seen is no news. */
const LATE = 3 * DAY
/** A feed's first reading brings its whole list. Only what is fresh is news: the rest was there before we were. */
const FRESH_AT_FIRST = DAY

/** How a feed's entries are looked at. */
export interface Look {
  /** Asked for the archive: items of any age, and nothing of it is news. */
  readonly backfill: boolean
  /** The feed's first successful reading. */
  readonly first: boolean
  /** UTC, ms. */
  readonly now: number
}

/** An entry as an article, with how it is known again and what decides whether it can be news. */
export interface Candidate {
  readonly article: Article
  /** `addressId` of its address, and then what else it is known by. */
  readonly addresses: readonly string[]
  /** `addressId` of where redirects led when its page was read. */
  readonly led?: string
  /** `givenHash` of what the feed gave. */
  readonly given: string
  readonly postable: boolean
}

/** An entry as an article; null where it is too old to be taken in. */
export function candidateOf(feed: Feed, entry: Entry, look: Look): Candidate | null {
  const published = entry.published === null ? null : Date.parse(entry.published)
  if (!look.backfill && published !== null && look.now - published > OLDEST) return null
  const article: Article = {
    id: articleId(entry.url),
    url: entry.url,
    feed: feed.id,
    outlet: feed.outlet,
    lang: whichLanguage(`${entry.title}\n${entry.text}`, feed.language),
    title: entry.title,
    text: entry.text,
    published: entry.published,
    seen: iso(look.now),
    official: feed.official,
    wire: feed.wire,
    ...(entry.through !== undefined && { reading: 'redirect' }),
  }
  return { article, addresses: [addressId(entry.url)], given: givenHash(entry), postable: isNews(published, look) }
}

/** Without a date, an entry is news where the feed did not have it the last time. */
function isNews(published: number | null, { backfill, first, now }: Look): boolean {
  if (backfill) return false
  if (published === null) return !first
  return now - published <= (first ? FRESH_AT_FIRST : LATE)
}
