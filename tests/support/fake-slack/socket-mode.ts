import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { LIMITS } from '../../../src/chat/slack/limits.ts'
import type { Workspace } from './workspace.ts'

/** How something was acknowledged: after so many ms (endless where it was not), and with what. */
export interface Heard {
  readonly ms: number
  readonly answer: unknown
}

export interface SocketMode {
  /** Sends an envelope over a living connection; resolves when it is acknowledged. */
  send(type: 'slash_commands' | 'interactive' | 'events_api', payload: object, retry?: number): Promise<Heard>
  /** A path and ticket for a new connection. */
  ticket(): string
  /** Cuts every connection without a word, as a broken network does. */
  drop(): void
  /** Asks every client to connect anew, as Slack does every few hours. */
  refresh(): void
  connections(): number
  /** How many connections have been made so far. */
  made(): number
  close(): void
}

export function serveSocketMode(server: Server, workspace: Workspace): SocketMode {
  const tickets = new Set<string>()
  const open = new Set<WebSocket>()
  const waiting = new Map<string, (heard: Omit<Heard, 'ms'> & { at: number }) => void>()
  let made = 0
  const sockets = new WebSocketServer({ noServer: true })

  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://fake')
    if (url.pathname !== '/socket' || !tickets.delete(url.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      open.add(connection)
      made += 1
      connection.on('close', () => {
        open.delete(connection)
        workspace.changed()
      })
      connection.on('message', (data) => {
        const said: unknown = JSON.parse(String(data))
        if (typeof said !== 'object' || said === null || !('envelope_id' in said)) return
        waiting.get(String(said.envelope_id))?.({ at: Date.now(), answer: 'payload' in said ? said.payload : null })
      })
      connection.send(JSON.stringify({ type: 'hello', num_connections: open.size, connection_info: { app_id: 'A1' } }))
      workspace.changed()
    })
  })

  return {
    async send(type, payload, retry) {
      const connection = await workspace.until('a connection', () =>
        [...open].find((one) => one.readyState === one.OPEN),
      )
      const id = randomUUID()
      const sent = Date.now()
      return await new Promise<Heard>((resolve) => {
        const late = setTimeout(() => {
          workspace.problems.push(`${type} was not acknowledged within ${LIMITS.acknowledgeMs} ms`)
          waiting.delete(id)
          resolve({ ms: Number.POSITIVE_INFINITY, answer: null })
        }, LIMITS.acknowledgeMs)
        waiting.set(id, ({ at, answer }) => {
          clearTimeout(late)
          waiting.delete(id)
          resolve({ ms: at - sent, answer })
        })
        const again = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' }
        connection.send(JSON.stringify({ envelope_id: id, type, payload, accepts_response_payload: true, ...again }))
      })
    },
    ticket() {
      const ticket = randomUUID()
      tickets.add(ticket)
      return `/socket?ticket=${ticket}`
    },
    drop: () => open.forEach((connection) => void connection.terminate()),
    refresh() {
      for (const connection of open)
        connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
    },
    connections: () => open.size,
    made: () => made,
    close() {
      for (const connection of open) connection.terminate()
      sockets.close()
    },
  }
}
