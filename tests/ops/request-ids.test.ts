import { expect, it, onTestFinished } from 'vitest'
import { createDiscord } from '../../src/chat/discord/discord.ts'
import { createSlack } from '../../src/chat/slack/slack.ts'
import { withinRequest } from '../../src/ops/context.ts'
import { createLog } from '../../src/ops/logger.ts'
import { tinyDesk as discordDesk } from '../chat/discord/tiny-desk.ts'
import { tinyDesk as slackDesk } from '../chat/slack/tiny-desk.ts'
import { startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'

const broken = {
  heard: <T>(work: () => T) => withinRequest(undefined, work),
  run: () => Promise.reject(new Error('a fault of ours')),
}

function keptLines() {
  const lines: string[] = []
  const log = createLog('info', [], (line) => lines.push(line))
  const failures = () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => /command failed/i.test(msg))
  return { log, failures }
}

it('stand in what Slack’s adapter itself says of an answer, another one for each', async () => {
  const slack = await startFakeSlack()
  onTestFinished(() => slack.stop())
  const { log, failures } = keptLines()
  const { botToken, appToken, apiUrl } = slack
  const app = createSlack({ botToken, appToken, apiUrl, postEveryMs: 0, backoffMs: 5 }, log)
  onTestFinished(() => app.stop())
  await app.start({ ...slackDesk({}), ...broken })
  await slack.command('help')
  await slack.command('latest')
  await slack.until('two failures', () => (failures().length === 2 ? true : undefined))
  const ids = failures().map(({ request }) => request)
  expect(ids.every((id) => /^r-[0-9a-f]{12}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(2)
})

it('stand in what Discord’s adapter itself says of an answer', async () => {
  const discord = await startFakeDiscord()
  onTestFinished(() => discord.stop())
  const { log, failures } = keptLines()
  const bot = createDiscord({ token: discord.token, apiUrl: discord.apiUrl }, log)
  onTestFinished(() => bot.stop())
  await bot.start({ ...discordDesk(), ...broken })
  const asked = discord.command('trilat', 'help', {}, { channel: discord.addChannel('desk') })
  await asked.answered()
  expect(failures()).toMatchObject([{ request: expect.stringMatching(/^r-[0-9a-f]{12}$/) }])
})
