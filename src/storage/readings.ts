import { sql } from 'kysely'
import { addressId } from '../articles/address-key.ts'
import { TELLING } from '../articles/copies.ts'
import { givenHash } from '../articles/edit.ts'
import type { FeedState } from '../feeds/feed.ts'
import type { OpenStory } from '../stories/cluster.ts'
import type { Engine } from './engine.ts'
import { inChunks } from './in-chunks.ts'
import type { Intake, RecentArticle } from './intake.ts'
import { mustHold } from './leases.ts'
import { nameAuthor } from './name-author.ts'
import { recordStatements } from './proposed-meetings.ts'
import { isAside, recordAsides } from './record-asides.ts'
import { recordClaims } from './record-claims.ts'
import { recordStory } from './record-story.ts'
import { articleRow, instant, openStoryOf, placementRow } from './rows.ts'
import type { Db } from './schema.ts'
import type { Period, Store } from './store.ts'
import { intoPresentStories, mergeStory } from './story-merges.ts'
import { topicTerm } from './topic-term.ts'
import { recordAddresses, recordRevision, recordSighting } from './versions.ts'

/** Stories and articles given to compare with: some days of the busiest process have a tenth of it. */
const MOST_OPEN = 2_000

export async function feedStates(db: Db, ids?: readonly string[]): Promise<ReadonlyMap<string, FeedState>> {
  const all = db.selectFrom('feed').selectAll()
  const rows =
    ids === undefined
      ? await all.execute()
      : (await Promise.all(inChunks(ids).map((chunk) => all.where('id', 'in', chunk).execute()))).flat()
  return new Map(
    rows.map((row) => {
      const state: FeedState = JSON.parse(row.state)
      return [row.id, state]
    }),
  )
}

export async function known(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (const chunk of inChunks(ids)) {
    const rows = await db
      .selectFrom('article')
      .leftJoin('placement', 'placement.article', 'article.id')
      .select(['article.id', 'placement.topic'])
      .where('article.id', 'in', chunk)
      .execute()
    for (const { id, topic } of rows) {
      const topics = found.get(id) ?? []
      if (topic !== null) topics.push(topic)
      found.set(id, topics)
    }
  }
  return found
}

export async function recordReading(
  engine: Engine,
  states: readonly FeedState[],
  intakes: readonly Intake[],
  { sightings = [], revisions = [], held = [] }: Parameters<Store['recordReading']>[2] = {},
): Promise<ReadonlySet<string>> {
  return engine.db.transaction().execute(async (db) => {
    await mustHold(db, held)
    const [asides, others] = apart(intakes, isAside)
    const added = new Set(await recordAsides(db, asides))
    for (const intake of others) if (await recordIntake(engine, db, intake)) added.add(intake.article.id)
    for (const sighting of sightings) await recordSighting(db, sighting)
    for (const revision of revisions) await recordRevision(engine, db, revision)
    for (const state of states) {
      const row = { id: state.id, state: JSON.stringify(state) }
      await db
        .insertInto('feed')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: row.state }))
        .execute()
    }
    return added
  })
}

function apart<T>(list: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [list.filter(is), list.filter((one) => !is(one))]
}

/**
 * True where the article was new. One that another process placed meanwhile keeps that placement, story and claims; one
 * that is known by another address is not written at all.
 */
async function recordIntake(engine: Engine, db: Db, intake: Intake): Promise<boolean> {
  const row = { ...articleRow(intake.article), given: intake.given ?? givenHash(intake.article) }
  const inserted = await db
    .insertInto('article')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('n')
    .executeTakeFirst()
  if (inserted && !(await recordAddresses(db, row.id, [addressId(row.url), ...(intake.addresses ?? [])]))) {
    await db.deleteFrom('article').where('id', '=', row.id).execute()
    return false
  }
  const stored =
    inserted ?? (await db.selectFrom('article').select('n').where('id', '=', row.id).executeTakeFirstOrThrow())
  if (intake.placements.length === 0) return inserted !== undefined
  const { placements, stories, merges, claims } = await intoPresentStories(db, intake)

  const placed = await db
    .insertInto('placement')
    .values(placements.map((placement) => placementRow(placement, row.said)))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['topic', 'relevant'])
    .execute()
  const topics = new Set(placed.map(({ topic }) => topic))
  for (const story of stories) if (topics.has(story.topic)) await recordStory(db, story)
  const { id, said, seen } = row
  for (const merge of merges) if (topics.has(merge.topic)) await mergeStory(db, merge, { id, said, seen })
  await recordClaims(
    db,
    { id, said, seen },
    claims.filter((claim) => topics.has(claim.topic)),
  )
  for (const { topic, copyOf } of placements) {
    const publisher = claims.find((claim) => claim.topic === topic)?.publisher
    if (copyOf !== null && publisher !== undefined && topics.has(topic))
      await nameAuthor(db, { topic, original: copyOf, publisher }, { said, seen: instant(seen) })
  }
  await recordStatements(
    db,
    { id, said },
    intake.proposed.filter(({ topic }) => topics.has(topic)),
    intake.statements.filter(({ topic }) => topics.has(topic)),
  )
  if (placed.some(({ relevant }) => relevant === 1)) {
    const relevantIn = await db
      .selectFrom('placement')
      .select('topic')
      .where('article', '=', row.id)
      .where('relevant', '=', 1)
      .execute()
    await engine.indexArticle(db, stored.n, [...relevantIn.map(({ topic }) => topicTerm(topic)), ...intake.terms])
  }
  return inserted !== undefined
}

export async function openStories(db: Db, topic: string, period: Period): Promise<OpenStory[]> {
  const rows = await db
    .selectFrom('story')
    .selectAll()
    .where('topic', '=', topic)
    .where('last', '>=', instant(period.since))
    .where('first', '<', instant(period.until))
    .orderBy('last', 'desc')
    .orderBy('id')
    .limit(MOST_OPEN)
    .execute()
  return rows.map(openStoryOf)
}

/** A long text's beginning and end: thousands of them are held at a time. */
function tellingOf() {
  const { beginning, end } = TELLING
  return sql<string>`case when length(article.text) <= ${sql.lit(beginning + end)} then article.text
    else substr(article.text, 1, ${sql.lit(beginning)}) || substr(article.text, length(article.text) - ${sql.lit(end - 1)}) end`
}

export async function recentArticles(db: Db, topic: string, period: Period): Promise<RecentArticle[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('article', 'article.id', 'placement.article')
    .select(['article.id', 'article.outlet', 'article.wire', 'article.title', tellingOf().as('text')])
    .select(['placement.copy_of', 'placement.story'])
    .where('placement.topic', '=', topic)
    .where('placement.relevant', '=', 1)
    .where('placement.said', '>=', instant(period.since))
    .where('placement.said', '<', instant(period.until))
    .orderBy('placement.said', 'desc')
    .orderBy('article.n', 'desc')
    .limit(MOST_OPEN)
    .execute()
  return rows.reverse().map(({ id, outlet, wire, title, text, copy_of, story }) => {
    return { article: id, outlet, wire: wire === 1, copyOf: copy_of, title, text, story }
  })
}
