import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article } from '../articles/article.ts'
import { type Clock, iso } from '../clock.ts'
import type { Feed, FeedState, Reading } from '../feeds/feed.ts'
import type { Log } from '../log.ts'
import type { HeldLease, Intake, Revision, Sighting, Store } from '../storage/store.ts'
import { type Changed, candidatesOf, type Fresh, tellApart, tellApartByPages } from './arrivals.ts'
import { type FullTexts, pageNotes } from './full-texts.ts'
import { proposeChanges } from './propose-changes.ts'
import { readAgain } from './read-again.ts'
import { openSurroundings, periodOf, type Surroundings } from './surroundings.ts'
import { setAside, takeIn } from './take-in.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'
import { withdrawChanges } from './withdraw-changes.ts'

/** Articles taken in and written together: their stories are read once, and the others wait for one write no longer. */
const MOST_TOGETHER = 64
/** Those about no topic: a write costs as much for ten of them as for a hundred. */
const MOST_ASIDES = 500
/** Chat is answered in between when articles were read for so long, ms. */
const LONGEST_TURN = 8
/** Articles said within so long of each other are compared with the same stories and articles, ms. */
const STRETCH = 24 * 3_600_000

export interface TakeInInput {
  readonly store: Store
  /** In the order of the configuration. */
  readonly feeds: readonly Feed[]
  readonly topics: readonly TopicOnDesk[]
  /** Takes in items of any age, and none of it is posted as news. */
  readonly backfill: boolean
  readonly clock: Clock
  readonly log: Log
  readonly fullTexts: FullTexts
  /** The leases without which nothing may be written. */
  readonly held: () => readonly HeldLease[]
  /** Does what one process may do at a time; false, and nothing done, where there is no more time to wait for the turn. */
  readonly inTurn: (work: () => Promise<void>) => Promise<boolean>
}

/** A feed that was asked. */
export interface Read {
  readonly feed: Feed
  /** Never read before. */
  readonly first: boolean
  readonly reading: Reading
}

/** What polling one feed brought. */
export interface FeedSummary {
  readonly feed: string
  /** `waiting`: its time has not come; `elsewhere`: another process is asking its host. */
  readonly outcome: Reading['outcome'] | 'waiting' | 'elsewhere'
  readonly entries: number
  /** Articles not seen before. */
  readonly added: number
  /** Known articles whose words changed. */
  readonly edited: number
  /** Of them, those that are about a topic. */
  readonly relevant: number
  /** Entries that could not be taken in because of a fault of ours: they are in the log. */
  readonly faults: number
  readonly why: string | null
}

/** Where a feed stands in the configuration. */
export function placesOf(feeds: readonly Feed[]): (feed: string) => number {
  const places = new Map(feeds.map((feed, i) => [feed.id, i]))
  return (feed) => places.get(feed) ?? feeds.length
}

export function nothing(feed: Feed, outcome: FeedSummary['outcome']): FeedSummary {
  return { feed: feed.id, outcome, entries: 0, added: 0, edited: 0, relevant: 0, faults: 0, why: null }
}

/** What one write holds beside the feeds' states. */
interface Written {
  readonly intakes: readonly Intake[]
  readonly sightings: readonly Sighting[]
  readonly revisions: readonly Revision[]
}

/**
 * Takes in what several feeds brought, and then remembers the feeds' states, so that a crash in between reads a feed again
 * rather than losing what it brought. What is about no topic meets nothing and is written at once; what is about one is
 * taken in in turn, in order of publication: what is new, then what was edited. Nothing is remembered where the turn
 * did not come.
 */
export async function takeInReads(input: TakeInInput, reads: readonly Read[]): Promise<FeedSummary[]> {
  const { store } = input
  const tally = openTally(input, reads)
  const now = input.clock.now()
  const order = placesOf(input.feeds)
  const candidates = reads
    .toSorted((a, b) => order(a.feed.id) - order(b.feed.id))
    .flatMap(({ feed, first, reading: { entries } }) =>
      candidatesOf({ feed, entries, look: { backfill: input.backfill, first, now } }, ({ url }, err) =>
        tally.fault(feed.id, url, err),
      ),
    )
  const topics = input.topics.map(({ index }) => index.topic.id)
  const { fresh: found, changed, sightings } = await tellApart(store, candidates, topics)
  const byPages = await tellApartByPages(store, await input.fullTexts.ofNew(found))
  const { fresh } = byPages
  const reread = await input.fullTexts.ofEdited(changed, await store.readBefore(changed.map(({ id }) => id)))
  const record = async (states: readonly FeedState[], written: Written): Promise<ReadonlySet<string>> => {
    const added = await store.recordReading(states, written.intakes, { ...written, held: input.held() })
    tally.count(added, written)
    return added
  }
  const { asides, others } = await apart(input, fresh, tally)
  for (const intakes of chunks(asides, MOST_ASIDES)) await record([], { ...NOTHING, intakes })
  const takeIn = async (): Promise<void> => {
    const recordInTurn = async (written: Written): Promise<void> => {
      const added = await record([], written)
      const edited = written.revisions.map(({ article }) => article.id)
      await proposeChanges(store, input.topics, [...added, ...edited], iso(now))
      if (edited.length > 0) await withdrawChanges(store, input.topics, iso(now))
    }
    // Another process may have proposed or decided on changes meanwhile, and taken in the same articles.
    for (const { index, ledger } of input.topics) ledger.lay(await store.ledger.changes({ topic: index.topic.id }))
    const mine = [...others, ...reread].map(({ candidate }) => candidate)
    const again = await tellApart(store, mine, topics)
    const aroundOf = openStretches(input, again.fresh)
    for (const chunk of chunks(again.fresh)) await recordInTurn(await takeInFresh(input, chunk, aroundOf, tally))
    for (const chunk of chunks(again.changed)) await recordInTurn(await readChanged(input, chunk, tally))
    if (again.sightings.length > 0) await record([], { ...NOTHING, sightings: again.sightings })
  }
  if (others.length + changed.length > 0 && !(await input.inTurn(takeIn))) return []
  const states = reads.map(({ feed, reading: { state } }) => {
    const notes = pageNotes(fresh.map(({ candidate }) => candidate.article).filter((one) => one.feed === feed.id))
    return notes.length === 0 ? state : { ...state, notes: [...state.notes, ...notes] }
  })
  await record(states, { ...NOTHING, sightings: [...sightings, ...byPages.sightings] })
  return reads.map(({ feed, reading }) => {
    const { outcome, entries, state } = reading
    const why = outcome === 'failed' || outcome === 'stopped' ? state.error : null
    return { ...nothing(feed, outcome), entries: entries.length, ...tally.of(feed.id), why }
  })
}

const NOTHING: Written = { intakes: [], sightings: [], revisions: [] }

/** What is about none of the topics, ready to be written, and the others. */
async function apart(
  input: TakeInInput,
  fresh: readonly Fresh[],
  tally: Tally,
): Promise<{ asides: readonly Intake[]; others: readonly Fresh[] }> {
  const asides: Intake[] = []
  const others: Fresh[] = []
  const turn = openTurns()
  for (const each of fresh) {
    const { article, addresses, given } = each.candidate
    try {
      const aside = setAside(
        article,
        input.topics.filter(({ index }) => each.topics.includes(index.topic.id)),
      )
      if (aside === null) others.push(each)
      else asides.push({ ...aside, addresses, given })
    } catch (err) {
      tally.fault(article.feed, article.url, err)
    }
    await turn()
  }
  return { asides, others }
}

/** Lets others go on where this one has worked for long enough. */
function openTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < LONGEST_TURN) return
    await nextTurn()
    began = performance.now()
  }
}

type Counts = Pick<FeedSummary, 'added' | 'edited' | 'relevant' | 'faults'>

interface Tally {
  fault(feed: string, url: string, err: unknown): void
  count(added: ReadonlySet<string>, written: Written): void
  of(feed: string): Counts
}

function openTally({ log }: TakeInInput, reads: readonly Read[]): Tally {
  const counts = new Map(reads.map(({ feed }) => [feed.id, { added: 0, edited: 0, relevant: 0, faults: 0 }]))
  const add = (feed: string, what: keyof Counts): void => {
    const count = counts.get(feed)
    if (count) count[what]++
  }
  return {
    fault(feed, url, err) {
      log.error({ err, feed, url }, 'taking in an article failed')
      add(feed, 'faults')
    },
    count(added, { intakes, revisions }) {
      for (const { article, placements } of intakes) {
        if (!added.has(article.id)) continue
        add(article.feed, 'added')
        if (placements.some(({ relevant }) => relevant)) add(article.feed, 'relevant')
      }
      for (const { article } of revisions) add(article.feed, 'edited')
    },
    of: (feed) => counts.get(feed) ?? { added: 0, edited: 0, relevant: 0, faults: 0 },
  }
}

async function takeInFresh(
  input: TakeInInput,
  chunk: readonly Fresh[],
  aroundOf: (chunk: readonly Fresh[]) => Promise<readonly Around[]>,
  tally: Tally,
): Promise<Written> {
  const around = await aroundOf(chunk)
  const intakes: Intake[] = []
  for (const { candidate, topics } of chunk) {
    const { article, addresses, given } = candidate
    try {
      const wanted = around.filter(({ desk }) => topics.includes(desk.index.topic.id))
      intakes.push({ ...takeIn(candidate, wanted, input.topics), addresses, given })
    } catch (err) {
      tally.fault(article.feed, article.url, err)
    }
    // Reading an article takes milliseconds; chat must be answered in between.
    await nextTurn()
  }
  return { ...NOTHING, intakes }
}

async function readChanged(input: TakeInInput, chunk: readonly Changed[], tally: Tally): Promise<Written> {
  const before = await input.store.readBefore(chunk.map(({ id }) => id))
  const stored = [...before.values()].map(({ article }) => article)
  const around = await aroundEach(input, periodOf(stored))
  const sightings: Sighting[] = []
  const revisions: Revision[] = []
  for (const { id, candidate } of chunk) {
    const { article, given } = candidate
    const old = before.get(id)
    try {
      const revision = old ? readAgain(candidate, old, around, iso(input.clock.now())) : null
      if (revision) revisions.push(revision)
      else sightings.push({ article: id, addresses: [], given })
    } catch (err) {
      tally.fault(article.feed, article.url, err)
    }
    await nextTurn()
  }
  return { intakes: [], sightings, revisions }
}

function chunks<T>(list: readonly T[], most = MOST_TOGETHER): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, i) => list.slice(i * most, (i + 1) * most))
}

/** What articles of one stretch of time are compared with, in one topic. */
interface Around {
  readonly desk: TopicOnDesk
  readonly around: Surroundings
}

/**
 * What each chunk is compared with. Reading it costs as much as there is around, so a day's chunks share what was read
 * once: it grows with every article, and nobody else takes in meanwhile.
 */
function openStretches(
  input: TakeInInput,
  fresh: readonly Fresh[],
): (chunk: readonly Fresh[]) => Promise<readonly Around[]> {
  const end = periodOf(articlesOf(fresh))?.last ?? ''
  let until = ''
  let around: readonly Around[] = []
  return async (chunk) => {
    const own = periodOf(articlesOf(chunk))
    if (own && own.last > until) {
      const [dayOn = end] = [iso(Date.parse(own.first) + STRETCH), end].sort()
      until = [dayOn, own.last].sort()[1] ?? own.last
      around = await aroundEach(input, { first: own.first, last: until })
    }
    return around
  }
}

function articlesOf(fresh: readonly Fresh[]): Article[] {
  return fresh.map(({ candidate }) => candidate.article)
}

async function aroundEach(
  { store, topics }: TakeInInput,
  period: { first: string; last: string } | null,
): Promise<Around[]> {
  if (!period) return []
  return Promise.all(topics.map(async (desk) => ({ desk, around: await openSurroundings(store, desk.index, period) })))
}
