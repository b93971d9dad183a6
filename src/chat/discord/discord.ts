/** Discord as a chat platform: the bot on discord.js's gateway and REST clients. */
import { type Client, Events, type Interaction } from 'discord.js'
import { createDoorkeeper } from '../../commands/doorkeeper.ts'
import type { Log } from '../../log.ts'
import type { ChatPlatform } from '../chat.ts'
import type { Answering } from './answering.ts'
import { createDoubles, LongCommands } from './buttons.ts'
import { checkApp } from './check-app.ts'
import type { Form } from './form.ts'
import { isConnected, logIn, missingPermissions, newClient, openForPosting, watchConnection } from './gateway.ts'
import { answerInteraction } from './interactions.ts'
import { PERSON } from './limits.ts'
import { createPosting } from './posting.ts'
import { watchReachable } from './reachable.ts'
import { registerCommands } from './register.ts'
import { discordCommands } from './registration.ts'
import { tellAdmin } from './tell-admin.ts'

export interface DiscordOptions {
  /** The bot's token. Never logged. */
  readonly token: string
  /** Base address of the REST API, with or without `/v10`; the gateway's address comes from it. Default: Discord's. */
  readonly apiUrl?: string | undefined
  /** Ids of users and roles that may change subscriptions and the baseline, beside those with Manage Server. */
  readonly admins?: readonly string[] | undefined
  /** Ids of servers: the commands are registered in those alone, where they show at once. Default: in all servers. */
  readonly guilds?: readonly string[] | undefined
  /** What messages are made of. Default: components. */
  readonly form?: Form | undefined
}

/** How long `start` waits for the gateway once the token is accepted, ms. */
const PATIENCE = 20_000
/** How long `stop` waits for answers under way, ms. */
const LAST_ANSWERS = 3_000

/**
 * `start` rejects with a UserError on a token or a command that Discord does not take, and with a RetryableError where
 * Discord was not reached: call it again then. Where only the gateway is slow it resolves after 20 s and goes on trying
 * (`connected` says how it stands); posting needs no gateway.
 */
export function createDiscord(options: DiscordOptions, log: Log): ChatPlatform {
  const kept = new LongCommands()
  const form = options.form ?? 'components'
  const admins = new Set(options.admins ?? [])
  const isDouble = createDoubles()
  const letIn = createDoorkeeper(PERSON, Date.now)
  const underWay = new Set<Promise<void>>()
  let client: Client | null = null
  let self: string | null = null
  let postsOnly = false
  const post = createPosting(
    {
      form,
      rest: () => client?.rest ?? null,
      self: () => client?.user?.id ?? self,
      missing: (channel) => (client ? missingPermissions(client, channel) : null),
    },
    log,
  )

  return {
    name: 'discord',
    listensAlone: true,
    async start(desk) {
      if (desk === null) {
        const fresh = newClient(options.apiUrl)
        self = await openForPosting(fresh, options.token)
        client = fresh
        postsOnly = true
        return
      }
      postsOnly = false
      const commands = discordCommands(desk)
      const fresh = newClient(options.apiUrl)
      client = fresh
      watchConnection(fresh, log)
      watchReachable(fresh, (channels) => desk.reachable('discord', channels))
      listen(fresh, { desk, admins, kept, form, isDouble, letIn, log }, underWay)
      const ready = new Promise<void>((resolve) => {
        fresh.once(Events.ClientReady, (me) => {
          void register(me, commands, options.guilds ?? [], log).finally(resolve)
        })
      })
      await logInWithin(fresh, options.token, ready, log)
    },
    async stop() {
      const last = client
      if (!last) return
      last.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.ShardReconnecting)
      await within(Promise.allSettled(underWay), LAST_ANSWERS)
      await last.destroy()
      client = null
    },
    check: () => checkApp(options.token, options.apiUrl),
    connected: () => client !== null && (postsOnly || isConnected(client)),
    tellAdmin: async (about, document) => client !== null && tellAdmin(client, about, document, { form, log }),
    post(request, onPart) {
      kept.keep(request.document)
      return post(request, onPart)
    },
  }
}

/** discord.js tries a gateway that does not answer for ever, and so does this, but `start` ends. */
async function logInWithin(client: Client, token: string, ready: Promise<void>, log: Log): Promise<void> {
  const done = await within(
    logIn(client, token).then(() => ready),
    PATIENCE,
  )
  if (!done) log.warn({}, 'Discord accepted the token, but its gateway does not answer yet; trying on')
}

/** False where it was not done in that many ms. What fails fails here. */
async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([work.then(() => true as const), late])
  } finally {
    clearTimeout(timer)
  }
}

async function register(
  client: Client<true>,
  commands: ReturnType<typeof discordCommands>,
  listed: readonly string[],
  log: Log,
): Promise<void> {
  const servers = [...client.guilds.cache.keys()]
  const { changed, failed } = await registerCommands(client.rest, client.application.id, commands, { listed, servers })
  // The commands of the last start are still there, and digests need none.
  for (const { server, reason } of failed)
    log.error({ server: server ?? 'all', reason }, 'Discord did not take the slash command')
  log.info(
    {
      servers: servers.length,
      shards: client.ws.shards.size,
      commands: changed > 0 ? 'registered' : failed.length > 0 ? 'refused' : 'unchanged',
    },
    'Discord connected',
  )
}

function listen(client: Client, answering: Answering, underWay: Set<Promise<void>>): void {
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    // One is replayed after a resume; and a session that was thought dead may hear beside the one that took over.
    const answer = async () => {
      if (await answering.desk.first(`discord:${interaction.id}`)) await answerInteraction(interaction, answering)
    }
    const work = answer().finally(() => underWay.delete(work))
    underWay.add(work)
  })
}
