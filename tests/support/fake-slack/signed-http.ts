import { createHmac } from 'node:crypto'
import type { Heard } from './socket-mode.ts'
import type { Workspace } from './workspace.ts'

export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A request as Slack sends it: signed over its timestamp (seconds since 1970) and body. */
export function signRequest(
  secret: string,
  type: 'json' | 'form',
  body: string,
  seconds: number,
  retry?: number,
): SignedRequest {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')
  return {
    body,
    headers: {
      'content-type': type === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': `v0=${hash}`,
      ...(retry !== undefined && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
    },
  }
}

/** How requests reach the app: an address, or a function that stands for its server. */
export type RequestTarget = string | ((request: SignedRequest) => Promise<{ status: number; body: string }>)

/** Delivers a payload over signed HTTP as Slack does; resolves when it is acknowledged. */
export async function sendSigned(
  target: RequestTarget,
  secret: string,
  type: 'slash_commands' | 'interactive' | 'events_api',
  payload: object,
  workspace: Workspace,
  retry?: number,
): Promise<Heard> {
  const json = JSON.stringify(payload)
  const form =
    type === 'slash_commands' ? new URLSearchParams(Object.entries(payload)) : new URLSearchParams({ payload: json })
  const seconds = Math.floor(Date.now() / 1000)
  const request = signRequest(
    secret,
    type === 'events_api' ? 'json' : 'form',
    type === 'events_api' ? json : form.toString(),
    seconds,
    retry,
  )
  const sent = Date.now()
  const answer = typeof target === 'string' ? await post(target, request) : await target(request)
  const took = Date.now() - sent
  if (answer.status !== 200) workspace.problems.push(`${type} was answered ${answer.status}: ${answer.body}`)
  if (took > 3_000) workspace.problems.push(`${type} was acknowledged after ${took} ms`)
  return { ms: took, answer: answer.body.startsWith('{') ? JSON.parse(answer.body) : null }
}

async function post(url: string, { headers, body }: SignedRequest): Promise<{ status: number; body: string }> {
  const response = await fetch(url, { method: 'POST', headers, body })
  return { status: response.status, body: await response.text() }
}
