/** Measures a desk over the database named in the first argument, in a process of its own; says the figures as JSON. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { iso } from '../../../src/clock.ts'
import type { Asker } from '../../../src/commands/command.ts'
import { parseTyped } from '../../../src/commands/parse.ts'
import { commands } from '../../../src/commands/registry.ts'
import { loadConfiguration } from '../../../src/config/load.ts'
import type { Entry } from '../../../src/feeds/feed.ts'
import { pollOnce } from '../../../src/jobs/poll.ts'
import { scheduleDue } from '../../../src/jobs/schedule.ts'
import { silent } from '../../../src/log.ts'
import { openDesk } from '../../../src/main.ts'
import { subscriptionOf } from '../../contracts/examples.ts'
import { feedOf, writtenReader } from '../../jobs/desk.ts'
import { labelledArticles } from '../../train/labelled-stories.ts'
import { median, timed } from '../figures.ts'
import { TOPIC } from './templates.ts'

/** Where the archive ends. */
export const NOW = Date.parse('2023-11-27T08:00:00+09:00')
const TIMES = 15
const TAKEN_IN = 40

/**
 * One measure in ms: the quickest by the clock, and what a usual one takes of the processor, which neighbours on the
 * machine disturb least: of this process the middle one, SQLite included, and of PostgreSQL's processes for it the mean.
 */
export interface Taken {
  readonly quickest: number
  readonly processor: number
}
export interface Measures {
  readonly taken: Readonly<Record<string, Taken>>
  /** Highest resident memory, MB. */
  readonly peakMb: number
}

const asker: Asker = {
  platform: 'terminal',
  user: 'bench',
  channel: 'terminal',
  workspace: null,
  operator: true,
  zone: 'Asia/Tokyo',
  locale: null,
}

const typed: Readonly<Record<string, string>> = {
  ask: 'ask When and where will the next trilateral summit be held?',
  'ask, common words': 'ask What did China say about Japan and Korea at the meeting?',
  check: 'check The foreign ministers of Japan, China and South Korea met in Busan on 25 November 2023.',
  latest: 'latest since:3d',
  facts: 'facts',
  'facts about one': 'facts about:Busan',
  timeline: 'timeline',
  digest: 'digest since:1d',
}

async function measure(url: string): Promise<Measures> {
  const configuration = loadConfiguration({ DATABASE_URL: url })
  const clock = { now: () => NOW }
  const open = await openDesk(configuration, clock, silent)
  const { desk, store } = open
  const taken: Record<string, Taken> = {}
  const spent = await postgresProcessor(url)
  const note = async (what: string, times: number, each: number, work: () => Promise<void>) => {
    await work()
    const processor: number[] = []
    const spentBefore = await spent()
    const clocked = await timed(times, async () => {
      const before = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(before)
      processor.push((user + system) / 1_000)
    })
    const beside = ((await spent()) - spentBefore) / times
    taken[what] = { quickest: Math.min(...clocked) / each, processor: (median(processor) + beside) / each }
  }
  const [story] = await desk.coverage.stories({ topic: TOPIC, until: iso(NOW), limit: 1 })
  for (const [what, line] of Object.entries({ ...typed, story: `story ${story?.id}` })) {
    const { name, values } = parseTyped(line, commands)
    const command = commands.find((one) => one.name === name)
    if (!command) throw new Error(`there is no command ${name}`)
    await note(what, TIMES, 1, async () => {
      await desk.catchUp()
      await command.answer(values, desk, asker)
    })
  }
  await note('composing a due digest', TIMES, 1, () => composeDue(open))
  const articles = labelledArticles(TOPIC)
  let round = 0
  await note('taking in an article', 5, TAKEN_IN, async () => {
    const entries = Array.from({ length: TAKEN_IN }, (_, n): Entry => {
      const { title, text } = articles[(round * TAKEN_IN + n) % articles.length] ?? { title: '', text: '' }
      const published = iso(NOW - n * 60_000)
      return { url: `https://fresh.example/${process.pid}/${round}/${n}`, title: `${title} ${round}`, text, published }
    })
    round++
    const [{ added = 0 } = {}] = await pollOnce({
      store,
      feeds: [feedOf('fresh')],
      reader: writtenReader({ fresh: entries }),
      topics: open.topics,
      everything: true,
      backfill: false,
      clock,
      log: silent,
    })
    if (added !== TAKEN_IN) throw new Error(`${added} of ${TAKEN_IN} were taken in`)
  })
  const peakMb = process.resourceUsage().maxRSS / 1_024
  await open.close()
  return { taken, peakMb }
}

/** Ticks of Linux's own account of processes are hundredths of a second: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICK = 10

/** Gives what PostgreSQL's processes for the database have taken of the processor so far, ms; 0 where it is another one. */
export async function postgresProcessor(url: string): Promise<() => Promise<number>> {
  if (!url.startsWith('postgres:')) return async () => 0
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Ends with the process: the bench has no more to ask then.
  client.on('error', () => undefined)
  return async () => {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    return rows.reduce((sum, { pid }) => {
      const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ').slice(11, 13)
      return sum + (Number(user) + Number(system)) * TICK
    }, 0)
  }
}

let subscribed = 0
async function composeDue({ store, composer, topics }: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  const due = { nextDue: iso(NOW - 1_000), coveredUntil: iso(NOW - 86_400_000) }
  await store.subscriptions.add(subscriptionOf({ id: `sub-bench-${Date.now()}-${subscribed++}`, topic: TOPIC, ...due }))
  const made = await scheduleDue({
    store,
    compose: composer.digest,
    platforms: ['slack'],
    topics: topics.map(({ index }) => index.topic.id),
    pause: ({ id }, why) => store.pause(id, why),
    clock: { now: () => NOW },
    log: silent,
    resting: new Map(),
  })
  if (made !== 1) throw new Error('no digest was made')
}

const [url] = process.argv.slice(2)
if (import.meta.main && url !== undefined)
  process.stdout.write(JSON.stringify(await measure(url)), () => process.exit())
