import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DemoFeeds, serveDemoFeeds } from '../../src/jobs/demo-feeds.ts'

/** A configuration folder over the demo's feeds, and the variables that name it. */
export interface DeskFolder {
  readonly folder: string
  readonly feeds: DemoFeeds
  /** What the environment says: configuration, a database of its own, the loopback host of the feeds, a free port. */
  readonly variables: Readonly<Record<string, string>>
  remove(): Promise<void>
}

/** Makes one; `subscriptions` is YAML, each entry with `platform`, `channel`, `schedule` and `timezone`. */
export async function makeDeskFolder(subscriptions = '[]'): Promise<DeskFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-desk-'))
  const feeds = await serveDemoFeeds('fixtures/demo', '1-before')
  const config = join(folder, 'config')
  await cp('config/topics', join(config, 'topics'), { recursive: true })
  await writeFile(join(config, 'communique.yaml'), `topics: [japan-china-korea]\nsubscriptions: ${subscriptions}\n`)
  const list = await readFile('fixtures/demo/feeds.yaml', 'utf8')
  await writeFile(join(config, 'feeds.yaml'), list.replaceAll('BASE/', `${feeds.address}/`))
  return {
    folder,
    feeds,
    variables: {
      COMMUNIQUE_CONFIG: config,
      DATABASE_URL: `sqlite:${join(folder, 'desk.db')}`,
      ALLOW_PRIVATE_HOSTS: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
    },
    async remove() {
      await feeds.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
