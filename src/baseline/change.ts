import { createHash } from 'node:crypto'
import type { Fact } from './fact.ts'
import type { FindingSource } from './finding.ts'

/** Who did something: a person on a platform, or the desk by itself. */
export interface Who {
  readonly platform: 'slack' | 'discord' | 'terminal' | 'web' | 'desk'
  readonly user: string
}

/**
 * `proposed`: corroborated coverage says so, nobody has decided. `accepted`: part of the baseline. `rejected`: the old
 * state stands, and the same report does not come back. `undone`: accepted once, and taken back.
 */
export const CHANGE_STATES = ['proposed', 'accepted', 'rejected', 'undone'] as const
export type ChangeState = (typeof CHANGE_STATES)[number]

/** What a change would do to the baseline. */
export type Proposal =
  /** A later state of a known fact, or its correction. `was` is the fact as it stood when this was recorded. */
  { readonly what: 'update'; readonly was: Fact; readonly fact: Fact } | { readonly what: 'new'; readonly fact: Fact }

/** One change of the baseline, as the ledger keeps it. Nothing of it is ever deleted. */
export interface Change {
  /** `c-…`, the same for the same report, so that what was rejected does not come back. */
  readonly id: string
  readonly topic: string
  readonly proposal: Proposal
  /** The finding that it rests on. */
  readonly finding: string
  /** What is asserted, as findings name it (`summit-undecided/updates/schedule=2024-05-26`). */
  readonly key: string
  /** The spans that it rests on. */
  readonly sources: readonly FindingSource[]
  readonly state: ChangeState
  /** When the desk learnt of it, UTC ISO-8601. When it holds is in the fact: `validFrom`, `validTo`. */
  readonly recordedAt: string
  /** Who decided what, oldest first. */
  readonly history: readonly Act[]
}

/** What operators do. */
export const DEEDS = [
  'subscribe',
  'unsubscribe',
  'accept',
  'reject',
  'undo',
  'wrong',
  'mute',
  'unmute',
  'add-feed',
  'remove-feed',
] as const
export type Deed = (typeof DEEDS)[number]

/** One line of the audit: who did what to what, when, where and why. */
export interface Act {
  /** UTC ISO-8601. */
  readonly at: string
  readonly by: Who
  readonly did: Deed
  /** Id of what it was done to: a change, proposed meeting, finding, story, subscription or feed. */
  readonly about: string
  readonly topic: string | null
  readonly channel: string | null
  readonly why: string | null
}

/** A finding that an operator called wrong: it is not shown again, and stays as evidence. */
export interface Ruling {
  readonly topic: string
  readonly finding: string
  readonly by: Who
  readonly at: string
  readonly why: string | null
}

/** A story of which a channel, or everybody who follows the topic, wants to hear no more. */
export interface Mute {
  readonly topic: string
  readonly story: string
  /** Null for the whole topic. */
  readonly place: { readonly platform: string; readonly channel: string } | null
}

/** The id of a change: the same assertion about the same state has the same id in every process. */
export function changeId(topic: string, key: string): string {
  return `c-${createHash('sha256').update(`${topic}\n${key}`).digest('hex').slice(0, 10)}`
}
