import { datesAgree } from '../language/date-agreement.ts'
import type {
  Firmness,
  FirmnessStep,
  ProposalState,
  ProposedIdentity,
  ProposedMeeting,
  SourcedStatement,
  StatedDays,
} from './meeting-statement.ts'

/**
 * What is known of a proposed meeting by what has been said of it, given oldest first; null where nothing has. Its
 * place is the one that most publishers name, its days those of the latest account that enough publishers bear out,
 * its firmness that of the latest statement.
 */
export function proposedMeeting(
  identity: ProposedIdentity & { readonly topic: string; readonly state: ProposalState },
  statements: readonly SourcedStatement[],
): ProposedMeeting | null {
  const [first] = statements
  const last = statements.at(-1)
  if (first === undefined || last === undefined) return null
  const history = firmnessOver(statements)
  return {
    ...identity,
    ordinal: identity.ordinal ?? statements.find(({ ordinal }) => ordinal !== null)?.ordinal ?? null,
    days: daysOf(statements),
    place: mostNamed(statements, ({ place }) => place),
    host: mostNamed(statements, ({ host }) => host),
    participants: [...new Set(statements.flatMap(({ participants }) => participants))],
    firmness: history.at(-1)?.firmness ?? 'reported',
    history,
    publishers: new Set(statements.map(({ publisher }) => publisher)).size,
    officials: [...new Set(statements.flatMap(({ official }) => official ?? []))],
    first: first.said,
    last: last.said,
    statements,
  }
}

/** What a later and weaker word does not undo: that a meeting is "expected" says nothing against its announcement. */
const WEAKER: Readonly<Record<Firmness, readonly Firmness[]>> = {
  reported: [],
  'under coordination': ['reported'],
  announced: ['reported', 'under coordination'],
  held: ['reported', 'under coordination', 'announced'],
  // Talk of a new date begins anew after a postponement, and after a cancellation too.
  postponed: ['reported'],
  cancelled: ['reported'],
}

/**
 * How firm a meeting was said to be over time, oldest first. The newest statement wins, save that a vaguer word about
 * what is firm already is no step back: papers go on to write "planned" of what was announced, and of what was held.
 */
export function firmnessOver(statements: readonly SourcedStatement[]): FirmnessStep[] {
  const steps: FirmnessStep[] = []
  for (const source of statements) {
    const { firmness, said } = source
    const now = steps.at(-1)?.firmness
    if (now === firmness || (now !== undefined && WEAKER[now].includes(firmness))) continue
    // What was held is no longer called off.
    if (now === 'held' && firmness !== 'held') continue
    steps.push({ firmness, since: said, source })
  }
  return steps
}

/** An account of the days outweighs an older one where at least this part of the publishers bears it out. */
const BORNE_OUT = 0.5

/** The days that statements give, oldest first. A party's own account counts as one publisher more. */
export function daysOf(statements: readonly SourcedStatement[]): StatedDays | null {
  const accounts: { days: StatedDays; publishers: Set<string> }[] = []
  for (const { days, publisher, official } of statements) {
    if (days === null) continue
    const at = accounts.findIndex((account) => datesAgree(account.days, days))
    const account = accounts[at] ?? { days, publishers: new Set<string>() }
    account.days = at < 0 ? days : together(account.days, days)
    account.publishers.add(publisher)
    if (official !== null) account.publishers.add(`own account of ${official}`)
    if (at >= 0) accounts.splice(at, 1)
    accounts.push(account)
  }
  const most = Math.max(0, ...accounts.map(({ publishers }) => publishers.size))
  return accounts.findLast(({ publishers }) => publishers.size >= most * BORNE_OUT)?.days ?? null
}

/** Of two accounts that agree: the sharper one, and of two sharp ones the longer, since a meeting of two days has two. */
function together(a: StatedDays, b: StatedDays): StatedDays {
  if (isSharp(a) !== isSharp(b)) return isSharp(a) ? a : b
  const longer = lengthOf(a) >= lengthOf(b) ? a : b
  return isSharp(a) ? longer : longer === a ? b : a
}

function isSharp({ precision, approximate }: StatedDays): boolean {
  return !approximate && (precision === 'day' || precision === 'range')
}

function lengthOf({ from, to }: StatedDays): number {
  return Date.parse(to) - Date.parse(from)
}

/** What most publishers name; of equals the latest. */
function mostNamed(
  statements: readonly SourcedStatement[],
  of: (one: SourcedStatement) => string | null,
): string | null {
  const publishers = new Map<string, Set<string>>()
  let best: string | null = null
  for (const statement of statements) {
    const name = of(statement)
    if (name === null) continue
    const by = publishers.get(name) ?? new Set()
    publishers.set(name, by.add(statement.publisher))
    if (best === null || by.size >= (publishers.get(best)?.size ?? 0)) best = name
  }
  return best
}
