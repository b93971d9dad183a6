import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { restoreSqlite } from '../../src/storage/sqlite-restore.ts'
import { articleNo, intakeOf, TOPIC } from '../contracts/examples.ts'

describe('restoring a backup', () => {
  let folder: string
  let path: string
  let backup: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
    path = join(folder, 'test.db')
    backup = join(folder, 'backup.db')
    const store = await openSqlite(path)
    await store.recordReading([], [intakeOf(articleNo(1))])
    await store.backup(backup)
    await store.recordReading([], [intakeOf(articleNo(2))])
    await store.close()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const titles = async () => {
    const store = await openSqlite(path)
    const listed = await store.coverage.articles({ topic: TOPIC })
    await store.close()
    return listed.map(({ article }) => article.title)
  }

  it('brings back what was there, and nothing later', async () => {
    expect(await titles()).toEqual(['Title 2', 'Title 1'])
    await restoreSqlite(backup, path)
    expect(await titles()).toEqual(['Title 1'])
    expect(readdirSync(folder).filter((name) => !/^(test|backup)\.db$/.test(name))).toEqual([])
  })

  it('works where the present database is gone or damaged', async () => {
    rmSync(path)
    await restoreSqlite(backup, path)
    expect(await titles()).toEqual(['Title 1'])
    writeFileSync(path, 'rubbish '.repeat(1_000))
    await restoreSqlite(backup, path)
    expect(await titles()).toEqual(['Title 1'])
  })

  it('never takes the database for its own backup', async () => {
    await expect(restoreSqlite(path, path)).rejects.toThrow('is the database itself')
    const store = await openSqlite(path)
    await expect(store.backup(path)).rejects.toThrow('is the database itself')
    await store.close()
    expect(await titles()).toEqual(['Title 2', 'Title 1'])
  })

  it('is refused while the service has the database open', async () => {
    const store = await openSqlite(path)
    await expect(restoreSqlite(backup, path)).rejects.toThrow('is in use: stop the service')
    await store.close()
    expect(await titles()).toEqual(['Title 2', 'Title 1'])
  })

  it.each([
    ['is not there', () => {}, 'There is no backup'],
    ['is no database', (file: string) => writeFileSync(file, 'rubbish '.repeat(1_000)), 'is not a database'],
    [
      'is of another program',
      (file: string) => new Database(file).exec('create table x (y)').close(),
      'no backup of this',
    ],
    [
      'is newer than this program',
      (file: string) => {
        const raw = new Database(file)
        raw.exec('create table kysely_migration (name text primary key, timestamp text)')
        raw.exec("insert into kysely_migration values ('9999-from-the-future', '2030-01-01')").close()
      },
      'made by a newer version',
    ],
  ])('leaves the present database alone where the backup %s', async (_, make, why) => {
    const odd = join(folder, 'odd.db')
    make(odd)
    await expect(restoreSqlite(odd, path)).rejects.toThrow(why)
    expect(await titles()).toEqual(['Title 2', 'Title 1'])
  })
})
