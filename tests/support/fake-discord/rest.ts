/** The fake REST API, version 10. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Snare } from '../snare.ts'
import { asRegistered, checkCommands } from './command-rules.ts'
import { characters, FormErrors, isObject } from './form-errors.ts'
import { type Answer, invalid, type Request, read, refuse, write } from './http.ts'
import { checkMessage, firingMentions } from './message-rules.ts'
import { answerInteraction, editOrFollowUp } from './rest-interactions.ts'
import { type Channel, PERMISSION, type StoredMessage, type World } from './world.ts'

/** A fault that the next matching requests meet. */
export interface Fault {
  readonly method?: string
  /** Part of the path: `/messages`. */
  readonly path: string
  /** An answer instead of the real one; `drop` cuts the connection before, `swallow` after the work is done. */
  readonly with: Answer | 'drop' | 'swallow'
  times: number
  /** Matching requests that pass unharmed first. */
  after: number
}

export interface Limits {
  /** Messages that a channel takes in `perMs`. Discord's real figures are not published; five in five seconds is usual. */
  readonly requests: number
  readonly perMs: number
}

/** How long Discord knows a nonce again: "the past few minutes". */
const NONCE_KNOWN = 3 * 60_000

export class Rest {
  readonly faults: Fault[] = []
  readonly snare = new Snare<Request>()
  limits: Limits = { requests: 50, perMs: 1_000 }
  readonly #world: World
  readonly #token: () => string
  readonly #gateway: () => string
  #knownSince = 0
  readonly #taken = new Map<string, number[]>()

  constructor(world: World, token: () => string, gateway: () => string) {
    this.#world = world
    this.#token = token
    this.#gateway = gateway
  }

  forgetNonces(): void {
    this.#knownSince = Date.now() + 1
  }

  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(incoming)
    const fault = this.faults.find(
      (one) => one.times > 0 && request.path.includes(one.path) && (one.method ?? request.method) === request.method,
    )
    const met = fault && fault.after-- <= 0 ? fault : undefined
    if (met) met.times--
    if (met?.with === 'drop') {
      this.#note(request, 0)
      incoming.socket.destroy()
      return
    }
    await this.snare.pass('arrived', request)
    const answer = met && met.with !== 'swallow' ? met.with : this.#answer(request)
    this.#note(request, answer.status)
    await this.snare.pass('done', request)
    if (met?.with === 'swallow') incoming.socket.destroy()
    else write(response, answer)
    this.#world.changed()
  }

  #note(request: Request, status: number): void {
    this.#world.requests.push({ method: request.method, path: request.path, status })
  }

  #answer(request: Request): Answer {
    const { method, path } = request
    const interaction = /^\/interactions\/(\d+)\/([\w-]+)\/callback$/.exec(path)
    if (interaction && method === 'POST')
      return answerInteraction(this.#world, interaction[1] ?? '', interaction[2] ?? '', request)
    const webhook = /^\/webhooks\/(\d+)\/([\w-]+)(?:\/messages\/(@original|\d+))?$/.exec(path)
    if (webhook) return editOrFollowUp(this.#world, webhook[2] ?? '', webhook[3], request)
    if (request.authorization !== `Bot ${this.#token()}`) return refuse(401, 0, '401: Unauthorized')
    if (path === '/gateway/bot') return this.#gatewayBot()
    if (path === '/oauth2/applications/@me' || path === '/applications/@me')
      return {
        status: 200,
        body: { id: this.#world.application, name: 'communique', flags: 0, bot: this.#world.botJson() },
      }
    if (path === '/users/@me/guilds') return { status: 200, body: this.#world.serversJson() }
    if (path === '/users/@me/channels' && method === 'POST') return this.#direct(request)
    if (path === '/users/@me') return { status: 200, body: this.#world.botJson() }
    const commands = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/.exec(path)
    if (commands?.[1] === this.#world.application) return this.#commands(request, commands[2] ?? null)
    const guild = /^\/guilds\/(\d+)$/.exec(path)
    if (guild) return this.#guild(guild[1] ?? '')
    const one = /^\/channels\/(\d+)\/messages\/(\d+)(\/threads)?$/.exec(path)
    if (one) return this.#message(request, one[1] ?? '', one[2] ?? '', one[3] !== undefined)
    const channel = /^\/channels\/(\d+)(\/messages)?$/.exec(path)
    if (channel) return this.#channel(request, channel[1] ?? '', channel[2] !== undefined)
    return refuse(404, 0, '404: Not Found')
  }

  #guild(id: string): Answer {
    const world = this.#world
    if (id !== world.guild || world.left) return refuse(404, 10004, 'Unknown Guild')
    return { status: 200, body: { ...world.guildJson(), channels: undefined } }
  }

  #gatewayBot(): Answer {
    const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 16 }
    return { status: 200, body: { url: this.#gateway(), shards: this.#world.shards, session_start_limit: limit } }
  }

  /** Of a server, or of all. */
  #commands(request: Request, guild: string | null): Answer {
    const world = this.#world
    if (guild !== null && (guild !== world.guild || world.left)) return refuse(403, 50001, 'Missing Access')
    const held = world.registered.get(guild) ?? []
    if (request.method === 'GET') {
      const whole = request.query.get('with_localizations') === 'true'
      return { status: 200, body: whole ? [...held] : withoutLocalizations(held) }
    }
    if (request.method !== 'PUT') return refuse(405, 0, '405: Method Not Allowed')
    const errors = checkCommands(request.body)
    if (errors.found.length > 0) return invalid(errors)
    world.registrations++
    const given: readonly unknown[] = Array.isArray(request.body) ? request.body : []
    const now = asRegistered(given, world.application, () => world.id())
    world.registered.set(guild, now)
    return { status: 200, body: [...now] }
  }

  #channel(request: Request, id: string, messages: boolean): Answer {
    const channel = this.#world.channels.get(id)
    if (!channel || channel.deleted) return refuse(404, 10003, 'Unknown Channel')
    const held = this.#world.permitted(channel)
    if ((held & PERMISSION.ViewChannel) === 0n) return refuse(403, 50001, 'Missing Access')
    if (!messages) return { status: 200, body: this.#world.channelJson(channel) }
    if (request.method === 'GET') return this.#history(request, channel, held)
    if (request.method !== 'POST') return refuse(405, 0, '405: Method Not Allowed')
    if (channel.type === 4) return refuse(400, 50008, 'Cannot send messages in a non-text channel')
    const needed = channel.type === 11 ? PERMISSION.SendMessagesInThreads : PERMISSION.SendMessages
    if ((held & needed) === 0n) return refuse(403, 50013, 'Missing Permissions')
    return this.#limited(channel) ?? this.#post(request, channel)
  }

  /** A direct message to somebody, who may take none. */
  #direct(request: Request): Answer {
    const user = isObject(request.body) ? String(request.body.recipient_id) : ''
    const known = [...this.#world.channels.values()].find((one) => one.type === 1 && one.name === user)
    const channel = known ?? this.#world.addChannel(user, 1)
    return { status: 200, body: { id: channel.id, type: 1, recipients: [{ id: user, username: 'owner' }] } }
  }

  /** `PATCH` and `DELETE` of an own message, and the thread that begins from it. */
  #message(request: Request, channelId: string, id: string, threads: boolean): Answer {
    const world = this.#world
    const channel = world.channels.get(channelId)
    if (!channel || channel.deleted) return refuse(404, 10003, 'Unknown Channel')
    const held = world.permitted(channel)
    if ((held & PERMISSION.ViewChannel) === 0n) return refuse(403, 50001, 'Missing Access')
    const message = world.messages.find((one) => one.id === id && one.channel === channelId)
    if (!message || message.deleted) return refuse(404, 10008, 'Unknown Message')
    if (threads) return this.#thread(request, channel, message, held)
    if (message.author !== world.bot) return refuse(403, 50005, 'Cannot edit a message authored by another user')
    if (request.method === 'DELETE') {
      message.deleted = true
      return { status: 204, body: null }
    }
    if (request.method !== 'PATCH') return { status: 200, body: world.messageJson(message, false) }
    const body = isObject(request.body) ? request.body : {}
    // What is not named stays, and a message of components v2 stays one.
    const { content, embeds, flags } = message.body
    const edited = { content, embeds, ...body, flags: Number(body.flags ?? 0) | Number(flags ?? 0) }
    const errors = checkMessage(edited, 'edit')
    if (errors.found.length > 0) return invalid(errors)
    for (const mention of firingMentions(body)) world.problems.push(`a mention would fire: ${mention}`)
    message.body = edited
    message.edits = (message.edits ?? 0) + 1
    return { status: 200, body: world.messageJson(message, false) }
  }

  #thread(request: Request, channel: Channel, message: StoredMessage, held: bigint): Answer {
    const world = this.#world
    if (request.method !== 'POST') return refuse(405, 0, '405: Method Not Allowed')
    if (channel.type !== 0) return refuse(400, 50024, 'Cannot execute action on this channel type')
    if ((held & PERMISSION.CreatePublicThreads) === 0n) return refuse(403, 50013, 'Missing Permissions')
    const known = world.channels.get(message.id)
    if (known && !known.deleted) return refuse(400, 160004, 'A thread has already been created for this message')
    const name = isObject(request.body) ? request.body.name : undefined
    if (typeof name !== 'string' || characters(name) < 1 || characters(name) > 100) {
      const errors = new FormErrors()
      errors.add('name', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')
      return invalid(errors)
    }
    return { status: 201, body: world.channelJson(world.addThread(channel, message.id, name)) }
  }

  /** Without Read Message History the list is empty, not refused. */
  #history(request: Request, channel: Channel, held: bigint): Answer {
    if ((held & PERMISSION.ReadMessageHistory) === 0n) return { status: 200, body: [] }
    const limit = Number(request.query.get('limit') ?? 50)
    if (!(limit >= 1 && limit <= 100)) return refuse(400, 50035, 'Invalid Form Body')
    const before = request.query.get('before')
    const found = this.#world.messages
      .filter((one) => one.channel === channel.id && !one.ephemeral && !one.deleted)
      .filter((one) => before === null || BigInt(one.id) < BigInt(before))
      .slice(-limit)
      .reverse()
    return { status: 200, body: found.map((one) => this.#world.messageJson(one, false)) }
  }

  #limited(channel: Channel): Answer | null {
    const now = Date.now()
    const taken = (this.#taken.get(channel.id) ?? []).filter((at) => at > now - this.limits.perMs)
    this.#taken.set(channel.id, taken)
    if (taken.length >= this.limits.requests) {
      const wait = ((taken[0] ?? now) + this.limits.perMs - now) / 1_000
      return limitAnswer({ retryAfter: wait, global: false })
    }
    taken.push(now)
    return null
  }

  #post(request: Request, channel: Channel): Answer {
    const body = isObject(request.body) ? request.body : {}
    const errors = checkMessage(body, 'channel')
    if (errors.found.length > 0) return invalid(errors)
    const nonce = body.nonce === undefined || body.nonce === null ? null : String(body.nonce)
    if (body.enforce_nonce === true && nonce !== null) {
      const since = Math.max(this.#knownSince, Date.now() - NONCE_KNOWN)
      const same = this.#world.messages.find((one) => one.nonce === nonce && one.at >= since)
      if (same) return { status: 200, body: this.#world.messageJson(same, true), headers: this.#limitHeaders(channel) }
    }
    for (const mention of firingMentions(body)) this.#world.problems.push(`a mention would fire: ${mention}`)
    const message: StoredMessage = {
      id: this.#world.id(),
      channel: channel.id,
      ephemeral: false,
      body,
      at: Date.now(),
      nonce,
      loading: false,
      deleted: false,
      interaction: null,
      author: this.#world.bot,
    }
    this.#world.messages.push(message)
    return { status: 200, body: this.#world.messageJson(message, true), headers: this.#limitHeaders(channel) }
  }

  #limitHeaders(channel: Channel): Record<string, string> {
    const taken = this.#taken.get(channel.id) ?? []
    const resetAfter = Math.max(0, (taken[0] ?? Date.now()) + this.limits.perMs - Date.now()) / 1_000
    return {
      'x-ratelimit-limit': String(this.limits.requests),
      'x-ratelimit-remaining': String(Math.max(0, this.limits.requests - taken.length)),
      'x-ratelimit-reset': String(Date.now() / 1_000 + resetAfter),
      'x-ratelimit-reset-after': resetAfter.toFixed(3),
      'x-ratelimit-bucket': 'channel-messages',
    }
  }
}

/** How commands are listed to who does not ask for their localizations (interactions/application-commands). */
function withoutLocalizations(commands: readonly object[]): object[] {
  const without = (key: string, value: unknown) => (key.endsWith('_localizations') ? undefined : value)
  return JSON.parse(JSON.stringify(commands, without))
}

/** Discord's 429, of a route or global. `retryAfter` in seconds. */
export function limitAnswer(limit: { retryAfter: number; global: boolean }): Answer {
  const seconds = String(Math.max(0.001, limit.retryAfter).toFixed(3))
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: limit.retryAfter, global: limit.global },
    headers: limit.global
      ? { 'retry-after': seconds, 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' }
      : {
          'retry-after': seconds,
          'x-ratelimit-scope': 'user',
          'x-ratelimit-limit': '5',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset-after': seconds,
          'x-ratelimit-bucket': 'channel-messages',
        },
  }
}
