import { setTimeout as wait } from 'node:timers/promises'
import type { ChatPlatform, CommandDesk } from '../chat/chat.ts'
import { RetryableError, reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'

/** First and longest pause between tries to reach a platform, ms. */
const FIRST = 1_000
const LONGEST = 60_000

/**
 * Connects a platform. Rejects at once on what a person has to mend (a bad token); where the platform cannot be reached
 * it goes on trying in the background and resolves, since the other platform, the polls and the web page must not wait.
 */
export async function connect(
  platform: ChatPlatform,
  desk: CommandDesk | null,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  try {
    await platform.start(desk)
    log.info({ platform: platform.name }, 'connected')
  } catch (thrown) {
    if (!(thrown instanceof RetryableError)) throw thrown
    log.warn({ platform: platform.name, reason: reasonOf(thrown) }, 'not reached; trying again')
    void keepTrying(platform, desk, log, signal)
  }
}

async function keepTrying(
  platform: ChatPlatform,
  desk: CommandDesk | null,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  for (let pause = FIRST; !signal.aborted; pause = Math.min(pause * 2, LONGEST)) {
    try {
      await wait(pause, undefined, { signal })
      await platform.start(desk)
      log.info({ platform: platform.name }, 'connected')
      return
    } catch (thrown) {
      if (signal.aborted) return
      const fields = { platform: platform.name, reason: reasonOf(thrown) }
      if (thrown instanceof RetryableError) log.warn(fields, 'not reached; trying again')
      else {
        log.error(fields, 'cannot connect; this platform stays silent until the next start')
        return
      }
    }
  }
}
