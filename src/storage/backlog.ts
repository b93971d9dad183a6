import { instant } from './rows.ts'
import type { Db } from './schema.ts'
import type { Backlog } from './store.ts'

/** See `Store.backlog`. */
export async function backlog(db: Db, now: string, newsSince: string): Promise<Backlog> {
  const { waiting, oldest } = await db
    .selectFrom('delivery')
    .select((of) => [of.fn.countAll<number>().as('waiting'), of.fn.min('due').as('oldest')])
    .where('state', 'in', ['due', 'posting'])
    .executeTakeFirstOrThrow()
  // The index on news is by topic first: so each topic is asked for by itself.
  const topics = await db.selectFrom('finding').select('topic').distinct().orderBy('topic').execute()
  const findings = await Promise.all(
    topics.map(({ topic }) =>
      db
        .selectFrom('finding')
        .select((of) => ['kind', of.fn.countAll<number>().as('count')])
        .where('topic', '=', topic)
        .where('news_since', '>=', instant(newsSince))
        .groupBy('kind')
        .orderBy('kind')
        .execute()
        .then((rows) => rows.map(({ kind, count }) => ({ topic, kind, count: Number(count) }))),
    ),
  )
  const leases = await db
    .selectFrom('lease')
    .select(['name', 'holder'])
    .where('until', '>', instant(now))
    .orderBy('name')
    .execute()
  return { waiting: Number(waiting), oldestDue: oldest ?? null, findings: findings.flat(), leases }
}
