import { type Finding, independent } from './finding.ts'

/**
 * How sure a verdict must be (0 to 1) to be shown as such; below it a digest says "related, unverified". At 0.6 some
 * 83% of the changes and differences shown are right, cross-validated (docs/claims.md).
 */
export const PUBLISHING_FLOOR = 0.6

/** Publishers that must say it independently before the desk holds it, where no side's own account does. */
const ENOUGH = 2

/** Sure enough, and said by two publishers independently of each other or by a side's own account. */
export function isCorroborated({ confidence, sources }: Pick<Finding, 'confidence' | 'sources'>): boolean {
  if (confidence < PUBLISHING_FLOOR) return false
  return independent(sources) >= ENOUGH || sources.some(({ official }) => official !== null)
}
