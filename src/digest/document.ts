/**
 * What a digest or an answer is before any platform has seen it. Blocks hold plain text only: each platform's
 * renderer escapes it and knows its own limits. Nothing in a Document is markup.
 */
import type { Attribution } from '../articles/attribution.ts'
import type { Who } from '../baseline/change.ts'
import type { Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'

/** A run of text. `time` is an instant (UTC ISO-8601) shown in the reader's or the Document's zone. */
export type Inline =
  | { readonly text: string }
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string }
  | { readonly time: string }
  /** A channel of the platform that shows it, by its id; elsewhere the bare id. */
  | { readonly channel: string }
  /** Who did something. On their own platform shown by name, and never rung. */
  | { readonly person: Who }

export type Text = readonly Inline[]

/** A source as it is shown: a link with outlet, time and language. */
export interface SourceLink {
  readonly outlet: string
  /** Null for a fact without an address. */
  readonly url: string | null
  /** UTC ISO-8601, or null. */
  readonly published: string | null
  readonly lang: Lang | null
  /** The party whose own account it is. */
  readonly official: string | null
}

export interface FindingBlock {
  readonly type: 'finding'
  readonly kind: Kind
  readonly id: string
  readonly text: Text
  /** For what changed and what differs: what was known, with where it comes from. */
  readonly was: { readonly text: string; readonly source: SourceLink } | null
  /** Words of the sources, each with its own. */
  readonly quotes: readonly { readonly text: string; readonly source: SourceLink }[]
  readonly sources: readonly SourceLink[]
  /** Independent publishers, and outlets in all: a wire story carried by eight papers is one and nine. */
  readonly independent: number
  readonly outlets: number
  /** Who stands behind it; left out where nobody asked. */
  readonly attribution?: Attribution
}

export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: Text }
  | { readonly type: 'list'; readonly items: readonly Text[] }
  | FindingBlock
  | { readonly type: 'quote'; readonly text: string; readonly source: SourceLink }
  | { readonly type: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Small print: counts, feeds that are down. */
  | { readonly type: 'note'; readonly text: Text }
  /** Buttons; `command` is what pressing one runs, as typed after the slash command's name (`story s-1`). */
  | { readonly type: 'actions'; readonly actions: readonly { readonly label: string; readonly command: string }[] }
  | { readonly type: 'image'; readonly url: string; readonly alt: string }

export interface Document {
  readonly title: string
  readonly lang: Lang
  /** IANA zone in which times are shown where the platform cannot show the reader's own. */
  readonly zone: string
  readonly blocks: readonly Block[]
}

/** For whom something is shown: the language, and the zone where the platform cannot show the reader's own. */
export type Reader = Pick<Document, 'lang' | 'zone'>

/** Plain text as one run. */
export const plain = (text: string): Text => [{ text }]

/** A sentence of our own in which backticks mark what can be typed. Backticks of outside text in it mark no more than that. */
export function withCode(text: string): Text {
  return text.split('`').map((run, i) => (i % 2 === 1 ? { code: run } : { text: run }))
}
