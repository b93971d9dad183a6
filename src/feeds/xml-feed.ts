import RssParser from 'rss-parser'
import { DATES } from './feed-names.ts'
import { type FoundEntry, type FoundFeed, NoFeedError } from './found-feed.ts'
import { tidyXml } from './tidy-xml.ts'
import type { TidyLimits } from './tidying.ts'

interface Found {
  readonly title: string
  readonly entries: readonly FoundEntry[]
}

/** What rss-parser hands on beside its own fields. */
const EXTRA = ['origLink', 'id', 'rdf:about', 'media:description', ...DATES.map((name) => `when:${name}`)]

function plain(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

async function withRssParser(xml: string, texts: readonly string[]): Promise<Found> {
  const text = (value: unknown): string | undefined => texts[Number(plain(value) ?? Number.NaN)]
  // A parser of its own for each document: xml2js keeps its state in it.
  const parser = new RssParser({ customFields: { item: EXTRA } })
  const feed = await parser.parseString(xml)
  const entries = feed.items.map((given) => {
    const item: { readonly [name: string]: unknown } = { ...given }
    return {
      links: [item.origLink, item.link, item.guid, item.id, item['rdf:about']].map(plain),
      id: plain(item.guid ?? item.id),
      title: text(item.title),
      texts: [item['content:encoded'], item.content, item.summary, item['media:description']].map(text),
      dates: DATES.map((name) => plain(item[`when:${name}`])),
    }
  })
  return { title: text(feed.title) ?? '', entries }
}

/**
 * The second reader: other eyes on the same document, for what the first one refuses or finds empty. Most desks never
 * need it, so it is loaded with the first such feed: 160 modules.
 */
async function withFeedsmith(source: string, limit: number): Promise<Found> {
  const { parseFeed } = await import('feedsmith')
  const { format, feed } = parseFeed(source, { maxItems: limit })
  switch (format) {
    case 'rss':
      return {
        title: feed.title ?? '',
        entries: (feed.items ?? []).map((item) => ({
          links: [item.link, item.guid?.value],
          id: item.guid?.value,
          title: item.title,
          texts: [item.content?.encoded, item.description],
          dates: [item.pubDate, item.dc?.dates?.[0]],
        })),
      }
    case 'rdf':
      return {
        title: feed.title ?? '',
        entries: (feed.items ?? []).map((item) => ({
          links: [item.link],
          id: undefined,
          title: item.title,
          texts: [item.content?.encoded, item.description],
          dates: [item.dc?.dates?.[0]],
        })),
      }
    case 'atom':
      return {
        title: feed.title?.value ?? '',
        entries: (feed.entries ?? []).map((entry) => ({
          links: [entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href, entry.id],
          id: entry.id,
          title: entry.title?.value,
          texts: [entry.content?.value, entry.summary?.value],
          dates: [entry.published, entry.updated],
        })),
      }
    case 'json':
      return { title: '', entries: [] }
  }
}

const NOTHING: Found = { title: '', entries: [] }

/**
 * Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0: tidied first, then read by rss-parser; where that refuses it or finds
 * nothing, by feedsmith as it came.
 *
 * @throws NoFeedError where it is none
 */
export async function readXmlFeed(source: string, feedUrl: string, limits: TidyLimits): Promise<FoundFeed> {
  const tidy = tidyXml(source, feedUrl, limits)
  if (tidy.page) throw new NoFeedError('is an HTML page, not a feed', true)
  // A root that is known makes it a feed, even one with nothing in it.
  const first = tidy.xml === null ? null : await withRssParser(tidy.xml, tidy.texts).catch(() => NOTHING)
  const second =
    first === null || first.entries.length === 0 ? await withFeedsmith(source, limits.entries).catch(() => null) : null
  const found = second !== null && second.entries.length > 0 ? second : (first ?? second)
  if (found === null) throw new NoFeedError(source.trimStart().startsWith('<') ? 'is XML, but no feed' : 'is no feed')
  const notes = tidy.xml === null ? [] : [...tidy.notes]
  if (found === second) notes.push('only the second reader could read it')
  return { ...found, notes, site: tidy.site, ttl: tidy.ttl, skipHours: tidy.skipHours, skipDays: tidy.skipDays }
}
