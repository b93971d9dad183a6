import type { App } from '@slack/bolt'
import type { Log } from '../../log.ts'
import type { Installations } from './installations.ts'
import { type SlackRecords, UNINSTALLED } from './workspaces.ts'

/**
 * Hears that the app was removed from a workspace, or its token revoked
 * (https://docs.slack.dev/reference/events/app_uninstalled, tokens_revoked; Slack sends them in any order): the token is
 * deleted, and what the workspace got is paused until the app is installed there again.
 */
export function listenToUninstalling(
  app: App,
  parts: {
    readonly installations: Installations | null
    readonly records: SlackRecords | null
    once(key: string): Promise<boolean>
    track(work: Promise<void>): void
  },
  log: Log,
): void {
  const removed = async (workspace: string): Promise<void> => {
    await parts.installations?.remove(workspace)
    await parts.records?.pause(workspace, UNINSTALLED)
    log.warn({ workspace }, 'The Slack app was removed from a workspace; its digests are paused')
  }
  app.event('app_uninstalled', async ({ body }) => {
    if (await parts.once(`event:${body.event_id}`)) parts.track(removed(body.team_id))
  })
  app.event('tokens_revoked', async ({ event, body }) => {
    // People's own tokens are none of ours.
    if ((event.tokens.bot ?? []).length === 0) return
    if (await parts.once(`event:${body.event_id}`)) parts.track(removed(body.team_id))
  })
}
