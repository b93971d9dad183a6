/** Articles that come again: known by any of their addresses, and kept as they were before each edit. */
import { createHash } from 'node:crypto'
import type { ArticleVersion, Correction, Edited } from '../articles/article.ts'
import type { Edit } from '../articles/edit.ts'
import { iso } from '../clock.ts'
import type { Engine } from './engine.ts'
import { inChunks } from './in-chunks.ts'
import type { KnownArticle, ReadBefore, Revision, Sighting } from './intake.ts'
import { recordStatements } from './proposed-meetings.ts'
import { lookAgain } from './prune.ts'
import { recordClaims, refreshFindings } from './record-claims.ts'
import { recordStory } from './record-story.ts'
import { articleOf, articleRow, instant, placementOf, placementRow } from './rows.ts'
import type { Db } from './schema.ts'
import { topicTerm } from './topic-term.ts'

/** Corrections and versions given at once. */
const MOST = 100

/** See `Store.atAddresses`. */
export async function atAddresses(db: Db, addresses: readonly string[]): Promise<ReadonlyMap<string, KnownArticle>> {
  const found = new Map<string, KnownArticle>()
  for (const chunk of inChunks(addresses)) {
    const rows = await db
      .selectFrom('article_address')
      .innerJoin('article', 'article.id', 'article_address.article')
      .select(['article_address.address', 'article.id', 'article.feed', 'article.given'])
      .where('article_address.address', 'in', chunk)
      .execute()
    for (const { address, id, feed, given } of rows) found.set(address, { id, feed, given })
  }
  return found
}

/** See `Store.readBefore`. */
export async function readBefore(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, ReadBefore>> {
  const found = new Map<string, ReadBefore>()
  for (const chunk of inChunks(ids)) {
    const articles = await db.selectFrom('article').selectAll().where('id', 'in', chunk).execute()
    const placements = await db.selectFrom('placement').selectAll().where('article', 'in', chunk).execute()
    const claims = await db
      .selectFrom('claim')
      .innerJoin('finding', 'finding.id', 'claim.finding')
      .select(['claim.n', 'claim.article', 'claim.topic', 'claim.sentence', 'claim.start'])
      .select(['claim.postable', 'claim.kind', 'claim.fact', 'finding.key'])
      .where('claim.article', 'in', chunk)
      .where('claim.gone', 'is', null)
      .orderBy('claim.n')
      .execute()
    for (const row of articles) {
      found.set(row.id, {
        article: articleOf(row),
        given: row.given,
        version: row.version,
        placements: placements.filter(({ article }) => article === row.id).map(placementOf),
        claims: claims
          .filter(({ article }) => article === row.id)
          .map(({ n, article: _, ...claim }) => ({ ...claim, id: n, postable: claim.postable === 1 })),
      })
    }
  }
  return found
}

/** Adds addresses to an article, and what its feed gave of it this time. Inside the caller's transaction. */
export async function recordSighting(db: Db, { article, addresses, given }: Sighting): Promise<void> {
  await recordAddresses(db, article, addresses)
  if (given !== null) await db.updateTable('article').set({ given }).where('id', '=', article).execute()
}

/** An address that another article has already stays with that. False where the first one is such. */
export async function recordAddresses(db: Db, article: string, addresses: readonly string[]): Promise<boolean> {
  const [first] = addresses
  if (first === undefined) return true
  await db
    .insertInto('article_address')
    .values([...new Set(addresses)].map((address) => ({ address, article })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const holder = await db
    .selectFrom('article_address')
    .select('article')
    .where('address', '=', first)
    .executeTakeFirstOrThrow()
  return holder.article === article
}

/**
 * Writes an edited article over what it was, which is kept as a version; marks what it says no more, adds what it says
 * now, and notes what may have to be corrected. Inside the caller's transaction. Does nothing where another process
 * has written this edit already.
 */
export async function recordRevision(engine: Engine, db: Db, revision: Revision): Promise<void> {
  const { article, edit, version, given } = revision
  const at = instant(revision.at)
  const before = await db
    .selectFrom('article')
    .select(['n', 'title', 'text', 'seen', 'said', 'version'])
    .where('id', '=', article.id)
    .executeTakeFirst()
  if (before?.version !== version) return
  const { title, text, lang } = articleRow(article)
  await db
    .insertInto('article_version')
    .values({
      article: article.id,
      version,
      title: before.title,
      text: before.text,
      until: await afterTheLast(db, at),
      edit: JSON.stringify(edit),
    })
    .execute()
  await db
    .updateTable('article')
    .set({ title, text, lang, given, version: version + 1 })
    .where('id', '=', article.id)
    .execute()
  for (const placement of revision.placements) {
    const row = placementRow(placement, before.said)
    const { relevant, why, story } = row
    await db
      .insertInto('placement')
      .values(row)
      .onConflict((conflict) => conflict.columns(['article', 'topic']).doUpdateSet({ relevant, why, story }))
      .execute()
  }
  for (const story of revision.stories) await recordStory(db, story)
  await recordChangedClaims(db, revision, { said: before.said, at })
  await db.deleteFrom('meeting_statement').where('article', '=', article.id).execute()
  await recordStatements(db, { id: article.id, said: before.said }, revision.proposed, revision.statements)
  const relevantIn = revision.placements.filter(({ relevant }) => relevant).map(({ topic }) => topicTerm(topic))
  if (relevantIn.length === 0) await lookAgain(db, before.n)
  await engine.indexArticle(db, before.n, relevantIn.length === 0 ? [] : [...relevantIn, ...revision.terms])
}

/** Edits have instants of their own, also where a clock is set back: by the latest one others see that something changed. */
async function afterTheLast(db: Db, at: string): Promise<string> {
  const edit = await db
    .selectFrom('article_version')
    .select((of) => of.fn.max('until').as('last'))
    .executeTakeFirst()
  const last = edit?.last ?? null
  return last === null || last < at ? at : iso(Date.parse(last) + 1)
}

async function recordChangedClaims(
  db: Db,
  revision: Revision,
  { said, at }: { said: string; at: string },
): Promise<void> {
  const { article, gone, kept, corrections, claims } = revision
  for (const { id, sentence, start } of kept)
    await db.updateTable('claim').set({ sentence, start }).where('n', '=', id).execute()
  const lost =
    gone.length === 0
      ? []
      : await db
          .updateTable('claim')
          .set({ gone: at })
          .where('n', 'in', [...gone])
          .where('article', '=', article.id)
          .returning(['n', 'finding', 'topic', 'sentence'])
          .execute()
  const correctionRows = corrections.flatMap(({ claim, after }) => {
    const row = lost.find(({ n }) => n === claim)
    if (!row) return []
    const { finding, topic, sentence } = row
    const id = correctionId(finding, article.id, revision.version)
    return [{ id, topic, article: article.id, finding, at, before: sentence, after }]
  })
  for (const row of correctionRows)
    await db
      .insertInto('correction')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  await refreshFindings(db, [...new Set(lost.map(({ finding }) => finding))], { said, seen: at })
  // What came with the edit was said with it.
  await recordClaims(db, { id: article.id, said: at, seen: at }, claims)
}

function correctionId(finding: string, article: string, version: number): string {
  return `c-${createHash('sha256').update(`${finding}\n${article}\n${version}`).digest('hex').slice(0, 12)}`
}

/** See `Coverage.versions`. */
export async function versionsOf(db: Db, article: string): Promise<ArticleVersion[]> {
  const rows = await db
    .selectFrom('article_version')
    .selectAll()
    .where('article', '=', article)
    .orderBy('version', 'desc')
    .limit(MOST)
    .execute()
  return rows.reverse().map(({ version, title, text, until, edit }) => {
    const read: Edit = JSON.parse(edit)
    return { version, title, text, until, edit: read }
  })
}

/** See `Coverage.edited`. */
export async function editedIn(db: Db, story: string): Promise<Edited[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('article_version', 'article_version.article', 'placement.article')
    .select(['placement.article', 'article_version.until'])
    .where('placement.story', '=', story)
    .execute()
  const byArticle = Map.groupBy(rows, ({ article }) => article)
  return [...byArticle].map(([article, edits]) => {
    const last = edits.map(({ until }) => until).sort()
    return { article, times: edits.length, last: last.at(-1) ?? '' }
  })
}

/** See `Coverage.corrections`. */
export async function correctionsOf(
  db: Db,
  query: { topic: string; since: string; until: string; subscription?: string },
): Promise<Correction[]> {
  let rows = db
    .selectFrom('correction')
    .innerJoin('article', 'article.id', 'correction.article')
    .innerJoin('shown', 'shown.finding', 'correction.finding')
    .innerJoin('delivery', 'delivery.id', 'shown.delivery')
    .select(['correction.id', 'correction.article', 'correction.finding', 'correction.at'])
    .select(['correction.before', 'correction.after', 'article.url', 'article.outlet', 'article.lang'])
    .select((at) => at.fn.max('delivery.posted_at').as('shownAt'))
    .where('correction.topic', '=', query.topic)
    .where('correction.at', '>=', instant(query.since))
    .where('correction.at', '<', instant(query.until))
    .where('delivery.state', '=', 'posted')
    .whereRef('delivery.posted_at', '<=', 'correction.at')
    .groupBy(['correction.id', 'correction.article', 'correction.finding', 'correction.at'])
    .groupBy(['correction.before', 'correction.after', 'article.url', 'article.outlet', 'article.lang'])
    .orderBy('correction.at', 'desc')
    .orderBy('correction.id')
    .limit(MOST)
  if (query.subscription !== undefined) rows = rows.where('delivery.subscription', '=', query.subscription)
  return (await rows.execute()).map(({ shownAt, ...row }) => ({ ...row, shownAt: shownAt ?? row.at }))
}
