import type { ExpressionBuilder } from 'kysely'
import { iso } from '../clock.ts'
import { instant } from './rows.ts'
import type { Db, Schema } from './schema.ts'

/** Articles looked at in one transaction: others wait no longer than some ten milliseconds. */
const AT_ONCE = 200

/** What was seen so much later than now was seen while a clock was wrong; it must not hold up the rest. Ms. */
const WRONG_CLOCK = 86_400_000

/** See `Store.prune`. */
export async function prune(db: Db, before: string, now: string): Promise<number> {
  const limit = instant(before)
  const until = iso(Date.parse(now) + WRONG_CLOCK)
  let deleted = 0
  for (let from = await prunedThrough(db); ; ) {
    const some = await pruneSome(db, { from, before: limit, until })
    deleted += some.deleted
    if (some.through === from) break
    from = some.through
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
    .where('n', '>', await prunedThrough(db))
    .where('seen', '<', instant(before))
    .where(isOfNoUse)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** About no topic; and nothing was ever found in it, which would be a finding's history, whatever the article says now. */
function isOfNoUse({ and, not, exists, selectFrom }: ExpressionBuilder<Schema, 'article'>) {
  const placed = selectFrom('placement').select('placement.topic').whereRef('placement.article', '=', 'article.id')
  const claimed = selectFrom('claim').select('claim.n').whereRef('claim.article', '=', 'article.id')
  return and([not(exists(placed.where('placement.relevant', '=', 1))), not(exists(claimed))])
}

/** Has `prune` look again from this article on: an edit took it out of its topic. Inside the caller's transaction. */
export async function lookAgain(db: Db, n: number): Promise<void> {
  await db
    .updateTable('pruned')
    .set({ through: n - 1 })
    .where('through', '>=', n)
    .execute()
}

async function prunedThrough(db: Db): Promise<number> {
  const row = await db.selectFrom('pruned').select('through').executeTakeFirst()
  return row?.through ?? 0
}

/** Walks on over the articles by number, as far as they are old: few are looked at twice, however many stay. */
async function pruneSome(
  db: Db,
  { from, before, until }: { from: number; before: string; until: string },
): Promise<{ deleted: number; through: number }> {
  const some = await db
    .selectFrom('article')
    .select(['n', 'seen'])
    .where('n', '>', from)
    .orderBy('n')
    .limit(AT_ONCE)
    .execute()
  const young = some.findIndex(({ seen }) => seen >= before && seen < until)
  const old = young < 0 ? some : some.slice(0, young)
  const through = old.at(-1)?.n ?? from
  if (old.length === 0) return { deleted: 0, through }
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('article')
      .where(
        'n',
        'in',
        old.map(({ n }) => n),
      )
      .where(isOfNoUse)
      .executeTakeFirst()
    // Where `lookAgain` set it back meanwhile it stays there.
    await trx.updateTable('pruned').set({ through }).where('through', '=', from).execute()
    return { deleted: Number(numDeletedRows), through }
  })
}
