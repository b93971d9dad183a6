/**
 * The full-text index in SQLite: an FTS5 table over the terms that the articles room made (words, CJK bigrams, concept
 * ids), joined by blanks. It holds no copy of them (https://www.sqlite.org/fts5.html#contentless_delete_tables).
 */
import { type Kysely, sql } from 'kysely'
import type { Db, Schema } from './schema.ts'

/** Terms of one query: more make it slower and no better. */
const MOST_TERMS = 64
/** Terms of one article. A long article has some thousand different ones. */
const MOST_INDEXED = 4_000
/** Characters of a term. */
const LONGEST_TERM = 64

export async function createTextIndex(db: Kysely<Schema>): Promise<void> {
  await sql`create virtual table article_index using fts5(
    terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  )`.execute(db)
  await sql`create trigger article_leaves_index after delete on article begin
    delete from article_index where rowid = old.n;
  end`.execute(db)
}

export async function indexArticle(db: Db, n: number, terms: readonly string[]): Promise<void> {
  const tokens = terms
    .slice(0, MOST_INDEXED)
    .map(tokenOf)
    .filter((token) => token !== '')
  await sql`delete from article_index where rowid = ${n}`.execute(db)
  await sql`insert into article_index (rowid, terms) values (${n}, ${tokens.join(' ')})`.execute(db)
}

export async function searchArticles(
  db: Db,
  query: { every: string; any: readonly string[]; limit: number; until: string | undefined },
): Promise<{ n: number; score: number }[]> {
  const any = [...new Set(query.any.map(tokenOf))].filter((token) => token !== '').slice(0, MOST_TERMS)
  if (any.length === 0) return []
  const match = `"${tokenOf(query.every)}" AND (${any.map((token) => `"${token}"`).join(' OR ')})`
  // Without the join the index itself sorts and stops early.
  const { rows } =
    query.until === undefined
      ? await sql<{ n: number; rank: number }>`select rowid as n, rank from article_index
          where article_index match ${match} order by rank limit ${query.limit}`.execute(db)
      : await sql<{ n: number; rank: number }>`select article_index.rowid as n, rank from article_index
          join article on article.n = article_index.rowid and article.said < ${query.until}
          where article_index match ${match} order by rank limit ${query.limit}`.execute(db)
  // SQLite's bm25 is the better the lower: https://www.sqlite.org/fts5.html#the_bm25_function
  return rows.map(({ n, rank }) => ({ n, score: -rank }))
}

/**
 * A term as one token of the `unicode61` tokenizer, which takes letters, digits and private-use characters for parts
 * of a word. All else (the colon of `act:agree`, quotes, operators) becomes a private-use character, so that nothing
 * in a term is ever read as query syntax.
 */
function tokenOf(term: string): string {
  return term
    .normalize('NFKC')
    .slice(0, LONGEST_TERM)
    .replace(/[^\p{L}\p{N}]/gu, (character) =>
      String.fromCharCode(0xe000 + Math.min(character.codePointAt(0) ?? 0, 0x18ff)),
    )
}
