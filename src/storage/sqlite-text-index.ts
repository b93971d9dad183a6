/**
 * The full-text index in SQLite: an FTS5 table over the terms that the articles room made (words, CJK bigrams, concept
 * ids), joined by blanks. It holds no copy of them (https://www.sqlite.org/fts5.html#contentless_delete_tables).
 */
import { type Kysely, sql } from 'kysely'
import { keepPostings, lengthsOf, listOf, MOST_LISTED, type Postings, shared } from './kept-postings.ts'
import type { Db, Schema } from './schema.ts'
import { COUNTS_AGE, LATEST, LONGEST_TERM, MEASURED, MOST_FOUND, MOST_INDEXED, MOST_TERMS } from './search-bounds.ts'

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

/** See `Engine.lastIndexed`. */
export async function lastIndexed(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from article_index_docsize`.execute(db)
  return Number(rows[0]?.last ?? 0)
}

export type SearchQuery = { every: string; any: readonly string[]; limit: number; until: string | undefined }

interface Hit {
  readonly n: number
  readonly score: number
}

/**
 * Searches; it remembers for ten minutes how common terms are, and what it read until the index changes. BM25 as FTS5 has
 * it (https://www.sqlite.org/fts5.html#the_bm25_function), of terms that each occur once in an article, as ours do. FTS5's
 * own walks through every article that carries any of the terms, and once more to count them: a tenth of a second for
 * each ten thousand articles. So the rarest terms are looked up first, and the common ones only weigh what those found.
 */
export function createSearch(db: Db): (query: SearchQuery) => Promise<Hit[]> {
  const common = new Map<string, { articles: number; at: number }>()
  const present = keepPostings(db)
  const carriedBy = async (token: string, { counts }: Postings): Promise<number> => {
    const before = common.get(token)
    if (before !== undefined && performance.now() - before.at < COUNTS_AGE) return before.articles
    const articles = counts.get(token) ?? (await countOf(db, token))
    counts.set(token, articles)
    if (articles > MOST_COUNTED) common.set(token, { articles, at: performance.now() })
    else common.delete(token)
    return articles
  }
  return async ({ every, any, limit, until }) => {
    const tokens = [...new Set(any.map(tokenOf))].filter((token) => token !== '').slice(0, MOST_TERMS)
    if (tokens.length === 0) return []
    const postings = await present()
    const terms: Term[] = []
    for (const token of tokens) {
      const articles = await carriedBy(token, postings)
      if (articles > 0) terms.push({ token, weight: weightOf(articles, postings.articles), articles })
    }
    terms.sort((a, b) => a.articles - b.articles)
    let sum = 0
    const rare = terms.filter(({ articles }) => {
      sum += articles
      return sum <= MOST_FOUND
    })
    const within = { every: tokenOf(every), until }
    const weights =
      rare.length > 0
        ? await rarely(db, postings, within, rare, terms.slice(rare.length))
        : await lately(db, postings, within, terms)
    const best = highest(weights, Math.max(limit, MEASURED))
    const lengths = await lengthsOf(db, postings, [...best.keys()])
    return [...best]
      .map(([n, weight]) => ({
        n,
        score: (weight * 2.2) / (1 + 1.2 * (0.25 + (0.75 * (lengths.get(n) ?? 0)) / postings.length)),
      }))
      .sort((a, b) => b.score - a.score || a.n - b.n)
      .slice(0, limit)
  }
}

/** Terms that fewer articles carry are counted anew when the index changes. */
const MOST_COUNTED = 1_000

interface Term {
  readonly token: string
  readonly articles: number
  readonly weight: number
}

type Within = { readonly every: string; readonly until: string | undefined }
type Weights = Map<number, number>

/** What all articles with one of the rare terms weigh, the common terms that they carry as well among it. */
async function rarely(
  db: Db,
  postings: Postings,
  within: Within,
  rare: readonly Term[],
  common: readonly Term[],
): Promise<Weights> {
  const weights: Weights = new Map()
  for (const { token, weight } of rare) {
    const match = `${quoted(within.every)} AND ${quoted(token)}`
    const numbers =
      within.until === undefined ? await listOf(db, postings, match) : await rowsOf(db, match, within.until)
    for (const n of numbers) weights.set(n, (weights.get(n) ?? 0) + weight)
  }
  const found = ascending(weights.keys())
  const any = rare.map(({ token }) => quoted(token)).join(' OR ')
  for (const { token, weight, articles } of common) {
    if (weight <= NO_WEIGHT) continue
    // FTS5 leaps from one of the rare term's articles to the next: this is not a walk through the common term's.
    const carry =
      articles <= MOST_LISTED
        ? await listOf(db, postings, quoted(token))
        : ascending(await rowsOf(db, `${quoted(token)} AND (${any})`, undefined))
    for (const n of shared(found, carry)) weights.set(n, (weights.get(n) ?? 0) + weight)
  }
  return weights
}

/** Where every term is common: what the latest articles weigh. */
async function lately(db: Db, postings: Postings, { every, until }: Within, terms: readonly Term[]): Promise<Weights> {
  const latest = ascending(await rowsOf(db, quoted(every), until, LATEST))
  const weights: Weights = new Map()
  const [oldest, newest] = [latest[0], latest.at(-1)]
  if (newest === undefined || oldest === undefined) return weights
  for (const { token, weight, articles } of terms) {
    const carry =
      articles <= MOST_LISTED ? await listOf(db, postings, quoted(token)) : await between(db, token, oldest, newest)
    for (const n of shared(latest, carry)) weights.set(n, (weights.get(n) ?? 0) + weight)
  }
  return weights
}

/** FTS5 leaps to a bound that is an integer, and numbers are bound as floating ones: those it compares row by row. */
async function between(db: Db, token: string, oldest: number, newest: number): Promise<Uint32Array> {
  const { rows } = await sql<{ n: number }>`select rowid as n from article_index
    where article_index match ${quoted(token)}
    and rowid between cast(${oldest} as integer) and cast(${newest} as integer)`.execute(db)
  return ascending(rows.map(({ n }) => n))
}

function ascending(numbers: Iterable<number>): Uint32Array {
  return Uint32Array.from(numbers).sort()
}

/** Numbers of articles, the latest first. */
async function rowsOf(db: Db, match: string, until: string | undefined, limit = -1): Promise<number[]> {
  const { rows } =
    until === undefined
      ? await sql<{ n: number }>`select rowid as n from article_index
          where article_index match ${match} order by rowid desc limit ${limit}`.execute(db)
      : await sql<{ n: number }>`select article_index.rowid as n from article_index
          cross join article on article.n = article_index.rowid and article.said < ${until}
          where article_index match ${match} order by article_index.rowid desc limit ${limit}`.execute(db)
  return rows.map(({ n }) => n)
}

function highest(weights: Weights, most: number): Weights {
  if (weights.size <= most) return weights
  return new Map([...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, most))
}

/** What a term that stands in every other article weighs with FTS5: it tells nothing. */
const NO_WEIGHT = 1e-6

function weightOf(carry: number, articles: number): number {
  return Math.max(Math.log((articles - carry + 0.5) / (carry + 0.5)), NO_WEIGHT)
}

async function countOf(db: Db, token: string): Promise<number> {
  await sql`create virtual table if not exists temp.article_term using fts5vocab(main, article_index, row)`.execute(db)
  const { rows } = await sql<{
    doc: number
  }>`select doc from temp.article_term where term = ${token.toLowerCase()}`.execute(db)
  return rows[0]?.doc ?? 0
}

function quoted(token: string): string {
  return `"${token}"`
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
