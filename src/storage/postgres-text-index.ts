/**
 * The full-text index in PostgreSQL: one `tsvector` an article over the terms that the articles room made (words, CJK
 * bigrams, concept ids), under a GIN index. The terms go in as they are (`array_to_tsvector`): no parser, no dictionary.
 */
import { type Kysely, sql } from 'kysely'
import type { Db, Schema } from './schema.ts'
import { COUNTS_AGE, LATEST, LONGEST_TERM, MOST_FOUND, MOST_INDEXED, MOST_TERMS } from './search-bounds.ts'

/** Of so many articles the number is counted; of more, the planner's estimate will do. */
const COUNTED = 10_000

export async function createTextIndex(db: Kysely<Schema>): Promise<void> {
  // Rows stay whole up to 8 kB: fetching a tsvector from beside its row costs more than finding it.
  await sql`create table article_index (
    n bigint primary key references article (n) on delete cascade, terms tsvector not null, length integer not null
  ) with (toast_tuple_target = 8160)`.execute(db)
  await sql`alter table article_index alter column terms set statistics 200`.execute(db)
  await sql`create index article_index_terms on article_index using gin (terms)`.execute(db)
}

export async function indexArticle(db: Db, n: number, terms: readonly string[]): Promise<void> {
  const tokens = tokensOf(terms.slice(0, MOST_INDEXED))
  await sql`insert into article_index (n, terms, length)
    values (${n}, array_to_tsvector(${tokens}::text[]), ${tokens.length})
    on conflict (n) do update set terms = excluded.terms, length = excluded.length`.execute(db)
}

/** See `Engine.lastIndexed`. */
export async function lastIndexed(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(n) as last from article_index`.execute(db)
  return Number(rows[0]?.last ?? 0)
}

export type SearchQuery = { every: string; any: readonly string[]; limit: number; until: string | undefined }

/** Searches; it remembers for ten minutes how common terms are. */
export function createSearch(db: Db): (query: SearchQuery) => Promise<{ n: number; score: number }[]> {
  let counts: Promise<Counts> | null = null
  let counted = Number.NEGATIVE_INFINITY
  return async ({ every, any, limit, until }) => {
    const terms = tokensOf(any).slice(0, MOST_TERMS)
    const [within] = tokensOf([every])
    if (terms.length === 0 || within === undefined) return []
    if (performance.now() - counted > COUNTS_AGE) {
      counted = performance.now()
      counts = countsOf(db)
      counts.catch(() => {
        counted = Number.NEGATIVE_INFINITY
      })
    }
    const known = (await counts) ?? { articles: 0, of: new Map(), rarest: 0, length: null }
    return ranked(db, { within, limit, until, ...byRarity(terms, known), ...known })
  }
}

interface Counts {
  readonly articles: number
  /** Terms of an article, on average of the latest; null where there is none yet. */
  readonly length: number | null
  readonly of: ReadonlyMap<string, number>
  /** Of terms that are not among the common ones, at most so many articles carry each. */
  readonly rarest: number
}

/** What ANALYZE found: https://www.postgresql.org/docs/current/view-pg-stats.html */
async function countsOf(db: Db): Promise<Counts> {
  const { rows } = await sql<{
    articles: number
    length: number | null
    terms: string[] | null
    freqs: number[] | null
  }>`
    select greatest(c.reltuples, 0)::float8 as articles, s.most_common_elems::text::text[] as terms,
      s.most_common_elem_freqs::float8[] as freqs,
      (select avg(length)::float8 from (select length from article_index order by n desc limit 10000) latest) as length
    from pg_class c left join pg_stats s on s.tablename = c.relname and s.attname = 'terms'
      and s.schemaname = c.relnamespace::regnamespace::text
    where c.oid = 'article_index'::regclass`.execute(db)
  const [row] = rows
  const [articles, freqs] = [row?.articles ?? 0, row?.freqs ?? []]
  const of = new Map((row?.terms ?? []).map((term, i) => [term, Math.round((freqs[i] ?? 0) * articles)]))
  return { articles, length: row?.length ?? null, of, rarest: of.size > 0 ? Math.min(...of.values()) : 0 }
}

interface Common {
  readonly term: string
  readonly articles: number
}

function byRarity(terms: readonly string[], known: Counts): { rare: string[]; common: Common[] } {
  const sorted = terms
    .map((term) => ({ term, articles: known.of.get(term) ?? known.rarest }))
    .sort((a, b) => a.articles - b.articles)
  let sum = 0
  const rare = sorted.filter(({ articles }) => {
    sum += articles
    return sum <= MOST_FOUND
  })
  return { rare: rare.map(({ term }) => term), common: sorted.slice(rare.length) }
}

/**
 * BM25 with k1 = 1.2 and b = 0.75 like FTS5's (https://www.sqlite.org/fts5.html#the_bm25_function), of terms that each
 * occur once in an article, as ours do. One departure: how rare a term is counts within the topic and period searched.
 */
async function ranked(
  db: Db,
  query: {
    within: string
    rare: readonly string[]
    common: readonly Common[]
    articles: number
    length: number | null
    until: string | undefined
    limit: number
  },
): Promise<{ n: number; score: number }[]> {
  const { within, rare, common, until, articles, length, limit } = query
  const inPeriod = until === undefined ? sql`` : sql`join article a on a.n = i.n and a.said < ${until}`
  const found =
    rare.length > 0
      ? sql`select asked.term, i.n, i.length from unnest(${rare}::text[]) as asked (term)
          join article_index i on i.terms @@ ${queryOf(sql`asked.term`, within)} ${inPeriod}`
      : sql`select asked.term, i.n, i.length from (select i.n, i.length, i.terms from article_index i ${inPeriod}
          where i.terms @@ ${lexeme(sql`${within}`)} order by i.n desc limit ${LATEST}) i
          join unnest(${common.map(({ term }) => term)}::text[]) as asked (term) on i.terms @@ ${lexeme(sql`asked.term`)}`
  // Where every term is common, found are those already.
  const alsoCarried =
    rare.length > 0
      ? sql`union select common.term, i.n, i.length from (select distinct n from found) f join article_index i using (n)
          join common on i.terms @@ ${lexeme(sql`common.term`)}`
      : sql``
  const counted =
    articles >= COUNTED
      ? sql`${articles}::float8`
      : sql`(select count(*)::float8 from (select 1 from article_index limit ${COUNTED}) as counted)`
  const { rows } = await sql<{ n: number; score: number }>`
    with found as materialized (${found}),
    common as (
      select * from unnest(${common.map(({ term }) => term)}::text[], ${common.map((one) => one.articles)}::float8[])
        as common (term, articles)
    ),
    hit as (select term, n, length from found ${alsoCarried}),
    whole as (
      select ${counted} as articles, coalesce(${length}::float8, avg(length)::float8) as length from found
    ),
    weight as (
      select term, greatest(ln((whole.articles - least(carry, whole.articles) + 0.5) / (carry + 0.5)), 0.000001) as weight
      from (select term, greatest(count(*)::float8, coalesce(max(common.articles), 0)) as carry
        from hit left join common using (term) group by term) as carried, whole
    )
    select hit.n, sum(weight.weight * 2.2 / (1 + 1.2 * (0.25 + 0.75 * hit.length / whole.length)))::float8 as score
    from hit join weight using (term), whole
    group by hit.n order by score desc, hit.n limit ${limit}`.execute(db)
  return rows
}

/** A query for exactly this lexeme: quoted, so that nothing in it is read as syntax. */
function lexeme(term: ReturnType<typeof sql>) {
  return sql`('''' || replace(replace(${term}, '\\', '\\\\'), '''', '''''') || '''')::tsquery`
}

function queryOf(term: ReturnType<typeof sql>, within: string) {
  return sql`(${lexeme(term)} && ${lexeme(sql`${within}::text`)})`
}

/** Terms as they are kept and looked for: the same letters in the same form, each once; a pair half has no place in UTF-8. */
function tokensOf(terms: readonly string[]): string[] {
  const tokens = terms.map((term) =>
    term.normalize('NFKC').slice(0, LONGEST_TERM).toLowerCase().toWellFormed().replaceAll('\0', '\ufffd'),
  )
  return [...new Set(tokens)].filter((token) => token !== '')
}
