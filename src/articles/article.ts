import type { Lang } from '../language/lang.ts'
import type { Edit } from './edit.ts'

/**
 * Where an article's text is from, if not from its feed as it came: `page`, read from the linked page; else the feed's
 * teaser stayed, since the page is for subscribers (`paywalled`), robots.txt bars it (`barred`), it could not be read
 * (`unread`), or the link leads through another site first (`redirect`).
 */
export const ARTICLE_READINGS = ['page', 'paywalled', 'barred', 'unread', 'redirect'] as const
export type ArticleReading = (typeof ARTICLE_READINGS)[number]

/** One piece of coverage, stored once however many feeds carry it. */
export interface Article {
  /** First 16 hex digits of the SHA-256 of `url`. */
  readonly id: string
  /** Absolute, canonical, without tracking parameters. */
  readonly url: string
  /** The feed in which it was first seen. */
  readonly feed: string
  readonly outlet: string
  readonly lang: Lang
  /** Plain text: markup gone, entities read, blanks squeezed. */
  readonly title: string
  /** Plain text: the body, or the feed's teaser; paragraphs apart by a blank line. */
  readonly text: string
  /** UTC ISO-8601, or null where the feed gives none. */
  readonly published: string | null
  /** When it was first seen, UTC ISO-8601. */
  readonly seen: string
  /** The party whose own account this is (`JP`), where the feed is a ministry's. */
  readonly official: string | null
  /** True where the feed is a news agency's own. */
  readonly wire: boolean
  /** Absent where the text is what the feed gave. */
  readonly reading?: ArticleReading
}

/** When an article counts as said: when it was published, or else first seen. UTC ISO-8601. */
export function saidAt(article: Pick<Article, 'published' | 'seen'>): string {
  return article.published ?? article.seen
}

/** The earlier said first; of two said at once, an order that holds. */
export function bySaid(a: Article, b: Article): number {
  const [x, y] = [saidAt(a), saidAt(b)]
  if (x !== y) return x < y ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** What an article read before one of its edits. */
export interface ArticleVersion {
  /** From 1. */
  readonly version: number
  readonly title: string
  readonly text: string
  /** When the edit was seen, UTC ISO-8601. */
  readonly until: string
  readonly edit: Edit
}

/** That an article was edited. */
export interface Edited {
  readonly article: string
  readonly times: number
  /** When the last edit was seen, UTC ISO-8601. */
  readonly last: string
}

/** A statement that digests showed and that its outlet took back or changed since. */
export interface Correction {
  readonly id: string
  readonly article: string
  readonly url: string
  readonly outlet: string
  readonly lang: Lang
  /** The finding that rested on it. */
  readonly finding: string
  /** When the edit was seen, UTC ISO-8601. */
  readonly at: string
  /** The sentence as it was, word for word, and the one that stands in its place; null where none does. */
  readonly before: string
  readonly after: string | null
  /** When a digest last showed the finding, UTC ISO-8601. */
  readonly shownAt: string
}

/** Where an article stands in one topic. */
export interface Placement {
  readonly topic: string
  readonly article: string
  readonly relevant: boolean
  /** One line for a person: why it was kept or set aside. */
  readonly why: string
  /** Null where irrelevant. */
  readonly story: string | null
  /** Articles with nearly the same text share it: wire copy under many outlets. Null where alone so far. */
  readonly copyOf: string | null
}
