import type { Kysely } from 'kysely'
import type { EngineDdl } from '../engine.ts'
import type { Schema } from '../schema.ts'

/** Changes of the baseline, what operators called wrong or muted, and one audit of all that they did. */
export async function createLedger(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await db.schema
    .createTable('change')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('proposal', 'text', (column) => column.notNull())
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('sources', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('change_by_state').on('change').columns(['topic', 'state', 'n']).execute()

  await db.schema
    .createTable('ruling')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('ruling_key', ['topic', 'finding'])
    .execute()

  // A mute of the whole topic has an empty platform and channel: no key may hold a null.
  await db.schema
    .createTable('mute')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('story', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('mute_key', ['topic', 'story', 'platform', 'channel'])
    .execute()

  await db.schema
    .createTable('audit')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('did', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('topic', 'text')
    .addColumn('channel', 'text')
    .addColumn('why', 'text')
    .execute()
  await db.schema.createIndex('audit_by_time').on('audit').columns(['at', 'n']).execute()
  await db.schema.createIndex('audit_by_about').on('audit').columns(['about', 'n']).execute()
}
