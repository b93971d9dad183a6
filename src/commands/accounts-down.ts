import { type FeedHealth, isDown, lastHeard } from '../articles/feed-health.ts'
import type { Topic } from '../topics/topic.ts'
import type { Words } from '../words/words.ts'

const HOUR = 3_600_000

/**
 * A line for each side of which no own feed answers: its silence means nothing. A side without a feed of its own has
 * none to be down. `now` is UTC, ms.
 */
export function accountsDown(
  { parties }: Topic,
  feeds: readonly FeedHealth[],
  now: number,
  { words, label }: { words: Words; label: (party: string) => string },
): string[] {
  return parties.flatMap(({ id }) => {
    const own = feeds.filter(({ official }) => official === id)
    if (own.length === 0 || !own.every(isDown)) return []
    const last = lastHeard(own)
    const time = last === undefined ? null : since(now - Date.parse(last), words)
    return [words.answers.compare.accountDown({ side: label(id), time })]
  })
}

function since(ms: number, { feeds }: Words): string {
  return ms < HOUR ? feeds.minutes(Math.round(ms / 60_000)) : feeds.hours(Math.round(ms / HOUR))
}
