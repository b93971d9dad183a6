/** Delivers to a channel that is a file. After the first message of a digest it says so and never comes back. */
import { appendFileSync } from 'node:fs'
import { deliverDue } from '../../../src/jobs/deliver.ts'
import { silent } from '../../../src/log.ts'
import { openSqlite } from '../../../src/storage/sqlite.ts'
import { clockAt } from '../desk.ts'

const [path = '', channelFile = '', now = ''] = process.argv.slice(2)
await deliverDue({
  store: await openSqlite(path),
  platforms: [
    {
      name: 'slack',
      start: async () => {},
      stop: async () => {},
      check: async () => 'well',
      connected: () => true,
      async post({ deliveryId }, onPart) {
        appendFileSync(channelFile, `${deliveryId} 0\n`)
        await onPart(1)
        process.stdout.write('one message posted\n')
        return new Promise(() => {})
      },
    },
  ],
  clock: clockAt(now),
  log: silent,
})
