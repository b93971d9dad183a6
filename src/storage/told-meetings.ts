import { sql } from 'kysely'
import type { MeetingStatement, SourcedStatement } from '../baseline/meeting-statement.ts'
import { onPostgres } from './dialect-of.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/**
 * Statements given of one meeting, the latest, and so many of those before them with which it became firmer or less
 * firm: a summit has thousands, and what repeats the one before has no say.
 */
const MOST_STATEMENTS = 200
/** Meetings kept, those asked for last: a desk of years proposes some dozens. About 0.2 MB each. */
const MOST_KEPT = 60
/** More new statements than this are read anew with their meetings. */
const MOST_NEW = 500

interface Query {
  readonly topic: string
  readonly meeting: string
  /** UTC ISO-8601, exclusive. */
  readonly until?: string
}

/** What is told of meetings, oldest first, for each in the order asked for: the same list while nothing more is told. */
export interface ToldMeetings {
  of(query: Omit<Query, 'meeting'>, meetings: readonly string[]): Promise<readonly (readonly SourcedStatement[])[]>
}

/**
 * Keeps what is told of meetings as it was read: all of it is asked for with every hand of articles and every other
 * question, and little of it is new. Each time it asks what was written since, by this process or another one: statements
 * count up, and each edit has a later instant than the one before.
 */
export function openToldMeetings(db: Db): ToldMeetings {
  const kept = new Map<string, Telling>()
  let seen = { statements: 0, edits: '' }

  const catchUp = async (): Promise<void> => {
    const now = await newest(db)
    const { statements } = seen
    if (now.edits !== seen.edits || now.statements < statements) kept.clear()
    else if (now.statements > statements && kept.size > 0) {
      const rows = await statementRows(db).where('meeting_statement.n', '>', statements).limit(MOST_NEW).execute()
      if (rows.length === MOST_NEW) kept.clear()
      for (const [key, own] of Map.groupBy(rows, keyOf)) {
        const had = kept.get(key)
        if (had) kept.set(key, telling([...had.told, ...own.map(toldOf)]))
      }
    }
    seen = now
  }
  const read = async (query: Query): Promise<readonly SourcedStatement[]> => {
    const key = keyOf(query)
    const had = kept.get(key)
    const all = had ?? (await tellingOf(db, { topic: query.topic, meeting: query.meeting }))
    kept.delete(key)
    kept.set(key, all)
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break
      kept.delete(oldest)
    }
    const last = all.statements.at(-1)
    const isPast = query.until !== undefined && last !== undefined && last.said >= instant(query.until)
    return (isPast ? await tellingOf(db, query) : all).statements
  }
  // One after the other: what was read before an edit must not be kept after it.
  let before: Promise<unknown> = Promise.resolve()
  return {
    of(query, meetings) {
      const own = before.then(async () => {
        await catchUp()
        const told: (readonly SourcedStatement[])[] = []
        for (const meeting of meetings) told.push(await read({ ...query, meeting }))
        return told
      })
      before = own.catch(() => undefined)
      return own
    },
  }
}

interface Told {
  readonly n: number
  readonly statement: SourcedStatement
}

/** What has a say on a meeting, oldest first. */
interface Telling {
  readonly told: readonly Told[]
  readonly statements: readonly SourcedStatement[]
}

function keyOf({ topic, meeting }: { topic: string; meeting: string }): string {
  return `${topic}\n${meeting}`
}

async function newest(db: Db): Promise<{ statements: number; edits: string }> {
  const { statements, edits } = await db
    .selectNoFrom((of) => [
      of
        .selectFrom('meeting_statement')
        .select((all) => all.fn.max('n').as('last'))
        .as('statements'),
      of
        .selectFrom('article_version')
        .select((all) => all.fn.max('until').as('last'))
        .as('edits'),
    ])
    .executeTakeFirstOrThrow()
  return { statements: Number(statements ?? 0), edits: edits ?? '' }
}

/** Of these, in any order, those that have a say. */
function telling(all: readonly Told[]): Telling {
  const sorted = all.toSorted(({ n, statement: { said } }, other) =>
    said === other.statement.said ? n - other.n : said < other.statement.said ? -1 : 1,
  )
  const turns = sorted.filter(({ statement }, i) => sorted[i - 1]?.statement.firmness !== statement.firmness)
  const numbers = new Set([...turns.slice(-MOST_STATEMENTS), ...sorted.slice(-MOST_STATEMENTS)].map(({ n }) => n))
  return inOrder(sorted.filter(({ n }) => numbers.has(n)))
}

function inOrder(told: readonly Told[]): Telling {
  return { told, statements: told.map(({ statement }) => statement) }
}

async function tellingOf(db: Db, { topic, meeting, until }: Query): Promise<Telling> {
  let own = db.selectFrom('meeting_statement').where('topic', '=', topic).where('meeting', '=', meeting)
  if (until !== undefined) own = own.where('said', '<', instant(until))
  const latest = await own.select('n').orderBy('said', 'desc').orderBy('n', 'desc').limit(MOST_STATEMENTS).execute()
  const turns =
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
  const numbers = [...new Set([...latest, ...turns].map(({ n }) => n))]
  if (numbers.length === 0) return inOrder([])
  const among = onPostgres(db)
    ? sql<boolean>`meeting_statement.n = any(${numbers})` // Two hundred parameters take longer to read than the rows.
    : sql<boolean>`meeting_statement.n in (${sql.join(numbers)})`
  const rows = await statementRows(db).where(among).execute()
  return inOrder(rows.map(toldOf).reverse())
}

function toldOf(row: StatementRow): Told {
  return { n: row.n, statement: statementOf(row) }
}

/** Statements with where they stand, the latest first. */
export function statementRows(db: Db) {
  return db
    .selectFrom('meeting_statement')
    .innerJoin('article', 'article.id', 'meeting_statement.article')
    .select(['meeting_statement.n', 'meeting_statement.topic', 'meeting_statement.meeting'])
    .select(['meeting_statement.article', 'meeting_statement.publisher'])
    .select(['meeting_statement.series', 'meeting_statement.ordinal', 'meeting_statement.days'])
    .select(['meeting_statement.place', 'meeting_statement.host', 'meeting_statement.participants'])
    .select(['meeting_statement.firmness', 'meeting_statement.sentence', 'meeting_statement.start'])
    .select(['meeting_statement.said', 'article.url', 'article.outlet', 'article.published', 'article.lang'])
    .select(['article.title', 'article.official'])
    .orderBy('meeting_statement.said', 'desc')
    .orderBy('meeting_statement.n', 'desc')
}

type StatementRow = Awaited<ReturnType<ReturnType<typeof statementRows>['execute']>>[number]

export function statementOf({ n: _, topic: __, ...row }: StatementRow): SourcedStatement {
  const days: MeetingStatement['days'] = row.days === null ? null : JSON.parse(row.days)
  const participants: string[] = JSON.parse(row.participants)
  return { ...row, days, participants }
}
