import type { App, Receiver } from '@slack/bolt'
import { isValidSlackRequest } from '@slack/bolt'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { withoutSecrets } from './bolt-log.ts'
import { LIMITS } from './limits.ts'

/** A request as any HTTP server can hand it over: header names in any case, the body as it came, not parsed. */
export interface SlackRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
  /** What stands behind the question mark. */
  readonly query?: string
}

export interface SlackAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What the service's HTTP server mounts: every request of `method` to `path` goes to `handle`, which always answers. */
export interface SlackHandler {
  readonly method: 'GET' | 'POST'
  readonly path: string
  handle(request: SlackRequest): Promise<SlackAnswer>
}

/** Slack's payloads are some kilobytes; a signature over megabytes is work for nothing. Characters. */
const LONGEST_BODY = 1_000_000

/**
 * Slack over HTTP without a server of its own: a Bolt receiver whose requests are handed in. Signatures are checked by
 * Bolt (HMAC over timestamp and body, compared in constant time), and a timestamp further than five minutes from now,
 * before or after, is refused.
 */
export function createHttp(
  options: { signingSecret: string; now: () => number },
  log: Log,
): { receiver: Receiver; http: SlackHandler } {
  let app: App | undefined
  const receiver: Receiver = {
    init(bolt) {
      app = bolt
    },
    start: () => Promise.resolve(),
    stop() {
      app = undefined
      return Promise.resolve()
    },
  }

  const dispatch = (
    to: App,
    body: Record<string, unknown>,
    retry: { num?: number; reason?: string },
  ): Promise<SlackAnswer> =>
    new Promise((resolve) => {
      const acknowledged = (answer?: unknown): Promise<void> => Promise.resolve(resolve(answerOf(answer)))
      // Bolt acknowledges events itself; what nobody listens to is acknowledged too, since Slack would only repeat it.
      const event = {
        body,
        ack: acknowledged,
        ...(retry.num !== undefined && { retryNum: retry.num }),
        ...(retry.reason !== undefined && { retryReason: retry.reason }),
      }
      to.processEvent(event)
        .catch((error: unknown) => log.error({ reason: withoutSecrets(reasonOf(error)) }, 'A Slack request failed'))
        .finally(() => acknowledged())
    })

  return {
    receiver,
    http: {
      method: 'POST',
      path: '/slack/events',
      async handle(request) {
        if (request.body.length > LONGEST_BODY) return plain(413, 'too large')
        if (!signed(request, options)) return plain(401, 'not signed by Slack, or too old')
        const body = bodyOf(request)
        if (!body) return plain(400, 'unreadable')
        if (body.ssl_check) return plain(200, '')
        if (body.type === 'url_verification') return answerOf({ challenge: String(body.challenge ?? '') })
        if (!app) return plain(503, 'not ready')
        const num = Number(header(request, 'x-slack-retry-num'))
        const reason = header(request, 'x-slack-retry-reason')
        return await dispatch(app, body, { ...(num > 0 && { num }), ...(reason !== '' && { reason }) })
      },
    },
  }
}

function signed(request: SlackRequest, options: { signingSecret: string; now: () => number }): boolean {
  const timestamp = header(request, 'x-slack-request-timestamp')
  const signature = header(request, 'x-slack-signature')
  const now = options.now()
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > LIMITS.signatureSeconds) return false
  return isValidSlackRequest({
    signingSecret: options.signingSecret,
    body: request.body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
    nowMilliseconds: now,
  })
}

function header(request: SlackRequest, name: string): string {
  for (const [key, value] of Object.entries(request.headers))
    if (key.toLowerCase() === name) return typeof value === 'string' ? value : (value?.[0] ?? '')
  return ''
}

/** JSON (events), a form with a JSON `payload` (buttons, modals), or a plain form (slash commands). */
function bodyOf(request: SlackRequest): Record<string, unknown> | null {
  if (header(request, 'content-type').includes('json')) return objectIn(request.body)
  const form = new URLSearchParams(request.body)
  const payload = form.get('payload')
  return payload === null ? Object.fromEntries(form) : objectIn(payload)
}

function objectIn(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function answerOf(answer: unknown): SlackAnswer {
  if (answer === undefined || answer === '') return plain(200, '')
  if (typeof answer === 'string') return plain(200, answer)
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
}

function plain(status: number, body: string): SlackAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}
