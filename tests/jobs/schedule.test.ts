import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Kind } from '../../src/baseline/finding.ts'
import { correctionKey } from '../../src/digest/corrections.ts'
import type { Delivery, Subscription } from '../../src/digest/subscription.ts'
import type { DigestRequest } from '../../src/jobs/composer.ts'
import { type ScheduleInput, scheduleDue } from '../../src/jobs/schedule.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { type Revision, type Store, shownKey } from '../../src/storage/store.ts'
import { articleNo, claimOf, intakeOf, subscriptionOf, TOPIC } from '../contracts/examples.ts'
import { clockAt, keptLog } from './desk.ts'

/** 08:00 in Tokyo on a Monday. */
const MONDAY = '2023-11-26T23:00:00.000Z'
const day = (n: number) => new Date(Date.parse(MONDAY) + n * 86_400_000).toISOString()

describe('scheduling digests', () => {
  let store: Store
  let requests: DigestRequest[]
  const clock = clockAt(MONDAY)
  let log = keptLog()
  let resting = new Map<string, number>()
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    clock.set(MONDAY)
    requests = []
    log = keptLog()
    resting = new Map()
  })
  afterEach(() => store.close())

  const daily = (over: Partial<Subscription> = {}) =>
    subscriptionOf({ cron: '0 8 * * *', nextDue: MONDAY, coveredUntil: day(-1), createdAt: day(-30), ...over })
  const tick = (over: Partial<ScheduleInput> = {}) =>
    scheduleDue({
      store,
      compose: async (request) => {
        requests.push(request)
        return {
          document: { title: 'Digest', lang: 'en', zone: 'UTC', blocks: [] },
          findings: [...request.findings.map(shownKey), ...request.corrections.map(correctionKey)],
          empty: request.findings.length === 0,
        }
      },
      platforms: ['slack'],
      topics: [TOPIC],
      pause: ({ id }, why) => store.pause(id, why),
      clock,
      log,
      resting,
      ...over,
    })
  const subscription = async (id = 'sub-1') => (await store.subscriptions.list({})).find((one) => one.id === id)
  const claimed = async (): Promise<Delivery[]> => {
    const now = '2100-01-01T00:00:00.000Z'
    const all = await store.claimDeliveries({ now, leaseUntil: now, limit: 99, platforms: ['slack', 'discord'] })
    return all.map(({ delivery }) => delivery)
  }
  /** An article seen at an instant, with one claim of this key. */
  const saw = (instant: string, key: string, kind: Kind = 'new') => {
    const article = articleNo(Date.parse(instant) / 1_000, { published: instant, seen: instant })
    return store.recordReading([], [intakeOf(article, { claims: [claimOf({ key, kind, sentence: `Says ${key}.` })] })])
  }
  const keys = () => requests.map(({ findings }) => findings.map(({ key }) => key).toSorted())

  it('begins no further digest once the process is to stop, and leaves it due', async () => {
    await store.subscriptions.add(daily())
    await store.subscriptions.add(daily({ id: 'sub-2', channel: 'C2' }))
    const stopping = new AbortController()
    const compose: ScheduleInput['compose'] = async () => {
      stopping.abort()
      return { document: { title: 'Digest', lang: 'en', zone: 'UTC', blocks: [] }, findings: [], empty: false }
    }
    expect(await tick({ compose, signal: stopping.signal })).toBe(1)
    expect(await store.dueSubscriptions(MONDAY)).toHaveLength(1)
    expect(await tick()).toBe(1)
  })

  it('makes a delivery when its time has come, not before, and once', async () => {
    await store.subscriptions.add(daily())
    clock.set(day(-0.001))
    expect(await tick()).toBe(0)
    clock.set(MONDAY)
    expect(await tick()).toBe(1)
    expect(await tick()).toBe(0)
    expect(await claimed()).toMatchObject([
      { subscription: 'sub-1', platform: 'slack', channel: 'C1', since: day(-1), until: MONDAY },
    ])
    expect(await subscription()).toMatchObject({ nextDue: day(1), coveredUntil: MONDAY })
  })

  it('ends the period at the scheduled time where the tick comes a little later', async () => {
    await store.subscriptions.add(daily())
    clock.set('2023-11-26T23:00:07.300Z')
    await tick()
    expect(requests).toMatchObject([{ since: day(-1), until: MONDAY, missed: 0 }])
  })

  it('tells what a downtime missed in one digest that begins where the last one ended', async () => {
    await store.subscriptions.add(daily())
    await saw('2023-11-26T12:00:00.000Z', 'before')
    await saw('2023-11-28T12:00:00.000Z', 'during')
    clock.set('2023-11-29T05:30:00.000Z')
    expect(await tick()).toBe(1)
    expect(requests).toMatchObject([{ since: day(-1), until: '2023-11-29T05:30:00.000Z', missed: 2 }])
    expect(keys()).toEqual([['before', 'during']])
    expect(await subscription()).toMatchObject({ nextDue: day(3), coveredUntil: '2023-11-29T05:30:00.000Z' })
    expect(await claimed()).toHaveLength(1)
  })

  it('counts a digest that is only late as none missed', async () => {
    await store.subscriptions.add(daily())
    clock.set('2023-11-27T01:00:00.000Z')
    await tick()
    expect(requests).toMatchObject([{ until: '2023-11-27T01:00:00.000Z', missed: 0 }])
  })

  it('tells a correction once to a subscription that was shown what is corrected, and to no other', async () => {
    await store.subscriptions.add(daily())
    await store.subscriptions.add(daily({ id: 'sub-2', channel: 'C2', nextDue: day(1) }))
    const seen = '2023-11-26T12:00:00.000Z'
    await saw(seen, 'may')
    await tick()
    const [due] = await store.claimDeliveries({ now: MONDAY, leaseUntil: day(1), limit: 1, platforms: ['slack'] })
    await store.markPosted(due?.delivery.id ?? '', due?.token ?? '', MONDAY)
    const id = articleNo(Date.parse(seen) / 1_000).id
    const before = (await store.readBefore([id])).get(id)
    if (!before) throw new Error('the article is not stored')
    const gone = before.claims.map((claim) => claim.id)
    const revision: Revision = {
      ...{ article: before.article, version: 1, given: 'new', edit: { title: null, gone: ['Says may.'], came: [] } },
      ...{ at: '2023-11-27T22:30:00.000Z', terms: [], placements: before.placements, stories: [], gone, kept: [] },
      ...{ claims: [], proposed: [], statements: [] },
      corrections: gone.map((claim) => ({ claim, after: null })),
    }
    await store.recordReading([], [], { revisions: [revision] })
    clock.set(day(1))
    await tick()
    clock.set(day(2))
    await tick()
    expect(requests.map(({ subscription, corrections }) => [subscription.id, corrections.length])).toEqual([
      ['sub-1', 0],
      ['sub-1', 1],
      ['sub-2', 0],
      ['sub-1', 0],
      ['sub-2', 0],
    ])
  })

  it('shows a finding to a subscription once, however many say it later', async () => {
    await store.subscriptions.add(daily())
    await saw('2023-11-26T12:00:00.000Z', 'same')
    await saw('2023-11-26T22:45:00.000Z', 'just before')
    await tick()
    await saw('2023-11-27T12:00:00.000Z', 'same')
    clock.set(day(1))
    await tick()
    expect(keys()).toEqual([['just before', 'same'], []])
  })

  it('shows again what another publisher turned into something else', async () => {
    await store.subscriptions.add(daily())
    await saw('2023-11-26T12:00:00.000Z', 'changes')
    await tick()
    const article = articleNo(7, { published: '2023-11-27T12:00:00.000Z', seen: '2023-11-27T12:00:00.000Z' })
    const claim = claimOf({ key: 'changes', kind: 'updates', fact: 'f-1', publisher: 'Another', confidence: 0.9 })
    await store.recordReading([], [intakeOf(article, { claims: [claim] })])
    clock.set(day(1))
    await tick()
    expect(requests[1]?.findings).toMatchObject([{ key: 'changes', kind: 'updates', fact: 'f-1' }])
  })

  it('misses nothing that was being written while the last digest was composed', async () => {
    await store.subscriptions.add(daily())
    await tick()
    // Seen just before the digest's end, but written after it was composed.
    await saw('2023-11-26T22:59:59.000Z', 'straggler')
    clock.set(day(1))
    await tick()
    expect(keys()).toEqual([[], ['straggler']])
  })

  it('gives only the kinds that are wanted', async () => {
    await store.subscriptions.add(daily({ only: ['updates'] }))
    await saw('2023-11-26T12:00:00.000Z', 'a', 'new')
    await saw('2023-11-26T12:01:00.000Z', 'b', 'updates')
    await tick()
    expect(keys()).toEqual([['b']])
  })

  it.each([
    ['post', 1],
    ['skip', 0],
  ] as const)('with nothing new and %s, makes %i deliveries and moves on', async (whenNothingNew, deliveries) => {
    await store.subscriptions.add(daily({ whenNothingNew }))
    expect(await tick()).toBe(deliveries)
    expect(await claimed()).toHaveLength(deliveries)
    expect(await subscription()).toMatchObject({ nextDue: day(1), coveredUntil: MONDAY })
  })

  it.each([
    // New York left summer time on 5 November 2023, when 01:30 came twice; on 10 March 2024 there was no 02:30.
    ['autumn', '30 1 * * *', '2023-11-04T05:30:00.000Z', ['2023-11-05T05:30:00.000Z', '2023-11-06T06:30:00.000Z']],
    ['spring', '30 2 * * *', '2024-03-09T07:30:00.000Z', ['2024-03-10T07:00:00.000Z', '2024-03-11T06:30:00.000Z']],
    ['a fixed zone', '0 8 * * *', '2024-03-09T13:00:00.000Z', ['2024-03-10T12:00:00.000Z', '2024-03-11T12:00:00.000Z']],
  ])('keeps local time over the change of clocks: %s', async (_, cron, first, [second = '', third = '']) => {
    await store.subscriptions.add(daily({ cron, zone: 'America/New_York', nextDue: first }))
    for (const [now, next] of [
      [first, second],
      [second, third],
    ] as const) {
      clock.set(now)
      expect(await tick()).toBe(1)
      expect(await subscription()).toMatchObject({ nextDue: next, coveredUntil: now })
    }
  })

  it('waits for the end of quiet hours', async () => {
    await store.subscriptions.add(
      daily({ cron: '0 */6 * * *', quietHours: '22:00-07:00', nextDue: '2023-11-26T09:00:00.000Z' }),
    )
    clock.set('2023-11-26T09:00:00.000Z')
    await tick()
    // 18:00 in Tokyo was the last before the night; midnight waits until 07:00.
    expect(await subscription()).toMatchObject({ nextDue: '2023-11-26T22:00:00.000Z' })
  })

  it('keeps for later what is for a platform that is not set up', async () => {
    await store.subscriptions.add(daily({ platform: 'discord' }))
    expect(await tick()).toBe(0)
    expect(await subscription()).toMatchObject({ nextDue: MONDAY, coveredUntil: day(-1) })
    clock.set(day(2))
    expect(await tick({ platforms: ['slack', 'discord'] })).toBe(1)
    expect(requests).toMatchObject([{ since: day(-1), until: day(2), missed: 2 }])
  })

  it.each([
    ['topic', { topic: 'forgotten' }, 'not configured any more'],
    ['schedule', { cron: 'never' }, 'is not a schedule'],
  ])('pauses, with the reason, a subscription whose %s is of no use', async (_, over, why) => {
    await store.subscriptions.add(daily({ id: 'odd', ...over }))
    await store.subscriptions.add(daily())
    expect(await tick()).toBe(1)
    expect((await subscription('odd'))?.paused).toContain(why)
    expect(await subscription()).toMatchObject({ paused: null })
  })

  it('lets one failure cost no other, and tries again after a rest', async () => {
    await store.subscriptions.add(daily({ id: 'a', channel: 'C1' }))
    await store.subscriptions.add(daily({ id: 'b', channel: 'C2' }))
    let broken = true
    const compose: ScheduleInput['compose'] = async ({ subscription }) => {
      if (broken && subscription.id === 'a') throw new TypeError('a fault')
      return { document: { title: 'Digest', lang: 'en', zone: 'UTC', blocks: [] }, findings: [], empty: true }
    }
    expect(await tick({ compose })).toBe(1)
    expect(log.lines).toMatchObject([{ level: 'error', fields: { subscription: 'a' } }])
    broken = false
    clock.pass(1)
    expect(await tick({ compose })).toBe(0)
    clock.pass(5)
    expect(await tick({ compose })).toBe(1)
    expect(await subscription('a')).toMatchObject({ nextDue: day(1) })
  })

  it('makes one delivery where two processes compose the same digest', async () => {
    await store.subscriptions.add(daily())
    const made = await Promise.all([tick(), tick({ resting: new Map() })])
    expect(made.toSorted()).toEqual([0, 1])
    expect(await claimed()).toHaveLength(1)
  })
})
