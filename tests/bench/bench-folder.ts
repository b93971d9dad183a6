import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feedsFile, type MadeFeed, serve } from './made-feeds.ts'

/** A configuration folder of its own over feeds on loopback, and the variables that name it. */
export interface BenchFolder {
  readonly variables: Readonly<Record<string, string>>
  remove(): Promise<void>
}

/** The shipped topics over made feeds. */
export async function folderOverMade(feeds: readonly MadeFeed[]): Promise<BenchFolder> {
  const bodies = new Map(feeds.map(({ id, body }) => [id, Buffer.from(body)]))
  return folderOver(bodies, (address) => feedsFile(feeds, address))
}

/** The shipped topics over the demo's feeds on its first day, dated an hour before now: the service has today's clock. */
export async function folderOverDemo(): Promise<BenchFolder> {
  const day = join('fixtures/demo', '2-day-one')
  const bodies = new Map<string, Buffer>()
  for (const name of await readdir(day))
    bodies.set(name.replace(/\.xml$/, ''), redated(await readFile(join(day, name))))
  const list = await readFile('fixtures/demo/feeds.yaml', 'utf8')
  return folderOver(bodies, (address) => list.replaceAll('BASE/', `${address}/`))
}

async function folderOver(
  bodies: ReadonlyMap<string, Buffer>,
  list: (address: string) => string,
): Promise<BenchFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'))
  const server = await serve(bodies)
  await cp('config', folder, { recursive: true })
  await writeFile(join(folder, 'feeds.yaml'), list(server.address))
  return {
    variables: {
      COMMUNIQUE_CONFIG: folder,
      DATABASE_URL: `sqlite:${join(folder, 'bench.db')}`,
      ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      PORT: '0',
    },
    async remove() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Byte by byte, since the feeds have several encodings. */
function redated(body: Buffer): Buffer {
  const at = new Date(Date.now() - 3_600_000)
  const text = body
    .toString('latin1')
    .replace(/<(pubDate)>[^<]*</g, `<$1>${at.toUTCString()}<`)
    .replace(/<(dc:date|published|updated)>[^<]*</g, `<$1>${at.toISOString()}<`)
  return Buffer.from(text, 'latin1')
}
