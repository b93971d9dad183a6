import type { Meeting } from './topic.ts'

const DAY = 86_400_000

/**
 * Whether a meeting takes place, or took place or will within a day, at `now` (UTC ms): the day before it is announced
 * and prepared in public, the day after the accounts are published.
 */
export function isMeetingNear(meetings: readonly Pick<Meeting, 'from' | 'to' | 'status'>[], now: number): boolean {
  return meetings.some(({ from, to, status }) => {
    if (from === undefined || status === 'cancelled' || status === 'postponed') return false
    return now >= Date.parse(from) - DAY && now < Date.parse(to ?? from) + 2 * DAY
  })
}
