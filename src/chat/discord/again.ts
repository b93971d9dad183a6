import { setTimeout as wait } from 'node:timers/promises'
import { isAmbiguous } from './failures.ts'

/** Before the second try, ms. */
const PAUSE = 300

/**
 * Does something that may be done twice, once more where Discord failed or did not answer. The REST client itself
 * retries nothing: it would do so for a first answer to an interaction too, and take its own for somebody else's.
 */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!isAmbiguous(thrown)) throw thrown
    await wait(PAUSE)
    return work()
  }
}
