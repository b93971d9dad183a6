/**
 * The door of the storage room. It says what the service needs, not how rows look. One contract suite
 * (`tests/contracts/store.ts`) runs on every implementation.
 */
import type { Article, Placement } from '../articles/article.ts'
import type { Finding, Kind } from '../baseline/finding.ts'
import type { Coverage, Subscriptions } from '../commands/desk.ts'
import type { Delivery, Subscription } from '../digest/subscription.ts'
import type { FeedState } from '../feeds/feed.ts'
import type { Story, StorySketch } from '../stories/story.ts'

/** All that reading one article brought, written in one transaction with the feed's state. */
export interface Intake {
  readonly article: Article
  /** What the full-text index holds of it, for every topic together: words, CJK bigrams, concept ids. */
  readonly terms: readonly string[]
  readonly placements: readonly Placement[]
  /** The stories after this article joined them. */
  readonly stories: readonly Omit<Story, 'articles'>[]
  readonly claims: readonly StoredClaim[]
}

/** A sentence of a relevant article and its verdict; it becomes a source of the finding with the same key. */
export interface StoredClaim {
  readonly topic: string
  readonly sentence: string
  readonly start: number
  readonly kind: Kind
  readonly fact: string | null
  readonly also: readonly string[]
  readonly meeting: string | null
  readonly confidence: number
  readonly why: string
  /** Never null here: where the verdict has no key, one made from the story and the sentence's words. */
  readonly key: string
  readonly publisher: string
  readonly story: string | null
  /** False for what a feed's first poll or a backfill brought: it is known, and is not posted as news. */
  readonly postable: boolean
}

export interface Store {
  readonly coverage: Coverage
  readonly subscriptions: Subscriptions

  feedStates(): Promise<ReadonlyMap<string, FeedState>>
  /** Writes the articles, then the feed's state, in one transaction: an ETag never outlives the articles it stood for. */
  recordReading(state: FeedState, intakes: readonly Intake[]): Promise<void>
  /** Which of these article ids are stored. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Stories of a topic whose last article is not older than `since`, with their sketches. */
  openStories(
    topic: string,
    since: string,
  ): Promise<
    readonly {
      id: string
      first: string
      last: string
      meeting: string | null
      headline: string
      sketch: StorySketch
      size: number
    }[]
  >
  /** Fingerprints of recent relevant articles, to recognise copies. */
  fingerprints(
    topic: string,
    since: string,
  ): Promise<
    readonly { article: string; outlet: string; wire: boolean; copyOf: string | null; title: string; text: string }[]
  >

  /** Makes the operator's subscriptions of the file what they are now; those no longer in it end. */
  syncFileSubscriptions(wanted: readonly Subscription[]): Promise<void>
  /** Subscriptions not paused whose `nextDue` has come. */
  dueSubscriptions(now: string): Promise<readonly Subscription[]>
  /**
   * In one transaction: moves the subscription on (`nextDue`, `coveredUntil`) if its `nextDue` is still the one
   * given, and adds the delivery where there is one. False where somebody else had moved it.
   */
  scheduleDelivery(
    subscription: Subscription,
    next: { nextDue: string; coveredUntil: string },
    delivery: Delivery | null,
  ): Promise<boolean>
  /** Findings (`id@version`) that this subscription has been shown or is about to be. */
  shownTo(subscription: string): Promise<ReadonlySet<string>>
  /** Postable findings of the period with their version, newest first. */
  postableFindings(topic: string, since: string, until: string): Promise<readonly (Finding & { version: number })[]>
  pause(subscription: string, why: string | null): Promise<void>

  /** Takes the oldest due delivery of each channel for `leaseMs`; `interrupted` where another holder's lease ran out while posting. */
  claimDeliveries(
    now: string,
    leaseMs: number,
    limit: number,
  ): Promise<readonly { delivery: Delivery; interrupted: boolean; token: string }[]>
  /** These three do nothing and return false where the lease was lost to somebody else. */
  markPart(delivery: string, token: string, parts: number): Promise<boolean>
  markPosted(delivery: string, token: string, at: string): Promise<boolean>
  /** `nextTry` null ends it as failed. */
  markFailed(delivery: string, token: string, error: string, nextTry: string | null): Promise<boolean>

  /** Deletes articles last said before `before` and what hangs on them alone; findings that were shown stay. Returns how many. */
  prune(before: string): Promise<number>
  /** Copies the database while it runs. */
  backup(file: string): Promise<void>
  /** Throws a UserError where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
