import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { UserError } from '../errors.ts'
import { onPostgres } from './dialect-of.ts'
import type { EngineDdl } from './engine.ts'
import { migrationsFor } from './migrations.ts'
import type { Schema } from './schema.ts'

/** Kysely's own list of the steps taken. */
interface Steps {
  kysely_migration: { name: string }
}

/** Every step that this version knows; only the names are read from it. */
const STEPS = migrationsFor({ counter: 'integer', createTextIndex: async () => {} })

/**
 * Brings the tables up to date, in one transaction. Throws a UserError where the database `name` was made by a newer
 * version: its tables may mean something else, so it is left alone.
 */
export async function migrate(db: Kysely<Schema>, ddl: EngineDdl, name: string): Promise<void> {
  const migrations = migrationsFor(ddl)
  const taken = await stepsTaken(db)
  refuseUnknown(taken, migrations, name)
  // Kysely's migrator writes even where there is nothing to do, and reading must not wait for somebody's long write.
  if (Object.keys(migrations).every((step) => taken.includes(step))) return
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Steps are written side by side and land as they are done: whoever runs what lies between two releases may have
    // 0004 before 0003. So a step relies on no number but those that it names in its text.
    allowUnorderedMigrations: true,
  }).migrateToLatest()
  if (error !== undefined) throw error
}

/** Throws like `migrate` where a newer version has come to this database since. One small read. */
export async function checkSteps(db: Kysely<Schema>, name: string): Promise<void> {
  refuseUnknown(await readSteps(db), STEPS, name)
}

function refuseUnknown(taken: readonly string[], known: object, name: string): void {
  const unknown = taken.filter((step) => !(step in known))
  if (unknown.length === 0) return
  throw new UserError(
    `The database ${name} was made by a newer version of this program (it has ${unknown.join(', ')}): ` +
      'run that version, or restore a backup made with this one.',
  )
}

/** Kysely's introspection would read every column of every table to tell whether there is this one. */
async function stepsTaken(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = onPostgres(db)
    ? await sql`select 1 where to_regclass('kysely_migration') is not null`.execute(db)
    : await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db)
  return rows.length === 0 ? [] : readSteps(db)
}

async function readSteps(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<Steps['kysely_migration']>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
