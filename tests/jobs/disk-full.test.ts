import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pollOnce } from '../../src/jobs/poll.ts'
import { scheduleDue } from '../../src/jobs/schedule.ts'
import { createOutage, createTicker } from '../../src/jobs/ticker.ts'
import type { Engine } from '../../src/storage/engine.ts'
import { openEngine } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { storeOver } from '../../src/storage/store-over.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { clockAt, feedOf, keptLog, MANY, manyEntries, topicOnDesk, writtenReader } from './desk.ts'

const JCK = 'japan-china-korea'
const NOW = '2023-11-26T23:00:00.000Z'

describe('a disk that is full', () => {
  let folder: string
  let engine: Engine
  let store: Store
  const clock = clockAt(NOW)
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
    engine = await openEngine({ kind: 'sqlite', path: join(folder, 'desk.db') })
    store = storeOver(engine)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  /** SQLite then answers as it does where the file system has no room: https://www.sqlite.org/pragma.html#pragma_max_page_count */
  const room = async (pages: number) => void (await sql.raw(`pragma max_page_count = ${pages}`).execute(engine.db))
  const pagesNow = async () => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db)
    return rows[0]?.page_count ?? 0
  }

  it('is waited for in one line of the log, and costs no article and no digest', async () => {
    const times = { nextDue: NOW, coveredUntil: '2023-11-25T23:00:00.000Z', createdAt: '2023-11-25T23:00:00.000Z' }
    await store.subscriptions.add(subscriptionOf({ topic: JCK, ...times }))
    const log = keptLog()
    const outage = createOutage(log)
    const ticker = (name: string, work: () => Promise<unknown>) =>
      createTicker(name, '0 0 1 1 *', async () => void (await work()), log, outage, clock)
    const poll = ticker('poll', () =>
      pollOnce({
        store,
        reader: writtenReader({ daily: manyEntries() }),
        feeds: [feedOf('daily')],
        topics: [topicOnDesk(JCK)],
        everything: true,
        backfill: false,
        clock,
        log,
      }),
    )
    const compose = ticker('compose', () =>
      scheduleDue({
        store,
        compose: async () => ({
          document: { title: 'long '.repeat(20_000), lang: 'en', zone: 'UTC', blocks: [] },
          findings: [],
          empty: false,
        }),
        platforms: ['slack'],
        topics: [JCK],
        pause: async () => expect.unreachable(),
        clock,
        log,
        resting: new Map(),
      }),
    )
    const articles = async () => (await store.coverage.articles({ topic: JCK })).length
    const waiting = async () => (await store.backlog(NOW, NOW)).waiting
    await room((await pagesNow()) + 8)
    await poll.runNow()
    await compose.runNow()
    await poll.runNow()
    expect([await articles(), (await store.feedStates()).size, await waiting()]).toEqual([0, 0, 0])
    expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
      ['warn', 'jobs wait; they are tried again at every tick'],
    ])
    expect(log.lines[0]?.fields).toMatchObject({
      err: { message: expect.stringMatching(/^The disk of the database .*desk\.db is full: make room\./) },
    })

    await room(1_000_000)
    await poll.runNow()
    await compose.runNow()
    expect([await articles(), (await store.feedStates()).size, await waiting()]).toEqual([MANY, 1, 1])
    expect(log.lines.slice(1).map(({ message }) => message)).toEqual(['jobs run again'])
    await Promise.all([poll.stop(), compose.stop()])
  })
})
