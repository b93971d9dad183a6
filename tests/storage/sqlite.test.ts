import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { describeStore } from '../contracts/store.ts'

describeStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'))
  return {
    open: () => openSqlite(join(folder, 'test.db')),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  }
})
