import type { Clock } from '../../src/clock.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { startService } from '../../src/main.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { type FakeDiscord, type StoredMessage, startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import type { FakeView } from '../support/fake-slack/views.ts'
import type { FakeMessage } from '../support/fake-slack/workspace.ts'
import { type WatchedLog, watchLog } from './log-watch.ts'

export const ZONE = 'Asia/Tokyo'
export const CHANNEL = 'trilateral-desk'
/** When the second digest is posted. */
export const SECOND_DIGEST = '2024-05-24T08:00:00+09:00'

const ASKED = [
  { command: 'ask', option: 'question', words: 'When and where will the next trilateral summit be held?' },
  {
    command: 'check',
    option: 'claim',
    words: 'The foreign ministers of Japan, China and South Korea met in Busan on 25 November 2023.',
  },
] as const

/** A command as it was typed, and the messages that answered it. */
export interface Answered<Message> {
  readonly typed: string
  readonly messages: readonly Message[]
}

/** What one platform shows of the morning of the second digest. */
export interface Shown<Message> {
  readonly digest: readonly Message[]
  readonly answers: readonly Answered<Message>[]
}

/**
 * Runs the real service over the demo's two days of news, on a Slack and a Discord of the tests' own, and asks both the
 * same after the second digest. Throws where a platform would have refused or held against us anything.
 */
export async function twoDays(): Promise<{
  slack: Shown<FakeMessage> & { readonly home: FakeView; readonly window: FakeView }
  discord: Shown<StoredMessage> & {
    readonly home: readonly StoredMessage[]
    /** In which a channel is subscribed. */
    readonly window: Record<string, unknown>
  }
}> {
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord()
  const channel = discord.addChannel(CHANNEL)
  const daily = `schedule: "08:00", timezone: ${ZONE}, whenNothingNew: skip`
  const desk = await makeDeskFolder(
    `[{ platform: slack, channel: C0DESK, ${daily} }, { platform: discord, channel: "${channel}", ${daily} }]`,
  )
  const digestsOnSlack = () => slack.messages.filter((message) => message.channel === 'C0DESK' && message.metadata)
  const digestsOnDiscord = () => {
    const places = new Set([channel, ...discord.threads(channel).map(({ id }) => id)])
    return discord.world.messages.filter((one) => places.has(one.channel) && one.interaction === null)
  }
  try {
    const at = serviceAt(desk, slack, discord)
    const poll = (time: string) => at(time, ({ said }) => said('feeds polled'))
    const post = (time: string) => at(time, ({ said }) => said('digest posted', 2))

    await poll('2023-11-26T08:00:00+09:00')
    desk.feeds.turnTo('2-day-one')
    await poll('2023-11-27T07:55:00+09:00')
    await post('2023-11-27T08:00:00+09:00')
    // Half a year of mornings without news: skipped.
    await poll('2024-05-23T08:00:00+09:00')
    desk.feeds.turnTo('3-day-two')
    await poll('2024-05-24T07:55:00+09:00')
    const before = [digestsOnSlack().length, digestsOnDiscord().length] as const
    await post(SECOND_DIGEST)

    const onSlack: Answered<FakeMessage>[] = []
    const onDiscord: Answered<StoredMessage>[] = []
    // A reader of English: the pictures stand in an English README.
    slack.users.set('U0ADMIN', { id: 'U0ADMIN', admin: true, zone: ZONE, locale: 'en-GB' })
    const atHome: StoredMessage[] = []
    let discordWindow: Record<string, unknown> = {}
    await at(SECOND_DIGEST, async () => {
      for (const one of ASKED) {
        onSlack.push(await askSlack(slack, one))
        onDiscord.push(await askDiscord(discord, channel, one))
      }
      await slack.openHome({ user: 'U0ADMIN' })
      await slack.until('the home page', () => slack.views.homes.size > 0)
      await slack.command('subscribe', { user: 'U0ADMIN' })
      await slack.until('a window', () => slack.views.windows.length > 0)
      const operator = { channel, manager: true }
      const glance = discord.command('trilat', 'home', {}, operator)
      await glance.answered()
      // The first message says how many there are.
      await glance.answered(Number(/Part 1 of (\d+)/.exec(discord.textOf(glance.messages()[0]))?.[1] ?? 1))
      atHome.push(...glance.messages())
      discordWindow = await discord.command('trilat', 'subscribe', {}, operator).modal()
    })
    if (slack.problems.length > 0) throw new Error(slack.problems.join('\n'))
    const [home, window] = [slack.views.homes.get('U0ADMIN'), slack.views.windows[0]]
    if (!home || !window) throw new Error('Slack shows no home page or no window')
    return {
      slack: { home, window, digest: digestsOnSlack().slice(before[0]), answers: onSlack },
      discord: {
        digest: digestsOnDiscord().slice(before[1]),
        answers: onDiscord,
        home: atHome,
        window: discordWindow,
      },
    }
  } finally {
    await slack.stop()
    await discord.stop()
    await desk.remove()
  }
}

/** Runs the service at a set time, until `work` is done and what was begun is finished. */
function serviceAt(desk: DeskFolder, slack: FakeSlack, discord: FakeDiscord) {
  const configuration = loadConfiguration({
    ...desk.variables,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  })
  return async (time: string, work: (log: WatchedLog) => Promise<void>): Promise<void> => {
    const clock: Clock = { now: () => Date.parse(time) }
    const watched = watchLog()
    const service = await startService(configuration, watched.log, clock)
    try {
      await work(watched)
    } finally {
      await service.stop()
    }
  }
}

type Question = (typeof ASKED)[number]

async function askSlack(slack: FakeSlack, { command, words }: Question): Promise<Answered<FakeMessage>> {
  const before = slack.messages.length
  const typed = `${command} ${words}`
  await slack.command(typed)
  await slack.until(`the answer to ${typed}`, () => slack.messages.length > before)
  return { typed: `/trilat ${typed}`, messages: slack.messages.slice(before) }
}

async function askDiscord(
  discord: FakeDiscord,
  channel: string,
  { command, option, words }: Question,
): Promise<Answered<StoredMessage>> {
  const asked = discord.command('trilat', command, { [option]: words }, { channel })
  await asked.answered()
  return { typed: `/trilat ${command}`, messages: asked.messages() }
}
