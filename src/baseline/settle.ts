import type { Change } from './change.ts'
import type { Fact } from './fact.ts'
import type { Verdict } from './finding.ts'
import { stateOn } from './history.ts'
import { PUBLISHING_FLOOR } from './publishing-floor.ts'

/** The line of a fact that has changed, and how to ask again about one state of it. */
export interface ChangedLine {
  /** The states of the fact, oldest first. */
  readonly line: readonly Fact[]
  /** The changes that concern the line, whatever became of them. */
  readonly changes: readonly Change[]
  /** The verdict on the same sentence with this state in the place of the whole line. */
  again(state: Fact): Verdict
  /** Whether the sentence would have confirmed this state for sure, had it been said on the day on which that was known. */
  confirmedThen(state: Fact): boolean
  /** Whether the sentence pulls the other way than this state: called off, put off, open again. */
  turns(state: Fact): boolean
  /** Whether the sentence tells of something that has happened. */
  readonly isDone: boolean
}

/** What goes beyond a reported state without a value that could be compared is "related, unverified". */
const UNSURE = PUBLISHING_FLOOR - 0.01

/**
 * A verdict on a fact that has changed since, turned into one on the state of the day that it speaks on: the same value
 * again confirms the new state, what goes beyond it updates that, and what repeats an old state stays tied to the old,
 * closed fact, where it is stale and not shown. `day` is the article's, as `2023-11-27`.
 */
export function settle(verdict: Verdict, day: string, changed: ChangedLine): Verdict {
  const now = stateOn(changed.line, day)
  if (verdict.fact === null || verdict.kind === 'new' || now === null) return verdict
  if (now.id === verdict.fact) return asRejected(verdict, now, changed)
  const again = changed.again(now)
  const onNow = again.fact === now.id ? again : null
  if (changed.turns(now)) {
    const old = repeated(now, changed)
    return old === null
      ? asRejected(beyond(verdict, now, null), now, changed)
      : stale({ ...verdict, fact: old.id }, now)
  }
  if (verdict.kind === 'confirms') return onNow?.kind === 'confirms' ? confirming(onNow, now) : stale(verdict, now)
  const value = valueIn(verdict.key)
  const same = value === null ? undefined : changed.line.find(({ id }) => heldValue(id, changed) === value)
  // What was to come and is now told as done goes beyond the plan.
  const carriedOut = changed.isDone && onNow?.kind === 'updates' && onNow.confidence >= PUBLISHING_FLOOR
  if (same !== undefined && !carriedOut)
    return same.id === now.id ? confirming(verdict, now) : stale({ ...verdict, fact: same.id }, now)
  if (onNow?.kind === 'confirms') return confirming(onNow, now)
  const old = same === undefined ? repeated(now, changed) : null
  if (old !== null) return stale({ ...verdict, fact: old.id }, now)
  if (carriedOut) return beyond(onNow, now, onNow.key)
  if (value !== null) return asRejected(beyond(verdict, now, `${now.id}/updates/value=${value}`), now, changed)
  if (onNow !== null && onNow.kind !== 'new') return asRejected(beyond(onNow, now, onNow.key), now, changed)
  return beyond({ ...verdict, confidence: Math.min(verdict.confidence, UNSURE) }, now, null)
}

/** The earlier state that the sentence would confirm had it been said in its time. */
function repeated(now: Fact, { line, confirmedThen }: ChangedLine): Fact | null {
  const earlier = line.slice(0, line.indexOf(now)).toReversed()
  return earlier.find(confirmedThen) ?? null
}

/** Whether a verdict confirms a state, and surely enough to be told. */
export function confirmsState({ kind, fact, confidence }: Verdict, state: Fact): boolean {
  return kind === 'confirms' && fact === state.id && confidence >= PUBLISHING_FLOOR
}

/** What says the same as a change that was rejected is the same report: it joins that one, and is not shown. */
function asRejected(verdict: Verdict, now: Fact, { changes, again }: ChangedLine): Verdict {
  if (verdict.kind !== 'updates' && verdict.kind !== 'contradicts') return verdict
  const value = valueIn(verdict.key)
  const rejected = changes.find(({ state, key, proposal }) => {
    if (state !== 'rejected' || proposal.what !== 'update' || proposal.was.id !== now.id) return false
    if (value !== null) return valueIn(key) === value
    return confirmsState(again(proposal.fact), proposal.fact)
  })
  return rejected ? { ...verdict, key: rejected.key } : verdict
}

function confirming(verdict: Verdict, now: Fact): Verdict {
  const why = `It says what has been reported since ${since(now)} (${now.id}): “${now.text.en}”`
  return { ...verdict, kind: 'confirms', fact: now.id, key: `${now.id}/confirms`, why }
}

function beyond(verdict: Verdict, now: Fact, key: string | null): Verdict {
  const why = `Since ${since(now)} it has been reported (${now.id}): “${now.text.en}” This goes beyond it.`
  return { ...verdict, kind: 'updates', fact: now.id, key, why }
}

/** It confirms what does not hold any more. */
function stale(verdict: Verdict, now: Fact): Verdict {
  const why = `It repeats an earlier state. Since ${since(now)} it has been reported (${now.id}): “${now.text.en}”`
  return { ...verdict, kind: 'confirms', key: `${verdict.fact}/confirms`, why }
}

function since({ validFrom, asOf }: Fact): string {
  return validFrom ?? asOf
}

/** The value that a key names, `2024-05-26` of `summit-undecided/updates/date=2024-05-26`; null where it names none. */
export function valueIn(key: string | null): string | null {
  return /^[^|/]+\/(?:updates|contradicts)\/[^|=]+=([^|]*)$/.exec(key ?? '')?.[1] ?? null
}

function heldValue(fact: string, { changes }: ChangedLine): string | null {
  return valueIn(changes.find(({ proposal }) => proposal.fact.id === fact)?.key ?? null)
}
