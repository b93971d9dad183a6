/** Requests and answers of the fake REST API. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FormErrors } from './form-errors.ts'

/** What a request is answered with. `null` bodies carry no content type, as Discord's 204. */
export interface Answer {
  readonly status: number
  readonly body: object | null
  readonly headers?: Readonly<Record<string, string>>
}

/** One request, read whole. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: unknown
  readonly authorization: string | undefined
}

export function refuse(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } }
}

export function invalid(errors: FormErrors): Answer {
  return { status: 400, body: errors.body() }
}

export async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  const url = new URL(incoming.url ?? '/', 'http://fake')
  const text = Buffer.concat(chunks).toString('utf8')
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname).replace(/^\/api\/v10/, ''),
    query: url.searchParams,
    body: text === '' ? null : JSON.parse(text),
    authorization: incoming.headers.authorization,
  }
}

export function write(response: ServerResponse, answer: Answer): void {
  const type: Record<string, string> = answer.body === null ? {} : { 'content-type': 'application/json' }
  response.writeHead(answer.status, { ...type, ...answer.headers })
  response.end(answer.body === null ? undefined : JSON.stringify(answer.body))
}
