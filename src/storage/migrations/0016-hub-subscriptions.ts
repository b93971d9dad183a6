import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Feeds that WebSub hubs were asked to push. */
export async function hubSubscriptions(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('hub_subscription')
    .addColumn('token', 'text', (column) => column.primaryKey())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('hub', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('callback', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('asked_until', 'text')
    .addColumn('next_step', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('last_push', 'text')
    .execute()
}
