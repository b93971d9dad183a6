import { describe, expect, it } from 'vitest'
import type { Subscription } from '../../src/digest/subscription.ts'
import { articleNo, at, claimOf, deliveryOf, intakeOf, subscriptionOf, TOPIC } from './examples.ts'
import type { GiveStore } from './store.ts'

export function describeUnscheduled(give: GiveStore): void {
  const subscribe = async (over: Partial<Subscription> = {}) => {
    const subscription = subscriptionOf({ breaking: 2, ...over })
    await give().store.subscriptions.add(subscription)
    return subscription
  }
  const alert = (n: number, findings: string[] = [`f-${n}@1`]) =>
    deliveryOf({ id: `a-${n}`, kind: 'alert', until: at(n), findings })
  const today = { since: at(0), most: 2 }
  const fail = async (id: string) => {
    const { store } = give()
    const claimed = await store.claimDeliveries({ now: at(99), leaseUntil: at(199), limit: 9, platforms: ['slack'] })
    const one = claimed.find(({ delivery }) => delivery.id === id)
    await store.markFailed(id, one?.token ?? '', 'Gone.', { next: 'reopen' })
  }

  describe('deliveries beside the digests', () => {
    it('are wanted by subscriptions that set a limit and are not paused', async () => {
      await subscribe({ id: 'wants' })
      await subscribe({ id: 'none', breaking: 0 })
      await subscribe({ id: 'paused', paused: 'Archived.' })
      expect((await give().store.alertSubscriptions()).map(({ id, breaking }) => [id, breaking])).toEqual([
        ['wants', 2],
      ])
    })

    it('are added as they are, and once', async () => {
      await subscribe()
      const { store } = give()
      expect(await store.addDelivery(alert(1), today)).toBe(true)
      expect(await store.addDelivery(alert(1, []), today)).toBe(false)
      expect(await store.alertsTold('sub-1', at(0))).toEqual([
        { id: 'a-1', at: at(1), failed: false, findings: ['f-1@1'] },
      ])
      expect(await store.alertsTold('sub-1', at(2))).toEqual([])
      const [claimed] = await store.claimDeliveries({ now: at(5), leaseUntil: at(9), limit: 1, platforms: ['slack'] })
      expect(claimed?.delivery).toMatchObject({ id: 'a-1', kind: 'alert', about: null, findings: ['f-1@1'] })
    })

    it('are not added where the subscription has ended or is paused', async () => {
      await subscribe({ paused: 'Archived.' })
      expect(await give().store.addDelivery(alert(1), today)).toBe(false)
      await give().store.subscriptions.remove('sub-1')
      expect(await give().store.addDelivery(alert(1), today)).toBe(false)
    })

    it('are not added where any of what they tell was told already', async () => {
      const subscription = await subscribe()
      const { store } = give()
      const next = { nextDue: at(600), coveredUntil: at(0) }
      await store.scheduleDelivery(subscription, next, deliveryOf({ findings: ['f-1@1'] }))
      expect(await store.addDelivery(alert(1, ['f-1@1', 'f-2@1']), today)).toBe(false)
      expect(await store.addDelivery(alert(1, ['f-1@2', 'f-2@1']), today)).toBe(true)
    })

    it('keep a digest back that would tell the same again, and leave its period open', async () => {
      const subscription = await subscribe()
      const { store } = give()
      await store.addDelivery(alert(1, ['f-1@1']), today)
      const next = { nextDue: at(600), coveredUntil: at(0) }
      expect(await store.scheduleDelivery(subscription, next, deliveryOf({ findings: ['f-1@1', 'f-2@1'] }))).toBe(false)
      expect(await store.subscriptions.list({})).toMatchObject([{ nextDue: at(0), coveredUntil: at(-600) }])
      expect(await store.scheduleDelivery(subscription, next, deliveryOf({ findings: ['f-2@1'] }))).toBe(true)
    })

    it('keep to their limit, also where two processes add them, and do not count what was not posted', async () => {
      await subscribe()
      const { store, another } = give()
      const other = await another()
      await store.addDelivery(alert(1), today)
      const added = await Promise.all([
        store.addDelivery(alert(2), today),
        other.addDelivery(alert(3), today),
        store.addDelivery(alert(4), today),
      ])
      expect(added.filter(Boolean)).toHaveLength(1)
      await fail('a-1')
      expect(await store.alertsTold('sub-1', at(0))).toMatchObject([{ id: 'a-1', failed: true }, { failed: false }])
      expect(await store.addDelivery(alert(5), today)).toBe(true)
      expect(await store.addDelivery(alert(6), { since: at(6), most: 1 })).toBe(true)
    })

    it('give no period back when they end unposted, and what they told is untold', async () => {
      await subscribe({ coveredUntil: at(0) })
      const { store } = give()
      await store.addDelivery(alert(1), today)
      await fail('a-1')
      expect(await store.subscriptions.list({})).toMatchObject([{ coveredUntil: at(0) }])
      expect(await store.shownTo('sub-1')).toEqual(new Set())
    })

    it('know what came while its feed was watched from what the feed listed at first', async () => {
      const { store } = give()
      const says = (n: number, key: string, over: Parameters<typeof claimOf>[0] = {}, feed = 'daily') =>
        store.recordReading(
          [],
          [intakeOf(articleNo(n, { feed, seen: at(n) }), { claims: [claimOf({ key, ...over })] })],
        )
      expect(await store.lastClaim()).toBe(0)
      await says(1, 'first')
      await says(2, 'later')
      await says(3, 'archive', { postable: false })
      await says(4, 'new feed', {}, 'weekly')
      await says(5, 'first')
      const found = await store.postableFindings(TOPIC, { since: at(-99), until: at(99) })
      const all = await store.coverage.findings({ topic: TOPIC })
      const live = await store.saidLive(all.map(({ id }) => id))
      expect(
        all
          .filter(({ id }) => live.has(id))
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(['first', 'later'])
      expect(found).toHaveLength(3)
      expect(await store.lastClaim()).toBe(5)
    })

    it('find what is posted and shows a finding, where it is known where it stands', async () => {
      const subscription = await subscribe()
      const { store } = give()
      const next = { nextDue: at(0), coveredUntil: at(0) }
      const of = { platforms: ['slack'] as const, since: at(0) }
      for (const [n, message] of [null, 'm-1', 'm-2'].entries()) {
        const delivery = deliveryOf({ id: `d-${n}`, findings: [`f-${n}@1`, `f-all-${n}@2`] })
        await store.scheduleDelivery(subscription, next, delivery)
        const [one] = await store.claimDeliveries({ now: at(n), leaseUntil: at(99), limit: 1, ...of })
        await store.markPart(delivery.id, one?.token ?? '', { parts: 1, message }, at(99))
        if (n === 1) expect(await store.postedShowing(['f-1'], of)).toEqual([])
        await store.markPosted(delivery.id, one?.token ?? '', at(n))
      }
      const found = await store.postedShowing(['f-0', 'f-1', 'f-all-2', 'f-2', 'f-none'], of)
      expect(found.map(({ id, kind, findings }) => [id, kind, findings.toSorted()])).toEqual([
        ['d-2', 'digest', ['f-2@1', 'f-all-2@2']],
        ['d-1', 'digest', ['f-1@1', 'f-all-1@2']],
      ])
      expect(found[0]).toMatchObject({ subscription: 'sub-1', channel: 'C1', at: at(2), until: at(0) })
      expect(await store.postedShowing(['f-1', 'f-2'], { ...of, since: at(2) })).toMatchObject([{ id: 'd-2' }])
      expect(await store.postedShowing(['f-1'], { ...of, platforms: ['discord'] })).toEqual([])
      expect(await store.postedShowing([], of)).toEqual([])
    })

    it('ask for news of some kinds alone', async () => {
      const { store } = give()
      for (const [n, kind] of (['new', 'updates', 'contradicts'] as const).entries())
        await store.recordReading([], [intakeOf(articleNo(n), { claims: [claimOf({ key: kind, kind, fact: 'f' })] })])
      const found = await store.postableFindings(TOPIC, { since: at(-99), until: at(99) }, ['updates', 'contradicts'])
      expect(found.map(({ key }) => key).toSorted()).toEqual(['contradicts', 'updates'])
    })
  })
}
