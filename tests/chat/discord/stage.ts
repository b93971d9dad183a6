/** A fake Discord with a channel, and a bot to start on it. */
import { expect } from 'vitest'
import type { ChatPlatform, CommandDesk, PostOutcome } from '../../../src/chat/chat.ts'
import { createDiscord } from '../../../src/chat/discord/discord.ts'
import type { Form } from '../../../src/chat/discord/form.ts'
import type { Log } from '../../../src/log.ts'
import { type FakeDiscord, type StoredMessage, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import { digestOf, tinyDesk } from './tiny-desk.ts'

/** A user who is listed as operator. */
export const ADMIN = '400000000000000001'

type PostRequest = Parameters<ChatPlatform['post']>[0]

export class Stage {
  readonly discord: FakeDiscord
  readonly channel: string
  /** A role that is listed as operators'. */
  readonly adminRole: string
  /** What was logged, with its fields. */
  readonly logged: string[] = []
  bot: ChatPlatform
  /** Servers that alone get the commands. */
  guilds: readonly string[] = []
  form: Form = 'components'

  private constructor(discord: FakeDiscord) {
    this.discord = discord
    this.channel = discord.addChannel('digests')
    this.adminRole = discord.addRole('editors')
    this.bot = this.newBot()
  }

  static async set(): Promise<Stage> {
    return new Stage(await startFakeDiscord())
  }

  newBot(token: string = this.discord.token): ChatPlatform {
    const note = (fields: object, message: string) => {
      this.logged.push(`${message} ${JSON.stringify(fields)}`)
    }
    const log: Log = { debug: note, info: note, warn: note, error: note }
    const { guilds, form } = this
    return createDiscord({ token, apiUrl: this.discord.apiUrl, admins: [ADMIN, this.adminRole], guilds, form }, log)
  }

  /** Starts a new bot with this desk. */
  async start(desk: CommandDesk = tinyDesk()): Promise<void> {
    this.bot = this.newBot()
    await this.bot.start(desk)
  }

  /** Posts a digest of three findings, or what is asked, and tells how many parts were counted each time. */
  async post(part: Partial<PostRequest> = {}): Promise<{ outcome: PostOutcome; parts: number[]; names: string[] }> {
    const parts: number[] = []
    const names: string[] = []
    const whole = { document: digestOf(3), deliveryId: 'd-1', fromPart: 0, mayBePosted: false }
    const outcome = await this.bot.post({ channel: this.channel, ...whole, ...part }, async (posted, name) => {
      parts.push(posted)
      if (name !== undefined) names.push(name)
    })
    return { outcome, parts, names }
  }

  /** The first message posted to the channel. */
  posted(): StoredMessage {
    const [message] = this.discord.posted(this.channel)
    if (!message) throw new Error('nothing was posted')
    return message
  }

  /** All of a digest: what stands in the channel, then what stands in its threads. */
  whole(): readonly StoredMessage[] {
    const threads = this.discord.threads(this.channel)
    return [this.channel, ...threads.map(({ id }) => id)].flatMap((id) => this.discord.posted(id))
  }

  /** Ends it. Fails where the bot did what must never happen, or wrote its token down. */
  async strike(): Promise<void> {
    await this.bot.stop()
    await this.discord.stop()
    expect(this.logged.join('\n')).not.toContain(this.discord.token)
  }
}
