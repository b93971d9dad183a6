import type { Log } from '../../log.ts'
import { failureOf } from './failure.ts'
import type { SlackRecords, Workspaces } from './workspaces.ts'

/** How often it is looked whether a channel can be posted to again, and how many channels at a time. Ms. */
const EVERY_MS = 10 * 60_000
const MOST = 40

/** Pauses that end when somebody invites the app: `failure.ts` puts Slack's code behind the reason. */
const NOT_THERE = /\((?:channel_not_found|not_in_channel)\)$/

/**
 * Lets paused digests go on where they can: it is looked every ten minutes whether the app was invited back, by reading
 * one message (Slack tells of invitations only to apps that may list channels). Whether an archived channel was opened
 * again cannot be seen so; there, naming the app or subscribing again does it.
 */
export function createGoingOn(workspaces: Workspaces, records: SlackRecords, log: Log) {
  let timer: NodeJS.Timeout | undefined
  const isOpen = async ({ channel, workspace }: { channel: string; workspace: string | null }): Promise<boolean> => {
    try {
      await (await workspaces.web(workspace)).conversations.history({ channel, limit: 1 })
      return true
    } catch {
      return false
    }
  }
  const look = async (): Promise<void> => {
    const waiting = (await records.paused()).filter(({ why }) => NOT_THERE.test(why))
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
      timer ??= setInterval(() => void look().catch(tell), EVERY_MS).unref()
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}
