/** What taking articles in writes and reads, as the door of this room gives and takes it. Instants are UTC ISO-8601. */
import type { Article, Placement } from '../articles/article.ts'
import type { Edit } from '../articles/edit.ts'
import type { Kind } from '../baseline/finding.ts'
import type { MeetingStatement, ProposedIdentity } from '../baseline/meeting-statement.ts'
import type { Story } from '../stories/story.ts'

/** All that reading one article brought, written in one transaction. */
export interface Intake {
  readonly article: Article
  /** Further addresses by which it is known (`addressId`, `entryNameId`), beside its own. */
  readonly addresses?: readonly string[]
  /** What its feed gave of it (`givenHash`), where that is not the article's own title and text. */
  readonly given?: string
  /** What the full-text index holds of it, for every topic together: words, CJK bigrams, concept ids. */
  readonly terms: readonly string[]
  readonly placements: readonly Placement[]
  /** The stories after this article joined them. */
  readonly stories: readonly Omit<Story, 'articles'>[]
  /** Stories that this article showed to be the same as one of `stories`, which takes them in. */
  readonly merges: readonly { readonly topic: string; readonly from: string; readonly into: string }[]
  readonly claims: readonly StoredClaim[]
  /** Meetings that the topic file does not know and that this article is the first to report. */
  readonly proposed: readonly (ProposedIdentity & { readonly topic: string })[]
  readonly statements: readonly StoredStatement[]
}

/** A stored article that a feed names. */
export interface KnownArticle {
  readonly id: string
  /** The feed that it is taken from: what others give of it is no edit. */
  readonly feed: string
  /** Hash of what that feed gave the last time (`givenHash`). */
  readonly given: string | null
}

/** A known article came again as it was. */
export interface Sighting {
  readonly article: string
  /** Addresses (`addressId`, `entryNameId`) that it may not be known by yet. */
  readonly addresses: readonly string[]
  /** The new hash where only typography or a stamp changed; null leaves it. */
  readonly given: string | null
}

/** An article with all that was read in it, to be read again. */
export interface ReadBefore {
  readonly article: Article
  readonly given: string | null
  readonly version: number
  readonly placements: readonly Placement[]
  /** Those that it still makes. */
  readonly claims: readonly ClaimBefore[]
}

export interface ClaimBefore
  extends Pick<StoredClaim, 'topic' | 'sentence' | 'start' | 'kind' | 'fact' | 'key' | 'postable'> {
  readonly id: number
}

/** An edited article, read again: all that becomes of it, written in one transaction. */
export interface Revision {
  /** As it reads now; its id, address, feed and times stay. */
  readonly article: Article
  /** The version that this edit ends. */
  readonly version: number
  readonly given: string
  readonly edit: Edit
  /** When the edit was seen. */
  readonly at: string
  readonly terms: readonly string[]
  /** In every topic. */
  readonly placements: readonly Placement[]
  readonly stories: Intake['stories']
  /** Claims whose sentence stands there no more, by id. */
  readonly gone: readonly number[]
  /** Claims whose sentence still stands, as it is written and where it stands now. */
  readonly kept: readonly { readonly id: number; readonly sentence: string; readonly start: number }[]
  /** Claims made now that were not made before. */
  readonly claims: readonly StoredClaim[]
  readonly proposed: Intake['proposed']
  readonly statements: Intake['statements']
  /** Of the claims gone, those that the article takes back or changes in substance, with what it says instead. */
  readonly corrections: readonly { readonly claim: number; readonly after: string | null }[]
}

/** What a sentence of a relevant article says of a meeting. */
export interface StoredStatement extends MeetingStatement {
  readonly topic: string
  readonly publisher: string
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
  /** False for what is old when we first see it (an archive, a backfill): it is known, and is not posted as news. */
  readonly postable: boolean
}

/** A recent relevant article, to recognise copies of it. */
export interface RecentArticle {
  readonly article: string
  readonly outlet: string
  readonly wire: boolean
  readonly copyOf: string | null
  readonly title: string
  readonly text: string
  readonly story: string | null
}
