/** Rows as the rest of the program knows them, and back. */
import { type Article, type Placement, saidAt } from '../articles/article.ts'
import { iso } from '../clock.ts'
import type { Delivery, Subscription } from '../digest/subscription.ts'
import type { OpenStory } from '../stories/cluster.ts'
import type { StorySketch } from '../stories/story.ts'
import type { ArticleTable, PlacementTable, StoryTable } from './coverage-tables.ts'
import type { Intake } from './intake.ts'
import type { SubscriptionTable } from './posting-tables.ts'
import type { Row } from './schema.ts'

/** An instant in the one form in which instants compare as text; what is no instant stays as it is. */
export function instant(text: string): string {
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? text : iso(ms)
}

export function articleOf(row: Omit<Row<'article'>, 'n' | 'said' | 'given' | 'version'>): Article {
  const { id, url, feed, outlet, lang, title, text, published, seen, official } = row
  const reading = row.reading === null ? {} : { reading: row.reading }
  return { id, url, feed, outlet, lang, title, text, published, seen, official, wire: row.wire === 1, ...reading }
}

export function articleRow(article: Article): Omit<ArticleTable, 'n' | 'given' | 'version'> {
  const published = article.published === null ? null : instant(article.published)
  const said = instant(saidAt(article))
  return { ...article, published, said, wire: article.wire ? 1 : 0, reading: article.reading ?? null }
}

export function placementOf(row: Omit<Row<'placement'>, 'said'>): Placement {
  const { topic, article, why, story } = row
  return { topic, article, relevant: row.relevant === 1, why, story, copyOf: row.copy_of }
}

export function placementRow(placement: Placement, said: string): PlacementTable {
  const { topic, article, why, story } = placement
  return { topic, article, relevant: placement.relevant ? 1 : 0, why, story, copy_of: placement.copyOf, said }
}

export function storyRow(story: Intake['stories'][number]): StoryTable {
  const { id, topic, headline, first, last, meeting } = story
  return {
    id,
    topic,
    headline,
    first: instant(first),
    last: instant(last),
    meeting,
    sketch: JSON.stringify(story.sketch),
  }
}

export function openStoryOf(row: Row<'story'>): OpenStory {
  const { id, first, last, meeting, headline } = row
  const sketch: StorySketch = JSON.parse(row.sketch)
  return { id, first, last, meeting, headline, sketch, size: sketch.size }
}

export function subscriptionOf(row: Row<'subscription'>): Subscription {
  const { id, platform, channel, workspace, topic, schedule, cron, zone, paused } = row
  return {
    id,
    platform,
    channel,
    workspace,
    topic,
    schedule,
    cron,
    zone,
    only: JSON.parse(row.only),
    whenNothingNew: row.when_nothing_new,
    quietHours: row.quiet_hours,
    language: row.language,
    issues: JSON.parse(row.issues),
    breaking: row.breaking,
    createdBy: row.created_by,
    createdAt: row.created_at,
    nextDue: row.next_due,
    coveredUntil: row.covered_until,
    paused,
  }
}

export function subscriptionRow(subscription: Subscription): SubscriptionTable {
  const { id, platform, channel, workspace, topic, schedule, cron, zone, paused } = subscription
  return {
    id,
    platform,
    channel,
    workspace,
    topic,
    schedule,
    cron,
    zone,
    only: JSON.stringify(subscription.only),
    when_nothing_new: subscription.whenNothingNew,
    quiet_hours: subscription.quietHours,
    language: subscription.language,
    issues: JSON.stringify(subscription.issues),
    breaking: subscription.breaking,
    created_by: subscription.createdBy,
    created_at: instant(subscription.createdAt),
    next_due: instant(subscription.nextDue),
    covered_until: instant(subscription.coveredUntil),
    paused,
  }
}

export function deliveryOf(row: Row<'delivery'>, findings: readonly string[]): Delivery {
  const { id, kind, about, subscription, platform, channel, since, until, document, state, parts, attempts, error } =
    row
  return {
    id,
    kind,
    about,
    subscription,
    platform,
    channel,
    since,
    until,
    document,
    findings,
    state,
    parts,
    attempts,
    nextTry: row.next_try,
    error,
  }
}
