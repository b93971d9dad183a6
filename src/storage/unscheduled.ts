/** Deliveries beside the digests: alerts, corrections, amends. */
import type { Delivery, Platform, Subscription } from '../digest/subscription.ts'
import { insertDelivery, lockSubscription, shownTo } from './deliveries.ts'
import { inChunks } from './in-chunks.ts'
import { instant, subscriptionOf } from './rows.ts'
import type { Db } from './schema.ts'
import type { AlertTold, PostedDelivery } from './store.ts'

/** Alerts given at once: those of a week, at the most that a subscription can have. */
const MOST_ALERTS = 200

/** See `Store.alertSubscriptions`. */
export async function alertSubscriptions(db: Db): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('subscription')
    .selectAll()
    .where('breaking', '>', 0)
    .where('paused', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(subscriptionOf)
}

/** See `Store.lastClaim`. */
export async function lastClaim(db: Db): Promise<number> {
  const row = await db
    .selectFrom('claim')
    .select((of) => of.fn.max('n').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** See `Store.saidLive`. */
export async function saidLive(db: Db, findings: readonly string[]): Promise<ReadonlySet<string>> {
  const live = new Set<string>()
  for (const chunk of inChunks(findings)) {
    const rows = await db
      .selectFrom('claim')
      .innerJoin('article', 'article.id', 'claim.article')
      .select('claim.finding')
      .distinct()
      .where('claim.finding', 'in', chunk)
      .where('claim.gone', 'is', null)
      .where('claim.postable', '=', 1)
      .where(({ selectFrom, eb }) =>
        eb(
          'article.seen',
          '>',
          selectFrom('article as first')
            .select((of) => of.fn.min('first.seen').as('seen'))
            .whereRef('first.feed', '=', 'article.feed'),
        ),
      )
      .execute()
    for (const { finding } of rows) live.add(finding)
  }
  return live
}

/** See `Store.alertsTold`. */
export async function alertsTold(db: Db, subscription: string, since: string): Promise<AlertTold[]> {
  const rows = await db
    .selectFrom('delivery')
    .select(['id', 'until', 'state', 'parts'])
    .where('subscription', '=', subscription)
    .where('kind', '=', 'alert')
    .where('until', '>=', instant(since))
    .orderBy('until')
    .limit(MOST_ALERTS)
    .execute()
  if (rows.length === 0) return []
  const shown = await db
    .selectFrom('shown')
    .selectAll()
    .where(
      'delivery',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.map(({ id, until, state, parts }) => ({
    id,
    at: until,
    failed: state === 'failed' && parts === 0,
    findings: shown.filter(({ delivery }) => delivery === id).map(({ finding, version }) => `${finding}@${version}`),
  }))
}

/** See `Store.addDelivery`. */
export async function addDelivery(
  db: Db,
  delivery: Delivery,
  limit: { since: string; most: number } | null,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const subscription = await lockSubscription(trx, delivery.subscription)
    if (!subscription || subscription.paused !== null) return false
    const shown = await shownTo(trx, delivery.subscription)
    if (delivery.findings.some((key) => shown.has(key))) return false
    if (limit !== null) {
      const told = await alertsTold(trx, delivery.subscription, limit.since)
      if (told.filter(({ failed }) => !failed).length >= limit.most) return false
    }
    return insertDelivery(trx, delivery, delivery.nextTry)
  })
}

/** Posts given at once: those of some dozens of channels over a week. */
const MOST_POSTS = 200

/** See `Store.postedShowing`. */
export async function postedShowing(
  db: Db,
  findings: readonly string[],
  { platforms, since }: { platforms: readonly Platform[]; since: string },
): Promise<PostedDelivery[]> {
  const ids = new Set<string>()
  for (const chunk of inChunks(findings)) {
    const rows = await db.selectFrom('shown').select('delivery').distinct().where('finding', 'in', chunk).execute()
    for (const { delivery } of rows) ids.add(delivery)
  }
  const found: PostedDelivery[] = []
  for (const chunk of inChunks([...ids])) {
    const rows = await db
      .selectFrom('delivery')
      .selectAll()
      .where('id', 'in', chunk)
      .where('platform', 'in', platforms)
      .where('kind', 'in', ['digest', 'alert'])
      .where('state', '=', 'posted')
      .where('posted_at', '>=', instant(since))
      .where('document', '<>', '')
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('delivery_message').select('part').whereRef('delivery_message.delivery', '=', 'delivery.id')),
      )
      .orderBy('posted_at', 'desc')
      .limit(MOST_POSTS)
      .execute()
    const shown = await db.selectFrom('shown').selectAll().where('delivery', 'in', chunk).execute()
    const byDelivery = Map.groupBy(shown, ({ delivery }) => delivery)
    for (const row of rows) {
      const { id, kind, subscription, platform, channel, until, document, posted_at: at } = row
      if (kind !== 'digest' && kind !== 'alert') continue
      const keys = (byDelivery.get(id) ?? []).map(({ finding, version }) => `${finding}@${version}`)
      found.push({
        id,
        kind,
        subscription,
        platform,
        channel,
        since: row.since,
        until,
        document,
        findings: keys,
        at: at ?? until,
      })
    }
  }
  return found.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, MOST_POSTS)
}

/** See `Store.lastCorrection`. */
export async function lastCorrection(db: Db): Promise<string> {
  const row = await db
    .selectFrom('correction')
    .select((of) => [of.fn.max('at').as('at'), of.fn.countAll().as('all')])
    .executeTakeFirst()
  return `${row?.at ?? ''}.${row?.all ?? 0}`
}
