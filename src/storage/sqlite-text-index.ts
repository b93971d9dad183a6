/**
 * The full-text index in SQLite: an FTS5 table over the terms that the articles room made (words, CJK bigrams, concept
 * ids), joined by blanks. It holds no copy of them (https://www.sqlite.org/fts5.html#contentless_delete_tables).
 */
import { type Kysely, sql } from 'kysely'
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
 * Searches; it remembers for ten minutes how common terms are. BM25 as FTS5 has it
 * (https://www.sqlite.org/fts5.html#the_bm25_function), of terms that each occur once in an article, as ours do. FTS5's
 * own walks through every article that carries any of the terms, and once more to count them: a tenth of a second for
 * each ten thousand articles. So the rarest terms are looked up first, and the common ones only weigh what those found.
 */
export function createSearch(db: Db): (query: SearchQuery) => Promise<Hit[]> {
  const counts = new Map<string, { articles: number; at: number }>()
  return async ({ every, any, limit, until }) => {
    const tokens = [...new Set(any.map(tokenOf))].filter((token) => token !== '').slice(0, MOST_TERMS)
    if (tokens.length === 0) return []
    const whole = await wholeOf(db)
    const terms: Term[] = []
    for (const token of tokens) {
      const known = counts.get(token)
      const fresh = known !== undefined && performance.now() - known.at < COUNTS_AGE && known.articles > MOST_COUNTED
      const articles = fresh ? known.articles : await countOf(db, token)
      if (!fresh && articles > MOST_COUNTED) counts.set(token, { articles, at: performance.now() })
      if (articles > 0) terms.push({ token, weight: weightOf(articles, whole.articles), articles })
    }
    terms.sort((a, b) => a.articles - b.articles)
    let sum = 0
    const rare = terms.filter(({ articles }) => {
      sum += articles
      return sum <= MOST_FOUND
    })
    const within = { every: tokenOf(every), until }
    const weights =
      rare.length > 0 ? await rarely(db, within, rare, terms.slice(rare.length)) : await lately(db, within, terms)
    const best = highest(weights, Math.max(limit, MEASURED))
    const lengths = await lengthsOf(db, [...best.keys()])
    return [...best]
      .map(([n, weight]) => ({
        n,
        score: (weight * 2.2) / (1 + 1.2 * (0.25 + (0.75 * (lengths.get(n) ?? 0)) / whole.length)),
      }))
      .sort((a, b) => b.score - a.score || a.n - b.n)
      .slice(0, limit)
  }
}

/** Terms that fewer articles carry are counted each time: it takes no longer than looking them up. */
const MOST_COUNTED = 1_000

interface Term {
  readonly token: string
  readonly articles: number
  readonly weight: number
}

type Within = { readonly every: string; readonly until: string | undefined }
type Weights = Map<number, number>

/** What all articles with one of the rare terms weigh, the common terms that they carry as well among it. */
async function rarely(db: Db, within: Within, rare: readonly Term[], common: readonly Term[]): Promise<Weights> {
  const weights: Weights = new Map()
  for (const { token, weight } of rare) {
    const match = `${quoted(within.every)} AND ${quoted(token)}`
    for (const n of await rowsOf(db, match, within.until)) weights.set(n, (weights.get(n) ?? 0) + weight)
  }
  const any = rare.map(({ token }) => quoted(token)).join(' OR ')
  for (const { token, weight } of common) {
    if (weight <= NO_WEIGHT) continue
    // FTS5 leaps from one of the rare term's articles to the next: this is not a walk through the common term's.
    for (const n of await rowsOf(db, `${quoted(token)} AND (${any})`, undefined)) {
      const before = weights.get(n)
      if (before !== undefined) weights.set(n, before + weight)
    }
  }
  return weights
}

/** Where every term is common: what the latest articles weigh. */
async function lately(db: Db, { every, until }: Within, terms: readonly Term[]): Promise<Weights> {
  const latest = await rowsOf(db, quoted(every), until, LATEST)
  const weights: Weights = new Map()
  const [newest, oldest] = [latest[0], latest.at(-1)]
  if (newest === undefined || oldest === undefined) return weights
  const among = new Set(latest)
  for (const { token, weight } of terms) {
    // FTS5 leaps to a bound that is an integer, and numbers are bound as floating ones: those it compares row by row.
    const { rows } = await sql<{ n: number }>`select rowid as n from article_index
      where article_index match ${quoted(token)}
      and rowid between cast(${oldest} as integer) and cast(${newest} as integer) order by rowid desc`.execute(db)
    for (const { n } of rows) if (among.has(n)) weights.set(n, (weights.get(n) ?? 0) + weight)
  }
  return weights
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

/** How many articles are indexed, and how long they are on average: FTS5's own record of it (its "averages"). */
async function wholeOf(db: Db): Promise<{ articles: number; length: number }> {
  const { rows } = await sql<{ block: Uint8Array }>`select block from article_index_data where id = 1`.execute(db)
  const [articles = 0, tokens = 0] = varints(rows[0]?.block ?? new Uint8Array())
  return { articles, length: Math.max(tokens, 1) / Math.max(articles, 1) }
}

async function lengthsOf(db: Db, numbers: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ id: number; sz: Uint8Array }>`select id, sz from article_index_docsize
    where id in (select value from json_each(${JSON.stringify(numbers)}))`.execute(db)
  return new Map(rows.map(({ id, sz }) => [id, varints(sz)[0] ?? 0]))
}

/** SQLite's numbers of 1 to 9 bytes, seven bits each, the highest first: https://www.sqlite.org/fileformat2.html#varint */
function varints(bytes: Uint8Array): number[] {
  const found: number[] = []
  let value = 0
  for (const byte of bytes) {
    value = value * 128 + (byte & 127)
    if (byte < 128) {
      found.push(value)
      value = 0
    }
  }
  return found
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
