import type { Clock } from '../clock.ts'
import { decodeBody } from './decode.ts'
import type { Http } from './http.ts'
import { isAllowedBy, type RobotsRule, rulesFor } from './robots.ts'

/** RFC 9309, 2.4: not longer than 24 hours. */
const KEPT_MS = 24 * 3600_000
/** A server that could not say is asked again sooner. */
const KEPT_UNREACHABLE_MS = 3600_000
/** Hosts remembered; feeds and their articles are on fewer. */
const MOST_HOSTS = 1_000

/** What a host's robots.txt comes to. */
type Verdict = { readonly kind: 'rules'; readonly rules: readonly RobotsRule[] } | { readonly kind: 'unreachable' }

/** Whether an address may be fetched, and if not, why, in words that follow "it". */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly why: string }

export interface RobotsKeeper {
  /** Fetches the host's robots.txt where it is not known. Never throws for what a server does. */
  permission(url: string, signal?: AbortSignal): Promise<Permission>
}

/**
 * Keeps what robots.txt of each host says to this reader: a day long; missing (4xx) means that all is allowed, and out
 * of reach (5xx, no answer) that nothing is (RFC 9309, 2.3.1), until the host is asked again an hour later.
 */
export function createRobotsKeeper(http: Http, product: string, clock: Clock): RobotsKeeper {
  const known = new Map<string, { readonly until: number; readonly verdict: Promise<Verdict> }>()

  async function ask(origin: string, signal?: AbortSignal): Promise<Verdict> {
    const answer = await http.get(`${origin}/robots.txt`, { etag: null, lastModified: null }, 'text/plain', signal)
    switch (answer.kind) {
      case 'body':
        return { kind: 'rules', rules: rulesFor(decodeBody(answer.bytes, answer.contentType, 'en').text, product) }
      case 'gone':
        return { kind: 'rules', rules: [] }
      case 'unchanged':
        return { kind: 'unreachable' }
      case 'failed': {
        const missing = answer.status !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429
        return missing ? { kind: 'rules', rules: [] } : { kind: 'unreachable' }
      }
    }
  }

  async function verdictOf(origin: string, signal?: AbortSignal): Promise<Verdict> {
    const kept = known.get(origin)
    if (kept !== undefined && kept.until > clock.now()) return kept.verdict
    const verdict = ask(origin, signal)
    known.set(origin, { until: clock.now() + KEPT_MS, verdict })
    const oldest = known.keys().next().value
    if (known.size > MOST_HOSTS && oldest !== undefined) known.delete(oldest)
    const found = await verdict
    // What was broken off by us says nothing of the host.
    if (signal?.aborted) known.delete(origin)
    else if (found.kind === 'unreachable') known.set(origin, { until: clock.now() + KEPT_UNREACHABLE_MS, verdict })
    return found
  }

  return {
    async permission(url, signal) {
      const { origin } = new URL(url)
      const verdict = await verdictOf(origin, signal)
      if (verdict.kind === 'unreachable') {
        return { allowed: false, why: 'its robots.txt could not be read, which means that nobody may come in for now' }
      }
      return isAllowedBy(verdict.rules, url)
        ? { allowed: true }
        : { allowed: false, why: 'its robots.txt does not let this reader in' }
    },
  }
}
