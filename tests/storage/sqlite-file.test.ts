import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { articleNo, asideOf, claimOf, intakeOf, TOPIC } from '../contracts/examples.ts'

describe('the SQLite file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name = 'test.db') => join(folder, name)
  const refusal = async (path: string) => {
    const error = await openSqlite(path).then(
      (store) => store.close(),
      (error: unknown) => error,
    )
    expect(error).toBeInstanceOf(UserError)
    return error instanceof UserError ? error.message : ''
  }

  it('is made, with its folder, where there is none', async () => {
    const path = join(folder, 'data', 'deep', 'test.db')
    await (await openSqlite(path)).close()
    expect(existsSync(path)).toBe(true)
  })

  it('is named with what to do where it is no database', async () => {
    writeFileSync(
      file(),
      'Dear diary, this is long enough to be read as a header of some kind, and is none.'.repeat(20),
    )
    expect(await refusal(file())).toMatch(`${file()} is not a database of this program: name another file`)
  })

  it('is named with what to do where its folder cannot be made', async () => {
    writeFileSync(file('a-file'), '')
    expect(await refusal(join(file('a-file'), 'test.db'))).toContain('cannot be opened: name a file in a folder')
  })

  it('is named with what to do where it is a folder', async () => {
    mkdirSync(file())
    expect(await refusal(file())).toContain('cannot be opened')
  })

  it('is left alone where a newer version made it', async () => {
    await (await openSqlite(file())).close()
    const raw = new Database(file())
    raw.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')")
    raw.close()
    expect(await refusal(file())).toMatch(/made by a newer version .*9999-from-the-future.*: run that version/)
  })

  it('is named where another program holds it locked', async () => {
    await (await openSqlite(file())).close()
    const other = new Database(file())
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('begin exclusive')
    expect(await refusal(file())).toContain('is locked by another program')
    other.close()
  })

  it('opens in two processes that start at the same time', async () => {
    const stores = await Promise.all([openSqlite(file()), openSqlite(file()), openSqlite(file())])
    await Promise.all(stores.map((store) => store.ping()))
    for (const store of stores) await store.close()
    expect(stores).toHaveLength(3)
  })

  it('waits for another writer instead of failing', async () => {
    const store = await openSqlite(file())
    const other = new Database(file())
    other.exec('begin immediate')
    const written = store.recordReading([], [asideOf(articleNo(1))])
    // By the next turn the write has met the lock.
    await nextTurn()
    other.exec('commit')
    expect((await written).size).toBe(1)
    other.close()
    await store.close()
  })

  it('is copied while it is written to, whole', async () => {
    const store = await openSqlite(file())
    for (let n = 0; n < 50; n++) await store.recordReading([], [intakeOf(articleNo(n), { claims: [claimOf()] })])
    const writing = store.recordReading([], [intakeOf(articleNo(99))])
    await store.backup(file('copy.db'))
    await writing
    await store.close()
    const copy = await openSqlite(file('copy.db'))
    expect((await copy.coverage.articles({ topic: TOPIC })).length).toBeGreaterThanOrEqual(50)
    expect(await copy.coverage.search({ topic: TOPIC, terms: ['word'], limit: 5 })).toHaveLength(5)
    await copy.close()
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('says so where a copy cannot be written', async () => {
    const store = await openSqlite(file())
    await expect(store.backup(join(folder, 'nowhere', 'copy.db'))).rejects.toThrow('folder that exists')
    await store.close()
  })

  it('keeps the text index in step with the articles', async () => {
    const store = await openSqlite(file())
    await store.recordReading([], [intakeOf(articleNo(1)), intakeOf(articleNo(2))])
    await store.close()
    const raw = new Database(file())
    raw.pragma('foreign_keys = ON')
    raw.prepare('delete from article where id = ?').run(articleNo(1).id)
    const left = raw.prepare<[], { n: number }>("select rowid as n from article_index where terms match 'word'").all()
    const kept = raw.prepare<[], { n: number }>('select n from article').all()
    raw.close()
    expect(left).toEqual(kept)
  })
})
