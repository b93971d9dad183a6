/** Discord as a chat platform: the bot on discord.js's gateway and REST clients. */
import type { Client } from 'discord.js'
import { createDoorkeeper } from '../../commands/doorkeeper.ts'
import { RetryableError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { ChatPlatform, Sessions } from '../chat.ts'
import { createDoubles, LongCommands } from './buttons.ts'
import { checkApp } from './check-app.ts'
import type { Form } from './form.ts'
import { isConnected, missingPermissions, newClient, openForPosting, recommendedShards, type Shard } from './gateway.ts'
import { PERSON } from './limits.ts'
import { createPosting } from './posting.ts'
import { closeSession, openSession } from './session.ts'
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

/**
 * `start` and `sessions` reject with a UserError on a token or a command that Discord does not take, and with a
 * RetryableError where Discord was not reached: call them again then. Where only the gateway is slow they resolve after 20 s
 * and go on trying (`connected` says how it stands); posting needs no gateway.
 */
export function createDiscord(options: DiscordOptions, log: Log): ChatPlatform {
  const kept = new LongCommands()
  const form = options.form ?? 'components'
  const answering = {
    admins: new Set(options.admins ?? []),
    kept,
    form,
    isDouble: createDoubles(),
    letIn: createDoorkeeper(PERSON, Date.now),
    log,
  }
  const underWay = new Set<Promise<void>>()
  /** By their names; each has a client of its own. */
  const open = new Map<string, Client>()
  let poster: { readonly client: Client; readonly self: string } | null = null
  let shards: Promise<readonly Shard[]> | null = null
  const missing = (channel: string): string | null =>
    [...open.values()].map((client) => missingPermissions(client, channel)).find((names) => names !== null) ?? null
  const serverOf = (channel: string): string | null => {
    const known = [...open.values()]
      .map((client) => client.channels.cache.get(channel))
      .find((one) => one !== undefined)
    return known && !known.isDMBased() ? known.guildId : null
  }
  const post = createPosting(
    { form, rest: () => poster?.client.rest ?? null, self: () => poster?.self ?? null, missing },
    log,
  )

  const sessions: Sessions = {
    async names() {
      if (poster === null) throw new RetryableError('Discord is not connected.')
      // Asked once: a session of another number of shards would hear what these hear.
      shards ??= recommendedShards(poster.client.rest).catch((thrown: unknown) => {
        shards = null
        throw thrown
      })
      return (await shards).map(nameOf)
    },
    async open(name, desk) {
      const shard = (await shards)?.find((one) => nameOf(one) === name)
      if (!shard) throw new Error(`Discord has no session ${name}`)
      const client = newClient(options.apiUrl, shard)
      open.set(name, client)
      try {
        await openSession(
          { client, shard, guilds: options.guilds ?? [], underWay },
          { ...answering, desk },
          options.token,
        )
      } catch (thrown) {
        open.delete(name)
        await closeSession(client, underWay)
        throw thrown
      }
    },
    async close(name) {
      const client = open.get(name)
      open.delete(name)
      if (client) await closeSession(client, underWay)
    },
  }

  return {
    name: 'discord',
    sessions,
    async start(desk) {
      const client = newClient(options.apiUrl)
      poster = { client, self: await openForPosting(client, options.token) }
      if (desk === null) return
      for (const name of await sessions.names()) await sessions.open(name, desk)
    },
    async stop() {
      await Promise.all([...open.keys()].map((name) => sessions.close(name)))
      await poster?.client.destroy()
      poster = null
      shards = null
    },
    check: () => checkApp(options.token, options.apiUrl),
    connected: () => poster !== null && [...open.values()].every(isConnected),
    tellAdmin: async ({ channel, workspace }, document) =>
      poster !== null &&
      tellAdmin(poster.client.rest, { channel, workspace: workspace ?? serverOf(channel) }, document, { form, log }),
    post(request, onPart) {
      kept.keep(request.document)
      return post(request, onPart)
    },
  }
}

function nameOf({ id, count }: Shard): string {
  return `${id}/${count}`
}
