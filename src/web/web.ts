/** The door of the web room: the pages, and the answers to whoever watches the service. */
import type { Asker, OptionValues } from '../commands/command.ts'
import type { Document } from '../digest/document.ts'
import type { Log } from '../log.ts'

/**
 * A request handler mounted beside the pages (Slack over HTTP and its installing, WebSub hubs). `bytes` is the body as
 * sent, a megabyte at most, `body` the same read as UTF-8. In `path`, `:name` stands for any one part.
 */
export interface MountedHandler {
  readonly method: 'GET' | 'POST'
  readonly path: string
  handle(request: {
    headers: Readonly<Record<string, string>>
    path: string
    body: string
    bytes: Uint8Array
    query: string
  }): Promise<{
    status: number
    headers: Readonly<Record<string, string>>
    body: string
  }>
}

export interface WebOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Runs a command for a page. Never rejects. */
  run(name: string, values: OptionValues, asker: Asker): Promise<{ readonly document: Document }>
  readonly log: Log
  /** What is missing to do the job, one line each; empty when ready. */
  readiness(): Promise<readonly string[]>
  /** The figures for Prometheus; null where there are none. */
  readonly metrics: (() => Promise<{ readonly contentType: string; readonly text: string }>) | null
  /** Does what is asked for under a request id, so that the log can be followed; `given` is one that came with it. */
  within<T>(given: string | undefined, work: (id: string) => Promise<T>): Promise<T>
  /** Whether the pages are shown, or only how the service is. */
  readonly pages: boolean
  readonly mounted: readonly MountedHandler[]
}

export interface Web {
  /** Where it listens: `http://127.0.0.1:8080`. */
  readonly address: string
  close(): Promise<void>
}
