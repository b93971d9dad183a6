/** Texts that tell whether something is known that was not: asked before each answer, so they take no longer with years. */
import type { Engine } from './engine.ts'
import type { Db } from './schema.ts'
import type { Known } from './store.ts'

/** See `Ledger.version`. */
export function ledgerVersion(db: Db): () => Promise<string> {
  const marks = ledgerMarks(db)
  return async () => Object.values(await marks()).join('.')
}

/** Its query is put together once: it is asked with every command. */
function ledgerMarks(db: Db) {
  const query = db
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
    .compile()
  return async () => {
    const [marks] = (await db.executeQuery(query)).rows
    if (marks === undefined) throw new Error('a row of marks was asked for')
    return marks
  }
}

/** See `Store.version`. What is about no topic is not in the index, and changes no answer. */
export function knownVersion({ db, lastIndexed }: Pick<Engine, 'db' | 'lastIndexed'>): () => Promise<Known> {
  const marksOf = ledgerMarks(db)
  return async () => {
    const last = await lastIndexed()
    const marks = await marksOf()
    return { acts: String(marks.acts), all: [last, ...Object.values(marks)].join('.') }
  }
}
