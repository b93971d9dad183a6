/** Feeds that are added and removed while the desk runs, as commands see it. `jobs/` fulfils it. */
import type { Who } from '../baseline/change.ts'
import type { Lang } from '../language/lang.ts'

/** Who keeps feeds, and where: what the audit is told. */
export interface Keeper extends Who {
  readonly channel: string | null
}

/** What would be read from an address, before anybody adds it. */
export interface FeedCheck {
  /** Where the feed is: after permanent redirects, and where a page named it. */
  readonly url: string
  /** As the feed calls itself; empty where it does not. */
  readonly title: string
  /** Guessed from its entries. */
  readonly language: Lang
  readonly entries: number
  /** How many of them are about which topic. */
  readonly relevant: readonly { readonly topic: string; readonly entries: number }[]
  /** The first few, newest first. */
  readonly newest: readonly { readonly title: string; readonly url: string; readonly published: string | null }[]
  /** What had to be repaired, a phrase each. */
  readonly notes: readonly string[]
  /** Other feeds that a page named. */
  readonly others: readonly string[]
}

/** A feed to be added. What is left out is taken from the feed itself. */
export interface FeedWanted {
  readonly url: string
  readonly id?: string
  readonly outlet?: string
  readonly language?: Lang
  /** The party whose own account it is. */
  readonly official?: string
}

export interface FeedKeeping {
  /** Reads an address, or a feed by its id, and stores nothing. Throws a UserError where there is no feed, or none that may be read. */
  check(url: string): Promise<FeedCheck>
  /** Adds a feed; its id is the one that it goes by from then on. Throws a UserError where it is read already. */
  add(wanted: FeedWanted, by: Keeper): Promise<FeedCheck & { readonly id: string; readonly outlet: string }>
  /** Throws a UserError where there is no such feed, or where the file names it. */
  remove(id: string, by: Keeper): Promise<{ readonly id: string; readonly outlet: string }>
}
