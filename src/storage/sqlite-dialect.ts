import { setTimeout as delay } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { DatabaseLocked, explainSqliteError } from './sqlite-errors.ts'

/** Statements kept prepared. The service has about a hundred. */
const PREPARED = 300
/** How long a write waits for another process's, ms. Writes take milliseconds; a longer wait means that something hangs. */
const PATIENCE = 5_000
/** SQLite's own wait holds up everything else in this process, so it is short and ours takes over. Ms. */
export const BUSY_TIMEOUT = 50
const PAUSE = 10

/** Kysely's dialect over better-sqlite3, as this room needs it. `path` is for messages. */
export function sqliteDialect(raw: Database.Database, path: string): SqliteDialect {
  return new Dialect(preparing(raw, path), () => raw.inTransaction)
}

/** Does again what failed because another connection was writing, until it works or patience ends. */
export async function patiently<T>(work: () => T | Promise<T>): Promise<T> {
  for (const start = performance.now(); ; await delay(PAUSE)) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseLocked) || performance.now() - start > PATIENCE) throw error
    }
  }
}

class Dialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  readonly #inTransaction: () => boolean
  constructor(database: SqliteDatabase, inTransaction: () => boolean) {
    super({ database })
    this.#database = database
    this.#inTransaction = inTransaction
  }
  override createDriver(): SqliteDriver {
    return new Driver(this.#database, this.#inTransaction)
  }
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

class Adapter extends SqliteAdapter {
  /** SQLite can: so an interrupted migration leaves nothing behind, and two processes that start together take turns. */
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Driver extends SqliteDriver {
  #connection: DatabaseConnection | undefined
  readonly #inTransaction: () => boolean
  constructor(database: SqliteDatabase, inTransaction: () => boolean) {
    super({ database })
    this.#inTransaction = inTransaction
  }

  /** A statement that met a lock has done nothing, so it may be done again. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const inner = await super.acquireConnection()
    this.#connection ??= {
      executeQuery: (query) => patiently(() => inner.executeQuery(query)),
      streamQuery: (query, size) => inner.streamQuery(query, size),
    }
    return this.#connection
  }

  /**
   * `begin immediate` takes the write lock at once, waiting for it. A deferred transaction that reads first and then
   * writes fails without waiting when another process wrote in between: https://www.sqlite.org/lang_transaction.html
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /**
   * On a full disk SQLite has rolled back by itself; asking it again would put that complaint in the place of the cause:
   * https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection)
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
