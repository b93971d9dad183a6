import type { Subscriptions } from '../commands/desk.ts'
import { topicMissing } from '../digest/pause-reason.ts'
import type { Subscription } from '../digest/subscription.ts'
import { UserError } from '../errors.ts'
import { inChunks } from './in-chunks.ts'
import { instant, subscriptionOf, subscriptionRow } from './rows.ts'
import type { Db } from './schema.ts'

/** How ids of the operator's own subscriptions begin. */
const OF_FILE = 'file:'

export function subscriptionsOf(db: Db): Subscriptions {
  return {
    async list({ platform, channel }) {
      let rows = db.selectFrom('subscription').selectAll().orderBy('created_at').orderBy('id')
      if (platform !== undefined) rows = rows.where('platform', '=', isPlatform(platform))
      if (channel !== undefined) rows = rows.where('channel', '=', channel)
      return (await rows.execute()).map(subscriptionOf)
    },
    async add(subscription) {
      await db.transaction().execute(async (trx) => {
        const last = await trx
          .selectFrom('subscription')
          .selectAll()
          .where('id', '=', subscription.id)
          .executeTakeFirst()
        // Subscribing again resumes: what the pause left out is covered by the next digest.
        await write(trx, last ? { ...subscription, ...keptOf(subscriptionOf(last)) } : subscription)
      })
    },
    async remove(id) {
      if (id.startsWith(OF_FILE)) {
        throw new UserError('This subscription is set in communique.yaml: change it there and restart the service.')
      }
      return db.transaction().execute((trx) => end(trx, [id]))
    },
  }
}

function isPlatform(text: string): Subscription['platform'] {
  if (text === 'slack' || text === 'discord' || text === 'terminal') return text
  throw new UserError(`There is no platform "${text}": it is slack, discord or terminal.`)
}

async function write(db: Db, subscription: Subscription): Promise<void> {
  const { id: _, ...change } = subscriptionRow(subscription)
  await db
    .insertInto('subscription')
    .values(subscriptionRow(subscription))
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute()
}

function keptOf({ createdAt, coveredUntil }: Subscription) {
  return { createdAt, coveredUntil }
}

/** Ends subscriptions, and with them what was still to be posted. True where there was one. */
async function end(db: Db, ids: readonly string[]): Promise<boolean> {
  let ended = false
  for (const chunk of inChunks(ids)) {
    const { numDeletedRows } = await db.deleteFrom('subscription').where('id', 'in', chunk).executeTakeFirst()
    ended ||= numDeletedRows > 0n
    await db
      .updateTable('delivery')
      .set({ state: 'failed', error: 'The subscription ended before this was posted.' })
      .where('subscription', 'in', chunk)
      .where('state', '=', 'due')
      .execute()
  }
  return ended
}

/** See `Store.syncFileSubscriptions`. */
export async function syncFileSubscriptions(db: Db, wanted: readonly Subscription[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('subscription').selectAll().where('id', 'like', `${OF_FILE}%`).execute()
    const stored = new Map(rows.map((row) => [row.id, subscriptionOf(row)]))
    for (const next of wanted) {
      const last = stored.get(next.id)
      stored.delete(next.id)
      if (!last) {
        await write(trx, next)
        continue
      }
      const sameTimes = last.cron === next.cron && last.zone === next.zone && last.quietHours === next.quietHours
      await write(trx, {
        ...next,
        ...keptOf(last),
        nextDue: sameTimes ? last.nextDue : next.nextDue,
        paused: null,
      })
    }
    await end(trx, [...stored.keys()])
  })
}

export async function dueSubscriptions(db: Db, now: string): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('subscription')
    .selectAll()
    .where('next_due', '<=', instant(now))
    .where('paused', 'is', null)
    .orderBy('next_due')
    .orderBy('id')
    .execute()
  return rows.map(subscriptionOf)
}

/** See `Store.pause`. */
export async function pause(db: Db, subscription: string, why: string): Promise<Subscription | null> {
  const row = await db
    .updateTable('subscription')
    .set({ paused: why })
    .where('id', '=', subscription)
    .where('paused', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? subscriptionOf(row) : null
}

/** See `Store.resume`. */
export async function resume(
  db: Db,
  platform: Subscription['platform'],
  channels: readonly string[],
): Promise<readonly string[]> {
  const resumed: string[] = []
  for (const chunk of inChunks(channels)) {
    const there = await paused(db).where('platform', '=', platform).where('channel', 'in', chunk).execute()
    resumed.push(
      ...(await goOn(
        db,
        there.filter((row) => row.paused !== topicMissing(row.topic)),
      )),
    )
  }
  return resumed
}

/** See `Store.resumeTopics`. */
export async function resumeTopics(db: Db, topics: readonly string[]): Promise<readonly string[]> {
  const rows = await paused(db).execute()
  return goOn(
    db,
    rows.filter((row) => topics.includes(row.topic) && row.paused === topicMissing(row.topic)),
  )
}

function paused(db: Db) {
  return db.selectFrom('subscription').select(['id', 'topic', 'paused']).where('paused', 'is not', null)
}

async function goOn(db: Db, rows: readonly { id: string }[]): Promise<string[]> {
  const resumed: string[] = []
  for (const chunk of inChunks(rows.map(({ id }) => id))) {
    const gone = await db
      .updateTable('subscription')
      .set({ paused: null })
      .where('id', 'in', chunk)
      .where('paused', 'is not', null)
      .returning('id')
      .execute()
    resumed.push(...gone.map(({ id }) => id))
  }
  return resumed
}
