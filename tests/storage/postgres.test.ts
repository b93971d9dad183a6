import { afterAll, beforeAll } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openStore } from '../../src/storage/open.ts'
import { describeStore } from '../contracts/store.ts'
import { makeDatabase, type TestDatabase } from '../support/postgres.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await makeDatabase()
})
afterAll(() => database.drop())

describeStore('PostgreSQL', async () => ({
  open: () => openStore(readDatabaseUrl(database.url)),
  // One database for the file, emptied: making one takes longer than most tests.
  async dispose() {
    const tables = await database.query(
      `select quote_ident(tablename) as name from pg_tables
        where schemaname = 'public' and tablename not like 'kysely%'`,
    )
    const names = tables.map((row) => String(Object(row).name))
    await database.query(`truncate ${names.join(', ')} restart identity`)
  },
}))
