/**
 * The door of the storage room. It says what the service needs, not how rows look. One contract suite
 * (`tests/contracts/store.ts`) runs on every implementation. Instants are UTC ISO-8601; the end of a period is exclusive.
 */
import type { Act } from '../baseline/change.ts'
import type { Finding, Kind } from '../baseline/finding.ts'
import type { Coverage, Ledger, Subscriptions } from '../commands/desk.ts'
import type { Delivery, Platform, Subscription } from '../digest/subscription.ts'
import { RetryableError } from '../errors.ts'
import type { Feed, FeedState, HubSubscription } from '../feeds/feed.ts'
import type { OpenStory } from '../stories/cluster.ts'
import type { Intake, KnownArticle, ReadBefore, RecentArticle, Revision, Sighting } from './intake.ts'

export type {
  ClaimBefore,
  Intake,
  KnownArticle,
  ReadBefore,
  RecentArticle,
  Revision,
  Sighting,
  StoredClaim,
  StoredStatement,
} from './intake.ts'

export interface Period {
  readonly since: string
  readonly until: string
}

/**
 * A finding with its version. The version is another one when the finding's kind or the fact it bears on changes; a
 * finding that changes back has its earlier version again. So `id@version` is posted to a channel at most once.
 */
export type VersionedFinding = Finding & { readonly version: number }

/** `id@version`, as deliveries name what they show. */
export function shownKey(finding: Pick<VersionedFinding, 'id' | 'version'>): string {
  return `${finding.id}@${finding.version}`
}

/** What becomes of a delivery that could not be posted, and of the period it covers. */
export type AfterFailure =
  /** It is tried again, not before `at`. */
  | { readonly next: 'retry'; readonly at: string }
  /** It ends, and its period falls to the next digest; where parts were posted already, the period counts as told. */
  | { readonly next: 'reopen' }
  /** It ends, and this shorter one goes in its place. */
  | { readonly next: 'replace'; readonly by: Delivery }
  /** It ends, and its period counts as told. */
  | { readonly next: 'drop' }

/** An alert of a subscription. */
export interface AlertTold {
  readonly id: string
  /** When it was made, UTC ISO-8601. */
  readonly at: string
  /** Nothing of it was posted, nor will be. */
  readonly failed: boolean
  readonly findings: readonly string[]
}

/** A digest or an alert that stands in its channel. */
export interface PostedDelivery
  extends Pick<Delivery, 'id' | 'subscription' | 'platform' | 'channel' | 'since' | 'until' | 'document' | 'findings'> {
  readonly kind: 'digest' | 'alert'
  /** When it was posted, UTC ISO-8601. */
  readonly at: string
}

/** A lease and who has it. */
export interface HeldLease {
  readonly name: string
  readonly holder: string
}

/** Somebody else took over: what was being done is theirs now. */
export class LeaseLost extends RetryableError {
  constructor() {
    super('This process was away for so long that another one took over.')
  }
}

/** Texts that tell whether something is known that was not. */
export interface Known {
  /** Another one whenever an operator did something. */
  readonly acts: string
  /** Another one then, too, and whenever an article of a topic was taken in or edited, or the ledger changed (`Ledger.version`). */
  readonly all: string
}

/** What waits to be done, and who does what. */
export interface Backlog {
  /** Deliveries that are due and not posted, and since when the oldest is. */
  readonly waiting: number
  readonly oldestDue: string | null
  /** Findings that became news since the instant asked for, by topic and kind. */
  readonly findings: readonly { readonly topic: string; readonly kind: Kind; readonly count: number }[]
  /** Leases that have not run out. */
  readonly leases: readonly HeldLease[]
}

/** Workspaces in which the Slack app is installed, each with its sealed token. */
export interface Installations {
  /** The sealed token of a workspace, or null. */
  of(workspace: string): Promise<string | null>
  list(): Promise<readonly { readonly workspace: string; readonly sealed: string }[]>
  /** Installing again replaces. */
  save(installation: { workspace: string; sealed: string; by: string | null; at: string }): Promise<void>
  /** False where there was none. */
  remove(workspace: string): Promise<boolean>
}

/** What WebSub hubs were asked for, a row for each callback. */
export interface HubSubscriptions {
  /** By feed. */
  all(): Promise<readonly HubSubscription[]>
  of(token: string): Promise<HubSubscription | null>
  /** Adds it, or replaces the one with its token. */
  save(subscription: HubSubscription): Promise<void>
  /** It is active `until`, if its verification was still open `at` and it was not told to end; false otherwise. */
  verified(token: string, now: { at: string; until: string; nextStep: string }): Promise<boolean>
  /** The hub will not, or no longer; it is asked again at `nextStep`. One that was told to end goes on ending. */
  denied(token: string, nextStep: string): Promise<void>
  pushed(token: string, at: string): Promise<void>
  remove(token: string): Promise<void>
}

export interface Store {
  /** What messages call the database: the file, or `user@host:port/database`. */
  readonly name: string
  /** Feed health is the feeds room's to tell, from `feedStates()`. */
  readonly coverage: Omit<Coverage, 'feedHealth'>
  readonly subscriptions: Subscriptions
  readonly ledger: Ledger
  readonly installations: Installations
  readonly hubs: HubSubscriptions

  /** Feeds that were added beside those of the file, the first added first. */
  addedFeeds(): Promise<readonly Feed[]>
  /** Adds a feed, with its line in the audit. False where its id or address is added already. */
  addFeed(feed: Feed, act: Act): Promise<boolean>
  /** Removes an added feed and what is remembered of it; what it brought stays. False where there is none. */
  removeFeed(id: string, act: Act): Promise<boolean>
  /** Of all feeds, or of these. */
  feedStates(ids?: readonly string[]): Promise<ReadonlyMap<string, FeedState>>
  /**
   * Writes the articles, then the feeds' states, in one transaction: an ETag never outlives the articles it stood for.
   * What is stored already (another process was faster) is left as it is. Returns the ids of articles that were not
   * stored before. An article that is known by another address of an intake is not stored again. Throws LeaseLost, and
   * writes nothing, where one of the leases `held` was lost: who was stopped and goes on later must not write over what
   * others wrote meanwhile.
   */
  recordReading(
    states: readonly FeedState[],
    intakes: readonly Intake[],
    more?: {
      readonly sightings?: readonly Sighting[]
      readonly revisions?: readonly Revision[]
      readonly held?: readonly HeldLease[]
    },
  ): Promise<ReadonlySet<string>>
  /** The articles known by these addresses (`addressId`, `entryNameId`), by address. */
  atAddresses(addresses: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>>
  /** What was read in these articles, by id. */
  readBefore(ids: readonly string[]): Promise<ReadonlyMap<string, ReadBefore>>
  /** For those of these article ids that are stored, the topics in which they have been placed. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>
  /** Stories of a topic that any article of the period could still join, latest first, at most 2,000. */
  openStories(topic: string, period: Period): Promise<readonly OpenStory[]>
  /** Relevant articles said in the period, oldest first: the latest 2,000. */
  recentArticles(topic: string, period: Period): Promise<readonly RecentArticle[]>

  /**
   * Makes the operator's subscriptions (`file:…`) what the file says now: new ones begin, those no longer in it end, a
   * changed schedule takes the given `nextDue`. What has been covered stays so; a pause ends, since the operator had
   * the chance to mend its cause.
   */
  syncFileSubscriptions(wanted: readonly Subscription[]): Promise<void>
  /** Subscriptions not paused whose `nextDue` has come, the longest due first. */
  dueSubscriptions(now: string): Promise<readonly Subscription[]>
  /**
   * In one transaction: moves the subscription on (`nextDue`, `coveredUntil`) if its `nextDue` is still the one
   * given, and adds the delivery where there is one. False, and nothing done, where somebody else had moved it or has
   * told any of the delivery's findings meanwhile (an alert).
   */
  scheduleDelivery(
    subscription: Subscription,
    next: { nextDue: string; coveredUntil: string },
    delivery: Delivery | null,
  ): Promise<boolean>
  /** Subscriptions not paused that want alerts. */
  alertSubscriptions(): Promise<readonly Subscription[]>
  /** The number of the last claim taken in: where it is the same, nothing more can have been corroborated. */
  lastClaim(): Promise<number>
  /** Those of these findings that an article speaks for which its feed did not list already when it was first asked. */
  saidLive(findings: readonly string[]): Promise<ReadonlySet<string>>
  /** A subscription's alerts made at or after `since`, oldest first. */
  alertsTold(subscription: string, since: string): Promise<readonly AlertTold[]>
  /**
   * Adds a delivery beside the digests, unless the subscription is gone or paused, has been shown any of `findings`,
   * has a delivery of that id, or had `most` alerts since `since` already. False where it was not added.
   */
  addDelivery(delivery: Delivery, limit: { readonly since: string; readonly most: number } | null): Promise<boolean>
  /**
   * Digests and alerts that show any of these findings, on these platforms, posted at or after `since`, of which it is
   * known where they stand and whose text is kept; latest first, at most 200.
   */
  postedShowing(
    findings: readonly string[],
    of: { readonly platforms: readonly Platform[]; readonly since: string },
  ): Promise<readonly PostedDelivery[]>
  /** Another text whenever a correction was added. */
  lastCorrection(): Promise<string>
  /** Findings (`id@version`) that this subscription has been shown or is about to be; of those with these ids, where given. */
  shownTo(subscription: string, among?: readonly string[]): Promise<ReadonlySet<string>>
  /** Findings that became news in the period, of these kinds or of all, latest first, at most 1,000. */
  postableFindings(topic: string, period: Period, kinds?: readonly Kind[]): Promise<readonly VersionedFinding[]>
  /** Findings that supersede a fact and that one of these articles speaks for. */
  changingFindings(topic: string, articles: readonly string[]): Promise<readonly Finding[]>
  /** Ids of proposed changes whose finding has no source left: what said it was edited. */
  unsupportedChanges(topic: string): Promise<readonly string[]>
  /** Pauses with a reason. The subscription, where it was not paused before; null otherwise. */
  pause(subscription: string, why: string): Promise<Subscription | null>
  /** Ends the pauses of these channels' subscriptions, but of those whose topic is missing. The ids of those that go on. */
  resume(platform: Platform, channels: readonly string[]): Promise<readonly string[]>
  /** Ends the pauses of subscriptions for which one of these topics was missing. The ids of those that go on. */
  resumeTopics(topics: readonly string[]): Promise<readonly string[]>

  /**
   * Takes the oldest unposted delivery of each channel, if it is due and nobody holds it, until `leaseUntil`.
   * `interrupted` where another holder's lease ran out while posting; `due`: when its digest was. Only of these platforms.
   */
  claimDeliveries(request: {
    now: string
    leaseUntil: string
    limit: number
    platforms: readonly Platform[]
  }): Promise<readonly { delivery: Delivery; due: string; interrupted: boolean; token: string }[]>
  /** Where the parts of a delivery stand, in order; up to the first that is not known. */
  messagesOf(delivery: string): Promise<readonly string[]>
  /** These three do nothing and return false where the lease was lost to somebody else. */
  markPart(
    delivery: string,
    token: string,
    /** How many are posted now, and where the last of them stands, as the platform names it; null where not known. */
    posted: { parts: number; message: string | null },
    leaseUntil: string,
  ): Promise<boolean>
  markPosted(delivery: string, token: string, at: string): Promise<boolean>
  markFailed(delivery: string, token: string, error: string, after: AfterFailure): Promise<boolean>

  /**
   * Takes those of these leases that are free at `now`, or renews them where `holder` has them, until `until`. Gives who
   * holds each then. A holder's name is used for one piece of work and never again: it is the fencing token.
   */
  takeLeases(names: readonly string[], holder: string, now: string, until: string): Promise<ReadonlyMap<string, string>>
  /** Renews all of them; false, and none renewed, where one was lost. What was lost is not taken back. */
  renewLeases(held: readonly HeldLease[], until: string): Promise<boolean>
  /** Gives back those that are still held. */
  releaseLeases(held: readonly HeldLease[]): Promise<void>

  /**
   * Deletes articles first seen before `before` that are about no topic, and the text of digests ended before it. What
   * is about a topic, or was and made a finding, stays: it is the desk's memory. Leases that ran out before `now` go, too. Returns how many articles.
   */
  prune(before: string, now: string): Promise<number>
  /** How many articles `prune` would delete. */
  prunable(before: string): Promise<number>
  /** Copies the database while it runs. Throws a UserError where the file cannot be written. */
  backup(file: string): Promise<void>
  /** How much waits, for whoever watches the service. */
  backlog(now: string, newsSince: string): Promise<Backlog>
  /** Throws where the database does not answer, or where a newer version has brought its tables up to date meanwhile. */
  ping(): Promise<void>
  version(): Promise<Known>
  close(): Promise<void>
}

/** Told of every statement: what it does, and how long it took with all waiting, ms. */
export type OnQuery = (statement: 'select' | 'insert' | 'update' | 'delete' | 'other', ms: number) => void

/** Which database, and how to get in. The password is in here: it is never printed. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  | {
      readonly kind: 'postgres'
      /** A host name or address, or the folder of a Unix socket. */
      readonly host: string
      readonly port: number
      readonly database: string
      readonly user: string | undefined
      readonly password: string | undefined
      /** `ca`: the certificate must be signed by `authority` (or one that Node trusts); `full`: for this host, too. */
      readonly tls: { readonly verify: 'no' | 'ca' | 'full'; readonly authority: string | undefined } | null
      /** Connections at most. */
      readonly pool: number
    }
