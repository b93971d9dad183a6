import type { Clock } from '../clock.ts'
import type { Lang } from '../language/lang.ts'
import { type Decoded, decodeBody } from './decode.ts'
import { feedsNamedBy, type NamedFeed } from './discovery.ts'
import type { Entry, Feed } from './feed.ts'
import { NoFeedError } from './found-feed.ts'
import {
  ACCEPT_FEEDS,
  ACCEPT_PAGES,
  createHttp,
  type Http,
  type HttpAnswer,
  type HttpLimits,
  httpOptions,
  PRODUCT,
} from './http.ts'
import { readListingPage } from './listing-page.ts'
import { createPageThread } from './page-thread.ts'
import { type ParsedFeed, parseFeed } from './parse.ts'
import { createRobotsKeeper } from './robots-keeper.ts'

/** What would be read from an address, before anybody adds it. */
export interface FeedPreview {
  /** Where the feed is: after permanent redirects, and where a page named it. To be written into `feeds.yaml`. */
  readonly url: string
  /** The feed's own title; empty where it has none. */
  readonly title: string
  readonly entries: readonly Entry[]
  /** UTC ISO-8601; null where no entry is dated. */
  readonly newest: string | null
  /** What had to be repaired, a phrase each. */
  readonly notes: readonly string[]
  /** Other feeds that the page named, where a page was asked. */
  readonly others: readonly NamedFeed[]
  /** Why it cannot be read, one plain line; null where it can. */
  readonly error: string | null
  readonly bytes: number
}

type Body = Extract<HttpAnswer, { kind: 'body' }>

const unreadable = (url: string, error: string, bytes = 0): FeedPreview => ({
  url,
  title: '',
  entries: [],
  newest: null,
  notes: [],
  others: [],
  error,
  bytes,
})

/**
 * Reads an address as the reader of feeds would, remembering nothing. Where it is a page that names its feed, that feed
 * is read. Never throws for what a server does.
 *
 * @param address as a person gives it; `https://` is put before it where it has no scheme
 * @param language the feed's, for encodings and dates that leave it open
 */
export async function previewFeed(
  address: string,
  language: Lang,
  options: HttpLimits & { readonly clock: Clock },
): Promise<FeedPreview> {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`
  const http = createHttp(httpOptions(options, () => options.clock.now()))
  try {
    const asked = await get(http, url)
    if ('error' in asked) return asked
    const first = await read(asked, language, options.clock.now())
    if (!(first instanceof NoFeedError)) return preview(url, asked, first)
    const [named, ...others] = first.page
      ? feedsNamedBy(decodeBody(asked.bytes, asked.contentType, language).text, asked.url)
      : []
    if (named === undefined) return unreadable(asked.url, `what it answers ${first.message}`, asked.bytes.length)
    const second = await get(http, named.url)
    if ('error' in second) return { ...second, others }
    const parsed = await read(second, language, options.clock.now())
    if (parsed instanceof NoFeedError) {
      return { ...unreadable(named.url, `what it answers ${parsed.message}`, second.bytes.length), others }
    }
    return { ...preview(named.url, second, parsed), others }
  } finally {
    await http.close()
  }
}

/**
 * Reads a source as `feeds.yaml` has it, a feed or a listing page, remembering nothing. Never throws for what a server
 * does.
 */
export async function previewSource(
  feed: Pick<Feed, 'url' | 'language' | 'page'>,
  options: HttpLimits & { readonly clock: Clock },
): Promise<FeedPreview> {
  const { url, language, page } = feed
  if (page === undefined) return previewFeed(url, language, options)
  const http = createHttp(httpOptions(options, () => options.clock.now()))
  const thread = createPageThread()
  try {
    const permission = await createRobotsKeeper(http, PRODUCT, options.clock).permission(url)
    if (!permission.allowed) return unreadable(url, permission.why)
    const asked = await get(http, url, ACCEPT_PAGES)
    if ('error' in asked) return asked
    const { text, notes } = decodeBody(asked.bytes, asked.contentType, language)
    const shown = { html: text, url: asked.url, now: options.clock.now(), known: false }
    const { layout, ...parsed } = await readListingPage(feed, page, shown, thread)
    const change = layout === null ? [] : [layout]
    return preview(url, asked, { ...parsed, notes: [...notes, ...parsed.notes, ...change] })
  } catch (thrown) {
    if (thrown instanceof NoFeedError) return unreadable(url, `what it answers ${thrown.message}`)
    throw thrown
  } finally {
    await thread.close()
    await http.close()
  }
}

async function get(http: Http, url: string, accept = ACCEPT_FEEDS): Promise<Body | FeedPreview> {
  const answer = await http.get(url, { etag: null, lastModified: null }, accept)
  switch (answer.kind) {
    case 'body':
      return answer
    case 'gone':
      return unreadable(url, 'its server says that it is gone for good (410)')
    case 'unchanged':
      return unreadable(url, 'its server says that nothing changed, though it was not asked that')
    case 'failed':
      return unreadable(url, answer.reason)
  }
}

async function read(
  body: Body,
  language: Lang,
  now: number,
): Promise<(ParsedFeed & Pick<Decoded, 'notes'>) | NoFeedError> {
  const { text, notes } = decodeBody(body.bytes, body.contentType, language)
  try {
    const parsed = await parseFeed(text, body.url, language, now)
    return { ...parsed, notes: [...(body.cut === null ? [] : [body.cut]), ...notes, ...parsed.notes] }
  } catch (thrown) {
    if (thrown instanceof NoFeedError) return thrown
    throw thrown
  }
}

function preview(asked: string, body: Body, { title, entries, notes }: ParsedFeed): FeedPreview {
  const dates = entries.flatMap(({ published }) => (published === null ? [] : [published])).sort()
  return {
    url: body.movedTo ?? asked,
    title,
    entries,
    newest: dates.at(-1) ?? null,
    notes,
    others: [],
    error: null,
    bytes: body.bytes.length,
  }
}
