import { describe, expect, it } from 'vitest'
import { LeaseLost } from '../../src/storage/store.ts'
import { articleNo, at, feedStateOf, intakeOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

export function describeLeases(give: GiveStore): void {
  describe('leases', () => {
    it('have one holder each until they run out, are renewed or given back', async () => {
      const { store, another } = give()
      const other = await another()
      expect(await store.takeLeases(['a', 'b'], 'one', at(0), at(10))).toEqual(
        new Map([
          ['a', 'one'],
          ['b', 'one'],
        ]),
      )
      expect(await other.takeLeases(['b', 'c'], 'two', at(0), at(10))).toEqual(
        new Map([
          ['b', 'one'],
          ['c', 'two'],
        ]),
      )
      expect(await store.renewLeases([{ name: 'b', holder: 'one' }], at(20))).toBe(true)
      expect(await other.takeLeases(['a', 'b'], 'two', at(10), at(30))).toEqual(
        new Map([
          ['a', 'two'],
          ['b', 'one'],
        ]),
      )
      await store.releaseLeases([
        { name: 'a', holder: 'one' },
        { name: 'b', holder: 'one' },
      ])
      expect(await store.takeLeases(['a', 'b'], 'three', at(10), at(30))).toEqual(
        new Map([
          ['a', 'two'],
          ['b', 'three'],
        ]),
      )
    })

    it('go to one of many that ask at the same time', async () => {
      const { store, another } = give()
      const other = await another()
      const names = [...Array(30).keys()].map((n) => `host:${n}`)
      const asked = await Promise.all(
        [...Array(12).keys()].map((n) =>
          (n % 2 ? store : other).takeLeases(n % 3 ? names : names.toReversed(), `holder ${n}`, at(0), at(10)),
        ),
      )
      const [first] = asked
      expect(first?.size).toBe(30)
      for (const holders of asked) expect(holders).toEqual(first)
    })

    it('are renewed all or none, and not once they were lost, though they be free again', async () => {
      const { store, another } = give()
      const other = await another()
      const held = ['a', 'b'].map((name) => ({ name, holder: 'one' }))
      await store.takeLeases(['a', 'b'], 'one', at(0), at(10))
      await other.takeLeases(['b'], 'two', at(10), at(20))
      await other.releaseLeases([{ name: 'b', holder: 'two' }])
      expect(await store.renewLeases(held, at(90))).toBe(false)
      expect(await other.takeLeases(['a'], 'two', at(10), at(20))).toEqual(new Map([['a', 'two']]))
    })

    it('let the late write of a holder that lost one change nothing', async () => {
      const { store, another } = give()
      const other = await another()
      const held = [{ name: 'host:daily.example', holder: 'one' }]
      await store.takeLeases(['host:daily.example'], 'one', at(0), at(10))
      await store.recordReading([feedStateOf({ etag: '"by one"' })], [intakeOf(articleNo(1))], { held })
      await other.takeLeases(['host:daily.example'], 'two', at(10), at(20))
      const late = store.recordReading([feedStateOf({ etag: '"late"' })], [intakeOf(articleNo(2))], { held })
      await expect(late).rejects.toThrow(LeaseLost)
      expect((await store.feedStates()).get('daily')?.etag).toBe('"by one"')
      expect(await store.coverage.articles({ topic: TOPIC })).toHaveLength(1)
    })

    it('that ran out and that nobody took are still good for a write', async () => {
      const { store } = give()
      await store.takeLeases(['host:daily.example'], 'one', at(0), at(10))
      const held = [{ name: 'host:daily.example', holder: 'one' }]
      expect((await store.recordReading([], [intakeOf(articleNo(1))], { held })).size).toBe(1)
    })

    it('that have not run out are told with their holders', async () => {
      const { store } = give()
      await store.takeLeases(['old'], 'one', at(0), at(1))
      await store.takeLeases(['new'], 'two', at(0), at(100))
      expect((await store.backlog(at(50), at(0))).leases).toEqual([{ name: 'new', holder: 'two' }])
    })

    it('that ran out are pruned', async () => {
      const { store } = give()
      await store.takeLeases(['old'], 'one', at(0), at(1))
      await store.takeLeases(['new'], 'one', at(0), at(100))
      await store.prune(at(-9_999), at(50))
      expect(await store.renewLeases([{ name: 'old', holder: 'one' }], at(200))).toBe(false)
      expect(await store.renewLeases([{ name: 'new', holder: 'one' }], at(200))).toBe(true)
    })
  })
}
