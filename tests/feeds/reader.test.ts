import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { Feed, FeedReader, FeedState } from '../../src/feeds/feed.ts'
import { createFeedReader, type FeedReaderOptions } from '../../src/feeds/reader.ts'
import { silent } from '../../src/log.ts'
import { listen } from '../support/listen.ts'
import { rss, type SmallServer, serve } from './small-server.ts'

const NOW = Date.parse('2023-12-01T00:00:00Z')
const opened: (SmallServer | FeedReader)[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})

async function server(answers: Parameters<typeof serve>[0]): Promise<SmallServer> {
  const made = await serve(answers)
  opened.push(made)
  return made
}

function reader(options: Partial<FeedReaderOptions> = {}): FeedReader {
  const made = createFeedReader({
    allowPrivateHosts: ['127.0.0.1'],
    clock: { now: () => NOW },
    log: silent,
    timeoutMs: 5_000,
    ...options,
  })
  opened.push(made)
  return made
}

function feed(url: string, more: Partial<Feed> = {}): Feed {
  return { id: 'f', url, outlet: 'Outlet', language: 'en', official: null, wire: false, everyMs: 900_000, ...more }
}

const send =
  (body: string | Buffer, headers: Record<string, string> = {}) =>
  (_: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body)
  }

describe('packed bodies', () => {
  it.each([
    ['gzip', gzipSync(rss(3))],
    ['x-gzip', gzipSync(rss(3))],
    ['br', brotliCompressSync(rss(3))],
    ['deflate', deflateSync(rss(3))],
    ['deflate', deflateRawSync(rss(3))],
    ['gzip, br', brotliCompressSync(gzipSync(rss(3)))],
    ['gzip', Buffer.from(rss(3))],
    ['identity', gzipSync(rss(3))],
  ])('reads %s, also where the header is wrong about it', async (coding, body) => {
    const { url } = await server({ '/feed': send(body, { 'content-encoding': coding }) })
    const reading = await reader().read(feed(url('/feed')), null)
    expect(reading).toMatchObject({ outcome: 'read', state: { error: null, notes: [], primed: true } })
    expect(reading.entries).toHaveLength(3)
  })

  it('reads what came of a packed body that breaks off', async () => {
    const whole = gzipSync(rss(300))
    const { url } = await server({
      '/feed': send(whole.subarray(0, whole.length - 60), { 'content-encoding': 'gzip' }),
    })
    const reading = await reader().read(feed(url('/feed')), null)
    expect(reading.outcome).toBe('read')
    expect(reading.entries.length).toBeGreaterThan(200)
    expect(reading.state.notes).toContain('it ends in the middle of an entry')
  })
})

describe('bounds', () => {
  it('reads the beginning of a body that is too long, says so, and asks for all of it next time', async () => {
    const { url } = await server({ '/feed': send(rss(5_000), { etag: '"1"' }) })
    const { outcome, entries, bytes, state } = await reader({ maxBytes: 50_000 }).read(feed(url('/feed')), null)
    expect({ outcome, bytes, etag: state.etag }).toEqual({ outcome: 'read', bytes: 50_000, etag: null })
    expect(entries.length).toBeGreaterThan(100)
    expect(state.notes).toContain('it is longer than 0.1 MB; only its beginning was read')
  })

  const zeros = Buffer.alloc(50_000_000)
  it.each([
    ['gzip', gzipSync(zeros)],
    ['deflate', deflateSync(zeros)],
    ['deflate', deflateRawSync(zeros)],
    ['br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['zstd', zstdCompressSync(zeros)],
    ['gzip, gzip', gzipSync(gzipSync(zeros))],
  ])('never unpacks more than the limit of a body of %s made to burst', async (coding, body) => {
    const { url } = await server({ '/feed': send(body, { 'content-encoding': coding }) })
    const { outcome, bytes, state } = await reader({ maxBytes: 100_000 }).read(feed(url('/feed')), null)
    expect({ outcome, bytes }).toEqual({ outcome: 'failed', bytes: 100_000 })
    expect(state.error).toContain('longer than 0.1 MB')
  })

  it('stops a body that never ends, packed so that it unpacks to nothing', async () => {
    const nothing = gzipSync(Buffer.alloc(0))
    const { url } = await server({
      '/feed': (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' })
        const more = (): void => {
          while (!response.destroyed && response.write(nothing));
          response.once('drain', more)
        }
        more()
      },
    })
    const { state } = await reader({ maxBytes: 100_000 }).read(feed(url('/feed')), null)
    expect(state.error).toContain('its packed body is longer than the limit')
  })

  it.each([
    ['never answers', () => {}],
    ['stops in the middle', (_: unknown, response: ServerResponse) => void response.writeHead(200).write('<rss>')],
    [
      'sends a redirect and hangs on it',
      (_: unknown, response: ServerResponse) => void response.writeHead(302, { location: '/hangs' }).end(),
    ],
  ])('gives up on a server that %s', async (_, answer) => {
    const { url } = await server({ '/feed': answer, '/hangs': () => {} })
    const { outcome, state } = await reader({ timeoutMs: 60 }).read(feed(url('/feed')), null)
    expect({ outcome, error: state.error }).toEqual({
      outcome: 'failed',
      error: 'it did not answer in full within 60 ms',
    })
  })

  it('ends at once when it is told to stop', async () => {
    const { url } = await server({ '/feed': () => stop.abort() })
    const stop = new AbortController()
    const { outcome, state } = await reader().read(feed(url('/feed')), null, stop.signal)
    expect({ outcome, error: state.error }).toEqual({ outcome: 'failed', error: 'the reading was interrupted' })
  })
})

describe('conditional requests', () => {
  it('sends back what the server gave, and takes a 304 for no news', async () => {
    const small = await server({
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else send(rss(2), { etag: '"1"', 'last-modified': 'Sun, 26 Nov 2023 12:00:00 GMT' })(request, response)
      },
    })
    const first = await reader().read(feed(small.url('/feed')), null)
    const second = await reader().read(feed(small.url('/feed')), first.state)
    expect(second).toMatchObject({ outcome: 'unchanged', entries: [], state: { etag: '"1"', failures: 0 } })
    expect(small.asked[1]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sun, 26 Nov 2023 12:00:00 GMT',
    })
  })

  it('does not parse the same body again', async () => {
    const { url } = await server({ '/feed': send(rss(2)) })
    const first = await reader().read(feed(url('/feed')), null)
    expect(await reader().read(feed(url('/feed')), first.state)).toMatchObject({ outcome: 'unchanged', entries: [] })
  })

  it('does not take a 304 for a cure where the body could not be read', async () => {
    let asked = 0
    const { url } = await server({
      '/feed': (request, response) => {
        asked += 1
        if (asked === 1) send('<html><body>maintenance</body></html>', { etag: '"1"' })(request, response)
        else response.writeHead(304).end()
      },
    })
    const first = await reader().read(feed(url('/feed')), null)
    const second = await reader().read(feed(url('/feed')), first.state)
    expect(first.state).toMatchObject({ etag: null, failures: 1, error: 'what it answers is an HTML page, not a feed' })
    expect(second).toMatchObject({ outcome: 'failed', state: { failures: 2, failingSince: first.state.failingSince } })
    expect(second.state.error).toBe(first.state.error)
  })
})

describe('redirects', () => {
  const to = (location: string, status: number) => (_: unknown, response: ServerResponse) => {
    response.writeHead(status, { location }).end()
  }

  it.each([
    ['a permanent one is noted', [301], '/2'],
    ['two permanent ones are noted', [301, 308], '/3'],
    ['a passing one is not', [302], null],
    ['a permanent one behind a passing one is not', [307, 301], null],
    ['a permanent one before a passing one is', [308, 302], '/2'],
  ])('%s', async (_, statuses, moved) => {
    const answers = Object.fromEntries(statuses.map((status, i) => [`/${i + 1}`, to(`/${i + 2}`, status)]))
    const { url } = await server({ ...answers, [`/${statuses.length + 1}`]: send(rss(1)) })
    const { outcome, state } = await reader().read(feed(url('/1')), null)
    expect({ outcome, moving: state.moving?.to ?? null }).toEqual({ outcome: 'read', moving: moved && url(moved) })
  })

  it('asks a moved feed where it is now once it was told so three times, and where it was when that fails', async () => {
    let gone = false
    const small = await server({
      '/old': to('/new', 301),
      '/new': (request, response) => (gone ? response.writeHead(404).end() : send(rss(1))(request, response)),
    })
    let state: FeedState | null = null
    for (const movedTo of [null, null, small.url('/new'), small.url('/new')]) {
      state = (await reader().read(feed(small.url('/old')), state)).state
      expect(state.movedTo).toBe(movedTo)
    }
    gone = true
    const last = await reader().read(feed(small.url('/old')), state)
    const asked = ['/old', '/new', '/old', '/new', '/old', '/new', '/new', '/new']
    expect(small.asked.map(({ url }) => url)).toEqual(asked)
    expect(last.state.movedTo).toBeNull()
  })

  it('follows five and no more', async () => {
    const { url } = await server({ '/feed': to('/feed', 302) })
    const { state } = await reader().read(feed(url('/feed')), null)
    expect(state.error).toBe('it redirects more than 5 times')
  })

  it('gives back the cookie that a redirect to itself sets, to that host alone', async () => {
    const other = await server({ '/feed': send(rss(1)) })
    const small = await server({
      '/feed': (request, response) => {
        if (request.headers.cookie === 'gate=1') to(other.url('/feed'), 302)(request, response)
        else response.writeHead(307, { location: '/feed', 'set-cookie': 'gate=1; Path=/; HttpOnly' }).end()
      },
    })
    const { outcome, state } = await reader().read(feed(small.url('/feed')), null)
    expect({ outcome, movedTo: state.movedTo }).toEqual({ outcome: 'read', movedTo: null })
    expect(other.asked[0]?.headers.cookie).toBeUndefined()
  })

  it.each([
    ['http://10.0.0.1/feed', '10.0.0.1 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)'],
    ['http://[::ffff:10.0.0.1]/', '::ffff:a00:1 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)'],
    [
      'http://[fd00:ec2::254]/latest',
      'fd00:ec2::254 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)',
    ],
    ['//169.254.1.1/', '169.254.1.1 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)'],
    ['gopher://outlet.example/', 'only http and https are read, not gopher'],
    ['http://0xa9fea9fe/latest', '169.254.169.254 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)'],
    ['file:///etc/passwd', 'only http and https are read, not file'],
    ['http://user:secret@outlet.example/', 'the address carries a user name or password'],
  ])('refuses one to %s', async (location, error) => {
    const { url } = await server({ '/feed': to(location, 302) })
    const { outcome, state } = await reader().read(feed(url('/feed')), null)
    expect({ outcome, error: state.error }).toEqual({ outcome: 'failed', error })
  })
})

describe('names that lead inside', () => {
  it('refuses a name whose address is private, and reads it where the operator allows the host', async () => {
    const small = await server({ '/feed': send(rss(1)) })
    const port = small.host.split(':')[1]
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    const address = feed(`http://inside.example:${port}/feed`)
    const refused = await reader({ resolve }).read(address, null)
    expect(refused.state.error).toBe('inside.example leads to a private or reserved address')
    expect(small.asked).toHaveLength(0)
    const allowed = await reader({ resolve, allowPrivateHosts: ['inside.example'] }).read(address, null)
    expect(allowed.outcome).toBe('read')
  })

  it('looks at the address it connects to, so a name that answers differently the second time is refused', async () => {
    const small = await server({ '/feed': send(rss(1)) })
    const port = small.host.split(':')[1]
    let looked = 0
    const resolve = async () => {
      looked += 1
      return [{ address: looked === 1 ? '2001:4860::1' : '127.0.0.1', family: looked === 1 ? 6 : 4 }]
    }
    const guarded = reader({ resolve, timeoutMs: 300 })
    const address = feed(`http://changes.example:${port}/feed`)
    await guarded.read(address, null)
    const second = await guarded.read(address, null)
    expect(second.state.error).toBe('changes.example leads to a private or reserved address')
    expect(small.asked).toHaveLength(0)
  })
})

describe('what servers ask for', () => {
  it('stops a feed for a 410 and for nothing else', async () => {
    const { url } = await server({
      '/gone': (_, response) => response.writeHead(410).end(),
      '/missing': (_, response) => response.writeHead(404).end(),
    })
    expect(await reader().read(feed(url('/gone')), null)).toMatchObject({
      outcome: 'stopped',
      state: { stoppedAt: '2023-12-01T00:00:00.000Z', nextTry: null },
    })
    expect(await reader().read(feed(url('/missing')), null)).toMatchObject({
      outcome: 'failed',
      state: { stoppedAt: null, error: 'its server answers 404: there is nothing at this address' },
    })
  })

  it('holds the other feeds of a host that wants a pause, without asking it, and no feed of another host', async () => {
    const busy = await server({ '/a': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end() })
    const other = await server({ '/c': send(rss(1)) })
    const polite = reader()
    const first = await polite.read(feed(busy.url('/a')), null)
    const second = await polite.read(feed(busy.url('/b'), { id: 'b' }), null)
    const third = await polite.read(feed(other.url('/c'), { id: 'c' }), null)
    expect(first.state).toMatchObject({ failures: 1, retryAfter: '2023-12-01T00:02:00.000Z' })
    expect(second).toMatchObject({
      outcome: 'failed',
      state: { failures: 0, retryAfter: '2023-12-01T00:02:00.000Z', nextTry: '2023-12-01T00:02:00.000Z' },
    })
    expect(third.outcome).toBe('read')
    expect(busy.asked).toHaveLength(1)
  })

  it.each([
    [429, '120', 120_000],
    [503, 'Fri, 01 Dec 2023 00:10:00 GMT', 600_000],
    [503, '99999999', 24 * 3600_000],
    [503, 'Thu, 30 Nov 2023 00:00:00 GMT', null],
    [503, 'soon', null],
    [500, '120', null],
  ])('reads of a %i with Retry-After "%s" a pause of %s ms', async (status, value, pause) => {
    const { url } = await server({ '/': (_, response) => response.writeHead(status, { 'retry-after': value }).end() })
    const { state } = await reader().read(feed(url('/')), null)
    expect(state.retryAfter).toBe(pause === null ? null : new Date(NOW + pause).toISOString())
  })

  it('says honestly who asks, and takes no more than it can unpack', async () => {
    const small = await server({ '/feed': send(rss(1)) })
    await reader({ contact: 'desk@example.org' }).read(feed(small.url('/feed')), null)
    expect(small.asked[0]?.headers).toMatchObject({
      'user-agent': 'Communique/0.1 (feed reader of a news desk; desk@example.org)',
      'accept-encoding': 'gzip, deflate, br',
    })
    expect(small.asked[0]?.headers.cookie).toBeUndefined()
  })
})

it('lets a hanging host hold up nobody else', async () => {
  const waiting: ServerResponse[] = []
  const slow = await server({ '/feed': (_, response) => void waiting.push(response) })
  const quick = await server({ '/feed': send(rss(1)) })
  const shared = reader()
  const held = Array.from({ length: 40 }, (_, i) => shared.read(feed(slow.url('/feed'), { id: `s${i}` }), null))
  const free = await shared.read(feed(quick.url('/feed')), null)
  expect(free.outcome).toBe('read')
  await expect.poll(() => waiting.length, { interval: 1 }).toBe(40)
  for (const response of waiting) response.end(rss(1))
  const readings = await Promise.all(held)
  expect(readings.map(({ outcome }) => outcome)).toEqual(held.map(() => 'read'))
})

it.each([
  ['no HTTP', 'hello\r\n\r\n'],
  ['headers without an end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`],
  ['less than it announced', 'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n<rss>'],
  ['broken chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n<rss>\r\n'],
  ['no gzip', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 4\r\n\r\n\x1f\x8b\x08\x00'],
  ['no brotli', 'HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ncontent-length: 4\r\n\r\n\xff\xff\xff\xff'],
  ['a redirect to nowhere', 'HTTP/1.1 302 Found\r\nlocation: http://\r\ncontent-length: 0\r\n\r\n'],
])('fails in plain words where a server sends %s', async (_, bytes) => {
  const raw = createServer((socket) => {
    socket.on('error', () => {})
    socket.end(Buffer.from(bytes, 'latin1'))
  })
  const port = await listen(raw)
  const { outcome, state } = await reader().read(feed(`http://127.0.0.1:${port}/feed`), null)
  raw.close()
  expect(outcome).toBe('failed')
  expect(state.error).toMatch(/^(it|its|what it) [^\n]+$/)
})

it('asks again, once, where a connection breaks before an answer', async () => {
  const small = await server({
    '/once': (request, response) =>
      small.asked.length === 1 ? request.socket.destroy() : send(rss(1))(request, response),
    '/always': (request) => request.socket.destroy(),
  })
  expect(await reader().read(feed(small.url('/once')), null)).toMatchObject({ outcome: 'read' })
  expect(small.asked).toHaveLength(2)
  const { state } = await reader().read(feed(small.url('/always')), null)
  expect(state.error).toBe('its server broke the connection')
  expect(small.asked).toHaveLength(4)
})

it('starts afresh where the file names another address for the same id', async () => {
  const small = await server({ '/new': send(rss(1)) })
  const stopped: FeedState = {
    ...(await reader().read(feed(small.url('/old')), null)).state,
    stoppedAt: '2023-11-01T00:00:00.000Z',
    etag: '"of the old one"',
    movedTo: small.url('/elsewhere'),
  }
  const { outcome, state } = await reader().read(feed(small.url('/new')), stopped)
  expect({ outcome, stoppedAt: state.stoppedAt, movedTo: state.movedTo }).toEqual({
    outcome: 'read',
    stoppedAt: null,
    movedTo: null,
  })
  expect(small.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
})
