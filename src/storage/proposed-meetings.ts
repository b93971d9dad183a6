import type {
  ProposalState,
  ProposedIdentity,
  ProposedMeeting,
  SourcedStatement,
} from '../baseline/meeting-statement.ts'
import { proposedMeeting } from '../baseline/propose.ts'
import type { StoredStatement } from './intake.ts'
import { instant } from './rows.ts'
import type { Db, Row } from './schema.ts'
import { statementOf, statementRows, type ToldMeetings } from './told-meetings.ts'

/** Statements given of all meetings together. */
const MOST_OF_ALL = 20_000
/** Proposed meetings given at once, the latest spoken of. */
const MOST_PROPOSED = 200

/** Adds what an article says of meetings, and the meetings that it is the first to speak of. Inside the caller's transaction. */
export async function recordStatements(
  db: Db,
  article: { readonly id: string; readonly said: string },
  proposed: readonly (ProposedIdentity & { readonly topic: string })[],
  statements: readonly StoredStatement[],
): Promise<void> {
  if (proposed.length > 0) {
    await db
      .insertInto('proposed_meeting')
      .values(
        proposed.map(({ id, topic, series, ordinal }) => ({ id, topic, series, ordinal, state: 'open' as const })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (statements.length === 0) return
  await db
    .insertInto('meeting_statement')
    .values(
      statements.map((statement) => ({
        topic: statement.topic,
        meeting: statement.meeting,
        article: article.id,
        publisher: statement.publisher,
        series: statement.series,
        ordinal: statement.ordinal,
        days: statement.days === null ? null : JSON.stringify(statement.days),
        place: statement.place,
        host: statement.host,
        participants: JSON.stringify(statement.participants),
        firmness: statement.firmness,
        sentence: statement.sentence,
        start: statement.start,
        said: article.said,
      })),
    )
    .execute()
}

/** See `Coverage.meetingStatements`. */
export async function statementsOf(
  db: Db,
  told: ToldMeetings,
  query: { topic: string; meeting?: string; until?: string },
): Promise<readonly SourcedStatement[]> {
  if (query.meeting !== undefined) return (await told.of(query, [query.meeting]))[0] ?? []
  let rows = statementRows(db).where('topic', '=', query.topic).limit(MOST_OF_ALL)
  if (query.until !== undefined) rows = rows.where('meeting_statement.said', '<', instant(query.until))
  return (await rows.execute()).map(statementOf).reverse()
}

/** See `Coverage.proposedMeetings`. */
export async function proposedMeetingsOf(
  db: Db,
  told: ToldMeetings,
  query: { topic: string; until?: string },
): Promise<ProposedMeeting[]> {
  const identities = await db
    .selectFrom('proposed_meeting')
    .selectAll()
    .where('topic', '=', query.topic)
    .orderBy('id')
    .execute()
  const all = await told.of(
    query,
    identities.map(({ id }) => id),
  )
  const found = identities.flatMap((identity, i) => asTold(identity, all[i] ?? []) ?? [])
  return found.sort((a, b) => b.last.localeCompare(a.last) || a.id.localeCompare(b.id)).slice(0, MOST_PROPOSED)
}

/** Meetings as they were made from what is told of them, while nothing more is. */
const made = new WeakMap<readonly SourcedStatement[], ProposedMeeting>()

function asTold(identity: Row<'proposed_meeting'>, told: readonly SourcedStatement[]): ProposedMeeting | null {
  const before = made.get(told)
  if (before?.id === identity.id && before.state === identity.state) return before
  const now = proposedMeeting(identity, told)
  if (now !== null) made.set(told, now)
  return now
}

/** See `Ledger.settleMeeting`. Inside the caller's transaction. */
export async function settleProposedMeeting(
  db: Db,
  topic: string,
  id: string,
  change: { readonly from: ProposalState; readonly to: ProposalState },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('proposed_meeting')
    .set({ state: change.to })
    .where('topic', '=', topic)
    .where('id', '=', id)
    .where('state', '=', change.from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
