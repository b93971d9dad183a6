import { Agent, buildConnector, request } from 'undici'
import { reasonOf } from '../errors.ts'
import {
  guardedLookup,
  guardUrl,
  isAllowedHost,
  isPublicAddress,
  RefusedAddressError,
  type Resolve,
} from './address-guard.ts'
import { ACCEPTED_CODINGS, readBounded } from './bounded-body.ts'

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
      /** For how long the server says that nothing new will come, ms. */
      readonly freshMs: number | null
      /** Set where not all of it was read: what happened, a phrase. */
      readonly cut: string | null
    }
  | { readonly kind: 'unchanged'; readonly movedTo: string | null; readonly freshMs: number | null }
  | { readonly kind: 'gone' }
  /** The server, the net or the guard said no. `retryAfterMs` where the server named a time. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterMs: number | null }

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
  close(): Promise<void>
}

const MAX_REDIRECTS = 5
/** A server may ask for a pause of any length; more than a day would be a feed lost by a slip of its pen. */
const LONGEST_PAUSE_MS = 24 * 3600_000

type Headers = { readonly [name: string]: string | string[] | undefined }

function header(headers: Headers, name: string): string | null {
  const value = headers[name]
  const first = Array.isArray(value) ? value.join(', ') : value
  return first === undefined || first.trim() === '' ? null : first.trim().slice(0, 2048)
}

/** A pause that a server asks for (RFC 9110, 10.2.3): seconds or a date. Ms from now, at most a day; null where none. */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_PAUSE_MS) : null
}

function freshMs(headers: Headers): number | null {
  const control = header(headers, 'cache-control') ?? ''
  if (/no-cache|no-store/i.test(control)) return null
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(control)?.[1]
  const age = Number(header(headers, 'age') ?? 0)
  if (seconds === undefined) return null
  return Math.min(Math.max(Number(seconds) - (Number.isFinite(age) ? age : 0), 0) * 1000, LONGEST_PAUSE_MS)
}

const PLAIN_WORDS: { readonly [code: string]: string } = {
  ENOTFOUND: 'its host name is not known',
  EAI_AGAIN: 'its host name could not be looked up',
  ECONNREFUSED: 'its server refuses connections',
  ECONNRESET: 'its server broke the connection',
  UND_ERR_SOCKET: 'its server broke the connection',
  EHOSTUNREACH: 'its server cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EPIPE: 'its server broke the connection',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
}

function codeOf(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null
}

function plainReason(thrown: unknown): string {
  // Several addresses of one host, each with its own error: the first says enough.
  const first: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown
  if (first instanceof RefusedAddressError) return first.message
  const cause = first instanceof Error && first.cause instanceof RefusedAddressError ? first.cause : null
  if (cause !== null) return cause.message
  const code = codeOf(first) ?? codeOf(thrown)
  return (code === null ? undefined : PLAIN_WORDS[code]) ?? `it could not be fetched (${reasonOf(first).slice(0, 120)})`
}

/** Asks for addresses: guarded at every hop, bounded in time and size, conditional, honest about who asks. */
export function createHttp(options: HttpOptions): Http {
  const names = new Set(options.allowPrivateHosts.map((host) => host.trim().toLowerCase()))
  const allowed = (host: string, port: string, protocol: string): boolean => {
    const address = `${protocol}//${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}${port === '' ? '' : `:${port}`}`
    return names.size > 0 && URL.canParse(address) && isAllowedHost(new URL(address), options.allowPrivateHosts)
  }
  const agent = new Agent({
    connect: (target, callback) => {
      const free = allowed(target.hostname, target.port, target.protocol)
      const connect = buildConnector({
        lookup: guardedLookup(() => free, options.resolve),
        timeout: options.timeoutMs,
        allowH2: false,
      })
      connect(target, (...result) => {
        const [error, socket] = result
        if (error === null && !free && !isPublicAddress(socket.remoteAddress ?? '')) {
          // Whatever way it was reached: this is the address that the other end really has.
          socket.destroy()
          callback(new RefusedAddressError(`${target.hostname} leads to a private or reserved address`), null)
        } else callback(...result)
      })
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
    let permanent = true
    let movedTo: string | null = null
    for (let hop = 0; ; hop += 1) {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': options.userAgent,
          accept,
          'accept-encoding': ACCEPTED_CODINGS,
          ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
          ...(validators.lastModified === null ? {} : { 'if-modified-since': validators.lastModified }),
        },
      })
      const location = header(headers, 'location')
      if ([301, 302, 303, 307, 308].includes(statusCode) && location !== null) {
        leave(body)
        if (hop === MAX_REDIRECTS) return failed(`it redirects more than ${MAX_REDIRECTS} times`)
        if (!URL.canParse(location, url.href)) return failed('it redirects to what is no address')
        url = guardUrl(new URL(location, url.href).href, options.allowPrivateHosts)
        permanent &&= statusCode === 301 || statusCode === 308
        if (permanent) movedTo = url.href
        continue
      }
      if (statusCode === 200) {
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
      const pause = retryAfterMs(header(headers, 'retry-after'), options.now())
      return { kind: 'failed', reason: `its server answers ${statusCode}${meaningOf(statusCode)}`, retryAfterMs: pause }
    }
  }

  return {
    async get(address, validators, accept, signal) {
      const controller = new AbortController()
      const stop = (): void => controller.abort()
      const timer = setTimeout(stop, options.timeoutMs)
      signal?.addEventListener('abort', stop, { once: true })
      if (signal?.aborted) stop()
      try {
        return await ask(address, validators, accept, controller.signal)
      } catch (thrown) {
        if (signal?.aborted) return failed('the reading was interrupted')
        if (controller.signal.aborted) return failed(`it did not answer in full within ${seconds(options.timeoutMs)}`)
        return failed(plainReason(thrown))
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        // Ends what is still running of answers whose body nobody wants.
        stop()
      }
    },
    close: () => agent.destroy(),
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
  return { kind: 'failed', reason, retryAfterMs: null }
}

function meaningOf(status: number): string {
  if (status === 401 || status === 403) return ': it does not let this reader in'
  if (status === 404) return ': there is nothing at this address'
  if (status === 429) return ': it was asked too often'
  return status >= 500 ? ': it has trouble of its own' : ''
}
