import type { Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'

export type Platform = 'slack' | 'discord' | 'terminal'

/** A channel that gets digests. */
export interface Subscription {
  /** `file:…` for an operator's, a random id for one made in chat. */
  readonly id: string
  readonly platform: Platform
  readonly channel: string
  /** Discord guild or Slack team; null where not known. */
  readonly workspace: string | null
  readonly topic: string
  /** As the person wrote it (`weekdays 08:00`), and as cron. */
  readonly schedule: string
  readonly cron: string
  /** IANA zone of the cron and of the times shown. */
  readonly zone: string
  /** Kinds to post, and issues of the topic that they have to be about; empty for all. */
  readonly only: readonly Kind[]
  readonly issues: readonly string[]
  /** Of the digests; null for the desk's own. */
  readonly language: Lang | null
  /** Alerts outside the schedule, at most so many a day (of its zone); 0 for none. */
  readonly breaking: number
  readonly whenNothingNew: 'post' | 'skip'
  /** No post between these local times (`22:00-06:30`): a digest due in them waits for their end. Null for none. */
  readonly quietHours: string | null
  readonly createdBy: string | null
  /** UTC ISO-8601. */
  readonly createdAt: string
  /** When the next digest is due, UTC ISO-8601. */
  readonly nextDue: string
  /** Coverage up to here has been posted: the next digest starts here. UTC ISO-8601. */
  readonly coveredUntil: string
  /** Why posting is paused (channel gone, permission lost); null where it is not. */
  readonly paused: string | null
}

/**
 * What a delivery is: a `digest` by the schedule; an `alert` outside it; a `correction` in the thread of a delivery that
 * showed what proved edited or wrong; an `amend`, which puts its Document in the place of a delivery's message.
 */
export type DeliveryKind = 'digest' | 'alert' | 'correction' | 'amend'

/** One message, or several that belong together, on its way to one channel. It is a row before it is a message. */
export interface Delivery {
  /** Also goes into the message (Slack metadata, Discord nonce), to find it again after a crash. */
  readonly id: string
  readonly kind: DeliveryKind
  /** For a correction or an amend: the id of the delivery that it belongs to. Null for the others. */
  readonly about: string | null
  readonly subscription: string
  readonly platform: Platform
  readonly channel: string
  /** The period it covers, UTC ISO-8601. */
  readonly since: string
  readonly until: string
  /** The Document, as JSON: what was composed is what is posted, also after a restart. */
  readonly document: string
  /** Findings it shows: `id@version`, so that the same is not posted again. */
  readonly findings: readonly string[]
  readonly state: 'due' | 'posting' | 'posted' | 'failed'
  /** Messages of it already posted. */
  readonly parts: number
  readonly attempts: number
  /** Not before this, UTC ISO-8601. */
  readonly nextTry: string
  readonly error: string | null
}
