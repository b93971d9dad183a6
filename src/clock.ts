/** Where the time comes from. Rooms that need the time are handed a clock, so that tests and the demo can set it. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() }

/** UTC ISO-8601 with milliseconds, as every instant is kept and compared inside. */
export function iso(ms: number): string {
  return new Date(ms).toISOString()
}
