import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

/** Workspaces in which the Slack app is installed. The token is sealed before it comes here. */
export async function slackInstallations(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('slack_installation')
    .addColumn('workspace', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
}
