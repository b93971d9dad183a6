import { Agent, buildConnector, request } from 'undici'
import {
  guardedLookup,
  guardUrl,
  isAllowedHost,
  isPublicAddress,
  RefusedAddressError,
  type Resolve,
} from './address-guard.ts'
import { ACCEPTED_CODINGS, readBounded } from './bounded-body.ts'
import { brokeBeforeAnswer, meaningOf, plainReason } from './failure-words.ts'
import { cookiesOf, freshMs, header, retryAfterMs } from './response-headers.ts'

/** What a server may be told of the last reading. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What asking one address brought. */
export type HttpAnswer =
  | {
      readonly kind: 'body'
      readonly bytes: Uint8Array
      readonly contentType: string | null
      /** The address that answered, after redirects. */
      readonly url: string
      /** Where permanent redirects, and only those, lead from the address asked; null where it did not move. */
      readonly movedTo: string | null
      readonly etag: string | null
      readonly lastModified: string | null
      /** The `Link` header (RFC 8288). */
      readonly link: string | null
      /** For how long the server says that nothing new will come, ms. */
      readonly freshMs: number | null
      /** Set where not all of it was read: what happened, a phrase. */
      readonly cut: string | null
    }
  | { readonly kind: 'unchanged'; readonly movedTo: string | null; readonly freshMs: number | null }
  | { readonly kind: 'gone' }
  /**
   * The server, the net or the guard said no. `retryAfterMs` where the server named a time, `status` where it answered
   * at all.
   */
  | {
      readonly kind: 'failed'
      readonly reason: string
      readonly retryAfterMs: number | null
      readonly status: number | null
    }

/** What whoever reads feeds may be told of the way to ask. */
export interface HttpLimits {
  /** Hosts that may be private or loopback although feeds elsewhere may not; they are the operator's own. */
  readonly allowPrivateHosts: readonly string[]
  /** How to reach whoever runs this: told to every host in the User-Agent. */
  readonly contact?: string
  /** For one asking as a whole, ms. Default 15,000. */
  readonly timeoutMs?: number
  /** Of a body, unpacked, bytes. Default 5 MB (5,000,000): the largest feeds of newsrooms are below 2 MB. */
  readonly maxBytes?: number
  /** Looks names up; the system's resolver by default. */
  readonly resolve?: Resolve
}

/** What feeds are, in the order in which one is preferred where a server has several. */
export const ACCEPT_FEEDS =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'

/** What a page is asked for as. */
export const ACCEPT_PAGES = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** This reader's name in User-Agent and robots.txt. */
export const PRODUCT = 'Communique'

/** The limits with their defaults. `now` gives UTC ms. */
export function httpOptions(limits: HttpLimits, now: () => number): HttpOptions {
  return {
    userAgent: `${PRODUCT}/0.1 (feed reader of a news desk${limits.contact === undefined ? '' : `; ${limits.contact}`})`,
    timeoutMs: 15_000,
    maxBytes: 5_000_000,
    ...limits,
    now,
  }
}

export interface HttpOptions {
  /** Hosts that may be private or loopback: `name`, `address` or `name:port`. */
  readonly allowPrivateHosts: readonly string[]
  readonly userAgent: string
  /** For the whole of one asking: names, connection, redirects, headers and body, ms. */
  readonly timeoutMs: number
  /** Of the unpacked body, bytes. */
  readonly maxBytes: number
  /** UTC, ms. */
  readonly now: () => number
  readonly resolve?: Resolve
}

export interface Http {
  get(address: string, validators: Validators, accept: string, signal?: AbortSignal): Promise<HttpAnswer>
  /** Sends a form. Null where it was taken (2xx), else why not, a phrase. Its guard and time limit are those of `get`. */
  post(address: string, form: URLSearchParams, signal?: AbortSignal): Promise<string | null>
  close(): Promise<void>
}

const MAX_REDIRECTS = 5

/** Asks for addresses: guarded at every hop, bounded in time and size, conditional, honest about who asks. */
export function createHttp(options: HttpOptions): Http {
  const connection = { timeout: options.timeoutMs, allowH2: false }
  const toOwn = buildConnector({ ...connection, lookup: guardedLookup(true, options.resolve) })
  const toPublic = buildConnector({ ...connection, lookup: guardedLookup(false, options.resolve) })
  const agent = new Agent({
    connect: (target, callback) => {
      if (isAllowedHost(target, options.allowPrivateHosts)) toOwn(target, callback)
      else {
        toPublic(target, (...result) => {
          const [error, socket] = result
          if (error === null && !isPublicAddress(socket.remoteAddress ?? '')) {
            // Whatever way it was reached: this is the address that the other end really has.
            socket.destroy()
            callback(new RefusedAddressError(`${target.hostname} leads to a private or reserved address`), null)
          } else callback(...result)
        })
      }
    },
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 32_768,
    pipelining: 1,
  })

  async function ask(
    address: string,
    validators: Validators,
    accept: string,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    let url = guardUrl(address, options.allowPrivateHosts)
    const first = url.href
    let permanent = true
    let movedTo: string | null = null
    let cookies: { host: string; pairs: readonly string[] } = { host: url.host, pairs: [] }
    for (let hop = 0; ; hop += 1) {
      const { statusCode, headers, body } = await requestAgain(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': options.userAgent,
          accept,
          'accept-encoding': ACCEPTED_CODINGS,
          ...(cookies.pairs.length > 0 && cookies.host === url.host ? { cookie: cookies.pairs.join('; ') } : {}),
          ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
          ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
        },
      })
      const location = header(headers, 'location')
      if ([301, 302, 303, 307, 308].includes(statusCode) && location !== null) {
        leave(body)
        cookies = { host: url.host, pairs: cookiesOf(headers) }
        if (hop === MAX_REDIRECTS) return failed(`it redirects more than ${MAX_REDIRECTS} times`)
        if (!URL.canParse(location, url.href)) return failed('it redirects to what is no address')
        url = guardUrl(new URL(location, url.href).href, options.allowPrivateHosts)
        permanent &&= statusCode === 301 || statusCode === 308
        if (permanent) movedTo = url.href === first ? null : url.href
        continue
      }
      if (statusCode === 200 || statusCode === 203) {
        const codings = (header(headers, 'content-encoding') ?? '').toLowerCase().split(/\s*,\s*/)
        const wrapped = codings.filter((coding) => coding !== '' && coding !== 'identity')
        if (wrapped.length > 2) {
          leave(body)
          return failed('it is packed more than twice')
        }
        const { bytes, end, reason } = await readBounded(body, wrapped, options.maxBytes, () => signal.aborted)
        return {
          kind: 'body',
          bytes,
          contentType: header(headers, 'content-type'),
          url: url.href,
          movedTo,
          etag: header(headers, 'etag'),
          lastModified: header(headers, 'last-modified'),
          link: header(headers, 'link'),
          freshMs: freshMs(headers),
          cut:
            end === 'limit'
              ? `it is longer than ${Math.round(options.maxBytes / 100_000) / 10} MB; only its beginning was read`
              : end === 'torn'
                ? `it broke off while being read (${(reason ?? '').slice(0, 80)})`
                : null,
        }
      }
      leave(body)
      if (statusCode === 304) return { kind: 'unchanged', movedTo, freshMs: freshMs(headers) }
      if (statusCode === 410) return { kind: 'gone' }
      const busy = statusCode === 429 || statusCode === 503
      const pause = busy ? retryAfterMs(header(headers, 'retry-after'), options.now()) : null
      const reason = `its server answers ${statusCode}${meaningOf(statusCode)}`
      return { kind: 'failed', reason, retryAfterMs: pause, status: statusCode }
    }
  }

  async function send(address: string, form: URLSearchParams, signal: AbortSignal): Promise<string | null> {
    let url = guardUrl(address, options.allowPrivateHosts)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal,
        method: 'POST',
        headers: { 'user-agent': options.userAgent, 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
      })
      leave(body)
      if (statusCode >= 200 && statusCode < 300) return null
      const location = header(headers, 'location')
      // Only these two keep the method and the form (RFC 9110, 15.4).
      if (statusCode !== 307 && statusCode !== 308) return `its server answers ${statusCode}${meaningOf(statusCode)}`
      if (location === null || !URL.canParse(location, url.href)) return 'it redirects to what is no address'
      url = guardUrl(new URL(location, url.href).href, options.allowPrivateHosts)
    }
    return `it redirects more than ${MAX_REDIRECTS} times`
  }

  /** Does the work within the time limit; what it throws becomes an answer by way of `orElse`. */
  async function inTime<T>(
    work: (signal: AbortSignal) => Promise<T>,
    orElse: (reason: string) => T,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const controller = new AbortController()
    const stop = (): void => controller.abort()
    const timer = setTimeout(stop, options.timeoutMs)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    try {
      return await work(controller.signal)
    } catch (thrown) {
      if (signal?.aborted) return orElse('the reading was interrupted')
      if (controller.signal.aborted) return orElse(`it did not answer in full within ${seconds(options.timeoutMs)}`)
      return orElse(plainReason(thrown))
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      // Ends what is still running of answers whose body nobody wants.
      stop()
    }
  }

  return {
    get: (address, validators, accept, signal) =>
      inTime((limit) => ask(address, validators, accept, limit), failed, signal),
    post: (address, form, signal) =>
      inTime(
        (limit) => send(address, form, limit),
        (reason) => reason,
        signal,
      ),
    close: () => agent.destroy(),
  }
}

/**
 * One request, made a second time where the connection broke before an answer came: a server may close a kept
 * connection at the moment that it is used again, which says nothing of the feed (RFC 9110, 9.2.2, allows it for GET).
 */
async function requestAgain(...[url, asked]: Parameters<typeof request>): ReturnType<typeof request> {
  try {
    return await request(url, asked)
  } catch (thrown) {
    if (!brokeBeforeAnswer(thrown)) throw thrown
    return await request(url, asked)
  }
}

/** A body that nobody reads: a short one is let through, so that the connection can be used again. */
function leave(body: { dump(options: { limit: number }): Promise<void> }): void {
  body.dump({ limit: 16_384 }).catch(() => {})
}

function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 1000)} s`
}

function failed(reason: string): HttpAnswer {
  return { kind: 'failed', reason, retryAfterMs: null, status: null }
}
