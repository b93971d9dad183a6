import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** When a finding was last said, so that the latest few on a fact are found however many claims each of them has. */
export async function latestFindings(db: Kysely<Schema>): Promise<void> {
  await db.schema.alterTable('finding').addColumn('last', 'text').execute()
  await db
    .updateTable('finding')
    .set((of) => ({
      last: of
        .selectFrom('claim')
        .select((claim) => claim.fn.max('claim.said').as('last'))
        .whereRef('claim.finding', '=', 'finding.id')
        .where('claim.gone', 'is', null),
    }))
    .execute()
  await db.schema.createIndex('finding_by_fact').on('finding').columns(['topic', 'fact', 'kind', 'last']).execute()
}
