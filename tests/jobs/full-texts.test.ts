import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleId } from '../../src/articles/canonical-url.ts'
import type { ArticleAsked, ArticlePage, Entry, Feed, FeedReader } from '../../src/feeds/feed.ts'
import { type PollInput, pollOnce } from '../../src/jobs/poll.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { clockAt, entryOf, feedOf, keptLog, topicOnDesk, writtenReader } from './desk.ts'

const desk = topicOnDesk('japan-china-korea')
const NOW = '2023-11-26T12:00:00.000Z'
const clock = clockAt(NOW)
/** Our own words about a real meeting. */
const WHOLE =
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. ' +
  'Yoko Kamikawa, Wang Yi and Park Jin agreed to speed up preparations for a trilateral summit. ' +
  'They named six fields in which the three countries would work together.'
const at = (path: string): string => `https://outlet.localhost/${path}`
const teaser = (path: string, over: Partial<Entry> = {}): Entry =>
  entryOf(path, {
    url: at(path),
    title: 'Foreign ministers of Japan, China and South Korea meet in Busan',
    text: 'The three ministers met on Sunday…',
    published: '2023-11-26T09:00:00.000Z',
    ...over,
  })

describe('reading the pages of articles', () => {
  let store: Store
  beforeEach(async () => {
    store = await openSqlite(':memory:')
  })
  afterEach(() => store.close())

  async function poll(
    entries: readonly Entry[],
    page: ArticlePage | ((asked: ArticleAsked) => ArticlePage),
    over: Partial<Feed> = {},
    input: Partial<PollInput> = {},
  ): Promise<readonly string[]> {
    const asked: string[] = []
    const reader: FeedReader = {
      ...writtenReader({ daily: entries }),
      async article(wanted) {
        asked.push(wanted.url)
        return typeof page === 'function' ? page(wanted) : page
      },
    }
    const feeds = [feedOf('daily', over)]
    await pollOnce({
      store,
      reader,
      feeds,
      topics: [desk],
      everything: true,
      backfill: false,
      clock,
      log: keptLog(),
      ...input,
    })
    return asked
  }
  const stored = (path: string) => store.coverage.articleById(articleId(at(path)))
  const notes = async () => (await store.feedStates()).get('daily')?.notes
  const page: ArticlePage = { reading: 'page', text: WHOLE, published: '2023-11-26T08:00:00.000Z' }

  it('puts the page in the place of a teaser that speaks of the topic', async () => {
    expect(await poll([teaser('a')], page)).toEqual([at('a')])
    expect(await stored('a')).toMatchObject({ text: WHOLE, reading: 'page', published: '2023-11-26T09:00:00.000Z' })
    const [finding] = await store.coverage.findings({ topic: 'japan-china-korea', article: articleId(at('a')) })
    expect(finding).toBeDefined()
    expect(await notes()).toEqual([])
  })

  it('takes the time of publication from the page where the feed gives none', async () => {
    await poll([teaser('a', { published: null })], page)
    expect(await stored('a')).toMatchObject({ published: '2023-11-26T08:00:00.000Z' })
  })

  it('leaves alone what is no teaser, speaks of no topic, leads nowhere or through Google News', async () => {
    const entries = [
      teaser('whole', { text: WHOLE.repeat(4) }),
      teaser('sports', { title: 'Cup final', text: 'The home side won…' }),
      teaser('nowhere', { url: 'https://outlet.example/nowhere' }),
      teaser('google', { url: 'https://news.google.com/rss/articles/abc', through: 'Google News' }),
    ]
    expect(await poll(entries, page)).toEqual([])
    const google = await store.coverage.articleById(articleId('https://news.google.com/rss/articles/abc'))
    expect(google).toMatchObject({ reading: 'redirect' })
  })

  it.each<[Feed['fullText'], readonly Entry[], number]>([
    ['never', [teaser('a')], 0],
    ['always', [teaser('a', { title: 'Cup final', text: WHOLE.repeat(4) })], 1],
  ])('heeds fullText: %s', async (fullText, entries, visits) => {
    expect(await poll(entries, page, fullText === undefined ? {} : { fullText })).toHaveLength(visits)
  })

  it('reads what a listing page links to, whatever its title says', async () => {
    const entries = [teaser('a', { title: '外務大臣会談', text: '' })]
    expect(await poll(entries, page, { page: { entry: 'li' } })).toEqual([at('a')])
  })

  it.each<[Exclude<ArticlePage['reading'], 'page'>, string]>([
    ['paywalled', "1 of its articles' pages is for subscribers"],
    ['barred', "1 of its articles' pages is barred by robots.txt"],
    ['unread', "1 of its articles' pages is not readable"],
  ])('keeps the teaser where the page is %s, marks it, and says so in the health', async (reading, note) => {
    await poll([teaser('a')], { reading, why: 'because' })
    expect(await stored('a')).toMatchObject({ text: 'The three ministers met on Sunday…', reading })
    expect(await notes()).toEqual([note])
  })

  it('visits no host that another process visits, and leaves a host to others when it is done with it', async () => {
    const lease = (name: string) => store.takeLeases([name], 'another', NOW, '2023-11-26T12:01:00.000Z')
    await lease('host:outlet.localhost')
    const order: string[] = []
    const watching: Store = {
      ...store,
      async takeLeases(names, ...rest) {
        const holders = await store.takeLeases(names, ...rest)
        if (holders.get('host:outlet.localhost') === 'another') {
          order.push('not yet')
          await store.releaseLeases([{ name: 'host:outlet.localhost', holder: 'another' }])
        }
        return holders
      },
    }
    const others: unknown[] = []
    const visited = (asked: ArticleAsked): ArticlePage => {
      order.push(asked.url)
      // Its feed was asked: while it goes through pages, another process may ask that host.
      others.push(lease('host:daily.example'), lease('host:outlet.localhost'))
      return page
    }
    await poll([teaser('a')], visited, {}, { store: watching })
    expect(order).toEqual(['not yet', at('a')])
    const [daily, outlet] = await Promise.all(others)
    expect(daily).toEqual(new Map([['host:daily.example', 'another']]))
    expect(outlet).not.toEqual(new Map([['host:outlet.localhost', 'another']]))
    expect(await lease('host:outlet.localhost')).toEqual(new Map([['host:outlet.localhost', 'another']]))
  })

  it('reads no page again', async () => {
    await poll([teaser('a')], page)
    expect(await poll([teaser('a')], page)).toEqual([])
    expect(await stored('a')).toMatchObject({ text: WHOLE, reading: 'page' })
  })

  describe('where the feed shows that an article was edited', () => {
    const edited = [teaser('a', { text: 'The three ministers met on Sunday and named seven fields…' })]
    const seven = WHOLE.replace('six fields', 'seven fields')

    it('reads its page again, once, and keeps what stood there as a version', async () => {
      await poll([teaser('a')], page)
      expect(await poll(edited, { ...page, text: seven })).toEqual([at('a')])
      expect(await stored('a')).toMatchObject({ text: seven, reading: 'page' })
      const [version] = await store.coverage.versions(articleId(at('a')))
      expect(version).toMatchObject({ text: WHOLE, edit: { came: [expect.stringContaining('seven fields')] } })
      expect(await poll(edited, page)).toEqual([])
    })

    it('keeps what was read before, and asks no more, where the page cannot be read now', async () => {
      await poll([teaser('a')], page)
      expect(await poll(edited, { reading: 'unread', why: 'because' })).toEqual([at('a')])
      expect(await stored('a')).toMatchObject({ text: WHOLE, reading: 'page' })
      expect(await poll(edited, page)).toEqual([])
    })

    it('visits no page where none was read before, or where none is to be read any more', async () => {
      await poll([teaser('a')], { reading: 'paywalled', why: 'because' })
      expect(await poll(edited, page)).toEqual([])
      await poll([teaser('b')], page)
      const other = [teaser('b', { text: 'They named seven fields…' })]
      expect(await poll(other, page, { fullText: 'never' })).toEqual([])
    })
  })

  it('reads a bounded number of one host in a round, what speaks most of the topic first, and loses none', async () => {
    const entries = [
      ...[...Array(20).keys()].map((n) =>
        teaser(`weak-${n}`, { title: `Wang Yi to visit Busan for trilateral meeting ${n}` }),
      ),
      teaser('strong', { title: 'Japan-China-South Korea trilateral foreign ministers’ meeting held in Busan' }),
    ]
    const asked = await poll(entries, (wanted) => ({ ...page, text: `${WHOLE} ${wanted.url}` }))
    expect(asked).toHaveLength(12)
    expect(asked[0]).toBe(at('strong'))
    expect(await store.coverage.articles({ topic: 'japan-china-korea' })).toHaveLength(21)
  })

  it('takes in the teaser, unmarked, where the reading is broken off', async () => {
    const stopping = new AbortController()
    const ending = (): ArticlePage => {
      stopping.abort()
      return { reading: 'unread', why: 'the reading was interrupted' }
    }
    await poll([teaser('a')], ending, {}, { signal: stopping.signal })
    const found = await stored('a')
    expect(found).toMatchObject({ text: 'The three ministers met on Sunday…' })
    expect(found).not.toHaveProperty('reading')
  })
})
