/** The fake gateway: hello, identify, ready, heartbeats, resume with replay, reconnect, invalid session, close codes. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { isObject } from './form-errors.ts'
import type { World } from './world.ts'

/** Intents that an application needs Discord's leave for: members, presences, message content. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)

interface Session {
  readonly id: string
  /** Number and count: it hears the servers that fall to it. */
  readonly shard: readonly [id: number, count: number]
  socket: WebSocket | null
  seq: number
  readonly events: { readonly s: number; readonly t: string; readonly d: object }[]
  alive: boolean
}

export class Gateway {
  /** How often the bot identified, resumed, and was told that its session is gone. */
  readonly counts = { identified: 0, resumed: 0, invalid: 0 }
  /** The intents of the last identify. */
  intents = 0
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #sessions = new Map<string, Session>()
  readonly #world: World
  readonly #token: () => string
  #address = ''
  #refused = false

  constructor(world: World, token: () => string, server: Server) {
    this.#world = world
    this.#token = token
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.#refused) {
        socket.destroy()
        return
      }
      this.#sockets.handleUpgrade(request, socket, head, (open) => this.#greet(open))
    })
  }

  set address(address: string) {
    this.#address = address
  }

  /** Sends an event to every session of the bot; one that cannot be sent now is replayed when that session resumes. */
  send(t: string, d: object): void {
    const sessions = this.#alive().filter((one) => this.#hears(one, d))
    if (sessions.length === 0)
      throw new Error('the bot has no session: Discord would show "The application did not respond"')
    for (const session of sessions) this.#sendTo(session, t, d)
  }

  get connected(): boolean {
    return [...this.#sessions.values()].some((one) => one.alive && one.socket?.readyState === 1)
  }

  /** Breaks the connection off, with a close code or as a cable that is pulled. */
  drop(code?: number): void {
    for (const session of this.#sessions.values()) {
      if (code === undefined) session.socket?.terminate()
      else session.socket?.close(code)
      session.socket = null
    }
  }

  /** Tells the bot to reconnect and resume (op 7). */
  reconnect(): void {
    for (const session of this.#sessions.values()) this.#write(session.socket, { op: 7, d: null })
  }

  /** Tells the bot that its session is gone (op 9): it must identify anew. */
  invalidate(): void {
    for (const session of this.#sessions.values()) {
      session.alive = false
      this.#write(session.socket, { op: 9, d: false })
    }
    this.#world.changed()
  }

  /** Sends the last event once more, under a new number: Discord's own doubles. */
  repeat(): void {
    const last = this.#alive().at(-1)?.events.at(-1)
    if (last) this.send(last.t, last.d)
  }

  /** Answers no new connection until told otherwise. */
  refuse(refused: boolean): void {
    this.#refused = refused
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#sockets.close()
  }

  /** topics/gateway, "Sharding": by a server's id; what is of none goes to the first. */
  #hears({ shard: [id, count] }: Session, d: object): boolean {
    const guild = 'guild_id' in d ? String(d.guild_id) : null
    return guild === null ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id
  }

  #alive(): Session[] {
    return [...this.#sessions.values()].filter((one) => one.alive)
  }

  #sendTo(session: Session, t: string, d: object): void {
    session.seq++
    session.events.push({ s: session.seq, t, d })
    this.#write(session.socket, { op: 0, s: session.seq, t, d })
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null
    this.#write(socket, { op: 10, d: { heartbeat_interval: 41_250 } })
    socket.on('message', (data: Buffer) => {
      const payload: unknown = JSON.parse(data.toString('utf8'))
      if (!isObject(payload)) return socket.close(4002)
      const d = isObject(payload.d) ? payload.d : {}
      if (payload.op === 1) this.#write(socket, { op: 11, d: null })
      else if (payload.op === 2) session = this.#identify(socket, d, session)
      else if (payload.op === 6) session = this.#resume(socket, d)
      else if (session === null) socket.close(4003)
      else if (payload.op !== 3) socket.close(4001)
    })
    socket.on('close', (code) => {
      if (session?.socket === socket) session.socket = null
      // A client that says goodbye with 1000 or 1001 gives its session up.
      if (session && (code === 1000 || code === 1001)) session.alive = false
      this.#world.changed()
    })
    socket.on('error', () => {})
  }

  #identify(socket: WebSocket, d: Record<string, unknown>, before: Session | null): Session | null {
    if (before) {
      socket.close(4005)
      return before
    }
    if (d.token !== this.#token()) {
      socket.close(4004)
      return null
    }
    this.intents = Number(d.intents)
    if ((this.intents & PRIVILEGED) !== 0) {
      socket.close(4014)
      return null
    }
    const [shard = 0, count = 1] = Array.isArray(d.shard) ? d.shard.map(Number) : []
    const session: Session = {
      id: this.#world.id(),
      shard: [shard, count],
      socket,
      seq: 0,
      events: [],
      alive: true,
    }
    const ours = this.#hears(session, { guild_id: this.#world.guild })
    this.#sessions.set(session.id, session)
    this.counts.identified++
    this.#sendTo(session, 'READY', {
      v: 10,
      user: this.#world.botJson(),
      guilds: ours ? [{ id: this.#world.guild, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: this.#address,
      shard: session.shard,
      application: { id: this.#world.application, flags: 0 },
    })
    if (ours && (this.intents & 1) !== 0) this.#sendTo(session, 'GUILD_CREATE', this.#world.guildJson())
    this.#world.changed()
    return session
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): Session | null {
    if (d.token !== this.#token()) {
      socket.close(4004)
      return null
    }
    const session = this.#sessions.get(String(d.session_id))
    if (!session?.alive || typeof d.seq !== 'number' || d.seq > session.seq) {
      this.counts.invalid++
      this.#write(socket, { op: 9, d: false })
      return null
    }
    session.socket?.terminate()
    session.socket = socket
    const missed = session.events.filter((event) => event.s > Number(d.seq))
    for (const event of missed) this.#write(socket, { op: 0, ...event })
    this.counts.resumed++
    session.seq++
    this.#write(socket, { op: 0, s: session.seq, t: 'RESUMED', d: {} })
    this.#world.changed()
    return session
  }

  #write(socket: WebSocket | null, payload: object): void {
    if (socket?.readyState === 1) socket.send(JSON.stringify(payload))
  }
}
