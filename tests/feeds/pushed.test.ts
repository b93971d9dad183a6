import { describe, expect, it } from 'vitest'
import type { Feed, FeedState, HubSubscription } from '../../src/feeds/feed.ts'
import { nextAsking } from '../../src/feeds/feed.ts'
import { freshState } from '../../src/feeds/health.ts'
import { healthOf } from '../../src/feeds/told-health.ts'

const NOW = Date.parse('2023-12-01T12:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ago = (ms: number): string => new Date(NOW - ms).toISOString()
const ahead = (ms: number): string => new Date(NOW + ms).toISOString()

const ofTheFile: Feed = {
  id: 'daily',
  url: 'https://daily.example/feed',
  outlet: 'The Daily',
  language: 'en',
  official: null,
  wire: false,
  everyMs: 15 * MINUTE,
}
const feed: Feed = { ...ofTheFile, pace: 'own' }
/** Asked two hours ago, when its newest entry was three hours old, and due since an hour. */
const state = (over: Partial<FeedState> = {}): FeedState => ({
  ...freshState(feed),
  lastTry: ago(2 * HOUR),
  lastSuccess: ago(2 * HOUR),
  lastItem: ago(3 * HOUR),
  nextTry: ago(HOUR),
  intervalMs: HOUR,
  primed: true,
  ...over,
})
const pushed = (over: Partial<HubSubscription> = {}): HubSubscription => ({
  token: 't',
  feed: 'daily',
  hub: 'https://hub.example/path',
  topic: feed.url,
  callback: 'https://desk.example/websub/t',
  secret: 's',
  state: 'active',
  leaseUntil: ahead(24 * HOUR),
  askedUntil: null,
  nextStep: ahead(20 * HOUR),
  attempts: 0,
  lastPush: ago(3 * HOUR),
  ...over,
})

describe('when a pushed feed is asked', () => {
  it('is at once when it was pushed since', () => {
    expect(nextAsking(feed, state({ nextTry: ahead(HOUR) }), pushed({ lastPush: ago(0) }), NOW)).toBe(ago(0))
  })

  it('is once a minute at most, however often it is pushed', () => {
    const asked = state({ lastTry: ago(10_000), nextTry: ahead(HOUR) })
    expect(nextAsking(feed, asked, pushed({ lastPush: ago(0) }), NOW)).toBe(ahead(50_000))
  })

  it('is every six hours where the hub pushed all that was found', () => {
    expect(nextAsking(feed, state(), pushed(), NOW)).toBe(ahead(4 * HOUR))
  })

  it.each([
    ['the file gives an interval', ofTheFile, state(), pushed()],
    ['nothing was pushed so far', feed, state(), pushed({ lastPush: null })],
    ['an entry came that was not pushed', feed, state({ lastItem: ago(2.5 * HOUR) }), pushed()],
    [
      'it was asked just after a push: a cache may be behind',
      feed,
      state(),
      pushed({ lastPush: ago(2 * HOUR + MINUTE) }),
    ],
    ['the lease has run out', feed, state(), pushed({ leaseUntil: ago(1) })],
    ['the hub has not verified it', feed, state(), pushed({ state: 'asked', leaseUntil: null })],
    ['it is failing', feed, state({ failures: 2 }), pushed({ lastPush: ago(0) })],
    ['its host wants a pause', feed, state({ retryAfter: ahead(HOUR) }), pushed({ lastPush: ago(0) })],
    ['no hub was asked', feed, state(), undefined],
  ])('is at its usual time where %s', (_, asked, known, push) => {
    expect(nextAsking(asked, known, push, NOW)).toBe(known.nextTry)
  })

  it('is told with its hub and the last push', () => {
    expect(healthOf(feed, state(), NOW, 'en', pushed())).toMatchObject({
      state: 'ok',
      nextTry: ahead(4 * HOUR),
      why: 'newest entry 3 hours ago; pushed by hub.example, last push 2023-12-01 09:00 UTC',
    })
    expect(healthOf(feed, state(), NOW, 'en', pushed({ lastPush: null })).why).toContain(
      'pushed by hub.example, no push so far',
    )
    expect(healthOf(feed, state(), NOW, 'en', pushed({ leaseUntil: ago(1) })).why).toContain('asked about every')
  })
})
