/** Fits the weights of `src/baseline/model.ts` to labelled claims by maximum likelihood with a squared penalty. */
import type { Features } from '../../src/baseline/features.ts'
import { RELATIONS, type Relation, type Weights } from '../../src/baseline/model.ts'
import { minimise } from './minimise.ts'

/** One labelled claim as the model sees it. */
export interface Example {
  readonly claim: Features
  readonly pairs: readonly Features[]
  /** What is right, with shares that sum to 1; `pair` -1 is "new". */
  readonly right: readonly { readonly pair: number; readonly relation: Relation | null; readonly share: number }[]
  readonly weight: number
}

/** `penalty` is the weight of half the squared length, for the sum of all examples' log-likelihoods. */
export function learn(examples: readonly Example[], penalty: number): Weights {
  const names = new Map<string, number>()
  const claimNames = new Map<string, number>()
  const indexOf = (map: Map<string, number>, name: string) => {
    const known = map.get(name)
    if (known !== undefined) return known
    map.set(name, map.size)
    return map.size - 1
  }
  const packed = examples.map((example) => ({
    weight: example.weight,
    claim: [...example.claim].map(([name, value]) => [indexOf(claimNames, name), value] as const),
    pairs: example.pairs.map((pair) => [...pair].map(([name, value]) => [indexOf(names, name), value] as const)),
    right: example.right.map(({ pair, relation, share }) => ({
      at: relation === null ? -1 : pair * RELATIONS.length + RELATIONS.indexOf(relation),
      share,
    })),
  }))
  const width = names.size
  const size = width * RELATIONS.length + claimNames.size

  const loss = (point: Float64Array<ArrayBuffer>) => {
    const gradient = point.map((value) => value * penalty)
    let value = 0
    for (const w of point) value += 0.5 * penalty * w * w
    for (const example of packed) {
      const scores = new Float64Array(example.pairs.length * RELATIONS.length)
      let none = 0
      for (const [i, x] of example.claim) none += (point[width * RELATIONS.length + i] ?? 0) * x
      example.pairs.forEach((pair, p) => {
        for (let r = 0; r < RELATIONS.length; r++) {
          let sum = 0
          for (const [i, x] of pair) sum += (point[r * width + i] ?? 0) * x
          scores[p * RELATIONS.length + r] = sum
        }
      })
      let top = none
      for (const s of scores) if (s > top) top = s
      let total = Math.exp(none - top)
      for (const s of scores) total += Math.exp(s - top)
      const chance = (s: number) => Math.exp(s - top) / total
      let rightNone = 0
      const right = new Float64Array(scores.length)
      for (const { at, share } of example.right) {
        if (at < 0) rightNone += share
        else right[at] = (right[at] ?? 0) + share
        value -= example.weight * share * Math.log(Math.max(1e-12, chance(at < 0 ? none : (scores[at] ?? 0))))
      }
      const pull = example.weight * (chance(none) - rightNone)
      for (const [i, x] of example.claim) {
        const at = width * RELATIONS.length + i
        gradient[at] = (gradient[at] ?? 0) + pull * x
      }
      example.pairs.forEach((pair, p) => {
        for (let r = 0; r < RELATIONS.length; r++) {
          const s = p * RELATIONS.length + r
          const force = example.weight * (chance(scores[s] ?? 0) - (right[s] ?? 0))
          if (Math.abs(force) < 1e-9) continue
          for (const [i, x] of pair) {
            const at = r * width + i
            gradient[at] = (gradient[at] ?? 0) + force * x
          }
        }
      })
    }
    return { value, gradient }
  }

  const point = minimise(loss, new Float64Array(size))
  const table = (map: ReadonlyMap<string, number>, from: number) => {
    const rows = [...map].map(([name, i]) => [name, Math.round((point[from + i] ?? 0) * 1e4) / 1e4] as const)
    return Object.fromEntries(rows.filter(([, value]) => value !== 0).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return {
    relations: {
      confirms: table(names, 0),
      updates: table(names, width),
      contradicts: table(names, 2 * width),
    },
    none: table(claimNames, RELATIONS.length * width),
    temperature: 1,
  }
}
