import type { Kysely } from 'kysely'
import type { EngineDdl } from '../engine.ts'
import type { Schema } from '../schema.ts'

/** What is said of meetings, and the meetings among them that the topic file does not know. */
export async function proposedMeetings(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await db.schema
    .createTable('proposed_meeting')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('proposed_meeting_key', ['topic', 'id'])
    .execute()

  await db.schema
    .createTable('meeting_statement')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('meeting', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .addColumn('publisher', 'text', (column) => column.notNull())
    .addColumn('series', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'integer')
    .addColumn('days', 'text')
    .addColumn('place', 'text')
    .addColumn('host', 'text')
    .addColumn('participants', 'text', (column) => column.notNull())
    .addColumn('firmness', 'text', (column) => column.notNull())
    .addColumn('sentence', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('meeting_statement_by_meeting')
    .on('meeting_statement')
    .columns(['topic', 'meeting', 'said'])
    .execute()
  await db.schema.createIndex('meeting_statement_by_article').on('meeting_statement').column('article').execute()
}
