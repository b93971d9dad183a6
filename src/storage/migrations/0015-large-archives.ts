import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Indexes by which the latest few of many years are found without looking at the rest. */
export async function largeArchives(db: Kysely<Schema>): Promise<void> {
  await db.schema.dropIndex('claim_by_fact').execute()
  await db.schema.createIndex('claim_by_fact').on('claim').columns(['topic', 'fact', 'kind', 'said']).execute()
  await db.schema.createIndex('claim_by_meeting').on('claim').columns(['topic', 'meeting', 'kind', 'said']).execute()
  await db.schema.dropIndex('claim_by_story').execute()
  await db.schema.createIndex('claim_by_story').on('claim').columns(['story', 'said']).execute()
  await db.schema.dropIndex('meeting_statement_by_meeting').execute()
  await db.schema
    .createIndex('meeting_statement_by_meeting')
    .on('meeting_statement')
    .columns(['topic', 'meeting', 'said', 'n', 'firmness'])
    .execute()
  await db.schema.createIndex('article_version_by_time').on('article_version').column('until').execute()
}
