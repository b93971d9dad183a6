import type { Act, Change } from '../baseline/change.ts'
import type { Ledger } from '../commands/desk.ts'
import { auditOf, noteAct } from './audit.ts'
import { inChunks } from './in-chunks.ts'
import { ledgerVersion } from './known-so-far.ts'
import { settleProposedMeeting } from './proposed-meetings.ts'
import { instant } from './rows.ts'
import { rulingsOf } from './rulings.ts'
import type { Db, Row } from './schema.ts'

/** Changes given at once, the latest: a desk decides on some dozens a month. */
const MOST_CHANGES = 5_000

/** See `Ledger`. */
export function ledgerOf(db: Db): Ledger {
  return {
    ...rulingsOf(db),
    changes: (query) => changesOf(db, query),
    propose: (changes) =>
      db.transaction().execute(async (trx) => {
        const added: string[] = []
        for (const change of changes) if (await add(trx, change)) added.push(change.id)
        return added
      }),
    decide: (id, from, to, act) =>
      db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('change')
          .set({ state: to })
          .where('id', '=', id)
          .where('state', 'in', from)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return null
        await noteAct(trx, act)
        const [change] = await changesOf(trx, { id })
        return change ?? null
      }),
    accept: (change, act) =>
      db.transaction().execute(async (trx) => {
        if (!(await add(trx, { ...change, state: 'accepted' }))) return false
        await noteAct(trx, act)
        return true
      }),
    settleMeeting: ({ topic, id, from, to }, act) =>
      db.transaction().execute(async (trx) => {
        if (!(await settleProposedMeeting(trx, topic, id, { from, to }))) return false
        await noteAct(trx, act)
        return true
      }),
    audit: (query) => auditOf(db, query),
    note: (act) => noteAct(db, act),
    version: ledgerVersion(db),
  }
}

/** See `Store.unsupportedChanges`. */
export async function unsupportedChanges(db: Db, topic: string): Promise<string[]> {
  const rows = await db
    .selectFrom('change')
    .select('id')
    .where('topic', '=', topic)
    .where('state', '=', 'proposed')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claim')
            .select('claim.n')
            .whereRef('claim.finding', '=', 'change.finding')
            .where('claim.gone', 'is', null),
        ),
      ),
    )
    .orderBy('n')
    .execute()
  return rows.map(({ id }) => id)
}

async function add(db: Db, change: Omit<Change, 'history'>): Promise<boolean> {
  const { id, topic, proposal, finding, key, sources, state, recordedAt } = change
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('change')
    .values({
      id,
      topic,
      proposal: JSON.stringify(proposal),
      finding,
      key,
      sources: JSON.stringify(sources),
      state,
      recorded_at: instant(recordedAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function changesOf(db: Db, query: Parameters<Ledger['changes']>[0]): Promise<Change[]> {
  let rows = db.selectFrom('change').selectAll().orderBy('recorded_at', 'desc').orderBy('n', 'desc').limit(MOST_CHANGES)
  if (query.topic !== undefined) rows = rows.where('topic', '=', query.topic)
  if (query.id !== undefined) rows = rows.where('id', '=', query.id)
  if (query.finding !== undefined) rows = rows.where('finding', '=', query.finding)
  if (query.state !== undefined) rows = rows.where('state', '=', query.state)
  const found = await rows.execute()
  const acts: Act[] = []
  for (const ids of inChunks(found.map(({ id }) => id))) acts.push(...(await auditOf(db, { about: ids })))
  const histories = Map.groupBy(acts, ({ about }) => about)
  return found.map((row) => changeOf(row, histories.get(row.id) ?? []))
}

function changeOf(row: Row<'change'>, history: readonly Act[]): Change {
  const { id, topic, finding, key, state } = row
  const proposal: Change['proposal'] = JSON.parse(row.proposal)
  const sources: Change['sources'] = JSON.parse(row.sources)
  return { id, topic, proposal, finding, key, sources, state, recordedAt: row.recorded_at, history }
}
