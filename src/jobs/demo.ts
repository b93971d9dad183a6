import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { ChatPlatform } from '../chat/chat.ts'
import { type Clock, iso } from '../clock.ts'
import type { Asker } from '../commands/command.ts'
import type { Desk } from '../commands/desk.ts'
import { parseTyped } from '../commands/parse.ts'
import { commands } from '../commands/registry.ts'
import type { Document } from '../digest/document.ts'
import { renderPage } from '../digest/html.ts'
import { renderText } from '../digest/text.ts'
import type { Feed, FeedReader } from '../feeds/feed.ts'
import { silent } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { count } from '../words/en/plural.ts'
import { wordsFor } from '../words/words.ts'
import type { Composer } from './composer.ts'
import { deliverDue } from './deliver.ts'
import { serveDemoFeeds } from './demo-feeds.ts'
import { pollOnce } from './poll.ts'
import { scheduleDue } from './schedule.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

const { day, time } = wordsFor('en').times
const HOME = join(import.meta.dirname, '../..')
const FIXTURES = join(HOME, 'fixtures/demo')
const ZONE = 'Asia/Tokyo'
const DAY = 86_400_000
const WIDTH = 100

/** What a reporter might type on the morning of the second digest. */
const TYPED = [
  'ask When and where will the next trilateral summit be held?',
  'check The foreign ministers of Japan, China and South Korea met in Busan on 25 November 2023.',
  'compare fm-10',
  'why https://harbour-wire.example/2023/11/26/us-japan-rok',
  'sources',
]

export interface DemoParts {
  /** Opens the real program over a configuration folder and a database of the demo's own. */
  open(variables: Readonly<Record<string, string>>, clock: Clock): Promise<DemoDesk>
  /** The terminal as a platform, as the service without chat tokens uses it. */
  readonly terminal: ChatPlatform
  print(text: string): void
  readonly color: boolean
}

export interface DemoDesk {
  readonly store: Store
  readonly desk: Desk
  readonly topics: readonly TopicOnDesk[]
  readonly reader: FeedReader
  readonly feeds: readonly Feed[]
  readonly composer: Composer
  syncSubscriptions(): Promise<void>
  close(): Promise<void>
}

/**
 * Shows the product's main job offline: serves the bundled feeds on loopback, polls them with the real program over two
 * days of news, prints both digests, answers five commands and writes the second digest as a page. The clock alone is
 * the demo's own.
 */
export async function runDemo(parts: DemoParts): Promise<void> {
  const began = performance.now()
  const { print } = parts
  const folder = await mkdtemp(join(tmpdir(), 'communique-demo-'))
  const served = await serveDemoFeeds(FIXTURES, '1-before')
  let now = Date.parse('2023-11-26T08:00:00+09:00')
  const clock: Clock = { now: () => now }
  try {
    await writeConfiguration(folder, served.address)
    const program = await parts.open(
      {
        COMMUNIQUE_CONFIG: join(folder, 'config'),
        DATABASE_URL: `sqlite:${join(folder, 'demo.db')}`,
        ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      },
      clock,
    )
    const posted: Document[] = []
    const platform = remembering(parts.terminal, posted)
    try {
      print('Real events in our own words, by outlets that do not exist. No network, no token.\n\n')
      await program.syncSubscriptions()
      await pollAndTell(program, clock, print)

      now = Date.parse('2023-11-27T07:55:00+09:00')
      served.turnTo('2-day-one')
      await pollAndTell(program, clock, print)
      now = Date.parse('2023-11-27T08:00:00+09:00')
      await post(program, platform, clock)

      const last = Date.parse('2024-05-23T08:00:00+09:00')
      const mornings = await quietMornings(program, platform, {
        clock,
        until: last,
        turn: (at) => {
          now = at
        },
      })
      print(
        `${day(iso(Date.parse('2023-11-28T08:00:00+09:00')), ZONE)} – ${day(iso(last), ZONE)}: ${count(mornings, 'morning')} without news, and so without a digest.\n\n`,
      )

      now = Date.parse('2024-05-24T07:55:00+09:00')
      served.turnTo('3-day-two')
      await pollAndTell(program, clock, print)
      now = Date.parse('2024-05-24T08:00:00+09:00')
      await post(program, platform, clock)

      for (const typed of TYPED) print(`$ communique ${typed}\n\n${await answer(typed, program.desk, parts.color)}\n`)
      const page = await writePage(posted.at(-1))
      print(`The second digest as a page: ${page}\n`)
    } finally {
      await program.close()
    }
  } finally {
    await served.close()
    await rm(folder, { recursive: true, force: true })
  }
  print(`Done in ${((performance.now() - began) / 1_000).toFixed(1)} s.\n`)
}

async function writeConfiguration(folder: string, address: string): Promise<void> {
  const config = join(folder, 'config')
  await cp(join(HOME, 'config/topics'), join(config, 'topics'), { recursive: true })
  await cp(join(FIXTURES, 'communique.yaml'), join(config, 'communique.yaml'))
  const feeds = await readFile(join(FIXTURES, 'feeds.yaml'), 'utf8')
  await writeFile(join(config, 'feeds.yaml'), feeds.replaceAll('BASE/', `${address}/`))
}

async function pollAndTell(program: DemoDesk, clock: Clock, print: (text: string) => void): Promise<void> {
  const began = performance.now()
  const polled = await pollOnce({ ...program, everything: true, backfill: false, clock, log: silent })
  const sum = (of: 'entries' | 'added' | 'relevant') => polled.reduce((total, feed) => total + feed[of], 0)
  const ms = Math.round(performance.now() - began)
  print(
    `${time(iso(clock.now()), ZONE)} (${ZONE})  ${count(polled.length, 'feed')} asked in ${ms} ms: ` +
      `${count(sum('added'), 'new article')}, ${sum('relevant')} about the process.\n`,
  )
  for (const feed of polled.filter((one) => one.outcome === 'failed')) print(`  ${feed.feed}: ${feed.why}\n`)
  print('\n')
}

async function post(program: DemoDesk, platform: ChatPlatform, clock: Clock): Promise<void> {
  await scheduleDue({
    ...program,
    compose: program.composer.digest,
    platforms: [platform.name],
    topics: program.topics.map(({ index }) => index.topic.id),
    pause: ({ id }, why) => program.store.pause(id, why),
    clock,
    log: silent,
    resting: new Map(),
  })
  await deliverDue({ store: program.store, platforms: [platform], clock, log: silent })
}

/** Each morning the subscription falls due, finds nothing new, and moves on. Answers how many mornings passed. */
async function quietMornings(
  program: DemoDesk,
  platform: ChatPlatform,
  time: { clock: Clock; until: number; turn(at: number): void },
): Promise<number> {
  let mornings = 0
  while (time.clock.now() < time.until) {
    time.turn(time.clock.now() + DAY)
    await post(program, platform, time.clock)
    mornings++
  }
  return mornings
}

async function answer(typed: string, desk: Desk, color: boolean): Promise<string> {
  const asker: Asker = {
    platform: 'terminal',
    user: 'demo',
    channel: 'terminal',
    workspace: null,
    operator: true,
    zone: ZONE,
    locale: 'en',
  }
  const { name, values } = parseTyped(typed, commands)
  const document = await commands.find((one) => one.name === name)?.answer(values, desk, asker)
  return document ? renderText(document, { width: WIDTH, color }) : ''
}

async function writePage(document: Document | undefined): Promise<string> {
  if (!document) return 'none was posted'
  const file = join('data', 'demo-digest.html')
  await mkdir('data', { recursive: true })
  await writeFile(file, renderPage(document))
  return relative('.', file)
}

function remembering(platform: ChatPlatform, posted: Document[]): ChatPlatform {
  return {
    ...platform,
    post(request, onPart) {
      posted.push(request.document)
      return platform.post(request, onPart)
    },
  }
}
