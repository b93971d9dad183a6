import type { HubSubscription } from '../feeds/feed.ts'
import type { Db, HubSubscriptionTable } from './schema.ts'
import type { HubSubscriptions } from './store.ts'

/** See `Store.hubs`. */
export function hubsOf(db: Db): HubSubscriptions {
  return {
    async all() {
      const rows = await db.selectFrom('hub_subscription').selectAll().orderBy('feed').orderBy('token').execute()
      return rows.map(subscriptionOf)
    },
    async of(token) {
      const row = await db.selectFrom('hub_subscription').selectAll().where('token', '=', token).executeTakeFirst()
      return row === undefined ? null : subscriptionOf(row)
    },
    async save(subscription) {
      const row = rowOf(subscription)
      await db
        .insertInto('hub_subscription')
        .values(row)
        .onConflict((conflict) => conflict.column('token').doUpdateSet(row))
        .execute()
    },
    async verified(token, { until, ...now }) {
      const done = await db
        .updateTable('hub_subscription')
        .set({
          state: 'active',
          asked_until: null,
          attempts: 0,

          lease_until: until,
          next_step: now.nextStep,
        })
        .where('token', '=', token)
        .where('state', '!=', 'leaving')
        .where('asked_until', '>=', now.at)
        .returning('token')
        .executeTakeFirst()
      return done !== undefined
    },
    async denied(token, nextStep) {
      await db
        .updateTable('hub_subscription')
        .set({ state: 'denied', asked_until: null, next_step: nextStep })
        .where('token', '=', token)
        .where('state', '!=', 'leaving')
        .execute()
    },
    async pushed(token, at) {
      await db.updateTable('hub_subscription').set({ last_push: at }).where('token', '=', token).execute()
    },
    async remove(token) {
      await db.deleteFrom('hub_subscription').where('token', '=', token).execute()
    },
  }
}

function subscriptionOf(row: HubSubscriptionTable): HubSubscription {
  const { lease_until, asked_until, next_step, last_push, ...same } = row
  return { ...same, leaseUntil: lease_until, askedUntil: asked_until, nextStep: next_step, lastPush: last_push }
}

function rowOf(subscription: HubSubscription): HubSubscriptionTable {
  const { leaseUntil, askedUntil, nextStep, lastPush, ...same } = subscription
  return { ...same, lease_until: leaseUntil, asked_until: askedUntil, next_step: nextStep, last_push: lastPush }
}
