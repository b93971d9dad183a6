import { PostgresAdapter } from 'kysely'
import type { Db } from './schema.ts'

/**
 * Where one statement cannot be written so that both databases run it well, its two forms stand side by side and this
 * chooses. Also inside a transaction. What is more than a statement belongs behind `Engine`.
 */
export function onPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
