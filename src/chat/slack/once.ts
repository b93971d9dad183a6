/** Slack repeats what it thinks was not heard, for up to an hour, and Bolt hands every repetition on. */
const KEPT_MS = 60 * 60_000
const MOST = 20_000

/** Answers whether a key is seen for the first time within the last hour. Bounded: the oldest are forgotten first. */
export function createOnce(now: () => number): (key: string) => boolean {
  const seen = new Map<string, number>()
  return (key) => {
    const time = now()
    for (const [old, at] of seen) {
      if (time - at < KEPT_MS && seen.size < MOST) break
      seen.delete(old)
    }
    if (seen.has(key)) return false
    seen.set(key, time)
    return true
  }
}
