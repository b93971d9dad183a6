import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatPlatform, PostOutcome } from '../../src/chat/chat.ts'
import type { Document } from '../../src/digest/document.ts'
import type { Delivery } from '../../src/digest/subscription.ts'
import { createDeliverer, deliverDue } from '../../src/jobs/deliver.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { at, deliveryOf, subscriptionOf } from '../contracts/examples.ts'
import { clockAt, keptLog } from './desk.ts'

/** A platform that keeps what is posted, each digest in two messages, and does once what it is told before. */
class Platform implements ChatPlatform {
  readonly name: ChatPlatform['name']
  readonly posted: string[] = []
  readonly requests: { deliveryId: string; fromPart: number; mayBePosted: boolean; title: string }[] = []
  readonly next: (PostOutcome | Error | 'crash after the first')[] = []
  last: Document | null = null
  up = true
  onRequest = () => {}

  constructor(name: ChatPlatform['name'] = 'slack') {
    this.name = name
  }
  async start() {}
  async stop() {}
  async check() {
    return 'well'
  }
  connected() {
    return this.up
  }
  async post(
    { channel, document, deliveryId, fromPart, mayBePosted }: Parameters<ChatPlatform['post']>[0],
    onPart: (posted: number) => Promise<void>,
  ): Promise<PostOutcome> {
    this.requests.push({ deliveryId, fromPart, mayBePosted, title: document.title })
    this.last = document
    this.onRequest()
    const told = this.next.shift()
    if (told instanceof Error) throw told
    if (told && told !== 'crash after the first') return told
    for (let part = fromPart; part < 2; part++) {
      this.posted.push(`${channel} ${deliveryId} ${part}`)
      await onPart(part + 1)
      if (told) throw new Error('connection lost')
    }
    return { result: 'posted' }
  }
}

describe('delivering digests', () => {
  let store: Store
  let slack: Platform
  const clock = clockAt(at(0))
  let log = keptLog()
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    slack = new Platform()
    clock.set(at(0))
    log = keptLog()
  })
  afterEach(() => store.close())

  const due = async (...ids: string[]) => {
    for (const id of ids) await dueOne({ id })
  }
  const dueOne = async (over: Partial<Delivery>) => {
    const delivery = deliveryOf({ findings: [`f-of-${over.id}@1`], ...over })
    const subscription = subscriptionOf({
      id: delivery.subscription,
      platform: delivery.platform,
      channel: delivery.channel,
    })
    if ((await store.subscriptions.list({})).every(({ id }) => id !== subscription.id))
      await store.subscriptions.add(subscription)
    const next = { nextDue: subscription.nextDue, coveredUntil: delivery.until }
    expect(await store.scheduleDelivery(subscription, next, delivery)).toBe(true)
  }
  const deliver = (platforms: ChatPlatform[] = [slack]) => deliverDue({ store, platforms, clock, log })
  const subscription = async () => (await store.subscriptions.list({}))[0]

  it('posts what is due, in order, and once', async () => {
    await due('d-1', 'd-2')
    expect(await deliver()).toBe(2)
    expect(await deliver()).toBe(0)
    expect(slack.posted).toEqual(['C1 d-1 0', 'C1 d-1 1', 'C1 d-2 0', 'C1 d-2 1'])
    expect(slack.requests[0]).toEqual({ deliveryId: 'd-1', fromPart: 0, mayBePosted: false, title: 'Digest' })
  })

  it('posts on each platform what is for it', async () => {
    const discord = new Platform('discord')
    await due('d-1')
    await dueOne({ id: 'd-2', subscription: 'sub-2', platform: 'discord', channel: '99' })
    expect(await deliver([slack, discord])).toBe(2)
    expect(slack.posted).toEqual(['C1 d-1 0', 'C1 d-1 1'])
    expect(discord.posted).toEqual(['99 d-2 0', '99 d-2 1'])
  })

  it('uses up no try while the platform is down', async () => {
    await due('d-1')
    slack.up = false
    for (let n = 0; n < 50; n++) expect(await deliver()).toBe(0)
    slack.up = true
    expect(await deliver()).toBe(1)
    expect(slack.requests).toHaveLength(1)
  })

  it('waits twice as long after each failure, up to a quarter of an hour', async () => {
    await due('d-1')
    // Seconds beyond the ten that pass after every try.
    const waits: number[] = []
    for (let n = 0; n < 9; n++) {
      slack.next.push({ result: 'later', retryAfterMs: 0, why: 'It answered 503.' })
      const asked = slack.requests.length
      let seconds = 0
      for (; slack.requests.length === asked; seconds += 10) {
        await deliver()
        clock.pass(1 / 6)
      }
      waits.push(seconds - 10)
    }
    expect(waits).toEqual([0, 0, 10, 30, 70, 150, 310, 630, 890])
  })

  it('tries again later, not before the platform allows it', async () => {
    await due('d-1', 'd-2')
    slack.next.push({ result: 'later', retryAfterMs: 0, why: 'It answered 503.' })
    slack.next.push({ result: 'later', retryAfterMs: 120_000, why: 'Rate limited.' })
    await deliver()
    clock.pass(0.1)
    await deliver()
    expect(slack.requests).toHaveLength(1)
    clock.pass(0.1)
    await deliver()
    expect(slack.requests).toHaveLength(2)
    clock.pass(1.9)
    await deliver()
    expect(slack.requests).toHaveLength(2)
    clock.pass(0.1)
    expect(await deliver()).toBe(2)
    expect(slack.posted.map((line) => line.split(' ')[1])).toEqual(['d-1', 'd-1', 'd-2', 'd-2'])
  })

  it('goes on after the part that was reached, and has the channel looked at first', async () => {
    await due('d-1')
    slack.next.push('crash after the first')
    expect(await deliver()).toBe(0)
    expect(log.lines.map(({ level }) => level)).toEqual(['error', 'warn'])
    clock.pass(1)
    expect(await deliver()).toBe(1)
    expect(slack.requests[1]).toMatchObject({ fromPart: 1, mayBePosted: true })
    expect(slack.posted).toEqual(['C1 d-1 0', 'C1 d-1 1'])
  })

  it('takes up what another process left in the middle, saying that it may be posted', async () => {
    await due('d-1')
    await store.claimDeliveries({ now: at(0), leaseUntil: at(2), limit: 1, platforms: ['slack'] })
    clock.pass(1)
    expect(await deliver()).toBe(0)
    clock.pass(1)
    expect(await deliver()).toBe(1)
    expect(slack.requests).toMatchObject([{ mayBePosted: true }])
  })

  it('stops posting as soon as another process has taken over', async () => {
    await due('d-1')
    const slow = new Platform()
    slow.post = async (request, onPart) => {
      clock.pass(10)
      const late = { now: at(10), leaseUntil: at(20), limit: 1, platforms: ['slack'] as const }
      expect(await store.claimDeliveries(late)).toHaveLength(1)
      return Platform.prototype.post.call(slow, request, onPart)
    }
    expect(await deliver([slow])).toBe(0)
    expect(slow.posted).toEqual(['C1 d-1 0'])
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'another process took this delivery over' }])
  })

  it('gives up after twelve tries, loudly, and leaves the period to the next digest', async () => {
    await due('d-1')
    for (let n = 0; n < 12; n++) {
      slack.next.push({ result: 'later', retryAfterMs: 0, why: 'It answered 503.' })
      await deliver()
      clock.pass(15)
    }
    expect(await deliver()).toBe(0)
    expect(slack.requests).toHaveLength(12)
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', fields: { why: 'It answered 503.', attempts: 12 } })
    expect(await subscription()).toMatchObject({ coveredUntil: at(-600), paused: null })
    expect(await store.shownTo('sub-1')).toEqual(new Set())
  })

  it('pauses, with the reason, where the channel is gone, and loses nothing of the period', async () => {
    await due('d-1')
    slack.next.push({ result: 'unreachable', why: 'The channel was archived.' })
    expect(await deliver()).toBe(0)
    expect(await subscription()).toMatchObject({ paused: 'The channel was archived.', coveredUntil: at(-600) })
    clock.pass(600)
    expect(await deliver()).toBe(0)
    expect(slack.requests).toHaveLength(1)
  })

  it('tells somebody who can mend it once, and goes on where nobody can be told', async () => {
    await due('d-1')
    const told: string[] = []
    const telling: ChatPlatform = Object.assign(slack, {
      async tellAdmin({ channel }: { channel: string }, document: Document) {
        told.push(`${channel} ${JSON.stringify(document.blocks)}`)
        throw new Error('no such person')
      },
    })
    slack.next.push({ result: 'unreachable', why: 'The channel was archived.' })
    expect(await deliver([telling])).toBe(0)
    clock.pass(600)
    await deliver([telling])
    expect(told).toEqual([expect.stringMatching(/^C1 .*The channel was archived/)])
    expect(await subscription()).toMatchObject({ paused: 'The channel was archived.' })
  })

  it('tells once of a channel, however many subscriptions it has', async () => {
    await due('d-1')
    await store.subscriptions.add(subscriptionOf({ id: 'sub-2', channel: 'C1', topic: 'another', nextDue: at(0) }))
    const [other] = (await store.dueSubscriptions(at(0))).filter(({ id }) => id === 'sub-2')
    if (!other) throw new Error('nothing is due')
    const times = { nextDue: at(600), coveredUntil: at(0) }
    await store.scheduleDelivery(other, times, deliveryOf({ id: 'd-other', subscription: 'sub-2', channel: 'C1' }))
    let told = 0
    const telling: ChatPlatform = Object.assign(slack, {
      async tellAdmin() {
        told++
        return true
      },
    })
    const gone = { result: 'unreachable', why: 'The channel was archived.' } as const
    slack.next.push(gone, gone)
    await deliver([telling])
    clock.pass(600)
    await deliver([telling])
    expect((await store.subscriptions.list({})).map(({ paused }) => paused)).toEqual([gone.why, gone.why])
    expect(told).toBe(1)
  })

  it('posts all that is due in a channel in order without being asked again, and nothing more once it is to stop', async () => {
    await due('d-1', 'd-2', 'd-3')
    await dueOne({ id: 'e-1', subscription: 'sub-2', channel: 'C2' })
    const stopping = new AbortController()
    const deliverer = createDeliverer({ store, platforms: [slack], clock, log, signal: stopping.signal })
    expect(await deliverer.takeUp()).toBe(2)
    expect(await deliverer.settled()).toBe(4)
    const first = slack.posted.filter((line) => line.endsWith(' 0'))
    expect(first.filter((line) => line.startsWith('C1'))).toEqual(['C1 d-1 0', 'C1 d-2 0', 'C1 d-3 0'])
    await due('d-4', 'd-5')
    slack.onRequest = () => stopping.abort()
    await deliverer.takeUp()
    expect(await deliverer.settled()).toBe(1)
    expect(await deliverer.takeUp()).toBe(0)
    expect(slack.posted).not.toContain('C1 d-5 0')
  })

  it('posts to sixteen channels at a time, however many are due', async () => {
    for (let n = 0; n < 60; n++) await dueOne({ id: `d-${n}`, subscription: `sub-${n}`, channel: `C${n}` })
    let atOnce = 0
    let most = 0
    const slow = new Platform()
    slow.post = async (request, onPart) => {
      most = Math.max(most, ++atOnce)
      await new Promise(setImmediate)
      return Platform.prototype.post.call(slow, request, onPart).finally(() => atOnce--)
    }
    const far: Store = {
      ...store,
      async claimDeliveries(request) {
        await new Promise(setImmediate)
        return store.claimDeliveries(request)
      },
    }
    expect(await deliverDue({ store: far, platforms: [slow], clock, log })).toBe(60)
    expect(most).toBe(16)
  })

  it('says in the channel that a digest was refused, rather than nothing', async () => {
    await due('d-1', 'd-2')
    slack.next.push({ result: 'refused', why: 'invalid_blocks' })
    expect(await deliver()).toBe(2)
    expect(slack.posted.map((line) => line.split(' ')[1])).toEqual(['d-2', 'd-2', 'd-1-i', 'd-1-i'])
    expect(await subscription()).toMatchObject({ paused: null, coveredUntil: at(0) })
    expect(log.lines.find(({ level }) => level === 'error')).toMatchObject({ fields: { why: 'invalid_blocks' } })
  })

  it('pauses a channel that refuses even that', async () => {
    await due('d-1')
    slack.next.push({ result: 'refused', why: 'invalid_blocks' }, { result: 'refused', why: 'restricted_action' })
    expect(await deliver()).toBe(0)
    expect(await deliver()).toBe(0)
    expect(slack.requests.map(({ deliveryId }) => deliveryId)).toEqual(['d-1', 'd-1-i'])
    expect(await subscription()).toMatchObject({ paused: 'restricted_action' })
  })

  it('says that a digest was refused in its language', async () => {
    await dueOne({ id: 'd-1', document: JSON.stringify({ title: 'T', lang: 'ko', zone: 'Asia/Seoul', blocks: [] }) })
    slack.next.push({ result: 'refused', why: 'invalid_blocks' })
    await deliver()
    await deliver()
    expect(slack.last).toMatchObject({ title: 'T', lang: 'ko', zone: 'Asia/Seoul' })
    expect(JSON.stringify(slack.last)).toContain('채팅 서비스가 거부하여')
  })

  it.each(['correction', 'amend'] as const)('puts nothing in the place of a refused %s', async (kind) => {
    await dueOne({ id: 'd-1', kind, about: 'd-0', findings: [] })
    slack.next.push({ result: 'refused', why: 'invalid_blocks' })
    expect(await deliver()).toBe(0)
    expect(await deliver()).toBe(0)
    expect(slack.requests).toHaveLength(1)
    expect(await subscription()).toMatchObject({ paused: null })
  })

  it('gives an amendment up after three tries, and pauses nothing for it', async () => {
    await dueOne({ id: 'd-1', kind: 'amend', about: 'd-0', findings: [] })
    for (let tries = 0; tries < 4; tries++) {
      slack.next.push({ result: 'later', retryAfterMs: 0, why: 'Busy.' })
      await deliver()
      clock.pass(60)
    }
    expect(slack.requests).toHaveLength(3)
    slack.next.push({ result: 'unreachable', why: 'gone' })
    await dueOne({ id: 'd-2', kind: 'amend', about: 'd-0', findings: [] })
    await deliver()
    expect(await subscription()).toMatchObject({ paused: null })
  })

  it('posts every digest once where two processes deliver', async () => {
    for (let n = 0; n < 10; n++) await dueOne({ id: `d-${n}`, subscription: `sub-${n}`, channel: `C${n}` })
    const posted = await Promise.all([deliver(), deliver()])
    expect(posted.reduce((sum, count) => sum + count, 0)).toBe(10)
    expect(new Set(slack.posted).size).toBe(20)
    expect(slack.posted).toHaveLength(20)
  })
})
