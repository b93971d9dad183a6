export type LinkSign = 'name' | 'kind' | 'date' | 'place' | 'people' | 'person' | 'pointing'

/** The meeting a sentence speaks of, or why it speaks of none of the process. */
export type MeetingLink =
  | {
      readonly to: 'meeting'
      readonly meeting: string
      /** Read from the sentence itself, or taken over from what stands around it. */
      readonly from: 'sentence' | 'context'
      /** What in the sentence itself points to it. */
      readonly signs: ReadonlySet<LinkSign>
      readonly why: string
    }
  | { readonly to: 'elsewhere'; readonly what: 'bilateral' | 'other'; readonly why: string }
  | { readonly to: 'none'; readonly why: string }

/** What stands around the sentence. */
export interface Surroundings {
  /** The meeting that the article is about. */
  readonly article: string | null
  /** Another meeting that the article says is to come. */
  readonly ahead: string | null
  /** What the sentence before speaks of. */
  readonly before: MeetingLink | null
  /** Meetings that the baseline has facts of: a sentence without an article is likely to mean one of them. */
  readonly favoured: ReadonlySet<string>
}

export const NO_SURROUNDINGS: Surroundings = { article: null, ahead: null, before: null, favoured: new Set() }
