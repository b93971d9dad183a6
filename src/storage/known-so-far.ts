/** Texts that tell whether something is known that was not: asked before each answer, so they take no longer with years. */
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import type { Known } from './store.ts'

/** See `Ledger.version`. */
export async function ledgerVersion(db: Db): Promise<string> {
  return Object.values(await ledgerMarks(db)).join('.')
}

async function ledgerMarks(db: Db) {
  const marks = await db
    .selectNoFrom((last) => [
      last
        .selectFrom('change')
        .select((of) => of.fn.max('n').as('n'))
        .as('changes'),
      last
        .selectFrom('audit')
        .select((of) => of.fn.max('n').as('n'))
        .as('acts'),
      last
        .selectFrom('meeting_statement')
        .select((of) => of.fn.max('n').as('n'))
        .as('statements'),
      // An edit may put as many statements in the place of those it takes away, with the same numbers.
      last
        .selectFrom('article_version')
        .select((of) => of.fn.max('until').as('until'))
        .as('edits'),
    ])
    .executeTakeFirstOrThrow()
  return marks
}

/** See `Store.version`. What is about no topic is not in the index, and changes no answer. */
export async function knownVersion({ db, lastIndexed }: Pick<Engine, 'db' | 'lastIndexed'>): Promise<Known> {
  const last = await lastIndexed()
  const marks = await ledgerMarks(db)
  return { acts: String(marks.acts), all: [last, ...Object.values(marks)].join('.') }
}
