import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asker } from '../../src/commands/command.ts'
import { feedOf as feedFrom } from '../../src/config/feeds-file.ts'
import { previewFeed } from '../../src/feeds/preview.ts'
import { importFeeds } from '../../src/jobs/import-feeds.ts'
import { type KeptFeeds, openFeedKeeping } from '../../src/jobs/keep-feeds.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { type SmallServer, serve } from '../feeds/small-server.ts'
import { clockAt, feedOf, stateOf, topicOnDesk } from './desk.ts'

const NOW = '2023-11-26T12:00:00.000Z'
const by: Asker = {
  platform: 'slack',
  user: 'U1',
  channel: 'C1',
  workspace: 'T1',
  operator: true,
  zone: null,
  locale: null,
}
const item = (n: number, title: string, text = '') =>
  `<item><title>${title}</title><link>https://paper.example/${n}</link><description>${text}</description>` +
  `<pubDate>Sun, 26 Nov 2023 0${n}:00:00 GMT</pubDate></item>`
const FEED = `<rss version="2.0"><channel><title>新聞</title>${item(1, '日中韓外相会談、釜山で開催', '日中韓の外相は釜山で会談した。')}${item(
  2,
  'サッカー決勝',
)}</channel></rss>`

describe('keeping feeds', () => {
  let store: Store
  let server: SmallServer
  let keeping: KeptFeeds
  const clock = clockAt(NOW)
  const open = (allowPrivateHosts: readonly string[] = ['127.0.0.1']) =>
    openFeedKeeping({
      store,
      feeds: [feedOf('in-file')],
      topics: [topicOnDesk('japan-china-korea')],
      preview: (asked) =>
        previewFeed(typeof asked === 'string' ? asked : asked.url, 'en', { allowPrivateHosts, clock }),
      feedFrom,
      clock,
    })
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    server = await serve({
      '/rss': (_, response) => void response.writeHead(200).end(FEED),
      '/page': (_, response) =>
        void response.end('<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>'),
      '/none': (_, response) => void response.end('Good day.'),
    })
    keeping = open()
  })
  afterEach(async () => {
    await server.close()
    await store.close()
  })
  const ids = async () => (await keeping.all()).map(({ id }) => id)

  it('tells what would be read from an address, and adds nothing', async () => {
    expect(await keeping.check(server.url('/page'))).toMatchObject({
      url: server.url('/rss'),
      title: '新聞',
      language: 'ja',
      entries: 2,
      relevant: [{ topic: 'japan-china-korea', entries: 1 }],
      newest: [{ title: 'サッカー決勝' }, { title: '日中韓外相会談、釜山で開催' }],
    })
    expect(await ids()).toEqual(['in-file'])
  })

  it('adds a feed with what it says of itself, for this and every later start, and notes who did', async () => {
    const added = await keeping.add({ url: server.url('/page'), official: 'jp' }, by)
    expect(added).toMatchObject({ id: '127-0-0-1', outlet: '新聞' })
    expect(await open().all()).toEqual([
      feedOf('in-file'),
      {
        ...feedOf('127-0-0-1'),
        url: server.url('/rss'),
        outlet: '新聞',
        language: 'ja',
        official: 'JP',
        everyMs: 900_000,
        pace: 'own',
      },
    ])
    expect(await store.ledger.audit({ about: '127-0-0-1' })).toMatchObject([
      { did: 'add-feed', by: { platform: 'slack', user: 'U1' }, at: NOW, why: server.url('/rss') },
    ])
  })

  it('refuses an address that is read already, whatever its dress', async () => {
    await keeping.add({ url: server.url('/rss') }, by)
    await expect(keeping.add({ url: `${server.url('/rss')}/` }, by)).rejects.toThrow()
    await expect(keeping.add({ url: server.url('/page') }, by)).rejects.toThrow(/127-0-0-1 reads this address already/)
    expect(await keeping.take({ ...feedOf('twin'), url: 'http://www.in-file.example/rss/' }, by)).toMatch(
      /in-file reads/,
    )
    expect(await ids()).toEqual(['in-file', '127-0-0-1'])
  })

  it('refuses what is no feed, what is private, an id that is none or taken, and a party of no topic', async () => {
    await expect(keeping.add({ url: server.url('/none') }, by)).rejects.toThrow(/cannot be read/)
    await expect(open([]).add({ url: server.url('/rss') }, by)).rejects.toThrow(/private or reserved/)
    await expect(keeping.add({ url: server.url('/rss'), id: 'Nein!' }, by)).rejects.toThrow(
      /id: use at most 64 small letters/,
    )
    await expect(keeping.add({ url: server.url('/rss'), id: 'in-file' }, by)).rejects.toThrow(
      /another feed with the id/,
    )
    await expect(keeping.add({ url: server.url('/rss'), official: 'FR' }, by)).rejects.toThrow(/party of no topic/)
    expect(await ids()).toEqual(['in-file'])
    expect(await store.ledger.audit({})).toEqual([])
  })

  it('removes what was added, with what is remembered of it, and nothing else', async () => {
    const { id } = await keeping.add({ url: server.url('/rss') }, by)
    await store.recordReading([stateOf(id), stateOf('in-file')], [])
    expect(await keeping.remove(id, by)).toEqual({ id, outlet: '新聞' })
    expect(await ids()).toEqual(['in-file'])
    expect([...(await store.feedStates()).keys()]).toEqual(['in-file'])
    await expect(keeping.remove(id, by)).rejects.toThrow(/There is no feed/)
    await expect(keeping.remove('in-file', by)).rejects.toThrow(/feeds\.yaml/)
    expect((await store.ledger.audit({ about: id })).map(({ did }) => did)).toEqual(['add-feed', 'remove-feed'])
  })

  it('takes in a list, refusing line by line what is no feed or is there already', async () => {
    const listed = [
      { url: 'https://one.example.kr/rss', title: '' },
      { url: 'https://two.example/rss', title: 'Two', language: 'fr' },
      { url: 'https://in-file.example/rss', title: 'There' },
      { url: 'https://three.example/rss', title: 'Three', id: 'own-id', every: '30m', official: 'KR' },
    ]
    const { added, refused } = await importFeeds(listed, keeping, feedFrom, by)
    expect(added).toMatchObject([
      { id: 'one-example-kr', outlet: 'one.example.kr', language: 'ko' },
      { id: 'own-id', outlet: 'Three', everyMs: 1_800_000, official: 'KR', language: 'en' },
    ])
    expect(refused).toEqual([
      expect.stringMatching(/^https:\/\/two\.example\/rss: language: use one of/),
      expect.stringMatching(/^https:\/\/in-file\.example\/rss: in-file reads this address already/),
    ])
    expect(await ids()).toEqual(['in-file', 'one-example-kr', 'own-id'])
  })
})
