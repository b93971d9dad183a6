import type { Store } from '../storage/store.ts'

/** What is kept for Slack: installations, and which subscriptions follow from them. */
export function slackRecords(store: Pick<Store, 'installations' | 'subscriptions' | 'pause' | 'resume'>) {
  return {
    installations: store.installations,
    async workspaceOf(channel: string): Promise<string | null> {
      const here = await store.subscriptions.list({ platform: 'slack', channel })
      return here.find(({ workspace }) => workspace !== null)?.workspace ?? null
    },
    async paused() {
      const all = await store.subscriptions.list({ platform: 'slack' })
      return all.flatMap(({ channel, workspace, paused }) =>
        paused === null ? [] : [{ channel, workspace, why: paused }],
      )
    },
    async goOn(channel: string): Promise<void> {
      await store.resume('slack', [channel])
    },
    async subscriberOf(channel: string): Promise<string | null> {
      const here = await store.subscriptions.list({ platform: 'slack', channel })
      return here.findLast(({ createdBy }) => createdBy !== null)?.createdBy ?? null
    },
    /** Pauses what a workspace gets, or goes on with all that was paused there (null): what cannot be pauses again. */
    async pause(workspace: string, why: string | null): Promise<void> {
      const all = await store.subscriptions.list({ platform: 'slack' })
      const meant = all.filter((one) => one.workspace === workspace && (one.paused === null) === (why !== null))
      if (why === null) {
        const channels = new Set(meant.map(({ channel }) => channel))
        await store.resume('slack', [...channels])
      } else for (const { id } of meant) await store.pause(id, why)
    },
  }
}
