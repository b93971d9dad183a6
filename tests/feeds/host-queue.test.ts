import { afterEach, expect, it, vi } from 'vitest'
import { HostQueue } from '../../src/feeds/host-queue.ts'

afterEach(() => void vi.useRealTimers())

it('runs so many pieces of work of one host at once, in their order, and those of another host beside them', async () => {
  const queue = new HostQueue(() => ({ atOnce: 2, gapMs: 0 }))
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (host: string, name: string) =>
    queue.run(host, async () => {
      begun.push(name)
      await new Promise<void>((resolve) => ends.set(name, resolve))
    })
  const all = [work('a', 'a1'), work('a', 'a2'), work('a', 'a3'), work('b', 'b1')]
  await Promise.resolve()
  await Promise.resolve()
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  ends.get('a2')?.()
  await all[1]
  await Promise.resolve()
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3'])
  for (const end of ends.values()) end()
  await Promise.all(all)
})

it('goes on after work that failed', async () => {
  const queue = new HostQueue(() => ({ atOnce: 1, gapMs: 0 }))
  await expect(queue.run('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await queue.run('a', async () => 'yes')).toBe('yes')
})

it('leaves a gap between two beginnings at one host, and none at another', async () => {
  vi.useFakeTimers()
  const queue = new HostQueue(() => ({ atOnce: 1, gapMs: 500 }))
  const begun: string[] = []
  const work = (host: string, name: string) => queue.run(host, async () => void begun.push(name))
  const all = [work('a', 'a1'), work('a', 'a2'), work('b', 'b1')]
  await vi.advanceTimersByTimeAsync(499)
  expect(begun).toEqual(['a1', 'b1'])
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  await Promise.all(all)
})
