/** The door of the Slack room. */
import { App, webApi } from '@slack/bolt'
import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { ChatPlatform } from '../chat.ts'
import { boltLog } from './bolt-log.ts'
import { checkApp, notTaken } from './check-app.ts'
import { createDoorkeeper } from './doorkeeper.ts'
import { failureOf } from './failure.ts'
import { createHome } from './home.ts'
import { createHttp, type SlackHttp } from './http.ts'
import { LIMITS } from './limits.ts'
import { listen } from './listeners.ts'
import { createPeople } from './people.ts'
import { createPoster } from './post-digest.ts'
import { createSay } from './say.ts'
import { createSocket } from './socket.ts'
import type { Workspaces } from './workspaces.ts'

export interface SlackOptions {
  /** `xoxb-…` */
  readonly botToken: string
  /** `xapp-…`: Slack over Socket Mode. Without it Slack comes over HTTP, and `signingSecret` is needed. */
  readonly appToken?: string | undefined
  readonly signingSecret?: string | undefined
  /** Base address of the Web API (a proxy, a test server); Slack's own where missing. */
  readonly apiUrl?: string | undefined
  /** Users who are operators although they are no workspace admins (`U…`). */
  readonly admins?: readonly string[]
  /** Milliseconds between two messages to one channel; Slack takes about one a second. */
  readonly postEveryMs?: number
  /** The first pause before connecting again, ms; it doubles up to 30 s. */
  readonly backoffMs?: number
  /** Milliseconds since 1970; the machine's clock where missing. */
  readonly now?: () => number
}

export interface SlackPlatform extends ChatPlatform {
  readonly name: 'slack'
  /** To be mounted at the service's HTTP server; null over Socket Mode. */
  readonly http: SlackHttp | null
}

/** Of one person's commands: four at once, thirty together, then one every two seconds. */
const DOORS = { atOnce: 4, burst: 30, everyMs: 2_000 }
/** How long a call to Slack may take, and how long stopping waits for answers under way, ms. */
const CALL_MS = 15_000
const STOP_MS = 5_000

/** Slack, over Socket Mode or HTTP. Throws a UserError where tokens are missing or of the wrong kind. */
export function createSlack(options: SlackOptions, log: Log): SlackPlatform {
  checkTokens(options)
  const now = options.now ?? Date.now
  const slackApiUrl = options.apiUrl
  const clientOptions = {
    logger: boltLog(log),
    // Retrying is ours: a Retry-After goes to the delivery, and an unclear failure is looked into before a second try.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    ...(slackApiUrl && { slackApiUrl }),
  }
  const web = new webApi.WebClient(options.botToken, clientOptions)
  const workspaces: Workspaces = { web: async () => web, of: async () => null }
  const socket = options.appToken
    ? createSocket({ appToken: options.appToken, slackApiUrl, backoffMs: options.backoffMs ?? 1_000 }, log)
    : null
  const over = socket ? null : createHttp({ signingSecret: options.signingSecret ?? '', now }, log)
  const underWay = new Set<Promise<void>>()
  let ready = false
  let postsOnly = false

  return {
    name: 'slack',
    http: over?.http ?? null,
    connected: () => ready && (postsOnly || (socket?.connected() ?? true)),
    post: createPoster(workspaces, { everyMs: options.postEveryMs ?? LIMITS.postEveryMs, now }),

    check: () => checkApp(web, options),

    async start(desk) {
      const us = await whoAreWe(web)
      if (desk === null) {
        ready = true
        postsOnly = true
        return
      }
      const receiver = socket?.receiver ?? over?.receiver
      if (!receiver) throw new UserError('Slack needs an app token or a signing secret.')
      const app = new App({
        receiver,
        authorize: async () => ({ botToken: options.botToken, ...us }),
        logger: boltLog(log),
        clientOptions,
        convoStore: false,
      })
      app.error(async (error) => log.error({ reason: failureOf(error).why }, 'Bolt failed'))
      listen(app, {
        desk,
        say: createSay(workspaces, log),
        home: createHome(desk, workspaces, log),
        web: workspaces.web,
        once: (key) => desk.first(`slack:${key}`),
        who: createPeople(web, { admins: options.admins ?? [], workspace: us.teamId ?? null, now }, log),
        enter: createDoorkeeper(DOORS, now),
        track(work) {
          underWay.add(work)
          work
            .catch((error: unknown) => log.error({ reason: failureOf(error).why }, 'An answer failed'))
            .finally(() => underWay.delete(work))
        },
      })
      if (socket) await connect(socket.start())
      ready = true
      log.debug({ workspace: us.teamId, over: socket ? 'socket' : 'http' }, 'Slack is connected')
    },

    async stop() {
      ready = false
      await socket?.stop()
      await over?.receiver.stop()
      const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref())
      await Promise.race([Promise.allSettled(underWay), late])
    },
  }
}

function checkTokens({ botToken, appToken, signingSecret }: SlackOptions): void {
  if (!/^xox[abe]/.test(botToken)) throw new UserError('SLACK_BOT_TOKEN is no bot token: it begins with xoxb-.')
  if (appToken && !/^xapp-/.test(appToken))
    throw new UserError('SLACK_APP_TOKEN is no app-level token: it begins with xapp-.')
  if (!appToken && !signingSecret)
    throw new UserError(
      'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside SLACK_BOT_TOKEN.',
    )
}

async function whoAreWe(web: webApi.WebClient): Promise<{ teamId?: string; botId?: string; botUserId?: string }> {
  try {
    const { team_id, bot_id, user_id } = await web.auth.test()
    return {
      ...(team_id && { teamId: team_id }),
      ...(bot_id && { botId: bot_id }),
      ...(user_id && { botUserId: user_id }),
    }
  } catch (error) {
    throw notTaken('SLACK_BOT_TOKEN', error)
  }
}

async function connect(starting: Promise<void>): Promise<void> {
  try {
    await starting
  } catch (error) {
    throw notTaken('SLACK_APP_TOKEN', error)
  }
}
