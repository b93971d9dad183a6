import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { RetryableError, UserError } from '../../src/errors.ts'
import { openStore } from '../../src/storage/open.ts'
import { articleNo, at, intakeOf, TOPIC } from '../contracts/examples.ts'
import { makeDatabase, type TestDatabase } from '../support/postgres.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'

const open = (url: string) => openStore(readDatabaseUrl(url))
const refusal = (url: string) =>
  open(url).then(
    (store) => store.close().then(() => ''),
    (error: unknown) => (error instanceof UserError ? error.message : String(error)),
  )
const with_ = (url: string, over: Partial<URL>) => Object.assign(new URL(url), over).href

describe('a PostgreSQL database', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await makeDatabase()
  })
  afterAll(() => database.drop())

  it('opens in several processes that start at the same time on an empty one', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => open(database.url)))
    await stores[0]?.recordReading([], [intakeOf(articleNo(1))])
    for (const store of stores) expect(await store.coverage.articles({ topic: TOPIC })).toHaveLength(1)
    for (const store of stores) await store.close()
  })

  it('compares text by its bytes, whatever the locale of the database', async () => {
    const rows = await database.query(`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'
        and table_name not like 'kysely%'`)
    expect(rows).toEqual([])
  })

  it('is left alone where a newer version made it', async () => {
    await (await open(database.url)).close()
    await database.query("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030')")
    expect(await refusal(database.url)).toMatch(/made by a newer version .*9999-from-the-future.*: run that version/)
    await database.query("delete from kysely_migration where name = '9999-from-the-future'")
  })

  it('is named with what to do, and without password, where it cannot be used', async () => {
    expect(await refusal(with_(database.url, { pathname: '/nowhere' }))).toContain('There is no database tests@')
    const wrong = await refusal(with_(database.url, { password: 'wrong-secret' }))
    expect(wrong).toContain('does not let this user in: check user and password')
    expect(wrong).not.toContain('wrong-secret')
    expect(await refusal(`${database.url}?sslmode=require`)).toContain('sslmode')
  })

  it('says how a backup is made there', async () => {
    const store = await open(database.url)
    await expect(store.backup('a-file')).rejects.toThrow(/pg_dump --format=custom/)
    await store.close()
  })

  it('notes what is said in chat while somebody writes', async () => {
    const store = await open(database.url)
    const writer = new pg.Client({ connectionString: database.url })
    await writer.connect()
    await writer.query('begin')
    await writer.query('select pg_advisory_xact_lock(4711020231126)')
    const heard = ['heard:slack:1']
    expect(await store.takeLeases(heard, 'one', at(0), at(60))).toEqual(new Map([['heard:slack:1', 'one']]))
    expect(await store.takeLeases(heard, 'two', at(0), at(60))).toEqual(new Map([['heard:slack:1', 'one']]))
    await writer.end()
    await store.close()
  })

  it('is not held up by a process that was stopped in the middle of a write', async () => {
    const store = await open(database.url)
    const stopped = new pg.Client({ connectionString: database.url, idle_in_transaction_session_timeout: 300 })
    stopped.on('error', () => {})
    await stopped.connect()
    await stopped.query('begin')
    await stopped.query('select pg_advisory_xact_lock(4711020231126)')
    expect((await store.recordReading([], [intakeOf(articleNo(2))])).size).toBe(1)
    await store.close()
  })
})

describe('a PostgreSQL server that goes away', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())

  it('is something to wait for, and loses nothing that was written', async () => {
    const store = await open(server.url)
    await store.recordReading([], [intakeOf(articleNo(1))])
    await server.crash()
    for (const work of [store.ping(), store.recordReading([], [intakeOf(articleNo(2))]), store.feedStates()]) {
      await expect(work).rejects.toThrow(RetryableError)
      await expect(work).rejects.toThrow(/does not answer: is it running, and reachable from here/)
    }
    await server.start()
    expect((await store.recordReading([], [intakeOf(articleNo(2))])).size).toBe(1)
    expect(await store.coverage.articles({ topic: TOPIC })).toHaveLength(2)
    await store.close()
  })

  it('fails a write that is under way whole, or not at all', async () => {
    const store = await open(server.url)
    const writes = [...Array(30).keys()].map((n) =>
      store.recordReading([], [intakeOf(articleNo(100 + 2 * n)), intakeOf(articleNo(101 + 2 * n))]).then(
        () => n,
        (error: unknown) => {
          if (!(error instanceof RetryableError)) throw error
          return null
        },
      ),
    )
    await writes[0]
    await server.crash()
    const done = (await Promise.all(writes)).filter((n) => n !== null)
    await server.start()
    const ids = [...Array(60).keys()].map((n) => articleNo(100 + n).id)
    const known = await store.known(ids)
    for (const n of done) expect(known.has(articleNo(100 + 2 * n).id)).toBe(true)
    for (let n = 0; n < 30; n++) expect(known.has(ids[2 * n] ?? '')).toBe(known.has(ids[2 * n + 1] ?? ''))
    await store.close()
  })
})
