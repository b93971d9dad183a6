import type { Feed, FeedState } from './feed.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/**
 * Bounds of an interval that nobody set, ms. Readers that come more often than every five minutes are shut out; a feed
 * that is asked less often than every two hours brings a statement too late for the digest.
 */
const FASTEST = 5 * MINUTE
const SLOWEST = 120 * MINUTE
/** However quiet a feed is, it is asked so often, ms; except where its interval was set to more. */
const RAREST = 12 * 60 * MINUTE
/** So much more often on a day of a meeting. */
const BUSY = 3

/** The mean time between the entries of a feed, ms: what it brings in a day, spread evenly. Null for fewer than five. */
export function rhythmOf(published: readonly string[], last: number | null): number | null {
  const times = published.map((time) => Date.parse(time)).sort((a, b) => a - b)
  const [first] = times
  const newest = times.at(-1)
  if (times.length < 5 || first === undefined || newest === undefined) return last
  return (newest - first) / (times.length - 1)
}

/** A feed that has been quiet for long is asked less often: twice its interval after a week, four times after a month. */
function patience(lastItem: string | null, now: number): number {
  if (lastItem === null) return 1
  const silence = now - Date.parse(lastItem)
  return silence > 30 * DAY ? 4 : silence > 7 * DAY ? 2 : 1
}

/**
 * How long a feed is left alone after it answered, ms. An interval that was set is the shortest. One that was not is
 * half the feed's own rhythm, so that it brings one or two entries at a time, and a third of that around a meeting of
 * the topics; both within bounds.
 *
 * @param now UTC, ms
 * @param busy a meeting of a topic is near
 */
export function intervalOf(
  { everyMs, pace }: Pick<Feed, 'everyMs' | 'pace'>,
  { lastItem, rhythmMs }: Pick<FeedState, 'lastItem' | 'rhythmMs'>,
  now: number,
  busy: boolean,
): number {
  const rarest = Math.max(RAREST, everyMs)
  if (pace !== 'own') return busy ? everyMs : Math.min(everyMs * patience(lastItem, now), rarest)
  const own = rhythmMs == null ? everyMs : Math.min(Math.max(rhythmMs / 2, FASTEST), SLOWEST)
  if (busy) return Math.max(Math.min(own, everyMs) / BUSY, FASTEST)
  return Math.min(own * patience(lastItem, now), rarest)
}
