/** The door of the Slack room. */
import { App } from '@slack/bolt'
import { createDoorkeeper } from '../../commands/doorkeeper.ts'
import type { Document } from '../../digest/document.ts'
import { UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { ChatPlatform, CommandDesk } from '../chat.ts'
import { boltLog } from './bolt-log.ts'
import { checkApp, notTaken } from './check-app.ts'
import { failureOf } from './failure.ts'
import { createGoingOn } from './going-on.ts'
import { createHome } from './home.ts'
import { createHttp, type SlackHandler } from './http.ts'
import { createInstallations } from './installations.ts'
import { LIMITS } from './limits.ts'
import { listen } from './listeners.ts'
import { createNaming } from './names.ts'
import { createOAuth } from './oauth.ts'
import { checkOptions, type SlackOptions } from './options.ts'
import { createPeople } from './people.ts'
import { PLAIN } from './plain-message.ts'
import { createPoster } from './post-digest.ts'
import { renderMessages } from './render.ts'
import { createSay } from './say.ts'
import { createSeal } from './seal.ts'
import { createSocket } from './socket.ts'
import { listenToUninstalling } from './uninstalling.ts'
import { createSingle, createWorkspaces } from './workspaces.ts'

export type { SlackOptions } from './options.ts'

export interface SlackPlatform extends ChatPlatform {
  readonly name: 'slack'
  /** To be mounted at the service's HTTP server; null over Socket Mode. */
  readonly http: SlackHandler | null
  /** Tells who subscribed a channel, or else the first listed admin, in a direct message. False where there is nobody. */
  tellAdmin(about: { channel: string; workspace: string | null }, document: Document): Promise<boolean>
  /** The pages on which the app is installed; none where it is not. */
  readonly pages: readonly SlackHandler[]
}

/** Of one person's commands: four at once, thirty together, then one every two seconds. */
const DOORS = { atOnce: 4, burst: 30, everyMs: 2_000 }
/** How long a call to Slack may take, and how long stopping waits for answers under way, ms. */
const CALL_MS = 15_000
const STOP_MS = 2_500

/** Slack, over Socket Mode or HTTP, in one workspace or many. Throws a UserError where tokens are missing or of the wrong kind. */
export function createSlack(options: SlackOptions, log: Log): SlackPlatform {
  checkOptions(options)
  const now = options.now ?? Date.now
  const slackApiUrl = options.apiUrl
  const client = {
    logger: boltLog(log),
    // Retrying is ours: a Retry-After goes to the delivery, and an unclear failure is looked into before a second try.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: CALL_MS,
    ...(slackApiUrl && { slackApiUrl }),
  }
  const { oauth, records = null } = options
  const single = options.botToken === undefined ? null : createSingle(options.botToken, client)
  const installations =
    oauth && records
      ? createInstallations(records.installations, { seal: createSeal(oauth.keys), teams: oauth.teams, now })
      : null
  const workspaces = createWorkspaces(single, installations, { client, records })
  const goingOn = records ? createGoingOn(workspaces, records, log) : null
  const socket = options.appToken
    ? createSocket({ appToken: options.appToken, slackApiUrl, backoffMs: options.backoffMs ?? 1_000 }, log)
    : null
  const over = socket ? null : createHttp({ signingSecret: options.signingSecret ?? '', now }, log)
  const naming = createNaming(now, log)
  const underWay = new Set<Promise<void>>()
  let heard: CommandDesk | null = null
  let ready = false
  let postsOnly = false
  const once = async (key: string): Promise<boolean> => heard === null || (await heard.first(`slack:${key}`))

  return {
    name: 'slack',
    http: over?.http ?? null,
    pages:
      oauth && installations
        ? createOAuth(
            oauth,
            {
              web: client,
              now,
              once,
              async installed(workspace, installation, by) {
                await installations.save(workspace, installation, by)
                await records?.pause(workspace, null)
                log.info({ workspace }, 'The Slack app was installed')
              },
            },
            log,
          )
        : [],
    connected: () => ready && (postsOnly || (socket?.connected() ?? true)),
    post: createPoster(workspaces, { everyMs: options.postEveryMs ?? LIMITS.postEveryMs, now, naming }),

    check: () => checkApp({ single, installations, client, appToken: options.appToken }),

    async tellAdmin({ channel, workspace }, document) {
      const person = (await records?.subscriberOf(channel)) ?? options.admins?.[0]
      if (person === undefined) return false
      const web = await workspaces.web(workspace)
      for (const message of renderMessages(document))
        await web.chat.postMessage({ channel: person, ...message, ...PLAIN })
      return true
    },

    async start(desk) {
      const us =
        single === null
          ? {}
          : await single.us().catch((error: unknown) => Promise.reject(notTaken('SLACK_BOT_TOKEN', error)))
      if (desk === null) {
        ready = true
        postsOnly = true
        return
      }
      heard = desk
      const receiver = socket?.receiver ?? over?.receiver
      if (!receiver) throw new UserError('Slack needs an app token or a signing secret.')
      const app = new App({
        receiver,
        authorize: ({ teamId }) => workspaces.authorize(teamId ?? null),
        logger: boltLog(log),
        clientOptions: client,
        convoStore: false,
      })
      app.use(({ next }) => desk.heard(next))
      app.error(async (error) => log.error({ reason: failureOf(error).why }, 'Bolt failed'))
      const track = (work: Promise<void>): void => {
        underWay.add(work)
        work
          .catch((error: unknown) => log.error({ reason: failureOf(error).why }, 'An answer failed'))
          .finally(() => underWay.delete(work))
      }
      listen(app, {
        desk,
        say: createSay(workspaces, naming, log),
        home: createHome(desk, workspaces, log),
        web: workspaces.web,
        once,
        who: createPeople(workspaces, { admins: options.admins ?? [], now }, log),
        enter: createDoorkeeper(DOORS, now),
        track,
        named: async (channel) => records?.goOn(channel),
      })
      listenToUninstalling(app, { installations, records, once, track }, log)
      if (socket) await connect(socket.start())
      goingOn?.start()
      ready = true
      log.debug(
        { workspace: 'teamId' in us ? us.teamId : 'many', over: socket ? 'socket' : 'http' },
        'Slack is connected',
      )
    },

    async stop() {
      ready = false
      goingOn?.stop()
      await socket?.stop()
      await over?.receiver.stop()
      const late = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref())
      await Promise.race([Promise.allSettled(underWay), late])
    },
  }
}

async function connect(starting: Promise<void>): Promise<void> {
  try {
    await starting
  } catch (error) {
    throw notTaken('SLACK_APP_TOKEN', error)
  }
}
