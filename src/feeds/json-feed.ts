import { type FoundFeed, NoFeedError } from './found-feed.ts'

const CONTROL = /\p{Cc}+/gu

/** The value of a JSON text; one that holds raw line ends inside strings or breaks off is mended, which is noted. */
export function readJson(source: string, notes: string[]): unknown {
  try {
    return JSON.parse(source)
  } catch {
    // Mended below.
  }
  try {
    const value: unknown = JSON.parse(source.replace(CONTROL, ' '))
    const places = source.match(CONTROL)?.length ?? 0
    notes.push(`control characters were left out in ${places} ${places === 1 ? 'place' : 'places'}`)
    return value
  } catch {
    // It may break off in the middle of an entry.
  }
  const plain = source.replace(CONTROL, ' ')
  let end = plain.length
  for (let tries = 0; tries < 20; tries += 1) {
    end = plain.lastIndexOf('}', end - 1)
    if (end <= 0) break
    try {
      const value: unknown = JSON.parse(`${plain.slice(0, end + 1)}]}`)
      notes.push('it ends in the middle of an entry')
      return value
    } catch {
      // An inner object; the one before it is tried.
    }
  }
  throw new NoFeedError('is broken JSON')
}

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). @throws NoFeedError where it is none */
export async function readJsonFeed(source: string, limit: number): Promise<FoundFeed> {
  const notes: string[] = []
  const value = readJson(source, notes)
  // Loaded with the first such feed: most desks have none.
  const { parseJsonFeed } = await import('feedsmith')
  let feed: ReturnType<typeof parseJsonFeed<string>>
  try {
    // A feed that forgets to state its version is still one, if it has items.
    feed = parseJsonFeed<string>({ version: 'https://jsonfeed.org/version/1.1', ...Object(value) }, { maxItems: limit })
  } catch {
    throw new NoFeedError('is JSON, but no JSON Feed')
  }
  const items = feed.items ?? []
  return {
    title: asMarkup(feed.title) ?? '',
    entries: items.map((item) => ({
      links: [item.url, item.external_url, item.id],
      id: item.id,
      title: asMarkup(item.title),
      texts: [item.content_html, asMarkup(item.content_text), asMarkup(item.summary)],
      dates: [item.date_published, item.date_modified],
    })),
    notes,
    site: feed.home_page_url ?? null,
    ttl: null,
    skipHours: [],
    skipDays: [],
  }
}

/** These fields are plain text by the standard; readers of markup must not take their signs for tags. */
function asMarkup(text: string | undefined): string | undefined {
  return text?.replace(/&(?=#?\w{1,31};)/g, '&amp;').replaceAll('<', '&lt;')
}
