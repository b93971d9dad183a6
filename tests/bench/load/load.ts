import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { readDatabaseUrl } from '../../../src/config/database-url.ts'
import { openStore } from '../../../src/storage/open.ts'
import type { Store } from '../../../src/storage/store.ts'
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { startPostgres } from '../../support/postgres-server.ts'
import { startAsUsual } from '../as-started.ts'
import { type Figure, short } from '../figures.ts'
import { serveNews } from '../made-news.ts'
import { postgresProcessor } from '../scale/measure.ts'
import { database, run } from '../scale.ts'
import { memory } from '../service.ts'
import { type Asked, CHANNELS, CROWD, commandsAsked, NEW_SHARE, personOf } from './asked.ts'

const SECONDS = 20
/** So long after they begin feeds are polled, s: once in this time, where a service as shipped does it every five minutes. */
const POLL_AT = 5
/** Reports about the topic that come a second. */
const REPORTS = 0.4
/** Commands a second on each platform. */
const RATE = 50
/** How long an answer is waited for, ms. */
const PATIENCE = 60_000
/** The clock of Linux's own account of a process, ms a tick. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICK = 10

/** What one command took, ms; endless where it never came. */
interface Taken {
  readonly acknowledged: number
  readonly answered: number
}

/** Where the archive is. */
export type Kept = 'sqlite' | 'postgres'

/** Fifty commands a second on each platform over a made archive of so many articles, which ends now, while more arrive. */
export async function loadFigures(articles: number, kept: Kept): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-load-'))
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord({ patienceMs: PATIENCE })])
  const news = await serveNews(REPORTS)
  await cp('config', folder, { recursive: true })
  const feed = `{ id: news, url: "${news.url}", outlet: The Morning, language: en, every: 1m }`
  await writeFile(join(folder, 'feeds.yaml'), `feeds: [${feed}]\n`)
  const desk = await readFile(join(folder, 'communique.yaml'), 'utf8')
  await writeFile(join(folder, 'communique.yaml'), desk.replace(/^poll: .*$/m, 'poll: "* * * * * *"'))
  const server = kept === 'postgres' ? await startPostgres() : null
  const url = server === null ? `sqlite:${join(folder, 'load.db')}` : await database(server.url, articles)
  run('fill', url, String(articles), String(Date.now()))
  const spent = await postgresProcessor(url)
  const child = startAsUsual({
    COMMUNIQUE_CONFIG: folder,
    ALLOW_PRIVATE_HOSTS: '127.0.0.1',
    DATABASE_URL: url,
    PORT: '0',
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  })
  const store = await openStore(readDatabaseUrl(url))
  try {
    const polls: number[] = []
    await new Promise<void>((resolve) =>
      createInterface({ input: child.stderr }).on('line', (line) => {
        const relevant = /"relevant":(\d+).*"msg":"feeds polled"/.exec(line)?.[1]
        if (relevant === undefined) return
        polls.push(Number(relevant))
        resolve()
      }),
    )
    await discord.connected()
    const onSlack = slackAsker(slack)
    const onDiscord = discordAsker(discord)
    // A service has run for a while, and its code is warm, before a hundred people ask at once.
    const before = commandsAsked(2)
    for (let n = 0; n < 40; n++) await (n % 2 ? onSlack : onDiscord)(before(), n)
    const [nextSlack, nextDiscord] = [commandsAsked(0), commandsAsked(1)]
    const [ours, theirs, itsOwn] = [process.cpuUsage(), await processorOf(child.pid), await spent()]
    const pending: { readonly Slack: Promise<Taken>[]; readonly Discord: Promise<Taken>[] } = { Slack: [], Discord: [] }
    polls.length = 0
    const began = performance.now()
    for (let n = 0; n < SECONDS * RATE; n++) {
      await delay(Math.max(0, began + (n * 1_000) / RATE - performance.now()))
      if (n === POLL_AT * RATE) void pollSoon(store)
      pending.Slack.push(onSlack(nextSlack(), n))
      pending.Discord.push(onDiscord(nextDiscord(), n))
    }
    const taken = { Slack: await Promise.all(pending.Slack), Discord: await Promise.all(pending.Discord) }
    const seconds = (performance.now() - began) / 1_000
    const { user, system } = process.cpuUsage(ours)
    const each = ((await processorOf(child.pid)) - theirs) / (2 * SECONDS * RATE)
    const database = ((await spent()) - itsOwn) / (2 * SECONDS * RATE)
    const how = `${RATE} a second on each platform for ${SECONDS} s over ${articles.toLocaleString('en')} articles, by ${CROWD} people in ${CHANNELS} channels on each; ${NEW_SHARE} in 100 never asked before; meanwhile a poll brought ${polls.join(', ')} articles about the topic`
    return [
      ...Object.entries(taken).flatMap(([name, all]) => [
        figure(`acknowledged, ${name}`, all, ({ acknowledged }) => acknowledged, how),
        figure(`answered, ${name}`, all, ({ answered }) => answered, missing(all)),
      ]),
      {
        what: 'processor a command',
        value: `${short(each)} ms${server === null ? '' : `, and ${short(database)} ms of PostgreSQL`}`,
        how: `all of the service's process; the platforms and those who ask took ${short((user + system) / 10_000 / seconds)} % of a core beside it; load ${short(loadavg()[0] ?? 0)}`,
      },
      {
        what: 'resident memory under that load',
        value: `${short(memory(child.pid, 'VmHWM'))} MB`,
        how: 'the highest (VmHWM)',
      },
    ]
  } finally {
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    await gone
    await store.close()
    await news.close()
    await slack.stop()
    await discord.stop().catch(() => undefined)
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lets every feed be due at the next tick, as if its time had come. */
async function pollSoon(store: Store): Promise<void> {
  const states = [...(await store.feedStates()).values()]
  await store.recordReading(
    states.map((state) => ({ ...state, nextTry: null })),
    [],
  )
}

/** Types a command on Slack. A person waits for one answer before asking again, so an answer is known by who asked. */
function slackAsker(slack: FakeSlack): (asked: Asked, n: number) => Promise<Taken> {
  let read = 0
  const answeredAt = new Map<string, number>()
  const look = (user: string): boolean => {
    for (const { answers } of slack.messages.slice(read)) {
      read++
      if (answers !== undefined && !answeredAt.has(answers)) answeredAt.set(answers, performance.now())
    }
    return answeredAt.has(user)
  }
  return async ({ typed }, n) => {
    const user = `U0LOAD${n % CROWD}`
    slack.users.set(user, { id: user, admin: false, ...personOf(n) })
    answeredAt.delete(user)
    const sent = performance.now()
    const acknowledged = slack.command(typed, { user, channel: `C0LOAD${n % CHANNELS}` })
    const answered = slack
      .until('an answer', () => look(user), PATIENCE)
      .then(() => (answeredAt.get(user) ?? Number.POSITIVE_INFINITY) - sent)
      .catch(() => Number.POSITIVE_INFINITY)
    return { acknowledged: await acknowledged, answered: await answered }
  }
}

function discordAsker(discord: FakeDiscord): (asked: Asked, n: number) => Promise<Taken> {
  const channels = Array.from({ length: CHANNELS }, (_, n) => discord.addChannel(`desk-${n}`))
  return async ({ name, values }, n) => {
    const sent = performance.now()
    const user = String(200_000_000_000_000_000n + BigInt(n % CROWD))
    const channel = channels[n % CHANNELS] ?? ''
    const one = discord.command('trilat', name, values, { channel, user, locale: personOf(n).locale })
    const answered = await one
      .answered()
      .then(() => performance.now() - sent)
      .catch(() => Number.POSITIVE_INFINITY)
    return { acknowledged: one.acknowledgedAfter() ?? Number.POSITIVE_INFINITY, answered }
  }
}

/** What a process has taken of the processor so far, ms: user and system time. */
async function processorOf(pid: number | undefined): Promise<number> {
  const [, figures = ''] = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')
  const [user, system] = figures.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) * TICK
}

function figure(what: string, all: readonly Taken[], of: (taken: Taken) => number, how: string): Figure {
  const sorted = all.map(of).toSorted((a, b) => a - b)
  const at = (percent: number) => sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN
  return { what: `commands ${what}`, value: `${short(at(50))} ms, p99 ${short(at(99))} ms`, how }
}

function missing(all: readonly Taken[]): string {
  const never = all.filter(({ answered }) => !Number.isFinite(answered)).length
  return `${all.length - never} answered, ${never} not within ${PATIENCE / 1_000} s`
}
