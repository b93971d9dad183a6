import { webApi } from '@slack/bolt'
import { UserError } from '../../errors.ts'
import type { InstallationRecords, Installations } from './installations.ts'

/** What the service keeps for Slack. `main.ts` makes it from the store. */
export interface SlackRecords {
  readonly installations: InstallationRecords
  /** The workspace of a channel that gets digests, or null. */
  workspaceOf(channel: string): Promise<string | null>
  /** Channels whose digests are paused, and why. */
  paused(): Promise<readonly { readonly channel: string; readonly workspace: string | null; readonly why: string }[]>
  /** A channel can be posted to again: what was paused there goes on. */
  goOn(channel: string): Promise<void>
  /** Who subscribed a channel, or null. */
  subscriberOf(channel: string): Promise<string | null>
  /** Pauses what a workspace gets, with the reason, or goes on with what was paused for it (null). */
  pause(workspace: string, why: string | null): Promise<void>
}

/** The Web API as each workspace's own token reaches it. */
export interface Workspaces {
  /** For a workspace's id (`T…`); null where it is not known. Rejects where the app is not installed there. */
  web(workspace: string | null): Promise<webApi.WebClient>
  /** The workspace of a channel that gets digests; null where it is not known. */
  of(channel: string): Promise<string | null>
  /** What Bolt answers an event of a workspace with. */
  authorize(workspace: string | null): Promise<{ botToken: string; botId?: string; botUserId?: string }>
}

/** The workspace whose token stands in the environment. */
export interface Single {
  readonly token: string
  readonly web: webApi.WebClient
  /** Asks Slack once who we are there. */
  us(): Promise<{ teamId?: string; botId?: string; botUserId?: string }>
}

/** Clients kept: each holds little more than its token. */
const MOST = 500

/** One workspace by its token from the environment, any number by installation, or both. */
export function createWorkspaces(
  single: Single | null,
  installations: Installations | null,
  parts: { readonly client: webApi.WebClientOptions; readonly records: SlackRecords | null },
): Workspaces {
  const clients = new Map<string, webApi.WebClient>()
  const clientFor = (token: string): webApi.WebClient => {
    const known = clients.get(token)
    if (known) return known
    if (clients.size >= MOST) clients.clear()
    const client = new webApi.WebClient(token, parts.client)
    clients.set(token, client)
    return client
  }
  /** The one of the environment where it is that, or where there is no other. */
  const isSingle = async (workspace: string | null): Promise<boolean> =>
    single !== null && (installations === null || workspace === null || (await single.us()).teamId === workspace)
  const installed = (workspace: string | null) => {
    if (installations === null || workspace === null)
      throw new UserError('It is not known in which Slack workspace this channel is: subscribe there again.')
    return installations.of(workspace)
  }
  return {
    async web(workspace) {
      if (single && (await isSingle(workspace))) return single.web
      return clientFor((await installed(workspace)).token)
    },
    // One token needs no looking up.
    of: async (channel) => (installations === null ? null : ((await parts.records?.workspaceOf(channel)) ?? null)),
    async authorize(workspace) {
      if (single && (await isSingle(workspace))) return { botToken: single.token, ...(await single.us()) }
      const { token, botId, botUserId } = await installed(workspace)
      return { botToken: token, botId, botUserId }
    },
  }
}

/** A token of the environment, asked once who it is. */
export function createSingle(token: string, client: webApi.WebClientOptions): Single {
  const web = new webApi.WebClient(token, client)
  let us: ReturnType<Single['us']> | null = null
  const ask = async () => {
    const { team_id, bot_id, user_id } = await web.auth.test()
    return {
      ...(team_id && { teamId: team_id }),
      ...(bot_id && { botId: bot_id }),
      ...(user_id && { botUserId: user_id }),
    }
  }
  return {
    token,
    web,
    us() {
      us ??= ask().catch((error: unknown) => {
        us = null
        throw error
      })
      return us
    },
  }
}

/** Why an installation's digests stopped, as their subscriptions say it. */
export const UNINSTALLED = 'the app was removed from the Slack workspace (app_uninstalled)'
