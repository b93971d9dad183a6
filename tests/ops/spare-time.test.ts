import { expect, it } from 'vitest'
import { spareTime } from '../../src/ops/spare-time.ts'

it('does one thing after another, each in a turn of its own, and nothing once it is to stop', async () => {
  const stopping = new AbortController()
  const done: string[] = []
  let turns = 0
  const later = spareTime(async (work) => {
    turns++
    await work()
  }, stopping.signal)
  const ended = Promise.withResolvers<void>()
  later(async () => {
    await new Promise(setImmediate)
    done.push('first')
  })
  later(async () => {
    done.push('second')
    stopping.abort()
  })
  later(async () => void done.push('third'))
  const last = spareTime(async (work) => work(), new AbortController().signal)
  last(async () => ended.resolve())
  await ended.promise
  await expect.poll(() => turns).toBe(3)
  expect(done).toEqual(['first', 'second'])
})
