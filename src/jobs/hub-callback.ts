import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Clock, iso } from '../clock.ts'
import type { HubSubscription } from '../feeds/feed.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import type { MountedHandler } from '../web/web.ts'
import { DENIED_MS, HUB_PATH, LEASE_SECONDS, SOONEST_MS } from './keep-hubs.ts'

/** Longer than any hub's challenge, characters. */
const LONGEST_CHALLENGE = 1_000
/** A lease longer than this is taken for this long, seconds: it is renewed the earlier. */
const LONGEST_LEASE = 30 * 86_400

export interface HubCallbackInput {
  readonly store: Pick<Store, 'hubs'>
  readonly clock: Clock
  readonly log: Log
}

type Answer = Awaited<ReturnType<MountedHandler['handle']>>

function answer(status: number, body = ''): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body }
}

/**
 * What hubs call (W3C WebSub, 5.3 and 7): to ask whether a request was ours, to say that they refuse it, and to push. A
 * push is a reason to ask its feed now, and nothing of its body is read but its signature.
 */
export function hubCallback({ store, clock, log }: HubCallbackInput): readonly MountedHandler[] {
  const { hubs } = store
  const found = async (path: string): Promise<HubSubscription | null> => {
    const token = path.slice(path.lastIndexOf('/') + 1)
    return /^[\w-]{43}$/.test(token) ? hubs.of(token) : null
  }

  async function verify(subscription: HubSubscription, asked: URLSearchParams): Promise<Answer> {
    const { token, feed, topic, state } = subscription
    if (asked.get('hub.topic') !== topic) return answer(404)
    const now = clock.now()
    const challenge = (asked.get('hub.challenge') ?? '').slice(0, LONGEST_CHALLENGE)
    switch (asked.get('hub.mode')) {
      case 'denied': {
        const said = (asked.get('hub.reason') ?? '').replace(/\p{Cc}+/gu, ' ').slice(0, 200)
        await hubs.denied(token, iso(now + DENIED_MS))
        log.warn({ feed, reason: said }, 'a hub refuses to push a feed, which is asked as before')
        return answer(200)
      }
      case 'subscribe': {
        const lease = leaseOf(asked.get('hub.lease_seconds')) * 1000
        const verified = await hubs.verified(token, {
          at: iso(now),
          until: iso(now + lease),
          nextStep: iso(now + Math.max(lease * 0.8, SOONEST_MS)),
        })
        if (!verified) return answer(404)
        log.info({ feed, until: iso(now + lease) }, 'a hub pushes a feed')
        return answer(200, challenge)
      }
      case 'unsubscribe':
        if (state !== 'leaving' || Date.parse(subscription.askedUntil ?? '') < now) return answer(404)
        await hubs.remove(token)
        return answer(200, challenge)
      default:
        return answer(404)
    }
  }

  /** A hub that is busy or whose message is lost tries again; nothing of ours goes to it but the status. */
  const safely = (work: () => Promise<Answer>): Promise<Answer> =>
    work().catch((err: unknown) => {
      log.error({ err }, 'a hub could not be answered')
      return answer(503)
    })

  return [
    {
      method: 'GET',
      path: `${HUB_PATH}:token`,
      handle: ({ path, query }) =>
        safely(async () => {
          const subscription = await found(path)
          return subscription === null ? answer(404) : verify(subscription, new URLSearchParams(query))
        }),
    },
    {
      method: 'POST',
      path: `${HUB_PATH}:token`,
      handle: ({ path, headers, bytes }) =>
        safely(async () => {
          const subscription = await found(path)
          // 410 ends it at the hub (7): so does a subscription that could not be ended when its feed was removed.
          if (subscription === null) return answer(410)
          const { token, feed, state, secret } = subscription
          const signed = isSignedWith(secret, bytes, headers['x-hub-signature'])
          // Taken and not believed (7.1.1): whoever forges it learns nothing.
          if (!signed) log.warn({ feed }, 'a push without the right signature was ignored')
          else if (state === 'active') await hubs.pushed(token, iso(clock.now()))
          return answer(202)
        }),
    },
  ]
}

/** Seconds that the hub grants; those asked for where it does not say. */
function leaseOf(said: string | null): number {
  return said !== null && /^\d{1,12}$/.test(said) ? Math.min(Number(said), LONGEST_LEASE) : LEASE_SECONDS
}

/** Whether the body was signed with the secret by one of the methods of W3C WebSub, 7.1. `signature`: `sha256=…`. */
export function isSignedWith(secret: string, body: Uint8Array, signature: string | undefined): boolean {
  const [, method, hex] = /^(sha1|sha256|sha384|sha512)=([0-9a-f]{40,128})$/i.exec(signature?.trim() ?? '') ?? []
  if (method === undefined || hex === undefined) return false
  const expected = createHmac(method.toLowerCase(), secret).update(body).digest()
  const given = Buffer.from(hex, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
