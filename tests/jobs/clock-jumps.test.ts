import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliverDue } from '../../src/jobs/deliver.ts'
import { scheduleDue } from '../../src/jobs/schedule.ts'
import { createTicker } from '../../src/jobs/ticker.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { type Store, shownKey } from '../../src/storage/store.ts'
import { articleNo, claimOf, intakeOf, subscriptionOf, TOPIC } from '../contracts/examples.ts'
import { clockAt, keptLog } from './desk.ts'

/** 08:00 in Tokyo on a Monday. */
const MONDAY = '2023-11-26T23:00:00.000Z'
const HOUR = 60
const DAY = 24 * HOUR

describe('a clock that jumps', () => {
  let store: Store
  let posted: string[]
  const clock = clockAt(MONDAY)
  const log = keptLog()
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    clock.set(MONDAY)
    posted = []
    const coveredUntil = '2023-11-25T23:00:00.000Z'
    await store.subscriptions.add(
      subscriptionOf({ cron: '0 8 * * *', zone: 'Asia/Tokyo', nextDue: MONDAY, coveredUntil, createdAt: coveredUntil }),
    )
  })
  afterEach(() => store.close())

  const saw = (key: string) => {
    const now = new Date(clock.now() - 60_000).toISOString()
    const article = articleNo(posted.length + key.length * 100, {
      published: now,
      seen: now,
      url: `https://news.example/${key}`,
    })
    return store.recordReading([], [intakeOf(article, { claims: [claimOf({ key, sentence: `Says ${key}.` })] })])
  }
  const tick = async () => {
    await scheduleDue({
      store,
      compose: async ({ findings, missed }) => ({
        document: {
          title: `${findings.map(({ key }) => key).sort()} missed ${missed}`,
          lang: 'en',
          zone: 'UTC',
          blocks: [],
        },
        findings: findings.map(shownKey),
        empty: false,
      }),
      platforms: ['slack'],
      topics: [TOPIC],
      pause: async () => expect.unreachable(),
      clock,
      log,
      resting: new Map(),
    })
    await deliverDue({
      store,
      clock,
      log,
      platforms: [
        {
          name: 'slack',
          start: async () => {},
          stop: async () => {},
          check: async () => '',
          connected: () => true,
          async post({ document }) {
            posted.push(document.title)
            return { result: 'posted' }
          },
        },
      ],
    })
  }

  it('a day ahead posts one digest of what is new, and none again when it is set right', async () => {
    await saw('one')
    await tick()
    clock.pass(DAY + HOUR)
    await saw('two')
    await tick()
    await tick()
    expect(posted).toEqual(['one missed 0', 'two missed 0'])
    clock.pass(-DAY - HOUR)
    for (let minutes = 0; minutes < DAY; minutes += HOUR) {
      await tick()
      clock.pass(HOUR)
    }
    expect(posted).toHaveLength(2)
    clock.pass(DAY)
    await saw('three')
    await tick()
    expect(posted).toEqual(['one missed 0', 'two missed 0', 'three missed 0'])
  })

  it('an hour back posts nothing twice, and what is found meanwhile in the next digest', async () => {
    await saw('one')
    await tick()
    clock.pass(-HOUR)
    await saw('two')
    for (let minutes = 0; minutes < 2 * HOUR; minutes += 10) {
      await tick()
      clock.pass(10)
    }
    expect(posted).toEqual(['one missed 0'])
    clock.set('2023-11-27T23:00:00.000Z')
    await tick()
    expect(posted).toEqual(['one missed 0', 'two missed 0'])
  })

  it('is no sign that a job hangs, unless it stays away', async () => {
    const ticker = createTicker('test', '*/5 * * * * *', async () => {}, log, undefined, clock)
    await ticker.runNow()
    clock.pass(-HOUR)
    expect(ticker.late()).toBeNull()
    clock.pass(HOUR + 6)
    expect(ticker.late()).toBe(`the job "test" has not ended well since ${MONDAY}: see the log`)
    await ticker.runNow()
    expect(ticker.late()).toBeNull()
    await ticker.stop()
  })
})
