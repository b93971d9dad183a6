import type { Intake } from './intake.ts'
import { storyRow } from './rows.ts'
import type { Db } from './schema.ts'

/** Writes a story as it is after an article joined it. Inside the caller's transaction. */
export async function recordStory(db: Db, story: Intake['stories'][number]): Promise<void> {
  const row = storyRow(story)
  const { id: _, ...change } = row
  await db
    .insertInto('story')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute()
}
