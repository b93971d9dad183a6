/**
 * Words that pull two ways. "Drew closer" and "drifted apart" share no word with each other, but they lie on one
 * axis: that is how a claim is seen to say the contrary of a fact. An axis is about language, never about one process.
 */
export const AXES = [
  'ties',
  'keenness',
  'consent',
  'welcome',
  'speech',
  'happening',
  'fixed',
  'scope',
  'running',
  'pace',
  'access',
  'trend',
  'outcome',
  'keeping',
] as const
export type Axis = (typeof AXES)[number]

/** Words of one language on each axis: those that affirm, and those that deny. */
export type PoleWords = {
  readonly [A in Axis]: { readonly plus: readonly string[]; readonly minus: readonly string[] }
}
