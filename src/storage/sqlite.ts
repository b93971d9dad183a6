import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { RetryableError, UserError } from '../errors.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { backUpSqlite } from './sqlite-backup.ts'
import { explainSqliteError } from './sqlite-errors.ts'
import { createTextIndex, indexArticle, searchArticles } from './sqlite-text-index.ts'
import type { Store } from './store.ts'
import { storeOver } from './store-over.ts'

/** How long a write waits for another process's, ms. Writes take milliseconds; a longer wait means that something hangs. */
const BUSY_MS = 5_000
/** Statements kept prepared. The service has about a hundred. */
const PREPARED = 300

/**
 * Opens (or makes) the database at `path` and brings its tables up to date. `:memory:` gives one that is gone when
 * closed. Throws a UserError, naming the file and what to do, where it cannot be written, is locked by another
 * program, is no database, or was made by a newer version of this program.
 */
export async function openSqlite(path: string): Promise<Store> {
  const raw = openFile(path)
  const db = new Kysely<Schema>({ dialect: new Dialect({ database: preparing(raw, path) }) })
  try {
    await migrate(db, { counter: 'integer', createTextIndex }, path)
  } catch (error) {
    raw.close()
    throw atStart(error, path)
  }
  const engine: Engine = {
    db,
    indexArticle,
    search: (query) => searchArticles(db, query),
    backup: (file) => backUpSqlite(path, file),
    async close() {
      if (!raw.open) return
      // Lets the planner know how the tables have grown: https://www.sqlite.org/pragma.html#pragma_optimize
      raw.pragma('optimize')
      await db.destroy()
    },
  }
  return storeOver(engine)
}

function openFile(path: string): Database.Database {
  let raw: Database.Database | undefined
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true })
      if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK)
    }
    raw = new Database(path, { timeout: BUSY_MS })
    // WAL lets readers go on beside the writer; with it, NORMAL loses nothing when the process is killed, and only
    // the last moments when the machine itself fails: https://www.sqlite.org/pragma.html#pragma_synchronous
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = NORMAL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('temp_store = MEMORY')
    raw.pragma('cache_size = -16000')
    return raw
  } catch (error) {
    raw?.close()
    throw atStart(error, path)
  }
}

/** At the start nothing is tried again: a lock, too, is for the person to mend. */
function atStart(error: unknown, path: string): unknown {
  const explained = explainSqliteError(error, path)
  return explained instanceof RetryableError ? new UserError(explained.message, { cause: error }) : explained
}

/**
 * `begin immediate` takes the write lock at once, waiting for it. A deferred transaction that reads first and then
 * writes fails without waiting when another process wrote in between: https://www.sqlite.org/lang_transaction.html
 */
class Driver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class Adapter extends SqliteAdapter {
  /** SQLite can: so an interrupted migration leaves nothing behind, and two processes that start together take turns. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  constructor(config: { database: SqliteDatabase }) {
    super(config)
    this.#database = config.database
  }
  override createDriver(): SqliteDriver {
    return new Driver({ database: this.#database })
  }
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

/** The database with its statements kept prepared (Kysely prepares each anew) and its errors in plain words. */
function preparing(raw: Database.Database, path: string): SqliteDatabase {
  const prepared = new Map<string, Database.Statement<unknown[]>>()
  const plainly = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw explainSqliteError(error, path)
    }
  }
  return {
    close: () => raw.close(),
    prepare(text) {
      const statement = prepared.get(text) ?? plainly(() => raw.prepare<unknown[]>(text))
      prepared.delete(text)
      prepared.set(text, statement)
      for (const oldest of prepared.keys()) {
        if (prepared.size <= PREPARED) break
        prepared.delete(oldest)
      }
      return {
        reader: statement.reader,
        all: (parameters) => plainly(() => statement.all(...parameters)),
        run: (parameters) => plainly(() => statement.run(...parameters)),
        iterate: (parameters) => statement.iterate(...parameters),
      }
    },
  }
}
