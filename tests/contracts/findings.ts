import { describe, expect, it } from 'vitest'
import { shownKey } from '../../src/storage/store.ts'
import { articleNo, at, claimOf, intakeOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

/** `articleNo(n)` is seen at minute n + 5. */
const always = { since: at(-1_000_000), until: at(1_000_000) }

export function describeFindings(give: GiveStore): void {
  const record = (n: number, ...claims: Parameters<typeof claimOf>[0][]) =>
    give().store.recordReading(
      [],
      [
        intakeOf(articleNo(n, { outlet: `Paper ${n}`, official: n >= 900 ? 'JP' : null }), {
          claims: claims.map((claim) => claimOf({ publisher: `Paper ${n}`, ...claim })),
        }),
      ],
    )
  const only = async (query: { until?: string } = {}) => {
    const found = await give().store.coverage.findings({ topic: TOPIC, ...query })
    expect(found).toHaveLength(1)
    return found[0]
  }
  const news = () => give().store.postableFindings(TOPIC, always)

  describe('findings', () => {
    it('makes one finding of claims with the same key, and of others others', async () => {
      await record(1, { key: 'a' }, { key: 'b' })
      await record(2, { key: 'a' })
      const found = await give().store.coverage.findings({ topic: TOPIC })
      expect(found.map(({ key, sources }) => [key, sources.length])).toEqual([
        ['a', 2],
        ['b', 1],
      ])
      expect(new Set(found.map(({ id }) => id)).size).toBe(2)
    })

    it('gives the latest few of a fact or a meeting, of the kinds asked for', async () => {
      await record(1, { key: 'a', fact: 'f', kind: 'updates', meeting: 'fm-10' })
      await record(2, { key: 'b', fact: 'f', kind: 'confirms', meeting: 'fm-10' })
      for (let n = 3; n < 40; n++) await record(n, { key: 'c', fact: 'f', kind: 'updates' })
      await record(40, { key: 'd', fact: 'other', kind: 'updates' })
      const keys = async (query: object) =>
        (await give().store.coverage.findings({ topic: TOPIC, ...query })).map(({ key }) => key)
      expect(await keys({ fact: 'f', kinds: ['updates'], limit: 1 })).toEqual(['c'])
      expect(await keys({ fact: 'f', kinds: ['updates'], limit: 2 })).toEqual(['c', 'a'])
      expect(await keys({ fact: 'f', kinds: ['updates', 'confirms'] })).toEqual(['c', 'b', 'a'])
      expect(await keys({ meeting: 'fm-10', kinds: ['confirms'], limit: 5 })).toEqual(['b'])
      expect(await keys({ limit: 1 })).toEqual(['d'])
    })

    it('tells the latest few with their best source alone, as all of them are told', async () => {
      await record(1, { key: 'a', fact: 'f', kind: 'updates', meeting: 'fm-10', sentence: 'Early.' })
      await record(2, { key: 'a', fact: 'f', kind: 'updates', meeting: 'fm-9', confidence: 0.95, sentence: 'Sure.' })
      await record(3, { key: 'a', fact: 'other', kind: 'updates', confidence: 0.99, sentence: 'Odd.' })
      await record(4, { key: 'b', fact: 'f', kind: 'contradicts', meeting: 'fm-9' })
      await record(5, { key: 'c', fact: 'f', kind: 'confirms', meeting: 'fm-10' })
      await record(900, { key: 'c', fact: 'f', kind: 'confirms', meeting: 'fm-9', confidence: 0.2, sentence: 'Ours.' })
      const { coverage } = give().store
      const kinds = ['updates', 'contradicts', 'confirms'] as const
      for (const [about, keys] of [
        [{ fact: 'f' }, ['c', 'b', 'a']],
        [{ meeting: 'fm-9' }, ['c', 'b', 'a']],
      ] as const)
        for (const until of [{}, { until: at(1_000) }]) {
          const all = await coverage.findings({ topic: TOPIC, ...about, kinds })
          expect(all.map(({ key }) => key)).toEqual(keys)
          const first = all.map((finding) => ({ ...finding, sources: finding.sources.slice(0, 1) }))
          expect(await coverage.reports({ topic: TOPIC, about, kinds, ...until, limit: 9 })).toEqual(first)
          expect(await coverage.reports({ topic: TOPIC, about, kinds, ...until, limit: 2 })).toEqual(first.slice(0, 2))
        }
      const then = await coverage.reports({ topic: TOPIC, about: { fact: 'f' }, kinds, until: at(2), limit: 9 })
      expect(then.map(({ key, text }) => [key, text])).toEqual([['a', 'Early.']])
    })

    it('carries each source with its own words, and the time of the first and the last', async () => {
      await record(1, { sentence: 'They agreed.', confidence: 0.5 })
      await record(2, { sentence: 'The three agreed.', confidence: 0.9, why: 'The surer one.' })
      expect(await only()).toMatchObject({
        topic: TOPIC,
        kind: 'new',
        text: 'The three agreed.',
        why: 'The surer one.',
        confidence: 0.9,
        first: at(1),
        last: at(2),
        sources: [
          { outlet: 'Paper 2', publisher: 'Paper 2', quote: 'The three agreed.', url: 'https://news.example/2' },
          { outlet: 'Paper 1', publisher: 'Paper 1', quote: 'They agreed.', title: 'Title 1', published: at(1) },
        ],
      })
    })

    it('shows the words of a party itself before others', async () => {
      await record(1, { sentence: 'A paper says so.', confidence: 0.9 })
      await record(900, { sentence: 'The ministry says so.', confidence: 0.6 })
      expect(await only()).toMatchObject({ text: 'The ministry says so.' })
    })

    it('counts an article once, with the surest of its sentences', async () => {
      await record(1, { sentence: 'Weak.', confidence: 0.3 }, { sentence: 'Strong.', confidence: 0.8 })
      expect((await only())?.sources).toMatchObject([{ quote: 'Strong.' }])
    })

    it('does not let one odd verdict turn what several publishers say', async () => {
      await record(1, { kind: 'confirms', fact: 'f-1', confidence: 0.6 })
      await record(2, { kind: 'confirms', fact: 'f-1', confidence: 0.6 })
      await record(3, { kind: 'contradicts', fact: 'f-1', confidence: 0.95 })
      expect(await only()).toMatchObject({ kind: 'confirms', fact: 'f-1' })
    })

    it('counts a wire story once for its verdict, however many carry it', async () => {
      for (const n of [1, 2, 3]) await record(n, { kind: 'updates', fact: 'f-1', confidence: 0.5, publisher: 'Wire' })
      await record(4, { kind: 'contradicts', fact: 'f-1', confidence: 0.6, publisher: 'Paper 4' })
      expect(await only()).toMatchObject({ kind: 'contradicts' })
    })

    it('counts copies as the agency that one of them names, also those that came before it', async () => {
      const { store } = give()
      const first = articleNo(1, { outlet: 'The Herald' })
      const told = (n: number, publisher: string, copyOf: string | null) =>
        intakeOf(articleNo(n, { outlet: n === 1 ? 'The Herald' : `Paper ${n}` }), {
          copyOf,
          claims: [claimOf({ publisher })],
        })
      await store.recordReading([], [told(1, 'The Herald', null), told(2, 'The Herald', first.id)])
      await store.recordReading([], [told(3, 'Kyodo', first.id), told(4, 'Paper 4', null)])
      expect((await only())?.sources.map(({ publisher }) => publisher).sort()).toEqual([
        'Kyodo',
        'Kyodo',
        'Kyodo',
        'Paper 4',
      ])
    })

    it('tells a finding as it stood at the end of the period', async () => {
      await record(1, { sentence: 'Early.', confidence: 0.5 })
      await record(100, { sentence: 'Late.', confidence: 0.9 })
      expect(await only({ until: at(50) })).toMatchObject({
        text: 'Early.',
        last: at(1),
        sources: [{ quote: 'Early.' }],
      })
    })

    it('finds by period, story, fact and article', async () => {
      const { store } = give()
      await record(1, { key: 'a', story: 's-a', fact: 'f-1', kind: 'updates' })
      await record(60, { key: 'b', story: 's-b' })
      const keys = async (query: Omit<Parameters<typeof store.coverage.findings>[0], 'topic'>) =>
        (await store.coverage.findings({ topic: TOPIC, ...query })).map(({ key }) => key)
      expect(await keys({})).toEqual(['b', 'a'])
      expect(await keys({ since: at(30) })).toEqual(['b'])
      expect(await keys({ until: at(30) })).toEqual(['a'])
      expect(await keys({ story: 's-a' })).toEqual(['a'])
      expect(await keys({ stories: ['s-a', 's-b'] })).toEqual(['b', 'a'])
      expect(await keys({ stories: ['s-b', 's-none'] })).toEqual(['b'])
      expect(await keys({ fact: 'f-1' })).toEqual(['a'])
      expect(await keys({ article: articleNo(60).id })).toEqual(['b'])
      expect(await store.coverage.findings({ topic: 'another' })).toEqual([])
    })

    it('is news from when it was first seen, not from when it was said', async () => {
      const { store } = give()
      await record(1, {})
      expect(await store.postableFindings(TOPIC, { since: at(6), until: at(7) })).toHaveLength(1)
      expect(await store.postableFindings(TOPIC, { since: at(1), until: at(2) })).toEqual([])
    })

    it('is counted by topic and kind while it is news', async () => {
      const { store } = give()
      await record(1, {})
      const counted = [{ topic: TOPIC, kind: 'new', count: 1 }]
      expect((await store.backlog(at(9), at(6))).findings).toEqual(counted)
      expect((await store.backlog(at(9), at(7))).findings).toEqual([])
    })

    it('is not news again when others say the same', async () => {
      const { store } = give()
      await record(1, {})
      const [before] = await news()
      await record(100, {})
      const [after] = await news()
      expect(after && shownKey(after)).toBe(before && shownKey(before))
      expect(after?.sources).toHaveLength(2)
      expect(await store.postableFindings(TOPIC, { since: at(50), until: at(1_000) })).toEqual([])
    })

    it('is not news where only old articles say it, and is once a fresh one does', async () => {
      const { store } = give()
      await record(1, { postable: false })
      expect(await news()).toEqual([])
      expect(await store.coverage.findings({ topic: TOPIC })).toHaveLength(1)
      await record(100, { postable: true })
      expect(await store.postableFindings(TOPIC, { since: at(100), until: at(200) })).toHaveLength(1)
    })

    it('has another version when its kind changes, and is news again', async () => {
      const { store } = give()
      await record(1, { kind: 'new', confidence: 0.4 })
      const [before] = await news()
      await record(100, { kind: 'updates', fact: 'f-1', confidence: 0.9 })
      const [after] = await store.postableFindings(TOPIC, { since: at(100), until: at(200) })
      expect(after).toMatchObject({ id: before?.id, kind: 'updates', fact: 'f-1' })
      expect(after?.version).not.toBe(before?.version)
    })

    it('has its earlier version again when it changes back', async () => {
      await record(1, { kind: 'new', confidence: 0.4 })
      const [first] = await news()
      await record(2, { kind: 'updates', fact: 'f-1', confidence: 0.5 })
      const [second] = await news()
      await record(3, { kind: 'new', confidence: 0.5 })
      const [third] = await news()
      expect(second?.version).not.toBe(first?.version)
      expect(third).toMatchObject({ kind: 'new', version: first?.version })
    })

    it('is in step with all its claims when two processes record at the same time', async () => {
      const { store, another } = give()
      const other = await another()
      await Promise.all(
        [...Array(24).keys()].map((n) => {
          const verdict = n % 3 === 0 ? {} : { kind: 'updates' as const, fact: n % 3 === 1 ? 'f-1' : 'f-2' }
          const claims = [claimOf({ publisher: `Paper ${n}`, confidence: 0.5 + n / 100, ...verdict })]
          return (n % 2 ? store : other).recordReading([], [intakeOf(articleNo(n), { claims })])
        }),
      )
      const [finding] = await news()
      expect(finding?.sources).toHaveLength(24)
      // Eight of each; those about f-2 are the surest together.
      expect(finding).toMatchObject({ kind: 'updates', fact: 'f-2' })
      await record(100, { kind: 'updates', fact: 'f-2', confidence: 0.9 })
      const [again] = await news()
      expect(again && shownKey(again)).toBe(finding && shownKey(finding))
    })

    it('stays apart in each topic', async () => {
      const { store } = give()
      await record(1, {})
      const claim = claimOf({ topic: 'another' })
      await store.recordReading([], [intakeOf(articleNo(2), { topic: 'another', story: 's-x', claims: [claim] })])
      const [here] = await store.coverage.findings({ topic: TOPIC })
      const [there] = await store.coverage.findings({ topic: 'another' })
      expect(here?.id).not.toBe(there?.id)
      expect(there?.sources).toHaveLength(1)
    })
  })
}
