import { describe, expect, it } from 'vitest'
import type { Delivery } from '../../src/digest/subscription.ts'
import { articleNo, at, claimOf, deliveryOf, intakeOf, subscriptionOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

export function describeDeliveries(give: GiveStore): void {
  /** Schedules a delivery of a subscription that is made for it if need be. */
  const schedule = async (over: Partial<Delivery> = {}) => {
    const { store } = give()
    const delivery = deliveryOf(over)
    const known = (await store.subscriptions.list({})).find(({ id }) => id === delivery.subscription)
    const subscription =
      known ?? subscriptionOf({ id: delivery.subscription, platform: delivery.platform, channel: delivery.channel })
    if (!known) await store.subscriptions.add(subscription)
    const next = { nextDue: subscription.nextDue, coveredUntil: delivery.until }
    expect(await store.scheduleDelivery(subscription, next, delivery)).toBe(true)
  }
  const claim = (now: string, over: { leaseUntil?: string; limit?: number } = {}) =>
    give().store.claimDeliveries({ now, leaseUntil: at(60), limit: 10, platforms: ['slack', 'discord'], ...over })
  const claimOne = async (now: string) => {
    const [one] = await claim(now)
    if (!one) throw new Error('nothing to claim')
    return one
  }

  describe('deliveries', () => {
    it('are claimed as they were scheduled, once', async () => {
      await schedule({ findings: ['f-1@1', 'f-2@3'] })
      const { delivery, interrupted } = await claimOne(at(0))
      expect(interrupted).toBe(false)
      expect({ ...delivery, findings: delivery.findings.toSorted() }).toEqual(
        deliveryOf({ state: 'posting', attempts: 1, findings: ['f-1@1', 'f-2@3'] }),
      )
      expect(await claim(at(1))).toEqual([])
    })

    it('remember where their parts stand, in order, and forget nothing that was told before', async () => {
      await schedule()
      const { store } = give()
      const { token } = await claimOne(at(0))
      for (const parts of [1, 2]) await store.markPart('d-1', token, { parts, message: `m-${parts}` }, at(60))
      await store.markPart('d-1', token, { parts: 2, message: null }, at(60))
      await store.markPart('d-1', 'another', { parts: 3, message: 'm-3' }, at(60))
      expect(await store.messagesOf('d-1')).toEqual(['m-1', 'm-2'])
      await store.markPart('d-1', token, { parts: 5, message: 'm-5' }, at(60))
      expect(await store.messagesOf('d-1')).toEqual(['m-1', 'm-2'])
      expect(await store.messagesOf('d-2')).toEqual([])
    })

    it('are not claimed before their time, nor for a platform that is not there', async () => {
      await schedule({ nextTry: at(5) })
      expect(await claim(at(4))).toEqual([])
      const { store } = give()
      const request = { now: at(5), leaseUntil: at(9), limit: 10 }
      expect(await store.claimDeliveries({ ...request, platforms: ['terminal'] })).toEqual([])
      expect(await store.claimDeliveries({ ...request, platforms: [] })).toEqual([])
      expect(await claim(at(5))).toHaveLength(1)
    })

    it('go to a channel one after the other, the oldest first, and to several channels side by side', async () => {
      await schedule({ id: 'd-1' })
      await schedule({ id: 'd-2' })
      await schedule({ id: 'd-3', subscription: 'sub-2', channel: 'C2' })
      const first = await claim(at(0))
      expect(first.map(({ delivery }) => delivery.id)).toEqual(['d-1', 'd-3'])
      for (const { delivery, token } of first) await give().store.markPosted(delivery.id, token, at(1))
      expect((await claim(at(2))).map(({ delivery }) => delivery.id)).toEqual(['d-2'])
    })

    it('wait behind an older one that is to be tried again', async () => {
      await schedule({ id: 'd-1' })
      await schedule({ id: 'd-2' })
      const { token } = await claimOne(at(0))
      await give().store.markFailed('d-1', token, 'Busy.', { next: 'retry', at: at(10) })
      expect(await claim(at(9))).toEqual([])
      const again = await claimOne(at(10))
      expect(again.delivery).toMatchObject({ id: 'd-1', attempts: 2, error: 'Busy.' })
      expect(again.interrupted).toBe(false)
    })

    it('are taken up by another when the lease runs out, as interrupted, from the part reached', async () => {
      await schedule()
      const { token } = await claimOne(at(0))
      expect(await give().store.markPart('d-1', token, { parts: 2, message: null }, at(90))).toBe(true)
      expect(await claim(at(89))).toEqual([])
      const taken = await claimOne(at(90))
      expect(taken).toMatchObject({ interrupted: true, delivery: { parts: 2, attempts: 2 } })
    })

    it('listen to nobody who lost the lease', async () => {
      const { store } = give()
      await schedule()
      const lost = await claimOne(at(0))
      const held = await claimOne(at(60))
      expect(await store.markPart('d-1', lost.token, { parts: 9, message: 'm-9' }, at(99))).toBe(false)
      expect(await store.markPosted('d-1', lost.token, at(61))).toBe(false)
      expect(await store.markFailed('d-1', lost.token, 'Late.', { next: 'drop' })).toBe(false)
      expect(await store.markPosted('d-1', held.token, at(61))).toBe(true)
      expect(await store.markPosted('d-1', held.token, at(62))).toBe(false)
      expect(await claim(at(999))).toEqual([])
    })

    it('are claimed by one of two processes', async () => {
      const { store, another } = give()
      const other = await another()
      for (let n = 0; n < 20; n++) await schedule({ id: `d-${n}`, subscription: `sub-${n}`, channel: `C${n}` })
      const request = { now: at(0), leaseUntil: at(60), limit: 3, platforms: ['slack'] as const }
      const claimed = await Promise.all(
        [...Array(14).keys()].map((n) => (n % 2 ? store : other).claimDeliveries(request)),
      )
      const ids = claimed.flat().map(({ delivery }) => delivery.id)
      expect(ids).toHaveLength(20)
      expect(new Set(ids).size).toBe(20)
    })

    it('count as shown from when they are scheduled until they fail', async () => {
      const { store } = give()
      await schedule({ findings: ['f-1@1', 'f-1@2', 'f-2@1'] })
      expect(await store.shownTo('sub-1')).toEqual(new Set(['f-1@1', 'f-1@2', 'f-2@1']))
      expect(await store.shownTo('sub-2')).toEqual(new Set())
      const { token } = await claimOne(at(0))
      await store.markFailed('d-1', token, 'Gone.', { next: 'reopen' })
      expect(await store.shownTo('sub-1')).toEqual(new Set())
    })

    it('give their period to the next digest when they end unposted', async () => {
      const { store } = give()
      await schedule({ since: at(-600), until: at(0) })
      const { token } = await claimOne(at(0))
      await store.markFailed('d-1', token, 'Gone.', { next: 'reopen' })
      expect(await store.subscriptions.list({})).toMatchObject([{ coveredUntil: at(-600) }])
      expect(await claim(at(999))).toEqual([])
    })

    it('count as told when they end with parts posted', async () => {
      const { store } = give()
      await schedule({ findings: ['f-1@1'] })
      const { token } = await claimOne(at(0))
      await store.markPart('d-1', token, { parts: 1, message: null }, at(60))
      await store.markFailed('d-1', token, 'Gone.', { next: 'reopen' })
      expect(await store.subscriptions.list({})).toMatchObject([{ coveredUntil: at(0) }])
      expect(await store.shownTo('sub-1')).toEqual(new Set(['f-1@1']))
    })

    it('say since when the oldest waits, until they are posted', async () => {
      const { store } = give()
      const due = subscriptionOf().nextDue
      expect(await store.backlog(at(0), at(-9))).toMatchObject({ waiting: 0, oldestDue: null })
      await schedule({ nextTry: at(5) })
      expect(await store.backlog(at(0), at(-9))).toMatchObject({ waiting: 1, oldestDue: due })
      const first = await claimOne(at(5))
      expect(first.due).toBe(due)
      await store.markFailed('d-1', first.token, 'Busy.', { next: 'replace', by: deliveryOf({ id: 'd-2' }) })
      expect(await store.backlog(at(6), at(-9))).toMatchObject({ waiting: 1, oldestDue: due })
      const { token } = await claimOne(at(6))
      await store.markPosted('d-2', token, at(7))
      expect(await store.backlog(at(8), at(-9))).toMatchObject({ waiting: 0, oldestDue: null })
    })

    it('leave their place to a shorter one', async () => {
      const { store } = give()
      await schedule({ id: 'd-1' })
      await schedule({ id: 'd-2' })
      const { token } = await claimOne(at(0))
      const by = deliveryOf({ id: 'd-1-i', nextTry: at(1) })
      expect(await store.markFailed('d-1', token, 'Refused.', { next: 'replace', by })).toBe(true)
      const claimed: string[] = []
      for (let n = 1; n < 4; n++) {
        for (const { delivery, token } of await claim(at(n))) {
          claimed.push(delivery.id)
          await store.markPosted(delivery.id, token, at(n))
        }
      }
      expect(claimed.toSorted()).toEqual(['d-1-i', 'd-2'])
    })

    it('tell where an article was shown, once they are posted', async () => {
      const { store } = give()
      await store.recordReading([], [intakeOf(articleNo(1), { claims: [claimOf()] })])
      const [finding] = await store.postableFindings(TOPIC, { since: at(0), until: at(60) })
      await schedule({ findings: [`${finding?.id}@${finding?.version}`] })
      expect(await store.coverage.shownIn(articleNo(1).id)).toEqual([])
      const { token } = await claimOne(at(0))
      await store.markPosted('d-1', token, at(3))
      expect(await store.coverage.shownIn(articleNo(1).id)).toEqual([{ platform: 'slack', channel: 'C1', at: at(3) }])
    })
  })
}
