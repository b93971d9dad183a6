import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openStore } from '../../src/storage/open.ts'
import type { Store } from '../../src/storage/store.ts'
import { makeDatabase } from '../support/postgres.ts'

const TOPIC = 'japan-china-korea'
const always = { since: '2000-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' }
const versions = [
  ...new Set(readdirSync('fixtures/released').map((file) => file.replace(/\.(desk|sqlite|postgres)\.sql$/, ''))),
]
const sql = (version: string, part: string) => readFileSync(`fixtures/released/${version}.${part}.sql`, 'utf8')

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one()
})

/** A database as a released version left it; `run` runs SQL in it. */
interface Released {
  open(): Promise<Store>
  run(text: string): Promise<void>
}

const databases: Record<string, (version: string) => Promise<Released>> = {
  async SQLite(version) {
    const folder = mkdtempSync(join(tmpdir(), 'communique-'))
    undo.push(async () => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'desk.db')
    const run = async (text: string) => {
      const raw = new Database(path)
      raw.exec(text)
      raw.close()
    }
    await run(`${sql(version, 'sqlite')}${sql(version, 'desk')}`)
    await run("insert into article_index (rowid, terms) values (1, 'busan summit'), (2, '부산 회의')")
    return { run, open: () => openStore({ kind: 'sqlite', path }) }
  },
  async PostgreSQL(version) {
    const database = await makeDatabase()
    undo.push(() => database.drop())
    const run = async (text: string) => void (await database.query(text))
    await run(`${sql(version, 'postgres')}${sql(version, 'desk')}`)
    await run(`insert into article_index values (1, array_to_tsvector('{busan,summit}'), 2), (2, array_to_tsvector('{부산,회의}'), 2);
      ${['article', 'claim', 'delivery'].map((table) => `select setval(pg_get_serial_sequence('${table}', 'n'), 9)`).join(';')}`)
    return { run, open: () => openStore(readDatabaseUrl(database.url)) }
  },
}

describe.each(Object.keys(databases))('a desk on %s', (name) => {
  const left = (version: string) => {
    const make = databases[name]
    if (!make) throw new Error(`no ${name}`)
    return make(version)
  }
  const opened = async (released: Released) => {
    const store = await released.open()
    undo.push(() => store.close())
    return store
  }

  it.each(versions)('that version %s left keeps all it held, and goes on', async (version) => {
    const store = await opened(await left(version))
    const { coverage } = store
    expect(await coverage.articleById('a-2')).toMatchObject({ title: '한중일 외교장관 부산서 회의', official: 'KR' })
    expect(await coverage.stories({ topic: TOPIC, ...always })).toMatchObject([{ id: 's-1', articles: ['a-1', 'a-2'] }])
    const [finding, ...more] = await coverage.findings({ topic: TOPIC })
    expect(more).toEqual([])
    expect(finding).toMatchObject({
      id: 'f-1',
      kind: 'new',
      // The side's own words first.
      sources: [{ outlet: '항구신문' }, { outlet: 'The Ledger' }],
    })
    const told = { topic: TOPIC, about: { meeting: 'fm-10' }, kinds: ['new'], limit: 1 } as const
    expect(await coverage.reports(told)).toEqual([{ ...finding, sources: finding?.sources.slice(0, 1) }])
    expect((await store.feedStates()).get('ledger')).toMatchObject({ etag: '"7"', primed: true })
    expect(await store.shownTo('sub-1')).toEqual(new Set(['f-1@1']))
    expect(await store.subscriptions.list({})).toMatchObject([
      { id: 'sub-1', only: ['new'], quietHours: '22:00-06:30' },
    ])
    expect(await store.backlog('2023-11-28T00:00:00.000Z', always.since)).toMatchObject({
      waiting: 1,
      oldestDue: '2023-11-27T23:00:00.000Z',
      findings: [{ topic: TOPIC, kind: 'new', count: 1 }],
    })

    const now = '2023-11-28T00:00:00.000Z'
    const request = { now, leaseUntil: now, limit: 9, platforms: ['slack' as const] }
    const [claimed] = await store.claimDeliveries(request)
    expect(claimed).toMatchObject({
      due: '2023-11-27T23:00:00.000Z',
      delivery: { id: 'd-2', kind: 'digest', attempts: 2 },
    })
    expect(await store.markPosted('d-2', claimed?.token ?? '', now)).toBe(true)
    expect(await store.prune(always.until, now)).toBe(1)
    expect(await coverage.articleById('a-3')).toBeNull()
    await store.ping()
  })

  it('tells what a replica of the version before writes meanwhile', async () => {
    const released = await left('0.1.0')
    const store = await opened(released)
    await released.run("update finding set lead = null, fact = 'open'; update claim set fact = 'open'")
    const [finding] = await store.coverage.findings({ topic: TOPIC })
    const told = { topic: TOPIC, about: { fact: 'open' }, kinds: ['new'], limit: 1 } as const
    expect(await store.coverage.reports(told)).toEqual([{ ...finding, sources: finding?.sources.slice(0, 1) }])
  })

  it('takes a step that was written before others and came after them', async () => {
    const released = await left('0.1.0')
    await (await released.open()).close()
    await released.run("drop table added_feed; delete from kysely_migration where name = '0007-added-feeds'")
    const store = await opened(released)
    expect(await store.addedFeeds()).toEqual([])
  })

  it('is not ready any more once a newer version has been there', async () => {
    const released = await left('0.1.0')
    const store = await opened(released)
    await released.run("insert into kysely_migration (name, timestamp) values ('9999-later', '2030')")
    await expect(store.ping()).rejects.toThrow(/made by a newer version .*9999-later.*: run that version/)
  })
})
