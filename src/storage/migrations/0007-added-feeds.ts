import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Feeds that were added while the desk runs, beside those of the file. */
export async function addedFeeds(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('added_feed')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull().unique())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
