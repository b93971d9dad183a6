import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { describeStore } from '../contracts/store.ts'

let folder: string
let made = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'communique-'))
  await (await openSqlite(join(folder, 'empty.db'))).close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeStore('SQLite', async () => {
  // A copy of an empty one: to make its tables takes longer than most tests.
  const path = join(folder, `${made++}.db`)
  copyFileSync(join(folder, 'empty.db'), path)
  return { open: () => openSqlite(path), dispose: async () => {} }
})
