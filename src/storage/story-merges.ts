import type { StoryMerge } from '../stories/story.ts'
import type { Intake } from './intake.ts'
import { moveFindings } from './move-findings.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/**
 * Makes two stories one, inside the caller's transaction: articles, claims and findings of the one go to the other, and
 * the id that is given up leads there from now on, as do ids that led to it before. Nothing happens where there is no
 * such story any more.
 *
 * @param merge what was found; `seen` is when the article that showed it was
 */
export async function mergeStory(
  db: Db,
  { topic, from, into }: { topic: string; from: string; into: string },
  article: { id: string; said: string; seen: string },
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('story')
    .where('id', '=', from)
    .where('topic', '=', topic)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return
  const at = instant(article.seen)
  await db.updateTable('story_merge').set({ into_story: into }).where('into_story', '=', from).execute()
  await db.insertInto('story_merge').values({ story: from, topic, into_story: into, article: article.id, at }).execute()
  await db.updateTable('placement').set({ story: into }).where('story', '=', from).execute()
  await moveFindings(db, { topic, from, into }, { said: article.said, seen: at })
  await db.updateTable('claim').set({ story: into }).where('story', '=', from).execute()
}

/**
 * What an article brought, with the stories that there are: another process may have merged the one that it joined. Then
 * it is in the story that stays, which is left as that process wrote it.
 */
export async function intoPresentStories(db: Db, intake: Intake): Promise<Intake> {
  const ids = intake.stories.map(({ id }) => id)
  if (ids.length === 0) return intake
  const rows = await db.selectFrom('story_merge').select(['story', 'into_story']).where('story', 'in', ids).execute()
  if (rows.length === 0) return intake
  const present = new Map(rows.map((row) => [row.story, row.into_story]))
  const moved = <T extends { readonly story: string | null }>(one: T): T => ({
    ...one,
    story: present.get(one.story ?? '') ?? one.story,
  })
  return {
    ...intake,
    placements: intake.placements.map(moved),
    claims: intake.claims.map(moved),
    stories: intake.stories.filter(({ id }) => !present.has(id)),
    merges: intake.merges.filter(({ into }) => !present.has(into)),
  }
}

/** The id that a story has now: its own, or that of the story that took it in. */
export async function presentStory(db: Db, id: string): Promise<string> {
  const merge = await db.selectFrom('story_merge').select('into_story').where('story', '=', id).executeTakeFirst()
  return merge?.into_story ?? id
}

/** See `Coverage.merges`. */
export async function mergesInto(db: Db, story: string): Promise<StoryMerge[]> {
  const rows = await db
    .selectFrom('story_merge')
    .select(['story', 'article', 'at'])
    .where('into_story', '=', story)
    .orderBy('at')
    .orderBy('story')
    .execute()
  return rows
}
