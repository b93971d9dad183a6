import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** When the first article of a feed was seen: what a feed listed already when it was first asked is no breaking news. */
export async function feedFirsts(db: Kysely<Schema>): Promise<void> {
  await db.schema.createIndex('article_by_feed').on('article').columns(['feed', 'seen']).execute()
}
