import { type Clock, iso } from '../clock.ts'
import { byFeed, nextAsking } from '../feeds/feed.ts'
import type { Store } from '../storage/store.ts'

/** A push that has waited longer is no reason any more to poll between ticks. Ms. */
const RECENT_MS = 10 * 60_000

/** Whether a hub has pushed a feed that was not asked since and may be asked now. */
export async function isPushWaiting(store: Pick<Store, 'hubs' | 'feedStates'>, clock: Clock): Promise<boolean> {
  const now = clock.now()
  const recent = [...byFeed(await store.hubs.all()).values()].filter(
    ({ lastPush }) => lastPush !== null && lastPush > iso(now - RECENT_MS),
  )
  if (recent.length === 0) return false
  const states = await store.feedStates(recent.map(({ feed }) => feed))
  return recent.some((push) => {
    const state = states.get(push.feed)
    if (!state || (push.lastPush ?? '') < (state.lastTry ?? '')) return false
    const next = nextAsking({}, state, push, now)
    return next !== null && next <= iso(now)
  })
}
