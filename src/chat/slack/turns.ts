import { setTimeout as wait } from 'node:timers/promises'

/** Lets work on one channel happen one after another, in the order asked for, whatever becomes of the work before it. */
export function createTurns(): <T>(channel: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (channel, work) => {
    const turn = (last.get(channel) ?? Promise.resolve()).then(work, work)
    last.set(channel, turn)
    try {
      return await turn
    } finally {
      if (last.get(channel) === turn) last.delete(channel)
    }
  }
}

/** Keeps posts to one channel at least `everyMs` apart: Slack takes about one message a second and channel. */
export function createPace(everyMs: number, now: () => number): (channel: string) => Promise<void> {
  const free = new Map<string, number>()
  return async (channel) => {
    const time = now()
    for (const [old, at] of free) if (at < time) free.delete(old)
    const at = Math.max(time, free.get(channel) ?? 0)
    free.set(channel, at + everyMs)
    if (at > time) await wait(at - time)
  }
}
