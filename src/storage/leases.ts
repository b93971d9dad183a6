import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/** See `Store.takeLease`. */
export async function takeLease(db: Db, name: string, holder: string, now: string, until: string): Promise<boolean> {
  const row = { name, holder, until: instant(until) }
  const taken = await db
    .insertInto('lease')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until: row.until })
        .where((where) => where.or([where('lease.holder', '=', holder), where('lease.until', '<=', instant(now))])),
    )
    .returning('holder')
    .executeTakeFirst()
  return taken !== undefined
}

export async function leaseHolder(db: Db, name: string): Promise<string | null> {
  const row = await db.selectFrom('lease').select('holder').where('name', '=', name).executeTakeFirst()
  return row?.holder ?? null
}

export async function releaseLease(db: Db, name: string, holder: string): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute()
}
