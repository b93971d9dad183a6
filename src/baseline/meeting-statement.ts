import type { DateMention } from '../language/dates.ts'
import type { Meeting } from '../topics/topic.ts'
import type { FindingSource } from './finding.ts'

/** How firm it is that a meeting takes place, from a mere report to the fact. */
export const FIRMNESS = ['reported', 'under coordination', 'announced', 'held', 'postponed', 'cancelled'] as const
export type Firmness = (typeof FIRMNESS)[number]

/** The days on which a meeting is, as an interval with how exact it is: "late May" is the 21st to the 31st, roughly. */
export type StatedDays = Pick<DateMention, 'from' | 'to' | 'precision' | 'approximate'>

/** What one sentence says of one meeting: how firm it is, when, where and who. */
export interface MeetingStatement {
  /** A meeting of the topic file (`fm-10`) or a proposed one (`proposed-fm-12`). */
  readonly meeting: string
  readonly series: string
  readonly ordinal: number | null
  readonly days: StatedDays | null
  /** Ids of the topic: where, the party that is host, the persons that take part. */
  readonly place: string | null
  readonly host: string | null
  readonly participants: readonly string[]
  readonly firmness: Firmness
  /** Word for word, and its place in the article's text (UTF-16 code units). */
  readonly sentence: string
  readonly start: number
}

/** The same with where it stands. `said` is UTC ISO-8601. */
export type SourcedStatement = MeetingStatement & Omit<FindingSource, 'quote'> & { readonly said: string }

/** What the desk has made of a proposed meeting: nothing yet, part of the baseline, or set aside for good. */
export type ProposalState = 'open' | 'accepted' | 'rejected'

/** What tells one proposed meeting from another. Everything else is read from what is said of it. */
export interface ProposedIdentity {
  readonly id: string
  readonly series: string
  readonly ordinal: number | null
}

/** A meeting that coverage reports and the topic file does not know, as it stands by what has been said of it so far. */
export interface ProposedMeeting extends ProposedIdentity {
  readonly topic: string
  readonly state: ProposalState
  readonly days: StatedDays | null
  readonly place: string | null
  readonly host: string | null
  readonly participants: readonly string[]
  readonly firmness: Firmness
  /** How firm it was said to be over time, oldest first; the last step is what holds now. */
  readonly history: readonly FirmnessStep[]
  /** Publishers that speak of it, a wire story carried by many counted once. */
  readonly publishers: number
  /** Parties whose own account speaks of it. */
  readonly officials: readonly string[]
  /** UTC ISO-8601: when first and last spoken of. */
  readonly first: string
  readonly last: string
  /** What is said of it, oldest first. */
  readonly statements: readonly SourcedStatement[]
}

/** From when on a meeting was said to be this firm, and who said so first. */
export interface FirmnessStep {
  readonly firmness: Firmness
  /** UTC ISO-8601. */
  readonly since: string
  readonly source: SourcedStatement
}

/** A proposed meeting as the topic file would write it. It is known from the day on which it was first spoken of. */
export function meetingOfProposal(proposed: ProposedMeeting): Meeting {
  const { id, series, ordinal, days, place, host, participants, firmness } = proposed
  // Only days that are known to the day are days of a meeting: "in May" is kept with the proposal itself.
  const exact = days !== null && !days.approximate && (days.precision === 'day' || days.precision === 'range')
  return {
    id,
    series,
    status: firmness === 'reported' || firmness === 'under coordination' ? 'expected' : firmness,
    participants: [...participants],
    known: proposed.first.slice(0, 10),
    ...(ordinal !== null && { ordinal }),
    ...(exact && { from: days.from }),
    ...(exact && days.to !== days.from && { to: days.to }),
    ...(place !== null && { place }),
    ...(host !== null && { chair: host }),
  }
}
