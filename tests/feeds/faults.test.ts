import nock from 'nock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Feed, FeedReader, FeedState } from '../../src/feeds/feed.ts'
import { createFeedReader } from '../../src/feeds/reader.ts'
import { silent } from '../../src/log.ts'

const HOST = 'feeds.example'
const feed: Feed = {
  id: 'wire',
  url: `https://${HOST}/rss`,
  outlet: 'Wire',
  language: 'en',
  official: null,
  wire: true,
  everyMs: 900_000,
}
const BODY = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>Ministers meet</title><link>https://${HOST}/1</link></item></channel></rss>`

let reader: FeedReader

beforeEach(() => {
  nock.disableNetConnect()
  // What nock answers comes over no socket, and so from no public address.
  reader = createFeedReader({ allowPrivateHosts: [HOST], clock: systemClock, log: silent, timeoutMs: 2_000 })
})

afterEach(async () => {
  await reader.close()
  nock.cleanAll()
  nock.enableNetConnect()
})

const host = () => nock(`https://${HOST}`)
const read = (last: FeedState | null = null) => reader.read(feed, last)

describe('what a host may do wrong', () => {
  it.each([500, 502, 503, 404, 403])('HTTP %i is a failure that is tried again later', async (status) => {
    host().get('/rss').reply(status, 'no')
    const { outcome, state } = await read()
    expect(outcome).toBe('failed')
    expect(state).toMatchObject({ failures: 1, stoppedAt: null })
    expect(state.error).toContain(String(status))
    expect(Date.parse(state.nextTry ?? '')).toBeGreaterThan(systemClock.now())
  })

  it.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'CERT_HAS_EXPIRED'])(
    '%s is told in plain words',
    async (code) => {
      host()
        .get('/rss')
        .times(2)
        .replyWithError(Object.assign(new Error(`${code} 10.1.2.3:443`), { code }))
      const { outcome, state } = await read()
      expect(outcome).toBe('failed')
      expect(state.error).toMatch(/^[a-z ,'’-]+/)
      expect(state.error).not.toMatch(/\bat \w+ \(|node:/)
    },
  )

  it('410 stops the feed, and nothing else does', async () => {
    host().get('/rss').reply(410)
    const { outcome, state } = await read()
    expect(outcome).toBe('stopped')
    expect(state.stoppedAt).not.toBeNull()
  })

  it('a failure is over with the first good answer, and not with a 304', async () => {
    host().get('/rss').reply(200, BODY, { etag: '"1"', 'content-type': 'text/xml' })
    const first = (await read()).state
    host().get('/rss').reply(500)
    const failed = (await read(first)).state
    expect(failed).toMatchObject({ failures: 1, etag: '"1"' })
    host().get('/rss').matchHeader('if-none-match', '"1"').reply(304)
    const unchanged = await read(failed)
    expect(unchanged.outcome).toBe('unchanged')
    host().get('/rss').reply(200, BODY.replace('Ministers', 'Leaders'), { 'content-type': 'text/xml' })
    const healed = await read(unchanged.state)
    expect(healed.outcome).toBe('read')
    expect(healed.state).toMatchObject({ failures: 0, failingSince: null, error: null })
  })

  it('a permanent redirect is noted, a temporary one is not', async () => {
    host().get('/rss').reply(301, '', { location: '/new' })
    host().get('/new').times(2).reply(200, BODY, { 'content-type': 'text/xml' })
    const moved = (await read()).state
    expect(moved).toMatchObject({ movedTo: null, moving: { to: `https://${HOST}/new`, times: 1 } })
    host().get('/rss').reply(302, '', { location: '/new' })
    expect((await read(moved)).state).toMatchObject({ movedTo: null, moving: null })
  })

  it('redirects in a ring end', async () => {
    host().get('/rss').times(12).reply(302, '', { location: '/rss' })
    expect((await read()).state.error).toMatch(/redirect/)
  })
})
