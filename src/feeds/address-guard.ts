import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that a feed may not have. The message is one plain line, without the parts of an address that are secret. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError'
}

function embedded(last: readonly number[]): ipaddr.IPv4 {
  return new ipaddr.IPv4(last.flatMap((group) => [group >> 8, group & 255]))
}

/**
 * True for an address of the public internet. Private, loopback, link-local, unspecified, multicast, reserved and
 * documentation addresses are none, and neither are those that carry one of them inside (mapped, NAT64).
 *
 * @param address an IPv4 or IPv6 address as the system gives it
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.split('%', 1)[0] ?? ''
  if (!ipaddr.isValid(plain)) return false
  const parsed = ipaddr.parse(plain)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().range() === 'unicast'
  // RFC 6052: how an IPv6-only network reaches IPv4.
  if (parsed.range() === 'rfc6052') return embedded(parsed.parts.slice(6)).range() === 'unicast'
  // RFC 5214, 6.1: ISATAP carries an IPv4 address in its interface identifier.
  const [, , , , group4 = 0, group5] = parsed.parts
  if ((group4 & 0xfdff) === 0 && group5 === 0x5efe && embedded(parsed.parts.slice(6)).range() !== 'unicast')
    return false
  // RFC 4291, 2.4: global unicast as it is given out today is 2000::/3; tunnels within it are ranges of their own.
  return parsed.range() === 'unicast' && ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000
}

function bareHost(hostname: string): string {
  return hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase()
}

/** Where a connection goes: `port` is empty where it is the protocol's own, `protocol` ends in a colon. */
export interface Target {
  readonly hostname: string
  readonly port: string
  readonly protocol: string
}

/** True where the operator named this host (`nas.lan`, `127.0.0.1`, `::1`), or host and port (`nas.lan:8080`). */
export function isAllowedHost(target: Target, allowPrivateHosts: readonly string[]): boolean {
  const host = bareHost(target.hostname)
  const port = target.port || (target.protocol === 'https:' ? '443' : '80')
  return allowPrivateHosts.some((allowed) => {
    const wanted = allowed.trim().toLowerCase()
    return bareHost(wanted) === host || wanted === `${host}:${port}` || wanted === `[${host}]:${port}`
  })
}

/**
 * Checks what can be seen of an address before any name is looked up: http or https, no user name or password, and
 * where the host is a number (the URL parser has brought octal, hexadecimal and short forms to one), a public one.
 *
 * @throws RefusedAddressError
 */
export function guardUrl(address: string, allowPrivateHosts: readonly string[]): URL {
  if (!URL.canParse(address)) throw new RefusedAddressError('the address is not a valid one')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new RefusedAddressError(`only http and https are read, not ${url.protocol.slice(0, -1)}`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new RefusedAddressError('the address carries a user name or password')
  }
  const host = bareHost(url.hostname)
  if (host === '') throw new RefusedAddressError('the address names no host')
  if (ipaddr.isValid(host) && !isPublicAddress(host) && !isAllowedHost(url, allowPrivateHosts)) {
    throw new RefusedAddressError(`${host} is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)`)
  }
  return url
}

/** Looks a name up; the system's way by default, another in tests. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

const bySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)))
  })

const FAMILIES: { readonly [family: string]: number } = { IPv4: 4, IPv6: 6 }

/**
 * The look-up that a connection makes at the moment it is opened: unless `allowAny`, only public addresses come out of
 * it, so a name that answered with a public one before and a private one now is refused.
 */
export function guardedLookup(allowAny: boolean, resolve: Resolve = bySystem): LookupFunction {
  return (host, options, callback) => {
    const family = typeof options.family === 'string' ? FAMILIES[options.family] : options.family
    resolve(host).then(
      (found) => {
        const addresses = found
          .filter((each) => !family || each.family === family)
          .filter(({ address }) => allowAny || isPublicAddress(address))
        const first = addresses[0]
        if (first === undefined) {
          callback(new RefusedAddressError(`${host} leads to a private or reserved address`), '')
        } else if (options.all) callback(null, addresses)
        else callback(null, first.address, first.family)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    )
  }
}
