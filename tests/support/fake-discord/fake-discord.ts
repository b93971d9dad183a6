/**
 * A Discord that runs on loopback, for tests: REST API version 10 and the gateway, speaking the protocol and refusing
 * what Discord refuses (limits and shapes of messages and commands, permissions, late or second answers, bad tokens).
 *
 *     const discord = await startFakeDiscord()
 *     const channel = discord.addChannel('digests')
 *     // … start the bot with DISCORD_API_URL=discord.apiUrl and DISCORD_TOKEN=discord.token …
 *     await discord.connected()
 *     const asked = discord.command('trilat', 'ask', { question: 'When?' }, { channel })
 *     await asked.answered()                       // the first answer is there, or the deferred one was filled in
 *     discord.textOf(asked.messages()[0])          // all text of it; `.ephemeral`, `.body` as it was sent
 *     discord.posted(channel)                      // messages posted to a channel, oldest first
 *     await discord.stop()                         // throws where the bot did what must never happen
 *
 * A person's doing: `command`, `choices` (autocomplete), `press` (a button), `submit` (a modal), `use` (a message's menu). Trouble: `fail` (5xx, a dropped socket,
 * an answer lost after the work was done), `limit` (429 of a route or global), `deny`, `removeChannel`,
 * `gateway.drop/reconnect/invalidate/refuse`, `asked.expire`. Waiting is for events, never for a time: `until`.
 *
 * `stop` (or `assertClean`) throws where a mention would have rung, an interaction got no answer within 3 s, or a
 * follow-up was sent in place of an answer. It checks what the bot sends, not how Discord's clients draw it.
 */
import { createServer } from 'node:http'
import { typedOptions } from './command-rules.ts'
import { isObject, listOf } from './form-errors.ts'
import { Gateway } from './gateway.ts'
import type { Answer } from './http.ts'
import { shownTexts } from './message-rules.ts'
import { type Filled, filledModal } from './modal-rules.ts'
import { type Asked, People, type Person } from './people.ts'
import { type Limits, limitAnswer, Rest } from './rest.ts'
import { type PermissionName, type StoredMessage, World } from './world.ts'

export type { StoredMessage } from './world.ts'

export type FakeDiscord = Awaited<ReturnType<typeof startFakeDiscord>>

/** Starts one on a free port of loopback. `patienceMs`: how long `until` waits before it fails; `now`: the clock of Discord's deadlines. */
export async function startFakeDiscord({ token = 'fake.bot.token', patienceMs = 8_000, now = Date.now } = {}) {
  const world = new World(now)
  const server = createServer((request, response) => {
    rest.handle(request, response).catch((thrown: unknown) => {
      world.problems.push(`the fake failed: ${String(thrown)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  let accepted = token
  const gateway = new Gateway(world, () => accepted, server)
  const rest = new Rest(
    world,
    () => accepted,
    () => `ws://127.0.0.1:${port}`,
  )
  gateway.address = `ws://127.0.0.1:${port}`
  const until = (holds: () => boolean, what = 'it') => world.until(holds, what, patienceMs)

  const people = new People(world, gateway, until)

  /** A text channel (type 0) of the one server; answers its id. */
  function addChannel(name: string, type = 0): string {
    const channel = world.addChannel(name, type)
    if (gateway.connected) gateway.send('CHANNEL_CREATE', world.channelJson(channel))
    return channel.id
  }

  /** A role of the server; answers its id. */
  function addRole(name: string): string {
    const role = world.addRole(name)
    if (gateway.connected) gateway.send('GUILD_ROLE_CREATE', { guild_id: world.guild, role: world.roleJson(role, 0n) })
    return role.id
  }

  function assertClean(): void {
    if (world.problems.length > 0) throw new Error(`The bot did what must not be:\n${world.problems.join('\n')}`)
  }

  return {
    token,
    /** For `DISCORD_API_URL`. */
    apiUrl: `http://127.0.0.1:${port}/api`,
    gateway,
    /** Catches requests of the REST API. */
    snare: rest.snare,
    world,
    addChannel,
    addRole,
    until,
    assertClean,
    connected: () => until(() => gateway.connected && gateway.counts.identified > 0, 'the bot to connect'),

    /** A person types `/command sub` with options. Throws where a client would not let them. */
    command(command: string, sub: string, values: Readonly<Record<string, string>> = {}, person: Person = {}): Asked {
      const options = typedOptions(world.commands, { command, sub, values })
      return people.interact('command', 2, { id: '1', name: command, type: 1, options }, person)
    },

    /** What is offered while a person types `typed` into an option. */
    async choices(
      command: string,
      sub: string,
      option: string,
      typed: string,
      person: Person = {},
    ): Promise<readonly string[]> {
      const options = typedOptions(world.commands, { command, sub, values: { [option]: typed }, focused: option })
      const { interaction } = people.interact('autocomplete', 4, { id: '1', name: command, type: 1, options }, person)
      await until(() => interaction.choices !== null, `choices for ${option}`)
      return interaction.choices ?? []
    },

    /** A person presses the button with this label on a message. */
    press(message: StoredMessage, label: string, person: Person = {}): Asked {
      const button = buttonsOf(message).find((one) => one.label === label)
      if (!button)
        throw new Error(
          `there is no button "${label}", but ${buttonsOf(message)
            .map((one) => one.label)
            .join(', ')}`,
        )
      const data = { component_type: 2, id: 1, custom_id: button.customId }
      return people.interact('button', 3, data, { channel: message.channel, ...person }, message)
    },

    /** A person fills in the modal that was shown and sends it. Throws where a client would not let them. */
    async submit(asked: Asked, filled: Filled, person: Person = {}): Promise<Asked> {
      const data = filledModal(await asked.modal(), filled)
      return people.interact('modal', 5, data, person)
    },

    /** A person uses a command of a message's menu. */
    use(name: string, message: StoredMessage, person: Person = {}): Asked {
      const known = world.commands.some((one) => isObject(one) && one.type === 3 && one.name === name)
      if (!known) throw new Error(`no command of the message menu is called ${name}`)
      const resolved = { messages: { [message.id]: world.messageJson(message, false) } }
      const data = { id: '2', name, type: 3, target_id: message.id, resolved }
      return people.interact('command', 2, data, { channel: message.channel, ...person })
    },

    /** Threads that hang from a channel. */
    threads: (channel: string) => [...world.channels.values()].filter((one) => one.parent === channel && !one.deleted),

    /** Messages posted to a channel (not answers to commands), oldest first. */
    posted: (channel: string): readonly StoredMessage[] =>
      world.messages.filter((one) => one.channel === channel && one.interaction === null && !one.deleted),

    /** Some other bot or person writes into the channel. */
    chatter(channel: string, content: string): void {
      const { nonce, loading, deleted, interaction } = {
        nonce: null,
        loading: false,
        deleted: false,
        interaction: null,
      }
      world.messages.push({
        id: world.id(),
        channel,
        ephemeral: false,
        body: { content },
        at: Date.now(),
        nonce,
        loading,
        deleted,
        interaction,
        author: '300000000000000001',
      })
    },

    /** All text of a message, buttons' labels included, a line each. */
    textOf: (message: StoredMessage | undefined): string => shownTexts(message?.body).join('\n'),

    /** The next `times` requests whose path holds `path` meet this instead, once `after` of them have passed. */
    fail(
      path: string,
      fault: number | 'drop' | 'swallow' | Answer,
      { times = 1, after = 0, method = 'POST' } = {},
    ): void {
      const answer =
        typeof fault === 'number' ? { status: fault, body: { message: `${fault}: fault`, code: 0 } } : fault
      rest.faults.push({ path, method, with: answer, times, after })
    },

    /** The next `times` requests whose path holds `path` get a 429. Seconds. */
    limit(path: string, retryAfter: number, { global = false, times = 1, method = 'POST' } = {}): void {
      rest.faults.push({ path, method, with: limitAnswer({ retryAfter, global }), times, after: 0 })
    },

    /** The faults set by `fail` and `limit` that nothing has met yet are over. */
    clearFaults(): void {
      rest.faults.length = 0
    },

    /** Minutes pass: Discord no longer knows a nonce again. */
    forgetNonces(): void {
      rest.forgetNonces()
    },

    /** How many messages a channel takes in a time. */
    set channelLimits(limits: Limits) {
      rest.limits = limits
    },

    /** Takes a permission from the bot in a channel, or gives it back. */
    deny(channel: string, permission: PermissionName, denied = true): void {
      const held = world.channels.get(channel)
      if (!held) throw new Error(`no channel ${channel}`)
      if (denied) held.denied.add(permission)
      else held.denied.delete(permission)
      if (gateway.connected) gateway.send('CHANNEL_UPDATE', world.channelJson(held))
    },

    removeChannel(channel: string): void {
      const held = world.channels.get(channel)
      if (!held) throw new Error(`no channel ${channel}`)
      held.deleted = true
      if (gateway.connected) gateway.send('CHANNEL_DELETE', world.channelJson(held))
    },

    /** The token is reset in the Developer Portal: the old one is no longer accepted. */
    resetToken(): void {
      accepted = 'another.bot.token'
    },

    async stop(): Promise<void> {
      people.leave()
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      assertClean()
    },
  }
}

/** Buttons of a message with what they carry. */
export function buttonsOf(
  message: Pick<StoredMessage, 'body'>,
): { readonly label: string; readonly customId: string }[] {
  const walk = (value: unknown): Record<string, unknown>[] => {
    if (Array.isArray(value)) return value.flatMap(walk)
    if (!isObject(value)) return []
    return value.type === 2 ? [value] : [...listOf(value.components).flatMap(walk), ...walk(value.accessory)]
  }
  return walk(message.body.components).map((one) => ({ label: String(one.label), customId: String(one.custom_id) }))
}
