import { addressKey } from '../articles/address-key.ts'
import { canonicalUrl } from '../articles/canonical-url.ts'
import { relevanceOf } from '../articles/relevance.ts'
import type { Clock } from '../clock.ts'
import { actBy } from '../commands/doing.ts'
import type { FeedCheck, FeedKeeping, FeedWanted, Keeper } from '../commands/feed-keeping.ts'
import { UserError } from '../errors.ts'
import type { Entry, Feed } from '../feeds/feed.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { Store } from '../storage/store.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** Entries shown of a feed that is looked at. */
const SHOWN = 5
/** Feeds that are added while the desk runs, at most: what more there are belongs into the file. */
const MOST_ADDED = 1_000

export interface FeedKeepingInput {
  readonly store: Pick<Store, 'addedFeeds' | 'addFeed' | 'removeFeed'>
  /** Those of the file. */
  readonly feeds: readonly Feed[]
  readonly topics: readonly TopicOnDesk[]
  /** Reads an address, or a feed that is kept, as the reader of feeds would. */
  readonly preview: (asked: string | Feed) => Promise<Looked>
  /** Makes a feed of what `feeds.yaml` might say of it, or says what is wrong with that. */
  readonly feedFrom: (entry: object) => Feed | string
  readonly clock: Clock
}

/** What looking at an address brought. */
export interface Looked {
  readonly url: string
  readonly title: string
  readonly entries: readonly Entry[]
  readonly notes: readonly string[]
  readonly others: readonly { readonly url: string }[]
  /** Why it cannot be read; null where it can. */
  readonly error: string | null
}

export interface KeptFeeds extends FeedKeeping {
  /** Those of the file, and then those added. One of the file takes the place of one added with its id or address. */
  all(): Promise<readonly Feed[]>
  /** Adds a feed as it is, without looking at it. Null where it was added, or else why not. */
  take(feed: Feed, by: Keeper): Promise<string | null>
  /** An id that no feed has, from the site's name. */
  freeId(url: string): Promise<string>
}

/** Keeps the feeds of the file and those added beside them. */
export function openFeedKeeping(input: FeedKeepingInput): KeptFeeds {
  const { store, topics, clock } = input
  const parties = new Set(topics.flatMap(({ index }) => index.topic.parties.map(({ id }) => id)))
  const all = async (): Promise<readonly Feed[]> => {
    const ids = new Set(input.feeds.map(({ id }) => id))
    const keys = new Set(input.feeds.map(({ url }) => keyOf(url)))
    const added = await store.addedFeeds()
    return [...input.feeds, ...added.filter(({ id, url }) => !ids.has(id) && !keys.has(keyOf(url)))]
  }
  const deed = (by: Keeper, did: 'add-feed' | 'remove-feed', about: string, why: string) =>
    actBy(by, clock, { did, about, topic: null, why })

  const take = async (feed: Feed, by: Keeper): Promise<string | null> => {
    const present = await all()
    const same = present.find(({ url }) => keyOf(url) === keyOf(feed.url))
    if (same) return `${same.id} reads this address already`
    if (present.some(({ id }) => id === feed.id)) return `there is another feed with the id ${feed.id}`
    if (present.length - input.feeds.length >= MOST_ADDED) return `there are ${MOST_ADDED} added feeds already`
    if (feed.official !== null && !parties.has(feed.official)) return `${feed.official} is a party of no topic`
    return (await store.addFeed(feed, deed(by, 'add-feed', feed.id, feed.url)))
      ? null
      : 'somebody else has just added it'
  }
  const look = async (url: string): Promise<FeedCheck> => {
    const kept = (await all()).find(({ id }) => id === url)
    const looked = await input.preview(kept ?? url)
    if (looked.error !== null) throw new UserError(`${looked.url} cannot be read: ${looked.error}.`)
    return checkOf(looked, topics)
  }
  return {
    all,
    take,
    freeId: async (url) => freeId(url, await all()),
    check: look,
    async add(wanted, by) {
      const found = await look(wanted.url)
      const feed = input.feedFrom(entryOf(wanted, found, await all()))
      const why = typeof feed === 'string' ? feed : await take(feed, by)
      if (typeof feed === 'string' || why !== null) throw new UserError(`${found.url} was not added: ${why}.`)
      return { ...found, id: feed.id, outlet: feed.outlet }
    },
    async remove(id, by) {
      if (input.feeds.some((feed) => feed.id === id))
        throw new UserError(`${id} stands in feeds.yaml: take it out there.`)
      const feed = (await store.addedFeeds()).find((one) => one.id === id)
      if (!feed || !(await store.removeFeed(id, deed(by, 'remove-feed', id, feed.url))))
        throw new UserError(`There is no feed "${id.slice(0, 64)}". \`sources\` names them all.`)
      return { id, outlet: feed.outlet }
    },
  }
}

function keyOf(url: string): string {
  return addressKey(canonicalUrl(url) ?? url)
}

function checkOf({ url, title, entries, notes, others }: Looked, topics: readonly TopicOnDesk[]): FeedCheck {
  const language = whichLanguage(
    entries
      .map((entry) => `${entry.title}\n${entry.text}`)
      .join('\n')
      .slice(0, 20_000),
    'en',
  )
  const relevant = topics.map(({ index }) => ({
    topic: index.topic.id,
    entries: entries.filter((entry) => {
      const lang = whichLanguage(`${entry.title}\n${entry.text}`, language)
      return relevanceOf(index, { ...entry, lang, official: null }).relevant
    }).length,
  }))
  const newest = [...entries]
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, SHOWN)
    .map(({ title, url, published }) => ({ title, url, published }))
  return {
    url,
    title,
    language,
    entries: entries.length,
    relevant,
    newest,
    notes,
    others: others.map((one) => one.url),
  }
}

/** The feed as `feeds.yaml` would have it. */
function entryOf(wanted: FeedWanted, found: FeedCheck, present: readonly Feed[]): object {
  const outlet = (wanted.outlet ?? found.title).trim().slice(0, 100)
  return {
    id: wanted.id ?? freeId(found.url, present),
    url: found.url,
    outlet: outlet === '' ? new URL(found.url).hostname : outlet,
    language: wanted.language ?? found.language,
    official: wanted.official?.toUpperCase() ?? null,
  }
}

/** An id from the site's name: `news-example` of `https://www.news.example/rss`, with a number where that is taken. */
function freeId(url: string, present: readonly Feed[]): string {
  const name = new URL(url).hostname
    .replace(/^(?:www|feeds?|rss)\./, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56)
  const taken = new Set(present.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = n === 1 ? name || 'feed' : `${name || 'feed'}-${n}`
    if (!taken.has(id)) return id
  }
}
