import type { Schema } from './schema.ts'

/** What belongs to running processes and not to the desk, and what only spares looking again. */
type OfProcesses = 'lease' | 'pruned'

/**
 * Every table of the desk with the columns that tell its rows apart, in an order in which a row comes after those it
 * refers to. A table that is missing here is a type error: `storage copy` loses nothing.
 */
export const COPIED = {
  article: ['n'],
  article_address: ['address'],
  article_version: ['article', 'version'],
  correction: ['n'],
  placement: ['article', 'topic'],
  story: ['id'],
  story_merge: ['story'],
  finding: ['id'],
  claim: ['n'],
  proposed_meeting: ['topic', 'id'],
  meeting_statement: ['n'],
  feed: ['id'],
  added_feed: ['id'],
  hub_subscription: ['token'],
  slack_installation: ['workspace'],
  subscription: ['id'],
  delivery: ['n'],
  delivery_message: ['delivery', 'part'],
  shown: ['delivery', 'finding', 'version'],
  change: ['n'],
  ruling: ['topic', 'finding'],
  mute: ['topic', 'story', 'platform', 'channel'],
  audit: ['n'],
} as const satisfies { [Table in Exclude<keyof Schema, OfProcesses>]: readonly (keyof Schema[Table])[] }

export type CopiedTable = keyof typeof COPIED
