import { wordsKey } from '../stories/words-key.ts'
import { findingsByKey, keyOf, refreshFindings } from './record-claims.ts'
import type { Db } from './schema.ts'

/**
 * Takes findings that are known by their words within a story along to another. Where the other has the same words, the
 * claims become claims of that finding, and who has been shown the one counts as shown the other; else the finding stays
 * what it is, under the key that later claims will have. Inside the caller's transaction, while the claims are still the
 * first story's.
 */
export async function moveFindings(
  db: Db,
  { topic, from, into }: { topic: string; from: string; into: string },
  at: { said: string; seen: string },
): Promise<void> {
  const told = await db
    .selectFrom('finding')
    .select(['id', 'key'])
    .where('topic', '=', topic)
    .where('id', 'in', (nested) => nested.selectFrom('claim').select('finding').where('story', '=', from))
    .execute()
  const prefix = wordsKey(from, '')
  const moving = told
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ id, key }) => ({ id, topic, key: wordsKey(into, key.slice(prefix.length)) }))
  const present = await findingsByKey(db, moving)
  for (const { id, key } of moving) {
    const other = present.get(keyOf({ topic, key }))
    if (other === undefined) await db.updateTable('finding').set({ key }).where('id', '=', id).execute()
    else await intoFinding(db, id, other, at)
  }
}

async function intoFinding(db: Db, from: string, into: string, at: { said: string; seen: string }): Promise<void> {
  await db.updateTable('claim').set({ finding: into }).where('finding', '=', from).execute()
  await refreshFindings(db, [from, into], at)
  const rows = await db.selectFrom('finding').select(['id', 'states']).where('id', 'in', [from, into]).execute()
  const statesOf = (id: string): string[] => JSON.parse(rows.find((row) => row.id === id)?.states ?? '[]')
  const [before, now] = [statesOf(from), statesOf(into)]
  const shown = await db.selectFrom('shown').selectAll().where('finding', '=', from).execute()
  for (const { delivery, version } of shown) {
    const place = now.indexOf(before[version - 1] ?? '')
    if (place === -1) continue
    await db
      .insertInto('shown')
      .values({ delivery, finding: into, version: place + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
