import { canonicalUrl } from '../articles/canonical-url.ts'
import type { Lang } from '../language/lang.ts'
import type { Entry } from './feed.ts'
import { feedDate } from './feed-dates.ts'
import { type FoundEntry, NoFeedError } from './found-feed.ts'
import { leadsThroughGoogleNews } from './google-news.ts'
import { readJsonFeed } from './json-feed.ts'
import { plainText, plainTitle } from './plain-text.ts'
import { readXmlFeed } from './xml-feed.ts'

/** Bounds of one feed's reading; characters are UTF-16 units. Larger than any feed that a newsroom sends. */
export const LIMITS = { entries: 500, title: 500, text: 100_000 }

/** A title made from the text, where a feed gives none: characters. */
const BORROWED_TITLE = 120

/** A feed as read. */
export interface ParsedFeed {
  /** Plain text; empty where it has none. */
  readonly title: string
  readonly entries: readonly Entry[]
  /** What had to be repaired or left out, a phrase each. */
  readonly notes: readonly string[]
  /** The feed asks to be left alone for so long, ms; null where it does not. */
  readonly ttlMs: number | null
  /** Hours (0 to 23, UTC) in which it never changes. */
  readonly skipHours: readonly number[]
  /** Days of the week (0 is Sunday, UTC) on which it never changes. */
  readonly skipDays: readonly number[]
}

/** The first link that can be an article's address; relative ones are meant from the site's page, else the feed's. */
function addressOf(links: readonly (string | undefined)[], bases: readonly string[]): string | null {
  for (const link of links) {
    const written = (link ?? '').trim()
    if (written === '') continue
    for (const base of bases) {
      const url = canonicalUrl(written, base)
      if (url !== null) return url
    }
  }
  return null
}

/** The feed's own id of an entry, where it says more than the address. */
function nameOf(id: string | undefined, url: string): Pick<Entry, 'guid'> {
  const guid = id?.trim() ?? ''
  return guid === '' || canonicalUrl(guid) === url ? {} : { guid }
}

function entryOf(found: FoundEntry, bases: readonly string[], language: Lang, now: number): Entry | null {
  const url = addressOf(found.links, bases)
  if (url === null) return null
  let text = ''
  for (const markup of found.texts) {
    const plain = markup === undefined ? '' : plainText(markup, LIMITS.text)
    // A teaser and a body: the longer one says more, the earlier one wins a tie.
    if (plain.length > text.length) text = plain
  }
  const title = plainTitle(found.title ?? '', LIMITS.title)
  const borrowed = title === '' ? plainTitle(text.split('\n', 1)[0] ?? '', BORROWED_TITLE) : title
  if (borrowed === '') return null
  const published = found.dates.map((date) => feedDate(date, language, now)).find((date) => date !== null) ?? null
  const through = leadsThroughGoogleNews(url) ? { through: 'Google News' as const } : {}
  return { url, ...nameOf(found.id, url), title: borrowed, text, published, ...through }
}

/**
 * Reads a feed's text: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1. One bad entry, date or link never
 * costs the others. Entries keep the feed's order; of two with one address the first counts; one without any address,
 * or with neither title nor text, is left out and noted.
 *
 * @param feedUrl where it was read from, for relative links
 * @param now UTC, ms: dates ahead of it are not believed
 * @throws NoFeedError where it is no feed
 */
export async function parseFeed(source: string, feedUrl: string, language: Lang, now: number): Promise<ParsedFeed> {
  const start = source.slice(0, 1000).trimStart()
  if (start === '') throw new NoFeedError('is empty')
  const found = /^[[{]/.test(start)
    ? await readJsonFeed(source, LIMITS.entries)
    : await readXmlFeed(source, feedUrl, { entries: LIMITS.entries, text: LIMITS.text })

  const site = found.site === null ? null : canonicalUrl(found.site, feedUrl)
  const bases = site === null ? [feedUrl] : [site, feedUrl]
  const entries = new Map<string, Entry>()
  let unusable = 0
  for (const each of found.entries) {
    const entry = entryOf(each, bases, language, now)
    if (entry === null) unusable += 1
    else if (!entries.has(entry.url)) entries.set(entry.url, entry)
  }
  const notes = [...found.notes]
  const through = [...entries.values()].filter((entry) => entry.through !== undefined).length
  if (through > 0) notes.push(`${through} of its links ${through === 1 ? 'leads' : 'lead'} through Google News`)
  if (unusable > 0) notes.push(`${unusable} of its entries have no address or no text and were left out`)
  return {
    title: plainTitle(found.title, LIMITS.title),
    entries: [...entries.values()],
    notes,
    ttlMs: found.ttl === null ? null : found.ttl * 60_000,
    skipHours: found.skipHours,
    skipDays: found.skipDays,
  }
}
