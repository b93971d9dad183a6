/** What the fake Discord knows: servers, channels, permissions, messages, interactions; and what it noticed. */
import { FLAG } from './message-rules.ts'

export const PERMISSION = {
  ManageGuild: 1n << 5n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  EmbedLinks: 1n << 14n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
} as const
export type PermissionName = keyof typeof PERMISSION

/** What the invite link gives the bot. */
const USUAL: bigint =
  PERMISSION.ViewChannel |
  PERMISSION.SendMessages |
  PERMISSION.EmbedLinks |
  PERMISSION.ReadMessageHistory |
  PERMISSION.CreatePublicThreads |
  PERMISSION.SendMessagesInThreads

export interface Channel {
  readonly id: string
  readonly guild: string
  readonly name: string
  /** 0 text, 2 voice, 4 category, 11 thread. */
  readonly type: number
  /** Taken from the bot here. */
  readonly denied: Set<PermissionName>
  deleted: boolean
  /** For a thread: the channel that it hangs from. */
  readonly parent?: string
}

/** A message as it is stored, and as the bot sent it. */
export interface StoredMessage {
  readonly id: string
  readonly channel: string
  readonly ephemeral: boolean
  /** The body as the bot last sent it. */
  body: Record<string, unknown>
  /** Times that it was edited. */
  edits?: number
  /** Ms since 1970. */
  readonly at: number
  readonly nonce: string | null
  /** Shown as "thinking…": a deferred answer not yet given. */
  loading: boolean
  deleted: boolean
  readonly interaction: string | null
  readonly author: string
}

export interface Interaction {
  readonly id: string
  readonly token: string
  readonly channel: string
  readonly kind: 'command' | 'autocomplete' | 'button' | 'modal'
  readonly sentAt: number
  /** The type of the first answer, null before it. */
  acknowledged: number | null
  acknowledgedAt: number | null
  expired: boolean
  original: StoredMessage | null
  readonly messages: StoredMessage[]
  choices: readonly string[] | null
  /** The modal that was shown, null where none. */
  modal: Record<string, unknown> | null
}

/** The owner of the server. */
export const OWNER = '500000000000000001'

const DISCORD_EPOCH = 1_420_070_400_000

export class World {
  readonly application: string
  readonly bot: string
  readonly guild: string
  readonly channels = new Map<string, Channel>()
  readonly roles: { readonly id: string; readonly name: string }[] = []
  readonly messages: StoredMessage[] = []
  readonly interactions = new Map<string, Interaction>()
  /** Mistakes of the bot that Discord itself would let pass, or that it would only punish later. */
  readonly problems: string[] = []
  /** Every request, `POST /channels/…/messages`. */
  readonly requests: { readonly method: string; readonly path: string; readonly status: number }[] = []
  /** Commands by the server that they are registered in; `null`: in all. */
  readonly registered = new Map<string | null, readonly object[]>()
  registrations = 0
  #counter = 0
  readonly #listeners = new Set<() => void>()

  /** What the bot's role may do in the server, and whether it was thrown out. */
  granted = USUAL
  left = false
  /** How many gateway sessions it recommends to the bot. */
  shards = 1
  /** Where the server puts its own news. */
  systemChannel: string | null = null

  /** Ms since 1970, for Discord's deadlines. */
  readonly now: () => number

  constructor(now: () => number = Date.now) {
    this.now = now
    this.application = this.id()
    this.bot = this.id()
    this.guild = this.id()
  }

  /** A snowflake: time, then a counter. */
  id(): string {
    this.#counter++
    return String((BigInt(Date.now() - DISCORD_EPOCH) << 22n) + BigInt(this.#counter % 4_194_304))
  }

  addChannel(name: string, type: number): Channel {
    const channel: Channel = { id: this.id(), guild: this.guild, name, type, denied: new Set(), deleted: false }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** A thread begun from a message: its id is the message's. */
  addThread(channel: Channel, message: string, name: string): Channel {
    const thread: Channel = {
      id: message,
      guild: channel.guild,
      name,
      type: 11,
      denied: new Set(),
      deleted: false,
      parent: channel.id,
    }
    this.channels.set(thread.id, thread)
    return thread
  }

  addRole(name: string): { readonly id: string; readonly name: string } {
    const role = { id: this.id(), name }
    this.roles.push(role)
    return role
  }

  /** Tells all who wait that something happened. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }

  /** Resolves when `holds` does; it is asked again whenever something happens. Fails after `ms`. */
  until(holds: () => boolean, what: string, ms: number): Promise<void> {
    if (holds()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        this.#listeners.delete(look)
      }
      const look = () => {
        if (!holds()) return
        end()
        resolve()
      }
      const timer = setTimeout(() => {
        end()
        reject(new Error(`waited ${ms} ms in vain for ${what}`))
      }, ms)
      this.#listeners.add(look)
    })
  }

  /** What a client in the server offers: the commands of all servers, then its own. */
  get commands(): readonly object[] {
    return [...(this.registered.get(null) ?? []), ...(this.registered.get(this.guild) ?? [])]
  }

  permitted(channel: Channel): bigint {
    const parent = channel.parent === undefined ? undefined : this.channels.get(channel.parent)
    const denied = [...channel.denied, ...(parent?.denied ?? [])]
    return denied.reduce((held: bigint, name) => held & ~PERMISSION[name], USUAL)
  }

  channelJson(channel: Channel): object {
    const deny = [...channel.denied].reduce((sum, name) => sum | PERMISSION[name], 0n)
    return {
      id: channel.id,
      type: channel.type,
      guild_id: channel.guild,
      name: channel.name,
      position: 0,
      parent_id: channel.parent ?? null,
      nsfw: false,
      permission_overwrites: deny === 0n ? [] : [{ id: channel.guild, type: 0, allow: '0', deny: String(deny) }],
    }
  }

  /** The servers of the bot as `/users/@me/guilds` lists them. */
  serversJson(): object[] {
    return this.left ? [] : [{ id: this.guild, name: 'The desk', permissions: String(this.granted) }]
  }

  guildJson(): object {
    return {
      id: this.guild,
      name: 'The desk',
      owner_id: OWNER,
      system_channel_id: this.systemChannel,
      unavailable: false,
      preferred_locale: 'en-US',
      features: [],
      emojis: [],
      stickers: [],
      roles: [
        this.roleJson({ id: this.guild, name: '@everyone' }, USUAL),
        ...this.roles.map((one) => this.roleJson(one, 0n)),
      ],
      channels: [...this.channels.values()]
        .filter((one) => !one.deleted && one.parent === undefined && one.type !== 1)
        .map((one) => this.channelJson(one)),
      threads: [],
      members: [
        { user: this.botJson(), roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 },
      ],
      presences: [],
      voice_states: [],
      stage_instances: [],
      guild_scheduled_events: [],
      member_count: 2,
      joined_at: new Date(0).toISOString(),
    }
  }

  roleJson(role: { id: string; name: string }, permissions: bigint): object {
    const colors = { primary_color: 0, secondary_color: null, tertiary_color: null }
    const plain = { position: 0, color: 0, colors, hoist: false, managed: false, mentionable: false, flags: 0 }
    return { ...role, ...plain, permissions: String(permissions) }
  }

  botJson(): object {
    return { id: this.bot, username: 'communique', discriminator: '0', global_name: null, avatar: null, bot: true }
  }

  /** As the API gives a message back. Only the answer to a post carries the nonce: it is not kept with the message. */
  messageJson(message: StoredMessage, withNonce: boolean): object {
    const { content, embeds, components } = message.body
    return {
      id: message.id,
      type: message.interaction === null ? 0 : 20,
      channel_id: message.channel,
      author: this.botJson(),
      content: content ?? '',
      embeds: embeds ?? [],
      components: components ?? [],
      attachments: [],
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      timestamp: new Date(message.at).toISOString(),
      edited_timestamp: null,
      flags: Number(message.body.flags ?? 0) | (message.ephemeral ? FLAG.ephemeral : 0) | (message.loading ? 128 : 0),
      ...(withNonce && message.nonce !== null ? { nonce: message.nonce } : {}),
    }
  }
}
