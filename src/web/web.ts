/** The door of the web room: the pages, and the answers to whoever watches the service. */
import type { Desk } from '../commands/desk.ts'
import type { Log } from '../log.ts'

/** A request handler mounted beside the pages (Slack over HTTP). `body` is as sent, at most `maxBytes`. */
export interface MountedHandler {
  readonly path: string
  handle(request: { headers: Readonly<Record<string, string>>; body: string }): Promise<{
    status: number
    headers: Readonly<Record<string, string>>
    body: string
  }>
}

export interface WebOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly desk: Desk
  readonly log: Log
  /** What is missing to do the job, one line each; empty when ready. */
  readiness(): Promise<readonly string[]>
  /** Whether the pages are shown, or only how the service is. */
  readonly pages: boolean
  readonly mounted: readonly MountedHandler[]
}

export interface Web {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string
  close(): Promise<void>
}
