import type { Finding, Kind } from '../baseline/finding.ts'
import type { Coverage } from '../commands/desk.ts'
import { assembleFinding, type ClaimWithSource, stateOf } from './assemble-finding.ts'
import { inChunks } from './in-chunks.ts'
import { latestClaims } from './latest-claims.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'
import type { Period, VersionedFinding } from './store.ts'

/** Findings given at once. A busy day brings some hundreds. */
const MOST_FINDINGS = 1_000
/** Claims looked at first for each finding asked for. */
const CLAIMS_A_FINDING = 4

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
    // No more than it takes: each costs its hundred claims.
    for (const some of inChunks(next, most)) {
      for (const id of some) looked.add(id)
      found.push(...(await assembled(db, some, until)).filter(fits))
      if (found.length >= most) break
    }
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
      if (query.story === undefined && query.stories === undefined && query.article === undefined)
        said = said.where('topic', '=', query.topic)
      if (kind !== undefined) said = said.where('kind', '=', kind)
      if (query.since !== undefined) said = said.where('said', '>=', instant(query.since))
      if (query.until !== undefined) said = said.where('said', '<', instant(query.until))
      if (query.story !== undefined) said = said.where('story', '=', query.story)
      if (query.stories !== undefined) said = said.where('story', 'in', query.stories)
      if (query.fact !== undefined) said = said.where('fact', '=', query.fact)
      if (query.meeting !== undefined) said = said.where('meeting', '=', query.meeting)
      if (query.article !== undefined) said = said.where('article', '=', query.article)
      return said.execute()
    }),
  )
  const said = rows.flat().map(({ finding, said }) => ({ id: finding, last: said }))
  return { ids: latestFirst(said), all: rows.every(({ length }) => length < claims) }
}

/** Each once. */
export function latestFirst(said: { id: string; last: string | null }[]): string[] {
  const order = ({ id, last }: (typeof said)[number], other: (typeof said)[number]) =>
    last === other.last ? (id < other.id ? -1 : 1) : (last ?? '') < (other.last ?? '') ? 1 : -1
  return [...new Set(said.sort(order).map(({ id }) => id))]
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
export async function assembled(db: Db, ids: readonly string[], until: string | undefined): Promise<Finding[]> {
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

/** See `latestClaims`: with what is shown of their articles. */
async function claimsOf(
  db: Db,
  ids: readonly string[],
  until?: string,
): Promise<ReadonlyMap<string, ClaimWithSource[]>> {
  const rows = await latestClaims(db, ids, until)
    .innerJoin('article', 'article.id', 'claim.article')
    .select(['claim.finding', 'claim.article', 'claim.sentence', 'claim.kind', 'claim.fact', 'claim.meeting'])
    .select(['claim.confidence', 'claim.why', 'claim.publisher', 'claim.story', 'claim.postable', 'claim.said'])
    .select(['article.url', 'article.outlet', 'article.lang', 'article.title', 'article.published'])
    .select('article.official')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, postable: row.postable === 1 })),
    (row) => row.finding,
  )
}
