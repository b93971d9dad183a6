import { setTimeout as delay } from 'node:timers/promises'
import { addressId } from '../articles/address-key.ts'
import type { Article, ArticleReading } from '../articles/article.ts'
import { canonicalUrl } from '../articles/canonical-url.ts'
import { relevanceOf } from '../articles/relevance.ts'
import type { Feed, FeedReader } from '../feeds/feed.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { Log } from '../log.ts'
import type { ReadBefore } from '../storage/store.ts'
import type { Changed, Fresh } from './arrivals.ts'
import type { Candidate } from './candidates.ts'
import type { HostTurns } from './host-turns.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** Pages read in one round, and of one host: what a desk wants in a quarter of an hour, and a host does not notice. */
const MOST = { aRound: 60, aHost: 12 }
const AT_ONCE = 6
/** For all pages of a round together, ms: feeds and digests must not wait for slow sites. */
const LONGEST_MS = 60_000
/** How often it is looked whether another process has left a host, ms: a visit takes seconds. */
const LOOK = 1_000
/** Up to so many characters a text counts as a teaser; CJK says as much in a third. */
const TEASER = { latin: 700, cjk: 240 }
/**
 * Relevance of a teaser from which the page is worth a visit: coverage that is not about a topic ends at 0.22
 * (src/articles/relevance.ts), and a teaser shows less than the whole would.
 */
const SPEAKS_OF_TOPIC = 0.22
/** What feeds put behind a text that goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|(?:read|see) (?:more|the full (?:story|article))|continue reading|続きを読む|全文を読む|더\s?보기|기사\s?전문|阅读全文|查看全文)\W{0,5}$/i

/** Reads pages within the bounds of one round. What it is given it gives back, in the same order. */
export interface FullTexts {
  /** With the page's text where it could be read, and marked where the teaser stayed although the page was wanted. */
  ofNew(fresh: readonly Fresh[]): Promise<readonly Fresh[]>
  /**
   * Articles that their feed gives otherwise than before: with the page's text as it is now, where what is stored was
   * read there. Each edit is one visit: what the feed gives now is remembered whatever the page says.
   *
   * @param before what is stored of them, by id
   */
  ofEdited(changed: readonly Changed[], before: ReadonlyMap<string, ReadBefore>): Promise<readonly Changed[]>
}

export interface FullTextsInput {
  readonly reader: FeedReader
  readonly feeds: readonly Feed[]
  readonly topics: readonly TopicOnDesk[]
  /** One process visits a host at a time. */
  readonly turns: HostTurns
  readonly log: Log
  readonly signal?: AbortSignal
}

/** Names that RFC 2606 reserves: nobody answers there. */
const NOWHERE = /\.(?:example|invalid|test)$/

function isTeaser({ text, lang }: Article): boolean {
  return text.length <= (lang === 'en' ? TEASER.latin : TEASER.cjk) || GOES_ON.test(text.slice(-60))
}

/** When a feed's articles are read on their pages. */
function modeOf(feed: Feed): NonNullable<Feed['fullText']> {
  return feed.fullText ?? (feed.page === undefined ? 'auto' : 'always')
}

/** How much an article's page is wanted; null where it is not. */
function worthOf(article: Article, feed: Feed, topics: readonly TopicOnDesk[]): number | null {
  const mode = modeOf(feed)
  if (mode === 'never' || article.reading !== undefined) return null
  if (mode === 'auto' && !isTeaser(article)) return null
  const score = Math.max(...topics.map(({ index }) => relevanceOf(index, article).score))
  return mode === 'always' || score > SPEAKS_OF_TOPIC ? score : null
}

/** What was read on its page for a topic is worth reading there again. */
function worthAgain(before: ReadBefore | undefined, feed: Feed): number | null {
  const isKept = before?.article.reading === 'page' && before.placements.some(({ relevant }) => relevant)
  return isKept && modeOf(feed) !== 'never' ? 1 : null
}

/**
 * Opens one round's reading of pages. What speaks most of a topic is read first; what is over the bounds stays as the
 * feed gave it. Rejects for nothing that a site does.
 */
export function openFullTexts({ reader, feeds, topics, turns, log, signal }: FullTextsInput): FullTexts {
  const feedOf = new Map(feeds.map((feed) => [feed.id, feed]))
  const visits = new Map<string, number>()
  let left = MOST.aRound
  const late = AbortSignal.timeout(LONGEST_MS)
  const stop = signal === undefined ? late : AbortSignal.any([signal, late])

  function mayVisit(host: string): boolean {
    const before = visits.get(host) ?? 0
    if (left === 0 || before >= MOST.aHost) return false
    visits.set(host, before + 1)
    left -= 1
    return true
  }

  async function read(candidate: Candidate, feed: Feed): Promise<Candidate> {
    const { article } = candidate
    const asked = { feed, url: article.url, title: article.title, teaser: article.text }
    const page = await reader.article?.(asked, stop)
    if (page === undefined || stop.aborted) return candidate
    if (page.reading !== 'page') {
      log.info({ feed: feed.id, url: article.url, reading: page.reading, why: page.why }, 'the teaser stays')
      return { ...candidate, article: { ...article, reading: page.reading } }
    }
    const lang = whichLanguage(`${article.title}\n${page.text}`, feed.language)
    const published = article.published ?? page.published
    const whole: Article = { ...article, text: page.text, lang, published, reading: 'page' }
    const led = page.address === undefined ? null : canonicalUrl(page.address)
    return { ...candidate, article: whole, ...(led !== null && { led: addressId(led) }) }
  }

  async function visit<T extends { readonly candidate: Candidate }>(
    list: readonly T[],
    worthOne: (one: T, feed: Feed) => number | null,
  ): Promise<readonly T[]> {
    const result = [...list]
    if (reader.article === undefined) return result
    const wanted = list
      .flatMap((each, place) => {
        const { article } = each.candidate
        const feed = feedOf.get(article.feed)
        if (feed === undefined || NOWHERE.test(new URL(article.url).hostname)) return []
        const worth = worthOne(each, feed)
        return worth === null ? [] : [{ each, place, feed, worth }]
      })
      .sort((a, b) => b.worth - a.worth)
      .filter(({ each }) => mayVisit(new URL(each.candidate.article.url).host))
    const readOn = async (): Promise<void> => {
      for (let next = wanted.shift(); next && !stop.aborted; next = wanted.shift()) {
        const { each, place, feed } = next
        const { host } = new URL(each.candidate.article.url)
        if (!(await turns.take([host])).has(host)) {
          wanted.push(next)
          await delay(LOOK, undefined, { signal: stop }).catch(() => undefined)
          continue
        }
        try {
          result[place] = { ...each, candidate: await read(each.candidate, feed) }
        } finally {
          await turns.leave(host)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, readOn))
    return result
  }

  return {
    ofNew: (fresh) => visit(fresh, (one, feed) => (one.isStored ? null : worthOf(one.candidate.article, feed, topics))),
    ofEdited: (changed, before) => visit(changed, ({ id }, feed) => worthAgain(before.get(id), feed)),
  }
}

const LEFT: Readonly<Record<Exclude<ArticleReading, 'page' | 'redirect'>, string>> = {
  paywalled: 'for subscribers',
  barred: 'barred by robots.txt',
  unread: 'not readable',
}

/** What a feed's health says of its articles' pages, a phrase each; none where all that were wanted were read. */
export function pageNotes(articles: readonly Article[]): string[] {
  return Object.entries(LEFT).flatMap(([reading, words]) => {
    const count = articles.filter((article) => article.reading === reading).length
    return count === 0 ? [] : [`${count} of its articles' pages ${count === 1 ? 'is' : 'are'} ${words}`]
  })
}
