/** The door of the feeds room: what others see of a feed, its reading and its health. */
import type { ArticleReading } from '../articles/article.ts'

/** Where the entries of a listing page stand: CSS selectors, and how its links are read. */
export interface PageSelectors {
  /** Each match is one entry. */
  readonly entry: string
  /** Within an entry; its first link by default. */
  readonly link?: string
  /** Within an entry; the link's text by default. */
  readonly title?: string
  /** Within an entry, or before it as a heading; by default a date is looked for in the entry's text and address. */
  readonly date?: string
  /** The article's text on the linked page; what Readability takes for it by default. */
  readonly text?: string
  /** Where links are scripts: the address, with `{}` for the value that the script is given. */
  readonly address?: string
  /** Parameters of links that say nothing of the article, such as the number of the list's page. */
  readonly without?: readonly string[]
}

/** A feed as written in `config/feeds.yaml`. */
export interface Feed {
  readonly id: string
  readonly url: string
  readonly outlet: string
  readonly language: 'en' | 'ja' | 'ko' | 'zh'
  /** The party whose own account it carries. */
  readonly official: string | null
  /** A news agency's own feed. */
  readonly wire: boolean
  /** Asked no more often than this, ms; where `pace` is its own, the interval that it begins with. */
  readonly everyMs: number
  /** Set where nobody gave an interval: it follows the feed's own rhythm and the days of meetings. */
  readonly pace?: 'own'
  /** Set where it is a listing page (`kind: page`) in the place of a feed. */
  readonly page?: PageSelectors
  /**
   * Whether the pages of its articles are read: `auto` where it gives a teaser that speaks of a topic. Default `auto`
   * for a feed, `always` for a listing page, which gives titles alone.
   */
  readonly fullText?: 'auto' | 'never' | 'always'
}

/** What is remembered of a feed between polls. Instants are UTC ISO-8601. */
export interface FeedState {
  readonly id: string
  readonly etag: string | null
  readonly lastModified: string | null
  /** Hash of the last body read, hex: the same body again is not parsed again. */
  readonly bodyHash: string | null
  readonly lastTry: string | null
  readonly lastSuccess: string | null
  /** Publication time of the newest entry seen. */
  readonly lastItem: string | null
  readonly nextTry: string | null
  /** Failures in a row; a 304 resets neither this nor `failingSince` where the last body could not be read. */
  readonly failures: number
  readonly failingSince: string | null
  readonly error: string | null
  /** Set by a 410: the feed is not asked again. */
  readonly stoppedAt: string | null
  /** Set while a Retry-After runs. */
  readonly retryAfter: string | null
  /** Where permanent redirects lead, once they have held: it is asked there. */
  readonly movedTo: string | null
  /** What had to be repaired to read it, one line each. */
  readonly notes: readonly string[]
  /** What speaks for a changed layout of a listing page, a phrase; absent or null where it is as it was. */
  readonly layout?: string | null
  /** False until its first successful reading: what that brings is old, and is not posted. */
  readonly primed: boolean
  /** The configured address that all this is about: another address in the file starts afresh. */
  readonly url?: string
  /** The feed's habit: the usual time between two of its entries, ms; null where it has too few to tell. */
  readonly usualGapMs?: number | null
  /** A permanent redirect that has not held for long yet, and how often in a row it was seen. */
  readonly moving?: { readonly to: string; readonly times: number } | null
  /** The mean time between two of its entries, ms; null where it has too few to tell. */
  readonly rhythmMs?: number | null
  /** For how long it was left alone after it answered the last time, ms. */
  readonly intervalMs?: number | null
  /** The WebSub hub that it names, and the address by which the hub knows it. */
  readonly hub?: { readonly hub: string; readonly topic: string } | null
}

/** A feed that a WebSub hub was asked to push. Instants are UTC ISO-8601. */
export interface HubSubscription {
  /** The unguessable end of its callback. */
  readonly token: string
  readonly feed: string
  readonly hub: string
  readonly topic: string
  /** Where the hub pushes to: the whole address. */
  readonly callback: string
  /** What the hub signs with. */
  readonly secret: string
  /** `asked`: not verified so far. `leaving`: it was asked to end. */
  readonly state: 'asked' | 'active' | 'leaving' | 'denied'
  /** Until when the hub pushes; null before it was verified. */
  readonly leaseUntil: string | null
  /** Until when the hub may ask whether the last request was ours; null where it has, or none is open. */
  readonly askedUntil: string | null
  /** When the hub is asked next: a renewal, or another try. */
  readonly nextStep: string
  /** Requests in a row that were not verified. */
  readonly attempts: number
  readonly lastPush: string | null
}

/** What a hub is asked. */
export interface HubAsked extends Pick<HubSubscription, 'hub' | 'topic' | 'callback' | 'secret'> {
  readonly mode: 'subscribe' | 'unsubscribe'
  readonly leaseSeconds: number
}

/** One entry as read: text is plain, the address absolute and canonical. */
export interface Entry {
  readonly url: string
  /** The feed's own id of it; absent where it has none, or where that is its address. */
  readonly guid?: string
  readonly title: string
  readonly text: string
  /** UTC ISO-8601 or null. */
  readonly published: string | null
  /** Set where the address leads through another site first. */
  readonly through?: 'Google News'
}

/** The outcome of asking a feed once. `state` is what to remember, whatever happened. */
export interface Reading {
  readonly outcome: 'read' | 'unchanged' | 'failed' | 'stopped'
  readonly entries: readonly Entry[]
  readonly state: FeedState
  readonly bytes: number
  readonly ms: number
}

/** An article whose page is wanted, with what its feed said of it. */
export interface ArticleAsked {
  readonly feed: Feed
  readonly url: string
  readonly title: string
  readonly teaser: string
}

/** What asking for an article's page came to: its text, or why the teaser stays. */
export type ArticlePage =
  | {
      readonly reading: 'page'
      /** Plain text, paragraphs apart by a blank line. */
      readonly text: string
      /** Where redirects led; absent where it stands at the address asked. */
      readonly address?: string
      /** As the page states it: UTC ISO-8601 or null. */
      readonly published: string | null
    }
  | {
      readonly reading: Exclude<ArticleReading, 'page' | 'redirect'>
      /** One phrase for a person. */
      readonly why: string
    }

/** Reads feeds over HTTP: bounded, guarded, polite to each host. Never throws for what a server does. */
export interface FeedReader {
  read(feed: Feed, last: FeedState | null, signal?: AbortSignal): Promise<Reading>
  /** Reads the page of an article; absent where a reader has feeds alone. */
  article?(asked: ArticleAsked, signal?: AbortSignal): Promise<ArticlePage>
  /** Asks a WebSub hub; null where it took the request, else why not. Absent where a reader has feeds alone. */
  askHub?(asked: HubAsked, signal?: AbortSignal): Promise<string | null>
  close(): Promise<void>
}

/** A feed as a list (OPML) of this or another reader names it. */
export interface Outline {
  readonly url: string
  /** Empty where it has none. */
  readonly title: string
  readonly id?: string
  readonly language?: string
  readonly official?: string
  readonly wire?: boolean
  /** As in `feeds.yaml`: `15m`. */
  readonly every?: string
  /** Set for a listing page: where its entries stand. */
  readonly kind?: 'page'
  readonly select?: unknown
  readonly fullText?: string
}

/** The host that is asked for a feed, with its port: what politeness and pauses are counted by. */
export function hostOf(feed: Pick<Feed, 'url'>, state: FeedState | null): string {
  const address = state?.movedTo ?? feed.url
  return URL.canParse(address) ? new URL(address).host : address
}

/** A pushed feed is asked so often all the same: a hub may fall silent. Ms. */
const NET_MS = 6 * 3_600_000
/** However often a hub pushes, its feed is not asked more often than this. Ms. */
const PUSH_GAP_MS = 60_000
/**
 * For so long after a push a feed is asked at its usual pace, since a cache may still give the old one; and an entry so
 * much later than the last push is one that the hub did not push. Ms.
 */
const SETTLING_MS = 15 * 60_000

/** By feed, those that are not about to end. */
export function byFeed(subscriptions: readonly HubSubscription[]): ReadonlyMap<string, HubSubscription> {
  return new Map(subscriptions.filter(({ state }) => state !== 'leaving').map((one) => [one.feed, one]))
}

/** Whether a hub pushes the feed at this instant (UTC, ms). */
export function isPushed(subscription: HubSubscription | undefined, now: number): subscription is HubSubscription {
  return subscription?.state === 'active' && Date.parse(subscription.leaseUntil ?? '') > now
}

/**
 * When a feed is asked next (UTC ISO-8601, or null for at once). A push is a reason to ask now. Where the hub has pushed
 * all that was found so far, the feed is asked rarely besides; one that the file gives an interval is asked at that
 * interval still.
 */
export function nextAsking(
  feed: Pick<Feed, 'pace'>,
  state: FeedState,
  subscription: HubSubscription | undefined,
  now: number,
): string | null {
  const { nextTry, lastTry, lastItem } = state
  const held = state.failures > 0 || state.retryAfter !== null
  if (!isPushed(subscription, now) || held || nextTry === null || lastTry === null) return nextTry
  if (subscription.lastPush === null) return nextTry
  const asked = Date.parse(lastTry)
  const pushed = Date.parse(subscription.lastPush)
  if (pushed >= asked) return earlier(nextTry, Math.max(pushed, asked + PUSH_GAP_MS))
  const unpushed = lastItem !== null && Date.parse(lastItem) > pushed + SETTLING_MS
  if (feed.pace !== 'own' || unpushed || asked < pushed + SETTLING_MS) return nextTry
  return new Date(Math.max(Date.parse(nextTry), asked + NET_MS)).toISOString()
}

function earlier(instant: string, other: number): string {
  return new Date(Math.min(Date.parse(instant), other)).toISOString()
}
