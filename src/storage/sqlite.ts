import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { RetryableError, UserError } from '../errors.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import { telling } from './query-log.ts'
import type { Schema } from './schema.ts'
import { backUpSqlite } from './sqlite-backup.ts'
import { BUSY_TIMEOUT, patiently, sqliteDialect } from './sqlite-dialect.ts'
import { explainSqliteError } from './sqlite-errors.ts'
import { createSearch, createTextIndex, indexArticle, lastIndexed } from './sqlite-text-index.ts'
import type { OnQuery, Store } from './store.ts'
import { storeOver } from './store-over.ts'

/**
 * Opens (or makes) the database at `path` and brings its tables up to date. `:memory:` gives one that is gone when
 * closed. Throws a UserError, naming the file and what to do, where it cannot be written, is locked by another
 * program, is no database, or was made by a newer version of this program.
 */
export async function openSqlite(path: string): Promise<Store> {
  return storeOver(await openSqliteEngine(path))
}

export async function openSqliteEngine(path: string, onQuery?: OnQuery): Promise<Engine> {
  let raw: Database.Database | undefined
  try {
    const opened = await patiently(() => openFile(path))
    raw = opened
    const db = new Kysely<Schema>({ dialect: sqliteDialect(opened, path), ...telling(onQuery) })
    await migrate(db, { counter: 'integer', createTextIndex }, path)
    return engineOver(db, opened, path)
  } catch (error) {
    raw?.close()
    throw atStart(error, path)
  }
}

function engineOver(db: Kysely<Schema>, raw: Database.Database, path: string): Engine {
  return {
    name: path,
    db,
    indexArticle,
    lastIndexed: () => lastIndexed(db),
    search: createSearch(db),
    backup: (file) => backUpSqlite(path, file),
    tidy: async () => tidy(raw),
    async close() {
      if (!raw.open) return
      tidy(raw)
      await db.destroy()
    },
  }
}

function openFile(path: string): Database.Database {
  let raw: Database.Database | undefined
  try {
    if (path !== ':memory:') {
      makeFolder(dirname(path))
      if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK)
    }
    raw = new Database(path, { timeout: BUSY_TIMEOUT })
    // WAL lets readers go on beside the writer; with it, NORMAL loses nothing when the process is killed, and only
    // the last moments when the machine itself fails: https://www.sqlite.org/pragma.html#pragma_synchronous
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = NORMAL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('temp_store = MEMORY')
    // 4 MB: pages that are read again are in the operating system's cache, and do not count as this process's.
    raw.pragma('cache_size = -4000')
    return raw
  } catch (error) {
    raw?.close()
    throw explainSqliteError(error, path)
  }
}

/** Lets the planner know how the tables have grown: https://www.sqlite.org/pragma.html#pragma_optimize */
function tidy(raw: Database.Database): void {
  try {
    raw.pragma('optimize')
  } catch {
    // Another process is writing. The next time will do.
  }
}

/** At the start a lock, too, is for the person to mend. */
function atStart(error: unknown, path: string): unknown {
  const explained = explainSqliteError(error, path)
  return explained instanceof RetryableError ? new UserError(explained.message, { cause: error }) : explained
}

/** One level after the other: under /proc, where nothing can be made, Node's own recursive way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  // Another process may make it at the same moment: what counts is that it is there.
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}
