import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { FLAGS, VARIABLES } from './as-started.ts'
import { type Figure, short } from './figures.ts'
import { languageOf, MANY, type Manner } from './many-feeds.ts'

const NEWSBOAT = '/usr/bin/newsboat'
/** Of the items, about a topic: many for a general feed, few for a ministry's. */
const SHARES = [0.01, 0.1] as const
/** As src/feeds/http.ts gives up, ms. */
const TIMEOUT_MS = 15_000
const MB = 1_024

const summary = z.object({
  outcome: z.string(),
  entries: z.number(),
  added: z.number(),
  relevant: z.number(),
  why: z.string().nullable(),
})

interface Round {
  readonly seconds: number
  readonly peakMb: number
  readonly feeds: readonly z.output<typeof summary>[]
}

interface Desk {
  readonly folder: string
  readonly address: string
  round(): Promise<Round>
  end(): Promise<void>
}

/** A desk over feeds that another process serves: what is measured is our process alone. */
async function openDesk(share: number, manner: Manner, urls = everyFeed): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-feeds-'))
  const server = spawn(process.execPath, ['tests/bench/many-feeds.ts', String(share), manner], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = (await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next()).value
  const address = `http://127.0.0.1:${port}`
  await cp('config', folder, { recursive: true })
  const lines = urls(address).map(
    (url, n) => `  - { id: many-${n}, url: "${url}", outlet: Many ${n}, language: ${languageOf(n)} }`,
  )
  await writeFile(join(folder, 'feeds.yaml'), `feeds:\n${lines.join('\n')}\n`)
  return {
    folder,
    address,
    round: () => roundOf(folder),
    async end() {
      server.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function everyFeed(address: string): string[] {
  return Array.from({ length: MANY.feeds }, (_, n) => `${address}/${n}.xml`)
}

/** `communique poll --once` in a process of its own, with the flags and variables of `npm start`. */
async function roundOf(folder: string): Promise<Round> {
  const began = performance.now()
  const child = spawn(process.execPath, [...FLAGS, 'src/cli.ts', 'poll', '--once', '--json'], {
    env: {
      ...VARIABLES,
      PATH: process.env.PATH,
      COMMUNIQUE_CONFIG: folder,
      DATABASE_URL: `sqlite:${join(folder, 'many.db')}`,
      ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  let peakMb = 0
  child.stdout.on('data', (piece) => {
    out += piece
  })
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, highest(child.pid))
  }, 50)
  await once(child, 'close')
  clearInterval(watch)
  return { seconds: (performance.now() - began) / 1_000, peakMb, feeds: z.array(summary).parse(JSON.parse(out)) }
}

/** Linux's own account of the most that the process ever held; 0 where it has just ended. */
function highest(pid: number | undefined): number {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return 0
  return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / MB
}

/** newsboat's reload of the same feeds into an empty cache, s; null where it is not installed. */
async function newsboatSeconds({ folder, address }: Desk, threads: number): Promise<number | null> {
  if (!existsSync(NEWSBOAT)) return null
  const [urls, cache, config] = ['urls', `cache-${threads}.db`, `newsboat-${threads}`].map((name) => join(folder, name))
  await writeFile(urls ?? '', everyFeed(address).join('\n'))
  await writeFile(config ?? '', `reload-threads ${threads}\n`)
  const began = performance.now()
  const child = spawn(NEWSBOAT, ['-u', urls ?? '', '-c', cache ?? '', '-C', config ?? '', '-x', 'reload'], {
    env: { HOME: folder, PATH: process.env.PATH, TERM: 'dumb' },
    stdio: 'ignore',
  })
  await once(child, 'close')
  return (performance.now() - began) / 1_000
}

function sum({ feeds }: Round, of: 'added' | 'relevant'): number {
  return feeds.reduce((total, feed) => total + feed[of], 0)
}

async function coldFigures(share: number): Promise<{ figures: Figure[]; seconds: number }> {
  const desk = await openDesk(share, 'well')
  try {
    const cold = await desk.round()
    const again = await desk.round()
    const one = await newsboatSeconds(desk, 1)
    const many = await newsboatSeconds(desk, 24)
    const name = `${MANY.feeds} feeds × ${MANY.items} new items, ${sum(cold, 'relevant')} relevant`
    const against = (seconds: number | null) => (seconds === null ? 'not installed' : `${short(seconds)} s`)
    return {
      seconds: cold.seconds,
      figures: [
        {
          what: `${name}, cold: against newsboat`,
          value: one === null ? 'newsboat is not installed' : `${short(cold.seconds / one)} times its time`,
          how: `${sum(cold, 'added')} articles in ${short(cold.seconds)} s, fetched to findings stored; newsboat's reload into an empty cache ${against(one)} (one thread, its default) and ${against(many)} (24 threads)`,
        },
        {
          what: `${name}: highest memory`,
          value: `${short(cold.peakMb)} MB`,
          how: 'VmHWM of the polling process; the feeds are served by another one',
        },
        {
          what: `${name}: all 304 the next time`,
          value: `${short(cold.seconds / again.seconds)} times faster`,
          how: `${short(again.seconds)} s, start of the process included`,
        },
      ],
    }
  } finally {
    await desk.end()
  }
}

async function badFigure(well: number): Promise<Figure> {
  const desk = await openDesk(SHARES[0], 'a third badly')
  try {
    const { seconds, feeds } = await desk.round()
    const failed = feeds.filter(({ outcome }) => outcome === 'failed').length
    return {
      what: 'a third of them hanging or failing',
      value: `${short(seconds - well)} s more`,
      how: `${failed} failed, a third of those by hanging; the timeout is ${TIMEOUT_MS / 1_000} s`,
    }
  } finally {
    await desk.end()
  }
}

async function endlessFigure(): Promise<Figure> {
  const desk = await openDesk(SHARES[0], 'well', (address) => [`${address}/endless.xml`])
  try {
    const { seconds, peakMb, feeds } = await desk.round()
    return {
      what: 'a body of 60 MB',
      value: `${short(peakMb)} MB at most`,
      how: `cut off at 5 MB, ${feeds[0]?.entries ?? 0} of its first entries read, ${short(seconds)} s with the start`,
    }
  } finally {
    await desk.end()
  }
}

/** What polling very many feeds costs, against newsboat on the same feeds. */
export async function feedsFigures(): Promise<Figure[]> {
  const few = await coldFigures(SHARES[0])
  return [...few.figures, await badFigure(few.seconds), await endlessFigure()]
}

/** By itself also with many relevant articles, which alone takes as long as the rest of the bench. */
if (import.meta.main) {
  for (const figure of [...(await feedsFigures()), ...(await coldFigures(SHARES[1])).figures])
    process.stdout.write(`${JSON.stringify(figure)}\n`)
}
