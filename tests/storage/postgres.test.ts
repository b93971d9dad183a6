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
  // One database for the file, emptied: making one, or truncating its tables, takes longer than most tests. As a replica
  // it asks for no order among them.
  async dispose() {
    const tables = await database.query(
      `select quote_ident(tablename) as name from pg_tables
        where schemaname = 'public' and tablename not like 'kysely%'`,
    )
    await database.query(
      `set session_replication_role = replica;
        ${tables.map((row) => `delete from ${Object(row).name}`).join(';')};
        select setval(oid::regclass, 1, false) from pg_class where relkind = 'S'`,
    )
  },
}))
