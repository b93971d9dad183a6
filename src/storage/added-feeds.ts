import { addressId } from '../articles/address-key.ts'
import type { Act } from '../baseline/change.ts'
import type { Feed } from '../feeds/feed.ts'
import { noteAct } from './audit.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/** See `Store.addedFeeds`. */
export async function addedFeeds(db: Db): Promise<Feed[]> {
  const rows = await db.selectFrom('added_feed').select('feed').orderBy('at').orderBy('id').execute()
  return rows.map((row) => {
    const feed: Feed = JSON.parse(row.feed)
    return feed
  })
}

/** See `Store.addFeed`. */
export function addFeed(db: Db, feed: Feed, act: Act): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto('added_feed')
      .values({ id: feed.id, address: addressId(feed.url), feed: JSON.stringify(feed), at: instant(act.at) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added !== undefined) await noteAct(trx, act)
    return added !== undefined
  })
}

/** See `Store.removeFeed`. */
export function removeFeed(db: Db, id: string, act: Act): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const removed = await trx.deleteFrom('added_feed').where('id', '=', id).returning('id').executeTakeFirst()
    if (removed === undefined) return false
    await trx.deleteFrom('feed').where('id', '=', id).execute()
    await noteAct(trx, act)
    return true
  })
}
