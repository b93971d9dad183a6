import { createHash } from 'node:crypto'
import { rankedClaims, sameState, stateOf } from './assemble-finding.ts'
import { inChunks } from './in-chunks.ts'
import type { StoredClaim } from './intake.ts'
import { latestClaims } from './latest-claims.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/** The same statement has the same id in every process: two that take it in at once make one finding of it. */
function findingId(topic: string, key: string): string {
  return `f-${createHash('sha256').update(`${topic}\n${key}`).digest('hex').slice(0, 12)}`
}

/** Adds an article's claims to their findings. Inside the caller's transaction. `seen`: when the article was. */
export async function recordClaims(
  db: Db,
  article: { id: string; said: string; seen: string },
  claims: readonly StoredClaim[],
): Promise<void> {
  if (claims.length === 0) return
  const found = new Map(claims.map((claim) => [keyOf(claim), claim]))
  await db
    .insertInto('finding')
    .values(
      [...found.values()].map(({ topic, key, kind, fact }) => ({
        id: findingId(topic, key),
        topic,
        key,
        kind,
        fact,
        states: '[]',
        version: 0,
        news_since: null,
        first: article.said,
        last: null,
        lead: null,
        meeting: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const ids = await findingsByKey(db, [...found.values()])
  await db
    .insertInto('claim')
    .values(
      claims.map((claim) => ({
        finding: ids.get(keyOf(claim)) ?? findingId(claim.topic, claim.key),
        topic: claim.topic,
        article: article.id,
        sentence: claim.sentence,
        start: claim.start,
        kind: claim.kind,
        fact: claim.fact,
        also: JSON.stringify(claim.also),
        meeting: claim.meeting,
        confidence: claim.confidence,
        why: claim.why,
        publisher: claim.publisher,
        story: claim.story,
        postable: claim.postable ? 1 : 0,
        said: article.said,
        gone: null,
      })),
    )
    .execute()
  await refreshFindings(db, [...ids.values()], { said: article.said, seen: instant(article.seen) })
}

/** Topic and key as one, for a map. */
export function keyOf({ topic, key }: { topic: string; key: string }): string {
  return `${topic}\n${key}`
}

/** Ids of findings by topic and key. One whose story was merged keeps the id that it got under its first key. */
export async function findingsByKey(
  db: Db,
  keys: readonly { topic: string; key: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [topic, own] of Map.groupBy(keys, (one) => one.topic)) {
    for (const chunk of inChunks(own.map(({ key }) => key))) {
      const rows = await db
        .selectFrom('finding')
        .select(['id', 'key'])
        .where('topic', '=', topic)
        .where('key', 'in', chunk)
        .execute()
      for (const { id, key } of rows) ids.set(keyOf({ topic, key }), id)
    }
  }
  return ids
}

/** Brings findings in step with their claims. One that nobody says any more is no news. */
export async function refreshFindings(
  db: Db,
  ids: readonly string[],
  { said, seen }: { said: string; seen: string },
): Promise<void> {
  if (ids.length === 0) return
  const claims = Map.groupBy(
    await latestClaims(db, ids)
      .innerJoin('article', 'article.id', 'claim.article')
      .select(['claim.n', 'claim.finding', 'claim.kind', 'claim.fact', 'claim.confidence', 'claim.publisher'])
      .select(['claim.postable', 'claim.said', 'claim.meeting', 'article.official'])
      .execute(),
    ({ finding }) => finding,
  )
  const rows = await db.selectFrom('finding').selectAll().where('id', 'in', ids).execute()
  for (const row of rows) {
    const own = claims.get(row.id) ?? []
    const state = stateOf(own)
    if (state === null) {
      await db
        .updateTable('finding')
        .set({ news_since: null, last: null, lead: null, meeting: null })
        .where('id', '=', row.id)
        .execute()
      continue
    }
    const states: string[] = JSON.parse(row.states)
    const name = `${state.kind}|${state.fact ?? ''}`
    const unchanged = row.version > 0 && sameState(row, state)
    if (!states.includes(name)) states.push(name)
    const [lead] = rankedClaims(state, own)
    const isNews = own.some((claim) => claim.postable === 1 && sameState(claim, state))
    await db
      .updateTable('finding')
      .set({
        ...state,
        states: JSON.stringify(states),
        version: states.indexOf(name) + 1,
        news_since: isNews ? ((unchanged ? row.news_since : null) ?? seen) : null,
        first: said < row.first ? said : row.first,
        last: latestOf(own),
        lead: lead?.n ?? null,
        meeting: lead?.meeting ?? null,
      })
      .where('id', '=', row.id)
      .execute()
  }
}

function latestOf(claims: readonly { said: string }[]): string | null {
  return claims.reduce<string | null>((last, { said }) => (last === null || said > last ? said : last), null)
}
