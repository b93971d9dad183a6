import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Up to which article pruning has come: those before it that are still there stay for good, and are not looked at again. */
export async function prunedThrough(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('pruned')
    .addColumn('one', 'integer', (column) => column.primaryKey())
    .addColumn('through', 'integer', (column) => column.notNull())
    .execute()
  await db.insertInto('pruned').values({ one: 1, through: 0 }).execute()
}
