import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { copyDesk } from '../../src/storage/copy.ts'
import { openStore } from '../../src/storage/open.ts'
import type { DatabaseAddress } from '../../src/storage/store.ts'
import {
  articleNo,
  asideOf,
  at,
  claimOf,
  deliveryOf,
  feedStateOf,
  intakeOf,
  subscriptionOf,
  TOPIC,
} from '../contracts/examples.ts'
import { makeDatabase, type TestDatabase } from '../support/postgres.ts'

describe('copying a desk', () => {
  let folder: string
  let database: TestDatabase
  let file: DatabaseAddress
  let server: DatabaseAddress
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
    database = await makeDatabase()
    file = { kind: 'sqlite', path: join(folder, 'one.db') }
    server = readDatabaseUrl(database.url)
  })
  afterEach(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const copy = (from: DatabaseAddress, to: DatabaseAddress) =>
    copyDesk({ from, to, termsOf: ({ title }) => title.toLowerCase().split(' '), onProgress: () => {} })

  /** More rows than are copied at once, and something in the corners. */
  const fill = async (address: DatabaseAddress) => {
    const store = await openStore(address)
    const intakes = [...Array(450).keys()].map((n) =>
      n % 3 === 0
        ? asideOf(articleNo(n))
        : intakeOf(articleNo(n, { text: n === 1 ? 'a\0b 釜山 \u{1f5fe} " \\ \' ' : `Text ${n}.` }), {
            claims: [claimOf({ key: `key-${n % 7}`, confidence: 1 / (n + 3) })],
          }),
    )
    await store.recordReading([feedStateOf()], intakes)
    const subscription = subscriptionOf()
    await store.subscriptions.add(subscription)
    await store.scheduleDelivery(
      subscription,
      { nextDue: at(60), coveredUntil: at(0) },
      deliveryOf({ findings: ['f-1@1', 'f-2@3'] }),
    )
    await store.takeLeases(['host:daily.example'], 'one', at(0), at(10))
    await store.close()
  }
  /** All that a desk answers from, as the store tells it. */
  const told = async (address: DatabaseAddress) => {
    const store = await openStore(address)
    try {
      return {
        articles: (await store.coverage.articles({ topic: TOPIC })).map(({ article, placement }) => ({
          article: { ...article, text: article.text.replaceAll('\0', '') },
          placement,
        })),
        stories: await store.coverage.stories({ topic: TOPIC }),
        findings: await store.coverage.findings({ topic: TOPIC }),
        news: await store.postableFindings(TOPIC, { since: at(-999_999), until: at(999_999) }),
        feeds: await store.feedStates(),
        subscriptions: await store.subscriptions.list({}),
        shown: await store.shownTo('sub-1'),
        found: (await store.coverage.search({ topic: TOPIC, terms: ['title', '301'], limit: 1 })).map(
          ({ article }) => article.title,
        ),
      }
    } finally {
      await store.close()
    }
  }

  it('brings all of it from SQLite to PostgreSQL and back, and goes on from there', async () => {
    await fill(file)
    const sizes = await copy(file, server)
    expect(sizes.get('article')).toBe(450)
    expect(sizes.get('shown')).toBe(2)
    const before = await told(file)
    expect(await told(server)).toEqual({ ...before, found: ['Title 301'] })

    const store = await openStore(server)
    expect(
      (await store.recordReading([], [intakeOf(articleNo(999), { claims: [claimOf({ key: 'later' })] })])).size,
    ).toBe(1)
    expect(await store.claimDeliveries({ now: at(1), leaseUntil: at(2), limit: 5, platforms: ['slack'] })).toHaveLength(
      1,
    )
    expect(await store.takeLeases(['host:daily.example'], 'two', at(0), at(1))).toEqual(
      new Map([['host:daily.example', 'two']]),
    )
    await store.close()

    const back: DatabaseAddress = { kind: 'sqlite', path: join(folder, 'two.db') }
    await copy(server, back)
    expect(await told(back)).toEqual(await told(server))
  })

  it('is refused where the target is not empty, and changes nothing there', async () => {
    await fill(file)
    const store = await openStore(server)
    await store.recordReading([feedStateOf({ etag: '"own"' })], [])
    await store.close()
    await expect(copy(file, server)).rejects.toThrow(/is not empty: name a new one/)
    expect((await told(server)).articles).toEqual([])
    expect((await told(server)).feeds.get('daily')?.etag).toBe('"own"')
  })

  it('leaves the target empty where it cannot be done to the end', async () => {
    await fill(file)
    const failing = copyDesk({
      from: file,
      to: server,
      termsOf: () => {
        throw new Error('no terms')
      },
      onProgress: () => {},
    })
    await expect(failing).rejects.toThrow('no terms')
    expect((await told(server)).articles).toEqual([])
    await copy(file, server)
    expect((await told(server)).articles).toHaveLength(450)
  })
})
