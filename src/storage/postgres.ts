import { setTimeout as delay } from 'node:timers/promises'
import { Kysely } from 'kysely'
import pg from 'pg'
import { RetryableError, UserError } from '../errors.ts'
import { databaseName } from './database-name.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import { textByBytes } from './postgres-columns.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { createSearch, createTextIndex, indexArticle, lastIndexed } from './postgres-text-index.ts'
import { telling } from './query-log.ts'
import type { Schema } from './schema.ts'
import type { DatabaseAddress, OnQuery } from './store.ts'

type PostgresAddress = Extract<DatabaseAddress, { kind: 'postgres' }>

/** How long the start waits for a server that does not answer yet (compose starts both at once), and how often it looks. Ms. */
const PATIENCE = 10_000
const PAUSE = 500
/** How long a connection, a statement, and a wait for a lock may take, ms. Ours take milliseconds. */
const CONNECTING = 5_000
const STATEMENT = 30_000
const LOCK = 20_000
/** A process that is stopped in the middle of a transaction must not stop the others: the server ends it. Ms. */
const IDLE_IN_TRANSACTION = 10_000
const IDLE = 30_000

/**
 * Opens the PostgreSQL database and brings its tables up to date; several processes that start together take turns.
 * Throws a UserError, naming the database and what to do, where it does not answer within 10 s, does not let us in, or
 * was made by a newer version of this program.
 */
export async function openPostgres(address: PostgresAddress, onQuery?: OnQuery): Promise<Engine> {
  const name = databaseName(address)
  try {
    await migrateWhenThere(address, name)
  } catch (error) {
    throw error instanceof RetryableError ? new UserError(error.message, { cause: error }) : error
  }
  const pool = poolOf(address, { statement_timeout: STATEMENT, lock_timeout: LOCK })
  return engineOver(new Kysely<Schema>({ dialect: postgresDialect(pool, name), ...telling(onQuery) }), name)
}

async function migrateWhenThere(address: PostgresAddress, name: string): Promise<void> {
  for (const start = performance.now(); ; await delay(PAUSE)) {
    // A migration may take minutes, and whoever starts beside it waits: no time-outs here.
    const pool = poolOf({ ...address, pool: 2 }, {})
    const db = new Kysely<Schema>({ dialect: postgresDialect(pool, name), plugins: [textByBytes] })
    try {
      return await migrate(db, { counter: 'bigserial', createTextIndex }, name)
    } catch (error) {
      if (!(error instanceof RetryableError) || performance.now() - start > PATIENCE) throw error
    } finally {
      await db.destroy()
    }
  }
}

function engineOver(db: Kysely<Schema>, name: string): Engine {
  return {
    name,
    db,
    indexArticle,
    lastIndexed: () => lastIndexed(db),
    search: createSearch(db),
    async backup() {
      throw new UserError(
        'This database is PostgreSQL. Back it up with: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
      )
    },
    // Autovacuum keeps the statistics.
    async tidy() {},
    close: () => db.destroy(),
  }
}

function poolOf(address: PostgresAddress, limits: pg.PoolConfig): pg.Pool {
  const { host, port, database, user, password, tls, pool: max } = address
  const pool = new pg.Pool({
    host,
    port,
    database,
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ssl: tls === null ? false : tlsOf(tls),
    max,
    connectionTimeoutMillis: CONNECTING,
    idleTimeoutMillis: IDLE,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
    keepAlive: true,
    application_name: 'communique',
    // Compiling a query takes longer than any of ours runs.
    options: '-c jit=off',
    types: { getTypeParser },
    ...limits,
  })
  // A connection that breaks while nobody uses it is replaced when the next one is needed.
  pool.on('error', () => {})
  return pool
}

function tlsOf({ verify, authority }: NonNullable<PostgresAddress['tls']>) {
  return {
    rejectUnauthorized: verify !== 'no',
    ...(authority !== undefined && { ca: authority }),
    ...(verify !== 'full' && { checkServerIdentity: () => undefined }),
  }
}

/** Counts and sums come as text, since they may be larger than a number; ours are not. 20: int8, 1700: numeric. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === 20 || oid === 1700 ? Number : pg.types.getTypeParser(oid, format as 'text')
