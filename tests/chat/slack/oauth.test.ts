import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InstallationRecords } from '../../../src/chat/slack/installations.ts'
import { createSlack, type SlackPlatform } from '../../../src/chat/slack/slack.ts'
import { silent } from '../../../src/log.ts'
import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { fakeSlack } from './stage.ts'
import { paper, type TinyDesk, tinyDesk } from './tiny-desk.ts'

const KEY = Buffer.alloc(32, 7)
let slack: FakeSlack
let app: SlackPlatform
let desk: TinyDesk
let kept: Map<string, string>
let paused: [workspace: string, why: string | null][]
let now: number

beforeEach(async () => {
  now = Date.now()
  kept = new Map()
  paused = []
  slack = await fakeSlack({ deliverTo: (request) => sent(request) })
  app = createApp()
  desk = tinyDesk()
  await app.start(desk)
})
afterEach(() => app.stop())

const installations: InstallationRecords = {
  of: async (workspace) => kept.get(workspace) ?? null,
  list: async () => [...kept].map(([workspace, sealed]) => ({ workspace, sealed })),
  save: async ({ workspace, sealed }) => void kept.set(workspace, sealed),
  remove: async (workspace) => kept.delete(workspace),
}

function createApp(
  over: { botToken?: string; keys?: readonly Buffer[]; teams?: ReadonlySet<string> } = {},
): SlackPlatform {
  const { keys = [KEY], botToken, teams = null } = over
  const { clientId, clientSecret, signingSecret, apiUrl } = slack
  return createSlack(
    {
      botToken,
      signingSecret,
      apiUrl,
      postEveryMs: 0,
      now: () => now,
      oauth: { clientId, clientSecret, stateSecret: 'state', keys, teams },
      records: {
        installations,
        workspaceOf: async (channel) => (channel === 'C0OTHER' ? 'T0OTHER' : null),
        paused: async () => [],
        goOn: async () => undefined,
        subscriberOf: async () => null,
        pause: async (...one) => void paused.push(one),
      },
    },
    silent,
  )
}

async function sent(request: { headers: Readonly<Record<string, string>>; body: string }) {
  const answer = await app.http?.handle(request)
  if (!answer) throw new Error('Slack is not over HTTP')
  return answer
}

async function visit(path: string, query: Readonly<Record<string, string>> = {}, cookie = '', language = 'en') {
  const page = app.pages.find((one) => one.path === path)
  if (!page) throw new Error(`there is no page ${path}`)
  const headers = { cookie, 'accept-language': language }
  return page.handle({ headers, body: '', query: `?${new URLSearchParams(query)}` })
}

/** Opens the page, and gives what the browser then holds: Slack's address and the cookie. */
async function begin() {
  const page = await visit('/slack/install')
  const address = new URL(/href="([^"]+)"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '')
  const cookie = page.headers['set-cookie']?.split(';')[0] ?? ''
  return { page, address, cookie, state: address.searchParams.get('state') ?? '' }
}

async function install(team: string) {
  const { state, cookie } = await begin()
  return visit('/slack/oauth_redirect', { code: slack.allow(team), state }, cookie)
}

const post = (channel: string) =>
  app.post(
    { channel, document: paper('A digest'), deliveryId: 'd-1', fromPart: 0, mayBePosted: false },
    async () => undefined,
  )

describe('installing', () => {
  it('begins at Slack, with the scopes and a state of this browser', async () => {
    const { page, address, cookie, state } = await begin()
    expect(address.origin + address.pathname).toBe('https://slack.com/oauth/v2/authorize')
    expect(address.searchParams.get('client_id')).toBe(slack.clientId)
    expect(address.searchParams.get('scope')).toContain('chat:write')
    expect(cookie).toBe(`slack_install=${state}`)
    expect(page.headers['set-cookie']).toMatch(/HttpOnly; Secure; SameSite=Lax/)
    expect(page.body + address.href).not.toContain(slack.clientSecret)
  })

  it('keeps the token sealed, and goes on with what the workspace got', async () => {
    const page = await install('T0OTHER')
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('is installed') })
    expect(kept.get('T0OTHER')).not.toContain('xoxb')
    expect(paused).toEqual([['T0OTHER', null]])
  })

  it('is refused in a workspace that is not named, and taken away from there again', async () => {
    app = createApp({ teams: new Set(['T0HOME']) })
    await app.start(desk)
    const page = await install('T0OTHER')
    expect(page).toMatchObject({ status: 403, body: expect.stringContaining('for chosen workspaces') })
    expect(kept.size).toBe(0)
    expect(slack.calls.at(-1)).toBe('apps.uninstall')
    expect(await install('T0HOME')).toMatchObject({ status: 200 })
    expect([...kept.keys()]).toEqual(['T0HOME'])
  })

  it('is of no use any more in a workspace that was named once', async () => {
    await install('T0OTHER')
    app = createApp({ teams: new Set(['T0HOME']) })
    await app.start(desk)
    expect(await post('C0OTHER')).toMatchObject({ result: 'unreachable', why: expect.stringContaining('SLACK_TEAMS') })
  })

  it.each([
    ['without a state', { state: '' }, {}],
    ['with a made-up state', { state: 'a.9999999999999.b' }, { cookie: 'slack_install=a.9999999999999.b' }],
    ['in another browser', {}, { cookie: '' }],
  ])('is refused %s', async (_, query, over: { cookie?: string }) => {
    const { state, cookie } = await begin()
    const page = await visit(
      '/slack/oauth_redirect',
      { code: slack.allow('T0OTHER'), state, ...query },
      over.cookie ?? cookie,
    )
    expect(page).toMatchObject({ status: 400, body: expect.stringContaining('begin again') })
    expect(kept.size).toBe(0)
  })

  it('is refused after ten minutes, and a second time with the same state', async () => {
    const late = await begin()
    now += 10 * 60_000
    const query = { code: slack.allow('T0OTHER'), state: late.state }
    expect(await visit('/slack/oauth_redirect', query, late.cookie)).toMatchObject({ status: 400 })
    const { state, cookie } = await begin()
    await visit('/slack/oauth_redirect', { code: slack.allow('T0OTHER'), state }, cookie)
    expect(await visit('/slack/oauth_redirect', { code: slack.allow('T0MORE'), state }, cookie)).toMatchObject({
      status: 400,
    })
    expect([...kept.keys()]).toEqual(['T0OTHER'])
  })

  it('that the admin cancels, or that Slack refuses, is said plainly in the reader’s language', async () => {
    const first = await begin()
    const cancelled = await visit(
      '/slack/oauth_redirect',
      { error: 'access_denied', state: first.state },
      first.cookie,
      'ko',
    )
    expect(cancelled.body).toContain('아무것도 추가하지 않았습니다.')
    const second = await begin()
    const refused = await visit('/slack/oauth_redirect', { code: 'made-up', state: second.state }, second.cookie)
    expect(refused).toMatchObject({ status: 502, body: expect.stringContaining('did not complete') })
    expect(refused.body).not.toContain('invalid_code')
  })
})

describe('an installed workspace', () => {
  it('is answered and gets its digests with its own token', async () => {
    await install('T0OTHER')
    await slack.mention('when is the summit?', { team: 'T0OTHER', channel: 'C0OTHER' })
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(answer.team).toBe('T0OTHER')
    expect(desk.ran[0]?.asker.workspace).toBe('T0OTHER')
    expect(await post('C0OTHER')).toEqual({ result: 'posted' })
    expect(slack.messages[1]?.team).toBe('T0OTHER')
  })

  it('is not confused with one that is not installed: its digests are unreachable', async () => {
    expect(await post('C0OTHER')).toMatchObject({
      result: 'unreachable',
      why: expect.stringContaining('not installed'),
    })
    expect(await post('C0DESK')).toMatchObject({ result: 'unreachable' })
    expect(slack.messages).toEqual([])
  })

  it.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }],
  ])('that tells of %s is forgotten, and its digests pause', async (_, event) => {
    await install('T0OTHER')
    slack.revoke('T0OTHER')
    await slack.happens(event, 'T0OTHER')
    await vi.waitFor(() => expect(paused).toHaveLength(2))
    expect(kept.size).toBe(0)
    expect(paused[1]).toEqual(['T0OTHER', 'the app was removed from the Slack workspace (app_uninstalled)'])
    expect(await post('C0OTHER')).toMatchObject({ result: 'unreachable' })
  })

  it('stays where somebody’s own token is revoked', async () => {
    await install('T0OTHER')
    await slack.happens({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } }, 'T0OTHER')
    await slack.command('help', { team: 'T0OTHER' })
    await slack.until('help', () => slack.messages[0])
    expect(kept.size).toBe(1)
  })
})

describe('beside a workspace by token', () => {
  it('each is reached with its own', async () => {
    await app.stop()
    app = createApp({ botToken: slack.botToken })
    await app.start(desk)
    await install('T0OTHER')
    await post('C0DESK')
    await post('C0OTHER')
    expect(slack.messages.map(({ team }) => team)).toEqual(['T0TEAM', 'T0OTHER'])
  })
})

describe('doctor', () => {
  it('names an installation whose token Slack does not take', async () => {
    await install('T0OTHER')
    slack.revoke('T0OTHER')
    await expect(app.check()).rejects.toThrow(/installation in T0OTHER.*not valid/)
  })

  it('names the scopes that an installation lacks, and how to add them', async () => {
    await install('T0OTHER')
    slack.withdraw('users:read')
    await expect(app.check()).rejects.toThrow(/lacks users:read \(.*\): add it by installing it there again/)
  })
})

describe('changing the key', () => {
  it('opens with the old one named behind, and seals anew', async () => {
    await install('T0OTHER')
    const before = kept.get('T0OTHER')
    await app.stop()
    app = createApp({ keys: [Buffer.alloc(32, 8), KEY] })
    await app.start(desk)
    expect(await app.check()).toContain('installed in 1 workspace')
    expect(kept.get('T0OTHER')).not.toBe(before)
    await app.stop()
    app = createApp({ keys: [Buffer.alloc(32, 8)] })
    await app.start(desk)
    expect(await post('C0OTHER')).toEqual({ result: 'posted' })
  })
})
