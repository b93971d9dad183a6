import type { Kysely } from 'kysely'
import { addressId } from '../../articles/address-key.ts'
import { givenHash } from '../../articles/edit.ts'
import type { EngineDdl } from '../engine.ts'
import type { Schema } from '../schema.ts'

/** Articles taken up at once. */
const AT_ONCE = 500

/** Every address of an article, what it read before it was edited, and what was corrected by that. */
export async function articleVersions(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await db.schema
    .createTable('article_address')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .execute()
  await db.schema.createIndex('article_address_by_article').on('article_address').column('article').execute()
  await db.schema.alterTable('article').addColumn('given', 'text').execute()
  await db.schema
    .alterTable('article')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await db.schema
    .createTable('article_version')
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('edit', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_version_key', ['article', 'version'])
    .execute()
  await db.schema.alterTable('claim').addColumn('gone', 'text').execute()
  await db.schema
    .createTable('correction')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text')
    .execute()
  await db.schema.createIndex('correction_by_time').on('correction').columns(['topic', 'at']).execute()
  await rememberAddresses(db)
}

/** What is stored already is known by its addresses too. Of two that turn out to be one, the first seen is it. */
async function rememberAddresses(db: Kysely<Schema>): Promise<void> {
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('article')
      .select(['n', 'id', 'url', 'title', 'text'])
      .where('n', '>', from)
      .orderBy('n')
      .limit(AT_ONCE)
      .execute()
    if (rows.length === 0) return
    for (const { n, id, url, title, text } of rows) {
      await db
        .updateTable('article')
        .set({ given: givenHash({ title, text }) })
        .where('n', '=', n)
        .execute()
      await db
        .insertInto('article_address')
        .values({ address: addressId(url), article: id })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      from = n
    }
  }
}
