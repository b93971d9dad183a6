import type { CommandDesk } from '../chat/chat.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'

/** Lets paused subscriptions go on whose channels a platform can reach again. Never throws: the next look tries anew. */
export function resumeWith(store: Store, log: Log): CommandDesk['reachable'] {
  return async (platform, channels) => {
    try {
      const subscriptions = await store.resume(platform, channels)
      if (subscriptions.length > 0) log.info({ platform, subscriptions }, 'subscriptions go on')
    } catch (thrown) {
      log.warn({ platform, reason: reasonOf(thrown) }, 'paused subscriptions could not be resumed')
    }
  }
}
