/**
 * The service killed again and again (SIGKILL) while digests are due every few seconds on a fake Slack and a fake
 * Discord: at random moments that a seed fixes, and at chosen moments of a post. Then it is left alone until nothing is
 * owed. What it says of itself in its database is then held against what people saw.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { makeDeskFolder } from '../../support/desk-folder.ts'
import { startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import { startFakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { serveNews } from '../made-news.ts'
import { type Aim, hit, nameOf, type Targets } from './aim.ts'
import { type Held, held } from './held.ts'
import { numbers } from './numbers.ts'
import { type StormService, startService } from './service.ts'

/** The longest that a service lives, ms, and how many die so long after their start, and not after they were ready. */
const LONGEST_LIFE = 8_000
const EARLY = 0.2
/** An aimed kill that finds nothing to hit so long after the service was ready is one like the others, ms. */
const AIMS_FOR = 60_000
/** How long the last one may take to post what is owed, ms. */
const PATIENCE = 240_000

export interface StormPlan {
  readonly seed: number
  /** One kill each: at the aim, or, where null, at any time. */
  readonly kills: readonly (Aim | null)[]
  /** Channels on each platform; in each of them subscriptions with these seconds (the first field of a cron). */
  readonly channels: number
  readonly seconds: readonly string[]
  readonly reportsASecond: number
}

export interface Outcome extends Held {
  readonly kills: number
  /** Kills that hit what they were aimed at, by the name of the aim. */
  readonly hits: Readonly<Record<string, number>>
  /** Deliveries that were taken up after their holder had died while posting. */
  readonly interrupted: number
}

/** Runs it. `tell` is told of each kill. `wrong` also names services that died by themselves. */
export async function storm(plan: StormPlan, tell: (line: string) => void = () => {}): Promise<Outcome> {
  const random = numbers(plan.seed)
  const slack = await startFakeSlack()
  const discord = await startFakeDiscord({ patienceMs: PATIENCE })
  const channels = {
    slack: Array.from({ length: plan.channels }, (_, n) => `C0STORM${n}`),
    discord: Array.from({ length: plan.channels }, (_, n) => discord.addChannel(`storm-${n}`)),
  }
  for (const id of channels.slack) slack.channels.set(id, { id, kind: 'public', archived: false, member: true })
  const news = await serveNews(plan.reportsASecond)
  const desk = await makeDeskFolder()
  await mkdir(join(desk.folder, 'config'), { recursive: true })
  await writeFile(
    join(desk.folder, 'config/feeds.yaml'),
    `feeds:\n  - { id: storm, url: "${news.url}", outlet: The Storm, language: en, every: 1m }\n`,
  )
  await writeFile(join(desk.folder, 'config/communique.yaml'), communiqueFile(channels, plan.seconds))
  const targets: Targets = { slack, discord, database: join(desk.folder, 'desk.db') }
  const variables = {
    ...desk.variables,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  }
  const hits: Record<string, number> = {}
  let interrupted = 0
  const died: string[] = []
  try {
    for (const [i, aim] of plan.kills.entries()) {
      const service = startService(variables)
      const kill = async () => {
        const gone = service.ownEnd()
        if (gone !== null) died.push(`before kill ${i + 1} the service had died by itself: ${gone}`)
        service.child.kill('SIGKILL')
        await service.ended
      }
      const when = aim === null ? await killSometime(service, kill, random) : await killAt(aim, targets, service, kill)
      if (aim !== null && when === nameOf(aim)) hits[when] = (hits[when] ?? 0) + 1
      if (random() < 0.2) discord.forgetNonces()
      const left = aMinuteLater(targets.database)
      interrupted += left
      tell(`kill ${i + 1}: ${when}${left > 0 ? `; deliveries in the middle of a post: ${left}` : ''}`)
    }
    const last = startService(variables)
    await Promise.race([last.ready, last.ended])
    const moment = new Date().toISOString()
    if (last.ownEnd() === null) await settled(targets.database, moment)
    const gone = last.ownEnd()
    if (gone !== null) died.push(`the last service died by itself: ${gone}`)
    last.child.kill('SIGTERM')
    await last.ended
    const seen = held(targets, moment)
    return { kills: plan.kills.length, hits, interrupted, ...seen, wrong: [...died, ...seen.wrong] }
  } finally {
    await news.close()
    await slack.stop()
    await discord.stop()
    await desk.remove()
  }
}

type Kill = () => Promise<void>

/** Some die while they start and take up what another left; the others at any time after. When, in words. */
async function killSometime(service: StormService, kill: Kill, random: () => number): Promise<string> {
  const early = random() < EARLY
  const life = random() * LONGEST_LIFE
  if (!early) await Promise.race([service.ready, service.ended])
  await Promise.race([delay(life), service.ended])
  await kill()
  return `${Math.round(life)} ms after ${early ? 'its start' : 'it was ready'}`
}

async function killAt(aim: Aim, targets: Targets, service: StormService, kill: Kill): Promise<string> {
  const over = new AbortController()
  const struck = hit(aim, targets, kill, over.signal)
  await Promise.race([struck, service.ended, service.ready.then(() => delay(AIMS_FOR, undefined, { ref: false }))])
  over.abort()
  if (await struck) return nameOf(aim)
  await kill()
  return `nothing came to hit (${nameOf(aim)})`
}

function communiqueFile(
  channels: Readonly<Record<'slack' | 'discord', readonly string[]>>,
  seconds: readonly string[],
): string {
  const entries = Object.entries(channels).flatMap(([platform, ids]) =>
    ids.flatMap((channel) =>
      seconds.map(
        (second) =>
          `  - { platform: ${platform}, channel: "${channel}", schedule: "${second} * * * * *", timezone: UTC }`,
      ),
    ),
  )
  return `topics: [japan-china-korea]\npoll: "*/2 * * * * *"\nsubscriptions:\n${entries.join('\n')}\n`
}

/** As if a minute had passed: the next one takes up what the dead one held, and asks the feed. How many deliveries were held. */
function aMinuteLater(path: string): number {
  const db = new Database(path)
  try {
    if (db.prepare("select 1 from sqlite_master where name = 'delivery'").get() === undefined) return 0
    const long = '2000-01-01T00:00:00.000Z'
    db.prepare('update lease set until = ?').run(long)
    db.prepare("update feed set state = json_set(state, '$.nextTry', ?)").run(long)
    return db.prepare("update delivery set lease_until = ? where state = 'posting'").run(long).changes
  } finally {
    db.close()
  }
}

/** Waits until nothing is owed that was due before this moment (UTC, ISO-8601). */
async function settled(path: string, moment: string): Promise<void> {
  const db = new Database(path, { timeout: 5_000 })
  const owed = db.prepare<[string], { n: number }>(
    "select count(*) as n from delivery where state in ('due', 'posting') and due <= ?",
  )
  try {
    for (const began = performance.now(); performance.now() - began < PATIENCE; await delay(200))
      if ((owed.get(moment)?.n ?? 1) === 0) return
    throw new Error(`${owed.get(moment)?.n} are still owed`)
  } finally {
    db.close()
  }
}
