import { sql } from 'kysely'
import type { Article } from '../articles/article.ts'
import { UserError } from '../errors.ts'
import { COPIED, type CopiedTable } from './copy-tables.ts'
import { databaseName } from './database-name.ts'
import { onPostgres } from './dialect-of.ts'
import type { Engine } from './engine.ts'
import { openEngine } from './open.ts'
import { articleOf } from './rows.ts'
import type { Db, Row } from './schema.ts'
import type { DatabaseAddress } from './store.ts'
import { topicTerm } from './topic-term.ts'

/** Rows held at once: of the largest, articles, some megabytes. */
const AT_ONCE = 200

type AnyRow = Readonly<Record<string, unknown>>

export interface CopyInput {
  readonly from: DatabaseAddress
  readonly to: DatabaseAddress
  /** What the full-text index holds of an article: it is made anew. */
  readonly termsOf: (article: Article) => readonly string[]
  /** Told as it goes on: rows of a table copied, of how many. */
  readonly onProgress: (table: string, done: number, of: number) => void
}

/**
 * Copies a desk from one database into another, empty one, and compares the two row by row before it is kept: all of it
 * arrives or nothing. The source is read as it stood at the beginning. Returns how many rows each table has. Throws a
 * UserError where the target is not empty.
 */
export async function copyDesk(input: CopyInput): Promise<ReadonlyMap<string, number>> {
  const source = await openEngine(input.from)
  try {
    const target = await openEngine(input.to)
    try {
      return await asOfNow(source, (from) =>
        target.db.transaction().execute(async (to) => {
          await mustBeEmpty(to, databaseName(input.to))
          return copyInto(from, { ...target, db: to }, input)
        }),
      )
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

/** In SQLite a transaction keeps writers out; PostgreSQL shows one moment to a transaction that only reads. */
function asOfNow<T>({ db }: Engine, read: (db: Db) => Promise<T>): Promise<T> {
  const plain = db.transaction()
  const one = onPostgres(db) ? plain.setIsolationLevel('repeatable read').setAccessMode('read only') : plain
  return one.execute(read)
}

async function mustBeEmpty(db: Db, name: string): Promise<void> {
  for (const table of tables()) {
    if ((await sizeOf(db, table)) === 0) continue
    throw new UserError(`The database ${name} is not empty: name a new one. Nothing was changed.`)
  }
}

async function copyInto(from: Db, to: Engine, input: CopyInput): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const table of tables()) {
    const size = await sizeOf(from, table)
    let done = 0
    for await (const rows of rowsOf(from, table)) {
      const kept = onPostgres(to.db) ? rows.map(withoutNul) : rows
      // The rows of a table that is only known at run time: both databases hold them alike.
      await to.db
        .insertInto(table)
        .values(kept as never)
        .execute()
      done += rows.length
      input.onProgress(table, done, size)
    }
    await compare(from, to.db, table)
    sizes.set(table, done)
  }
  await indexAll(to, input)
  if (onPostgres(to.db)) await countOn(to.db)
  return sizes
}

function tables(): CopiedTable[] {
  return Object.keys(COPIED).filter((name): name is CopiedTable => name in COPIED)
}

async function sizeOf(db: Db, table: CopiedTable): Promise<number> {
  const { rows } = await sql<{ size: number }>`select count(*) as size from ${sql.table(table)}`.execute(db)
  return rows[0]?.size ?? 0
}

/** All rows, some at a time, by their key. */
async function* rowsOf(db: Db, table: CopiedTable): AsyncGenerator<AnyRow[]> {
  const key = COPIED[table]
  const columns = sql.join(key.map((column) => sql.ref(column)))
  let last: AnyRow | undefined
  for (;;) {
    const beyond = last ? sql`where (${columns}) > (${sql.join(key.map((column) => last?.[column]))})` : sql``
    const { rows } = await sql<AnyRow>`
      select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${AT_ONCE}`.execute(db)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1)
  }
}

/** Throws where a row of one is not in the other as it is. A fault of ours or of the disk: nothing is kept. */
async function compare(from: Db, to: Db, table: CopiedTable): Promise<void> {
  const copies = rowsOf(to, table)
  for await (const rows of rowsOf(from, table)) {
    const copied: AnyRow[] = (await copies.next()).value ?? []
    const same = rows.every((row, i) => canonical(withoutNul(row)) === canonical(withoutNul(copied[i] ?? {})))
    if (!same || copied.length !== rows.length) {
      throw new Error(`The copy of ${table} differs from the original near ${JSON.stringify(rows[0]).slice(0, 200)}`)
    }
  }
  if (!(await copies.next()).done) throw new Error(`The copy of ${table} has more rows than the original`)
}

function canonical(row: AnyRow): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** PostgreSQL's text holds no NUL character, which is none that a reader would see. */
function withoutNul(row: AnyRow): AnyRow {
  const entries = Object.entries(row)
  if (!entries.some(([, value]) => typeof value === 'string' && value.includes('\0'))) return row
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\0', '') : value]),
  )
}

/** Makes the articles findable. The index holds no copy of its terms that could be copied. */
async function indexAll(to: Engine, { termsOf, onProgress }: CopyInput): Promise<void> {
  const size = await sizeOf(to.db, 'article')
  let done = 0
  for await (const rows of rowsOf(to.db, 'article') as AsyncGenerator<Row<'article'>[]>) {
    const placed = await to.db
      .selectFrom('placement')
      .select(['article', 'topic'])
      .where('relevant', '=', 1)
      .where(
        'article',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    const topics = Map.groupBy(placed, ({ article }) => article)
    for (const row of rows) {
      const relevantIn = topics.get(row.id)?.map(({ topic }) => topicTerm(topic)) ?? []
      if (relevantIn.length > 0) await to.indexArticle(to.db, row.n, [...relevantIn, ...termsOf(articleOf(row))])
    }
    done += rows.length
    onProgress('full text', done, size)
  }
}

/** Counters go on after the rows that were copied. */
async function countOn(db: Db): Promise<void> {
  for (const table of tables()) {
    const key: readonly string[] = COPIED[table]
    if (key[0] !== 'n') continue
    await sql`select setval(pg_get_serial_sequence(${table}, 'n'), max(n)) from ${sql.table(table)}
      having max(n) is not null`.execute(db)
  }
}
