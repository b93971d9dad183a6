import { describe, expect, it } from 'vitest'
import { addressId } from '../../src/articles/address-key.ts'
import { articleNo, asideOf, at, claimOf, feedStateOf, intakeOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

const always = { since: at(-1_000_000), until: at(1_000_000) }

export function describeReadings(give: GiveStore): void {
  describe('readings', () => {
    it('remembers articles and the state of the feed that brought them', async () => {
      const { store } = give()
      const state = feedStateOf()
      const added = await store.recordReading([state], [intakeOf(articleNo(1)), asideOf(articleNo(2))])
      expect([...added].sort()).toEqual([articleNo(1).id, articleNo(2).id].sort())
      expect((await store.feedStates()).get('daily')).toEqual(state)
      expect(await store.coverage.articleById(articleNo(1).id)).toEqual(articleNo(1))
    })

    it('remembers where the text of an article is from', async () => {
      const { store } = give()
      const page = articleNo(1, { reading: 'page' })
      await store.recordReading([], [intakeOf(page), intakeOf(articleNo(2, { reading: 'paywalled' }))])
      expect(await store.coverage.articleById(page.id)).toEqual(page)
      const [newest] = await store.coverage.articles({ topic: TOPIC })
      expect(newest?.article.reading).toBe('paywalled')
    })

    it('writes the newest state over the last one', async () => {
      const { store } = give()
      await store.recordReading([feedStateOf({ etag: '"v1"' })], [])
      await store.recordReading([feedStateOf({ etag: '"v2"', usualGapMs: 3_600_000 })], [])
      expect([...(await store.feedStates()).values()]).toEqual([feedStateOf({ etag: '"v2"', usualGapMs: 3_600_000 })])
    })

    it('writes neither articles nor state where one of them cannot be written', async () => {
      const { store } = give()
      const broken = intakeOf(articleNo(2), { claims: [claimOf({ start: Number.NaN })] })
      await expect(store.recordReading([feedStateOf()], [intakeOf(articleNo(1)), broken])).rejects.toThrow()
      expect(await store.known([articleNo(1).id])).toEqual(new Map())
      expect((await store.feedStates()).size).toBe(0)
    })

    it('knows articles by id, with the topics in which they stand', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1)), asideOf(articleNo(2))])
      const ids = [...Array(1_200).keys()].map((n) => articleNo(n).id)
      expect(await store.known(ids)).toEqual(
        new Map([
          [articleNo(1).id, [TOPIC]],
          [articleNo(2).id, [TOPIC]],
        ]),
      )
    })

    it('keeps an article once, however many feeds bring it', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1), { claims: [claimOf()] })])
      const again = articleNo(1, { feed: 'another', title: 'Another title' })
      const added = await store.recordReading([], [intakeOf(again, { claims: [claimOf()], story: 's-two' })])
      expect(added.size).toBe(0)
      expect(await store.coverage.articles({ topic: TOPIC })).toMatchObject([
        { article: { title: 'Title 1' }, placement: { story: 's-one' } },
      ])
      expect(await store.coverage.stories({ topic: TOPIC })).toHaveLength(1)
      const [finding] = await store.coverage.findings({ topic: TOPIC })
      expect(finding?.sources).toHaveLength(1)
    })

    it('places a stored article in a topic that was added later', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1), { terms: ['word'] })])
      const later = intakeOf(articleNo(1), { topic: 'another', story: 's-two', terms: ['word', 'other'] })
      await store.recordReading([], [later])
      expect((await store.known([articleNo(1).id])).get(articleNo(1).id)?.toSorted()).toEqual(['another', TOPIC])
      expect(await store.coverage.search({ topic: 'another', terms: ['other'], limit: 5 })).toHaveLength(1)
      expect(await store.coverage.search({ topic: TOPIC, terms: ['word'], limit: 5 })).toHaveLength(1)
    })

    it('takes two polls that bring the same articles at the same time', async () => {
      const { store, another } = give()
      const other = await another()
      const intakes = [...Array(20).keys()].map((n) =>
        intakeOf(articleNo(n), { claims: [claimOf({ publisher: `Paper ${n}` })] }),
      )
      const added = await Promise.all([
        ...intakes.map((intake) => store.recordReading([feedStateOf()], [intake])),
        ...intakes.toReversed().map((intake) => other.recordReading([feedStateOf()], [intake])),
      ])
      expect(added.flatMap((ids) => [...ids])).toHaveLength(20)
      expect(await store.coverage.articles({ topic: TOPIC })).toHaveLength(20)
      const [finding] = await store.coverage.findings({ topic: TOPIC })
      expect(finding?.sources).toHaveLength(20)
    })

    it('gives the stories that an article of a period could join', async () => {
      const { store } = give()
      await store.recordReading(
        [],
        [
          intakeOf(articleNo(0), { story: 's-early' }),
          intakeOf(articleNo(100), { story: 's-middle' }),
          intakeOf(articleNo(200), { story: 's-late' }),
        ],
      )
      const open = await store.openStories(TOPIC, { since: at(50), until: at(200) })
      expect(open).toEqual([
        {
          id: 's-middle',
          first: at(100),
          last: at(100),
          meeting: 'fm-10',
          headline: 'Title 100',
          sketch: { terms: { word: 1.5 }, concepts: { 'party:JP': 1 }, about: {}, size: 1 },
          size: 1,
        },
      ])
      expect(await store.openStories('another', always)).toEqual([])
    })

    it('gives recent relevant articles, the oldest first, with what shows copies', async () => {
      const { store } = give()
      const [first, copy] = [articleNo(1, { wire: true }), articleNo(2, { outlet: 'The Weekly' })]
      await store.recordReading(
        [],
        [intakeOf(copy, { copyOf: first.id }), intakeOf(first), asideOf(articleNo(3)), intakeOf(articleNo(90))],
      )
      expect(await store.recentArticles(TOPIC, { since: at(0), until: at(60) })).toEqual([
        {
          article: first.id,
          outlet: 'The Daily',
          wire: true,
          copyOf: null,
          title: 'Title 1',
          text: 'Text 1.',
          story: 's-one',
        },
        {
          article: copy.id,
          outlet: 'The Weekly',
          wire: false,
          copyOf: first.id,
          title: 'Title 2',
          text: 'Text 2.',
          story: 's-one',
        },
      ])
    })

    it('gives of a long article what tells its copies and who is credited: its beginning and its end', async () => {
      const { store } = give()
      const text = `${'Beginning. '.repeat(600)}${'Middle. '.repeat(5_000)}(Kyodo)`
      await store.recordReading([], [intakeOf({ ...articleNo(1), text })])
      const [recent] = await store.recentArticles(TOPIC, { since: at(0), until: at(60) })
      expect(recent?.text.length).toBeLessThan(7_000)
      expect(recent?.text.startsWith(text.slice(0, 6_000))).toBe(true)
      expect(recent?.text.endsWith(text.slice(-400))).toBe(true)
    })

    it('writes many articles about none of the topics, but none that is known by another address', async () => {
      const { store } = give()
      const moved = addressId(articleNo(7).url)
      await store.recordReading([], [{ ...asideOf(articleNo(0)), addresses: [moved] }])
      const asides = Array.from({ length: 250 }, (_, n) => asideOf(articleNo(n)))
      const added = await store.recordReading([], asides)
      expect(added.size).toBe(248)
      expect([added.has(articleNo(0).id), added.has(articleNo(7).id)]).toEqual([false, false])
      expect(await store.coverage.articleById(articleNo(7).id)).toBeNull()
      expect(await store.coverage.articles({ topic: TOPIC, relevant: false })).toHaveLength(249)
      const { url, id } = articleNo(249)
      expect((await store.coverage.articleByUrl(url))?.article.id).toBe(id)
    })

    it('prunes what is about no topic, and nothing else', async () => {
      const { store } = give()
      const old = articleNo(1)
      const about = articleNo(2)
      await store.recordReading([], [asideOf(old), intakeOf(about)])
      await store.recordReading(
        [],
        [...Array(450).keys()].map((n) => asideOf(articleNo(n + 1_000, { seen: at(3) }))),
      )
      await store.recordReading([], [asideOf(articleNo(400))])
      expect(await store.prunable(at(60))).toBe(451)
      expect(await store.prune(at(60), at(60))).toBe(451)
      expect(await store.prunable(at(60))).toBe(0)
      expect(await store.coverage.articleById(old.id)).toBeNull()
      expect(await store.coverage.articleById(about.id)).not.toBeNull()
      expect(await store.coverage.articleById(articleNo(400).id)).not.toBeNull()
    })
  })
}
