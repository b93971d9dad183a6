import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../src/commands/act.ts'
import type { Delivery, Subscription } from '../../src/digest/subscription.ts'
import { renderText } from '../../src/digest/text.ts'
import { alertDue } from '../../src/jobs/alert.ts'
import { scheduleDue } from '../../src/jobs/schedule.ts'
import { EDITOR } from '../commands/small-desk.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { keptLog } from './desk.ts'
import { type Report, type ReportedDesk, reportedDesk, TOPIC } from './reported.ts'

const BEFORE = '2024-05-22T06:00:00Z'
const THURSDAY = '2024-05-23T06:00:00Z'
/** 08:00 in Tokyo. */
const FRIDAY_MORNING = '2024-05-23T23:00:00.000Z'
const SUMMIT =
  'The leaders of Japan, China and South Korea will hold a trilateral summit in Seoul on May 26-27, the South Korean presidential office said Thursday.'
const AGAIN =
  'A trilateral summit of Japan, China and South Korea will take place in Seoul on 26 May 2024, officials announced.'
const LEDGER: Report = { outlet: 'The Ledger', text: SUMMIT, path: 'ledger' }
const COURIER: Report = { outlet: 'The Courier', text: AGAIN, path: 'courier' }
/** What makes the feeds known, a day before. */
const KNOWN: readonly Report[] = ['The Ledger', 'The Courier', 'Seoul'].map((outlet) => ({
  outlet,
  text: `Officials of Japan, China and South Korea exchanged views, ${outlet} reports.`,
  path: `earlier-${outlet}`,
}))

let desk: ReportedDesk
let looked = new Map<string, number>()
beforeEach(async () => {
  desk = await reportedDesk()
  looked = new Map()
  await desk.report(BEFORE, ...KNOWN)
})
afterEach(() => desk.open.close())

const subscribe = (over: Partial<Subscription> = {}) =>
  desk.open.store.subscriptions.add(
    subscriptionOf({
      topic: TOPIC,
      cron: '0 8 * * *',
      breaking: 3,
      createdAt: BEFORE,
      coveredUntil: BEFORE,
      nextDue: FRIDAY_MORNING,
      ...over,
    }),
  )
const common = () => ({
  store: desk.open.store,
  platforms: ['slack'] as const,
  topics: [TOPIC],
  clock: desk.clock,
  log: keptLog(),
})
const tick = () => alertDue({ ...common(), compose: desk.open.composer.alert, looked })
const digest = () =>
  scheduleDue({
    ...common(),
    compose: desk.open.composer.digest,
    pause: async () => expect.unreachable(),
    resting: new Map(),
  })
const posts = async (): Promise<Delivery[]> => {
  const found: Delivery[] = []
  for (;;) {
    const now = '2100-01-01T00:00:00.000Z'
    const claimed = await desk.open.store.claimDeliveries({ now, leaseUntil: now, limit: 9, platforms: ['slack'] })
    if (claimed.length === 0) return found
    for (const { delivery, token } of claimed) {
      await desk.open.store.markPosted(delivery.id, token, now)
      found.push(delivery)
    }
  }
}
const textOf = (delivery: Delivery | undefined) =>
  renderText(JSON.parse(delivery?.document ?? '{}'), { width: 10_000, color: false })

describe('an alert', () => {
  it('comes when a second publisher reports a change, once, with what was known and both sources', async () => {
    await subscribe()
    await desk.report(THURSDAY, LEDGER)
    expect(await tick()).toBe(0)
    await desk.report('2024-05-23T07:00:00Z', COURIER)
    expect(await tick()).toBe(1)
    looked.clear()
    expect(await tick()).toBe(0)
    const [alert, ...more] = await posts()
    expect(more).toEqual([])
    expect(alert).toMatchObject({ kind: 'alert', about: null, channel: 'C1' })
    const text = textOf(alert)
    expect(text).toContain('Japan–China–South Korea: breaking')
    expect(text).toMatch(/was: No date had been set/)
    expect(text).toContain('2 independent publishers')
    expect(text).toContain('The next digest comes 24 May 2024, 08:00')
  })

  it('comes at once of a side’s own account', async () => {
    await subscribe()
    await desk.report(THURSDAY, { outlet: 'Seoul', official: 'KR', text: SUMMIT, path: 'seoul' })
    expect(await tick()).toBe(1)
  })

  it('is in the subscription’s language', async () => {
    await subscribe({ language: 'ko' })
    await desk.report(THURSDAY, LEDGER, COURIER)
    await tick()
    expect(textOf((await posts())[0])).toContain('속보')
  })

  it('is not told again in the digest, which names it', async () => {
    await subscribe()
    await desk.report(THURSDAY, LEDGER, COURIER)
    await tick()
    desk.clock.set(FRIDAY_MORNING)
    expect(await digest()).toBe(1)
    const [, told] = await posts()
    const text = textOf(told)
    expect(text).toMatch(/TOLD ALREADY IN AN ALERT: \d/i)
    expect(text).not.toMatch(/was: No date had been set/)
    await desk.report('2024-05-24T07:00:00Z')
    desk.clock.set('2024-05-24T23:00:00.000Z')
    await digest()
    expect(textOf((await posts())[0])).not.toMatch(/alert/i)
  })

  it('is not made of what a digest told, of a topic’s other kinds, or of a muted story', async () => {
    await subscribe()
    await subscribe({ id: 'only', channel: 'C2', only: ['contradicts'] })
    await desk.report(THURSDAY, LEDGER)
    const [finding] = (await desk.findings()).filter(({ fact }) => fact === 'summit-undecided')
    await act(`mute:${finding?.id}`, { ...EDITOR, channel: 'C1' }, desk.open.desk)
    await desk.report('2024-05-23T07:00:00Z', COURIER)
    expect(await tick()).toBe(0)
    await act(`unmute:${finding?.id}`, { ...EDITOR, channel: 'C1' }, desk.open.desk)
    desk.clock.set(FRIDAY_MORNING)
    await digest()
    looked.clear()
    expect(await tick()).toBe(0)
  })

  it('is not made of what feeds list when they are first asked, nor of old reports', async () => {
    await subscribe()
    await desk.report(
      THURSDAY,
      { outlet: 'First', text: SUMMIT, path: 'first' },
      { outlet: 'Second', text: AGAIN, path: 'second' },
    )
    expect(await tick()).toBe(0)
    desk.clock.set('2024-05-25T12:00:00Z')
    expect(await tick()).toBe(0)
  })

  it('waits for the end of quiet hours', async () => {
    // 15:00 to 18:00 in Tokyo.
    await subscribe({ quietHours: '15:00-18:00' })
    await desk.report(THURSDAY, LEDGER, COURIER)
    expect(await tick()).toBe(0)
    desk.clock.set('2024-05-23T08:59:59Z')
    expect(await tick()).toBe(0)
    desk.clock.set('2024-05-23T09:00:00Z')
    expect(await tick()).toBe(1)
  })

  it('keeps to the limit of the local day', async () => {
    await subscribe({ breaking: 1 })
    await desk.report(THURSDAY, LEDGER, COURIER)
    expect(await tick()).toBe(1)
    const title = 'Japan, China and South Korea prepare their trilateral summit'
    const other = 'Cho Tae-yul took office as foreign minister of South Korea, succeeding Park Jin.'
    await desk.report('2024-05-23T08:00:00Z', { outlet: 'Seoul', official: 'KR', title, text: other, path: 'cho' })
    expect(await tick()).toBe(0)
    // Midnight in Tokyo is 15:00 in UTC.
    desk.clock.set('2024-05-23T15:00:00Z')
    expect(await tick()).toBe(1)
  })

  it('does not go where nobody wants one or the channel is paused', async () => {
    await subscribe({ breaking: 0 })
    await subscribe({ id: 'paused', channel: 'C2', paused: 'Archived.' })
    await desk.report(THURSDAY, LEDGER, COURIER)
    expect(await tick()).toBe(0)
  })
})
