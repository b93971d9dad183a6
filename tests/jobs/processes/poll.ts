/** Polls a written feed of more articles than one write holds, saying so after every write. Made to be killed in between. */
import { pollOnce } from '../../../src/jobs/poll.ts'
import { silent } from '../../../src/log.ts'
import { openSqlite } from '../../../src/storage/sqlite.ts'
import { clockAt, feedOf, manyEntries, topicOnDesk, writtenReader } from '../desk.ts'

const [path = '', now = ''] = process.argv.slice(2)
const store = await openSqlite(path)
const telling = {
  ...store,
  async recordReading(...reading: Parameters<typeof store.recordReading>) {
    const added = await store.recordReading(...reading)
    process.stdout.write(`${added.size} written\n`)
    return added
  },
}
await pollOnce({
  store: telling,
  reader: writtenReader({ daily: manyEntries() }),
  feeds: [feedOf('daily')],
  topics: [topicOnDesk('japan-china-korea')],
  everything: true,
  backfill: false,
  clock: clockAt(now),
  log: silent,
})
