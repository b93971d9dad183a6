import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Delivery, Platform, Subscription } from '../digest/subscription.ts'
import { onPostgres } from './dialect-of.ts'
import { inChunks } from './in-chunks.ts'
import { deliveryOf, instant } from './rows.ts'
import type { Db, Row } from './schema.ts'
import type { AfterFailure } from './store.ts'

/** See `Store.scheduleDelivery`. */
export async function scheduleDelivery(
  db: Db,
  subscription: Subscription,
  next: { nextDue: string; coveredUntil: string },
  delivery: Delivery | null,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const held = await lockSubscription(trx, subscription.id)
    if (held?.next_due !== instant(subscription.nextDue)) return false
    if (delivery && delivery.findings.length > 0) {
      const shown = await shownTo(trx, subscription.id)
      if (delivery.findings.some((key) => shown.has(key))) return false
    }
    await trx
      .updateTable('subscription')
      .set({ next_due: instant(next.nextDue), covered_until: instant(next.coveredUntil) })
      .where('id', '=', subscription.id)
      .execute()
    if (delivery) await insertDelivery(trx, delivery, subscription.nextDue)
    return true
  })
}

/**
 * A subscription's row, held until the transaction ends: what is posted to it is decided by one process at a time. A
 * transaction on SQLite holds the whole database already.
 */
export async function lockSubscription(trx: Db, id: string): Promise<Row<'subscription'> | undefined> {
  return trx
    .selectFrom('subscription')
    .selectAll()
    .where('id', '=', id)
    .$if(onPostgres(trx), (query) => query.forUpdate())
    .executeTakeFirst()
}

/**
 * Adds a delivery with what it shows, inside the caller's transaction. False where there is one of that id. `due`: since
 * when it should have been posted, UTC ISO-8601.
 */
export async function insertDelivery(db: Db, delivery: Delivery, due: string): Promise<boolean> {
  const { id, kind, about, subscription, platform, channel, document, state, parts, attempts, error } = delivery
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('delivery')
    .values({
      id,
      kind,
      about,
      subscription,
      platform,
      channel,
      since: instant(delivery.since),
      until: instant(delivery.until),
      document,
      state,
      parts,
      attempts,
      next_try: instant(delivery.nextTry),
      error,
      lease_token: null,
      lease_until: null,
      interrupted: 0,
      posted_at: null,
      due: instant(due),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if ((numInsertedOrUpdatedRows ?? 0n) === 0n) return false
  const shown = delivery.findings.map((key) => {
    const at = key.lastIndexOf('@')
    return { delivery: id, finding: key.slice(0, at), version: Number(key.slice(at + 1)) }
  })
  if (shown.length > 0) {
    await db
      .insertInto('shown')
      .values(shown)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return true
}

/** See `Store.shownTo`. What a failed delivery had not posted does not count. */
export async function shownTo(db: Db, subscription: string, among?: readonly string[]): Promise<ReadonlySet<string>> {
  const all = db
    .selectFrom('shown')
    .innerJoin('delivery', 'delivery.id', 'shown.delivery')
    .select(['shown.finding', 'shown.version'])
    .where('delivery.subscription', '=', subscription)
    .where((where) => where.or([where('delivery.state', '<>', 'failed'), where('delivery.parts', '>', 0)]))
  const rows =
    among === undefined
      ? await all.execute()
      : (await Promise.all(inChunks(among).map((chunk) => all.where('shown.finding', 'in', chunk).execute()))).flat()
  return new Set(rows.map(({ finding, version }) => `${finding}@${version}`))
}

/** See `Store.claimDeliveries`. */
export async function claimDeliveries(
  db: Db,
  request: { now: string; leaseUntil: string; limit: number; platforms: readonly Platform[] },
): Promise<{ delivery: Delivery; due: string; interrupted: boolean; token: string }[]> {
  if (request.platforms.length === 0) return []
  const now = instant(request.now)
  const token = randomUUID()
  return db.transaction().execute(async (trx) => {
    const oldest = trx
      .selectFrom('delivery')
      .select((of) => of.fn.min('n').as('n'))
      .where('state', 'in', ['due', 'posting'])
      .where('platform', 'in', request.platforms)
      .groupBy(['platform', 'channel'])
    const free = await trx
      .selectFrom('delivery')
      .select('n')
      .where('n', 'in', oldest)
      .where('next_try', '<=', now)
      .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<=', now)]))
      .orderBy('next_try')
      .orderBy('n')
      .limit(request.limit)
      .$if(onPostgres(trx), (query) => query.forUpdate().skipLocked())
      .execute()
    if (free.length === 0) return []
    const rows = await trx
      .updateTable('delivery')
      .set({
        state: 'posting',
        lease_token: token,
        lease_until: instant(request.leaseUntil),
        interrupted: sql<number>`case when state = 'posting' then 1 else 0 end`,
        attempts: sql<number>`attempts + 1`,
      })
      .where(
        'n',
        'in',
        free.map(({ n }) => n),
      )
      .returningAll()
      .execute()
    const shown = await trx
      .selectFrom('shown')
      .selectAll()
      .where(
        'delivery',
        'in',
        rows.map((row) => row.id),
      )
      .execute()
    const findings = Map.groupBy(shown, (row) => row.delivery)
    return rows
      .toSorted((a, b) => a.n - b.n)
      .map((row) => ({
        delivery: deliveryOf(
          row,
          (findings.get(row.id) ?? []).map(({ finding, version }) => `${finding}@${version}`),
        ),
        due: row.due ?? row.until,
        interrupted: row.interrupted === 1,
        token,
      }))
  })
}

/** See `Store.markPart`. */
export async function markPart(
  db: Db,
  held: { id: string; token: string },
  { parts, message }: { parts: number; message: string | null },
  leaseUntil: string,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await heldDelivery(trx, held)
      .set({ parts, lease_until: instant(leaseUntil) })
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    if (message !== null && parts > 0) {
      await trx
        .insertInto('delivery_message')
        .values({ delivery: held.id, part: parts - 1, message })
        .onConflict((conflict) => conflict.columns(['delivery', 'part']).doUpdateSet({ message }))
        .execute()
    }
    return true
  })
}

/** See `Store.messagesOf`. */
export async function messagesOf(db: Db, delivery: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('delivery_message')
    .select(['part', 'message'])
    .where('delivery', '=', delivery)
    .orderBy('part')
    .execute()
  const gap = rows.findIndex(({ part }, i) => part !== i)
  return rows.slice(0, gap === -1 ? rows.length : gap).map(({ message }) => message)
}

export async function markPosted(db: Db, held: { id: string; token: string }, at: string): Promise<boolean> {
  const { numUpdatedRows } = await heldDelivery(db, held)
    .set({ state: 'posted', posted_at: instant(at), error: null, lease_token: null, lease_until: null })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** See `Store.markFailed`. */
export async function markFailed(
  db: Db,
  held: { id: string; token: string },
  error: string,
  after: AfterFailure,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const failed = await heldDelivery(trx, held)
      .set({
        state: after.next === 'retry' ? 'due' : 'failed',
        error,
        lease_token: null,
        lease_until: null,
        ...(after.next === 'retry' && { next_try: instant(after.at) }),
      })
      .returning(['subscription', 'kind', 'since', 'parts', 'until', 'due'])
      .executeTakeFirst()
    if (!failed) return false
    if (after.next === 'replace') await insertDelivery(trx, after.by, failed.due ?? failed.until)
    // Only digests cover a period.
    if (after.next === 'reopen' && failed.kind === 'digest' && failed.parts === 0) {
      await trx
        .updateTable('subscription')
        .set({ covered_until: failed.since })
        .where('id', '=', failed.subscription)
        .where('covered_until', '>', failed.since)
        .execute()
    }
    return true
  })
}

function heldDelivery(db: Db, { id, token }: { id: string; token: string }) {
  return db.updateTable('delivery').where('id', '=', id).where('lease_token', '=', token).where('state', '=', 'posting')
}
