import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { silent } from '../../src/log.ts'
import { type Service, startService } from '../../src/main.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'

const SUNDAY = Date.parse('2023-11-26T08:00:00+09:00')
const MONDAY_EARLY = Date.parse('2023-11-27T07:50:00+09:00')
const MONDAY = Date.parse('2023-11-27T08:00:00+09:00')

let desk: DeskFolder
let slack: FakeSlack
let discord: FakeDiscord
let channel: string
let service: Service | null = null
let now = SUNDAY
const clock: Clock = { now: () => now }

async function set(): Promise<void> {
  slack = await startFakeSlack()
  discord = await startFakeDiscord()
  channel = discord.addChannel('digests')
  const daily = 'schedule: "08:00", timezone: Asia/Tokyo'
  desk = await makeDeskFolder(
    `[{ platform: slack, channel: C0DESK, ${daily} }, { platform: discord, channel: "${channel}", ${daily} }]`,
  )
  now = SUNDAY
}

async function start(): Promise<Service> {
  const configuration = loadConfiguration({
    ...desk.variables,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  })
  service = await startService(configuration, silent, clock)
  return service
}

async function stop(): Promise<void> {
  await service?.stop()
  service = null
}

/** Waits until a page of the service shows it. */
async function shows(page: string, text: RegExp): Promise<void> {
  await vi.waitFor(async () => expect(await (await fetch(`${service?.address}${page}`)).text()).toMatch(text), {
    timeout: 15_000,
  })
}

/** Digests carry the delivery they are of; answers do not. */
const digestsOnSlack = () => slack.messages.filter((message) => message.channel === 'C0DESK' && message.metadata)
const digestsOnDiscord = () => discord.posted(channel)

afterEach(async () => {
  await stop()
  await slack.stop()
  await discord.stop()
  await desk.remove()
})

describe('the service on both platforms', () => {
  it('posts the morning digest once on each, also when restarted, and answers commands', async () => {
    await set()
    await start()
    await shows('/latest?since=7d', /Three foreign ministers to meet in Busan/)
    await stop()
    expect([digestsOnSlack(), digestsOnDiscord()]).toEqual([[], []])

    now = MONDAY_EARLY
    desk.feeds.turnTo('2-day-one')
    await start()
    await shows('/latest?since=1d', /Foreign ministers of three neighbors meet in Busan/)
    await stop()
    expect([digestsOnSlack(), digestsOnDiscord()]).toEqual([[], []])

    now = MONDAY
    await start()
    await vi.waitFor(() => expect([digestsOnSlack().length, digestsOnDiscord().length]).not.toContain(0), {
      timeout: 15_000,
    })
    await stop()
    const posted = [digestsOnSlack().length, digestsOnDiscord().length]
    expect(JSON.stringify(digestsOnSlack())).toContain('held a three-way meeting in Busan')
    expect(
      digestsOnDiscord()
        .map((message) => discord.textOf(message))
        .join('\n'),
    ).toContain('held a three-way meeting in Busan')

    await start()
    await slack.command('facts about:banquet')
    await slack.until('an answer', () =>
      slack.messages.find((message) => JSON.stringify(message).includes('No banquet was held')),
    )
    const asked = discord.command('trilat', 'facts', { about: 'banquet' }, { channel })
    await asked.answered()
    expect(
      asked
        .messages()
        .map((message) => discord.textOf(message))
        .join('\n'),
    ).toContain('No banquet was held')
    await stop()
    expect(digestsOnDiscord()).toHaveLength(posted[1] ?? 0)
    expect(slack.problems).toEqual([])
    discord.assertClean()
  }, 60_000)
})
