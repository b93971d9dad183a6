/** Records readings until it is killed: two articles and the feed's state, numbered, in each. Prints what is done. */
import { openSqlite } from '../../../src/storage/sqlite.ts'
import { articleNo, claimOf, feedStateOf, intakeOf } from '../../contracts/examples.ts'

const [path = ''] = process.argv.slice(2)
const store = await openSqlite(path)
for (let n = 0; ; n += 2) {
  const intakes = [n, n + 1].map((i) =>
    intakeOf(articleNo(i), { claims: [claimOf({ key: `key-${i}`, sentence: `Sentence ${i}.` })] }),
  )
  await store.recordReading([feedStateOf({ etag: `"${n}"` })], intakes)
  process.stdout.write(`${n}\n`)
}
