import type { Change, ChangeState } from './change.ts'
import type { Fact } from './fact.ts'

/** A fact as it is held: in the baseline, or reported by corroborated coverage and not decided yet. */
export type HeldFact = Fact & { readonly reported?: true }

/** The facts of a topic with the ledger over the file. What nobody wrote or accepted is never among `baseline`. */
export interface Layers {
  /** The file's facts with the accepted changes over them; those that were superseded are there, closed. */
  readonly baseline: readonly Fact[]
  /** The same with what is reported and not decided yet over it. */
  readonly held: readonly HeldFact[]
  readonly changes: readonly Change[]
}

/**
 * Lays the changes of a ledger over the facts of a file. The file stays the first layer: a fact that it has itself
 * (an export that was copied back) is not added again, one that it closes itself is not closed otherwise, and a change
 * whose old fact is gone from the file stands alone.
 */
export function layFacts(file: readonly Fact[], changes: readonly Change[]): Layers {
  return {
    baseline: laid(file, changes, ['accepted']),
    held: laid(file, changes, ['accepted', 'proposed']),
    changes,
  }
}

function laid(file: readonly Fact[], changes: readonly Change[], states: readonly ChangeState[]): HeldFact[] {
  const facts = new Map<string, HeldFact>(file.map((fact) => [fact.id, fact]))
  const before = new Map(
    changes.flatMap(({ proposal }) =>
      proposal.what === 'update' ? [[proposal.fact.id, proposal.was.id] as const] : [],
    ),
  )
  const standing = changes.filter(({ state }) => states.includes(state)).toSorted(inOrder(before))
  for (const { proposal, key, recordedAt, state } of standing) {
    if (facts.has(proposal.fact.id)) continue
    facts.set(proposal.fact.id, { ...proposal.fact, recordedAt, ...(state === 'proposed' && { reported: true }) })
    if (proposal.what === 'new') continue
    const old = present(facts, before, proposal.was.id)
    if (old !== null && old.supersededBy === undefined) {
      // What has happened stays true whatever comes after it; only a correction ends it.
      const stays = isPastEvent(old) && !key.includes('/contradicts')
      facts.set(old.id, stays ? { ...old, supersededBy: proposal.fact.id } : closed(old, proposal.fact))
    }
  }
  return [...facts.values()]
}

/** By the day on which they begin; of one day, what follows another state after that one. */
function inOrder(before: ReadonlyMap<string, string>) {
  const depth = ({ proposal }: Change) => walkBack(before, proposal.fact.id).length
  return (a: Change, b: Change): number =>
    begin(a).localeCompare(begin(b)) || depth(a) - depth(b) || a.recordedAt.localeCompare(b.recordedAt)
}

/** A state and those before it, the latest first. */
function walkBack(before: ReadonlyMap<string, string>, id: string): string[] {
  const walked = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !walked.has(at); at = before.get(at)) walked.add(at)
  return [...walked]
}

function begin({ proposal: { fact } }: Change): string {
  return fact.validFrom ?? fact.asOf
}

/** The state meant, or where that one does not stand (it was rejected) the one before it. */
function present(
  facts: ReadonlyMap<string, HeldFact>,
  before: ReadonlyMap<string, string>,
  id: string,
): HeldFact | null {
  for (const at of walkBack(before, id)) {
    const fact = facts.get(at)
    if (fact) return lastOf(facts, fact)
  }
  return null
}

/** Two changes of one state come one after the other. */
function lastOf(facts: ReadonlyMap<string, HeldFact>, fact: HeldFact): HeldFact {
  const walked = new Set<string>()
  let at = fact
  while (at.supersededBy !== undefined && !walked.has(at.id)) {
    walked.add(at.id)
    const next = facts.get(at.supersededBy)
    if (!next) break
    at = next
  }
  return at
}

function isPastEvent({ type, mutable, modality }: Fact): boolean {
  return type === 'event' && mutable !== true && (modality ?? 'did') === 'did'
}

/** A fact ends the day before its successor begins, and not before it began. */
function closed(fact: HeldFact, by: Fact): HeldFact {
  const begun = fact.validFrom ?? fact.asOf
  const [, end = begun] = [begun, dayBefore(by.validFrom ?? by.asOf)].sort()
  const [validTo = end] = [end, fact.validTo ?? end].sort()
  return { ...fact, validTo, supersededBy: by.id }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
