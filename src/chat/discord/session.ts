/** One gateway session of the bot: what it hears and answers, from its opening to its end. */
import { type Client, Events, type Interaction } from 'discord.js'
import type { Log } from '../../log.ts'
import type { Answering } from './answering.ts'
import { logIn, type Shard, watchConnection } from './gateway.ts'
import { answerInteraction } from './interactions.ts'
import { watchReachable } from './reachable.ts'
import { registerCommands } from './register.ts'
import { discordCommands } from './registration.ts'

/** How long opening waits for the gateway once the token is accepted, ms. */
const PATIENCE = 20_000
/** How long closing waits for answers under way, ms. */
const LAST_ANSWERS = 2_500

/** The client of a shard, the servers that alone get the commands (none: all), and the answers under way. */
export interface Session {
  readonly client: Client
  readonly shard: Shard
  readonly guilds: readonly string[]
  readonly underWay: Set<Promise<void>>
}

/** Opens it; the first shard registers the commands. Throws like `logIn`. */
export async function openSession(session: Session, answering: Answering, token: string): Promise<void> {
  const { client, shard, guilds, underWay } = session
  const { desk, log } = answering
  const commands = discordCommands(desk)
  watchConnection(client, log)
  watchReachable(client, (channels) => desk.reachable('discord', channels))
  listen(client, answering, underWay)
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, (me) => {
      const done = shard.id === 0 ? register(me, commands, guilds, log) : Promise.resolve()
      void done.finally(() => {
        log.info({ shard: `${shard.id}/${shard.count}`, servers: me.guilds.cache.size }, 'Discord connected')
        resolve()
      })
    })
  })
  const inTime = await within(
    logIn(client, token).then(() => ready),
    PATIENCE,
  )
  if (!inTime) log.warn({}, 'Discord accepted the token, but its gateway does not answer yet; trying on')
}

/** Ends it, once the answers under way are given. */
export async function closeSession(client: Client, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.ShardReconnecting)
  await within(Promise.allSettled(underWay), LAST_ANSWERS)
  await client.destroy()
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
  if (changed > 0) log.info({ places: changed }, 'slash command registered')
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
