import type { ExpressionBuilder } from 'kysely'
import { instant } from './rows.ts'
import type { Db, Schema } from './schema.ts'

/** Articles looked at in one transaction: others wait no longer than some ten milliseconds. */
const AT_ONCE = 200

/** See `Store.prune`. */
export async function prune(db: Db, before: string, now: string): Promise<number> {
  const limit = instant(before)
  let deleted = 0
  let from = 0
  for (;;) {
    const some = await pruneSome(db, limit, from)
    deleted += some.deleted
    if (some.next === null) break
    from = some.next
  }
  await db
    .updateTable('delivery')
    .set({ document: '' })
    .where('state', 'in', ['posted', 'failed'])
    .where('until', '<', limit)
    .where('document', '<>', '')
    .execute()
  await db.deleteFrom('lease').where('until', '<', instant(now)).execute()
  return deleted
}

/** See `Store.prunable`. */
export async function prunable(db: Db, before: string): Promise<number> {
  const { count } = await db
    .selectFrom('article')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('seen', '<', instant(before))
    .where(isAboutNoTopic)
    .executeTakeFirstOrThrow()
  return Number(count)
}

function isAboutNoTopic({ not, exists, selectFrom }: ExpressionBuilder<Schema, 'article'>) {
  const placed = selectFrom('placement').select('placement.topic').whereRef('placement.article', '=', 'article.id')
  return not(exists(placed.where('placement.relevant', '=', 1)))
}

/** Walks over the articles by number, so that each is looked at once however many stay. */
async function pruneSome(db: Db, before: string, from: number): Promise<{ deleted: number; next: number | null }> {
  const some = await db
    .selectFrom('article')
    .select(['n', 'seen'])
    .where('n', '>', from)
    .orderBy('n')
    .limit(AT_ONCE)
    .execute()
  const last = some.at(-1)
  const old = some.filter(({ seen }) => seen < before)
  if (!last || old.length === 0) return { deleted: 0, next: null }
  const { numDeletedRows } = await db
    .deleteFrom('article')
    .where(
      'n',
      'in',
      old.map(({ n }) => n),
    )
    .where(isAboutNoTopic)
    .executeTakeFirst()
  return { deleted: Number(numDeletedRows), next: last.n }
}
