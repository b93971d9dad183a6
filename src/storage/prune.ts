import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/** Articles deleted in one transaction: others wait no longer than some ten milliseconds. */
const AT_ONCE = 200

/** See `Store.prune`. */
export async function prune(db: Db, before: string): Promise<number> {
  const limit = instant(before)
  let deleted = 0
  for (;;) {
    const count = await db.transaction().execute((trx) => pruneSome(trx, limit))
    deleted += count
    if (count < AT_ONCE) break
  }
  await db
    .updateTable('delivery')
    .set({ document: '' })
    .where('state', 'in', ['posted', 'failed'])
    .where('until', '<', limit)
    .where('document', '<>', '')
    .execute()
  return deleted
}

async function pruneSome(db: Db, before: string): Promise<number> {
  const old = await db
    .selectFrom('article')
    .select('id')
    .where('said', '<', before)
    .orderBy('said')
    .limit(AT_ONCE)
    .execute()
  if (old.length === 0) return 0
  const ids = old.map(({ id }) => id)
  const findings = await db.selectFrom('claim').select('finding').distinct().where('article', 'in', ids).execute()
  const stories = await db
    .selectFrom('placement')
    .select('story')
    .distinct()
    .where('article', 'in', ids)
    .where('story', 'is not', null)
    .execute()
  await db.deleteFrom('article').where('id', 'in', ids).execute()
  if (findings.length > 0) {
    await db
      .deleteFrom('finding')
      .where(
        'id',
        'in',
        findings.map(({ finding }) => finding),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('claim').select('claim.n').whereRef('claim.finding', '=', 'finding.id'))),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('shown').select('shown.delivery').whereRef('shown.finding', '=', 'finding.id'))),
      )
      .execute()
  }
  if (stories.length > 0) {
    await db
      .deleteFrom('story')
      .where(
        'id',
        'in',
        stories.flatMap(({ story }) => story ?? []),
      )
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('placement').select('placement.article').whereRef('placement.story', '=', 'story.id'))),
      )
      .execute()
  }
  return ids.length
}
