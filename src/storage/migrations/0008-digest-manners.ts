import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** A channel's language, its issues and its alerts; what kind of message a delivery is, and to which it belongs. */
export async function digestManners(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('subscription').addColumn('language', 'text').execute()
  await db.schema
    .alterTable('subscription')
    .addColumn('issues', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
  await db.schema
    .alterTable('subscription')
    .addColumn('breaking', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('delivery')
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('digest'))
    .execute()
  await db.schema.alterTable('delivery').addColumn('about', 'text').execute()
  await db.schema.createIndex('delivery_by_kind').on('delivery').columns(['subscription', 'kind', 'until']).execute()
}
