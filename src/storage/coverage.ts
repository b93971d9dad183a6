import { addressId } from '../articles/address-key.ts'
import type { Article, Placement } from '../articles/article.ts'
import type { Coverage } from '../commands/desk.ts'
import type { Story } from '../stories/story.ts'
import type { Engine } from './engine.ts'
import { findingById, findingsOf } from './findings.ts'
import { inChunks } from './in-chunks.ts'
import { proposedMeetingsOf, statementsOf } from './proposed-meetings.ts'
import { reportsOf } from './reports.ts'
import { articleOf, instant, openStoryOf, placementOf } from './rows.ts'
import type { Db, Row } from './schema.ts'
import { mergesInto, presentStory } from './story-merges.ts'
import { openToldMeetings } from './told-meetings.ts'
import { topicTerm } from './topic-term.ts'
import { correctionsOf, editedIn, versionsOf } from './versions.ts'

/** What a query without a limit gives at most, and what one with a limit may ask for. */
const USUAL_ARTICLES = 20_000
const MOST_ARTICLES = 200_000
const USUAL_STORIES = 2_000
const MOST_STORIES = 50_000
const MOST_HITS = 200

/** The stored coverage, as commands read it. Only relevant articles can be searched. */
export function coverageOf(engine: Engine): Omit<Coverage, 'feedHealth'> {
  const { db } = engine
  const told = openToldMeetings(db)
  return {
    articles: (query) => articlesOf(db, query),
    async articleById(id) {
      const row = await db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? articleOf(row) : null
    },
    async articleByUrl(url) {
      const row = await db
        .selectFrom('article_address')
        .innerJoin('article', 'article.id', 'article_address.article')
        .selectAll('article')
        .where('article_address.address', '=', addressId(url))
        .executeTakeFirst()
      if (!row) return null
      const placements = await db
        .selectFrom('placement')
        .selectAll()
        .where('article', '=', row.id)
        .orderBy('topic')
        .execute()
      return { article: articleOf(row), placements: placements.map(placementOf) }
    },
    versions: (article) => versionsOf(db, article),
    edited: (story) => editedIn(db, story),
    corrections: (query) => correctionsOf(db, query),
    stories: (query) => storiesOf(db, query),
    async storyById(id) {
      const present = await presentStory(db, id)
      const row = await db.selectFrom('story').selectAll().where('id', '=', present).executeTakeFirst()
      const [story] = row ? await withArticles(db, [row]) : []
      return story ?? null
    },
    merges: (story) => mergesInto(db, story),
    findings: (query) => findingsOf(db, query),
    reports: (query) => reportsOf(db, query),
    meetingStatements: (query) => statementsOf(db, told, query),
    proposedMeetings: (query) => proposedMeetingsOf(db, told, query),
    findingById: (id) => findingById(db, id),
    async search({ topic, terms, limit, until }) {
      const hits = await engine.search({
        every: topicTerm(topic),
        any: terms,
        limit: clamp(limit, MOST_HITS),
        until: until === undefined ? undefined : await boundOf(db, topic, instant(until)),
      })
      if (hits.length === 0) return []
      const numbers = hits.map(({ n }) => n)
      const rows = await db
        .selectFrom('article')
        .innerJoin('placement', 'placement.article', 'article.id')
        .selectAll('article')
        .select('placement.copy_of')
        .where('article.n', 'in', numbers)
        .where('placement.topic', '=', topic)
        .execute()
      const byNumber = new Map(rows.map((row) => [row.n, row]))
      return hits.flatMap(({ n, score }) => {
        const row = byNumber.get(n)
        return row ? [{ article: articleOf(row), copyOf: row.copy_of, score }] : []
      })
    },
    async shownIn(article) {
      const rows = await db
        .selectFrom('claim')
        .innerJoin('shown', 'shown.finding', 'claim.finding')
        .innerJoin('delivery', 'delivery.id', 'shown.delivery')
        .select(['delivery.platform', 'delivery.channel', 'delivery.posted_at'])
        .distinct()
        .where('claim.article', '=', article)
        .where('delivery.state', '=', 'posted')
        .orderBy('delivery.posted_at')
        .limit(100)
        .execute()
      return rows.map(({ platform, channel, posted_at }) => ({ platform, channel, at: posted_at ?? '' }))
    },
  }
}

/** No bound where nothing was said so late: looking up when each article was said takes most of a search. */
async function boundOf(db: Db, topic: string, until: string): Promise<string | undefined> {
  const last = await db
    .selectFrom('placement')
    .select('said')
    .where('topic', '=', topic)
    .where('relevant', '=', 1)
    .orderBy('said', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined || last.said < until ? undefined : until
}

async function articlesOf(
  db: Db,
  query: { topic: string; relevant?: boolean; story?: string; since?: string; until?: string; limit?: number },
): Promise<{ article: Article; placement: Placement }[]> {
  let rows = db
    .selectFrom('placement')
    .innerJoin('article', 'article.id', 'placement.article')
    .selectAll('article')
    .select(['placement.topic', 'placement.article', 'placement.relevant', 'placement.why'])
    .select(['placement.story', 'placement.copy_of'])
    .orderBy('placement.said', 'desc')
    .orderBy('placement.article')
    .limit(clamp(query.limit ?? USUAL_ARTICLES, MOST_ARTICLES))
  // A story is of one topic. Naming both would have the planner choose the far longer index by topic.
  rows =
    query.story === undefined
      ? rows.where('placement.topic', '=', query.topic)
      : rows.where('placement.story', '=', query.story)
  if (query.relevant !== undefined) rows = rows.where('placement.relevant', '=', query.relevant ? 1 : 0)
  if (query.since !== undefined) rows = rows.where('placement.said', '>=', instant(query.since))
  if (query.until !== undefined) rows = rows.where('placement.said', '<', instant(query.until))
  return (await rows.execute())
    .map((row) => ({ article: articleOf(row), placement: placementOf(row) }))
    .filter(({ placement }) => placement.topic === query.topic)
}

async function storiesOf(
  db: Db,
  query: { topic: string; since?: string; until?: string; limit?: number },
): Promise<Story[]> {
  let rows = db
    .selectFrom('story')
    .selectAll()
    .where('topic', '=', query.topic)
    .orderBy('last', 'desc')
    .orderBy('id')
    .limit(clamp(query.limit ?? USUAL_STORIES, MOST_STORIES))
  if (query.since !== undefined) rows = rows.where('last', '>=', instant(query.since))
  if (query.until !== undefined) rows = rows.where('first', '<', instant(query.until))
  return withArticles(db, await rows.execute())
}

async function withArticles(db: Db, rows: readonly Row<'story'>[]): Promise<Story[]> {
  const articles = new Map<string, string[]>()
  for (const chunk of inChunks(rows.map((row) => row.id))) {
    const placements = await db
      .selectFrom('placement')
      .select(['story', 'article'])
      .where('story', 'in', chunk)
      .orderBy('said')
      .orderBy('article')
      .execute()
    for (const { story, article } of placements) {
      if (story === null) continue
      const list = articles.get(story)
      if (list) list.push(article)
      else articles.set(story, [article])
    }
  }
  return rows.map((row) => {
    const { size: _, ...story } = openStoryOf(row)
    return { ...story, topic: row.topic, articles: articles.get(row.id) ?? [] }
  })
}

function clamp(limit: number, most: number): number {
  return Math.max(0, Math.min(Math.trunc(limit) || 0, most))
}
