import { connect } from 'node:net'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openStore } from '../../src/storage/open.ts'
import { subscriptionOf } from '../contracts/examples.ts'
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

  it('ends in time, and well, although a post, an answer and a page hang', async () => {
    slack.channels.set('C0DUE', { id: 'C0DUE', kind: 'public', archived: false, member: true })
    const store = await openStore(readDatabaseUrl(database.url))
    onTestFinished(() => store.close())
    const [due, long] = [60_000, 86_400_000].map((ms) => new Date(Date.now() - ms).toISOString())
    const digest = { channel: 'C0DUE', topic: 'japan-china-korea', nextDue: due ?? '', coveredUntil: long ?? '' }
    const sayingIn = (channel: string) =>
      slack.snare.next('arrived', ({ method, args }) => method === 'chat.postMessage' && args.channel === channel)
    const service = await startedService({
      ...desk.variables,
      DATABASE_URL: database.url,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    })
    const [posting, answering] = [sayingIn('C0DUE'), sayingIn('C0DESK')]
    await store.subscriptions.add(subscriptionOf(digest))
    await slack.mention('facts', { channel: 'C0DESK' })
    const { hostname, port } = new URL(service.address)
    const page = connect(Number(port), hostname).on('error', () => undefined)
    page.write('GET / HTTP/1.1\r\n')
    const held = await Promise.all([posting, answering])
    const ended = service.end('SIGTERM')
    expect(await ended).toBe(0)
    expect(service.log.at(-1)).toContain('"msg":"stopped"')
    for (const caught of held) caught.letGo()
    page.destroy()
  }, 120_000)
})
