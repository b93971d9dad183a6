import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Finding, Kind } from '../baseline/finding.ts'
import type { Coverage } from '../commands/desk.ts'
import { assembleFinding, type ClaimWithSource, sameState, stateOf } from './assemble-finding.ts'
import { onPostgres } from './dialect-of.ts'
import { inChunks } from './in-chunks.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'
import type { Period, StoredClaim, VersionedFinding } from './store.ts'

/** Claims looked at for one finding, the latest: an older hundred-first has no say in what it is now. */
const MOST_CLAIMS = 100
/** Findings given at once. A busy day brings some hundreds. */
const MOST_FINDINGS = 1_000
/** Claims looked at first for each finding asked for. */
const CLAIMS_A_FINDING = 4

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
  const claims = await claimsOf(db, ids)
  const rows = await db.selectFrom('finding').selectAll().where('id', 'in', ids).execute()
  for (const row of rows) {
    const own = claims.get(row.id) ?? []
    const state = stateOf(own)
    if (state === null) {
      await db.updateTable('finding').set({ news_since: null }).where('id', '=', row.id).execute()
      continue
    }
    const states: string[] = JSON.parse(row.states)
    const name = `${state.kind}|${state.fact ?? ''}`
    const unchanged = row.version > 0 && sameState(row, state)
    if (!states.includes(name)) states.push(name)
    const isNews = own.some((claim) => claim.postable && sameState(claim, state))
    await db
      .updateTable('finding')
      .set({
        ...state,
        states: JSON.stringify(states),
        version: states.indexOf(name) + 1,
        news_since: isNews ? ((unchanged ? row.news_since : null) ?? seen) : null,
        first: said < row.first ? said : row.first,
      })
      .where('id', '=', row.id)
      .execute()
  }
}

type FindingsQuery = Parameters<Coverage['findings']>[0]

/** Findings said in the period, the latest first, as they stood at its end. See `Coverage.findings`. */
export async function findingsOf(db: Db, query: FindingsQuery): Promise<Finding[]> {
  const until = query.until === undefined ? undefined : instant(query.until)
  const most = Math.min(query.limit ?? MOST_FINDINGS, MOST_FINDINGS)
  const fits = (finding: Finding) =>
    finding.topic === query.topic &&
    (query.fact === undefined || finding.fact === query.fact) &&
    (query.kinds === undefined || query.kinds.includes(finding.kind)) &&
    (query.meeting === undefined || finding.meeting === query.meeting)
  const found: Finding[] = []
  const looked = new Set<string>()
  // The latest claims first, and no more of them than it takes: an archive of years holds a hundred thousand.
  for (let claims = CLAIMS_A_FINDING * most; ; claims *= 4) {
    const { ids, all } = await saidLately(db, query, claims)
    const next = ids.filter((id) => !looked.has(id)).slice(0, MOST_FINDINGS - looked.size)
    for (const id of next) looked.add(id)
    found.push(...(await assembled(db, next, until)).filter(fits))
    if (all || found.length >= most || looked.size >= MOST_FINDINGS) return found.slice(0, most)
  }
}

/** The findings of the latest so many claims that a query asks for, the latest first; `all` where there are no more. */
async function saidLately(db: Db, query: FindingsQuery, claims: number): Promise<{ ids: string[]; all: boolean }> {
  const rows = await Promise.all(
    (query.kinds ?? [undefined]).map((kind) => {
      let said = db
        .selectFrom('claim')
        .select(['finding', 'said'])
        .orderBy('said', 'desc')
        .orderBy('finding')
        .limit(claims)
      // A story is of one topic. Naming both would have the planner walk through all of the topic.
      if (query.story === undefined && query.article === undefined) said = said.where('topic', '=', query.topic)
      if (kind !== undefined) said = said.where('kind', '=', kind)
      if (query.since !== undefined) said = said.where('said', '>=', instant(query.since))
      if (query.until !== undefined) said = said.where('said', '<', instant(query.until))
      if (query.story !== undefined) said = said.where('story', '=', query.story)
      if (query.fact !== undefined) said = said.where('fact', '=', query.fact)
      if (query.meeting !== undefined) said = said.where('meeting', '=', query.meeting)
      if (query.article !== undefined) said = said.where('article', '=', query.article)
      return said.execute()
    }),
  )
  const latest = rows
    .flat()
    .sort((a, b) => (a.said === b.said ? (a.finding < b.finding ? -1 : 1) : a.said < b.said ? 1 : -1))
  return { ids: [...new Set(latest.map(({ finding }) => finding))], all: rows.every(({ length }) => length < claims) }
}

export async function findingById(db: Db, id: string): Promise<Finding | null> {
  const [finding] = await assembled(db, [id], undefined)
  return finding ?? null
}

/** See `Store.postableFindings`. */
export async function newsOf(
  db: Db,
  topic: string,
  period: Period,
  kinds?: readonly Kind[],
): Promise<VersionedFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .select(['id', 'version'])
    .where('topic', '=', topic)
    .where('news_since', '>=', instant(period.since))
    .where('news_since', '<', instant(period.until))
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .orderBy('news_since', 'desc')
    .orderBy('id')
    .limit(MOST_FINDINGS)
    .execute()
  const versions = new Map(rows.map((row) => [row.id, row.version]))
  const found = await assembled(db, [...versions.keys()], undefined)
  return found.map((finding) => ({ ...finding, version: versions.get(finding.id) ?? 1 }))
}

/** See `Store.changingFindings`. */
export async function changingFindings(db: Db, topic: string, articles: readonly string[]): Promise<Finding[]> {
  const ids = new Set<string>()
  for (const chunk of inChunks(articles)) {
    const rows = await db
      .selectFrom('claim')
      .innerJoin('finding', 'finding.id', 'claim.finding')
      .select('finding.id')
      .distinct()
      .where('claim.article', 'in', chunk)
      .where('finding.topic', '=', topic)
      .where('finding.kind', '=', 'updates')
      .execute()
    for (const { id } of rows) ids.add(id)
  }
  return assembled(db, [...ids].sort(), undefined)
}

/** In the order of `ids`. */
async function assembled(db: Db, ids: readonly string[], until: string | undefined): Promise<Finding[]> {
  const found: Finding[] = []
  for (const chunk of inChunks(ids)) {
    const claims = await claimsOf(db, chunk, until)
    const rows = await db
      .selectFrom('finding')
      .select(['id', 'topic', 'key', 'first'])
      .where('id', 'in', chunk)
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of chunk) {
      const own = claims.get(id) ?? []
      const row = byId.get(id)
      const state = stateOf(own)
      const finding = row && state && assembleFinding(row, state, own)
      if (finding) found.push(finding)
    }
  }
  return found
}

/**
 * The latest claims of each finding that their articles still make, or made at `until`, said before it where it is
 * given; in the order in which they were recorded.
 */
async function claimsOf(
  db: Db,
  ids: readonly string[],
  until?: string,
): Promise<ReadonlyMap<string, ClaimWithSource[]>> {
  // The finding first, then its own claims by number: a finding of thousands costs no more than one of a hundred.
  const rows = await db
    .selectFrom('finding')
    .crossJoin('claim')
    .innerJoin('article', 'article.id', 'claim.article')
    .where('finding.id', 'in', ids)
    .where((nested) => {
      const all = nested
        .selectFrom('claim as own')
        .select('own.n')
        .whereRef('own.finding', '=', 'finding.id')
        .orderBy('own.said', 'desc')
        .orderBy('own.n', 'desc')
        .limit(MOST_CLAIMS)
      const latest =
        until === undefined
          ? all.where('own.gone', 'is', null)
          : all
              .where('own.said', '<', until)
              .where((own) => own.or([own('own.gone', 'is', null), own('own.gone', '>=', until)]))
      // PostgreSQL would weigh every claim against `in (…)`; an array it looks up by the index.
      return onPostgres(db) ? sql<boolean>`claim.n = any(array(${latest}))` : nested('claim.n', 'in', latest)
    })
    .select(['claim.finding', 'claim.article', 'claim.sentence', 'claim.kind', 'claim.fact', 'claim.meeting'])
    .select(['claim.confidence', 'claim.why', 'claim.publisher', 'claim.story', 'claim.postable', 'claim.said'])
    .select(['article.url', 'article.outlet', 'article.lang', 'article.title', 'article.published'])
    .select('article.official')
    .orderBy('claim.n')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, postable: row.postable === 1 })),
    (row) => row.finding,
  )
}
