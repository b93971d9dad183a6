/** What a response's headers say, read with care: they come from anyone. */
/** A server may ask for a pause of any length; more than a day would be a feed lost by a slip of its pen. */
const LONGEST_PAUSE_MS = 24 * 3600_000

/** A response's headers, names in lower case, as undici gives them. */
export type Headers = { readonly [name: string]: string | string[] | undefined }

/** One header's value, trimmed and at most 2,048 characters; null where it is missing or empty. */
export function header(headers: Headers, name: string): string | null {
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

/** For how long a response says that nothing new will come (`max-age` less `age`), ms, at most a day; null where it does not. */
export function freshMs(headers: Headers): number | null {
  const control = header(headers, 'cache-control') ?? ''
  if (/no-cache|no-store/i.test(control)) return null
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(control)?.[1]
  const age = Number(header(headers, 'age') ?? 0)
  if (seconds === undefined) return null
  return Math.min(Math.max(Number(seconds) - (Number.isFinite(age) ? age : 0), 0) * 1000, LONGEST_PAUSE_MS)
}

/**
 * The cookies that an answer sets, as the next asking of the same host sends them back. Some servers answer a first
 * visit with a redirect to itself that sets a cookie, and go on so for ever where it does not come back
 * (mofa.go.kr, 2026). Attributes are dropped: these cookies live for one asking.
 */
export function cookiesOf(headers: Headers): readonly string[] {
  const value = headers['set-cookie']
  const lines = value === undefined ? [] : Array.isArray(value) ? value : [value]
  return lines
    .slice(0, 10)
    .map((line) => line.split(';', 1)[0]?.trim() ?? '')
    .filter((pair) => pair.length <= 1_000 && /^[\w!#$%&'*+.^`|~-]+=[\x21-\x7e]*$/.test(pair))
}
