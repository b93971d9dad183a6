/**
 * The tables, as Kysely sees them. Instants are UTC ISO-8601 with milliseconds, so that they compare as text; booleans
 * are 0 and 1; lists and objects are JSON text. All of it is the same on every database.
 */
import type { Generated, Kysely, Selectable } from 'kysely'
import type { ArticleReading } from '../articles/article.ts'
import type { ChangeState, Deed, Who } from '../baseline/change.ts'
import type { Kind } from '../baseline/finding.ts'
import type { Firmness, ProposalState } from '../baseline/meeting-statement.ts'
import type { Delivery, Platform, Subscription } from '../digest/subscription.ts'
import type { HubSubscription } from '../feeds/feed.ts'
import type { Lang } from '../language/lang.ts'

export interface ArticleTable {
  /** Counts up; the full-text index refers to it. */
  n: Generated<number>
  id: string
  url: string
  feed: string
  outlet: string
  lang: Lang
  title: string
  text: string
  published: string | null
  seen: string
  /** `published`, or else `seen`: by this articles are ordered. */
  said: string
  official: string | null
  wire: number
  /** Null where the text is what the feed gave. */
  reading: ArticleReading | null
  /** Hash of what its feed gave the last time; null where that is not known. */
  given: string | null
  /** Counts its edits, from 1. */
  version: Generated<number>
}

/** Every address by which an article is known, hashed. */
export interface ArticleAddressTable {
  address: string
  article: string
}

/** What an article read before an edit. */
export interface ArticleVersionTable {
  article: string
  version: number
  title: string
  text: string
  /** When the edit was seen. */
  until: string
  /** What the edit changed, as JSON. */
  edit: string
}

/** A sentence that a finding rested on, and that its outlet took back or changed. */
export interface CorrectionTable {
  n: Generated<number>
  id: string
  topic: string
  article: string
  finding: string
  at: string
  before: string
  after: string | null
}

export interface PlacementTable {
  topic: string
  article: string
  relevant: number
  why: string
  story: string | null
  copy_of: string | null
  /** The article's, repeated here for the index. */
  said: string
}

export interface StoryTable {
  id: string
  topic: string
  headline: string
  first: string
  last: string
  meeting: string | null
  sketch: string
}

/** A story that another took in; `into_story` is always one that is there. */
export interface StoryMergeTable {
  story: string
  topic: string
  into_story: string
  article: string
  at: string
}

export interface ClaimTable {
  n: Generated<number>
  finding: string
  topic: string
  article: string
  sentence: string
  start: number
  kind: Kind
  fact: string | null
  also: string
  meeting: string | null
  confidence: number
  why: string
  publisher: string
  story: string | null
  postable: number
  /** When its sentence was seen to stand in the article no more; null where it still does. */
  gone: string | null
  /** The article's, repeated here for the index. */
  said: string
}

export interface FindingTable {
  id: string
  topic: string
  key: string
  kind: Kind
  fact: string | null
  /** What it has been so far, oldest first, as JSON: a list of `kind|fact`. The version is a place in this list. */
  states: string
  version: number
  /** When this version became news, UTC ISO-8601; null where only old articles say it. */
  news_since: string | null
  /** When it was first said. */
  first: string
  /** When it was last said by what still says it; null where nothing does. */
  last: string | null
  /** The claim by whose sentence it is told, and the meeting that it names; null where nothing says it any more. */
  lead: number | null
  meeting: string | null
}

export interface FeedTable {
  id: string
  /** The feeds room's own, as JSON: nothing in it is searched for. */
  state: string
}

export interface SubscriptionTable {
  id: string
  platform: Platform
  channel: string
  workspace: string | null
  topic: string
  schedule: string
  cron: string
  zone: string
  only: string
  when_nothing_new: Subscription['whenNothingNew']
  quiet_hours: string | null
  language: Lang | null
  issues: string
  breaking: number
  created_by: string | null
  created_at: string
  next_due: string
  covered_until: string
  paused: string | null
}

export interface DeliveryTable {
  n: Generated<number>
  id: string
  subscription: string
  platform: Platform
  channel: string
  since: string
  until: string
  kind: Delivery['kind']
  about: string | null
  document: string
  state: Delivery['state']
  parts: number
  attempts: number
  next_try: string
  error: string | null
  lease_token: string | null
  lease_until: string | null
  /** 1 where the present holder took it from one whose lease ran out while posting. */
  interrupted: number
  posted_at: string | null
  /** When its digest was due. */
  due: string | null
}

/** Where a part of a delivery stands, as its platform names the message; parts from 0. */
export interface DeliveryMessageTable {
  delivery: string
  part: number
  message: string
}

/** Which version of which finding a delivery shows. */
export interface ShownTable {
  delivery: string
  finding: string
  version: number
}

export interface LeaseTable {
  name: string
  holder: string
  until: string
}

export interface ProposedMeetingTable {
  topic: string
  id: string
  series: string
  ordinal: number | null
  state: ProposalState
}

export interface MeetingStatementTable {
  n: Generated<number>
  topic: string
  meeting: string
  article: string
  publisher: string
  series: string
  ordinal: number | null
  /** From, to and how exact, as JSON. */
  days: string | null
  place: string | null
  host: string | null
  participants: string
  firmness: Firmness
  sentence: string
  start: number
  /** The article's, repeated here for the index. */
  said: string
}

/** A change of the baseline. */
export interface ChangeTable {
  n: Generated<number>
  id: string
  topic: string
  /** A `Proposal`, as JSON. */
  proposal: string
  finding: string
  key: string
  /** `FindingSource[]`, as JSON: what it rests on must outlive what is pruned. */
  sources: string
  state: ChangeState
  recorded_at: string
}

/** A finding that an operator called wrong. */
export interface RulingTable {
  topic: string
  finding: string
  platform: Who['platform']
  person: string
  at: string
  why: string | null
}

/** A muted story; `platform` and `channel` are empty where the whole topic is meant. */
export interface MuteTable {
  topic: string
  story: string
  platform: string
  channel: string
}

/** Everything that operators did. Rows are only ever added. */
export interface AuditTable {
  n: Generated<number>
  at: string
  platform: Who['platform']
  person: string
  did: Deed
  about: string
  topic: string | null
  channel: string | null
  why: string | null
}

export interface AddedFeedTable {
  id: string
  /** Hash of its address, so that it is added once. */
  address: string
  /** The feed, as JSON. */
  feed: string
  at: string
}

/** A feed that a WebSub hub was asked to push. */
export interface HubSubscriptionTable {
  token: string
  feed: string
  hub: string
  topic: string
  callback: string
  secret: string
  state: HubSubscription['state']
  lease_until: string | null
  asked_until: string | null
  next_step: string
  attempts: number
  last_push: string | null
}

/** A workspace in which the Slack app is installed. */
export interface SlackInstallationTable {
  workspace: string
  /** Its token, sealed. */
  sealed: string
  by: string | null
  at: string
}

/** One row: up to which article (`n`) pruning has come. What is left before it is about a topic. */
export interface PrunedTable {
  one: number
  through: number
}

export interface Schema {
  pruned: PrunedTable
  added_feed: AddedFeedTable
  hub_subscription: HubSubscriptionTable
  slack_installation: SlackInstallationTable
  proposed_meeting: ProposedMeetingTable
  meeting_statement: MeetingStatementTable
  article: ArticleTable
  article_address: ArticleAddressTable
  article_version: ArticleVersionTable
  correction: CorrectionTable
  placement: PlacementTable
  story: StoryTable
  story_merge: StoryMergeTable
  claim: ClaimTable
  finding: FindingTable
  feed: FeedTable
  subscription: SubscriptionTable
  delivery: DeliveryTable
  delivery_message: DeliveryMessageTable
  shown: ShownTable
  lease: LeaseTable
  change: ChangeTable
  ruling: RulingTable
  mute: MuteTable
  audit: AuditTable
}

export type Db = Kysely<Schema>
export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>
