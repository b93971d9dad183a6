import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { startPostgres } from '../support/postgres-server.ts'
import { FLAGS } from './as-started.ts'
import { type Figure, short } from './figures.ts'
import { languageOf, MANY } from './many-feeds.ts'

/** Of the items, about a topic. */
const SHARES = [0.01, 0.1]
const PROCESSES = [1, 2, 3]
/** Each is leased by itself. */
const HOSTS = 50

/** How fast one, two and three processes on one PostgreSQL take in the same feeds together. */
export async function replicaFigures(): Promise<Figure[]> {
  const postgres = await startPostgres()
  try {
    const figures: Figure[] = []
    for (const share of SHARES) figures.push(await figureOf(share, postgres.url))
    return figures
  } finally {
    await postgres.stop()
  }
}

async function figureOf(share: number, postgres: string): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-replicas-'))
  const server = spawn(process.execPath, ['tests/bench/many-feeds.ts', String(share), 'well', String(HOSTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line = ''] = (await once(createInterface({ input: server.stdout }), 'line')).map(String)
    const ports = line.split(' ')
    await cp('config', folder, { recursive: true })
    const lines = Array.from({ length: MANY.feeds }, (_, n) => {
      const url = `http://127.0.0.1:${ports[n % HOSTS]}/${n}.xml`
      return `  - { id: many-${n}, url: "${url}", outlet: Many ${n}, language: ${languageOf(n)} }`
    })
    await writeFile(join(folder, 'feeds.yaml'), `feeds:\n${lines.join('\n')}\n`)
    const taken: { seconds: number; articles: number }[] = []
    for (const processes of PROCESSES) taken.push(await takenBy(processes, folder, await emptyDatabase(postgres)))
    const speeds = taken.map(({ seconds, articles }) => articles / seconds)
    return {
      what: `articles a second by ${PROCESSES.join(' · ')} processes, 1 in ${1 / share} about a topic`,
      value: speeds.map(short).join(' · '),
      how: `${taken.map(({ articles, seconds }) => `${articles} in ${short(seconds)} s`).join(', ')}: ${MANY.feeds} feeds at ${HOSTS} hosts, one PostgreSQL, starts included`,
    }
  } finally {
    server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

let made = 0
async function emptyDatabase(postgres: string): Promise<string> {
  const name = `replicas_${made++}`
  const client = new pg.Client({ connectionString: postgres })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = Object.assign(new URL(postgres), { pathname: `/${name}` }).href
  await finished(['migrate'], url)
  return url
}

/** Polls once, by so many processes that begin together. */
async function takenBy(processes: number, folder: string, database: string) {
  const began = performance.now()
  const polls = Array.from({ length: processes }, () => finished(['poll', '--once', '--json'], database, folder))
  await Promise.all(polls)
  const seconds = (performance.now() - began) / 1_000
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as articles from article')
  await client.end()
  return { seconds, articles: Number(rows[0].articles) }
}

async function finished(command: readonly string[], database: string, folder = 'config'): Promise<void> {
  const child = spawn(process.execPath, [...FLAGS, 'src/cli.ts', ...command], {
    env: {
      PATH: process.env.PATH,
      COMMUNIQUE_CONFIG: folder,
      DATABASE_URL: database,
      ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`communique ${command.join(' ')} ended with ${code}`)
}
