/** Small things that stores are tested with. Everything may be overridden; ids and times are told apart by a number. */
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import type { Delivery, Subscription } from '../../src/digest/subscription.ts'
import type { FeedState } from '../../src/feeds/feed.ts'
import type { Intake, StoredClaim, StoredStatement } from '../../src/storage/store.ts'

export const TOPIC = 'three-sides'

/** Noon plus so many minutes, on 26 November 2023. */
export function at(minutes: number): string {
  return new Date(Date.UTC(2023, 10, 26, 12) + minutes * 60_000).toISOString()
}

export function articleNo(n: number, over: Partial<Article> = {}): Article {
  const url = over.url ?? `https://news.example/${n}`
  return {
    id: articleId(url),
    url,
    feed: 'daily',
    outlet: 'The Daily',
    lang: 'en',
    title: `Title ${n}`,
    text: `Text ${n}.`,
    published: at(n),
    seen: at(n + 5),
    official: null,
    wire: false,
    ...over,
  }
}

export function claimOf(over: Partial<StoredClaim> = {}): StoredClaim {
  return {
    topic: TOPIC,
    sentence: 'The ministers agreed to meet in May.',
    start: 0,
    kind: 'new',
    fact: null,
    also: [],
    meeting: null,
    confidence: 0.7,
    why: 'Nothing was known of it.',
    key: 'summit/month=5',
    publisher: 'The Daily',
    story: 's-one',
    postable: true,
    ...over,
  }
}

export function statementOf(over: Partial<StoredStatement> = {}): StoredStatement {
  return {
    topic: TOPIC,
    publisher: 'The Daily',
    meeting: 'proposed-fm-12',
    series: 'fm',
    ordinal: 12,
    days: null,
    place: null,
    host: null,
    participants: [],
    firmness: 'reported',
    sentence: 'The twelfth meeting may be held in spring.',
    start: 0,
    ...over,
  }
}

/** A relevant article in a story, with its claims. */
export function intakeOf(
  article: Article,
  over: {
    claims?: StoredClaim[]
    terms?: string[]
    topic?: string
    story?: string
    copyOf?: string | null
    merges?: Intake['merges']
    proposed?: Intake['proposed']
    statements?: StoredStatement[]
  } = {},
): Intake {
  const topic = over.topic ?? TOPIC
  const story = over.story ?? 's-one'
  const said = article.published ?? article.seen
  return {
    article,
    terms: over.terms ?? ['word'],
    placements: [
      { topic, article: article.id, relevant: true, why: 'Names all three.', story, copyOf: over.copyOf ?? null },
    ],
    stories: [
      {
        id: story,
        topic,
        headline: article.title,
        first: said,
        last: said,
        meeting: 'fm-10',
        sketch: { terms: { word: 1.5 }, concepts: { 'party:JP': 1 }, about: {}, size: 1 },
      },
    ],
    merges: over.merges ?? [],
    claims: over.claims ?? [],
    proposed: over.proposed ?? [],
    statements: over.statements ?? [],
  }
}

/** An article that was set aside. */
export function asideOf(article: Article, topic = TOPIC): Intake {
  const placement = { topic, article: article.id, relevant: false, why: 'Sports.', story: null, copyOf: null }
  return {
    article,
    terms: [],
    placements: [placement],
    stories: [],
    merges: [],
    claims: [],
    proposed: [],
    statements: [],
  }
}

export function feedStateOf(over: Partial<FeedState> = {}): FeedState {
  return {
    id: 'daily',
    etag: '"v1"',
    lastModified: null,
    bodyHash: 'abc',
    lastTry: at(0),
    lastSuccess: at(0),
    lastItem: at(0),
    nextTry: at(10),
    failures: 0,
    failingSince: null,
    error: null,
    stoppedAt: null,
    retryAfter: null,
    movedTo: null,
    notes: ['A bare & was read as &amp;.'],
    primed: true,
    ...over,
  }
}

export function subscriptionOf(over: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sub-1',
    platform: 'slack',
    channel: 'C1',
    workspace: 'T1',
    topic: TOPIC,
    schedule: 'weekdays 08:00',
    cron: '0 8 * * 1-5',
    zone: 'Asia/Tokyo',
    only: [],
    whenNothingNew: 'post',
    issues: [],
    language: null,
    breaking: 0,
    quietHours: null,
    createdBy: 'U1',
    createdAt: at(-600),
    nextDue: at(0),
    coveredUntil: at(-600),
    paused: null,
    ...over,
  }
}

export function deliveryOf(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'd-1',
    kind: 'digest',
    about: null,
    subscription: 'sub-1',
    platform: 'slack',
    channel: 'C1',
    since: at(-600),
    until: at(0),
    document: JSON.stringify({ title: 'Digest', lang: 'en', zone: 'UTC', blocks: [] }),
    findings: [],
    state: 'due',
    parts: 0,
    attempts: 0,
    nextTry: at(0),
    error: null,
    ...over,
  }
}
