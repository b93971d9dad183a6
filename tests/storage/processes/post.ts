/**
 * Claims deliveries and posts their parts until nothing is left or it is killed. A post is a line in a file, written
 * before it is marked, as a platform has a message before we know.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { openSqlite } from '../../../src/storage/sqlite.ts'
import { at } from '../../contracts/examples.ts'

/** Each delivery has so many messages. */
const PARTS = 3
const [path = '', channelFile = '', minute = '0'] = process.argv.slice(2)
const store = await openSqlite(path)
for (;;) {
  const claimed = await store.claimDeliveries({
    now: at(Number(minute)),
    leaseUntil: at(Number(minute) + 5),
    limit: 2,
    platforms: ['slack'],
  })
  if (claimed.length === 0) break
  for (const { delivery, interrupted, token } of claimed) {
    for (let part = delivery.parts; part < PARTS; part++) {
      const line = `${delivery.channel} ${delivery.id} ${part}\n`
      const there = interrupted && existsSync(channelFile) && readFileSync(channelFile, 'utf8').includes(line)
      if (!there) appendFileSync(channelFile, line)
      process.stdout.write(line)
      await store.markPart(delivery.id, token, { parts: part + 1, message: line }, at(Number(minute) + 5))
    }
    await store.markPosted(delivery.id, token, at(Number(minute)))
  }
}
await store.close()
