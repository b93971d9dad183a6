import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { articleNo, intakeOf } from '../contracts/examples.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { makeDatabase, type TestDatabase } from '../support/postgres.ts'
import { communique } from '../support/run-program.ts'

let database: TestDatabase
let desk: DeskFolder
beforeEach(async () => {
  database = await makeDatabase()
  desk = await makeDeskFolder()
})
afterEach(async () => {
  await desk.remove()
  await database.drop()
})

describe('the command line with PostgreSQL', () => {
  it('moves a desk there once, answers from it, and says how it is backed up', async () => {
    const file = desk.variables.DATABASE_URL ?? ''
    const there = { ...desk.variables, DATABASE_URL: database.url }
    const store = await openSqlite(file.replace('sqlite:', ''))
    const topic = 'japan-china-korea'
    await store.recordReading([], [intakeOf(articleNo(1, { title: 'Talks in Busan' }), { topic })])
    await store.close()

    expect(await communique(['storage', 'copy', file], there)).toMatchObject({ code: 2 })
    expect(await communique(['storage', 'copy', file, database.url], there)).toEqual({
      code: 0,
      out: 'Copied, and compared row by row: 1 article and all that belongs to them.\n',
      err: '',
    })
    const again = await communique(['storage', 'copy', file, database.url], there)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toMatch(/^The database tests@.* is not empty: name a new one\. Nothing was changed\.\n$/)

    const { out } = await communique(['articles', '--json', '--all'], there)
    expect(JSON.parse(out)).toMatchObject([{ title: 'Talks in Busan' }])
    const backup = await communique(['backup', 'a-file'], there)
    expect(backup).toMatchObject({ code: 1 })
    expect(backup.err).toMatch(/^This database is PostgreSQL\. Back it up with: pg_dump .*\n$/)
    const restore = await communique(['restore', 'a-file'], there)
    expect(restore.err).toMatch(/^This database is PostgreSQL\. .*pg_restore .*\n$/)
    const password = new URL(database.url).password
    expect(again.err + backup.err + restore.err).not.toContain(password)
  }, 60_000)
})
