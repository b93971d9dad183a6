import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { EngineDdl } from './engine.ts'
import { proposedMeetings } from './migrations/0002-proposed-meetings.ts'
import { storyMerges } from './migrations/0003-story-merges.ts'
import { createLedger } from './migrations/0004-ledger.ts'
import { articleReading } from './migrations/0005-article-reading.ts'
import { articleVersions } from './migrations/0006-article-versions.ts'
import { addedFeeds } from './migrations/0007-added-feeds.ts'
import { digestManners } from './migrations/0008-digest-manners.ts'
import { slackInstallations } from './migrations/0010-slack-installations.ts'
import { deliveryMessages } from './migrations/0011-delivery-messages.ts'
import { deliveryDue } from './migrations/0012-delivery-due.ts'
import { feedFirsts } from './migrations/0014-feed-firsts.ts'
import { largeArchives } from './migrations/0015-large-archives.ts'
import { hubSubscriptions } from './migrations/0016-hub-subscriptions.ts'
import { latestFindings } from './migrations/0019-latest-findings.ts'
import { prunedThrough } from './migrations/0019-pruned-through.ts'
import { leads } from './migrations/0023-leads.ts'
import type { Schema } from './schema.ts'

/**
 * Every step from an empty database to the present tables, by name, in order of the names. A step that was released
 * is never edited: a change is a new one.
 */
export function migrationsFor(ddl: EngineDdl): Record<string, Migration> {
  return {
    '0001-first-tables': { up: (db: Kysely<Schema>) => firstTables(db, ddl) },
    '0002-proposed-meetings': { up: (db: Kysely<Schema>) => proposedMeetings(db, ddl) },
    '0003-story-merges': { up: storyMerges },
    '0004-ledger': { up: (db: Kysely<Schema>) => createLedger(db, ddl) },
    '0005-article-reading': { up: (db: Kysely<Schema>) => articleReading(db) },
    '0006-article-versions': { up: (db: Kysely<Schema>) => articleVersions(db, ddl) },
    '0007-added-feeds': { up: (db: Kysely<Schema>) => addedFeeds(db) },
    '0008-digest-manners': { up: (db: Kysely<Schema>) => digestManners(db) },
    '0010-slack-installations': { up: (db: Kysely<Schema>) => slackInstallations(db) },
    '0011-delivery-messages': { up: (db: Kysely<Schema>) => deliveryMessages(db) },
    '0012-delivery-due': { up: (db: Kysely<Schema>) => deliveryDue(db) },
    '0014-feed-firsts': { up: (db: Kysely<Schema>) => feedFirsts(db) },
    '0015-large-archives': { up: (db: Kysely<Schema>) => largeArchives(db) },
    '0016-hub-subscriptions': { up: (db: Kysely<Schema>) => hubSubscriptions(db) },
    '0019-latest-findings': { up: (db: Kysely<Schema>) => latestFindings(db) },
    '0019-pruned-through': { up: (db: Kysely<Schema>) => prunedThrough(db) },
    '0023-leads': { up: (db: Kysely<Schema>) => leads(db) },
  }
}

async function firstTables(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await createCoverage(db, ddl)
  await createFindings(db, ddl)
  await createPosting(db, ddl)
  await ddl.createTextIndex(db)
}

async function createCoverage(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await db.schema
    .createTable('article')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('url', 'text', (column) => column.notNull().unique())
    .addColumn('feed', 'text', (column) => column.notNull())
    .addColumn('outlet', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('published', 'text')
    .addColumn('seen', 'text', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .addColumn('official', 'text')
    .addColumn('wire', 'integer', (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('placement')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .addColumn('relevant', 'integer', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('story', 'text')
    .addColumn('copy_of', 'text')
    .addColumn('said', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('placement_key', ['article', 'topic'])
    .execute()
  await db.schema
    .createIndex('placement_by_time')
    .on('placement')
    .columns(['topic', 'relevant', 'said', 'article'])
    .execute()
  await db.schema.createIndex('placement_by_topic').on('placement').columns(['topic', 'said', 'article']).execute()
  await db.schema.createIndex('placement_by_story').on('placement').columns(['story', 'said']).execute()

  await db.schema
    .createTable('story')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('headline', 'text', (column) => column.notNull())
    .addColumn('first', 'text', (column) => column.notNull())
    .addColumn('last', 'text', (column) => column.notNull())
    .addColumn('meeting', 'text')
    .addColumn('sketch', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('story_by_time').on('story').columns(['topic', 'last']).execute()

  await db.schema
    .createTable('feed')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute()
}

async function createFindings(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await db.schema
    .createTable('finding')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('fact', 'text')
    .addColumn('states', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('news_since', 'text')
    .addColumn('first', 'text', (column) => column.notNull())
    .addUniqueConstraint('finding_by_key', ['topic', 'key'])
    .execute()
  await db.schema.createIndex('finding_by_news').on('finding').columns(['topic', 'news_since']).execute()

  await db.schema
    .createTable('claim')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('finding', 'text', (column) => column.notNull().references('finding.id'))
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('article', 'text', (column) => column.notNull().references('article.id').onDelete('cascade'))
    .addColumn('sentence', 'text', (column) => column.notNull())
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('fact', 'text')
    .addColumn('also', 'text', (column) => column.notNull())
    .addColumn('meeting', 'text')
    .addColumn('confidence', 'double precision', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('publisher', 'text', (column) => column.notNull())
    .addColumn('story', 'text')
    .addColumn('postable', 'integer', (column) => column.notNull())
    .addColumn('said', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('claim_by_time').on('claim').columns(['topic', 'said', 'finding']).execute()
  await db.schema.createIndex('claim_by_finding').on('claim').columns(['finding', 'said']).execute()
  await db.schema.createIndex('claim_by_article').on('claim').column('article').execute()
  await db.schema.createIndex('claim_by_story').on('claim').column('story').execute()
  await db.schema.createIndex('claim_by_fact').on('claim').columns(['topic', 'fact', 'said']).execute()
}

async function createPosting(db: Kysely<Schema>, ddl: EngineDdl): Promise<void> {
  await db.schema
    .createTable('subscription')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text')
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('cron', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('only', 'text', (column) => column.notNull())
    .addColumn('when_nothing_new', 'text', (column) => column.notNull())
    .addColumn('quiet_hours', 'text')
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('next_due', 'text', (column) => column.notNull())
    .addColumn('covered_until', 'text', (column) => column.notNull())
    .addColumn('paused', 'text')
    .execute()
  await db.schema.createIndex('subscription_by_due').on('subscription').column('next_due').execute()
  await db.schema.createIndex('subscription_by_channel').on('subscription').columns(['platform', 'channel']).execute()

  // A delivery outlives its subscription: it is the record of what was posted. So there is no foreign key to it.
  await db.schema
    .createTable('delivery')
    .addColumn('n', ddl.counter, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('subscription', 'text', (column) => column.notNull())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('parts', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_try', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .addColumn('lease_token', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('interrupted', 'integer', (column) => column.notNull())
    .addColumn('posted_at', 'text')
    .execute()
  await db.schema
    .createIndex('delivery_by_channel')
    .on('delivery')
    .columns(['state', 'platform', 'channel', 'n'])
    .execute()
  await db.schema.createIndex('delivery_by_subscription').on('delivery').column('subscription').execute()

  await db.schema
    .createTable('shown')
    .addColumn('delivery', 'text', (column) => column.notNull().references('delivery.id').onDelete('cascade'))
    .addColumn('finding', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_key', ['delivery', 'finding', 'version'])
    .execute()
  await db.schema.createIndex('shown_by_finding').on('shown').column('finding').execute()

  await db.schema
    .createTable('lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .execute()
}
