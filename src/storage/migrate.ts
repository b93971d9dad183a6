import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { UserError } from '../errors.ts'
import type { EngineDdl } from './engine.ts'
import { migrationsFor } from './migrations.ts'
import type { Schema } from './schema.ts'

/** Kysely's own list of the steps taken. */
interface Steps {
  kysely_migration: { name: string }
}

/**
 * Brings the tables up to date, in one transaction. Throws a UserError where the database `name` was made by a newer
 * version: its tables may mean something else, so it is left alone.
 */
export async function migrate(db: Kysely<Schema>, ddl: EngineDdl, name: string): Promise<void> {
  const migrations = migrationsFor(ddl)
  const taken = await stepsTaken(db)
  const unknown = taken.filter((step) => !(step in migrations))
  if (unknown.length > 0) {
    throw new UserError(
      `The database ${name} was made by a newer version of this program (it has ${unknown.join(', ')}): ` +
        'run that version, or restore a backup made with this one.',
    )
  }
  // Kysely's migrator writes even where there is nothing to do, and reading must not wait for somebody's long write.
  if (Object.keys(migrations).every((step) => taken.includes(step))) return
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error !== undefined) throw error
}

async function stepsTaken(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const { rows } = await sql<Steps['kysely_migration']>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
