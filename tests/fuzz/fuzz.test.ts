import { expect, it } from 'vitest'
import { inputs } from './inputs.ts'
import { readAnything } from './read-anything.ts'

it('reads or refuses thirty damaged feeds and pages, as feed, listing, article, page and robots.txt', async () => {
  for (const input of inputs(4).take(30)) {
    await expect(readAnything(input), `number ${input.number}, from ${input.from}`).resolves.toBeUndefined()
  }
}, 60_000)

it('makes the same inputs of the same seed', () => {
  const some = (seed: number) => [...inputs(seed).take(5)].map(({ bytes }) => bytes.toString('base64'))
  expect(some(7)).toEqual(some(7))
  expect(some(7)).not.toEqual(some(8))
})
