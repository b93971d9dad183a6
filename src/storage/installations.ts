import { instant } from './rows.ts'
import type { Db } from './schema.ts'
import type { Installations } from './store.ts'

/** See `Store.installations`. */
export function installationsOf(db: Db): Installations {
  return {
    async of(workspace) {
      const row = await db
        .selectFrom('slack_installation')
        .select('sealed')
        .where('workspace', '=', workspace)
        .executeTakeFirst()
      return row?.sealed ?? null
    },
    async list() {
      return db.selectFrom('slack_installation').select(['workspace', 'sealed']).orderBy('workspace').execute()
    },
    async save({ workspace, sealed, by, at }) {
      const change = { sealed, by, at: instant(at) }
      await db
        .insertInto('slack_installation')
        .values({ workspace, ...change })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet(change))
        .execute()
    },
    async remove(workspace) {
      const removed = await db
        .deleteFrom('slack_installation')
        .where('workspace', '=', workspace)
        .returning('workspace')
        .executeTakeFirst()
      return removed !== undefined
    },
  }
}
