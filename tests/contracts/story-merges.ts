import { describe, expect, it } from 'vitest'
import { wordsKey } from '../../src/stories/words-key.ts'
import { articleNo, at, claimOf, deliveryOf, intakeOf, subscriptionOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

const always = { since: at(-1_000_000), until: at(1_000_000) }

export function describeStoryMerges(give: GiveStore): void {
  const told = (n: number, story: string, words: string) =>
    intakeOf(articleNo(n), {
      story,
      claims: [claimOf({ story, key: wordsKey(story, words), sentence: `Words ${words}.` })],
    })
  const merging = (n: number, into: string, ...from: string[]) => ({
    ...intakeOf(articleNo(n), { story: into }),
    merges: from.map((one) => ({ topic: TOPIC, from: one, into })),
  })
  const findings = (story: string) => give().store.coverage.findings({ topic: TOPIC, story })

  describe('stories that prove to be one', () => {
    it('keeps the articles of both under the one id, and leads the other id there', async () => {
      const { store } = give()
      await store.recordReading([], [told(1, 's-old', 'a'), told(2, 's-young', 'b')])
      await store.recordReading([], [merging(3, 's-old', 's-young')])
      const story = await store.coverage.storyById('s-old')
      expect(story?.articles).toEqual([1, 2, 3].map((n) => articleNo(n).id))
      expect(await store.coverage.storyById('s-young')).toEqual(story)
      expect(await store.coverage.stories({ topic: TOPIC })).toEqual([story])
      expect((await store.openStories(TOPIC, always)).map(({ id }) => id)).toEqual(['s-old'])
      const { placements } = (await store.coverage.articleByUrl('https://news.example/2')) ?? {}
      expect(placements).toMatchObject([{ story: 's-old' }])
    })

    it('records which article showed it, and when', async () => {
      const { store } = give()
      await store.recordReading([], [told(1, 's-old', 'a'), told(2, 's-young', 'b'), merging(3, 's-old', 's-young')])
      expect(await store.coverage.merges('s-old')).toEqual([
        { story: 's-young', article: articleNo(3).id, at: articleNo(3).seen },
      ])
      expect(await store.coverage.merges('s-young')).toEqual([])
    })

    it('leads an id on where its story was taken in by a third', async () => {
      const { store } = give()
      await store.recordReading([], [told(1, 's-a', 'a'), told(2, 's-b', 'b'), told(3, 's-c', 'c')])
      await store.recordReading([], [merging(4, 's-b', 's-c')])
      await store.recordReading([], [merging(5, 's-a', 's-b')])
      expect((await store.coverage.storyById('s-c'))?.id).toBe('s-a')
      expect((await store.coverage.merges('s-a')).map(({ story }) => story)).toEqual(['s-c', 's-b'])
    })

    it('takes the findings along, and later claims of the same words find them', async () => {
      const { store } = give()
      await store.recordReading([], [told(1, 's-old', 'a'), told(2, 's-young', 'b')])
      const [before] = await findings('s-young')
      await store.recordReading([], [merging(3, 's-old', 's-young')])
      await store.recordReading([], [told(4, 's-old', 'b')])
      const moved = (await findings('s-old')).find(({ id }) => id === before?.id)
      expect(moved).toMatchObject({ key: wordsKey('s-old', 'b'), story: 's-old' })
      expect(moved?.sources).toHaveLength(2)
      expect(await findings('s-young')).toEqual([])
    })

    it('makes one finding of the same words in both, and shows it to no one twice', async () => {
      const { store } = give()
      await store.recordReading([], [told(1, 's-old', 'a'), told(2, 's-young', 'a')])
      const [shown] = await findings('s-young')
      const subscription = subscriptionOf()
      await store.subscriptions.add(subscription)
      const next = { nextDue: at(60), coveredUntil: at(10) }
      await store.scheduleDelivery(subscription, next, deliveryOf({ findings: [`${shown?.id}@1`] }))
      await store.recordReading([], [merging(3, 's-old', 's-young')])
      const [one, ...others] = await findings('s-old')
      expect(others).toEqual([])
      expect(one?.sources).toHaveLength(2)
      expect(await store.shownTo(subscription.id)).toContain(`${one?.id}@1`)
      expect((await store.postableFindings(TOPIC, always)).map(({ id }) => id)).toEqual([one?.id])
    })

    it('puts what another process read for a story that is merged meanwhile into the one that stays', async () => {
      const { store, another } = give()
      await store.recordReading([], [told(1, 's-old', 'a'), told(2, 's-young', 'b'), merging(3, 's-old', 's-young')])
      await (await another()).recordReading([], [told(4, 's-young', 'c')])
      expect((await store.coverage.storyById('s-old'))?.articles).toHaveLength(4)
      expect((await store.coverage.stories({ topic: TOPIC })).map(({ id }) => id)).toEqual(['s-old'])
      expect((await findings('s-old')).map(({ text }) => text)).toContain('Words c.')
    })

    it('leaves all as it was where there is no such story, or of another topic only', async () => {
      const { store } = give()
      const other = intakeOf(articleNo(2), { story: 's-there', topic: 'another' })
      await store.recordReading([], [told(1, 's-old', 'a'), other])
      await store.recordReading([], [merging(3, 's-old', 's-none', 's-there')])
      expect(await store.coverage.merges('s-old')).toEqual([])
      expect((await store.coverage.storyById('s-there'))?.articles).toHaveLength(1)
    })
  })
}
