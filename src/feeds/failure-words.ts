import { reasonOf } from '../errors.ts'
import { RefusedAddressError } from './address-guard.ts'

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

/** True where the connection was lost rather than refused, late or unsafe. */
export function brokeBeforeAnswer(thrown: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(codeOf(thrown) ?? '')
}

/** Why an asking failed, in words that a person understands and that tell nothing of the machine. */
export function plainReason(thrown: unknown): string {
  // Several addresses of one host, each with its own error: the first says enough.
  const first: unknown = thrown instanceof AggregateError ? thrown.errors[0] : thrown
  if (first instanceof RefusedAddressError) return first.message
  const cause = first instanceof Error && first.cause instanceof RefusedAddressError ? first.cause : null
  if (cause !== null) return cause.message
  const code = codeOf(first) ?? codeOf(thrown)
  return (code === null ? undefined : PLAIN_WORDS[code]) ?? `it could not be fetched (${reasonOf(first).slice(0, 120)})`
}

/** What a status code means for a feed, to be put behind it; empty where the number says it all. */
export function meaningOf(status: number): string {
  if (status === 401 || status === 403) return ': it does not let this reader in'
  if (status === 404) return ': there is nothing at this address'
  if (status === 429) return ': it was asked too often'
  return status >= 500 ? ': it has trouble of its own' : ''
}
