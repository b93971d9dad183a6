/** How much of one person is answered. */
export interface Doors {
  /** Commands under way at the same time. */
  readonly atOnce: number
  /** Commands that may come together after a rest, and the ms after which one more may. */
  readonly burst: number
  readonly everyMs: number
}

/** People remembered; who has rested long enough to have all of the burst again is forgotten first. */
const MOST = 10_000

interface Guest {
  inside: number
  left: number
  /** When `left` was counted, ms. */
  at: number
}

/**
 * Lets each person have so many commands under way and so many in a while (a token bucket), so that nobody holds up the
 * desk for the others. Answers with what ends the stay; `busy` or `fast` says why somebody has to wait.
 */
export function createDoorkeeper(doors: Doors, now: () => number): (user: string) => (() => void) | 'busy' | 'fast' {
  const guests = new Map<string, Guest>()
  const leftOf = ({ left, at }: Guest): number => Math.min(doors.burst, left + (now() - at) / doors.everyMs)
  const forget = (): void => {
    for (const [user, guest] of guests) if (guest.inside === 0 && leftOf(guest) >= doors.burst) guests.delete(user)
  }
  return (user) => {
    if (guests.size >= MOST) forget()
    const guest = guests.get(user) ?? { inside: 0, left: doors.burst, at: now() }
    guests.set(user, guest)
    guest.left = leftOf(guest)
    guest.at = now()
    if (guest.inside >= doors.atOnce) return 'busy'
    if (guest.left < 1) return 'fast'
    guest.left -= 1
    guest.inside += 1
    return () => {
      guest.inside -= 1
    }
  }
}
