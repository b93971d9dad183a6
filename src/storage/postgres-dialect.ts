import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type PostgresPool,
  type PostgresPoolClient,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import { explainPostgresError } from './postgres-errors.ts'

/** The one lock that every writing transaction holds, of this database: any fixed number that is ours. */
const WRITING = 4_711_020_231_126n

/** Kysely's dialect over pg, as this room needs it. `name` is for messages. */
export function postgresDialect(pool: pg.Pool, name: string): PostgresDialect {
  return new Dialect({ pool: speakingPlainly(pool, name) })
}

class Dialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver(): Driver {
    return new OneWriter(this.#config)
  }
}

/**
 * One transaction writes at a time, as in SQLite (`begin immediate`): what one reads in it nobody changes before it
 * ends, and no two can deadlock. Readers and single statements do not wait. A transaction takes some milliseconds;
 * docs/decisions/0017 says what that allows.
 */
class OneWriter extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await super.beginTransaction(connection, settings)
    if (settings.accessMode === 'read only') return
    try {
      await connection.executeQuery(CompiledQuery.raw(`select pg_advisory_xact_lock(${WRITING})`))
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
  }
}

/** The pool with its errors in plain words. PostgreSQL's text holds no NUL: it is taken out, as a reader would. */
function speakingPlainly(pool: pg.Pool, name: string): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const plainly = async <T>(work: () => Promise<T>, why: () => unknown = () => null): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explainPostgresError(why() ?? error, name)
    }
  }
  const wrap = (client: pg.PoolClient): PostgresPoolClient => {
    // The first error says why a connection ended; those after it only that it did.
    let broken: unknown = null
    client.on('error', (error) => {
      broken ??= error
    })
    return {
      query: (text: unknown, values?: unknown) => {
        if (typeof text !== 'string') throw new Error('Cursors are not used here.')
        const list = Array.isArray(values) ? values.map(withoutNul) : []
        return plainly(
          () => client.query(text, list),
          () => broken,
        ) as never
      },
      // A connection that broke is not given to the next.
      release: (discard?: boolean) => client.release(discard || broken !== null),
    }
  }
  return {
    options: pool.options,
    async connect() {
      const client = await plainly(() => pool.connect())
      const known = wrapped.get(client)
      if (known) return known
      const fresh = wrap(client)
      wrapped.set(client, fresh)
      return fresh
    },
    end: () => pool.end(),
  }
}

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value
  return Array.isArray(value) ? value.map(withoutNul) : value
}
