import { describe, expect, it } from 'vitest'
import { addressId, entryNameId } from '../../src/articles/address-key.ts'
import { givenHash } from '../../src/articles/edit.ts'
import type { ReadBefore, Revision } from '../../src/storage/store.ts'
import { articleNo, at, claimOf, deliveryOf, intakeOf, statementOf, subscriptionOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

const always = { since: at(-1_000_000), until: at(1_000_000) }
const BEFORE = 'They agreed to meet in May.'
const STAYS = 'The three met in Busan.'
const AFTER = 'They agreed to meet in June.'

export function describeVersions(give: GiveStore): void {
  const article = articleNo(1, { text: `${STAYS} ${BEFORE}` })
  /** An article with two claims: one stays, one is edited. */
  const record = (over: Parameters<typeof intakeOf>[1] = {}) =>
    give().store.recordReading(
      [],
      [
        intakeOf(article, {
          claims: [
            claimOf({ key: 'busan', sentence: STAYS, start: 0 }),
            claimOf({ key: 'may', sentence: BEFORE, start: STAYS.length + 1 }),
          ],
          ...over,
        }),
      ],
    )
  const stored = async (): Promise<ReadBefore> => {
    const found = (await give().store.readBefore([article.id])).get(article.id)
    if (!found) throw new Error('the article is not stored')
    return found
  }
  const edited = async (over: Partial<Revision> = {}): Promise<Revision> => {
    const { article, version, placements, claims } = await stored()
    const [stays, goes] = claims
    return {
      article: { ...article, text: `${AFTER} ${STAYS}` },
      version,
      given: 'new',
      edit: { title: null, gone: [BEFORE], came: [AFTER] },
      at: at(60),
      terms: ['word', 'june'],
      placements,
      stories: [],
      gone: goes ? [goes.id] : [],
      kept: stays ? [{ id: stays.id, sentence: STAYS, start: AFTER.length + 1 }] : [],
      claims: [claimOf({ key: 'june', sentence: AFTER, start: 0 })],
      proposed: [],
      statements: [],
      corrections: goes ? [{ claim: goes.id, after: AFTER }] : [],
      ...over,
    }
  }
  const revise = async (over: Partial<Revision> = {}) =>
    give().store.recordReading([], [], { sightings: [], revisions: [await edited(over)] })
  const keys = async (query: { until?: string } = {}) =>
    (await give().store.coverage.findings({ topic: TOPIC, ...query })).map(({ key }) => key).sort()
  /** A digest that shows every finding of now, posted at a minute. */
  const show = async (minute: number) => {
    const { store } = give()
    const subscription = subscriptionOf()
    await store.subscriptions.add(subscription)
    const findings = (await store.postableFindings(TOPIC, always)).map(({ id, version }) => `${id}@${version}`)
    const moved = { nextDue: at(600), coveredUntil: at(0) }
    await store.scheduleDelivery(subscription, moved, deliveryOf({ findings }))
    const [claimed] = await store.claimDeliveries({
      now: at(minute),
      leaseUntil: at(minute + 1),
      limit: 1,
      platforms: ['slack'],
    })
    await store.markPosted('d-1', claimed?.token ?? '', at(minute))
  }

  describe('articles that come again', () => {
    it('take back what an article said of meetings, also where the clock was set back since the last edit', async () => {
      const meeting = 'proposed-fm-12'
      await record({ statements: [statementOf({ meeting }), statementOf({ meeting, start: 9 })] })
      const told = async () => (await give().store.coverage.meetingStatements({ topic: TOPIC, meeting })).length
      expect(await told()).toBe(2)
      await revise({ statements: [statementOf({ meeting })] })
      expect(await told()).toBe(1)
      await revise({ statements: [], at: at(30) })
      expect(await told()).toBe(0)
      const [first, second] = await give().store.coverage.versions(article.id)
      expect([first?.until, (second?.until ?? '') > at(60)]).toEqual([at(60), true])
    })

    it('are known by every address, of the article itself and of those added to it', async () => {
      const { store } = give()
      const name = entryNameId('daily', 'tag:1')
      await store.recordReading([], [{ ...intakeOf(article), addresses: [name] }])
      const amp = addressId('https://amp.elsewhere.example/1-1')
      const sightings = [{ article: article.id, addresses: [amp], given: null }]
      await store.recordReading([], [], { sightings, revisions: [] })
      const asked = [addressId('http://www.news.example/1'), name, amp, addressId('https://news.example/2')]
      const found = await store.atAddresses(asked)
      expect([...found.keys()].sort()).toEqual(asked.slice(0, 3).sort())
      for (const known of found.values())
        expect(known).toEqual({ id: article.id, feed: 'daily', given: givenHash(article) })
      expect((await store.coverage.articleByUrl('http://www.news.example/1'))?.article).toEqual(article)
    })

    it('are not stored a second time under another of their addresses', async () => {
      const { store } = give()
      await record()
      const twin = articleNo(1, { url: 'http://www.news.example/1', title: 'Twin' })
      expect(await store.recordReading([], [intakeOf(twin, { claims: [claimOf()] })])).toEqual(new Set())
      expect(await store.coverage.articles({ topic: TOPIC })).toHaveLength(1)
      expect(await keys()).toEqual(['busan', 'may'])
    })

    it('leave an address to the article that had it first', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1)), intakeOf(articleNo(2))])
      const sightings = [{ article: articleNo(2).id, addresses: [addressId(articleNo(1).url)], given: 'x' }]
      await store.recordReading([], [], { sightings, revisions: [] })
      const found = await store.atAddresses([addressId(articleNo(1).url), addressId(articleNo(2).url)])
      expect([...found.values()].map(({ id, given }) => [id, given])).toEqual(
        expect.arrayContaining([
          [articleNo(1).id, givenHash(articleNo(1))],
          [articleNo(2).id, 'x'],
        ]),
      )
    })
  })

  describe('an edited article', () => {
    it('reads as it does now, and keeps what it read before with the difference', async () => {
      const { store } = give()
      await record()
      await revise()
      expect(await store.coverage.articleById(article.id)).toEqual({ ...article, text: `${AFTER} ${STAYS}` })
      expect(await store.coverage.versions(article.id)).toEqual([
        {
          version: 1,
          title: article.title,
          text: article.text,
          until: at(60),
          edit: { title: null, gone: [BEFORE], came: [AFTER] },
        },
      ])
      expect(await stored()).toMatchObject({ version: 2, given: 'new' })
      expect(await store.coverage.edited('s-one')).toEqual([{ article: article.id, times: 1, last: at(60) }])
      expect(await store.coverage.edited('s-2')).toEqual([])
    })

    it('makes the claims that it makes now, where they stand now', async () => {
      await record()
      await revise()
      expect(await keys()).toEqual(['busan', 'june'])
      expect((await stored()).claims.map(({ sentence, start }) => [sentence, start])).toEqual([
        [STAYS, AFTER.length + 1],
        [AFTER, 0],
      ])
    })

    it('is told as it stood at the end of a period before the edit', async () => {
      await record()
      await revise()
      expect(await keys({ until: at(59) })).toEqual(['busan', 'may'])
    })

    it('is no news any more with what it says no more, and is with what it says now', async () => {
      const { store } = give()
      await record()
      await revise()
      const news = await store.postableFindings(TOPIC, always)
      expect(news.map(({ key }) => key).sort()).toEqual(['busan', 'june'])
    })

    it('leaves a finding to the others that say it', async () => {
      const { store } = give()
      await record()
      await store.recordReading(
        [],
        [intakeOf(articleNo(2), { claims: [claimOf({ key: 'may', publisher: 'Another' })] })],
      )
      await revise()
      const may = (await store.coverage.findings({ topic: TOPIC })).find(({ key }) => key === 'may')
      expect(may?.sources.map((source) => source.article)).toEqual([articleNo(2).id])
    })

    it('is found by its new words', async () => {
      const { store } = give()
      await record()
      await revise()
      expect(await store.coverage.search({ topic: TOPIC, terms: ['june'], limit: 5 })).toHaveLength(1)
    })

    it('is found in no topic where it is about none any more', async () => {
      const { store } = give()
      await record({ terms: ['word'] })
      const { placements } = await stored()
      const aside = placements.map((placement) => ({ ...placement, relevant: false, why: 'Edited.', story: null }))
      await revise({ placements: aside })
      expect(await store.coverage.search({ topic: TOPIC, terms: ['word'], limit: 5 })).toEqual([])
      expect(await store.coverage.articles({ topic: TOPIC, relevant: true })).toEqual([])
    })

    it('is written once where two processes see the same edit', async () => {
      const { store } = give()
      await record()
      const revision = await edited()
      const again = { sightings: [], revisions: [revision] }
      await store.recordReading([], [], again)
      await store.recordReading([], [], again)
      expect(await store.coverage.versions(article.id)).toHaveLength(1)
      expect((await stored()).claims).toHaveLength(2)
    })

    it('writes nothing of an edit of which a part cannot be written', async () => {
      const { store } = give()
      await record()
      await expect(revise({ claims: [claimOf({ start: Number.NaN })] })).rejects.toThrow()
      expect(await store.coverage.articleById(article.id)).toEqual(article)
      expect(await store.coverage.versions(article.id)).toEqual([])
      expect(await keys()).toEqual(['busan', 'may'])
    })

    it('calls for a correction where a digest had shown what it says no more', async () => {
      const { store } = give()
      await record()
      await show(10)
      await revise()
      const found = await store.coverage.corrections({ topic: TOPIC, since: at(0), until: at(61) })
      expect(found).toMatchObject([
        { article: article.id, outlet: 'The Daily', before: BEFORE, after: AFTER, at: at(60), shownAt: at(10) },
      ])
      const of = (query: { since?: string; until?: string; subscription?: string; topic?: string }) =>
        store.coverage.corrections({ topic: TOPIC, ...always, ...query })
      expect(await of({ subscription: 'sub-1' })).toEqual(found)
      expect(await of({ subscription: 'sub-2' })).toEqual([])
      expect(await of({ until: at(60) })).toEqual([])
      expect(await of({ since: at(61) })).toEqual([])
      expect(await of({ topic: 'another' })).toEqual([])
    })

    it('calls for none where no digest had shown it before the edit', async () => {
      const { store } = give()
      await record()
      await revise()
      await show(70)
      expect(await store.coverage.corrections({ topic: TOPIC, ...always })).toEqual([])
    })

    it('calls for none where only the wording changed', async () => {
      const { store } = give()
      await record()
      await show(10)
      await revise({ corrections: [] })
      expect(await store.coverage.corrections({ topic: TOPIC, ...always })).toEqual([])
    })
  })
}
