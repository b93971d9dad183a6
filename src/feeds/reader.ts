import { createHash } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { isAllowedHost, type Resolve } from './address-guard.ts'
import { decodeBody } from './decode.ts'
import { hostOf } from './due.ts'
import type { Entry, Feed, FeedReader, FeedState, Reading } from './feed.ts'
import { NoFeedError } from './found-feed.ts'
import { nextState, type Outcome, stateFor } from './health.ts'
import { HostQueue, type Politeness } from './host-queue.ts'
import { createHttp, type HttpAnswer } from './http.ts'
import { parseFeed } from './parse.ts'

export interface FeedReaderOptions {
  /** Hosts that may be private or loopback although feeds elsewhere may not; they are the operator's own. */
  readonly allowPrivateHosts: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** Says who asks, with a contact; the product's name alone by default. */
  readonly userAgent?: string
  /** For one asking as a whole, ms. Default 15,000. */
  readonly timeoutMs?: number
  /** Of a body, unpacked, bytes. Default 5 MB (5,000,000): the largest feeds of newsrooms are below 2 MB. */
  readonly maxBytes?: number
  /** Default two at once and half a second apart, for hosts that are not the operator's own. */
  readonly politeness?: Politeness
  /** Looks names up; the system's resolver by default. */
  readonly resolve?: Resolve
}

export const ACCEPT_FEEDS =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'

export const USER_AGENT = 'Communique/0.1 (feed reader of a news desk)'
export const TIMEOUT_MS = 15_000
export const MAX_BYTES = 5_000_000
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
  const http = createHttp({
    allowPrivateHosts: options.allowPrivateHosts,
    userAgent: options.userAgent ?? USER_AGENT,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    maxBytes: options.maxBytes ?? MAX_BYTES,
    now: () => clock.now(),
    ...(options.resolve === undefined ? {} : { resolve: options.resolve }),
  })
  const politenessOf = (host: string): Politeness => {
    const isOwn = URL.canParse(`http://${host}`) && isAllowedHost(new URL(`http://${host}`), options.allowPrivateHosts)
    return isOwn ? OWN : (options.politeness ?? POLITE)
  }
  const queue = new HostQueue(politenessOf)
  /** Until when a host wants no visits, UTC ms: it holds for its other feeds that wait in this round. */
  const pauses = new Map<string, number>()

  async function ask(feed: Feed, state: FeedState, host: string, signal?: AbortSignal): Promise<Asked> {
    const until = pauses.get(host) ?? 0
    if (until > clock.now()) return nothing({ kind: 'held', until, error: `${host} asked for a pause` })
    pauses.delete(host)
    const { etag, lastModified } = state
    const answer = await http.get(state.movedTo ?? feed.url, { etag, lastModified }, ACCEPT_FEEDS, signal)
    switch (answer.kind) {
      case 'gone':
        return nothing({ kind: 'gone' })
      case 'unchanged':
        return nothing({ kind: 'unchanged', movedTo: answer.movedTo, restMs: answer.freshMs ?? 0 })
      case 'failed':
        if (answer.retryAfterMs !== null && answer.retryAfterMs > 0) pauses.set(host, clock.now() + answer.retryAfterMs)
        return nothing({ kind: 'failed', error: answer.reason, retryAfterMs: answer.retryAfterMs })
      case 'body':
        return readBody(feed, state, answer)
    }
  }

  async function readBody(feed: Feed, state: FeedState, answer: Extract<HttpAnswer, { kind: 'body' }>): Promise<Asked> {
    const bytes = answer.bytes.length
    const movedTo = answer.movedTo ?? state.movedTo
    const bodyHash = createHash('sha256').update(answer.bytes).digest('hex')
    if (bodyHash === state.bodyHash) {
      return nothing({ kind: 'unchanged', movedTo, restMs: answer.freshMs ?? 0 }, bytes)
    }
    try {
      const { text, notes } = decodeBody(answer.bytes, answer.contentType, feed.language)
      const parsed = await parseFeed(text, answer.url, feed.language, clock.now())
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
      }
      return { outcome, entries: parsed.entries, bytes }
    } catch (thrown) {
      if (!(thrown instanceof NoFeedError)) throw thrown
      const cut = answer.cut === null ? '' : `; ${answer.cut}`
      return nothing({ kind: 'unreadable', error: `what it answers ${thrown.message}${cut}` }, bytes)
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
        const next = nextState(feed, state, outcome, clock.now())
        const ms = Math.round(performance.now() - began)
        log.debug({ feed: feed.id, outcome: outcome.kind, entries: entries.length, bytes, ms }, 'feed asked')
        return { outcome: outcomeOf(outcome, next), entries, state: next, bytes, ms }
      })
    },
    close: () => http.close(),
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
