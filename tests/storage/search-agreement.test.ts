import { describe, expect, it } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openStore } from '../../src/storage/open.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { articleNo, at, intakeOf, TOPIC } from '../contracts/examples.ts'
import { makeDatabase } from '../support/postgres.ts'

/** Made numbers, the same in every run: https://en.wikipedia.org/wiki/Lehmer_random_number_generator */
function* numbers(): Generator<number, number> {
  for (let n = 20_231_126; ; n = (n * 48_271) % 2_147_483_647) yield n / 2_147_483_647
}

describe('search on both databases', () => {
  it('ranks alike, with scores alike to a thousandth', async () => {
    const made = numbers()
    // As in a language, a few words are in most articles and most words in a few.
    const word = () => `w${Math.floor(Math.exp(made.next().value * Math.log(2_000)))}`
    const intakes = [...Array(400).keys()].map((n) =>
      intakeOf(articleNo(n), { terms: [...new Set(Array.from({ length: 20 + (n % 60) }, word))] }),
    )
    const database = await makeDatabase()
    const stores = [await openSqlite(':memory:'), await openStore(readDatabaseUrl(database.url))]
    for (const store of stores) await store.recordReading([], intakes)
    for (let n = 0; n < 40; n++) {
      const query = { topic: TOPIC, terms: Array.from({ length: 1 + (n % 9) }, word), limit: 10 }
      const [scores, others] = await Promise.all(
        stores.map(async (store) => (await store.coverage.search(query)).map(({ score }) => score.toFixed(3))),
      )
      expect(others).toEqual(scores)
      const early = await Promise.all(
        stores.map(async (store) => (await store.coverage.search({ ...query, limit: 200, until: at(100) })).length),
      )
      expect(early[1]).toBe(early[0])
    }
    for (const store of stores) await store.close()
    await database.drop()
  }, 60_000)
})
