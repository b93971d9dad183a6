import { type Clock, iso } from '../clock.ts'
import { byFeed, type Feed, type FeedReader, type FeedState, type HubSubscription, nextAsking } from '../feeds/feed.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { type FullTexts, openFullTexts } from './full-texts.ts'
import { openHostTurns } from './host-turns.ts'
import { type Due, type Lanes, openLanes } from './lanes.ts'
import { type Leases, openLeases } from './leases.ts'
import { type FeedSummary, nothing, placesOf, type Read, takeInReads } from './take-in-reads.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/**
 * Feeds asked at the same time: hanging ones must not hold up the others (with 24, 55 that hang among 500 cost nearly three
 * timeouts; with 64 one). The reader is polite to each host by itself.
 */
const AT_ONCE = 64
/** Characters of entries held before they are taken in: some dozens of feeds' usual lists, however many feeds there are. */
const MOST_HELD = 300_000
/** The lease of whoever takes in what is about a topic. */
const TAKING_IN = 'taking in'

export interface PollInput {
  readonly store: Store
  readonly reader: FeedReader
  readonly feeds: readonly Feed[]
  readonly topics: readonly TopicOnDesk[]
  /** Asks every feed whatever its interval, save one that is stopped or waits out a Retry-After. */
  readonly everything: boolean
  /** Takes in items of any age, also where the feed says that nothing changed; none of it is posted as news. */
  readonly backfill: boolean
  /** Feeds that hubs push: a push is a reason to ask. */
  readonly pushes?: readonly HubSubscription[]
  readonly clock: Clock
  readonly log: Log
  readonly signal?: AbortSignal
}

/**
 * Asks the feeds whose time has come, and takes in what is new in them. Feeds are read side by side; articles are taken
 * in one after the other in the order in which they were published, whichever feed they are from, so that each one
 * meets the stories that were there before it. Several processes may poll one database: they share the feeds host by
 * host, and one of them takes in what is about a topic at a time. One feed's or entry's failure costs no other. Rejects only where the
 * database fails or this process was away for so long that another took its feeds over.
 */
export async function pollOnce(input: PollInput): Promise<readonly FeedSummary[]> {
  const leases = openLeases(input.store, input.clock)
  try {
    return await poll(input, leases)
  } finally {
    await leases.end()
  }
}

async function poll(input: PollInput, leases: Leases): Promise<FeedSummary[]> {
  const summaries: FeedSummary[] = []
  const pushes = byFeed(input.pushes ?? [])
  const dueNow = (feed: Feed, stored: FeedState | null): Due | null => {
    // A feed whose address was changed in the file is another feed.
    const state = stored?.url !== undefined && stored.url !== feed.url ? null : stored
    const why = whyNotNow(feed, state, pushes.get(feed.id), input)
    if (why === null) return { feed, state }
    summaries.push({ ...nothing(feed, 'waiting'), why })
    return null
  }
  const states = await input.store.feedStates()
  const due = input.feeds.flatMap((feed) => dueNow(feed, states.get(feed.id) ?? null) ?? [])
  const turns = openHostTurns(leases)
  const lanes = openLanes({
    due,
    leases,
    turns,
    store: input.store,
    // Whoever asks for everything wants them asked, also where another process has just done so.
    stillDue: dueNow,
    elsewhere: (feed, host) =>
      summaries.push({ ...nothing(feed, 'elsewhere'), why: `Another process is asking ${host}.` }),
  })
  const fullTexts = openFullTexts({ ...input, turns })
  let held: Read[] = []
  let characters = 0
  let taking: Promise<void> | null = null
  const takeIn = async (): Promise<void> => {
    const reads = held
    held = []
    characters = 0
    if (reads.length > 0) summaries.push(...(await takeInHand(input, reads, leases, lanes, fullTexts)))
  }
  const takeInHeld = (): Promise<void> => {
    taking ??= takeIn().finally(() => {
      taking = null
    })
    return taking
  }
  const readOnAndOn = async (): Promise<void> => {
    for (let due = await lanes.next(); due; due = await lanes.next()) {
      const read = await readFeed(input, due.feed, due.state)
      await lanes.asked(due)
      // What was broken off says nothing about the feed.
      if (input.signal?.aborted) return
      if (read) {
        held.push(read)
        characters += charactersOf(read)
      } else {
        summaries.push({ ...nothing(due.feed, 'failed'), faults: 1, why: 'It could not be read: a fault of ours.' })
        await lanes.done([due.feed])
      }
      // While one full hand is taken in the next one fills, and then all readers wait: that bounds what is in memory.
      while (characters > MOST_HELD) await takeInHeld()
    }
  }
  const readers = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      readOnAndOn().catch((error: unknown) => {
        lanes.close()
        throw error
      }),
    ),
  )
  for (const reader of readers) if (reader.status === 'rejected') throw reader.reason
  await takeInHeld()
  const order = placesOf(input.feeds)
  return summaries.sort((a, b) => order(a.feed) - order(b.feed))
}

/** One process takes in what is about a topic at a time, or two would make a story each of the same event. */
async function takeInHand(
  input: PollInput,
  reads: readonly Read[],
  leases: Leases,
  lanes: Lanes,
  fullTexts: FullTexts,
): Promise<FeedSummary[]> {
  const inTurn = async (work: () => Promise<void>): Promise<boolean> => {
    if (!(await leases.waitFor(TAKING_IN, input.signal))) return false
    try {
      await work()
    } finally {
      await leases.release([TAKING_IN])
    }
    return true
  }
  const summaries = await takeInReads({ ...input, held: leases.held, fullTexts, inTurn }, reads)
  await lanes.done(reads.map(({ feed }) => feed))
  return summaries
}

function charactersOf({ reading }: Read): number {
  return reading.entries.reduce((sum, { title, text }) => sum + title.length + text.length, 0)
}

/** Why a feed is not asked now; null where it is. */
function whyNotNow(
  feed: Feed,
  state: FeedState | null,
  push: HubSubscription | undefined,
  { everything, clock }: PollInput,
): string | null {
  if (state === null) return null
  const now = iso(clock.now())
  if (state.stoppedAt !== null) return 'It said that it is gone for good (410).'
  if (state.retryAfter !== null && state.retryAfter > now) return `It asked not to be asked before ${state.retryAfter}.`
  const next = nextAsking(feed, state, push, clock.now())
  if (!everything && next !== null && next > now) return `It is asked next at ${next}.`
  return null
}

async function readFeed(input: PollInput, feed: Feed, last: FeedState | null): Promise<Read | null> {
  // "Nothing changed" is no answer to someone who asks for the archive.
  const asked = last && input.backfill ? { ...last, etag: null, lastModified: null, bodyHash: null } : last
  try {
    const reading = await input.reader.read(feed, asked, input.signal)
    return { feed, first: !(last?.primed ?? false), reading }
  } catch (err) {
    input.log.error({ err, feed: feed.id }, 'reading a feed failed')
    return null
  }
}
