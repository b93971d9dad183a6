import { UserError } from '../errors.ts'
import { restoreSqlite } from './sqlite-restore.ts'
import type { DatabaseAddress } from './store.ts'

/**
 * Puts the backup `file` in the place of the database. Returns what messages call it. Throws a UserError where that
 * cannot be, and on PostgreSQL, which brings a better tool for it than this program could be.
 */
export async function restoreDesk(file: string, database: DatabaseAddress): Promise<string> {
  if (database.kind === 'postgres') {
    throw new UserError(
      'This database is PostgreSQL. Stop the service, make an empty database, and restore into it with: ' +
        'pg_restore --no-owner --exit-on-error --dbname="$DATABASE_URL" FILE',
    )
  }
  await restoreSqlite(file, database.path)
  return database.path
}
