import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../src/commands/act.ts'
import type { Delivery, Platform, Subscription } from '../../src/digest/subscription.ts'
import { renderText } from '../../src/digest/text.ts'
import { followUp } from '../../src/jobs/follow-up.ts'
import { scheduleDue } from '../../src/jobs/schedule.ts'
import { EDITOR } from '../commands/small-desk.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { keptLog } from './desk.ts'
import { type ReportedDesk, reportedDesk, TOPIC } from './reported.ts'

const SUMMIT =
  'The leaders of Japan, China and South Korea will hold a trilateral summit in Seoul on May 26-27, the South Korean presidential office said Thursday.'
const MOVED =
  'The leaders of Japan, China and South Korea will hold a trilateral summit in Seoul on June 26-27, the South Korean presidential office said Thursday.'
const REPORTED = '2024-05-23T06:00:00Z'
const DIGEST = '2024-05-23T23:00:00.000Z'
const LATER = '2024-05-24T03:00:00Z'
const NEXT = '2024-05-24T23:00:00.000Z'

let desk: ReportedDesk
let looked = { state: '' }
beforeEach(async () => {
  desk = await reportedDesk()
  looked = { state: '' }
})
afterEach(() => desk.open.close())

const common = (platforms: readonly Platform[]) => ({
  store: desk.open.store,
  platforms,
  clock: desk.clock,
  log: keptLog(),
})
const follow = () => followUp({ ...common(['slack', 'discord', 'terminal']), desk: desk.open.desk, looked })
const digest = () =>
  scheduleDue({
    ...common(['slack', 'discord', 'terminal']),
    topics: [TOPIC],
    compose: desk.open.composer.digest,
    pause: async () => expect.unreachable(),
    resting: new Map(),
  })
/** Posts all that is due, a minute on. */
const posts = async (): Promise<Delivery[]> => {
  const found: Delivery[] = []
  desk.clock.pass(1)
  const now = new Date(desk.clock.now()).toISOString()
  for (;;) {
    const claimed = await desk.open.store.claimDeliveries({
      now,
      leaseUntil: '2100-01-01T00:00:00.000Z',
      limit: 9,
      platforms: ['slack', 'discord', 'terminal'],
    })
    if (claimed.length === 0) return found
    for (const { delivery, token } of claimed) {
      const message = delivery.platform === 'terminal' ? null : `m-${delivery.id}`
      await desk.open.store.markPart(delivery.id, token, { parts: 1, message }, '2100-01-01T00:00:00.000Z')
      await desk.open.store.markPosted(delivery.id, token, now)
      found.push(delivery)
    }
  }
}
const textOf = (delivery: Delivery | undefined) =>
  renderText(JSON.parse(delivery?.document ?? '{}'), { width: 10_000, color: false })
/** A digest posted to a channel that shows the summit's date. */
const posted = async (over: Partial<Subscription> = {}) => {
  await desk.open.store.subscriptions.add(
    subscriptionOf({
      topic: TOPIC,
      cron: '0 8 * * *',
      createdAt: '2024-05-22T00:00:00Z',
      coveredUntil: '2024-05-22T23:00:00Z',
      nextDue: DIGEST,
      ...over,
    }),
  )
  await desk.report(REPORTED, { outlet: 'The Ledger', text: SUMMIT, path: 'summit' })
  desk.clock.set(DIGEST)
  await digest()
  const [original] = await posts()
  if (!original) throw new Error('no digest was posted')
  expect(textOf(original)).toContain('May 26-27')
  return original
}
const summit = async () => {
  const found = (await desk.findings()).find(({ fact }) => fact === 'summit-undecided')
  if (!found) throw new Error('nothing was found')
  return found.id
}
const does = (action: string, reason?: string) => act(action, EDITOR, desk.open.desk, reason)

describe('what is posted already', () => {
  it('is let be while nothing happens to it', async () => {
    await posted()
    desk.clock.set(LATER)
    expect(await follow()).toBe(0)
  })

  it('is corrected in its thread when its report was edited, and not again in the next digest', async () => {
    const original = await posted()
    await desk.report(LATER, { outlet: 'The Ledger', text: MOVED, path: 'summit' })
    expect(await follow()).toBe(1)
    looked.state = ''
    expect(await follow()).toBe(0)
    const [correction] = await posts()
    expect(correction).toMatchObject({ kind: 'correction', about: original.id, channel: 'C1' })
    const text = textOf(correction)
    expect(text).toContain('The Ledger has changed its report.')
    expect(text).toMatch(/It said “.*May 26-27/)
    expect(text).toMatch(/It says now “.*June 26-27/)
    expect(text).toContain('Nothing else that was shown speaks for it.')
    desk.clock.set(NEXT)
    await digest()
    expect(textOf((await posts())[0])).not.toMatch(/CORRECTED/i)
  })

  it('is corrected when an operator calls a finding wrong, with the reason, and marked where it stands', async () => {
    const original = await posted()
    desk.clock.set(LATER)
    await does(`wrong:${await summit()}`, 'the date was a draft')
    expect(await follow()).toBe(2)
    const made = await posts()
    expect(made.map(({ kind, about }) => [kind, about])).toEqual([
      ['amend', original.id],
      ['correction', original.id],
    ])
    expect(textOf(made[0])).toMatch(/Marked as wrong by .*, 24 May 2024/)
    expect(textOf(made[1])).toContain('the date was a draft')
    desk.clock.set(NEXT)
    await digest()
    expect(textOf((await posts())[0])).not.toMatch(/CORRECTED/i)
  })

  it('is corrected by the next digest where the platform has no threads', async () => {
    await posted({ platform: 'terminal', channel: 'terminal' })
    desk.clock.set(LATER)
    await does(`wrong:${await summit()}`)
    expect(await follow()).toBe(0)
    desk.clock.set(NEXT)
    await digest()
    const [next] = await posts()
    expect(textOf(next)).toMatch(/CORRECTED[\s\S]*May 26-27[\s\S]*Marked as wrong by/i)
    desk.clock.set('2024-05-25T23:00:00.000Z')
    await digest()
    expect(textOf((await posts())[0])).not.toMatch(/CORRECTED/i)
  })

  it('is told in the digest’s own language and zone', async () => {
    await posted({ language: 'ja' })
    desk.clock.set(LATER)
    await does(`wrong:${await summit()}`)
    await follow()
    expect(textOf((await posts())[1])).toMatch(/訂正[\s\S]*が誤りとしました（2024年5月24日）/)
  })

  it('says under a finding that it was accepted, and then that this was taken back', async () => {
    const original = await posted()
    desk.clock.set(LATER)
    await does(`accept:${await summit()}`)
    expect(await follow()).toBe(1)
    looked.state = ''
    expect(await follow()).toBe(0)
    const [amended] = await posts()
    expect(amended).toMatchObject({ kind: 'amend', about: original.id, findings: [] })
    expect(textOf(amended)).toMatch(/May 26-27[\s\S]*Accepted into the baseline by .*, 24 May 2024/)
    desk.clock.pass(60)
    const [change] = await desk.open.desk.ledger.changes({ topic: TOPIC })
    await does(`undo:${change?.id}`)
    expect(await follow()).toBe(1)
    const text = textOf((await posts())[0])
    expect(text).toContain('Taken back by')
    expect(text).not.toContain('Accepted into')
  })

  it('is let be after a week', async () => {
    await posted()
    desk.clock.set('2024-06-01T00:00:00Z')
    await does(`accept:${await summit()}`)
    expect(await follow()).toBe(0)
  })

  it('is corrected at the end of quiet hours', async () => {
    // 11:00 to 14:00 in Tokyo.
    await posted({ quietHours: '11:00-14:00' })
    await desk.report(LATER, { outlet: 'The Ledger', text: MOVED, path: 'summit' })
    expect(await follow()).toBe(0)
    desk.clock.set('2024-05-24T05:00:00Z')
    expect(await follow()).toBe(1)
  })
})
