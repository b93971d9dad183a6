/**
 * The regression that decides what the slots leave open. One log-linear model looks at every pair of claim and fact
 * at once: P(fact, relation) and P(new) are one softmax, so that facts compete with each other and with "none of
 * these". Features never name a fact, an outlet or an address. Trained by `npm run train`
 * (docs/decisions/0010-comparing-claims.md); deterministic, no dependency.
 */
import type { Features } from './features.ts'

/** What a claim can do to a fact. */
export const RELATIONS = ['confirms', 'updates', 'contradicts'] as const
export type Relation = (typeof RELATIONS)[number]

/** Trained by `npm run train` and kept as reviewed JSON beside this file. */
export interface Weights {
  readonly relations: { readonly [R in Relation]: Readonly<Record<string, number>> }
  readonly none: Readonly<Record<string, number>>
  /** How often a plain clash in a part (`date`, `office`) is a contradiction, counted while learning. */
  readonly clash: Readonly<Record<string, number>>
  /** How far a chance is believed on a process that was not learnt from: the slope of its log-odds, 1 for wholly. */
  readonly trust: number
}

/** A chance (0 to 1) as it is told: nearer to even odds than the model has it, by how much it claims too much elsewhere. */
export function believed(chance: number, trust: number): number {
  if (chance <= 0 || chance >= 1) return chance
  return 1 / (1 + ((1 - chance) / chance) ** trust)
}

/** Probabilities of one claim; they sum to 1 over `none` and all pairs. */
export interface Outcome {
  readonly none: number
  /** One entry a candidate, in the order given. */
  readonly pairs: readonly { readonly [R in Relation]: number }[]
}

function score(weights: Readonly<Record<string, number>>, features: Features): number {
  let sum = 0
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value
  return sum
}

/** Weighs the candidates of one claim against each other and against "new". */
export function weigh(weights: Weights, claim: Features, pairs: readonly Features[]): Outcome {
  const none = score(weights.none, claim)
  const scores = pairs.map((features) => RELATIONS.map((relation) => score(weights.relations[relation], features)))
  const top = Math.max(none, ...scores.flat())
  let total = Math.exp(none - top)
  const raised = scores.map((row) =>
    row.map((value) => {
      const power = Math.exp(value - top)
      total += power
      return power
    }),
  )
  return {
    none: Math.exp(none - top) / total,
    pairs: raised.map(([confirms = 0, updates = 0, contradicts = 0]) => ({
      confirms: confirms / total,
      updates: updates / total,
      contradicts: contradicts / total,
    })),
  }
}
