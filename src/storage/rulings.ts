import type { Mute, Ruling } from '../baseline/change.ts'
import type { Ledger } from '../commands/desk.ts'
import { noteAct } from './audit.ts'
import { instant } from './rows.ts'
import type { Db } from './schema.ts'

/** What operators called wrong, and what they muted. */
export function rulingsOf(db: Db): Pick<Ledger, 'rulings' | 'rule' | 'unrule' | 'mutes' | 'mute' | 'unmute'> {
  return {
    async rulings(topic) {
      const rows = await db.selectFrom('ruling').selectAll().where('topic', '=', topic).orderBy('at').execute()
      return rows.map(({ finding, platform, person, at, why }): Ruling => {
        return { topic, finding, by: { platform, user: person }, at, why }
      })
    },
    rule: ({ topic, finding, by, at, why }, act) =>
      db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('ruling')
          .values({ topic, finding, platform: by.platform, person: by.user, at: instant(at), why })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return noted(trx, numInsertedOrUpdatedRows, act)
      }),
    unrule: (topic, finding, act) =>
      db.transaction().execute(async (trx) => {
        const { numDeletedRows } = await trx
          .deleteFrom('ruling')
          .where('topic', '=', topic)
          .where('finding', '=', finding)
          .executeTakeFirst()
        return noted(trx, numDeletedRows, act)
      }),
    async mutes(topic) {
      const rows = await db.selectFrom('mute').selectAll().where('topic', '=', topic).orderBy('story').execute()
      return rows.map(({ story, platform, channel }): Mute => {
        return { topic, story, place: channel === '' ? null : { platform, channel } }
      })
    },
    mute: (mute, act) =>
      db.transaction().execute(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('mute')
          .values(muteRow(mute))
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return noted(trx, numInsertedOrUpdatedRows, act)
      }),
    unmute: (mute, act) =>
      db.transaction().execute(async (trx) => {
        const { topic, story, platform, channel } = muteRow(mute)
        const { numDeletedRows } = await trx
          .deleteFrom('mute')
          .where('topic', '=', topic)
          .where('story', '=', story)
          .where('platform', '=', platform)
          .where('channel', '=', channel)
          .executeTakeFirst()
        return noted(trx, numDeletedRows, act)
      }),
  }
}

function muteRow({ topic, story, place }: Mute) {
  return { topic, story, platform: place?.platform ?? '', channel: place?.channel ?? '' }
}

/** What changed nothing is no deed. */
async function noted(db: Db, rows: bigint | undefined, act: Parameters<typeof noteAct>[1]): Promise<boolean> {
  if ((rows ?? 0n) === 0n) return false
  await noteAct(db, act)
  return true
}
