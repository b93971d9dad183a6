import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * What searches read of SQLite's index, kept as long as nothing enters or leaves it: the names and words of one question
 * are those of the next. Whole lists are kept of terms that no more articles than this carry: one is read as quickly as
 * a common term is looked up beside rare ones.
 */
export const MOST_LISTED = 16_000
/** Numbers kept, four bytes each in lists: all goes once there are more. Some hundred terms over 100,000 articles. */
const KEPT = 500_000

/** How many articles the index has, and how long they are on average, in terms. */
interface Whole {
  readonly articles: number
  readonly length: number
}

/** The index in one of its states. What a search adds belongs to the state in which it began, or to a later one. */
export interface Postings extends Whole {
  readonly state: string
  /** Articles that carry a token. */
  readonly counts: Map<string, number>
  /** How long an article is, by its number. */
  readonly lengths: Map<number, number>
  /** Numbers of articles that match, ascending. */
  readonly lists: Map<string, Uint32Array>
}

/** Gives what is known of the index as it is now. Each write changes FTS5's "structure" record, whoever writes. */
export function keepPostings(db: Kysely<Schema>): () => Promise<Postings> {
  let kept: Postings | null = null
  return async () => {
    // The records "averages" and "structure": https://www.sqlite.org/fts5.html#the_data_table_
    const { rows } = await sql<{ id: number; block: Uint8Array }>`select id, block from article_index_data
      where id in (1, 10) order by id`.execute(db)
    const state = rows.map(({ block }) => Buffer.from(block).toString('base64')).join(' ')
    if (kept === null || kept.state !== state || sizeOf(kept) > KEPT) {
      const [articles = 0, tokens = 0] = varints(rows.find(({ id }) => id === 1)?.block ?? new Uint8Array())
      const length = Math.max(tokens, 1) / Math.max(articles, 1)
      kept = { state, articles, length, counts: new Map(), lengths: new Map(), lists: new Map() }
    }
    return kept
  }
}

function sizeOf({ counts, lengths, lists }: Postings): number {
  return [...lists.values()].reduce((sum, list) => sum + list.length, counts.size + lengths.size)
}

/** Numbers of the articles that match, ascending. They come as one text: a row for each would take twice as long. */
export async function listOf(db: Kysely<Schema>, { lists }: Postings, match: string): Promise<Uint32Array> {
  const known = lists.get(match)
  if (known !== undefined) return known
  const { rows } = await sql<{ numbers: string }>`select json_group_array(rowid) as numbers from article_index
    where article_index match ${match}`.execute(db)
  const list = Uint32Array.from(JSON.parse(rows[0]?.numbers ?? '[]')).sort()
  lists.set(match, list)
  return list
}

/** How long each of these articles is, in terms. */
export async function lengthsOf(
  db: Kysely<Schema>,
  { lengths }: Postings,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const unknown = numbers.filter((n) => !lengths.has(n))
  if (unknown.length === 0) return lengths
  const { rows } = await sql<{ id: number; sz: Uint8Array }>`select id, sz from article_index_docsize
    where id in (select value from json_each(${JSON.stringify(unknown)}))`.execute(db)
  for (const { id, sz } of rows) lengths.set(id, varints(sz)[0] ?? 0)
  return lengths
}

/** The numbers that both have, ascending as both are. */
export function shared(some: Uint32Array, others: Uint32Array): number[] {
  const both: number[] = []
  let at = 0
  for (const n of some) {
    while (at < others.length && (others[at] ?? 0) < n) at++
    if (others[at] === n) both.push(n)
  }
  return both
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
