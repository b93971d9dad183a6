import { describe, expect, it } from 'vitest'
import { topicMissing } from '../../src/digest/pause-reason.ts'
import { at, deliveryOf, subscriptionOf } from './examples.ts'
import type { GiveStore } from './store.ts'

export function describeSubscriptions(give: GiveStore): void {
  const ids = async (where: { platform?: string; channel?: string } = {}) =>
    (await give().store.subscriptions.list(where)).map(({ id }) => id)

  describe('subscriptions', () => {
    it('keeps one as it was made', async () => {
      const { store } = give()
      const made = subscriptionOf({ only: ['updates', 'contradicts'], quietHours: '22:00-06:30' })
      await store.subscriptions.add(made)
      expect(await store.subscriptions.list({})).toEqual([made])
    })

    it('lists by platform and channel', async () => {
      const { store } = give()
      await store.subscriptions.add(subscriptionOf({ id: 'a' }))
      await store.subscriptions.add(subscriptionOf({ id: 'b', channel: 'C2' }))
      await store.subscriptions.add(subscriptionOf({ id: 'c', platform: 'discord' }))
      expect(await ids({ platform: 'slack' })).toEqual(['a', 'b'])
      expect(await ids({ platform: 'slack', channel: 'C2' })).toEqual(['b'])
      expect(await ids({ channel: 'C1' })).toEqual(['a', 'c'])
    })

    it('removes one once, and what was still to be posted with it', async () => {
      const { store } = give()
      await store.subscriptions.add(subscriptionOf())
      const moved = { nextDue: at(60), coveredUntil: at(0) }
      await store.scheduleDelivery(subscriptionOf(), moved, deliveryOf())
      expect(await store.subscriptions.remove('sub-1')).toBe(true)
      expect(await store.subscriptions.remove('sub-1')).toBe(false)
      expect(await store.claimDeliveries({ now: at(1), leaseUntil: at(2), limit: 5, platforms: ['slack'] })).toEqual([])
    })

    it("does not remove an operator's own", async () => {
      const { store } = give()
      await store.syncFileSubscriptions([subscriptionOf({ id: 'file:desk' })])
      await expect(store.subscriptions.remove('file:desk')).rejects.toThrow('communique.yaml')
      expect(await ids()).toEqual(['file:desk'])
    })

    it('takes up a paused one where it stopped when it is made again', async () => {
      const { store } = give()
      await store.subscriptions.add(subscriptionOf({ coveredUntil: at(-600) }))
      await store.pause('sub-1', 'The channel is gone.')
      await store.subscriptions.add(subscriptionOf({ coveredUntil: at(500), createdAt: at(500), nextDue: at(600) }))
      expect(await store.subscriptions.list({})).toEqual([
        subscriptionOf({ coveredUntil: at(-600), nextDue: at(600), paused: null }),
      ])
    })

    it("follows the operator's file: begins, ends, and leaves those of chat alone", async () => {
      const { store } = give()
      await store.subscriptions.add(subscriptionOf({ id: 'chat' }))
      await store.syncFileSubscriptions([subscriptionOf({ id: 'file:a' }), subscriptionOf({ id: 'file:b' })])
      await store.syncFileSubscriptions([subscriptionOf({ id: 'file:b' }), subscriptionOf({ id: 'file:c' })])
      expect((await ids()).sort()).toEqual(['chat', 'file:b', 'file:c'])
    })

    it('covers nothing twice when the file is read again, and takes a changed schedule', async () => {
      const { store } = give()
      const first = subscriptionOf({ id: 'file:a', nextDue: at(10), coveredUntil: at(-600) })
      await store.syncFileSubscriptions([first])
      await store.scheduleDelivery(first, { nextDue: at(70), coveredUntil: at(10) }, null)
      await store.syncFileSubscriptions([{ ...first, nextDue: at(99), coveredUntil: at(99) }])
      expect(await store.subscriptions.list({})).toMatchObject([{ nextDue: at(70), coveredUntil: at(10) }])
      await store.syncFileSubscriptions([{ ...first, cron: '0 9 * * *', nextDue: at(99), coveredUntil: at(99) }])
      expect(await store.subscriptions.list({})).toMatchObject([
        { cron: '0 9 * * *', nextDue: at(99), coveredUntil: at(10) },
      ])
    })

    it('resumes a paused one of the file at the next start', async () => {
      const { store } = give()
      await store.syncFileSubscriptions([subscriptionOf({ id: 'file:a' })])
      await store.pause('file:a', 'No permission.')
      await store.syncFileSubscriptions([subscriptionOf({ id: 'file:a' })])
      expect(await store.subscriptions.list({})).toMatchObject([{ paused: null }])
    })

    it('is due from its time on, the longest due first, unless it is paused', async () => {
      const { store } = give()
      await store.subscriptions.add(subscriptionOf({ id: 'now', nextDue: at(0) }))
      await store.subscriptions.add(subscriptionOf({ id: 'before', nextDue: at(-60) }))
      await store.subscriptions.add(subscriptionOf({ id: 'later', nextDue: at(1) }))
      await store.subscriptions.add(subscriptionOf({ id: 'paused', nextDue: at(-90) }))
      await store.pause('paused', 'The channel is gone.')
      expect((await store.dueSubscriptions(at(0))).map(({ id }) => id)).toEqual(['before', 'now'])
      expect(await store.resume('slack', ['elsewhere', subscriptionOf().channel])).toEqual(['paused'])
      expect((await store.dueSubscriptions(at(0))).map(({ id }) => id)).toEqual(['paused', 'before', 'now'])
    })

    it('is paused once, and told of then', async () => {
      const { store } = give()
      await store.subscriptions.add(subscriptionOf())
      expect(await store.pause('sub-1', 'The channel is gone.')).toEqual(
        subscriptionOf({ paused: 'The channel is gone.' }),
      )
      expect(await store.pause('sub-1', 'It is still gone.')).toBeNull()
      expect(await store.pause('none', 'There is no such.')).toBeNull()
      expect(await store.resume('discord', [subscriptionOf().channel])).toEqual([])
      expect(await store.resume('slack', [])).toEqual([])
    })

    it('goes on where its topic was missing when that is set up again, and by no news of its channel', async () => {
      const { store } = give()
      const { channel } = subscriptionOf()
      for (const topic of ['back', 'gone']) {
        await store.subscriptions.add(subscriptionOf({ id: topic, topic }))
        await store.pause(topic, topicMissing(topic))
      }
      await store.subscriptions.add(subscriptionOf({ id: 'archived', topic: 'back' }))
      await store.pause('archived', 'The channel is gone.')
      expect(await store.resumeTopics(['other', 'back'])).toEqual(['back'])
      expect(await store.resumeTopics(['other', 'back'])).toEqual([])
      expect(await store.resume('slack', [channel])).toEqual(['archived'])
      expect((await store.dueSubscriptions(at(999_999))).map(({ id }) => id).toSorted()).toEqual(['archived', 'back'])
    })

    it('is moved on by one process only', async () => {
      const { store, another } = give()
      const other = await another()
      await store.subscriptions.add(subscriptionOf())
      const next = { nextDue: at(1_440), coveredUntil: at(0) }
      const moved = await Promise.all([
        store.scheduleDelivery(subscriptionOf(), next, deliveryOf({ id: 'd-1' })),
        other.scheduleDelivery(subscriptionOf(), next, deliveryOf({ id: 'd-2' })),
      ])
      expect(moved.toSorted()).toEqual([false, true])
      const claimed = await store.claimDeliveries({ now: at(1), leaseUntil: at(2), limit: 5, platforms: ['slack'] })
      expect(claimed).toHaveLength(1)
      expect(await store.subscriptions.list({})).toMatchObject([next])
    })
  })
}
