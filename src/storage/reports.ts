import type { Finding } from '../baseline/finding.ts'
import type { Coverage } from '../commands/desk.ts'
import { assembleFinding } from './assemble-finding.ts'
import { assembled, findingsOf, latestFirst } from './findings.ts'
import { inChunks } from './in-chunks.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'

type Query = Parameters<Coverage['reports']>[0]

/** See `Coverage.reports`. Read by the findings' own rows, where the end of the period is not in the past. */
export async function reportsOf(db: Db, query: Query): Promise<Finding[]> {
  if (query.until !== undefined && (await wasSaidSince(db, query.topic, instant(query.until))))
    return (await findingsOf(db, { ...query, ...query.about })).map(byBestSource)
  const ids = await latestOf(db, query)
  const told = new Map<string, Finding>()
  for (const chunk of inChunks(ids)) for (const finding of await toldByLead(db, chunk)) told.set(finding.id, finding)
  // A replica of the version before writes findings that name no claim, until it is replaced.
  const rest = await assembled(
    db,
    ids.filter((id) => !told.has(id)),
    undefined,
  )
  for (const finding of rest) told.set(finding.id, byBestSource(finding))
  return ids.flatMap((id) => told.get(id) ?? [])
}

function byBestSource(finding: Finding): Finding {
  return { ...finding, sources: finding.sources.slice(0, 1) }
}

async function wasSaidSince(db: Db, topic: string, until: string): Promise<boolean> {
  const later = await db
    .selectFrom('claim')
    .select('n')
    .where('topic', '=', topic)
    .where('said', '>=', until)
    .limit(1)
    .executeTakeFirst()
  return later !== undefined
}

async function latestOf(db: Db, { topic, about, kinds, limit }: Query): Promise<string[]> {
  // Kind by kind, each by the end of its own part of an index.
  const rows = await Promise.all(
    kinds.map((kind) => {
      const some = db
        .selectFrom('finding')
        .select(['id', 'last'])
        .where('topic', '=', topic)
        .where('kind', '=', kind)
        .where('last', 'is not', null)
        .orderBy('last', 'desc')
        .orderBy('id')
        .limit(limit)
      return 'fact' in about
        ? some.where('fact', '=', about.fact).execute()
        : some.where('meeting', '=', about.meeting).execute()
    }),
  )
  return latestFirst(rows.flat()).slice(0, limit)
}

async function toldByLead(db: Db, ids: readonly string[]): Promise<Finding[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('claim', 'claim.n', 'finding.lead')
    .innerJoin('article', 'article.id', 'claim.article')
    .select(['finding.id', 'finding.topic', 'finding.key', 'finding.first', 'finding.last'])
    .select(['finding.kind as state_kind', 'finding.fact as state_fact'])
    .select(['claim.article', 'claim.sentence', 'claim.kind', 'claim.fact', 'claim.meeting'])
    .select(['claim.confidence', 'claim.why', 'claim.publisher', 'claim.story', 'claim.postable', 'claim.said'])
    .select(['article.url', 'article.outlet', 'article.lang', 'article.title', 'article.published'])
    .select('article.official')
    .where('finding.id', 'in', ids)
    .execute()
  return rows.flatMap((row) => {
    const { id, topic, key, first, last, state_kind, state_fact, ...lead } = row
    const claim = { ...lead, postable: lead.postable === 1 }
    const finding = assembleFinding({ id, topic, key, first }, { kind: state_kind, fact: state_fact }, [claim])
    return finding ? [{ ...finding, last: last ?? finding.last }] : []
  })
}
