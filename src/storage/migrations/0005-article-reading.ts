import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Where an article's text is from, if not from its feed as it came. */
export async function articleReading(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('article').addColumn('reading', 'text').execute()
}
