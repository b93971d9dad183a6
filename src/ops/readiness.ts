import type { ChatPlatform } from '../chat/chat.ts'
import { reasonOf } from '../errors.ts'
import type { Store } from '../storage/store.ts'

/**
 * What keeps this process from its job, one line each, each saying what to do where it is known; empty when it is ready.
 * `late`: jobs that have not ended well for too long.
 */
export async function whatIsMissing(parts: {
  readonly store: Pick<Store, 'ping'>
  /** Those that this process uses. */
  readonly platforms: readonly ChatPlatform[]
  readonly late: () => readonly string[]
}): Promise<readonly string[]> {
  try {
    await parts.store.ping()
  } catch (thrown) {
    return [reasonOf(thrown)]
  }
  return [
    ...parts.late(),
    ...parts.platforms.filter((platform) => !platform.connected()).map(({ name }) => `${name} is not connected`),
  ]
}
