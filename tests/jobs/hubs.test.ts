import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Feed, FeedReader } from '../../src/feeds/feed.ts'
import { createFeedReader } from '../../src/feeds/reader.ts'
import { hubCallback, isSignedWith } from '../../src/jobs/hub-callback.ts'
import { keepHubs } from '../../src/jobs/keep-hubs.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { isPushWaiting } from '../../src/jobs/push-waiting.ts'
import { withinRequest } from '../../src/ops/context.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { startWeb } from '../../src/web/server.ts'
import type { Web } from '../../src/web/web.ts'
import { type SmallServer, serve } from '../feeds/small-server.ts'
import { type FakeHub, startFakeHub } from '../support/fake-hub.ts'
import { clockAt, feedOf, keptLog } from './desk.ts'

const NOW = '2023-11-26T12:00:00.000Z'
const DAY = 86_400_000

describe('feeds that a hub pushes', () => {
  const clock = clockAt(NOW)
  const later = (ms: number) => clock.set(new Date(clock.now() + ms).toISOString())
  let log = keptLog()
  let store: Store
  let hub: FakeHub
  let outlet: SmallServer
  let web: Web
  let reader: FeedReader
  let feed: Feed

  beforeEach(async () => {
    clock.set(NOW)
    log = keptLog()
    store = await openSqlite(':memory:')
    hub = await startFakeHub()
    outlet = await serve({
      '/feed': (_, response) =>
        response
          .writeHead(200, { link: `<${hub.url}>; rel="hub", <${outlet.url('/feed')}>; rel="self"` })
          .end('<rss version="2.0"><channel><title>Outlet</title></channel></rss>'),
    })
    web = await startWeb({
      host: '127.0.0.1',
      port: 0,
      run: () => Promise.reject(new Error('no page is asked for')),
      metrics: null,
      within: withinRequest,
      pages: false,
      log,
      readiness: async () => [],
      mounted: hubCallback({ store, clock, log }),
    })
    reader = createFeedReader({ allowPrivateHosts: ['127.0.0.1'], clock, log })
    feed = { ...feedOf('daily'), url: outlet.url('/feed'), pace: 'own' }
  })
  afterEach(async () => {
    await Promise.all([hub.close(), outlet.close(), web.close(), reader.close()])
    await store.close()
  })

  const keep = async (feeds: readonly Feed[] = [feed], publicUrl = web.address) => {
    await keepHubs({ store, reader, feeds, publicUrl, clock, log })
    return hub.verified()
  }
  const poll = async () => {
    const pushes = await store.hubs.all()
    const common = { store, reader, topics: [], everything: false, backfill: false, clock, log }
    return (await pollOnce({ ...common, feeds: [feed], pushes })).map(({ outcome }) => outcome)
  }
  const subscribed = async () => {
    await poll()
    expect(await keep()).toEqual(['subscribe verified'])
    return only()
  }
  const only = async () => {
    const [subscription, ...others] = await store.hubs.all()
    if (!subscription || others.length > 0) throw new Error(`there are ${others.length} others`)
    return subscription
  }
  const ask = async (callback: string, values: Readonly<Record<string, string>>) => {
    const answer = await fetch(`${callback}?${new URLSearchParams(values)}`)
    return { status: answer.status, body: await answer.text() }
  }
  const topic = () => outlet.url('/feed')

  it('are asked for where the feed names a hub, once, with a callback nobody can guess', async () => {
    const { callback, leaseUntil } = await subscribed()
    await keep()
    expect(hub.requests).toHaveLength(1)
    expect(callback).toMatch(/\/websub\/[\w-]{43}$/)
    expect(leaseUntil).toBe('2023-12-06T12:00:00.000Z')
  })

  it('are asked anew as soon as they were pushed, and not before', async () => {
    await subscribed()
    later(60_000)
    expect(await poll()).toEqual(['waiting'])
    expect(await isPushWaiting(store, clock)).toBe(false)
    expect(await hub.push(topic(), 'whatever it is')).toEqual([202])
    expect(await isPushWaiting(store, clock)).toBe(true)
    later(1_000)
    expect(await poll()).toEqual(['unchanged'])
    expect(await isPushWaiting(store, clock)).toBe(false)
    later(60_000)
    expect(await poll()).toEqual(['waiting'])
  })

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])(
    'are believed by a signature of %s over the bytes as sent',
    async (method) => {
      await subscribed()
      await hub.push(topic(), Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x83, 0x00]), { method })
      expect((await only()).lastPush).toBe(NOW)
    },
  )

  it.each([null, '', 'sha256=00', 'md5=00', `sha256=${'0'.repeat(64)}`, `sha1=${'a'.repeat(64)}`])(
    'are not believed with the signature %s, and the sender does not learn it',
    async (signature) => {
      await subscribed()
      expect(await hub.push(topic(), 'forged', { signature })).toEqual([202])
      expect((await only()).lastPush).toBeNull()
    },
  )

  it('end at the hub where nobody knows the callback, and are too large beyond a megabyte', async () => {
    const { callback } = await subscribed()
    expect((await fetch(`${callback.slice(0, -1)}_`, { method: 'POST', body: 'x' })).status).toBe(410)
    expect((await fetch(callback, { method: 'POST', body: 'x'.repeat(1_000_001) })).status).toBe(413)
  })

  it('are confirmed only to the hub that was asked, and only for what was asked', async () => {
    const { callback } = await subscribed()
    const asked = {
      'hub.mode': 'subscribe',
      'hub.topic': topic(),
      'hub.challenge': 'echo-me',
      'hub.lease_seconds': '60',
    }
    for (const values of [
      asked,
      { ...asked, 'hub.mode': 'unsubscribe' },
      { ...asked, 'hub.mode': 'denied', 'hub.topic': 'https://other.example/' },
      { ...asked, 'hub.mode': 'publish' },
      {},
    ])
      expect(await ask(callback, values)).toEqual({ status: 404, body: '' })
    expect(await ask(`${web.address}/websub/${'x'.repeat(43)}`, asked)).toEqual({ status: 404, body: '' })
    expect(await only()).toMatchObject({ state: 'active', leaseUntil: '2023-12-06T12:00:00.000Z' })
  })

  it('are renewed before the lease ends, by the same callback', async () => {
    const { token } = await subscribed()
    later(7 * DAY)
    await keep()
    expect(hub.requests).toHaveLength(1)
    later(DAY)
    expect(await keep()).toEqual(['subscribe verified', 'subscribe verified'])
    expect(await only()).toMatchObject({ token, state: 'active', leaseUntil: '2023-12-14T12:00:00.000Z' })
  })

  it('are polled as before where the hub refuses, and it is asked again after a week', async () => {
    const { callback } = await subscribed()
    await ask(callback, { 'hub.mode': 'denied', 'hub.topic': topic(), 'hub.reason': 'not\nyours' })
    expect(await only()).toMatchObject({ state: 'denied' })
    later(6 * DAY)
    expect(await poll()).toEqual(['unchanged'])
    await keep()
    expect(hub.requests).toHaveLength(1)
    later(DAY)
    await keep()
    expect(await only()).toMatchObject({ state: 'active' })
  })

  it('are polled as before where the hub fails, which is asked ever more seldom', async () => {
    await hub.close()
    await poll()
    const failing = await startFakeHub({ answers: 503 })
    const [state] = (await store.feedStates()).values()
    if (!state) throw new Error('it was not polled')
    await store.recordReading([{ ...state, hub: { hub: failing.url, topic: topic() } }], [])
    for (const hours of [0, 1, 1, 1, 1]) {
      later(hours * 3_600_000)
      await keep()
    }
    expect(failing.requests).toHaveLength(3)
    expect(await only()).toMatchObject({ state: 'asked', leaseUntil: null })
    await failing.close()
  })

  it('are pushed no more when the feed is removed', async () => {
    await subscribed()
    expect(await keep([])).toEqual(['subscribe verified', 'unsubscribe verified'])
    expect(hub.subscribers.size).toBe(0)
    expect(await store.hubs.all()).toEqual([])
  })

  it('are asked for anew when the public address is another', async () => {
    const { token } = await subscribed()
    await keep([feed], web.address.replace('127.0.0.1', 'localhost'))
    const now = await only()
    expect(now.token).not.toBe(token)
    expect(now.callback).toContain('//localhost:')
  })

  it('are left to the one process that asks', async () => {
    await poll()
    await store.takeLeases(['asking hubs'], 'elsewhere 1 x', NOW, '2023-11-26T12:00:30.000Z')
    expect(await keep()).toEqual([])
  })

  it('are not asked for at a private address', async () => {
    await poll()
    const strict = createFeedReader({ allowPrivateHosts: [], clock, log })
    await keepHubs({ store, reader: strict, feeds: [feed], publicUrl: web.address, clock, log })
    await strict.close()
    expect(hub.requests).toEqual([])
    expect(await only()).toMatchObject({ state: 'asked' })
  })
})

describe('a signature', () => {
  // RFC 4231, test case 2.
  it('is that of the whole body', () => {
    const body = Buffer.from('what do ya want for nothing?')
    const right = 'sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(isSignedWith('Jefe', body, right)).toBe(true)
    expect(isSignedWith('Jefe', body.subarray(1), right)).toBe(false)
    expect(isSignedWith('jefe', body, right)).toBe(false)
  })
})
