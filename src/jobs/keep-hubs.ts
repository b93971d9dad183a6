import { randomBytes } from 'node:crypto'
import { type Clock, iso } from '../clock.ts'
import type { Feed, FeedReader, HubSubscription } from '../feeds/feed.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { openLeases } from './leases.ts'

/** Where hubs call, under the public address; the token follows. */
export const HUB_PATH = '/websub/'
/** What is asked for: ten days, as W3C WebSub (5.1) suggests to hubs. Seconds. */
export const LEASE_SECONDS = 10 * 86_400
/** A hub is not asked about a feed more often than this, ms. */
export const SOONEST_MS = 3_600_000
/** A hub that refused is asked again after this, ms. */
export const DENIED_MS = 7 * 86_400_000

/** For so long a hub may take to verify a request, ms. */
const VERIFIED_WITHIN_MS = 3_600_000
const LONGEST_BACKOFF_MS = 86_400_000
/** Requests in one round; the others have their turn in the next. */
const AT_ONCE = 50
/** The lease of whoever asks hubs. */
const ASKING = 'asking hubs'

export interface HubKeepingInput {
  readonly store: Store
  readonly reader: Pick<FeedReader, 'askHub'>
  /** Those that are read at the moment. */
  readonly feeds: readonly Feed[]
  /** The service's public address: an origin. */
  readonly publicUrl: string
  readonly clock: Clock
  readonly log: Log
  readonly signal?: AbortSignal
}

type Ask = NonNullable<FeedReader['askHub']>

/**
 * Asks the hubs that feeds name to push them, renews what runs out and ends what is wanted no more. One process does it
 * at a time. What a hub answers is remembered; rejects only where the database fails.
 */
export async function keepHubs(input: HubKeepingInput): Promise<void> {
  const { store, clock, reader } = input
  if (!reader.askHub) return
  const leases = openLeases(store, clock)
  try {
    if ((await leases.take([ASKING])).has(ASKING)) await askInTurn(input, reader.askHub)
  } finally {
    await leases.end()
  }
}

async function askInTurn(input: HubKeepingInput, askHub: Ask): Promise<void> {
  const { store, clock, feeds, publicUrl } = input
  const now = clock.now()
  const wanted = new Map<string, { hub: string; topic: string }>()
  const states = await store.feedStates()
  for (const feed of feeds) {
    const state = states.get(feed.id)
    if (state?.hub && state.stoppedAt === null && state.url === feed.url) wanted.set(feed.id, state.hub)
  }
  const work: (() => Promise<void>)[] = []
  for (const subscription of await store.hubs.all()) {
    const { token, feed, hub, topic, callback, state, nextStep } = subscription
    const want = wanted.get(feed)
    if (state === 'leaving') {
      if ((subscription.askedUntil ?? '') < iso(now)) work.push(() => store.hubs.remove(token))
    } else if (want?.hub === hub && want.topic === topic && callback === callbackOf(publicUrl, token)) {
      wanted.delete(feed)
      if (nextStep <= iso(now)) work.push(() => subscribe(input, askHub, subscription))
    } else work.push(() => leave(input, askHub, subscription))
  }
  for (const [feed, named] of wanted) work.push(() => subscribe(input, askHub, fresh(feed, named, publicUrl)))
  await Promise.all(work.slice(0, AT_ONCE).map((step) => step()))
}

function callbackOf(publicUrl: string, token: string): string {
  return `${publicUrl}${HUB_PATH}${token}`
}

function fresh(feed: string, named: { hub: string; topic: string }, publicUrl: string): HubSubscription {
  const token = randomBytes(32).toString('base64url')
  return {
    token,
    feed,
    hub: named.hub,
    topic: named.topic,
    callback: callbackOf(publicUrl, token),
    secret: randomBytes(32).toString('base64url'),
    state: 'asked',
    leaseUntil: null,
    askedUntil: null,
    nextStep: '',
    attempts: 0,
    lastPush: null,
  }
}

async function subscribe(input: HubKeepingInput, askHub: Ask, last: HubSubscription): Promise<void> {
  const { store, clock, log, signal } = input
  const now = clock.now()
  // Written before the hub is asked: it may come back to verify before it has answered.
  await store.hubs.save({
    ...last,
    state: last.state === 'active' ? 'active' : 'asked',
    askedUntil: iso(now + VERIFIED_WITHIN_MS),
    attempts: last.attempts + 1,
    nextStep: iso(now + Math.min(SOONEST_MS * 2 ** Math.min(last.attempts, 10), LONGEST_BACKOFF_MS)),
  })
  const why = await askHub({ ...last, mode: 'subscribe', leaseSeconds: LEASE_SECONDS }, signal)
  if (why !== null) log.warn({ feed: last.feed, reason: why }, 'a hub could not be asked; the feed is asked as before')
}

async function leave(input: HubKeepingInput, askHub: Ask, last: HubSubscription): Promise<void> {
  const { store, clock, signal } = input
  const callsUs = last.callback === callbackOf(input.publicUrl, last.token)
  // Behind another public address nobody could verify it: its lease runs out by itself.
  if (last.state === 'denied' || !callsUs) return store.hubs.remove(last.token)
  await store.hubs.save({ ...last, state: 'leaving', askedUntil: iso(clock.now() + VERIFIED_WITHIN_MS) })
  const why = await askHub({ ...last, mode: 'unsubscribe', leaseSeconds: LEASE_SECONDS }, signal)
  if (why !== null) await store.hubs.remove(last.token)
}
