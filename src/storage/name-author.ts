import { refreshFindings } from './record-claims.ts'
import type { Db } from './schema.ts'

/**
 * What was told by copies of one text is told by who wrote it. Where the first of them named nobody and a later one names
 * the agency, all are the agency's: they counted as their first outlet's until then. Inside the caller's
 * transaction.
 */
export async function nameAuthor(
  db: Db,
  copies: { topic: string; original: string; publisher: string },
  at: { said: string; seen: string },
): Promise<void> {
  const { topic, original, publisher } = copies
  const outlet = await db.selectFrom('article').select('outlet').where('id', '=', original).executeTakeFirst()
  if (outlet === undefined || outlet.outlet === publisher) return
  const told = await db
    .updateTable('claim')
    .set({ publisher })
    .where('topic', '=', topic)
    .where('publisher', '=', outlet.outlet)
    .where('article', 'in', (nested) =>
      nested
        .selectFrom('placement')
        .select('article')
        .where('topic', '=', topic)
        .where((where) => where.or([where('copy_of', '=', original), where('article', '=', original)])),
    )
    .returning('finding')
    .execute()
  if (told.length > 0) await refreshFindings(db, [...new Set(told.map(({ finding }) => finding))], at)
}
