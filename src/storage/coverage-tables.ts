/** What is read and found: articles, stories, findings, meetings. See schema.ts. */
import type { Generated } from 'kysely'
import type { ArticleReading } from '../articles/article.ts'
import type { Kind } from '../baseline/finding.ts'
import type { Firmness, ProposalState } from '../baseline/meeting-statement.ts'
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
