import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { makeDatabase, type TestDatabase } from '../support/postgres.ts'
import { type RunningService, startedService } from '../support/start-service.ts'

const JCK = 'japan-china-korea'
/** Three processes start on a busy machine, and one of them is waited for until it is missed. */
const LONG = 120_000
const PATIENCE = { timeout: 60_000, interval: 50 }

const CHANNELS = [...Array(9).keys()].map((n) => `C0DIGEST${n}`)

/** A host with one feed, and what happened there. */
interface Host {
  readonly url: string
  asked: number
  /** The most visits at the same time. */
  most: number
  /** What the next request waits for. */
  hold: Promise<void> | null
}

const running: Server[] = []
async function hostOfOneFeed(title: string): Promise<Host> {
  const host = { url: '', asked: 0, most: 0, hold: null as Promise<void> | null }
  let inside = 0
  const answer = async (_: IncomingMessage, response: ServerResponse) => {
    const number = ++host.asked
    host.most = Math.max(host.most, ++inside)
    const { hold } = host
    host.hold = null
    await hold
    inside--
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: `"answer ${number}"` })
    response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><item>
      <title>${title}: foreign ministers of Japan, China and South Korea meet in Busan</title>
      <link>http://news.example/${encodeURIComponent(title)}/${number}</link>
      <pubDate>${new Date(Date.now() - 600_000).toUTCString()}</pubDate>
      <description>The foreign ministers of Japan, China and South Korea met in Busan on Sunday and agreed to speed up
      preparations for a trilateral summit, ${title} reports.</description></item></channel></rss>`)
  }
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  running.push(server)
  const address = server.address()
  return Object.assign(host, { url: `http://127.0.0.1:${Object(address).port}/feed` })
}

let database: TestDatabase
let store: Store
let slack: FakeSlack
let discord: FakeDiscord
let desk: DeskFolder
let hosts: Host[]

beforeEach(async () => {
  database = await makeDatabase()
  store = await openStore(readDatabaseUrl(database.url))
  slack = await startFakeSlack()
  for (const id of [...CHANNELS, 'C0LATE'])
    slack.channels.set(id, { id, kind: 'public', archived: false, member: true })
  discord = await startFakeDiscord()
  desk = await makeDeskFolder()
  hosts = await Promise.all(['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map(hostOfOneFeed))
  const feeds = hosts.map(({ url }, n) => `  - { id: f${n}, url: "${url}", outlet: Paper ${n}, language: en }`)
  await writeFile(join(desk.folder, 'config/feeds.yaml'), `feeds:\n${feeds.join('\n')}\n`)
  await writeFile(join(desk.folder, 'config/communique.yaml'), `topics: [${JCK}]\npoll: "*/2 * * * * *"\n`)
}, LONG)
afterEach(async () => {
  for (const server of running.splice(0)) server.closeAllConnections()
  await store.close()
  await database.drop()
  await slack.stop()
  await discord.stop()
  await desk.remove()
})

const start = () =>
  startedService({
    ...desk.variables,
    DATABASE_URL: database.url,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  })
const dueNow = async (id: string, platform: 'slack' | 'discord', channel: string) => {
  const [ago, long] = [60_000, 86_400_000].map((ms) => new Date(Date.now() - ms).toISOString())
  const times = { createdAt: long ?? '', nextDue: ago ?? '', coveredUntil: long ?? '' }
  await store.subscriptions.add(subscriptionOf({ id, platform, channel, topic: JCK, cron: '0 0 1 1 *', ...times }))
}
const digests = () => slack.messages.filter((message) => message.metadata)
const articles = async () => (await store.coverage.articles({ topic: JCK })).length
/** As if half a minute had passed for what a process holds: a lease ends by the time that is written in it. */
const outlive = (pid: number) =>
  database.query(`update lease set until = '2000-01-01T00:00:00.000Z' where holder like '% ${pid} %'`)
/** The process that holds a lease. */
const holderOf = (name: string) => holderIn(`select holder from lease where name = '${name}'`)
/** The process that is in the middle of a write: it keeps others from taking its leases until that ends. */
const writing = () =>
  holderIn(`with free as (select name from lease for update skip locked)
    select holder from lease where name not in (select name from free)`)
const holderIn = async (query: string): Promise<number> => {
  const rows = await database.query(query)
  return Number(String(Object(rows[0]).holder).split(' ')[1])
}
const byPid = (services: readonly RunningService[], pid: number) => {
  const found = services.find((service) => service.pid === pid)
  if (!found) throw new Error(`no replica has the process id ${pid}`)
  return found
}

describe('three replicas on one PostgreSQL', () => {
  it(
    'share the feeds and the digests, and go on without the one that is killed',
    async () => {
      const channel = discord.addChannel('digests')
      const services = await Promise.all([start(), start(), start()])
      await vi.waitFor(async () => expect(await articles()).toBe(6), PATIENCE)
      expect(hosts.map(({ asked, most }) => [asked, most])).toEqual(hosts.map(() => [1, 1]))
      // Three processes took them in, in turn: one event is one story.
      expect(await store.coverage.stories({ topic: JCK })).toHaveLength(1)

      for (const id of CHANNELS) await dueNow(id, 'slack', id)
      await dueNow('d', 'discord', channel)
      await vi.waitFor(() => {
        expect(new Set(digests().map((message) => message.channel)).size).toBe(9)
        expect(discord.posted(channel).length).toBeGreaterThan(0)
      }, PATIENCE)

      const listener = byPid(services, await holderOf('listen:discord:0/1'))
      const others = services.filter((service) => service !== listener)
      for (const other of others) expect(other.log.join()).not.toContain('Discord connected')
      await listener.end('SIGKILL')
      await vi.waitFor(
        () => expect(others.filter(({ log }) => log.join().includes('Discord connected'))).toHaveLength(1),
        PATIENCE,
      )
      const asked = discord.command('trilat', 'facts', { about: 'banquet' }, { channel })
      await asked.answered()
      expect(
        asked
          .messages()
          .map((message) => discord.textOf(message))
          .join(),
      ).toContain('No banquet was held')
      await slack.command('facts about:banquet')
      await slack.until('an answer', () =>
        slack.messages.find((message) => JSON.stringify(message).includes('No banquet was held')),
      )
      await dueNow('late', 'slack', 'C0LATE')
      await vi.waitFor(() => expect(digests().map((message) => message.channel)).toContain('C0LATE'), PATIENCE)
      for (const other of others) expect(await other.end('SIGTERM')).toBe(0)
      const of = digests().map((message) => `${message.channel} ${JSON.stringify(message.metadata)}`)
      expect(new Set(of).size).toBe(of.length)
      expect(new Set(digests().map((message) => message.channel)).size).toBe(10)
    },
    LONG,
  )

  it(
    'refuse the late write of one that was stopped past its lease',
    async () => {
      const [held] = hosts
      if (!held) throw new Error('no host')
      const answerNow = Promise.withResolvers<void>()
      onTestFinished(() => answerNow.resolve())
      held.hold = answerNow.promise
      const lease = `host:${new URL(held.url).host}`
      const services = await Promise.all([start(), start(), start()])
      await vi.waitFor(() => expect(held.asked).toBe(1), PATIENCE)
      const stopped = byPid(services, await holderOf(lease))
      // It has asked the others: it is stopped while it waits for this one, and in the middle of no write.
      const asking = `select name from lease where name like 'host:%' and holder like '% ${stopped.pid} %'`
      await vi.waitFor(async () => expect(await database.query(asking)).toEqual([{ name: lease }]), PATIENCE)
      stopped.send('SIGSTOP')
      await outlive(stopped.pid)
      await vi.waitFor(async () => expect((await store.feedStates()).get('f0')?.etag).toBe('"answer 2"'), PATIENCE)
      const before = { articles: await articles(), states: await store.feedStates() }
      answerNow.resolve()
      stopped.send('SIGCONT')
      await stopped.said('another one took over')
      expect({ articles: await articles(), states: await store.feedStates() }).toEqual(before)
      for (const service of services) expect(await service.end('SIGTERM')).toBe(0)
    },
    LONG,
  )

  it(
    'go on without one that was stopped in the middle of a write, with the lock that every write waits for',
    async () => {
      const holder = new pg.Client({ connectionString: database.url }).on('error', () => undefined)
      await holder.connect()
      await holder.query('begin; lock table feed in exclusive mode')
      const services = await Promise.all([start(), start(), start()])
      const waiting = "select 1 from pg_locks where relation = 'feed'::regclass and not granted"
      await vi.waitFor(async () => expect(await database.query(waiting)).toHaveLength(1), PATIENCE)
      const stopped = byPid(services, await writing())
      stopped.send('SIGSTOP')
      await holder.query('rollback')
      await holder.end()
      await outlive(stopped.pid)
      await vi.waitFor(async () => expect((await store.feedStates()).size).toBe(hosts.length), PATIENCE)
      expect(await store.coverage.stories({ topic: JCK })).toHaveLength(1)
      const before = { articles: await articles(), states: await store.feedStates() }
      stopped.send('SIGCONT')
      await stopped.said('away in the middle of a write')
      await stopped.said('jobs run again')
      expect({ articles: await articles(), states: await store.feedStates() }).toEqual(before)
      for (const service of services) expect(await service.end('SIGTERM')).toBe(0)
    },
    LONG,
  )
})
