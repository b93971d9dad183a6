import type { Fact } from '../baseline/fact.ts'
import type { Finding, Kind } from '../baseline/finding.ts'

/** A finding as a digest shows it: with the fact it stands against, and how many publishers say it independently. */
export interface DigestFinding {
  readonly finding: Finding
  readonly kind: Kind
  readonly fact: Fact | null
  readonly independent: number
}
