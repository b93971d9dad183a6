import type { ArticleReading } from '../articles/article.ts'
import type { Clock } from '../clock.ts'
import { termsOf } from '../language/terms.ts'
import type { Log } from '../log.ts'
import { decodeBody } from './decode.ts'
import type { ArticleAsked, ArticlePage } from './feed.ts'
import { feedDate } from './feed-dates.ts'
import { ACCEPT_PAGES, type Http } from './http.ts'
import { type PageThread, PageTooHeavyError } from './page-thread.ts'
import type { RobotsKeeper } from './robots-keeper.ts'

/** What reading an article's page needs. */
export interface ArticleParts {
  readonly http: Http
  readonly robots: RobotsKeeper
  readonly thread: PageThread
  readonly clock: Clock
  readonly log: Log
}

const HTML = /^(?:text\/html|application\/xhtml\+xml|$)/i
/** A page about the same thing repeats the title's words; a consent form, a login and an error page do not. */
const SAME_SHARE = 0.34

const left = (reading: Exclude<ArticleReading, 'page' | 'redirect'>, why: string): ArticlePage => ({ reading, why })

/**
 * Reads the page of an article: let in by robots.txt, fetched once within the bounds of every fetch, its text found in
 * a thread of its own. The text must speak of what the feed said. Never throws for what a server does.
 */
export async function readArticlePage(
  asked: ArticleAsked,
  { http, robots, thread, clock, log }: ArticleParts,
  signal?: AbortSignal,
): Promise<ArticlePage> {
  const permission = await robots.permission(asked.url, signal)
  if (!permission.allowed) return left('barred', permission.why)
  const answer = await http.get(asked.url, { etag: null, lastModified: null }, ACCEPT_PAGES, signal)
  if (answer.kind === 'gone') return left('unread', 'its server says that it is gone for good (410)')
  if (answer.kind === 'unchanged')
    return left('unread', 'its server says that nothing changed, though it was not asked')
  if (answer.kind === 'failed') return left(answer.status === 402 ? 'paywalled' : 'unread', answer.reason)
  const type = (answer.contentType ?? '').split(';', 1)[0]?.trim() ?? ''
  if (!HTML.test(type)) return left('unread', `it is no page, but ${type.slice(0, 60)}`)
  if (answer.url !== asked.url) {
    // Where a redirect led, the house rules are others.
    const there = await robots.permission(answer.url, signal)
    if (!there.allowed) return left('barred', there.why)
  }
  const { text: html } = decodeBody(answer.bytes, answer.contentType, asked.feed.language)
  const selector = asked.feed.page?.text
  try {
    const request = { html, url: answer.url, ...(selector !== undefined && { selector }) }
    const outcome = await thread.run({ kind: 'article', request })
    if (outcome.kind !== 'article') throw new Error(outcome.kind === 'listing' ? 'a listing' : outcome.message)
    const { article } = outcome
    if (article.kind === 'paywalled') return left('paywalled', 'the page says that only subscribers may read on')
    if (article.kind === 'nothing') return left('unread', 'no article was found on the page')
    if (!speaksOfTheSame(asked, article.text)) return left('unread', 'the page speaks of something else')
    if (article.text.length <= asked.teaser.length) return left('unread', 'the page says no more than the feed')
    return {
      reading: 'page',
      text: article.text,
      ...(answer.url !== asked.url && { address: answer.url }),
      published: feedDate(article.published, asked.feed.language, clock.now()),
    }
  } catch (thrown) {
    if (thrown instanceof PageTooHeavyError) return left('unread', `it ${thrown.message}`)
    log.error({ url: asked.url, error: thrown }, 'the page of an article could not be read because of a bug')
    return left('unread', 'it could not be read: a fault of ours')
  }
}

function speaksOfTheSame({ title, teaser }: ArticleAsked, text: string): boolean {
  const said = new Set(termsOf(`${title}\n${teaser.slice(0, 300)}`))
  if (said.size === 0) return true
  const there = new Set(termsOf(text))
  let shared = 0
  for (const term of said) if (there.has(term)) shared += 1
  return shared / said.size >= SAME_SHARE
}
