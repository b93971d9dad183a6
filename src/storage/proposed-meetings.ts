import { sql } from 'kysely'
import type {
  MeetingStatement,
  ProposalState,
  ProposedIdentity,
  ProposedMeeting,
  SourcedStatement,
} from '../baseline/meeting-statement.ts'
import { proposedMeeting } from '../baseline/propose.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'
import type { StoredStatement } from './store.ts'

/**
 * Statements given of one meeting, the latest, and so many of those before them with which it became firmer or less
 * firm: a summit has thousands, and what repeats the one before has no say.
 */
const MOST_STATEMENTS = 200
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
  query: { topic: string; meeting?: string; until?: string },
): Promise<SourcedStatement[]> {
  if (query.meeting !== undefined) return statementsOfMeeting(db, { ...query, meeting: query.meeting })
  let rows = statementRows(db).where('topic', '=', query.topic).limit(MOST_OF_ALL)
  if (query.until !== undefined) rows = rows.where('meeting_statement.said', '<', instant(query.until))
  return (await rows.execute()).map(statementOf).reverse()
}

async function statementsOfMeeting(
  db: Db,
  { topic, meeting, until }: { topic: string; meeting: string; until?: string },
): Promise<SourcedStatement[]> {
  let own = db.selectFrom('meeting_statement').where('topic', '=', topic).where('meeting', '=', meeting)
  if (until !== undefined) own = own.where('said', '<', instant(until))
  const latest = await own.select('n').orderBy('said', 'desc').orderBy('n', 'desc').limit(MOST_STATEMENTS).execute()
  const before =
    latest.length < MOST_STATEMENTS
      ? []
      : await db
          .selectFrom(
            own
              .select(['n', 'said', 'firmness'])
              .select(sql<string | null>`lag(firmness) over (order by said, n)`.as('was'))
              .as('told'),
          )
          .select('n')
          .where((where) => where.or([where('was', 'is', null), where('was', '<>', where.ref('firmness'))]))
          .orderBy('said', 'desc')
          .orderBy('n', 'desc')
          .limit(MOST_STATEMENTS)
          .execute()
  const numbers = [...new Set([...latest, ...before].map(({ n }) => n))]
  if (numbers.length === 0) return []
  const rows = await statementRows(db).where('meeting_statement.n', 'in', numbers).execute()
  return rows.map(statementOf).reverse()
}

/** See `Coverage.proposedMeetings`. */
export async function proposedMeetingsOf(db: Db, query: { topic: string; until?: string }): Promise<ProposedMeeting[]> {
  const identities = await db
    .selectFrom('proposed_meeting')
    .selectAll()
    .where('topic', '=', query.topic)
    .orderBy('id')
    .execute()
  if (identities.length === 0) return []
  const found: ProposedMeeting[] = []
  for (const identity of identities) {
    const meeting = proposedMeeting(identity, await statementsOfMeeting(db, { ...query, meeting: identity.id }))
    if (meeting !== null) found.push(meeting)
  }
  return found.sort((a, b) => b.last.localeCompare(a.last) || a.id.localeCompare(b.id)).slice(0, MOST_PROPOSED)
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

function statementRows(db: Db) {
  return db
    .selectFrom('meeting_statement')
    .innerJoin('article', 'article.id', 'meeting_statement.article')
    .select(['meeting_statement.meeting', 'meeting_statement.article', 'meeting_statement.publisher'])
    .select(['meeting_statement.series', 'meeting_statement.ordinal', 'meeting_statement.days'])
    .select(['meeting_statement.place', 'meeting_statement.host', 'meeting_statement.participants'])
    .select(['meeting_statement.firmness', 'meeting_statement.sentence', 'meeting_statement.start'])
    .select(['meeting_statement.said', 'article.url', 'article.outlet', 'article.published', 'article.lang'])
    .select(['article.title', 'article.official'])
    .orderBy('meeting_statement.said', 'desc')
    .orderBy('meeting_statement.n', 'desc')
}

type StatementRow = Awaited<ReturnType<ReturnType<typeof statementRows>['execute']>>[number]

function statementOf(row: StatementRow): SourcedStatement {
  const days: MeetingStatement['days'] = row.days === null ? null : JSON.parse(row.days)
  const participants: string[] = JSON.parse(row.participants)
  return { ...row, days, participants }
}
