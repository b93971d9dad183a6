import type { Feed, FeedState } from './feed.ts'
import { stateFor } from './health.ts'

/** The host that is asked for a feed, with its port: what politeness and pauses are counted by. */
export function hostOf(feed: Pick<Feed, 'url'>, state: FeedState | null): string {
  const address = state?.movedTo ?? feed.url
  return URL.canParse(address) ? new URL(address).host : address
}

/** Until when a host wants no visits, by host, UTC ms: what its feeds' states say of a Retry-After. */
function pausedHosts(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  now: number,
): ReadonlyMap<string, number> {
  const paused = new Map<string, number>()
  for (const feed of feeds) {
    const state = stateFor(feed, states.get(feed.id) ?? null)
    const until = state.retryAfter === null ? 0 : Date.parse(state.retryAfter)
    const host = hostOf(feed, state)
    if (until > now) paused.set(host, Math.max(until, paused.get(host) ?? 0))
  }
  return paused
}

/**
 * The feeds to ask at `now` (UTC, ms): those whose next try has come, longest overdue first. With `everything`, each
 * feed whatever its interval. Never one that answered 410, nor one whose host is waiting out a Retry-After.
 */
export function dueFeeds(
  feeds: readonly Feed[],
  states: ReadonlyMap<string, FeedState>,
  now: number,
  options: { readonly everything: boolean },
): readonly Feed[] {
  const paused = pausedHosts(feeds, states, now)
  return feeds
    .map((feed) => ({ feed, state: stateFor(feed, states.get(feed.id) ?? null) }))
    .filter(({ feed, state }) => state.stoppedAt === null && !paused.has(hostOf(feed, state)))
    .map(({ feed, state }) => ({ feed, due: state.nextTry === null ? 0 : Date.parse(state.nextTry) }))
    .filter(({ due }) => options.everything || due <= now)
    .sort((a, b) => a.due - b.due)
    .map(({ feed }) => feed)
}
