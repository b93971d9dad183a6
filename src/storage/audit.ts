import type { Act } from '../baseline/change.ts'
import { instant } from './rows.ts'
import type { Db, Row } from './schema.ts'

/** Lines given at once: years of a busy desk. */
const MOST_ACTS = 10_000

/** Writes one line, in the transaction of what it tells of. */
export async function noteAct(db: Db, { at, by, did, about, topic, channel, why }: Act): Promise<void> {
  const row = { at: instant(at), platform: by.platform, person: by.user, did, about, topic, channel, why }
  await db.insertInto('audit').values(row).execute()
}

/** See `Ledger.audit`. */
export async function auditOf(
  db: Db,
  query: { since?: string; until?: string; about?: string | readonly string[] },
): Promise<Act[]> {
  let rows = db.selectFrom('audit').selectAll().orderBy('at').orderBy('n').limit(MOST_ACTS)
  if (query.since !== undefined) rows = rows.where('at', '>=', instant(query.since))
  if (query.until !== undefined) rows = rows.where('at', '<', instant(query.until))
  if (query.about !== undefined) rows = rows.where('about', 'in', [query.about].flat())
  return (await rows.execute()).map(actOf)
}

function actOf({ at, platform, person, did, about, topic, channel, why }: Row<'audit'>): Act {
  return { at, by: { platform, user: person }, did, about, topic, channel, why }
}
