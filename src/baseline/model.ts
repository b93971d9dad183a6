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

/** The weights of a feature for each of the relations, in their order. */
type Row = readonly [number, number, number]
const NOTHING: Row = [0, 0, 0]

/** By feature: each is looked up once a pair, not once a relation. */
const tables = new WeakMap<Weights, ReadonlyMap<string, Row>>()

function tableOf(weights: Weights): ReadonlyMap<string, Row> {
  const made = tables.get(weights)
  if (made !== undefined) return made
  const { confirms, updates, contradicts } = weights.relations
  const names = new Set([confirms, updates, contradicts].flatMap((one) => Object.keys(one)))
  const table = new Map(
    [...names].map((name): [string, Row] => [name, [confirms[name] ?? 0, updates[name] ?? 0, contradicts[name] ?? 0]]),
  )
  tables.set(weights, table)
  return table
}

/** Weighs the candidates of one claim against each other and against "new". */
export function weigh(weights: Weights, claim: Features, pairs: readonly Features[]): Outcome {
  let none = 0
  for (const [name, value] of claim) none += (weights.none[name] ?? 0) * value
  const table = tableOf(weights)
  const scores = pairs.map((features) => {
    let [confirms, updates, contradicts] = NOTHING
    // A loop over the entries would make a list of each: most of the garbage of a claim.
    features.forEach((value, name) => {
      const row = table.get(name) ?? NOTHING
      confirms += row[0] * value
      updates += row[1] * value
      contradicts += row[2] * value
    })
    return [confirms, updates, contradicts]
  })
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
