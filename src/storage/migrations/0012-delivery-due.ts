import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** When a delivery was due, so that it can be told how late it was posted. Of those before, the end of their period. */
export async function deliveryDue(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('delivery').addColumn('due', 'text').execute()
  await db
    .updateTable('delivery')
    .set((of) => ({ due: of.ref('until') }))
    .execute()
}
