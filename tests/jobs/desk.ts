/** What the jobs' tests stand on: a database in memory, a clock that is set, feeds that are written down, a log that is kept. */
import { openLedgerBaseline } from '../../src/baseline/ledger-baseline.ts'
import type { Clock } from '../../src/clock.ts'
import type { Entry, Feed, FeedReader, FeedState } from '../../src/feeds/feed.ts'
import { freshState } from '../../src/feeds/health.ts'
import type { TopicOnDesk } from '../../src/jobs/topic-on-desk.ts'
import type { Log } from '../../src/log.ts'
import { shippedTopic } from '../support/topics.ts'

export function topicOnDesk(id: string): TopicOnDesk {
  const { index, facts } = shippedTopic(id)
  return { index, ledger: openLedgerBaseline(index, facts) }
}

export interface SetClock extends Clock {
  set(instant: string): void
  pass(minutes: number): void
}

export function clockAt(instant: string): SetClock {
  let ms = Date.parse(instant)
  return {
    now: () => ms,
    set: (next) => {
      ms = Date.parse(next)
    },
    pass: (minutes) => {
      ms += minutes * 60_000
    },
  }
}

export interface KeptLog extends Log {
  readonly lines: { level: string; fields: object; message: string }[]
}

export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = []
  const at = (level: string) => (fields: object, message: string) => void lines.push({ level, fields, message })
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

export function feedOf(id: string, over: Partial<Feed> = {}): Feed {
  return {
    id,
    url: `https://${id}.example/rss`,
    outlet: id,
    language: 'en',
    official: null,
    wire: false,
    everyMs: 600_000,
    ...over,
  }
}

export function stateOf(id: string, over: Partial<FeedState> = {}): FeedState {
  const fresh = freshState(feedOf(id))
  return { ...fresh, etag: '"1"', lastModified: 'Sun, 26 Nov 2023 12:00:00 GMT', bodyHash: 'aa', primed: true, ...over }
}

export function entryOf(path: string, over: Partial<Entry> = {}): Entry {
  return { url: `https://news.example/${path}`, title: path, text: '', published: null, ...over }
}

/** Six more than one write holds (src/jobs/take-in-reads.ts). */
export const MANY = 70

/** Reports of one meeting, a minute apart, from 03:00 UTC on 26 November 2023: more than are written together. */
export function manyEntries(): Entry[] {
  return [...Array(MANY).keys()].map((n) =>
    entryOf(`report-${n}`, {
      title: `Foreign ministers meet in Busan (${n})`,
      text:
        'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. ' +
        `They agreed to speed up preparations for a trilateral summit, report number ${n} says.`,
      published: new Date(Date.UTC(2023, 10, 26, 3) + n * 60_000).toISOString(),
    }),
  )
}

/** A reader that gives what is written down for each feed: entries, a failure, or something that throws. */
export function writtenReader(
  contents: Record<string, readonly Entry[] | 'failed' | Error>,
): FeedReader & { asked: { feed: string; last: FeedState | null }[] } {
  const asked: { feed: string; last: FeedState | null }[] = []
  return {
    asked,
    async read(feed, last) {
      asked.push({ feed: feed.id, last })
      const content = contents[feed.id] ?? []
      if (content instanceof Error) throw content
      if (content === 'failed') {
        const state = { ...(last ?? stateOf(feed.id, { primed: false })), failures: 1, error: 'It answered 503.' }
        return { outcome: 'failed', entries: [], state, bytes: 0, ms: 1 }
      }
      return { outcome: 'read', entries: content, state: stateOf(feed.id), bytes: 1, ms: 1 }
    },
    async close() {},
  }
}
