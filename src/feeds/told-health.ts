import type { FeedHealth } from '../articles/feed-health.ts'
import { remarkIn, repairIn } from '../articles/feed-notes.ts'
import type { Lang } from '../language/lang.ts'
import { type Words, wordsFor } from '../words/words.ts'
import { byFeed, type Feed, type FeedState, type HubSubscription, isPushed, nextAsking } from './feed.ts'
import { stateFor, USUAL_SILENCE_MS } from './health.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
type FeedWords = Words['feeds']

/** A length of time in plain words: "40 minutes", "26 hours", "3 days". */
function inWords(ms: number, said: FeedWords): string {
  if (ms < HOUR) return said.minutes(Math.round(ms / 60_000))
  return ms < 2 * DAY ? said.hours(Math.round(ms / HOUR)) : said.days(Math.round(ms / DAY))
}

/** Minutes are enough for people: `2023-11-26 12:00 UTC`. */
function clockTime(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

/** How each of these feeds does, by what is remembered of them and what their hubs were asked for. */
export function healthOfAll(
  feeds: readonly Feed[],
  known: { readonly states: ReadonlyMap<string, FeedState>; readonly hubs: readonly HubSubscription[] },
  now: number,
  lang: Lang | undefined,
): FeedHealth[] {
  const pushes = byFeed(known.hubs)
  return feeds.map((feed) => healthOf(feed, known.states.get(feed.id) ?? null, now, lang, pushes.get(feed.id)))
}

/**
 * How a feed does, in plain words. Why asking it failed (`503`) stays in English.
 *
 * @param state null where it was never asked
 * @param now UTC, ms
 * @param push what its hub was asked for, where it has one
 */
export function healthOf(
  feed: Feed,
  state: FeedState | null,
  now: number,
  lang: Lang = 'en',
  push?: HubSubscription,
): FeedHealth {
  const known = stateFor(feed, state)
  const { id, url, outlet, official } = feed
  const { lastSuccess, lastItem } = known
  const nextTry = nextAsking(feed, known, push, now)
  const health = { id, url, outlet, official, lastSuccess, lastItem, nextTry }
  return { ...health, ...standingOf(known, isPushed(push, now) ? push : null, now, wordsFor(lang).feeds) }
}

function standingOf(
  known: FeedState,
  push: HubSubscription | null,
  now: number,
  said: FeedWords,
): Pick<FeedHealth, 'state' | 'why'> {
  const words = said.why
  const joined = (...parts: readonly (string | null)[]) => said.joined(parts.filter((part) => part !== null))
  const { stoppedAt, retryAfter, failures, failingSince, error, nextTry, lastSuccess, lastItem } = known
  if (stoppedAt !== null)
    return { state: 'stopped', why: words.stopped({ at: clockTime(stoppedAt), why: error ?? words.goneForGood }) }
  if (retryAfter !== null && Date.parse(retryAfter) > now) {
    const held = words.held(error ?? words.hostAskedForPause)
    return { state: 'failing', why: joined(held, words.nextTry(clockTime(retryAfter))) }
  }
  if (failures > 0) {
    const why = error ?? words.unknownReason
    const since = failingSince === null ? null : clockTime(failingSince)
    const failing = since === null ? words.failing(why) : words.failingSince({ since, times: failures, why })
    return { state: 'failing', why: joined(failing, nextTry === null ? null : words.nextTry(clockTime(nextTry))) }
  }
  if (lastSuccess === null) return { state: 'quiet', why: words.unasked }
  const also = alsoOf(known, push, said)
  if (lastItem === null) return { state: 'quiet', why: joined(words.undated, ...also) }
  const habit = known.usualGapMs ?? USUAL_SILENCE_MS / 3
  const silence = now - Date.parse(lastItem)
  // Three times the longest usual silence, and a day at least: a newsroom's Sunday is no event.
  if (silence <= Math.max(habit * 3, DAY))
    return { state: 'ok', why: joined(words.newestAgo(inWords(Math.max(silence, 0), said)), ...also) }
  const nothingNew = words.nothingNewFor(inWords(silence, said))
  const usual =
    known.usualGapMs == null
      ? nothingNew
      : words.beyondHabit({ nothingNew, habit: inWords(Math.max(known.usualGapMs, 60_000), said) })
  return { state: 'quiet', why: joined(usual, ...also) }
}

/** What people see besides: a hub that pushes it, or else a pace that nobody set, a move, a changed page, remarks, repairs. */
function alsoOf(
  { intervalMs, movedTo, layout, notes }: FeedState,
  push: HubSubscription | null,
  said: FeedWords,
): string[] {
  const words = said.why
  const remarks = notes.flatMap((note) => remarkIn(note, said) ?? [])
  const repairs = notes.filter((note) => remarkIn(note, said) === null).map((note) => repairIn(note, said))
  return [
    ...(push === null ? [] : [pushedBy(push, said)]),
    ...(push !== null || intervalMs == null ? [] : [words.askedEvery(inWords(intervalMs, said))]),
    ...(movedTo === null ? [] : [words.movedTo(movedTo)]),
    ...(layout == null ? [] : [words.layoutChanged(layout)]),
    ...remarks,
    ...(repairs.length === 0 ? [] : [words.repaired(repairs.join(', '))]),
  ]
}

function pushedBy({ hub, lastPush }: HubSubscription, { why: words }: FeedWords): string {
  return words.pushed({ hub: new URL(hub).host, last: lastPush === null ? null : clockTime(lastPush) })
}
