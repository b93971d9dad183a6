import type { ColumnDataType } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Db } from './schema.ts'

/** What differs from one database to another; everything else in this room is written once, in Kysely. */
export interface Engine {
  /** See `Store.name`. */
  readonly name: string
  readonly db: Db
  /** Makes the article numbered `n` findable by these terms, in place of those it had. Inside the caller's transaction. */
  indexArticle(db: Db, n: number, terms: readonly string[]): Promise<void>
  /** The highest number of an article that can be found; 0 where there is none. */
  lastIndexed(): Promise<number>
  /**
   * Articles that carry `every` term and at least one of `any`, best first, by number, with a score that is higher
   * where they fit better. Terms are taken literally: no query syntax is read from them. `until` (UTC ISO-8601) leaves
   * out what was said then or later.
   */
  search(query: {
    every: string
    any: readonly string[]
    limit: number
    until: string | undefined
  }): Promise<readonly { n: number; score: number }[]>
  /** Writes a consistent copy to a file while others read and write. */
  backup(file: string): Promise<void>
  /** Brings the database's own statistics up to date. Takes milliseconds; of use about once a day. */
  tidy(): Promise<void>
  close(): Promise<void>
}

/** What a migration needs to know of the database that it runs on. */
export interface EngineDdl {
  /** The type of a column that counts up by itself and is the primary key. */
  readonly counter: ColumnDataType
  /** Makes the full-text index over articles; rows leave it when their article is deleted. */
  readonly createTextIndex: Migration['up']
}
