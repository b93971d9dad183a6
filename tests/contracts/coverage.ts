import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleNo, asideOf, at, intakeOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

export function describeCoverage(give: GiveStore): void {
  describe('coverage', () => {
    it('lists articles of a topic, newest first, by relevance and period', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1)), asideOf(articleNo(2)), intakeOf(articleNo(3))])
      const titles = async (query: Parameters<typeof store.coverage.articles>[0]) =>
        (await store.coverage.articles(query)).map(({ article }) => article.title)
      expect(await titles({ topic: TOPIC })).toEqual(['Title 3', 'Title 2', 'Title 1'])
      expect(await titles({ topic: TOPIC, relevant: true })).toEqual(['Title 3', 'Title 1'])
      expect(await titles({ topic: TOPIC, relevant: false })).toEqual(['Title 2'])
      expect(await titles({ topic: TOPIC, since: at(2), until: at(3) })).toEqual(['Title 2'])
      expect(await titles({ topic: TOPIC, limit: 1 })).toEqual(['Title 3'])
      expect(await titles({ topic: 'another' })).toEqual([])
    })

    it('lists the articles of one story', async () => {
      const { store } = give()
      await store.recordReading(
        [],
        [1, 2, 3].map((n) => intakeOf(articleNo(n), { story: n === 2 ? 's-two' : 's-one' })),
      )
      const inStory = await store.coverage.articles({ topic: TOPIC, story: 's-one' })
      expect(inStory.map(({ article }) => article.title)).toEqual(['Title 3', 'Title 1'])
      expect(await store.coverage.articles({ topic: 'another', story: 's-one' })).toEqual([])
    })

    it('orders an article without a date by when it was seen', async () => {
      const { store } = give()
      await store.recordReading(
        [],
        [intakeOf(articleNo(1)), intakeOf(articleNo(2, { published: null, seen: at(90) })), intakeOf(articleNo(50))],
      )
      const listed = await store.coverage.articles({ topic: TOPIC })
      expect(listed.map(({ article }) => article.title)).toEqual(['Title 2', 'Title 50', 'Title 1'])
    })

    it('compares instants, not the way they are written', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1, { published: '2023-11-26T21:00:00+09:00' }))])
      expect(
        await store.coverage.articles({ topic: TOPIC, since: '2023-11-26T12:00:00Z', until: '2023-11-26T12:00:01Z' }),
      ).toHaveLength(1)
    })

    it('finds an article by address, with where it stands', async () => {
      const { store } = give()
      await store.recordReading([], [asideOf(articleNo(2))])
      expect(await store.coverage.articleByUrl('https://news.example/2')).toMatchObject({
        article: { title: 'Title 2' },
        placements: [{ topic: TOPIC, relevant: false, why: 'Sports.', story: null }],
      })
      expect(await store.coverage.articleByUrl('https://news.example/none')).toBeNull()
    })

    it('gives stories with their articles, the oldest first', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(2)), intakeOf(articleNo(1)), intakeOf(articleNo(3))])
      const story = await store.coverage.storyById('s-one')
      expect(story).toMatchObject({ id: 's-one', topic: TOPIC, meeting: 'fm-10' })
      expect(story?.articles).toEqual([articleNo(1).id, articleNo(2).id, articleNo(3).id])
      expect(await store.coverage.stories({ topic: TOPIC })).toEqual([story])
      expect(await store.coverage.stories({ topic: TOPIC, since: at(10) })).toEqual([])
      expect(await store.coverage.storyById('s-none')).toBeNull()
    })

    it.each([
      ['a word', ['summit'], ['Title 1']],
      ['a Chinese or Japanese bigram', ['釜山'], ['Title 2']],
      ['a Korean word', ['부산'], ['Title 3']],
      ['a concept id', ['party:JP'], ['Title 1', 'Title 2']],
      ['a concept id with a hyphen', ['person:kamikawa-yoko'], ['Title 2']],
      ['letters of another case', ['SUMMIT'], ['Title 1']],
      ['wide letters', ['ｓｕｍｍｉｔ'], ['Title 1']],
      ['nothing that is there', ['party'], []],
      ['half of a hyphened id', ['kamikawa'], []],
      ['no term', [], []],
      ['an empty term', [''], []],
    ])('finds articles by %s', async (_, terms, titles) => {
      const { store } = give()
      await store.recordReading(
        [],
        [
          intakeOf(articleNo(1), { terms: ['summit', 'party:JP'] }),
          intakeOf(articleNo(2), { terms: ['釜山', 'party:JP', 'person:kamikawa-yoko'] }),
          intakeOf(articleNo(3), { terms: ['부산'] }),
          asideOf(articleNo(4)),
        ],
      )
      const hits = await store.coverage.search({ topic: TOPIC, terms, limit: 10 })
      expect(hits.map(({ article }) => article.title).sort()).toEqual(titles)
      expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true)
    })

    it('says of what it finds whose copy it is', async () => {
      const { store } = give()
      const first = articleNo(1)
      await store.recordReading([], [intakeOf(first), intakeOf(articleNo(2), { copyOf: first.id })])
      const hits = await store.coverage.search({ topic: TOPIC, terms: ['word'], limit: 10 })
      expect(new Map(hits.map(({ article, copyOf }) => [article.title, copyOf]))).toEqual(
        new Map([
          ['Title 1', null],
          ['Title 2', first.id],
        ]),
      )
    })

    it('ranks the article that holds more of the rarer terms first', async () => {
      const { store } = give()
      await store.recordReading(
        [],
        [
          intakeOf(articleNo(1), { terms: ['common', 'rare'] }),
          ...[2, 3, 4, 5, 6].map((n) => intakeOf(articleNo(n), { terms: ['common', 'other'] })),
        ],
      )
      const [best, second] = await store.coverage.search({ topic: TOPIC, terms: ['common', 'rare'], limit: 3 })
      expect(best?.article.title).toBe('Title 1')
      expect(best?.score).toBeGreaterThan(second?.score ?? 0)
    })

    it('searches within a topic and before an instant, up to the limit', async () => {
      const { store } = give()
      await store.recordReading(
        [],
        [1, 2, 3].map((n) => intakeOf(articleNo(n))),
      )
      const found = async (query: { topic: string; limit: number; until?: string }) =>
        (await store.coverage.search({ terms: ['word'], ...query })).length
      expect(await found({ topic: TOPIC, limit: 10 })).toBe(3)
      expect(await found({ topic: TOPIC, limit: 2 })).toBe(2)
      expect(await found({ topic: TOPIC, limit: 10, until: at(3) })).toBe(2)
      expect(await found({ topic: 'another', limit: 10 })).toBe(0)
    })

    it('takes any text for terms and reads no query language from it', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1), { terms: ['word'] })])
      const nasty = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('"', '""', 'AND', 'NEAR(a b)', 'a*', '-x', '^x', 'terms:x', '\0', ')', "';--", '\ud800'),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(nasty, { maxLength: 6 }), async (terms) => {
          const hits = await store.coverage.search({ topic: TOPIC, terms: [...terms, 'word'], limit: 3 })
          expect(hits).toHaveLength(1)
        }),
        { numRuns: 200 },
      )
    })
  })
}
