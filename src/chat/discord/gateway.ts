import { Client, Events, GatewayIntentBits, Options, PermissionFlagsBits, type REST, Routes, Status } from 'discord.js'
import { z } from 'zod'
import { RetryableError, reasonOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'

/** A rate limit that passes within this time is waited out, ms; a longer one is given back to whoever asked. */
const WAITED_OUT = 5_000
/** How long one request may take, ms. */
const TIMEOUT = 10_000
/**
 * Requests a second before the client holds back by itself. Discord's global limit is 50, but answers to interactions do
 * not count for it (topics/rate-limits), and the client cannot tell them apart; where the real limit is met, Discord
 * says so and the client waits.
 */
const GLOBAL = 500
/** How long to wait for the servers that Discord announces, ms: answering can begin without them. */
const SERVERS = 2_000

/**
 * A client that is told of its servers and nothing else (no messages, no members) and keeps as little as discord.js
 * works with: servers, channels, roles and itself, which tell it what it may do where.
 */
export function newClient(apiUrl: string | undefined, shard: Shard = { id: 0, count: 1 }): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    shards: [shard.id],
    shardCount: shard.count,
    allowedMentions: { parse: [], repliedUser: false },
    waitGuildTimeout: SERVERS,
    makeCache: Options.cacheWithLimits({
      ApplicationCommandManager: 0,
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      VoiceStateManager: 0,
    }),
    rest: {
      ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') }),
      timeout: TIMEOUT,
      retries: 0,
      globalRequestsPerSecond: GLOBAL,
      // A 429 that names no time would be tried again at once, and again.
      rejectOnRateLimit: ({ retryAfter, timeToReset, sublimitTimeout }) =>
        retryAfter <= 0 || Math.max(retryAfter, timeToReset, sublimitTimeout) > WAITED_OUT,
    },
  })
}

/** One of Discord's gateway sessions: it hears the servers whose ids fall to it (topics/gateway, "Sharding"). */
export interface Shard {
  readonly id: number
  readonly count: number
}

/** As many as Discord recommends now. Throws like `logIn`. */
export async function recommendedShards(rest: REST): Promise<Shard[]> {
  try {
    const { shards: count } = z.object({ shards: z.int().min(1) }).parse(await rest.get(Routes.gatewayBot()))
    return Array.from({ length: count }, (_, id) => ({ id, count }))
  } catch (thrown) {
    throw whyNot(thrown)
  }
}

/** Makes the client ready to post, with no gateway session. Gives the bot's own id. Throws like `logIn`. */
export async function openForPosting(client: Client, token: string): Promise<string> {
  client.rest.setToken(token)
  try {
    const { id } = z.object({ id: z.string() }).parse(await client.rest.get(Routes.user()))
    return id
  } catch (thrown) {
    throw whyNot(thrown)
  }
}

/** Logs in. Throws a UserError that names the variable on a refused token, a RetryableError where Discord is away. */
export async function logIn(client: Client, token: string): Promise<void> {
  try {
    await client.login(token)
  } catch (thrown) {
    throw whyNot(thrown)
  }
}

function whyNot(thrown: unknown): UserError | RetryableError {
  const reason = reasonOf(thrown)
  if (/invalid token|expected token to be set|authentication failed|401: unauthorized/i.test(reason)) {
    return new UserError(
      'Discord refuses the token in DISCORD_TOKEN: copy the bot’s token (Developer Portal, Bot, Reset Token) again.',
    )
  }
  if (/intents/i.test(reason)) return new UserError(`Discord refuses the bot’s intents: ${reason}.`)
  return new RetryableError(`Discord was not reached (${code(thrown) ?? reason}).`, { cause: thrown })
}

function code(thrown: unknown): string | null {
  const cause = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown
  return cause instanceof Error && 'code' in cause ? String(cause.code) : null
}

/** Writes down what becomes of the connection; discord.js itself brings it back. */
export function watchConnection(client: Client, log: Log): void {
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'Discord connection lost, reconnecting'))
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'Discord connection resumed'))
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, reason: reasonOf(error) }, 'Discord connection failed'),
  )
  client.on(Events.ShardDisconnect, ({ code: close }, shard) => {
    log.error({ shard, code: close }, 'Discord closed the connection for good: check DISCORD_TOKEN, then restart')
  })
  client.on(Events.Error, (error) => log.error({ reason: reasonOf(error) }, 'Discord client failed'))
  client.on(Events.Warn, (message) => log.warn({ reason: message }, 'Discord client warns'))
}

/** True while its session works. */
export function isConnected(client: Client): boolean {
  return client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready)
}

const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
] as const

/** Channels and threads of a server in which the bot may post, as far as it sees. */
export function postableIn(client: Client, guild: string): string[] {
  const channels = client.guilds.cache.get(guild)?.channels.cache.values() ?? []
  return [...channels]
    .filter((channel) => channel.isTextBased() && missingPermissions(client, channel.id) === null)
    .map(({ id }) => id)
}

/** The permissions to post that the bot lacks in a channel, by name, or null where none is known to be missing. */
export function missingPermissions(client: Client, channelId: string): string | null {
  const channel = client.channels.cache.get(channelId)
  if (!channel || channel.isDMBased()) return null
  const me = channel.guild.members.me
  const held = me ? channel.permissionsFor(me) : null
  if (!held) return null
  const missing = NEEDED.filter(
    ([, flag]) =>
      !held.has(
        channel.isThread() && flag === PermissionFlagsBits.SendMessages
          ? PermissionFlagsBits.SendMessagesInThreads
          : flag,
      ),
  )
  return missing.length === 0 ? null : missing.map(([name]) => name).join(', ')
}
