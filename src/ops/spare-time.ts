import { setTimeout as delay } from 'node:timers/promises'

/** Of the time that is spent here and rested from, a tenth is spent: what people wait for has the rest. */
const REST = 9
/** Longest rest, ms: where the database was slow nothing is gained by resting longer. */
const LONGEST = 2_000

/**
 * Does what nobody waits for: one piece after another, each begun by `turn` and followed by a rest nine times as long as
 * it took. What was not begun before the signal is left undone. Work that fails is its own matter: it must not reject.
 */
export function spareTime(
  turn: (work: () => Promise<void>) => Promise<void>,
  signal: AbortSignal,
): (work: () => Promise<unknown>) => void {
  let last: Promise<void> = Promise.resolve()
  const one = async (work: () => Promise<unknown>): Promise<void> => {
    let took = 0
    await turn(async () => {
      if (signal.aborted) return
      const began = performance.now()
      await work()
      took = performance.now() - began
    })
    await delay(Math.min(took * REST, LONGEST), undefined, { ref: false, signal }).catch(() => undefined)
  }
  return (work) => {
    last = last.then(() => one(work))
  }
}
