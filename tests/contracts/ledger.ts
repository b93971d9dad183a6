import { describe, expect, it } from 'vitest'
import type { Act, Change, Mute } from '../../src/baseline/change.ts'
import { articleNo, asideOf, at, claimOf, intakeOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

const EDITOR = { platform: 'slack', user: 'U1' } as const

function changeOf(over: Partial<Omit<Change, 'history'>> = {}): Omit<Change, 'history'> {
  const fact = (id: string, en: string) =>
    ({ id, type: 'status', asOf: '2023-11-27', text: { en }, source: { outlet: 'A paper' } }) as const
  return {
    id: 'c-1',
    topic: TOPIC,
    proposal: { what: 'update', was: fact('open', 'No date was set.'), fact: fact('open-1', 'It is in May.') },
    finding: 'f-1',
    key: 'open/updates/date=2024-05-26',
    sources: [],
    state: 'proposed',
    recordedAt: at(0),
    ...over,
  }
}

export function actOf(over: Partial<Act> = {}): Act {
  return { at: at(10), by: EDITOR, did: 'accept', about: 'c-1', topic: TOPIC, channel: 'C1', why: null, ...over }
}

export function describeLedger(give: GiveStore): void {
  describe('the ledger', () => {
    it('gives back what was proposed, the latest first', async () => {
      const { ledger } = give().store
      await ledger.propose([changeOf(), changeOf({ id: 'c-2', recordedAt: at(5), finding: 'f-2' })])
      const changes = await ledger.changes({ topic: TOPIC })
      expect(changes.map(({ id }) => id)).toEqual(['c-2', 'c-1'])
      expect(changes[1]).toEqual({ ...changeOf(), history: [] })
      expect(await ledger.changes({ topic: 'another' })).toEqual([])
      expect(await ledger.changes({ finding: 'f-2' })).toHaveLength(1)
    })

    it('does not propose again what was decided', async () => {
      const { ledger } = give().store
      expect(await ledger.propose([changeOf()])).toEqual(['c-1'])
      await ledger.decide('c-1', ['proposed'], 'rejected', actOf({ did: 'reject' }))
      expect(await ledger.propose([changeOf({ recordedAt: at(60) })])).toEqual([])
      expect(await ledger.changes({ topic: TOPIC })).toMatchObject([{ state: 'rejected', recordedAt: at(0) }])
    })

    it('tells who decided, when and why, oldest first', async () => {
      const { ledger } = give().store
      await ledger.propose([changeOf()])
      await ledger.decide('c-1', ['proposed'], 'accepted', actOf({ why: 'heard by phone' }))
      await ledger.decide('c-1', ['accepted'], 'undone', actOf({ did: 'undo', at: at(20) }))
      const [change] = await ledger.changes({ id: 'c-1' })
      expect(change?.state).toBe('undone')
      expect(change?.history).toEqual([actOf({ why: 'heard by phone' }), actOf({ did: 'undo', at: at(20) })])
    })

    it('lets one of two editors decide, and writes down that one alone', async () => {
      const { store, another } = give()
      const other = await another()
      await store.ledger.propose([changeOf()])
      const decided = await Promise.all([
        store.ledger.decide('c-1', ['proposed'], 'accepted', actOf()),
        other.ledger.decide('c-1', ['proposed'], 'rejected', actOf({ did: 'reject' })),
      ])
      expect(decided.filter((change) => change !== null)).toHaveLength(1)
      expect(await store.ledger.audit({ about: 'c-1' })).toHaveLength(1)
    })

    it('names the proposed changes that no source supports any more', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1), { claims: [claimOf({ kind: 'updates', fact: 'open' })] })])
      const [finding] = await store.coverage.findings({ topic: TOPIC })
      await store.ledger.propose([changeOf({ finding: finding?.id ?? '' }), changeOf({ id: 'c-2', finding: 'f-gone' })])
      expect(await store.unsupportedChanges(TOPIC)).toEqual(['c-2'])
      await store.ledger.decide('c-2', ['proposed'], 'accepted', actOf({ about: 'c-2' }))
      expect(await store.unsupportedChanges(TOPIC)).toEqual([])
    })

    it('gives the findings that supersede a fact and that an article speaks for', async () => {
      const { store } = give()
      const changing = claimOf({ kind: 'updates', fact: 'open', key: 'open/updates/date=2024-05-26' })
      await store.recordReading(
        [],
        [
          intakeOf(articleNo(1), { claims: [changing, claimOf({ key: 'other' })] }),
          intakeOf(articleNo(2), { claims: [claimOf({ key: 'other' })] }),
        ],
      )
      const of = async (n: number) => (await store.changingFindings(TOPIC, [articleNo(n).id])).map(({ key }) => key)
      expect(await of(1)).toEqual(['open/updates/date=2024-05-26'])
      expect(await of(2)).toEqual([])
    })

    it('accepts what an editor takes over from a finding, once', async () => {
      const { ledger } = give().store
      expect(await ledger.accept(changeOf(), actOf())).toBe(true)
      expect(await ledger.accept(changeOf(), actOf())).toBe(false)
      expect(await ledger.changes({ state: 'accepted' })).toMatchObject([{ id: 'c-1', history: [{ did: 'accept' }] }])
    })

    it('has another version after a proposal and after a decision, and for every process', async () => {
      const { store, another } = give()
      const versions = [await store.ledger.version()]
      await store.ledger.propose([changeOf()])
      versions.push(await store.ledger.version())
      await store.ledger.decide('c-1', ['proposed'], 'accepted', actOf())
      versions.push(await store.ledger.version())
      expect(new Set(versions).size).toBe(3)
      expect(await (await another()).ledger.version()).toBe(versions[2])
    })

    it('is another one for answers after an article and after a change, not after what is about no topic', async () => {
      const { store } = give()
      const versions = [(await store.version()).all]
      await store.recordReading([], [intakeOf(articleNo(1))])
      versions.push((await store.version()).all)
      await store.ledger.propose([changeOf()])
      versions.push((await store.version()).all)
      expect(new Set(versions).size).toBe(3)
      await store.recordReading([], [asideOf(articleNo(2))])
      expect((await store.version()).all).toBe(versions[2])
    })

    it('tells what operators did from what feeds brought', async () => {
      const { store } = give()
      const before = await store.version()
      await store.recordReading([], [intakeOf(articleNo(1))])
      await store.ledger.propose([changeOf()])
      expect((await store.version()).acts).toBe(before.acts)
      await store.ledger.decide('c-1', ['proposed'], 'accepted', actOf())
      const after = await store.version()
      expect(after.acts).not.toBe(before.acts)
      expect(after.all).not.toBe(before.all)
    })

    it('keeps what was called wrong until that is taken back', async () => {
      const { ledger } = give().store
      const ruling = { topic: TOPIC, finding: 'f-1', by: EDITOR, at: at(10), why: 'another meeting' }
      const wrong = actOf({ did: 'wrong', about: 'f-1' })
      expect(await ledger.rule(ruling, wrong)).toBe(true)
      expect(await ledger.rule(ruling, wrong)).toBe(false)
      expect(await ledger.rulings(TOPIC)).toEqual([ruling])
      expect(await ledger.unrule(TOPIC, 'f-1', actOf({ did: 'undo', about: 'f-1' }))).toBe(true)
      expect(await ledger.rulings(TOPIC)).toEqual([])
      expect((await ledger.audit({ about: 'f-1' })).map(({ did }) => did)).toEqual(['wrong', 'undo'])
    })

    it('mutes a story in a channel and for everybody, each by itself', async () => {
      const { ledger } = give().store
      const here: Mute = { topic: TOPIC, story: 's-1', place: { platform: 'slack', channel: 'C1' } }
      const everywhere: Mute = { ...here, place: null }
      const act = actOf({ did: 'mute', about: 's-1' })
      for (const mute of [here, everywhere]) expect(await ledger.mute(mute, act)).toBe(true)
      expect(await ledger.mute(here, act)).toBe(false)
      expect(await ledger.mutes(TOPIC)).toEqual(expect.arrayContaining([here, everywhere]))
      expect(await ledger.unmute(here, actOf({ did: 'unmute', about: 's-1' }))).toBe(true)
      expect(await ledger.mutes(TOPIC)).toEqual([everywhere])
    })

    it('writes down deeds of every kind, and finds them by time', async () => {
      const { ledger } = give().store
      for (const [minute, did] of [
        [1, 'subscribe'],
        [2, 'add-feed'],
        [3, 'unsubscribe'],
      ] as const)
        await ledger.note(actOf({ at: at(minute), did, about: `x-${minute}`, topic: null, channel: null }))
      const dids = async (query: { since?: string; until?: string }) =>
        (await ledger.audit(query)).map(({ did }) => did)
      expect(await dids({})).toEqual(['subscribe', 'add-feed', 'unsubscribe'])
      expect(await dids({ since: at(2) })).toEqual(['add-feed', 'unsubscribe'])
      expect(await dids({ until: at(2) })).toEqual(['subscribe'])
    })
  })
}
