import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { makeDatabase, type TestDatabase } from '../support/postgres.ts'
import { startedService } from '../support/start-service.ts'

const PATIENCE = { timeout: 60_000, interval: 50 }

describe('the service that is told to stop', () => {
  let database: TestDatabase
  let slack: FakeSlack
  let discord: FakeDiscord
  let desk: DeskFolder
  beforeEach(async () => {
    database = await makeDatabase()
    slack = await startFakeSlack()
    discord = await startFakeDiscord()
    desk = await makeDeskFolder()
  }, 60_000)
  afterEach(async () => {
    await slack.stop()
    await discord.stop()
    await desk.remove()
    await database.drop()
  })

  it('answers what was asked before, on every platform and page, and names each in its log', async () => {
    const channel = discord.addChannel('desk')
    const service = await startedService({
      ...desk.variables,
      DATABASE_URL: database.url,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    })
    await service.said('feeds polled')
    // Who waits for these tables is in the middle of an answer.
    const holder = new pg.Client({ connectionString: database.url })
    await holder.connect()
    await holder.query('begin; lock table placement, story in access exclusive mode')
    // Of other days each: who asks the same waits for one answer.
    const page = fetch(`${service.address}/latest?since=7d`)
    await slack.command('latest since:6d')
    const asked = discord.command('trilat', 'latest', { since: '5d' }, { channel })
    const waiting = "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
    await vi.waitFor(async () => expect(await database.query(waiting)).toHaveLength(3), PATIENCE)
    const before = slack.messages.length
    const ended = service.end('SIGTERM')
    await service.said('"msg":"stopping"')
    await holder.query('rollback')
    await holder.end()

    expect((await page).status).toBe(200)
    expect(await (await page).text()).toContain('No story in this period')
    await asked.answered()
    expect(
      asked
        .messages()
        .map((message) => discord.textOf(message))
        .join(),
    ).toContain('No story in this period')
    expect(await ended).toBe(0)
    expect(JSON.stringify(slack.messages.slice(before))).toContain('No story in this period')
    expect(service.log.at(-1)).toContain('"msg":"stopped"')
    const requests = service.log.filter((line) => line.includes('"command run"')).map((line) => JSON.parse(line))
    expect(requests.map(({ platform }) => platform).sort()).toEqual(['discord', 'slack', 'web'])
    expect(new Set(requests.map(({ request }) => request)).size).toBe(3)
  }, 120_000)
})
