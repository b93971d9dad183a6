import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../src/commands/desk.ts'
import { commands } from '../../src/commands/registry.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { UserError } from '../../src/errors.ts'
import { withinRequest } from '../../src/ops/context.ts'
import { startWeb } from '../../src/web/server.ts'
import type { Web, WebOptions } from '../../src/web/web.ts'
import { type SmallDesk, smallDesk } from '../commands/small-desk.ts'
import { keptLog } from '../jobs/desk.ts'

let small: SmallDesk
let web: Web
let missing: string[] = []
const log = keptLog()

const options = (over: Partial<WebOptions> = {}): WebOptions => ({
  host: '127.0.0.1',
  port: 0,
  run: (name, values, asker) => runCommand({ name, values, asker }, commands, small.desk, log),
  metrics: null,
  within: withinRequest,
  pages: true,
  log,
  readiness: async () => missing,
  mounted: [],
  ...over,
})

beforeAll(async () => {
  small = await smallDesk()
  web = await startWeb(options())
})

afterEach(() => {
  missing = []
})

afterAll(async () => {
  await web.close()
  await small.open.close()
})

const get = (path: string, init: RequestInit = {}) => fetch(`${web.address}${path}`, init)
const page = async (path: string) => (await get(path)).text()

describe('the pages', () => {
  it.each([
    ['/', /<h1>Japan–China–South Korea: digest<\/h1>[\s\S]*differs from what was known/],
    ['/?since=2023-11-20&until=2023-11-21', /Nothing new/],
    ['/latest?since=7d', /Three ministers meet in Busan/],
    ['/facts?about=banquet', /No banquet was held/],
    ['/sources', /1 of 5 feeds is down/],
    ['/ask?question=Where+did+the+foreign+ministers+meet%3F', /Busan/],
    ['/why?link=https://news.example/ledger/cup', /set aside/],
    ['/help', /What can be asked/],
  ])('%s', async (path, said) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(await answer.text()).toMatch(said)
  })

  it.each([
    '/latest?since=%3Cscript%3Ealert(1)%3C/script%3E',
    '/facts?about=%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/why?link=javascript:alert(1)',
    '/ask?question=%22%3E%3Csvg/onload=alert(1)%3E',
    '/check?claim=%3C/blockquote%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/latest?topic=%3Cscript%3E',
    '/latest?%3Cscript%3E=1',
  ])('show what is asked as text: %s', async (path) => {
    const shown = await page(path)
    expect(shown).not.toMatch(/<script|<img|<svg|<[^>]*\son\w+=|href="javascript:/i)
    expect(shown).toContain('</main>')
  })

  it.each([
    ['/latest?since=banana', 'is no time: write 24h'],
    ['/facts?asof=2023-02-30', 'is no time'],
    ['/ask', 'needs a question'],
    ['/latest?topic=nope', 'There is no topic'],
    ['/latest?frob=1', 'has no option'],
    [`/facts?about=${'x'.repeat(5_000)}`, 'too long'],
    ["/facts?about=' OR 1=1 --", 'No fact is known about'],
    ["/story?id=x' UNION SELECT 1 --", 'There is no story'],
  ])('say in one line what is wrong: %s', async (path, said) => {
    expect(await page(path)).toContain(said)
  })

  it.each(['/subscribe?schedule=08:00', '/unsubscribe', '/subscriptions'])(
    'offer nothing that is a channel’s own or changes anything: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404)
      expect(await small.desk.subscriptions.list({})).toEqual([])
    },
  )

  it.each(['/nothing', '/__proto__', '/constructor', '/latest/more', '/%2e%2e/etc/passwd', '/../../etc/passwd'])(
    'are not there: %s',
    async (path) => {
      const answer = await get(path)
      expect([answer.status, await answer.text()]).toEqual([
        404,
        'Nothing here. There are: /, /latest, /facts, /sources, /help.\n',
      ])
    },
  )

  it('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/latest', { method })).status).toBe(404)
  })

  it('may not be framed, sniffed or made to load or run anything', async () => {
    for (const path of ['/', '/nothing', '/healthz']) {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('those who watch the service', () => {
  it('are told that it lives', async () => {
    expect(await page('/healthz')).toBe('ok\n')
  })

  it('are told when it is ready, and otherwise what is missing', async () => {
    expect([(await get('/readyz')).status, await page('/readyz')]).toEqual([200, 'ready\n'])
    missing = ['slack is not connected', 'discord is not connected']
    const answer = await get('/readyz')
    expect([answer.status, await answer.text()]).toEqual([503, 'slack is not connected\ndiscord is not connected\n'])
    expect(await page('/healthz')).toBe('ok\n')
  })

  it('learn nothing of the insides where readiness cannot be told, and the log has it', async () => {
    const err = new Error('disk I/O error in /var/lib/secret.db')
    const broken = await startWeb(
      options({
        readiness: async () => {
          throw err
        },
      }),
    )
    const answer = await fetch(`${broken.address}/readyz`)
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(await answer.text()).not.toContain('secret')
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', fields: { err } })
    await broken.close()
  })

  it('are told the request under which the log has it: their own where they gave one', async () => {
    const told = async (given: string) => (await get('/healthz', { headers: { 'x-request-id': given } })).headers
    expect((await told('probe-7')).get('x-request-id')).toBe('probe-7')
    expect((await told('<script>')).get('x-request-id')).toMatch(/^r-[0-9a-f]{12}$/)
    expect((await get('/nothing')).headers.get('x-request-id')).toMatch(/^r-[0-9a-f]{12}$/)
  })

  it('get figures where there are some', async () => {
    expect((await get('/metrics')).status).toBe(404)
    const metrics = async () => ({ contentType: 'text/plain; version=0.0.4', text: 'up 1\n' })
    const watched = await startWeb(options({ metrics }))
    const answer = await fetch(`${watched.address}/metrics`)
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/plain; version=0.0.4', 'up 1\n'])
    await watched.close()
  })

  it('meet a bug in a page as one polite line', async () => {
    const desk: Desk = {
      ...small.desk,
      facts: () => {
        throw new Error('the secret insides')
      },
    }
    const run: WebOptions['run'] = (name, values, asker) => runCommand({ name, values, asker }, commands, desk, log)
    const broken = await startWeb(options({ run }))
    const shown = await (await fetch(`${broken.address}/facts`)).text()
    expect(shown).toContain('Something went wrong here, and it has been logged')
    expect(shown).not.toContain('secret')
    await broken.close()
  })
})

describe('what is mounted', () => {
  const asked: { headers: Readonly<Record<string, string>>; body: string }[] = []
  const handler: WebOptions['mounted'][number] = {
    method: 'POST',
    path: '/slack/events',
    async handle(request) {
      asked.push(request)
      return { status: 202, headers: { 'content-type': 'text/plain', 'x-own': 'yes' }, body: 'taken' }
    },
  }

  it('gets the body as it was sent, and its answer goes back', async () => {
    const mounted = await startWeb(options({ mounted: [handler] }))
    const body = 'payload=%7B%22a%22%3A1%7D&b=釜山'
    const answer = await fetch(`${mounted.address}/slack/events`, {
      method: 'POST',
      body,
      headers: { 'x-slack-signature': 'v0=abc', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect([answer.status, answer.headers.get('x-own'), await answer.text()]).toEqual([202, 'yes', 'taken'])
    expect(asked).toMatchObject([{ body, headers: { 'x-slack-signature': 'v0=abc' } }])
    expect((await fetch(`${mounted.address}/slack/events`)).status).toBe(404)
    await mounted.close()
  })

  it('is not handed more than Slack ever sends', async () => {
    const mounted = await startWeb(options({ mounted: [handler] }))
    const before = asked.length
    const answer = await fetch(`${mounted.address}/slack/events`, { method: 'POST', body: 'x'.repeat(1_000_001) })
    expect([answer.status, asked.length]).toEqual([413, before])
    await mounted.close()
  })
})

describe('the server', () => {
  it('says in one line where it cannot listen', async () => {
    const port = Number(new URL(web.address).port)
    const said = `Cannot listen on 127.0.0.1:${port}: something else listens there. Set HOST and PORT to another address.`
    await expect(startWeb(options({ port }))).rejects.toThrow(new UserError(said))
    await expect(startWeb(options({ host: '192.0.2.1' }))).rejects.toThrow(/this machine has no such address/)
  })

  it('closes although somebody holds a connection open', async () => {
    const other = await startWeb(options())
    const socket = connect(Number(new URL(other.address).port), '127.0.0.1')
    await once(socket, 'connect')
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n')
    socket.on('error', () => {})
    const ended = new Promise((closed) => socket.on('close', closed))
    await other.close()
    await ended
    expect(socket.destroyed).toBe(true)
  })
})
