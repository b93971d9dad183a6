import { UserError } from '../errors.ts'

const DAY = 86_400_000
/** Entries are taken in up to this age: what is pruned younger could come back as new. Days. */
const LEAST = 31

/** How long what is about no topic is kept: `60d`, as ms. Throws a UserError that says what is allowed. */
export function parseKeep(written: string): number {
  const days = Number(/^(\d{1,5})d$/.exec(written.trim())?.[1] ?? 0)
  if (days < LEAST)
    throw new UserError(`"${written.slice(0, 20)}" is no time to keep articles: write 60d; ${LEAST}d is the least.`)
  return days * DAY
}
