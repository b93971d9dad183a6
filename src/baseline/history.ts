import type { Fact } from './fact.ts'
import type { Finding } from './finding.ts'

/** Whether a fact holds on a day (`2023-11-27`): known by then, begun, and not yet closed. */
function validOn(fact: Fact, day: string): boolean {
  return (fact.validFrom ?? fact.asOf) <= day && (fact.validTo === undefined || day <= fact.validTo)
}

/** The facts as they stood on a day: known by then and not yet closed. Of two states of one day the later stands. */
export function factsAsOf(facts: readonly Fact[], day: string): Fact[] {
  const valid = facts.filter((fact) => validOn(fact, day))
  const ids = new Set(valid.map(({ id }) => id))
  // An event that a later one followed is closed by no day: it stays true.
  return valid.filter(
    ({ supersededBy, validTo }) => supersededBy === undefined || validTo === undefined || !ids.has(supersededBy),
  )
}

/** A fact with those that it took the place of and those that took its place, oldest first. */
export function historyOf(facts: readonly Fact[], id: string): Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const line: Fact[] = []
  const walked = new Set<string>()
  for (let at = byId.get(id); at !== undefined && !walked.has(at.id); ) {
    walked.add(at.id)
    line.push(at)
    at = at.supersededBy === undefined ? undefined : byId.get(at.supersededBy)
  }
  for (let at = facts.find((fact) => fact.supersededBy === id); at !== undefined && !walked.has(at.id); ) {
    const { id: earlier } = at
    walked.add(earlier)
    line.unshift(at)
    at = facts.find((fact) => fact.supersededBy === earlier)
  }
  return line
}

/** The state of a fact's line that a report of a day speaks against: the last that had begun by then, or else the first. */
export function stateOn(line: readonly Fact[], day: string): Fact | null {
  return line.findLast((fact, i) => i === 0 || (fact.validFrom ?? fact.asOf) <= day) ?? null
}

/** Whether a finding repeats a state of a fact that had been superseded when it was last said. */
export function isStale(finding: Pick<Finding, 'kind' | 'fact' | 'last'>, facts: ReadonlyMap<string, Fact>): boolean {
  const fact = finding.kind === 'confirms' && finding.fact !== null ? facts.get(finding.fact) : undefined
  if (fact?.supersededBy === undefined || fact.validTo === undefined) return false
  return finding.last.slice(0, 10) > fact.validTo
}
