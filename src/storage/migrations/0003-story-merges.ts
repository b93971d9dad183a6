import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * Which story was taken in by which; how many of a story's articles are about which meeting; and the copies of an article
 * found by it.
 */
export async function storyMerges(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('story_merge')
    .addColumn('story', 'text', (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('into_story', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('story_merge_by_story').on('story_merge').columns(['into_story', 'at']).execute()

  await db.schema.createIndex('placement_by_copy').on('placement').column('copy_of').execute()

  for (const { id, meeting, sketch } of await db.selectFrom('story').select(['id', 'meeting', 'sketch']).execute()) {
    const before: { size: number } = JSON.parse(sketch)
    const about = meeting === null ? {} : { [`${meeting} held`]: before.size }
    await db
      .updateTable('story')
      .set({ sketch: JSON.stringify({ ...before, about }) })
      .where('id', '=', id)
      .execute()
  }
}
