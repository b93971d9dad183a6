/** How firmly a sentence asserts what it says. */
export const MODALITIES = ['did', 'will', 'may', 'wants', 'alleged', 'denied'] as const
export type Modality = (typeof MODALITIES)[number]

/** A word that negates, and where what it negates stands. */
interface NegationRule {
  /** Regular expression source; flags `giu`. */
  readonly cue: string
  /** English and Chinese negate what follows, Japanese and Korean what comes before. */
  readonly scope: 'after' | 'before'
}

/** The small words of one language that say how a statement is meant. Regular expressions are sources, flags `giu`. */
export interface Cues {
  readonly negation: readonly NegationRule[]
  /** Looks like a negation and is none: "not only", かもしれない, 뿐만 아니라, 不仅. */
  readonly notNegation: string
  /** Where a clause ends, and with it the reach of a negation. */
  readonly clauseEnd: string
  /** The least firm first; what matches none is `did`. */
  readonly modality: readonly (readonly [Exclude<Modality, 'did'>, string])[]
  /** What makes a match of `modality` none, when it covers it (the month May, "will" as a noun). */
  readonly notModality: string
  /** Verbs that hand on what somebody said. */
  readonly reporting: string
  /** Words for all the sides, for two of them, for one not named. */
  readonly groups: { readonly all: string; readonly both: string; readonly they: string }
  /** "reportedly", とみられる, 것으로 알려졌다, 据悉. */
  readonly hedges: string
  /** "a government source", 関係者, 소식통, 消息人士. */
  readonly unnamedSources: string
}
