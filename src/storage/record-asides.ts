/** Articles about none of the topics: most of what feeds bring, so that many are written by a few statements. */
import { addressId } from '../articles/address-key.ts'
import { givenHash } from '../articles/edit.ts'
import { inChunks } from './in-chunks.ts'
import type { Intake } from './intake.ts'
import { articleRow, placementRow } from './rows.ts'
import type { Db } from './schema.ts'

/** Written by one statement: SQLite allows 32,766 parameters, and an article has fifteen. */
const MOST_AT_ONCE = 100

/** Whether an article is placed, and brought nothing beside. */
export function isAside({ placements, stories, merges, claims, proposed, statements }: Intake): boolean {
  const brought = [stories, merges, claims, proposed, statements]
  const isAbout = placements.some(({ relevant, story, copyOf }) => relevant || story !== null || copyOf !== null)
  return placements.length > 0 && !isAbout && brought.every(({ length }) => length === 0)
}

/**
 * Writes articles that are about none of the topics, each at most once in the list; gives the ids of those that were
 * new. One that is known by another address is not written. Inside the caller's transaction.
 */
export async function recordAsides(db: Db, asides: readonly Intake[]): Promise<string[]> {
  const added: string[] = []
  for (const chunk of inChunks(asides, MOST_AT_ONCE)) added.push(...(await recordSome(db, chunk)))
  return added
}

async function recordSome(db: Db, asides: readonly Intake[]): Promise<string[]> {
  const rows = asides.map(({ article, given }) => ({ ...articleRow(article), given: given ?? givenHash(article) }))
  const written = await db
    .insertInto('article')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  const fresh = new Set(written.map(({ id }) => id))
  const lost = await knownByAddress(
    db,
    asides.filter(({ article }) => fresh.has(article.id)),
  )
  if (lost.size > 0)
    await db
      .deleteFrom('article')
      .where('id', 'in', [...lost])
      .execute()
  const placements = asides.flatMap(({ article, placements }, i) =>
    lost.has(article.id) ? [] : placements.map((placement) => placementRow(placement, rows[i]?.said ?? article.seen)),
  )
  if (placements.length > 0)
    await db
      .insertInto('placement')
      .values(placements)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return [...fresh.difference(lost)]
}

/** Writes the addresses of new articles; gives the ids of those whose first one another article has already. */
async function knownByAddress(db: Db, asides: readonly Intake[]): Promise<ReadonlySet<string>> {
  if (asides.length === 0) return new Set()
  const first = new Map(asides.map(({ article }) => [addressId(article.url), article.id]))
  const rows = asides.flatMap(({ article, addresses = [] }) =>
    [...new Set([addressId(article.url), ...addresses])].map((address) => ({ address, article: article.id })),
  )
  await db
    .insertInto('article_address')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const holders = await db
    .selectFrom('article_address')
    .select(['address', 'article'])
    .where('address', 'in', [...first.keys()])
    .execute()
  const held = new Map(holders.map(({ address, article }) => [address, article]))
  return new Set(asides.flatMap(({ article }) => (held.get(addressId(article.url)) === article.id ? [] : [article.id])))
}
