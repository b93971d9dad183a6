import { createHash } from 'node:crypto'
import { iso } from '../clock.ts'
import type { Feed, FeedState } from './feed.ts'
import { intervalOf, rhythmOf } from './interval.ts'

/** What asking a feed came to, as far as its health is concerned. */
export type Outcome =
  | {
      readonly kind: 'read'
      readonly bodyHash: string
      readonly etag: string | null
      readonly lastModified: string | null
      /** Publication times of its entries, UTC ISO-8601. */
      readonly published: readonly string[]
      readonly notes: readonly string[]
      readonly movedTo: string | null
      /** A page stands at its address and names it: nothing to be waited for. */
      readonly named?: true
      /** The server or the feed asks for so long a rest, ms. */
      readonly restMs: number
      /** Hours (0 to 23, UTC) in which it never changes. */
      readonly skipHours: readonly number[]
      /** Days of the week (0 is Sunday, UTC) on which it never changes. */
      readonly skipDays?: readonly number[]
      /** What speaks for a changed layout of a listing page. */
      readonly layout?: string | null
      readonly hub?: FeedState['hub']
    }
  /** A 304, or the same body as last time. */
  | { readonly kind: 'unchanged'; readonly movedTo: string | null; readonly restMs: number }
  /** It answered with something that is no feed: a 304 that follows says nothing better. */
  | { readonly kind: 'unreadable'; readonly error: string }
  | { readonly kind: 'failed'; readonly error: string; readonly retryAfterMs: number | null }
  /** Not asked, since its host wants a pause until then (UTC, ms). */
  | { readonly kind: 'held'; readonly until: number; readonly error: string }
  /** A 410. */
  | { readonly kind: 'gone' }

const HOUR = 3600_000
const DAY = 24 * HOUR
/** A failing feed is asked again after its interval, then twice that, and so on, up to this. */
const LONGEST_BACKOFF_MS = 6 * HOUR
/** What a feed or server may ask for between two visits at most: a `ttl` of a week would be a feed lost. */
const LONGEST_REST_MS = 4 * HOUR
/** Where a feed has too few entries to show a habit, it is quiet after a week. */
export const USUAL_SILENCE_MS = 7 * DAY

/** What is remembered of a feed that was never asked. */
export function freshState(feed: Pick<Feed, 'id' | 'url'>): FeedState {
  return {
    id: feed.id,
    etag: null,
    lastModified: null,
    bodyHash: null,
    lastTry: null,
    lastSuccess: null,
    lastItem: null,
    nextTry: null,
    failures: 0,
    failingSince: null,
    error: null,
    stoppedAt: null,
    retryAfter: null,
    movedTo: null,
    notes: [],
    primed: false,
    url: feed.url,
    usualGapMs: null,
  }
}

/**
 * The state to go on from: that of the last time, or a fresh one where there is none or the file names another address
 * now (a corrected address must not inherit the old one's validators, redirects or stop).
 */
export function stateFor(feed: Pick<Feed, 'id' | 'url'>, last: FeedState | null): FeedState {
  if (last === null) return freshState(feed)
  if (last.url === undefined || last.url === feed.url) return { ...last, url: feed.url }
  return freshState(feed)
}

/** Between 0.85 and 1.15, always the same for the same feed and count: feeds that failed together do not return together. */
function jitter(id: string, count: number): number {
  const digest = createHash('sha256').update(`${id} ${count}`).digest()
  return 0.85 + (digest.readUInt16BE(0) / 0xffff) * 0.3
}

/** A server that is being mended says "moved for good" for an hour: that is believed when it was said so often in a row. */
const TIMES_MOVED = 3

function movedOf(state: FeedState, to: string | null, atOnce: boolean): Pick<FeedState, 'movedTo' | 'moving'> {
  if (to === null || to === state.movedTo) return { movedTo: to, moving: null }
  const times = state.moving?.to === to ? state.moving.times + 1 : 1
  if (atOnce || times >= TIMES_MOVED) return { movedTo: to, moving: null }
  return { movedTo: state.movedTo, moving: { to, times } }
}

/** What skips every hour of every day would never be asked: that is not heeded. */
function afterSkipped(at: number, skipHours: readonly number[], skipDays: readonly number[]): number {
  if (new Set(skipHours).size >= 24 || new Set(skipDays).size >= 7) return at
  let next = at
  for (;;) {
    const date = new Date(next)
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return next
    next = Math.floor(next / HOUR) * HOUR + HOUR
  }
}

function usualGap(published: readonly string[], last: number | null): number | null {
  const times = published.map((time) => Date.parse(time)).sort((a, b) => a - b)
  const gaps = times.flatMap((time, i) => (i === 0 ? [] : [time - (times[i - 1] ?? time)]))
  if (gaps.length < 4) return last
  // The longest silence but for one in ten is the habit: nights and week-ends are part of it.
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.9)] ?? last
}

/** The next state of a feed after it was asked (or held back) at `now`, UTC ms. `busy`: a meeting is near. */
export function nextState(feed: Feed, state: FeedState, outcome: Outcome, now: number, busy = false): FeedState {
  const tried = { ...state, lastTry: iso(now), retryAfter: null }
  switch (outcome.kind) {
    case 'read': {
      const newest = [...outcome.published, state.lastItem ?? ''].sort().at(-1) ?? ''
      const lastItem = newest === '' ? null : newest
      const rhythmMs = rhythmOf(outcome.published, state.rhythmMs ?? null)
      const interval = intervalOf(feed, { lastItem, rhythmMs }, now, busy)
      const rest = Math.max(interval, Math.min(outcome.restMs, LONGEST_REST_MS))
      return {
        ...healed(tried, now),
        rhythmMs,
        intervalMs: rest,
        etag: outcome.etag,
        lastModified: outcome.lastModified,
        bodyHash: outcome.bodyHash,
        lastItem,
        nextTry: iso(afterSkipped(now + rest * jitter(feed.id, 0), outcome.skipHours, outcome.skipDays ?? [])),
        ...movedOf(state, outcome.movedTo, outcome.named === true),
        notes: outcome.notes,
        layout: outcome.layout ?? null,
        hub: outcome.hub ?? null,
        primed: true,
        usualGapMs: usualGap(outcome.published, state.usualGapMs ?? null),
      }
    }
    case 'unchanged': {
      // Nothing readable is remembered of it: the same thing again is the same failure again.
      if (state.bodyHash === null) {
        return { ...backedOff(feed, tried, state.error ?? 'it says "unchanged", but was never read', now, null) }
      }
      const rest = Math.max(intervalOf(feed, state, now, busy), Math.min(outcome.restMs, LONGEST_REST_MS))
      return {
        ...healed(tried, now),
        intervalMs: rest,
        ...movedOf(state, outcome.movedTo ?? state.movedTo, false),
        nextTry: iso(now + rest * jitter(feed.id, 0)),
      }
    }
    case 'unreadable':
      return {
        ...backedOff(feed, tried, outcome.error, now, null),
        etag: null,
        lastModified: null,
        bodyHash: null,
      }
    case 'failed':
      // A moved feed whose new home fails is asked at its old address next time.
      return { ...backedOff(feed, tried, outcome.error, now, outcome.retryAfterMs), movedTo: null }
    case 'held':
      return { ...state, error: outcome.error, retryAfter: iso(outcome.until), nextTry: iso(outcome.until) }
    case 'gone':
      return {
        ...tried,
        stoppedAt: iso(now),
        nextTry: null,
        failures: state.failures + 1,
        failingSince: state.failingSince ?? iso(now),
        error: 'its server says that it is gone for good (410)',
      }
  }
}

function healed(state: FeedState, now: number): FeedState {
  return { ...state, lastSuccess: iso(now), failures: 0, failingSince: null, error: null, stoppedAt: null }
}

function backedOff(feed: Feed, state: FeedState, error: string, now: number, pauseMs: number | null): FeedState {
  const failures = state.failures + 1
  const wait = Math.min(feed.everyMs * 2 ** Math.min(failures - 1, 20), Math.max(LONGEST_BACKOFF_MS, feed.everyMs))
  const nextTry = now + Math.max(wait * jitter(feed.id, failures), pauseMs ?? 0)
  return {
    ...state,
    failures,
    failingSince: state.failingSince ?? iso(now),
    error,
    nextTry: iso(nextTry),
    retryAfter: pauseMs === null || pauseMs === 0 ? null : iso(now + pauseMs),
  }
}
