/**
 * The service killed again and again (SIGKILL, at random moments that a seed fixes) while digests are due every few
 * seconds on a fake Slack and a fake Discord; then left alone until nothing is owed. What it says of itself in its
 * database is then held against what people saw.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { makeDeskFolder } from '../../support/desk-folder.ts'
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import { type FakeSlack, startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { startAsUsual } from '../as-started.ts'
import { numbers } from './numbers.ts'

/** Channels on each platform, and in each of them subscriptions due once a minute, at different seconds. */
const CHANNELS = 3
const IN_A_CHANNEL = 4
/** The longest that a service lives, ms, and how many die so long after their start, and not after they were ready. */
const LONGEST_LIFE = 8_000
const EARLY = 0.2
/** How long the last one may take to post what is owed, ms. */
const PATIENCE = 240_000

export interface Outcome {
  readonly kills: number
  /** Deliveries posted, and messages that people saw of them. */
  readonly deliveries: number
  readonly messages: number
  /** Deliveries that were taken up after their holder had died while posting. */
  readonly interrupted: number
  /** What must not be, in words: lost, doubled, out of order, a service that died by itself. */
  readonly wrong: readonly string[]
}

/** Runs it. `tell` is told of each kill. */
export async function storm(
  options: { kills: number; seed: number; longestLife?: number },
  tell: (line: string) => void = () => {},
): Promise<Outcome> {
  const random = numbers(options.seed)
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord({ patienceMs: PATIENCE })
  const channels = {
    slack: Array.from({ length: CHANNELS }, (_, n) => `C0STORM${n}`),
    discord: Array.from({ length: CHANNELS }, (_, n) => discord.addChannel(`storm-${n}`)),
  }
  for (const id of channels.slack) slack.channels.set(id, { id, kind: 'public', archived: false, member: true })
  const feed = await changingFeed()
  const desk = await makeDeskFolder()
  await mkdir(join(desk.folder, 'config'), { recursive: true })
  await writeFile(
    join(desk.folder, 'config/feeds.yaml'),
    `feeds:\n  - { id: storm, url: "${feed.url}", outlet: The Storm, language: en }\n`,
  )
  await writeFile(join(desk.folder, 'config/communique.yaml'), communiqueFile(channels))
  const database = join(desk.folder, 'desk.db')
  const variables = {
    ...desk.variables,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  }
  let interrupted = 0
  const died: string[] = []
  try {
    for (let kill = 1; kill <= options.kills; kill++) {
      const service = start(variables)
      // Some die while they start and take up what another left; the others at any time after.
      const early = random() < EARLY
      const life = random() * (options.longestLife ?? LONGEST_LIFE)
      if (!early) await Promise.race([service.ready, service.ended])
      await Promise.race([delay(life), service.ended])
      const gone = ownEnd(service)
      if (gone !== null) died.push(`before kill ${kill} the service had died by itself: ${gone}`)
      service.child.kill('SIGKILL')
      await service.ended
      if (random() < 0.2) discord.forgetNonces()
      const left = agePosting(database)
      interrupted += left
      tell(
        `kill ${kill} ${Math.round(life)} ms after ${early ? 'its start' : 'it was ready'}${left > 0 ? `, ${left} in the middle of a post` : ''}`,
      )
    }
    const last = start(variables)
    await Promise.race([last.ready, last.ended])
    if (ownEnd(last) === null) await settled(database)
    const gone = ownEnd(last)
    if (gone !== null) died.push(`the last service died by itself: ${gone}`)
    last.child.kill('SIGTERM')
    await last.ended
    const { wrong, ...seen } = held(database, slack, discord)
    return { kills: options.kills, interrupted, ...seen, wrong: [...died, ...wrong] }
  } finally {
    await feed.close()
    await slack.stop()
    await discord.stop()
    await desk.remove()
  }
}

function communiqueFile(channels: Readonly<Record<'slack' | 'discord', readonly string[]>>): string {
  const entries = Object.entries(channels).flatMap(([platform, ids]) =>
    ids.flatMap((channel, c) =>
      Array.from({ length: IN_A_CHANNEL }, (_, s) => {
        const second = (c * 7 + s * (60 / IN_A_CHANNEL)) % 60
        return `  - { platform: ${platform}, channel: "${channel}", schedule: "${second} * * * * *", timezone: UTC }`
      }),
    ),
  )
  return `topics: [japan-china-korea]\npoll: "*/5 * * * * *"\nsubscriptions:\n${entries.join('\n')}\n`
}

function start(variables: Readonly<Record<string, string>>) {
  const child = startAsUsual({ HOME: process.env.HOME, ...variables, LOG_LEVEL: 'info' })
  let lastLine = ''
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastLine = line
      if (line.includes('"msg":"ready"')) resolve()
    })
  })
  return { child, ready, ended: once(child, 'exit'), lastLine: () => lastLine }
}

/** How a service that nobody has killed yet came to its end, with the last that it said; null while it lives. */
function ownEnd({ child, lastLine }: ReturnType<typeof start>): string | null {
  const { exitCode, signalCode } = child
  return exitCode === null && signalCode === null ? null : `${signalCode ?? `exit ${exitCode}`}: ${lastLine()}`
}

/** As if a minute had passed: the next one may take up what the dead one held. How many deliveries those are. */
function agePosting(path: string): number {
  const db = new Database(path)
  try {
    if (db.prepare("select 1 from sqlite_master where name = 'delivery'").get() === undefined) return 0
    const long = '2000-01-01T00:00:00.000Z'
    db.prepare('update lease set until = ?').run(long)
    return db.prepare("update delivery set lease_until = ? where state = 'posting'").run(long).changes
  } finally {
    db.close()
  }
}

/** Waits until every subscription has had its turn since now and nothing is owed. */
async function settled(path: string): Promise<void> {
  const from = new Date().toISOString()
  const db = new Database(path, { timeout: 5_000 })
  const owed = db.prepare<[string], { n: number }>(
    `select (select count(*) from delivery where state in ('due', 'posting'))
        + (select count(*) from subscription where covered_until < ?) as n`,
  )
  try {
    for (const began = performance.now(); performance.now() - began < PATIENCE; await delay(200))
      if ((owed.get(from)?.n ?? 1) === 0) return
    throw new Error(`${owed.get(from)?.n} are still owed`)
  } finally {
    db.close()
  }
}

interface Row {
  readonly id: string
  readonly subscription: string
  readonly platform: string
  readonly channel: string
  readonly since: string
  readonly until: string
  readonly state: string
  readonly parts: number
}

/** What the database says was posted, held against what people saw. */
function held(path: string, slack: FakeSlack, discord: FakeDiscord): Omit<Outcome, 'kills' | 'interrupted'> {
  const db = new Database(path, { readonly: true })
  const rows = db.prepare<[], Row>('select * from delivery order by n').all()
  const wrong: string[] = []
  for (const [subscription, own] of Map.groupBy(rows, (row) => row.subscription)) {
    for (const [i, row] of own.entries()) {
      const before = own[i - 1]
      if (before && before.until !== row.since)
        wrong.push(`${subscription}: ${before.until} is followed by ${row.since}`)
    }
  }
  for (const { id, state } of rows) if (state !== 'posted') wrong.push(`${id} is ${state}`)
  const seen = [
    ...partsOnSlack(slack),
    ...partsOnDiscord(
      discord,
      rows.map(({ id }) => id),
    ),
  ]
  const parts = Map.groupBy(seen, ({ delivery }) => delivery)
  for (const { id, parts: count } of rows) {
    const got = (parts.get(id) ?? []).map(({ part }) => part)
    const wanted = [...Array(count).keys()]
    if (got.join() !== wanted.join()) wrong.push(`${id}: of ${count} parts people saw ${got.join()}`)
  }
  const known = new Set(rows.map(({ id }) => id))
  for (const { delivery } of seen) if (!known.has(delivery)) wrong.push(`${delivery} was seen and is not known`)
  for (const [channel, own] of Map.groupBy(rows, (row) => `${row.platform} ${row.channel}`)) {
    const order = [
      ...new Set(seen.filter((one) => own.some(({ id }) => id === one.delivery)).map((one) => one.delivery)),
    ]
    if (order.join() !== own.map(({ id }) => id).join())
      wrong.push(`${channel}: not in the order in which they were due`)
  }
  // Whatever may be told has been told to each subscription, once.
  const told = db
    .prepare<[], { subscription: string; finding: string; times: number }>(
      `select delivery.subscription, shown.finding, count(*) as times from shown join delivery on delivery.id = shown.delivery
        group by 1, 2, shown.version having count(*) > 1`,
    )
    .all()
  for (const { subscription, finding, times } of told)
    wrong.push(`${finding} was told to ${subscription} ${times} times`)
  const untold = db
    .prepare<[], { id: string; finding: string }>(
      `select s.id, f.id as finding from subscription s join finding f on f.topic = s.topic and f.news_since is not null
        and f.news_since < (select min(covered_until) from subscription)
        where not exists (select 1 from shown join delivery on delivery.id = shown.delivery
          where delivery.subscription = s.id and shown.finding = f.id)`,
    )
    .all()
  for (const { id, finding } of untold) wrong.push(`${finding} was never told to ${id}`)
  wrong.push(...slack.problems, ...discord.world.problems)
  db.close()
  return { deliveries: rows.length, messages: seen.length, wrong }
}

interface Part {
  readonly delivery: string
  readonly part: number
}

function partsOnSlack({ messages }: FakeSlack): Part[] {
  return messages.flatMap(({ metadata }) => {
    const payload = Object(Object(metadata).event_payload)
    return payload.delivery === undefined ? [] : [{ delivery: String(payload.delivery), part: Number(payload.part) }]
  })
}

/** By its nonce, which is a hash of delivery and part; a message with another one is of a delivery that nobody knows. */
function partsOnDiscord({ world }: FakeDiscord, deliveries: readonly string[]): Part[] {
  const of = new Map(
    deliveries.flatMap((delivery) =>
      Array.from({ length: MOST_PARTS }, (_, part): [string, Part] => [nonceOf(delivery, part), { delivery, part }]),
    ),
  )
  return world.messages.map(
    ({ nonce }) => of.get(nonce ?? '') ?? { delivery: `the message with nonce ${nonce}`, part: 0 },
  )
}

const MOST_PARTS = 30

function nonceOf(delivery: string, part: number): string {
  return createHash('sha256').update(`${delivery}/${part}`).digest('base64url').slice(0, 25)
}

/** A feed with another report every three seconds: each tells of another day, so that each is news. */
async function changingFeed(): Promise<{ url: string; close(): Promise<void> }> {
  const began = Date.now()
  const server = createServer((_, response) => {
    const reports = Math.min(60, 1 + Math.floor((Date.now() - began) / 3_000))
    const newest = 1 + Math.floor((Date.now() - began) / 3_000)
    const entries = Array.from({ length: reports }, (_, i) => {
      const n = newest - i
      const at = new Date(began + n * 3_000).toUTCString()
      return `<item><title>Report ${n}: ministers of Japan, China and South Korea speak of plan ${n}</title>
        <link>http://news.example/${n}</link><pubDate>${at}</pubDate><description>The foreign ministers of Japan, China
        and South Korea agreed in Busan to open ${n + 2} exchange offices under plan number ${n}.</description></item>`
    })
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Storm</title>${entries.join('')}</channel></rss>`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/feed`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
