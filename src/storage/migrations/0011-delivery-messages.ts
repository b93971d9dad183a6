import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Where each part of a delivery stands on its platform: to correct it in its thread, and to put another in its place. */
export async function deliveryMessages(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('delivery_message')
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('delivery_message_key', ['delivery', 'part'])
    .execute()
}
