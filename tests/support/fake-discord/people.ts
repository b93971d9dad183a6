/** What people do in the fake Discord: each doing is an interaction that the bot has to answer. */
import type { Gateway } from './gateway.ts'
import { FIRST_ANSWER } from './rest-interactions.ts'
import { type Interaction, PERMISSION, type StoredMessage, type World } from './world.ts'

/** Who does something, and where. */
export interface Person {
  readonly channel?: string
  readonly user?: string
  readonly roles?: readonly string[]
  /** May manage the server. */
  readonly manager?: boolean
  /** As the person's Discord is set. */
  readonly locale?: string
  /** In a direct message to the bot. */
  readonly direct?: boolean
}

/** What a person is waiting for. */
export interface Asked {
  readonly id: string
  /** The answers so far, without deleted ones. */
  messages(): readonly StoredMessage[]
  /** Resolves when at least `count` answers are there and none is still "thinking". */
  answered(count?: number): Promise<void>
  /** The modal that was shown; resolves when it is there. */
  modal(): Promise<Record<string, unknown>>
  /** From asking to the first sign, ms. */
  acknowledgedAfter(): number | null
  /** The token is no longer good, as after 15 minutes. */
  expire(): void
}

export class People {
  readonly #world: World
  readonly #gateway: Gateway
  readonly #until: (holds: () => boolean, what: string) => Promise<void>
  readonly #deadlines = new Set<NodeJS.Timeout>()

  constructor(world: World, gateway: Gateway, until: (holds: () => boolean, what: string) => Promise<void>) {
    this.#world = world
    this.#gateway = gateway
    this.#until = until
  }

  /** Sends an interaction to the bot. `type` as the API numbers them: 2 command, 3 button, 4 autocomplete. */
  interact(
    kind: Interaction['kind'],
    type: number,
    data: object,
    person: Person,
    message?: StoredMessage,
  ): Asked & { readonly interaction: Interaction } {
    const channel = person.channel ?? [...this.#world.channels.keys()][0]
    if (channel === undefined) throw new Error('add a channel first')
    const interaction: Interaction = {
      id: this.#world.id(),
      token: `interaction-${this.#world.id()}`,
      channel,
      kind,
      sentAt: this.#world.now(),
      acknowledged: null,
      acknowledgedAt: null,
      expired: false,
      original: null,
      messages: [],
      choices: null,
      modal: null,
    }
    this.#world.interactions.set(interaction.token, interaction)
    this.#watch(interaction)
    this.#gateway.send('INTERACTION_CREATE', this.#payload(interaction, type, data, person, message))
    const messages = () => interaction.messages.filter((one) => !one.deleted)
    return {
      interaction,
      id: interaction.id,
      messages,
      modal: async () => {
        await this.#until(() => interaction.modal !== null, `a modal for ${kind} ${interaction.id}`)
        return interaction.modal ?? {}
      },
      answered: (count = 1) =>
        this.#until(
          () => messages().length >= count && messages().every((one) => !one.loading),
          `the answer to ${kind} ${interaction.id}`,
        ),
      acknowledgedAfter: () =>
        interaction.acknowledgedAt === null ? null : interaction.acknowledgedAt - interaction.sentAt,
      expire() {
        interaction.expired = true
      },
    }
  }

  /** Nobody waits any longer. */
  leave(): void {
    for (const timer of this.#deadlines) clearTimeout(timer)
  }

  #watch(interaction: Interaction): void {
    const timer = setTimeout(() => {
      if (interaction.acknowledged !== null || interaction.expired) return
      const { id, kind } = interaction
      this.#world.problems.push(`interaction ${id} (${kind}) got no answer within ${FIRST_ANSWER} ms`)
    }, FIRST_ANSWER)
    this.#deadlines.add(timer)
  }
  #payload(interaction: Interaction, type: number, data: object, person: Person, message?: StoredMessage): object {
    const user = {
      id: person.user ?? '200000000000000001',
      username: 'editor',
      discriminator: '0',
      global_name: 'Editor',
      avatar: null,
    }
    const permissions = String(
      (person.manager ? PERMISSION.ManageGuild : 0n) | PERMISSION.ViewChannel | PERMISSION.SendMessages,
    )
    const guild = { id: this.#world.guild, locale: 'en-US', features: [] }
    const member = {
      user,
      roles: person.roles ?? [],
      permissions,
      joined_at: new Date(0).toISOString(),
      deaf: false,
      mute: false,
      flags: 0,
    }
    return {
      id: interaction.id,
      application_id: this.#world.application,
      type,
      data,
      token: interaction.token,
      version: 1,
      channel_id: interaction.channel,
      channel: { id: interaction.channel, type: person.direct ? 1 : 0 },
      app_permissions: '0',
      locale: person.locale ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners: { '0': this.#world.guild },
      context: person.direct ? 1 : 0,
      attachment_size_limit: 10_485_760,
      ...(person.direct ? { user } : { guild_id: this.#world.guild, guild, guild_locale: 'en-US', member }),
      ...(message ? { message: this.#world.messageJson(message, false) } : {}),
    }
  }
}
