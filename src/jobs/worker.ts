import { setTimeout as delay } from 'node:timers/promises'
import type { ChatPlatform } from '../chat/chat.ts'
import type { Clock } from '../clock.ts'
import type { Desk } from '../commands/desk.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { Feed, FeedReader } from '../feeds/feed.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { alertDue } from './alert.ts'
import type { Composer } from './composer.ts'
import { createDeliverer, type DeliverInput } from './deliver.ts'
import { type FollowUpInput, followUp } from './follow-up.ts'
import { keepHubs } from './keep-hubs.ts'
import { pauseAndTell } from './pause-and-tell.ts'
import { pollOnce } from './poll.ts'
import { pruneOld } from './prune.ts'
import { isPushWaiting } from './push-waiting.ts'
import type { Role } from './roles.ts'
import { scheduleDue } from './schedule.ts'
import type { FeedSummary } from './take-in-reads.ts'
import { createOutage, createTicker } from './ticker.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** How often it is looked for digests to compose and post. */
const POSTING = '*/5 * * * * *'
/** Once a day, at an hour when few digests are due anywhere in East Asia. */
const PRUNING = '17 19 * * *'
/** How often it is looked for hubs to be asked. */
const HUBS = '*/5 * * * *'

/** Posts under way at a stop; the answers (2.5 s) and pages (1 s) after them must fit into the 10 s of Docker, too. Ms. */
const LONGEST_STOP = 5_000

export interface WorkerInput {
  readonly store: Store
  readonly reader: FeedReader
  /** Those to be asked at the moment. */
  readonly feeds: () => Promise<readonly Feed[]>
  readonly topics: readonly TopicOnDesk[]
  readonly platforms: readonly ChatPlatform[]
  /** What this process does of it. */
  readonly roles: ReadonlySet<Role>
  readonly composer: Composer
  readonly desk: FollowUpInput['desk'] & Pick<Desk, 'language'>
  /** When it is looked for feeds whose time has come: a cron, in UTC. */
  readonly poll: string
  /** How long articles about no topic are kept, ms. */
  readonly keepMs: number
  /** Where hubs can call; null where they cannot, and all feeds are polled. */
  readonly publicUrl?: string | null
  readonly clock: Clock
  readonly log: Log
  /** Told of every poll, for metrics. */
  readonly onPoll?: (feeds: readonly FeedSummary[]) => void
  /** Told of every try to post. */
  readonly onPost?: DeliverInput['onPost']
}

export interface Worker {
  /** Begins at once: a restart does not wait for the next tick. */
  start(): void
  /** Takes up nothing more and resolves when what runs has ended, or after 5 s. Feeds being read are broken off; posts are not. */
  stop(): Promise<void>
  /** When each job last ended well, ms since 1970. */
  jobs(): ReadonlyMap<string, number>
  /** Jobs that have not ended well for too long, a line each. */
  late(): readonly string[]
}

/** Everything that the service does by itself. It may run in several processes: leases and rows decide who does what. */
export function createWorker(input: WorkerInput): Worker {
  const { store, clock, log, platforms, publicUrl = null } = input
  const stopping = new AbortController()
  const { signal } = stopping
  const resting = new Map<string, number>()
  const looked = new Map<string, number>()
  const followed = { state: '' }
  const deliverer = createDeliverer({ store, platforms, clock, log, signal, onPost: input.onPost })

  let elsewhere = 0
  const poll = async () => {
    const pushes = publicUrl === null ? [] : await store.hubs.all()
    const due = { feeds: await input.feeds(), pushes, everything: false, backfill: false }
    const feeds = await pollOnce({ ...input, ...due, signal })
    elsewhere = feeds.filter((feed) => feed.outcome === 'elsewhere').length
    const asked = feeds.filter((feed) => feed.outcome !== 'waiting' && feed.outcome !== 'elsewhere')
    const sum = (of: 'added' | 'relevant' | 'faults') => asked.reduce((total, feed) => total + feed[of], 0)
    const failed = asked.filter((feed) => feed.outcome === 'failed').map((feed) => feed.feed)
    if (asked.length > 0) {
      const [added, relevant, faults] = [sum('added'), sum('relevant'), sum('faults')]
      log.info({ asked: asked.length, failed, added, relevant, faults }, 'feeds polled')
    }
    input.onPoll?.(feeds)
  }
  // Whoever asks those feeds now may be gone before it has stored them; and who was pushed waits for no tick.
  const pollAgain = async () => {
    if (elsewhere > 0 || (publicUrl !== null && (await isPushWaiting(store, clock)))) await polling.runNow()
  }
  const pause = ({ id, language }: Subscription, why: string) =>
    pauseAndTell(input, id, { why, lang: language ?? input.desk.language })
  const compose = async () => {
    const common = {
      store,
      // While a platform is down its digests wait, and come as one.
      platforms: platforms.filter((platform) => platform.connected()).map(({ name }) => name),
      topics: input.topics.map(({ index }) => index.topic.id),
      clock,
      log,
      signal,
    }
    await scheduleDue({ ...common, compose: input.composer.digest, pause, resting })
    await alertDue({ ...common, compose: input.composer.alert, looked })
    await followUp({ ...common, desk: input.desk, looked: followed })
    await deliverer.takeUp()
  }
  const outage = createOutage(log)
  const ticker = (name: string, pattern: string, work: () => Promise<void>) =>
    createTicker(name, pattern, work, log, outage, clock)
  const polling = ticker('poll', input.poll, poll)
  const composing = ticker('compose', POSTING, compose)
  const tickers = [
    ...(input.roles.has('poll')
      ? [
          polling,
          ticker('poll again', POSTING, pollAgain),
          ...(publicUrl === null
            ? []
            : [
                ticker('hubs', HUBS, async () => keepHubs({ ...input, feeds: await input.feeds(), publicUrl, signal })),
              ]),
          ticker('prune', PRUNING, async () => void (await pruneOld({ store, clock, log, keepMs: input.keepMs }))),
        ]
      : []),
    ...(input.roles.has('deliver')
      ? [composing, ticker('post', POSTING, async () => void (await deliverer.takeUp()))]
      : []),
  ]
  return {
    jobs: () => new Map(tickers.map((ticker) => [ticker.name, ticker.lastSuccess()])),
    late: () => tickers.flatMap((ticker) => ticker.late() ?? []),
    start() {
      for (const ticker of tickers) {
        ticker.start()
        if (ticker === polling || ticker === composing) void ticker.runNow()
      }
    },
    async stop() {
      stopping.abort()
      const late = new AbortController()
      const ended = Promise.all(tickers.map((ticker) => ticker.stop())).then(() => deliverer.settled())
      // What has not ended by then is taken up at the next start, like after a crash.
      await Promise.race([ended, delay(LONGEST_STOP, undefined, { signal: late.signal }).catch(() => undefined)])
      late.abort()
    },
  }
}
