import assert from 'node:assert/strict'
import { canonicalUrl } from '../../src/articles/canonical-url.ts'
import { findArticle } from '../../src/feeds/article-text.ts'
import { decodeBody } from '../../src/feeds/decode.ts'
import { feedsNamedBy } from '../../src/feeds/discovery.ts'
import type { Entry } from '../../src/feeds/feed.ts'
import { NoFeedError } from '../../src/feeds/found-feed.ts'
import { readListing } from '../../src/feeds/listing.ts'
import { LIMITS, parseFeed } from '../../src/feeds/parse.ts'
import { isAllowedBy, rulesFor } from '../../src/feeds/robots.ts'
import type { Input } from './inputs.ts'

const URL_READ = 'https://outlet.example/list/feed.xml'
const NOW = Date.parse('2023-12-01T00:00:00Z')
const LANGUAGES = ['en', 'ja', 'ko', 'zh'] as const
const SELECTORS = [
  { entry: 'li' },
  { entry: 'dd li', date: 'dt' },
  { entry: 'tr', link: 'td a', address: 'view.do?seq={}', without: ['page'] },
  { entry: 'a[href]', title: 'h3', date: 'time' },
]

function checkEntries(entries: readonly Entry[]): void {
  assert(entries.length <= LIMITS.entries)
  for (const { url, title, text, published } of entries) {
    assert.equal(canonicalUrl(url), url)
    assert(title.length > 0 && title.length <= LIMITS.title, 'a title is there, within its bounds')
    assert(text.length <= LIMITS.text, 'a text is within its bounds')
    assert(title.isWellFormed() && text.isWellFormed(), 'what is read is well-formed')
    assert(!/[\n\r\t\0]/.test(title), 'a title is one line')
    if (published !== null) assert.equal(new Date(published).toISOString(), published)
  }
}

/** No feed, no such page: a refusal is an answer. Whatever else is thrown is a fault. */
async function orRefused(read: () => Promise<void> | void): Promise<void> {
  try {
    await read()
  } catch (thrown) {
    if (!(thrown instanceof NoFeedError)) throw thrown
  }
}

/** Reads one input as everything that it might be taken for. Throws where a reader breaks, or what it gives is unsound. */
export async function readAnything({ number, bytes }: Input): Promise<void> {
  const language = LANGUAGES[number % LANGUAGES.length] ?? 'en'
  const { text } = decodeBody(bytes, null, language)
  await orRefused(async () => checkEntries((await parseFeed(text, URL_READ, language, NOW)).entries))
  const selectors = SELECTORS[number % SELECTORS.length] ?? { entry: 'li' }
  await orRefused(() => checkEntries(readListing({ html: text, url: URL_READ, selectors, language, now: NOW }).entries))
  const article = findArticle({ html: text, url: URL_READ })
  if (article.kind === 'text') assert(article.text.length <= LIMITS.text && article.text.isWellFormed())
  for (const { url } of feedsNamedBy(text, URL_READ)) assert(/^https?:/.test(url))
  assert.equal(typeof isAllowedBy(rulesFor(text, 'Communique'), URL_READ), 'boolean')
}
