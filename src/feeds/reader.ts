import { createHash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { isAllowedHost } from './address-guard.ts'
import { readArticlePage } from './article-page.ts'
import { decodeBody } from './decode.ts'
import { feedsNamedBy } from './discovery.ts'
import { type Entry, type Feed, type FeedReader, type FeedState, hostOf, type Reading } from './feed.ts'
import { NoFeedError } from './found-feed.ts'
import { nextState, type Outcome, stateFor } from './health.ts'
import { HostQueue, type Politeness } from './host-queue.ts'
import {
  ACCEPT_FEEDS,
  ACCEPT_PAGES,
  createHttp,
  type HttpAnswer,
  type HttpLimits,
  httpOptions,
  PRODUCT,
} from './http.ts'
import { hubNamedBy } from './hub-links.ts'
import { readListingPage } from './listing-page.ts'
import { createPageThread } from './page-thread.ts'
import { type ParsedFeed, parseFeed } from './parse.ts'
import { createRobotsKeeper } from './robots-keeper.ts'
import { askHub } from './websub.ts'

/** What a reader is made of. */
export interface FeedReaderOptions extends HttpLimits {
  readonly clock: Clock
  readonly log: Log
  /** Default two at once and half a second apart, for hosts that are not the operator's own. */
  readonly politeness?: Politeness
  /** Whether a meeting is near at an instant (UTC, ms): feeds are asked more often then. */
  readonly busyAt?: (now: number) => boolean
}

const POLITE: Politeness = { atOnce: 2, gapMs: 500 }
/** The operator's own hosts are not to be spared: many feeds may come from one, and some of them may hang. */
const OWN: Politeness = { atOnce: 256, gapMs: 0 }

interface Asked {
  readonly outcome: Outcome
  readonly entries: readonly Entry[]
  readonly bytes: number
}

const nothing = (outcome: Outcome, bytes = 0): Asked => ({ outcome, entries: [], bytes })

/** Makes the reader of feeds. One is enough for a process: politeness to a host is counted in it. */
export function createFeedReader(options: FeedReaderOptions): FeedReader {
  const { clock, log } = options
  const http = createHttp(httpOptions(options, () => clock.now()))
  const politenessOf = (host: string): Politeness => {
    const isOwn = URL.canParse(`http://${host}`) && isAllowedHost(new URL(`http://${host}`), options.allowPrivateHosts)
    return isOwn ? OWN : (options.politeness ?? POLITE)
  }
  const queue = new HostQueue(politenessOf)
  const thread = createPageThread()
  const robots = createRobotsKeeper(http, PRODUCT, clock)
  /** Until when a host wants no visits, UTC ms: it holds for its other feeds that wait in this round. */
  const pauses = new Map<string, number>()

  async function ask(feed: Feed, state: FeedState, host: string, signal?: AbortSignal): Promise<Asked> {
    const until = pauses.get(host) ?? 0
    if (until > clock.now()) return nothing({ kind: 'held', until, error: `${host} asked for a pause` })
    pauses.delete(host)
    const { etag, lastModified } = state
    const address = state.movedTo ?? feed.url
    if (feed.page !== undefined) {
      const permission = await robots.permission(address, signal)
      if (!permission.allowed) return nothing({ kind: 'failed', error: permission.why, retryAfterMs: null })
    }
    const accept = feed.page === undefined ? ACCEPT_FEEDS : ACCEPT_PAGES
    const answer = await http.get(address, { etag, lastModified }, accept, signal)
    switch (answer.kind) {
      case 'gone':
        return nothing({ kind: 'gone' })
      case 'unchanged':
        return nothing({ kind: 'unchanged', movedTo: answer.movedTo, restMs: answer.freshMs ?? 0 })
      case 'failed':
        if (answer.retryAfterMs !== null && answer.retryAfterMs > 0) pauses.set(host, clock.now() + answer.retryAfterMs)
        return nothing({ kind: 'failed', error: answer.reason, retryAfterMs: answer.retryAfterMs })
      case 'body':
        return readBody(feed, state, answer, (named) => askNamed(feed, named, signal))
    }
  }

  /** The feed that a page in the feed's place names; null where it cannot be read either. */
  async function askNamed(feed: Feed, named: string, signal?: AbortSignal): Promise<Asked | null> {
    const answer = await http.get(named, { etag: null, lastModified: null }, ACCEPT_FEEDS, signal)
    if (answer.kind !== 'body') return null
    const asked = await readBody(feed, stateFor(feed, null), answer, async () => null)
    if (asked.outcome.kind !== 'read') return null
    const notes = [`its address is a page, which names this feed: ${named}`, ...asked.outcome.notes]
    return { ...asked, outcome: { ...asked.outcome, notes, movedTo: answer.movedTo ?? named, named: true } }
  }

  async function readBody(
    feed: Feed,
    state: FeedState,
    answer: Extract<HttpAnswer, { kind: 'body' }>,
    follow: (named: string) => Promise<Asked | null>,
  ): Promise<Asked> {
    const bytes = answer.bytes.length
    const movedTo = answer.movedTo ?? state.movedTo
    const bodyHash = createHash('sha256').update(answer.bytes).digest('hex')
    if (bodyHash === state.bodyHash) {
      return nothing({ kind: 'unchanged', movedTo, restMs: answer.freshMs ?? 0 }, bytes)
    }
    const { text, notes } = decodeBody(answer.bytes, answer.contentType, feed.language)
    try {
      const asPage = { html: text, url: answer.url, now: clock.now(), known: state.primed }
      const parsed: ParsedFeed & { readonly layout?: string | null } =
        feed.page === undefined
          ? await parseFeed(text, answer.url, feed.language, clock.now())
          : await readListingPage(feed, feed.page, asPage, thread)
      // A feed may be empty; one of which only an empty beginning came is not read.
      if (answer.cut !== null && parsed.entries.length === 0) {
        return nothing({ kind: 'unreadable', error: answer.cut }, bytes)
      }
      const torn = answer.cut !== null
      const outcome: Outcome = {
        kind: 'read',
        // Of a feed that was not read whole, nothing may say later that it has not changed.
        bodyHash: torn ? '' : bodyHash,
        etag: torn ? null : answer.etag,
        lastModified: torn ? null : answer.lastModified,
        published: parsed.entries.map((entry) => entry.published).filter((published) => published !== null),
        notes: [...(answer.cut === null ? [] : [answer.cut]), ...notes, ...parsed.notes].slice(0, 10),
        movedTo,
        restMs: Math.max(answer.freshMs ?? 0, parsed.ttlMs ?? 0),
        skipHours: parsed.skipHours,
        skipDays: parsed.skipDays,
        layout: parsed.layout ?? null,
        hub: feed.page === undefined ? hubNamedBy(answer.link, text, answer.url) : null,
      }
      return { outcome, entries: parsed.entries, bytes }
    } catch (thrown) {
      if (!(thrown instanceof NoFeedError)) throw thrown
      const named = thrown.page ? feedsNamedBy(text, answer.url)[0] : undefined
      // A page may name anybody's feed: what a feed carries under its outlet's name must be of the same host.
      const isOwn = named !== undefined && new URL(named.url).host === new URL(answer.url).host
      const followed = isOwn ? await follow(named.url) : null
      if (followed !== null) return followed
      const hint = named === undefined ? '' : `; the page names this one: ${named.url}`
      const cut = answer.cut === null ? '' : `; ${answer.cut}`
      return nothing({ kind: 'unreadable', error: `what it answers ${thrown.message}${hint}${cut}` }, bytes)
    }
  }

  return {
    async read(feed, last, signal) {
      const state = stateFor(feed, last)
      const host = hostOf(feed, state)
      return queue.run(host, async (): Promise<Reading> => {
        const began = performance.now()
        let asked: Asked
        try {
          asked = await ask(feed, state, host, signal)
        } catch (thrown) {
          // A bug of ours must not stop the round: it is logged with its cause, and the feed counts as failed.
          log.error({ feed: feed.id, error: thrown }, 'a feed could not be read because of a bug')
          asked = nothing({ kind: 'failed', error: `it could not be read (${reasonOf(thrown)})`, retryAfterMs: null })
        }
        const { outcome, entries, bytes } = asked
        const next = nextState(feed, state, outcome, clock.now(), options.busyAt?.(clock.now()) ?? false)
        const ms = Math.round(performance.now() - began)
        log.debug({ feed: feed.id, outcome: outcome.kind, entries: entries.length, bytes, ms }, 'feed asked')
        return { outcome: outcomeOf(outcome, next), entries, state: next, bytes, ms }
      })
    },
    article: (asked, signal) =>
      queue.run(hostOf(asked, null), () => readArticlePage(asked, { http, robots, thread, clock, log }, signal)),
    askHub: (asked, signal) => queue.run(hostOf({ url: asked.hub }, null), () => askHub(asked, http, signal)),
    async close() {
      await thread.close()
      await http.close()
    },
  }
}

function outcomeOf(outcome: Outcome, next: FeedState): Reading['outcome'] {
  switch (outcome.kind) {
    case 'read':
      return 'read'
    case 'unchanged':
      // A 304 does not heal what could not be read.
      return next.failures === 0 ? 'unchanged' : 'failed'
    case 'gone':
      return 'stopped'
    default:
      return 'failed'
  }
}
