import type { HubAsked } from './feed.ts'
import type { Http } from './http.ts'

/**
 * Asks a hub to push a feed, or to push it no more (W3C WebSub, 5.1). Resolves with null where the hub took the request:
 * whether it will do so is seen when it comes back to verify it. Else with why not, a phrase.
 */
export async function askHub(asked: HubAsked, http: Pick<Http, 'post'>, signal?: AbortSignal): Promise<string | null> {
  const { mode, topic, callback, leaseSeconds, secret } = asked
  const form = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback })
  if (mode === 'subscribe') {
    form.set('hub.lease_seconds', String(leaseSeconds))
    form.set('hub.secret', secret)
  }
  return http.post(asked.hub, form, signal)
}
