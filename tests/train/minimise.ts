/** Limited-memory BFGS with backtracking (Nocedal & Wright, Numerical Optimization, 2nd ed., algorithm 7.5). */

type Floats = Float64Array<ArrayBuffer>

export interface Valued {
  readonly value: number
  readonly gradient: Floats
}

const MEMORY = 8

function dot(a: Floats, b: Floats): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function plus(a: Floats, b: Floats, times: number): Floats {
  return a.map((value, i) => value + times * (b[i] ?? 0))
}

/** Finds where a convex smooth function is least, from `start`. Deterministic. */
export function minimise(of: (point: Floats) => Valued, start: Floats, rounds = 120): Floats {
  let point = start
  let here = of(point)
  const steps: { s: Floats; y: Floats; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    let direction = here.gradient.slice()
    const alphas: number[] = []
    for (const { s, y, rho } of steps.toReversed()) {
      const alpha = rho * dot(s, direction)
      alphas.unshift(alpha)
      direction = plus(direction, y, -alpha)
    }
    const last = steps.at(-1)
    if (last) direction = direction.map((value) => (value * dot(last.s, last.y)) / dot(last.y, last.y))
    steps.forEach(({ s, y, rho }, i) => {
      direction = plus(direction, s, (alphas[i] ?? 0) - rho * dot(y, direction))
    })
    const slope = -dot(here.gradient, direction)
    if (slope > -1e-9) break
    let size = round === 0 ? 1 / Math.sqrt(dot(here.gradient, here.gradient)) : 1
    let next = point
    let there = here
    for (let tries = 0; tries < 30; tries++, size /= 2) {
      next = plus(point, direction, -size)
      there = of(next)
      if (there.value <= here.value + 1e-4 * size * slope) break
    }
    if (here.value - there.value < 2e-6 * Math.abs(here.value)) break
    const s = plus(next, point, -1)
    const y = plus(there.gradient, here.gradient, -1)
    const curve = dot(s, y)
    if (curve > 1e-12) steps.push({ s, y, rho: 1 / curve })
    if (steps.length > MEMORY) steps.shift()
    point = next
    here = there
  }
  return point
}
