import { onPostgres } from './dialect-of.ts'
import { inChunks } from './in-chunks.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'
import { type HeldLease, LeaseLost } from './store.ts'

/**
 * See `Store.takeLeases`. One name takes one statement and waits for no writer: everything said in chat takes one before
 * it is answered. Several are taken in a transaction, since two that lock rows in another order would wait for each other.
 */
export async function takeLeases(
  db: Db,
  names: readonly string[],
  holder: string,
  now: string,
  until: string,
): Promise<ReadonlyMap<string, string>> {
  const take = (on: Db, some: readonly string[]) =>
    takeSome(on, some, { holder, now: instant(now), until: instant(until) })
  const taken = await Promise.all(
    inChunks(names).map((some) =>
      some.length === 1 ? take(db, some) : db.transaction().execute((trx) => take(trx, some)),
    ),
  )
  return new Map(taken.flat().map((row) => [row.name, row.holder]))
}

async function takeSome(
  db: Db,
  names: readonly string[],
  { holder, now, until }: { holder: string; now: string; until: string },
): Promise<HeldLease[]> {
  const taken = await db
    .insertInto('lease')
    .values(names.map((name) => ({ name, holder, until })))
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ holder, until })
        .where((where) => where.or([where('lease.holder', '=', holder), where('lease.until', '<=', now)])),
    )
    .returning(['name', 'holder'])
    .execute()
  const ours = new Set(taken.map(({ name }) => name))
  const others = names.filter((name) => !ours.has(name))
  if (others.length === 0) return taken
  const held = await db.selectFrom('lease').select(['name', 'holder']).where('name', 'in', others).execute()
  return [...taken, ...held]
}

/** See `Store.renewLeases`. In a transaction, since two that lock several rows in another order would wait for each other. */
export async function renewLeases(db: Db, held: readonly HeldLease[], until: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if (!(await areHeld(trx, held))) return false
    for (const chunk of inChunks(held.map(({ name }) => name))) {
      await trx
        .updateTable('lease')
        .set({ until: instant(until) })
        .where('name', 'in', chunk)
        .execute()
    }
    return true
  })
}

/**
 * Throws LeaseLost where one of them has another holder by now, and keeps the others from taking them before the
 * caller's transaction ends. A lease that ran out and that nobody took is still its holder's.
 */
export async function mustHold(db: Db, held: readonly HeldLease[]): Promise<void> {
  if (!(await areHeld(db, held))) throw new LeaseLost()
}

async function areHeld(db: Db, held: readonly HeldLease[]): Promise<boolean> {
  const holders = new Map<string, string>()
  for (const chunk of inChunks(held.map(({ name }) => name))) {
    const rows = await db
      .selectFrom('lease')
      .select(['name', 'holder'])
      .where('name', 'in', chunk)
      .$if(onPostgres(db), (query) => query.forUpdate())
      .execute()
    for (const row of rows) holders.set(row.name, row.holder)
  }
  return held.every(({ name, holder }) => holders.get(name) === holder)
}

export async function releaseLeases(db: Db, held: readonly HeldLease[]): Promise<void> {
  if (held.length === 0) return
  await db.transaction().execute(async (trx) => {
    for (const [holder, own] of Map.groupBy(held, (lease) => lease.holder)) {
      for (const names of inChunks(own.map(({ name }) => name))) {
        await trx.deleteFrom('lease').where('holder', '=', holder).where('name', 'in', names).execute()
      }
    }
  })
}
