import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/**
 * The claim by whose sentence a finding is told, and the meeting that this one names: so that the latest few findings on
 * a fact or a meeting are read without the hundred claims of each. The order is `rankedClaims`', of the claims that
 * `latestClaims` gives.
 */
export async function leads(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('finding').addColumn('lead', 'bigint').execute()
  await db.schema.alterTable('finding').addColumn('meeting', 'text').execute()
  await sql`update finding set lead = (
    select own.n
    from (
      select n, kind, fact, confidence, said, article from claim
      where claim.finding = finding.id and claim.gone is null
      order by claim.said desc, claim.n desc limit 100
    ) as own
    inner join article on article.id = own.article
    order by
      case when own.kind = finding.kind and own.fact is not distinct from finding.fact then 0 else 1 end,
      case when article.official is null then 1 else 0 end,
      own.confidence desc, own.said, own.n
    limit 1
  )`.execute(db)
  await sql`update finding set meeting = (select claim.meeting from claim where claim.n = finding.lead)`.execute(db)
  await db.schema
    .createIndex('finding_by_meeting')
    .on('finding')
    .columns(['topic', 'meeting', 'kind', 'last'])
    .execute()
}
