import { sql } from 'kysely'
import { onPostgres } from './dialect-of.ts'
import type { Db } from './schema.ts'

/** Claims looked at for one finding, the latest: an older hundred-first has no say in what it is now. */
const MOST_CLAIMS = 100
/**
 * The latest claims of each finding that their articles still make, or made at `until`, said before it where it is given;
 * in the order in which they were recorded. The finding first, then its own claims by number: a finding of thousands costs
 * no more than one of a hundred.
 */
export function latestClaims(db: Db, ids: readonly string[], until?: string) {
  return db
    .selectFrom('finding')
    .crossJoin('claim')
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
    .orderBy('claim.n')
}
