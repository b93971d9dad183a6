import type { Mute } from '../baseline/change.ts'
import type { Finding } from '../baseline/finding.ts'
import { isStale } from '../baseline/history.ts'
import type { Desk } from './desk.ts'

/** Where something is to be shown; null for no channel in particular. */
export interface Place {
  readonly platform: string
  readonly channel: string | null
}

/**
 * Leaves out what operators called wrong or rejected, of what they want to hear no more in this place, and what repeats
 * a state that holds no more.
 */
export async function withoutWithheld(
  desk: Pick<Desk, 'ledger' | 'held'>,
  topic: string,
  findings: readonly Finding[],
  place: Place | null,
): Promise<Finding[]> {
  const [right, mutes] = await Promise.all([withoutWrong(desk, topic, findings), desk.ledger.mutes(topic)])
  const muted = new Set<string | null>(mutedAt(place, mutes))
  const facts = new Map(desk.held(topic).map((fact) => [fact.id, fact]))
  return right.filter((one) => !muted.has(one.story) && !isStale(one, facts))
}

/** Leaves out what operators called wrong or rejected, and nothing else: what a history of a fact is told without. */
export async function withoutWrong(
  { ledger }: Pick<Desk, 'ledger'>,
  topic: string,
  findings: readonly Finding[],
): Promise<Finding[]> {
  const [rulings, rejected] = await Promise.all([ledger.rulings(topic), ledger.changes({ topic, state: 'rejected' })])
  const wrong = new Set([...rulings, ...rejected].map(({ finding }) => finding))
  return findings.filter(({ id }) => !wrong.has(id))
}

/** The stories that nobody wants to hear of in a place. */
export function mutedAt(place: Place | null, mutes: readonly Mute[]): string[] {
  return mutes.filter((mute) => mute.place === null || isSame(mute.place, place)).map(({ story }) => story)
}

function isSame(one: { platform: string; channel: string }, place: Place | null): boolean {
  return one.platform === place?.platform && one.channel === place.channel
}
