/**
 * A Slack to test against: Web API, Socket Mode, signed HTTP and response addresses on a loopback port. It speaks the
 * protocol, shows what people would see, and refuses what Slack refuses (unknown blocks, limits, bad tokens, missing
 * scopes, closed channels, used-up response addresses).
 *
 *     const slack = await startFakeSlack()                       // channel C0DESK, admin U0ADMIN, member U0READER
 *     createSlack({ botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl }, log)
 *     await slack.command('help')                                // types /trilat help as U0READER in C0DESK
 *     const answer = await slack.until('an answer', () => slack.messages.at(-1))
 *     await slack.press(answer, 0)                               // presses its first button
 *     slack.fail('chat.postMessage', { status: 429, retryAfter: 2 })
 *     slack.sockets.drop()
 *     expect(slack.problems).toEqual([])                         // fired mentions, missed acknowledgements, refusals
 *     await slack.stop()
 *
 * With `deliverTo` (the app's address, or its handler) everything is sent over signed HTTP instead of the socket.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Snare } from '../snare.ts'
import {
  blockActions,
  blockSuggestion,
  directMessage,
  event,
  mention,
  messageShortcut,
  type Pressed,
  slashCommand,
  viewActions,
  viewSubmission,
} from './payloads.ts'
import { createResponseUrls } from './response-urls.ts'
import { type RequestTarget, sendSigned } from './signed-http.ts'
import { type SocketMode, serveSocketMode } from './socket-mode.ts'
import type { FakeView } from './views.ts'
import { type Arguments, callMethod } from './web-api.ts'
import { createWorkspace, type FakeMessage, type Workspace } from './workspace.ts'

/** A fault that a method answers with; `taken`: the call is carried out all the same, and the answer is lost. */
type Fault = ({ status: number; retryAfter?: number } | { error: string } | { drop: true }) & { taken?: boolean }

export interface FakeSlackOptions {
  readonly scopes?: readonly string[]
  readonly deliverTo?: RequestTarget
  /** The slash command's name. */
  readonly command?: string
  /** The clock by which triggers run out, ms; the machine's where missing. */
  readonly now?: () => number
}

interface From {
  readonly user?: string
  readonly channel?: string
  /** Sent again as a repetition of the interaction with this id. */
  readonly trigger?: string
  readonly retry?: number
  /** The second press of a double click. */
  readonly again?: boolean
  readonly team?: string
}

export interface FakeSlack extends Pick<Workspace, 'messages' | 'problems' | 'views' | 'channels' | 'users' | 'until'> {
  readonly apiUrl: string
  readonly botToken: string
  readonly appToken: string
  readonly signingSecret: string
  readonly clientId: string
  readonly clientSecret: string
  readonly sockets: SocketMode
  /** Catches calls of the Web API. */
  readonly snare: Snare<{ readonly method: string; readonly args: Arguments }>
  /** Names of the Web API methods called so far, in order. */
  readonly calls: readonly string[]
  /** Each resolves with the milliseconds until the acknowledgement. */
  command(typed: string, from?: From): Promise<number>
  press(message: FakeMessage, what: Pressed, from?: From): Promise<number>
  /** The same in a window or on a home page. */
  pressIn(view: FakeView, what: Pressed): Promise<number>
  /** Sends a window with what was filled in; it closes where the app takes it. The errors it shows, or null. */
  submit(view: FakeView, values: Readonly<Record<string, unknown>>, from?: From): Promise<unknown>
  /** What a menu of a window offers for what was typed. */
  suggest(view: FakeView, name: string, typed: string): Promise<unknown>
  openHome(from?: From): Promise<number>
  /** Any other event, in a workspace. */
  happens(inner: object, team?: string): Promise<number>
  /** A code as Slack sends an admin back with, who allowed the app in a workspace. */
  allow(team: string): string
  /** Takes a scope from every token. */
  withdraw(scope: string): void
  /** Makes a workspace's token worth nothing. */
  revoke(team: string): void
  /** Chooses a shortcut in the menu of somebody's message. */
  shortcut(callback: string, text: string, from?: From): Promise<number>
  mention(text: string, from?: From): Promise<number>
  directMessage(text: string, from?: From & { subtype?: string }): Promise<number>
  /** The next `times` calls of a method meet this fault; `respond` stands for the response addresses. */
  fail(method: string, fault: Fault, times?: number): void
  /** Makes every response address given out so far unusable. */
  expireResponses(): void
  stop(): Promise<void>
}

const SCOPES = [
  'commands',
  'chat:write',
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'users:read',
  'app_mentions:read',
]

export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const workspace = createWorkspace(options.now ?? Date.now)
  const scopes = new Set(options.scopes ?? SCOPES)
  for (const id of ['C0DESK', 'C0OTHER'])
    workspace.channels.set(id, { id, kind: 'public', archived: false, member: true })
  workspace.channels.set('D0READER', { id: 'D0READER', kind: 'im', archived: false, member: true })
  workspace.users.set('U0ADMIN', { id: 'U0ADMIN', admin: true, zone: 'Asia/Seoul', locale: 'ko-KR' })
  workspace.users.set('U0READER', { id: 'U0READER', admin: false, zone: 'Asia/Tokyo' })
  const tokens = {
    botToken: 'xoxb-1-fake-bot-token',
    appToken: 'xapp-1-fake-app-token',
    signingSecret: 'fake-signing-secret',
    clientId: '1.2',
    clientSecret: 'fake-client-secret',
  }
  const teams = new Map([[tokens.botToken, workspace.team]])
  const codes = new Map<string, string>()
  const faults = new Map<string, Fault[]>()
  const calls: string[] = []
  const snare: FakeSlack['snare'] = new Snare()
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      workspace.problems.push(`the fake failed: ${String(error)}`)
      response.destroy()
    })
  })
  const sockets = serveSocketMode(server, workspace)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const base = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  const responses = createResponseUrls(base, workspace)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const path = new URL(request.url ?? '/', base).pathname
    const method = path.startsWith('/respond/') ? 'respond' : path.replace(/^\/api\//, '')
    calls.push(method)
    const fault = faults.get(method)?.shift()
    response.setHeader('x-oauth-scopes', [...scopes].join(','))
    if (fault && !fault.taken) return meet(fault, response)
    if (method === 'respond') return send(response, ...responses.use(path, JSON.parse(body)))
    const args = readArguments(request, body)
    await snare.pass('arrived', { method, args })
    const result = answer(method, args, request.headers.authorization?.replace('Bearer ', '') ?? args.token)
    workspace.changed()
    await snare.pass('done', { method, args })
    return fault ? meet(fault, response) : send(response, 200, result)
  }

  function answer(method: string, args: Arguments, token: unknown): object {
    if (method === 'apps.connections.open') {
      if (token !== tokens.appToken) return { ok: false, error: 'invalid_auth' }
      return { ok: true, url: `${base.replace('http', 'ws')}${sockets.ticket()}` }
    }
    if (method === 'oauth.v2.access') return exchange(args)
    workspace.acting = teams.get(String(token)) ?? null
    if (workspace.acting === null) return { ok: false, error: token ? 'invalid_auth' : 'not_authed' }
    if (method === 'apps.uninstall') {
      const ours = args.client_id === tokens.clientId && args.client_secret === tokens.clientSecret
      return ours && teams.delete(String(token)) ? { ok: true } : { ok: false, error: 'client_id_token_mismatch' }
    }
    return callMethod(workspace, method, args, scopes)
  }

  /** A code is good once, for who knows the app's secret. */
  function exchange({ client_id, client_secret, code }: Arguments): object {
    const team = codes.get(String(code))
    if (client_id !== tokens.clientId || client_secret !== tokens.clientSecret)
      return { ok: false, error: 'bad_client_secret' }
    if (!team || !codes.delete(String(code))) return { ok: false, error: 'invalid_code' }
    const access_token = `xoxb-${team}-installed`
    teams.set(access_token, team)
    return {
      ok: true,
      access_token,
      token_type: 'bot',
      scope: [...scopes].join(','),
      bot_user_id: workspace.bot.user,
      app_id: 'A1',
      team: { id: team, name: team },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: 'U0ADMIN' },
    }
  }

  const deliver = async (...sent: Parameters<typeof heard>): Promise<number> => (await heard(...sent)).ms
  const heard = (type: 'slash_commands' | 'interactive' | 'events_api', payload: object, retry?: number) =>
    options.deliverTo
      ? sendSigned(options.deliverTo, tokens.signingSecret, type, payload, workspace, retry)
      : sockets.send(type, payload, retry)
  const who = (
    { user = 'U0READER', channel = 'C0DESK', trigger, again, team = workspace.team }: From,
    window: string | null = null,
  ) => ({
    again,
    user,
    channel,
    team,
    trigger: trigger ?? responses.trigger(user, window),
  })

  return {
    ...tokens,
    apiUrl: `${base}/api/`,
    messages: workspace.messages,
    problems: workspace.problems,
    channels: workspace.channels,
    users: workspace.users,
    views: workspace.views,
    until: workspace.until,
    sockets,
    snare,
    calls,
    command(typed, from = {}) {
      const asker = who(from)
      const payload = slashCommand(`/${options.command ?? 'trilat'}`, typed, asker, responses.create(asker))
      return deliver('slash_commands', payload, from.retry)
    },
    press(message, what, from = {}) {
      const asker = { ...who(from), channel: message.channel }
      return deliver('interactive', blockActions(message, what, asker, responses.create(asker)), from.retry)
    },
    pressIn(view, what) {
      const window = view.type === 'modal' ? view.id : null
      return deliver('interactive', viewActions(view, what, who({ user: view.user }, window)))
    },
    async submit(view, values, from = {}) {
      const asker = who({ user: view.user, ...from })
      const { answer: said } = await heard('interactive', viewSubmission(view, values, asker), from.retry)
      if (typeof said === 'object' && said !== null && 'response_action' in said) return said
      workspace.views.close(view.id)
      return null
    },
    async suggest(view, name, typed) {
      return (await heard('interactive', blockSuggestion(view, name, typed, who({ user: view.user })))).answer
    },
    openHome(from = {}) {
      const asker = who(from)
      const opened = { type: 'app_home_opened', user: asker.user, channel: 'D0READER', tab: 'home', event_ts: '1' }
      return deliver('events_api', event(opened, asker))
    },
    happens(inner, team = workspace.team) {
      return deliver('events_api', event(inner, { ...who({}), team }))
    },
    allow(team) {
      const code = `code-of-${team}-${codes.size}`
      codes.set(code, team)
      return code
    },
    withdraw: (scope) => void scopes.delete(scope),
    revoke(team) {
      for (const [token, of] of teams) if (of === team) teams.delete(token)
    },
    shortcut(callback, text, from = {}) {
      const asker = who(from)
      return deliver('interactive', messageShortcut(callback, text, asker, responses.create(asker)), from.retry)
    },
    mention(text, from = {}) {
      return deliver('events_api', mention(`<@${workspace.bot.user}> ${text}`, who(from)), from.retry)
    },
    directMessage(text, from = {}) {
      return deliver('events_api', directMessage(text, who({ channel: 'D0READER', ...from }), from.subtype), from.retry)
    },
    fail(method, fault, times = 1) {
      faults.set(method, [...(faults.get(method) ?? []), ...Array.from({ length: times }, () => fault)])
    },
    expireResponses: responses.expire,
    async stop() {
      sockets.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function meet(fault: Fault, response: ServerResponse): void {
  if ('drop' in fault) response.destroy()
  else if ('error' in fault) send(response, 200, { ok: false, error: fault.error })
  else {
    if (fault.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter))
    send(response, fault.status, { ok: false, error: fault.status === 429 ? 'ratelimited' : 'internal_error' })
  }
}

function send(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** The SDK sends forms whose complex fields are JSON. */
function readArguments(request: IncomingMessage, body: string): Arguments {
  if (request.headers['content-type']?.includes('json')) return JSON.parse(body)
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => [
      name,
      ['blocks', 'metadata', 'view', 'attachments'].includes(name) ? JSON.parse(value) : value,
    ]),
  )
}
