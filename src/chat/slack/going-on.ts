import type { Log } from '../../log.ts'
import { canBeOver, failureOf, scopesLacked } from './failure.ts'
import type { SlackRecords, Workspaces } from './workspaces.ts'

/** How often it is looked whether a channel can be posted to again, and how many channels at a time. Ms. */
const EVERY_MS = 10 * 60_000
const MOST = 40

type Paused = Awaited<ReturnType<SlackRecords['paused']>>[number]

/**
 * Lets paused digests go on where they can: it is looked at the start and every ten minutes whether the app was invited
 * back, its token is good again, or the scope was granted that it lacked, by reading one message (Slack tells of
 * invitations only to apps that may list channels). Whether an archived channel was opened again cannot be seen so; there,
 * naming the app or subscribing again does it.
 */
export function createGoingOn(workspaces: Workspaces, records: SlackRecords, log: Log) {
  let timer: NodeJS.Timeout | undefined
  const isOpen = async ({ channel, workspace, why }: Paused): Promise<boolean> => {
    try {
      const web = await workspaces.web(workspace)
      const lacked = scopesLacked(why)
      if (lacked.length > 0) {
        const granted = (await web.auth.test()).response_metadata?.scopes ?? []
        return lacked.some((scope) => granted.includes(scope))
      }
      await web.conversations.history({ channel, limit: 1 })
      return true
    } catch {
      return false
    }
  }
  const look = async (): Promise<void> => {
    const waiting = (await records.paused()).filter(({ why }) => canBeOver(why))
    for (const one of waiting.slice(0, MOST)) {
      if (!(await isOpen(one))) continue
      await records.goOn(one.channel)
      log.info({ channel: one.channel }, 'A channel can be posted to again; its digests go on')
    }
  }
  return {
    look,
    start() {
      const tell = (error: unknown) => log.warn({ reason: failureOf(error).why }, 'Paused channels were not looked at')
      if (timer === undefined) void look().catch(tell)
      timer ??= setInterval(() => void look().catch(tell), EVERY_MS).unref()
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}
