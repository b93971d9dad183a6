/**
 * The tables, as Kysely sees them. Instants are UTC ISO-8601 with milliseconds, so that they compare as text; booleans
 * are 0 and 1; lists and objects are JSON text. All of it is the same on every database.
 */
import type { Generated, Kysely, Selectable } from 'kysely'
import type { ChangeState, Deed, Who } from '../baseline/change.ts'
import type { HubSubscription } from '../feeds/feed.ts'
import type {
  ArticleAddressTable,
  ArticleTable,
  ArticleVersionTable,
  ClaimTable,
  CorrectionTable,
  FindingTable,
  MeetingStatementTable,
  PlacementTable,
  ProposedMeetingTable,
  StoryMergeTable,
  StoryTable,
} from './coverage-tables.ts'
import type { DeliveryMessageTable, DeliveryTable, ShownTable, SubscriptionTable } from './posting-tables.ts'

export interface FeedTable {
  id: string
  /** The feeds room's own, as JSON: nothing in it is searched for. */
  state: string
}

export interface LeaseTable {
  name: string
  holder: string
  until: string
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
