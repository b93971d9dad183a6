import { describe, expect, it } from 'vitest'
import type { Feed, FeedState } from '../../src/feeds/feed.ts'
import { freshState, nextState, type Outcome, stateFor } from '../../src/feeds/health.ts'
import { healthOf } from '../../src/feeds/told-health.ts'

const NOW = Date.parse('2023-12-01T00:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const ago = (ms: number): string => new Date(NOW - ms).toISOString()
const ahead = (ms: number): string => new Date(NOW + ms).toISOString()

const feed: Feed = {
  id: 'yonhap-en',
  url: 'https://wire.example/feed',
  outlet: 'Wire',
  language: 'en',
  official: null,
  wire: true,
  everyMs: 15 * MINUTE,
}
const state = (more: Partial<FeedState> = {}): FeedState => ({ ...freshState(feed), ...more })
const read = (more: Partial<Extract<Outcome, { kind: 'read' }>> = {}): Outcome => ({
  kind: 'read',
  bodyHash: 'abc',
  etag: '"1"',
  lastModified: null,
  published: [ago(HOUR)],
  notes: [],
  movedTo: null,
  restMs: 0,
  skipHours: [],
  ...more,
})
const failed = (retryAfterMs: number | null = null): Outcome => ({
  kind: 'failed',
  error: 'its server answers 503',
  retryAfterMs,
})
const wait = (next: FeedState): number => Date.parse(next.nextTry ?? '') - NOW

describe('nextState', () => {
  it('primes a feed with its first reading, and heals one that failed', () => {
    const next = nextState(
      feed,
      state({ failures: 3, failingSince: ago(DAY), error: 'x', retryAfter: ago(1) }),
      read(),
      NOW,
    )
    expect(next).toMatchObject({
      primed: true,
      failures: 0,
      failingSince: null,
      error: null,
      retryAfter: null,
      lastTry: ahead(0),
      lastSuccess: ahead(0),
      lastItem: ago(HOUR),
      etag: '"1"',
      bodyHash: 'abc',
    })
  })

  it('counts an empty feed as read: empty is not failing', () => {
    const next = nextState(feed, state({ lastItem: ago(DAY) }), read({ published: [] }), NOW)
    expect(next).toMatchObject({ failures: 0, lastSuccess: ahead(0), lastItem: ago(DAY), primed: true })
  })

  it('keeps the newest entry ever seen, also when a feed drops it', () => {
    const next = nextState(feed, state({ lastItem: ago(MINUTE) }), read({ published: [ago(DAY)] }), NOW)
    expect(next.lastItem).toBe(ago(MINUTE))
  })

  it('takes a 304 for a success after a failure of the net, and for none where no body could be read', () => {
    const unchanged: Outcome = { kind: 'unchanged', movedTo: null, restMs: 0 }
    const broken = { failures: 2, failingSince: ago(DAY), error: 'what it answers is an HTML page, not a feed' }
    expect(nextState(feed, state({ ...broken, bodyHash: 'abc' }), unchanged, NOW)).toMatchObject({
      failures: 0,
      failingSince: null,
      lastSuccess: ahead(0),
    })
    expect(nextState(feed, state({ ...broken, bodyHash: null }), unchanged, NOW)).toMatchObject({
      failures: 3,
      failingSince: ago(DAY),
      error: broken.error,
      lastSuccess: null,
    })
  })

  it('forgets the validators of a body that could not be read, so that it is sent again', () => {
    const next = nextState(
      feed,
      state({ etag: '"1"', bodyHash: 'abc', lastSuccess: ago(DAY), primed: true }),
      { kind: 'unreadable', error: 'what it answers is empty' },
      NOW,
    )
    expect(next).toMatchObject({ etag: null, bodyHash: null, failures: 1, lastSuccess: ago(DAY), primed: true })
  })

  it.each([
    [0, 15 * MINUTE],
    [1, 30 * MINUTE],
    [2, HOUR],
    [4, 4 * HOUR],
    [5, 6 * HOUR],
    [500, 6 * HOUR],
  ])('after %i failures before waits about %i ms, a little more or less for each feed', (failures, about) => {
    const next = nextState(feed, state({ failures, failingSince: ago(DAY) }), failed(), NOW)
    expect(wait(next) / about).toBeGreaterThanOrEqual(0.85)
    expect(wait(next) / about).toBeLessThanOrEqual(1.15)
    const other = nextState({ ...feed, id: 'other' }, state({ failures }), failed(), NOW)
    expect(wait(other)).not.toBe(wait(next))
  })

  it('waits out a Retry-After that is longer, and not a shorter one', () => {
    expect(nextState(feed, state(), failed(2 * HOUR), NOW)).toMatchObject({
      retryAfter: ahead(2 * HOUR),
      nextTry: ahead(2 * HOUR),
    })
    expect(wait(nextState(feed, state(), failed(MINUTE), NOW))).toBeGreaterThan(10 * MINUTE)
  })

  it('holds a feed back for its host without counting it as a failure of its own', () => {
    const until = NOW + HOUR
    const before = state({ failures: 0, lastTry: ago(HOUR), lastSuccess: ago(HOUR) })
    expect(
      nextState(feed, before, { kind: 'held', until, error: 'wire.example asked for a pause' }, NOW),
    ).toMatchObject({
      failures: 0,
      lastTry: ago(HOUR),
      lastSuccess: ago(HOUR),
      retryAfter: ahead(HOUR),
      nextTry: ahead(HOUR),
    })
  })

  it('stops for a 410', () => {
    expect(nextState(feed, state(), { kind: 'gone' }, NOW)).toMatchObject({ stoppedAt: ahead(0), nextTry: null })
  })

  it.each([
    ['a feed that moves', HOUR, 15 * MINUTE],
    ['a feed quiet for two weeks', 14 * DAY, 30 * MINUTE],
    ['a feed quiet for two months', 60 * DAY, HOUR],
  ])('asks %s again after a time that fits', (_, silence, about) => {
    const next = nextState(feed, state(), read({ published: [ago(silence)] }), NOW)
    expect(Math.abs(wait(next) / about - 1)).toBeLessThanOrEqual(0.15)
  })

  it('heeds what feed and server ask for, within reason, and hours in which nothing comes', () => {
    expect(wait(nextState(feed, state(), read({ restMs: 2 * HOUR }), NOW))).toBeGreaterThan(1.6 * HOUR)
    expect(wait(nextState(feed, state(), read({ restMs: 30 * DAY }), NOW))).toBeLessThan(5 * HOUR)
    const night = nextState(feed, state(), read({ skipHours: [0, 1, 2, 3] }), NOW)
    expect(night.nextTry).toBe('2023-12-01T04:00:00.000Z')
    // 1 December 2023 was a Friday.
    const weekend = nextState(feed, state(), read({ skipDays: [5, 6, 0] }), NOW)
    expect(weekend.nextTry).toBe('2023-12-04T00:00:00.000Z')
    const never = nextState(feed, state(), read({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }), NOW)
    expect(wait(never)).toBeLessThan(HOUR)
  })

  it('believes a permanent redirect when it was seen three times in a row', () => {
    const moved = read({ movedTo: 'https://new.example/feed' })
    const twice = nextState(feed, nextState(feed, state(), moved, NOW), moved, NOW)
    expect(twice.movedTo).toBeNull()
    expect(nextState(feed, twice, moved, NOW).movedTo).toBe('https://new.example/feed')
    const broken = nextState(feed, nextState(feed, twice, read(), NOW), moved, NOW)
    expect(broken).toMatchObject({ movedTo: null, moving: { times: 1 } })
    expect(nextState(feed, state(), read({ movedTo: 'https://new.example/feed', named: true }), NOW).movedTo).toBe(
      'https://new.example/feed',
    )
  })

  it("keeps a moved feed's address while it is read, and returns to the old one when that fails", () => {
    const moved = 'https://new.example/feed'
    const next = nextState(feed, state({ moving: { to: moved, times: 2 } }), read({ movedTo: moved }), NOW)
    expect(next.movedTo).toBe(moved)
    expect(nextState(feed, next, { kind: 'unchanged', movedTo: null, restMs: 0 }, NOW).movedTo).toBe(moved)
    expect(nextState(feed, next, failed(), NOW).movedTo).toBeNull()
  })
})

describe('healthOf', () => {
  const well = {
    bodyHash: 'abc',
    lastTry: ago(MINUTE),
    lastSuccess: ago(MINUTE),
    lastItem: ago(2 * HOUR),
    primed: true,
  }
  it.each<[string, Partial<FeedState>, string, string]>([
    ['was never asked', {}, 'quiet', 'not asked yet'],
    ['does well', well, 'ok', 'newest entry 2 hours ago'],
    [
      'needs repairs',
      { ...well, notes: ['bare ampersands in 2 places', 'it states no version'] },
      'ok',
      'newest entry 2 hours ago; read after repair: bare ampersands in 2 places, it states no version',
    ],
    [
      'is quiet within its habit',
      { ...well, lastItem: ago(5 * DAY), usualGapMs: 2 * DAY },
      'ok',
      'newest entry 5 days ago',
    ],
    [
      'is quiet beyond its habit',
      { ...well, lastItem: ago(7 * DAY), usualGapMs: 2 * DAY },
      'quiet',
      'answers, but nothing new for 7 days, longer than its habit (2 days)',
    ],
    [
      'is quiet for long and has shown no habit',
      { ...well, lastItem: ago(8 * DAY) },
      'quiet',
      'answers, but nothing new for 8 days',
    ],
    [
      'is quiet over a night',
      { ...well, lastItem: ago(20 * HOUR), usualGapMs: 10 * MINUTE },
      'ok',
      'newest entry 20 hours ago',
    ],
    ['answers without entries', { ...well, lastItem: null }, 'quiet', 'answers, but has shown no dated entry so far'],
    [
      'fails',
      { ...well, failures: 4, failingSince: ago(26 * HOUR), error: 'its server answers 503', nextTry: ahead(HOUR) },
      'failing',
      'failing since 2023-11-29 22:00 UTC (4 times in a row): its server answers 503; next try 2023-12-01 01:00 UTC',
    ],
    [
      'is held back',
      { ...well, retryAfter: ahead(HOUR), nextTry: ahead(HOUR), error: 'wire.example asked for a pause' },
      'failing',
      'held back: wire.example asked for a pause; next try 2023-12-01 01:00 UTC',
    ],
    [
      'is gone',
      { ...well, stoppedAt: ago(DAY), error: 'its server says that it is gone for good (410)' },
      'stopped',
      'stopped 2023-11-30 00:00 UTC: its server says that it is gone for good (410)',
    ],
  ])('says of a feed that %s', (_, more, expected, why) => {
    expect(healthOf(feed, state(more), NOW)).toMatchObject({ state: expected, why })
  })

  it('tells pace, move and remarks apart from repairs, in the language asked for', () => {
    const notes = ['3 of its links lead through Google News', 'bare ampersands in 2 places']
    const more = {
      ...well,
      lastItem: ago(2 * HOUR),
      intervalMs: 30 * MINUTE,
      movedTo: 'https://new.example/feed',
      notes,
    }
    expect(healthOf(feed, state(more), NOW).why).toBe(
      'newest entry 2 hours ago; asked about every 30 minutes; it has moved to https://new.example/feed; ' +
        '3 of its links lead through Google News; read after repair: bare ampersands in 2 places',
    )
    expect(healthOf(feed, state(more), NOW, 'ja').why).toMatch(
      /^最新の記事は2時間前。約30分ごとに取得しています。移転先：.*リンクのうち3件はGoogleニュース経由です。補正して読み取りました：エスケープされていない「&」2か所$/,
    )
  })

  it('knows nothing of an address that the file no longer names', () => {
    const elsewhere = state({ url: 'https://old.example/feed', stoppedAt: ago(DAY) })
    expect(healthOf(feed, elsewhere, NOW).state).toBe('quiet')
    expect(stateFor(feed, elsewhere)).toEqual(freshState(feed))
  })

  it('learns the habit from the entries: nights and week-ends are part of it', () => {
    const published = [0, 1, 2, 3, 4, 5, 6, 7, 8, 20].map((hours) => ago(hours * HOUR))
    expect(nextState(feed, state(), read({ published }), NOW).usualGapMs).toBe(HOUR * 12)
    expect(nextState(feed, state({ usualGapMs: DAY }), read({ published: [ago(0)] }), NOW).usualGapMs).toBe(DAY)
  })
})
