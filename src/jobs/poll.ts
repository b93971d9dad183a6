import { setImmediate as nextTurn } from 'node:timers/promises'
import { saidAt } from '../articles/article.ts'
import { type Clock, iso } from '../clock.ts'
import type { Feed, FeedReader, FeedState, Reading } from '../feeds/feed.ts'
import type { Log } from '../log.ts'
import type { Intake, Store } from '../storage/store.ts'
import { type Candidate, candidateOf } from './candidates.ts'
import { type Due, type Lanes, openLanes } from './lanes.ts'
import { type Leases, openLeases } from './leases.ts'
import { openSurroundings, periodOf, type Surroundings } from './surroundings.ts'
import { takeIn } from './take-in.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** Feeds asked at the same time: hanging ones must not hold up the others. The reader is polite to each host by itself. */
const AT_ONCE = 24
/** Characters of entries held before they are taken in: some hundred feeds' usual lists. */
const MOST_HELD = 16_000_000
/** Articles taken in and written together: their stories are read once, and the others wait for one write no longer. */
const MOST_TOGETHER = 64
/** The lease of whoever takes in. */
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
  readonly clock: Clock
  readonly log: Log
  readonly signal?: AbortSignal
}

/** What polling one feed brought. */
export interface FeedSummary {
  readonly feed: string
  /** `waiting`: its time has not come; `elsewhere`: another process is asking its host. */
  readonly outcome: Reading['outcome'] | 'waiting' | 'elsewhere'
  readonly entries: number
  /** Articles not seen before. */
  readonly added: number
  /** Of them, those that are about a topic. */
  readonly relevant: number
  /** Entries that could not be taken in because of a fault of ours: they are in the log. */
  readonly faults: number
  readonly why: string | null
}

/**
 * Asks the feeds whose time has come, and takes in what is new in them. Feeds are read side by side; articles are taken
 * in one after the other in the order in which they were published, whichever feed they are from, so that each one
 * meets the stories that were there before it. Several processes may poll one database: they share the feeds host by
 * host, and one of them takes in at a time. One feed's or entry's failure costs no other. Rejects only where the
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

interface Read {
  readonly feed: Feed
  readonly first: boolean
  readonly reading: Reading
}

async function poll(input: PollInput, leases: Leases): Promise<FeedSummary[]> {
  const summaries: FeedSummary[] = []
  const dueNow = (feed: Feed, stored: FeedState | null): Due | null => {
    // A feed whose address was changed in the file is another feed.
    const state = stored?.url !== undefined && stored.url !== feed.url ? null : stored
    const why = whyNotNow(state, input)
    if (why === null) return { feed, state }
    summaries.push({ ...nothing(feed, 'waiting'), why })
    return null
  }
  const states = await input.store.feedStates()
  const due = input.feeds.flatMap((feed) => dueNow(feed, states.get(feed.id) ?? null) ?? [])
  const lanes = openLanes({
    due,
    leases,
    store: input.store,
    // Whoever asks for everything wants them asked, also where another process has just done so.
    stillDue: dueNow,
    elsewhere: (feed, host) =>
      summaries.push({ ...nothing(feed, 'elsewhere'), why: `Another process is asking ${host}.` }),
  })
  let held: Read[] = []
  let turn = Promise.resolve()
  const takeInHeld = (): Promise<void> => {
    const reads = held
    held = []
    turn = turn.then(async () => {
      if (reads.length > 0) summaries.push(...(await takeInTurn(input, reads, leases, lanes)))
    })
    return turn
  }
  const readOnAndOn = async (): Promise<void> => {
    for (let due = await lanes.next(); due; due = await lanes.next()) {
      const read = await readFeed(input, due.feed, due.state)
      // What was broken off says nothing about the feed.
      if (input.signal?.aborted) return
      if (read) held.push(read)
      else {
        summaries.push({ ...nothing(due.feed, 'failed'), faults: 1, why: 'It could not be read: a fault of ours.' })
        await lanes.done(due.feed)
      }
      // Readers wait while a full hand is taken in: that bounds what is in memory.
      if (charactersOf(held) > MOST_HELD) await takeInHeld()
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

/** One process takes in at a time, or two would make a story each of the same event. */
async function takeInTurn(
  input: PollInput,
  reads: readonly Read[],
  leases: Leases,
  lanes: Lanes,
): Promise<FeedSummary[]> {
  if (!(await leases.waitFor(TAKING_IN, input.signal))) return []
  try {
    const summaries = await takeInReads(input, reads, leases)
    for (const { feed } of reads) await lanes.done(feed)
    return summaries
  } finally {
    await leases.release([TAKING_IN])
  }
}

/** Where a feed stands in the configuration. */
function placesOf(feeds: readonly Feed[]): (feed: string) => number {
  const places = new Map(feeds.map((feed, i) => [feed.id, i]))
  return (feed) => places.get(feed) ?? feeds.length
}

function charactersOf(reads: readonly Read[]): number {
  let sum = 0
  for (const { reading } of reads) for (const { title, text } of reading.entries) sum += title.length + text.length
  return sum
}

function nothing(feed: Feed, outcome: FeedSummary['outcome']): FeedSummary {
  return { feed: feed.id, outcome, entries: 0, added: 0, relevant: 0, faults: 0, why: null }
}

/** Why a feed is not asked now; null where it is. */
function whyNotNow(state: FeedState | null, { everything, clock }: PollInput): string | null {
  if (state === null) return null
  const now = iso(clock.now())
  if (state.stoppedAt !== null) return 'It said that it is gone for good (410).'
  if (state.retryAfter !== null && state.retryAfter > now) return `It asked not to be asked before ${state.retryAfter}.`
  if (!everything && state.nextTry !== null && state.nextTry > now) return `It is asked next at ${state.nextTry}.`
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

/** Takes in what several feeds brought, in order of publication, and then remembers the feeds' states. */
async function takeInReads(input: PollInput, reads: readonly Read[], leases: Leases): Promise<FeedSummary[]> {
  const { store, log } = input
  const tally = new Map(reads.map(({ feed }) => [feed.id, { added: 0, relevant: 0, faults: 0 }]))
  const record = async (states: readonly FeedState[], intakes: readonly Intake[]) => {
    const added = await store.recordReading(states, intakes, { held: leases.held() })
    for (const { article, placements } of intakes) {
      const count = tally.get(article.feed)
      if (!count || !added.has(article.id)) continue
      count.added++
      if (placements.some(({ relevant }) => relevant)) count.relevant++
    }
  }
  const fresh = await freshCandidates(input, reads, (feed) => {
    const count = tally.get(feed)
    if (count) count.faults++
  })
  let intakes: Intake[] = []
  for (let i = 0; i < fresh.length; i += MOST_TOGETHER) {
    if (intakes.length > 0) await record([], intakes)
    intakes = []
    const chunk = fresh.slice(i, i + MOST_TOGETHER)
    const around = await aroundEach(input, chunk)
    for (const { candidate, topics } of chunk) {
      const { article } = candidate
      try {
        const wanted = around.filter(({ desk }) => topics.includes(desk.index.topic.id))
        intakes.push(takeIn(candidate, wanted, input.topics))
      } catch (err) {
        log.error({ err, feed: article.feed, url: article.url }, 'taking in an article failed')
        const count = tally.get(article.feed)
        if (count) count.faults++
      }
      // Reading an article takes milliseconds; chat must be answered in between.
      await nextTurn()
    }
  }
  // Articles, then the states, so that a crash in between reads a feed again rather than losing what it brought.
  await record(
    reads.map(({ reading }) => reading.state),
    intakes,
  )
  return reads.map(({ feed, reading }) => {
    const { outcome, entries, state } = reading
    const why = outcome === 'failed' || outcome === 'stopped' ? state.error : null
    return { ...nothing(feed, outcome), entries: entries.length, ...tally.get(feed.id), why }
  })
}

interface Fresh {
  readonly candidate: Candidate
  /** Topics in which the article has not been placed yet. */
  readonly topics: readonly string[]
}

/** What is not stored yet, once each, the earliest said first. An article known from before a topic was added is no news in it. */
async function freshCandidates(
  input: PollInput,
  reads: readonly Read[],
  onFault: (feed: string) => void,
): Promise<Fresh[]> {
  const now = input.clock.now()
  const byId = new Map<string, Candidate>()
  const order = placesOf(input.feeds)
  // An article that several feeds carry is the first feed's, however fast the others were.
  for (const { feed, first, reading } of reads.toSorted((a, b) => order(a.feed.id) - order(b.feed.id))) {
    for (const entry of reading.entries) {
      try {
        const candidate = candidateOf(feed, entry, { backfill: input.backfill, first, now })
        if (candidate && !byId.has(candidate.article.id)) byId.set(candidate.article.id, candidate)
      } catch (err) {
        input.log.error({ err, feed: feed.id, url: entry.url }, 'reading an entry failed')
        onFault(feed.id)
      }
    }
  }
  const known = await input.store.known([...byId.keys()])
  const all = input.topics.map(({ index }) => index.topic.id)
  return [...byId.values()]
    .map((candidate): Fresh => {
      const placed = known.get(candidate.article.id)
      if (!placed) return { candidate, topics: all }
      return { candidate: { ...candidate, postable: false }, topics: all.filter((topic) => !placed.includes(topic)) }
    })
    .filter(({ topics }) => topics.length > 0)
    .sort((a, b) => {
      const [x, y] = [saidAt(a.candidate.article), saidAt(b.candidate.article)]
      return x < y ? -1 : x > y ? 1 : a.candidate.article.id < b.candidate.article.id ? -1 : 1
    })
}

async function aroundEach(
  { store, topics }: PollInput,
  chunk: readonly Fresh[],
): Promise<{ desk: TopicOnDesk; around: Surroundings }[]> {
  const period = periodOf(chunk.map(({ candidate }) => candidate.article))
  if (!period) return []
  return Promise.all(
    topics.map(async (desk) => ({ desk, around: await openSurroundings(store, desk.index.topic.id, period) })),
  )
}
