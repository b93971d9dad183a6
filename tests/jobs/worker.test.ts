import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatPlatform } from '../../src/chat/chat.ts'
import { systemClock } from '../../src/clock.ts'
import { RetryableError } from '../../src/errors.ts'
import { createFeedReader } from '../../src/feeds/reader.ts'
import { readRoles } from '../../src/jobs/roles.ts'
import type { FeedSummary } from '../../src/jobs/take-in-reads.ts'
import { createOutage, createTicker } from '../../src/jobs/ticker.ts'
import { createWorker, type WorkerInput } from '../../src/jobs/worker.ts'
import { silent } from '../../src/log.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { type Store, shownKey } from '../../src/storage/store.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { listen } from '../support/listen.ts'
import { feedOf, keptLog, topicOnDesk } from './desk.ts'

const JCK = 'japan-china-korea'

/** A promise with its resolver, for what the worker tells from outside. */
function signal<T>() {
  return Promise.withResolvers<T>()
}

describe('a ticker', () => {
  it('runs its work on the cron', async () => {
    const ran = signal<void>()
    const ticker = createTicker('test', '* * * * * *', async () => ran.resolve(), silent)
    ticker.start()
    await ran.promise
    await ticker.stop()
    expect(await ran.promise).toBeUndefined()
  })

  it('never runs twice at the same time, and stops when what runs has ended', async () => {
    const going = signal<void>()
    let runs = 0
    const ticker = createTicker(
      'test',
      '0 0 1 1 *',
      async () => {
        runs++
        await going.promise
      },
      silent,
    )
    const both = [ticker.runNow(), ticker.runNow()]
    let stopped = false
    const stopping = ticker.stop().then(() => {
      stopped = true
    })
    await new Promise(setImmediate)
    expect(stopped).toBe(false)
    going.resolve()
    await Promise.all([...both, stopping])
    expect(runs).toBe(1)
  })

  it('tells once that jobs wait for what is gone, however many and often they try, and once that they run again', async () => {
    const log = keptLog()
    const outage = createOutage(log)
    let gone = true
    const work = async () => {
      if (gone) throw new RetryableError('The database does not answer.')
    }
    const tickers = ['one', 'two'].map((name) => createTicker(name, '0 0 1 1 *', work, log, outage))
    const runAll = async () => {
      for (const ticker of tickers) await ticker.runNow()
    }
    await runAll()
    await runAll()
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { err: { message: 'The database does not answer.' } } }])
    gone = false
    await runAll()
    expect(log.lines.map(({ level }) => level)).toEqual(['warn', 'info'])
    for (const ticker of tickers) await ticker.stop()
  })

  it('logs a failure and runs again the next time', async () => {
    const log = keptLog()
    let runs = 0
    const work = async () => {
      runs++
      throw new Error('a fault')
    }
    const ticker = createTicker('test', '0 0 1 1 *', work, log)
    await ticker.runNow()
    await ticker.runNow()
    await ticker.stop()
    expect(runs).toBe(2)
    expect(log.lines).toMatchObject([
      { level: 'error', fields: { job: 'test' } },
      { level: 'error', fields: { job: 'test' } },
    ])
  })
})

describe('the worker', () => {
  let store: Store
  let server: Server
  let base: string
  let body: string
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    server = createServer((_, response) => {
      response.setHeader('content-type', 'application/rss+xml; charset=utf-8')
      response.end(body)
    })
    base = `http://127.0.0.1:${await listen(server)}`
  })
  afterEach(async () => {
    await store.close()
    await new Promise((resolve) => server.close(resolve))
  })

  const rss = (minutesAgo: number) => `<?xml version="1.0"?>
    <rss version="2.0"><channel><title>Daily</title><link>${base}</link><item>
      <title>Three foreign ministers meet in Busan</title>
      <link>https://news.example/busan</link>
      <description>The foreign ministers of Japan, China and South Korea met in Busan on Sunday. They agreed to speed up
        preparations for a trilateral summit. No date was set.</description>
      <pubDate>${new Date(Date.now() - minutesAgo * 60_000).toUTCString()}</pubDate>
    </item></channel></rss>`

  it('polls a feed over HTTP, composes what is due and posts it, all from one start', async () => {
    body = rss(30)
    const polled = signal<readonly FeedSummary[]>()
    const posted = signal<string>()
    const platform: ChatPlatform = {
      name: 'slack',
      start: async () => {},
      stop: async () => {},
      check: async () => 'well',
      connected: () => true,
      async post({ document }, onPart) {
        await onPart(1)
        posted.resolve(document.title)
        return { result: 'posted' }
      },
    }
    const now = Date.now()
    const ago = (hours: number) => new Date(now - hours * 3_600_000).toISOString()
    const reader = createFeedReader({ allowPrivateHosts: ['127.0.0.1'], clock: systemClock, log: silent })
    const input: WorkerInput = {
      store,
      reader,
      feeds: async () => [feedOf('daily', { url: `${base}/rss` })],
      topics: [topicOnDesk(JCK)],
      roles: readRoles(undefined),
      platforms: [platform],
      desk: {
        language: 'en',
        topics: [],
        coverage: { ...store.coverage, feedHealth: async () => [] },
        ledger: store.ledger,
      },
      composer: {
        digest: async ({ findings }) => ({
          document: { title: findings.map(({ text }) => text).join(' '), lang: 'en', zone: 'UTC', blocks: [] },
          findings: findings.map(shownKey),
          empty: findings.length === 0,
        }),
        alert: async () => null,
      },
      poll: '0 0 1 1 *',
      keepMs: 60 * 86_400_000,
      clock: systemClock,
      log: silent,
      onPoll: (feeds) => polled.resolve(feeds),
    }
    const worker = createWorker(input)
    worker.start()
    expect(await polled.promise).toMatchObject([{ outcome: 'read', added: 1, relevant: 1 }])
    await store.subscriptions.add(
      subscriptionOf({ topic: JCK, cron: '0 8 * * *', createdAt: ago(9), nextDue: ago(1), coveredUntil: ago(9) }),
    )
    expect(await posted.promise).toContain('Busan')
    await worker.stop()
    await reader.close()
    expect(await store.dueSubscriptions(new Date().toISOString())).toEqual([])
    const claims = { now: '2100-01-01', leaseUntil: '2100-01-02', limit: 9, platforms: ['slack'] as const }
    expect(await store.claimDeliveries(claims)).toEqual([])
  })
})
