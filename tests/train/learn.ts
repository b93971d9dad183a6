/** Fits the weights of `src/baseline/model.ts` to labelled claims by maximum likelihood with a squared penalty. */

import { SLOTS } from '../../src/baseline/fact.ts'
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

/**
 * What is believed before anything is seen, and unlearnt only by much evidence to the contrary: a later value is no
 * confirmation, the same value no change, where nothing clashes there is no contradiction, and of several facts the one
 * that says most is meant. A process that is unlike those learnt from is then still judged in the design's order.
 */
const BELIEVED: Readonly<Partial<Record<Relation, Readonly<Record<string, number>>>>> = {
  confirms: { 'only later': -2, 'only differs': -2, 'agrees, another says more': -1.5, 'counted from it': 2 },
  updates: { 'counted from it': -2, 'only agrees': -2, 'only differs': -2, 'later, another says more': -1 },
  contradicts: { 'no clash': -2, 'only agrees': -1, 'only later': -1 },
}

/**
 * How much harder it is to learn what holds for one slot alone, or for one notion of a sentence, than what holds for all:
 * few sentences speak for it, and the next process has other facts. Chosen by cross-validation and by leaving a process out.
 */
const SLOT_STIFFNESS = 10
const NOTION_STIFFNESS = 4
const OF_ONE_SLOT = new RegExp(`(?:^slot |, )(?:${SLOTS.join('|')})(?:$|,)`)
const OF_ONE_NOTION = /^notion /

interface Packed {
  readonly at: Int32Array
  readonly value: Float64Array
}

function product(point: Float64Array, from: number, { at, value }: Packed): number {
  let sum = 0
  for (let i = 0; i < at.length; i++) sum += (point[from + (at[i] ?? 0)] ?? 0) * (value[i] ?? 0)
  return sum
}

function push(gradient: Float64Array, from: number, { at, value }: Packed, force: number): void {
  for (let i = 0; i < at.length; i++) {
    const place = from + (at[i] ?? 0)
    gradient[place] = (gradient[place] ?? 0) + force * (value[i] ?? 0)
  }
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
  const pack = (features: Features, map: Map<string, number>): Packed => ({
    at: Int32Array.from(features.keys(), (name) => indexOf(map, name)),
    value: Float64Array.from(features.values()),
  })
  const packed = examples.map(({ claim, pairs, right, weight }) => ({
    weight,
    claim: pack(claim, claimNames),
    pairs: pairs.map((pair) => pack(pair, names)),
    right: right.map(({ pair, relation, share }) => ({
      at: relation === null ? -1 : pair * RELATIONS.length + RELATIONS.indexOf(relation),
      share,
    })),
  }))
  const width = names.size
  const before = width * RELATIONS.length
  const size = before + claimNames.size

  const believed = new Float64Array(size)
  for (const [relation, table] of Object.entries(BELIEVED)) {
    for (const [name, value] of Object.entries(table)) {
      const at = names.get(name)
      if (at !== undefined) believed[RELATIONS.indexOf(relation as Relation) * width + at] = value
    }
  }

  const penalties = new Float64Array(size).fill(penalty)
  for (const [name, at] of names) {
    if (OF_ONE_SLOT.test(name))
      RELATIONS.forEach((_, r) => {
        penalties[r * width + at] = penalty * SLOT_STIFFNESS
      })
  }
  for (const [name, at] of claimNames) if (OF_ONE_NOTION.test(name)) penalties[before + at] = penalty * NOTION_STIFFNESS

  const loss = (point: Float64Array<ArrayBuffer>) => {
    const gradient = point.map((value, i) => (value - (believed[i] ?? 0)) * (penalties[i] ?? penalty))
    let value = 0
    point.forEach((w, i) => {
      value += 0.5 * (penalties[i] ?? penalty) * (w - (believed[i] ?? 0)) ** 2
    })
    for (const { claim, pairs, right, weight } of packed) {
      const scores = new Float64Array(pairs.length * RELATIONS.length + 1)
      const none = scores.length - 1
      scores[none] = product(point, before, claim)
      pairs.forEach((pair, p) => {
        for (let r = 0; r < RELATIONS.length; r++) scores[p * RELATIONS.length + r] = product(point, r * width, pair)
      })
      const top = scores.reduce((a, b) => Math.max(a, b))
      const powers = scores.map((score) => Math.exp(score - top))
      const total = powers.reduce((a, b) => a + b)
      const pull = powers.map((power) => (weight * power) / total)
      for (const { at, share } of right) {
        const place = at < 0 ? none : at
        value -= weight * share * ((scores[place] ?? 0) - top - Math.log(total))
        pull[place] = (pull[place] ?? 0) - weight * share
      }
      push(gradient, before, claim, pull[none] ?? 0)
      pairs.forEach((pair, p) => {
        for (let r = 0; r < RELATIONS.length; r++) {
          const force = pull[p * RELATIONS.length + r] ?? 0
          if (Math.abs(force) > 1e-7) push(gradient, r * width, pair, force)
        }
      })
    }
    return { value, gradient }
  }

  const point = minimise(loss, believed.slice())
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
    none: table(claimNames, before),
    clash: {},
    trust: 1,
  }
}
