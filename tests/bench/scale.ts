import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { startPostgres } from '../support/postgres-server.ts'
import { FLAGS } from './as-started.ts'
import { type BenchFolder, folderOverDemo } from './bench-folder.ts'
import { type Figure, short } from './figures.ts'
import { serviceFigures } from './service.ts'

const measures = z.object({
  taken: z.record(z.string(), z.object({ quickest: z.number(), processor: z.number() })),
  peakMb: z.number(),
})
type Measures = z.output<typeof measures>

/** What each thing costs over made archives of these sizes, on both databases, and how much more the last is than the first. */
export async function scaleFigures(sizes: readonly number[]): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-scale-'))
  const server = await startPostgres()
  try {
    const overSqlite = sizes.map((size) => measured(`sqlite:${join(folder, `${size}.db`)}`, size))
    const overPostgres: Measures[] = []
    for (const size of sizes) overPostgres.push(measured(await database(server.url, size), size))
    const largest = sizes.at(-1) ?? 0
    const path = join(folder, `${largest}.db`)
    return [
      ...figuresOf('SQLite', 'ms of processor, database included', sizes, overSqlite, ({ processor }) => processor),
      ...figuresOf(
        'PostgreSQL',
        'ms of processor, the server included',
        sizes,
        overPostgres,
        ({ processor }) => processor,
      ),
      ...(await serviceFigures(
        () => folderOver(path),
        `the demo's feeds, over ${count(largest)} stored articles`,
        true,
      )),
    ]
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Fills and measures in processes of their own: what filling leaves in memory is not the desk's. */
function measured(url: string, size: number): Measures {
  run('fill', url, String(size))
  return measures.parse(JSON.parse(run('measure', url)))
}

/** Runs a program over a database in a process of its own; what it says. */
export function run(program: 'fill' | 'measure', url: string, ...args: string[]): string {
  return execFileSync(process.execPath, [...FLAGS, `tests/bench/scale/${program}.ts`, url, ...args], {
    encoding: 'utf8',
  })
}

/** Makes an empty database for an archive of a size; its address. */
export async function database(server: string, size: number): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database made_${size}`)
  await client.end()
  return Object.assign(new URL(server), { pathname: `/made_${size}` }).href
}

function figuresOf(
  name: string,
  how: string,
  sizes: readonly number[],
  all: readonly Measures[],
  of: (taken: Measures['taken'][string]) => number,
): Figure[] {
  const [first] = all
  const [load] = loadavg()
  return Object.keys(first?.taken ?? {}).map((what) => {
    const values = all.map(({ taken }) => {
      const one = taken[what]
      return one ? of(one) : Number.NaN
    })
    const growth = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)
    return {
      what: `${what}, ${name}`,
      value: values.map(short).join(' · '),
      how: `${how}, over ${sizes.map(count).join(' · ')} articles: ${short(growth)} times; load ${short(load ?? 0)}`,
    }
  })
}

/** The demo's feeds, polled into a filled database. */
async function folderOver(path: string): Promise<BenchFolder> {
  const folder = await folderOverDemo()
  return { ...folder, variables: { ...folder.variables, DATABASE_URL: `sqlite:${path}` } }
}

function count(size: number): string {
  return size.toLocaleString('en')
}
