/** Texts that tell whether something is known that was not: asked before each answer, so they take no longer with years. */
import type { Db } from './schema.ts'

/** See `Ledger.version`. */
export async function ledgerVersion(db: Db): Promise<string> {
  return versionOf(await ledgerMarks(db).executeTakeFirst())
}

/** See `Store.version`. */
export async function knownVersion(db: Db): Promise<string> {
  const marks = ledgerMarks(db).select((last) => [
    last
      .selectFrom('article')
      .select((of) => of.fn.max('n').as('n'))
      .as('articles'),
  ])
  return versionOf(await marks.executeTakeFirst())
}

function ledgerMarks(db: Db) {
  return db.selectNoFrom((last) => [
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
}

function versionOf(marks: Readonly<Record<string, unknown>> | undefined): string {
  return Object.values(marks ?? {}).join('.')
}
