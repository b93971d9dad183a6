import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry, Feed, FeedReader } from '../../src/feeds/feed.ts'
import { type PollInput, pollOnce } from '../../src/jobs/poll.ts'
import type { TopicOnDesk } from '../../src/jobs/topic-on-desk.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { LeaseLost, type Store } from '../../src/storage/store.ts'
import { clockAt, entryOf, feedOf, keptLog, stateOf, topicOnDesk, writtenReader } from './desk.ts'

const JCK = 'japan-china-korea'
const desk = topicOnDesk(JCK)

/** Our own words about a real meeting. */
const BUSAN =
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday, their first such meeting in four years. ' +
  'Yoko Kamikawa, Wang Yi and Park Jin agreed to speed up preparations for a trilateral summit. ' +
  'No date was set. Park said the three would keep talking about North Korea and its missiles.'
const BUSAN_TOO =
  'Park Jin hosted Wang Yi and Yoko Kamikawa in Busan for the trilateral foreign ministers’ meeting of South Korea, China ' +
  'and Japan. They said work towards a summit of the three leaders would go faster, and spoke of Pyongyang’s satellite.'
const SPORTS = 'The home side won the final by two goals after extra time, and the coach praised his young players.'
const NOW = '2023-11-26T12:00:00.000Z'

describe('polling', () => {
  let store: Store
  const clock = clockAt(NOW)
  let log = keptLog()
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    clock.set(NOW)
    log = keptLog()
  })
  afterEach(() => store.close())

  const poll = async (reader: FeedReader, feeds: readonly Feed[], over: Partial<PollInput> = {}) => {
    const input = { store, reader, feeds, topics: [desk], everything: true, backfill: false, clock, log, ...over }
    return pollOnce(input)
  }
  const pollEntries = (entries: readonly Entry[], over: Partial<PollInput> = {}) =>
    poll(writtenReader({ daily: entries }), [feedOf('daily')], over)
  /** Feeds that are read for the first time bring old things; this is one that was read before. */
  const primed = async (...ids: string[]) =>
    void (await store.recordReading(
      ids.map((id) => stateOf(id)),
      [],
    ))
  const news = () => store.postableFindings(JCK, { since: '2000-01-01', until: '2100-01-01' })
  const articles = () => store.coverage.articles({ topic: JCK })

  it('takes in what is about the topic and sets the rest aside, with reasons', async () => {
    const summary = await pollEntries([
      entryOf('busan', { title: 'Ministers meet in Busan', text: BUSAN, published: '2023-11-26T09:00:00.000Z' }),
      entryOf('cup', { title: 'Cup final', text: SPORTS, published: '2023-11-26T10:00:00.000Z' }),
    ])
    expect(summary).toMatchObject([{ feed: 'daily', outcome: 'read', entries: 2, added: 2, relevant: 1, faults: 0 }])
    const [cup, busan] = await articles()
    expect(cup).toMatchObject({ article: { title: 'Cup final', outlet: 'daily' }, placement: { relevant: false } })
    expect(busan).toMatchObject({ article: { seen: NOW, lang: 'en' }, placement: { relevant: true } })
    for (const one of [cup, busan]) expect(one?.placement.why).toMatch(/\w/)
    expect(cup?.placement.story).toBeNull()
    expect(await store.coverage.storyById(busan?.placement.story ?? '')).toMatchObject({
      headline: 'Ministers meet in Busan',
    })
  })

  it('makes findings whose words stand in the article', async () => {
    await primed('daily')
    await pollEntries([entryOf('busan', { title: 'Busan', text: BUSAN, published: '2023-11-26T09:00:00.000Z' })])
    const found = await news()
    expect(found.length).toBeGreaterThan(0)
    for (const { sources } of found) for (const { quote } of sources) expect(BUSAN).toContain(quote)
  })

  it('remembers the feed’s state', async () => {
    await pollEntries([])
    expect((await store.feedStates()).get('daily')).toEqual(stateOf('daily'))
  })

  it('reads an article once, however often the feed shows it', async () => {
    const entry = entryOf('busan', { title: 'Busan', text: BUSAN, published: '2023-11-26T09:00:00.000Z' })
    await pollEntries([entry])
    expect(await pollEntries([{ ...entry, title: 'Busan, updated' }])).toMatchObject([{ entries: 1, added: 0 }])
    expect(await articles()).toHaveLength(1)
  })

  it('gives an article that several feeds carry to the first of them', async () => {
    const entry = entryOf('busan', { title: 'Busan', text: BUSAN })
    await poll(writtenReader({ first: [entry], second: [entry] }), [feedOf('first'), feedOf('second')])
    expect((await articles()).map(({ article }) => article.feed)).toEqual(['first'])
  })

  it('puts reports of one event by different outlets into one story, and other events into others', async () => {
    const published = '2023-11-26T09:00:00.000Z'
    const reader = writtenReader({
      one: [entryOf('a', { title: 'Foreign ministers of three nations meet in Busan', text: BUSAN, published })],
      two: [entryOf('b', { title: 'Busan hosts trilateral ministers', text: BUSAN_TOO, published })],
      three: [
        entryOf('c', {
          title: 'Trilateral finance ministers to meet',
          text:
            'Finance ministers and central bank governors of Japan, China and South Korea will hold a trilateral meeting ' +
            'in Tbilisi next spring to discuss currency swaps, the bond market and the Chiang Mai arrangement.',
          published: '2023-11-26T08:00:00.000Z',
        }),
      ],
    })
    await poll(reader, [feedOf('one'), feedOf('two'), feedOf('three')])
    const story = new Map((await articles()).map(({ article, placement }) => [article.feed, placement.story]))
    expect(story.get('one')).toBe(story.get('two'))
    expect(story.get('three')).not.toBe(story.get('one'))
  })

  it('counts copies of a wire story as one publisher, across polls too', async () => {
    await primed('agency', 'paper', 'weekly')
    const published = '2023-11-26T09:00:00.000Z'
    await poll(writtenReader({ agency: [entryOf('a', { title: 'Ministers meet', text: BUSAN, published })] }), [
      feedOf('agency', { outlet: 'Yonhap', wire: true }),
    ])
    clock.pass(30)
    const reader = writtenReader({
      paper: [entryOf('p', { title: 'Three ministers in Busan', text: BUSAN, published })],
      weekly: [entryOf('w', { title: 'Talks in Busan', text: BUSAN, published })],
    })
    await poll(reader, [feedOf('paper'), feedOf('weekly')])
    const placements = (await articles()).map(({ placement }) => placement)
    expect(placements.filter(({ copyOf }) => copyOf !== null)).toHaveLength(2)
    expect(new Set(placements.map(({ story }) => story)).size).toBe(1)
    for (const { sources } of await store.coverage.findings({ topic: JCK })) {
      expect(sources.map(({ publisher }) => publisher)).toEqual(['Yonhap', 'Yonhap', 'Yonhap'])
    }
  })

  describe('tells news from what is merely new to us', () => {
    const seenAfter = (published: string | null) => [entryOf('busan', { title: 'Busan', text: BUSAN, published })]
    it.each([
      ['a feed known before, an hour old', true, '2023-11-26T11:00:00.000Z', {}, { stored: 1, news: true }],
      ['a feed known before, two days old', true, '2023-11-24T12:00:00.000Z', {}, { stored: 1, news: true }],
      ['a feed known before, four days old', true, '2023-11-22T11:00:00.000Z', {}, { stored: 1, news: false }],
      ['a feed known before, two months old', true, '2023-09-26T12:00:00.000Z', {}, { stored: 0, news: false }],
      ['a feed known before, without a date', true, null, {}, { stored: 1, news: true }],
      ['a first reading, an hour old', false, '2023-11-26T11:00:00.000Z', {}, { stored: 1, news: true }],
      ['a first reading, two days old', false, '2023-11-24T12:00:00.000Z', {}, { stored: 1, news: false }],
      ['a first reading, without a date', false, null, {}, { stored: 1, news: false }],
      ['a backfill, an hour old', true, '2023-11-26T11:00:00.000Z', { backfill: true }, { stored: 1, news: false }],
      ['a backfill, four years old', true, '2019-11-26T12:00:00.000Z', { backfill: true }, { stored: 1, news: false }],
    ])('%s', async (_, knownBefore, published, over, wanted) => {
      if (knownBefore) await primed('daily')
      await pollEntries(seenAfter(published), over)
      expect(await articles()).toHaveLength(wanted.stored)
      expect((await news()).length > 0).toBe(wanted.news)
    })
  })

  it('asks for the archive without saying what it has already', async () => {
    await primed('daily')
    const reader = writtenReader({ daily: [] })
    await poll(reader, [feedOf('daily')])
    await poll(reader, [feedOf('daily')], { backfill: true })
    expect(reader.asked.map(({ last }) => last?.etag)).toEqual(['"1"', null])
    expect(reader.asked[1]?.last).toMatchObject({ lastModified: null, bodyHash: null })
  })

  it('asks only feeds whose time has come, unless everything is asked for', async () => {
    await store.recordReading(
      [
        stateOf('waiting', { nextTry: '2023-11-26T12:05:00.000Z' }),
        stateOf('due', { nextTry: '2023-11-26T12:00:00.000Z' }),
        stateOf('gone', { stoppedAt: '2023-11-20T12:00:00.000Z' }),
        stateOf('told', { retryAfter: '2023-11-26T13:00:00.000Z' }),
      ],
      [],
    )
    const feeds = ['waiting', 'due', 'gone', 'told', 'new'].map((id) => feedOf(id))
    const asked = async (everything: boolean) => {
      const reader = writtenReader({})
      const summary = await poll(reader, feeds, { everything })
      expect(summary.map(({ feed }) => feed)).toEqual(['waiting', 'due', 'gone', 'told', 'new'])
      expect(summary.filter(({ outcome, why }) => outcome === 'waiting' && why !== null)).toHaveLength(
        feeds.length - reader.asked.length,
      )
      return reader.asked.map(({ feed }) => feed).toSorted()
    }
    expect(await asked(false)).toEqual(['due', 'new'])
    await store.recordReading([stateOf('waiting', { nextTry: '2023-11-26T12:05:00.000Z' })], [])
    expect(await asked(true)).toEqual(['due', 'new', 'waiting'])
  })

  it('takes a feed whose address was changed for another one, read for the first time', async () => {
    const gone = { url: 'https://old.example/rss', stoppedAt: '2023-11-20T12:00:00.000Z' }
    await store.recordReading([stateOf('daily', gone)], [])
    const reader = writtenReader({ daily: [entryOf('busan', { title: 'Busan', text: BUSAN })] })
    expect(await poll(reader, [feedOf('daily')])).toMatchObject([{ outcome: 'read', added: 1 }])
    expect(reader.asked).toMatchObject([{ last: null }])
    expect(await news()).toEqual([])
  })

  it('lets no feed cost another: one that fails, one that breaks the reader', async () => {
    const good = [entryOf('busan', { title: 'Busan', text: BUSAN })]
    const reader = writtenReader({ bad: 'failed', broken: new TypeError('x is not a function'), good })
    const summary = await poll(reader, [feedOf('bad'), feedOf('broken'), feedOf('good')])
    expect(summary).toMatchObject([
      { feed: 'bad', outcome: 'failed', why: 'It answered 503.' },
      { feed: 'broken', outcome: 'failed', faults: 1 },
      { feed: 'good', outcome: 'read', added: 1 },
    ])
    expect((await store.feedStates()).get('bad')).toMatchObject({ failures: 1 })
    expect(log.lines).toMatchObject([{ level: 'error', fields: { feed: 'broken' } }])
  })

  it('lets no article cost another: a fault of ours is logged, and the next goes on', async () => {
    const faulty: TopicOnDesk = {
      index: desk.index,
      ledger: {
        ...desk.ledger,
        claimsOf(article) {
          if (article.title === 'The one') throw new RangeError('a fault')
          return desk.ledger.claimsOf(article)
        },
      },
    }
    const entries = ['The first', 'The one', 'The last'].map((title, i) =>
      entryOf(`e${i}`, { title, text: BUSAN, published: `2023-11-26T0${i}:00:00.000Z` }),
    )
    const [summary] = await pollEntries(entries, { topics: [faulty] })
    expect(summary).toMatchObject({ added: 2, faults: 1 })
    expect(log.lines).toMatchObject([{ level: 'error', fields: { url: 'https://news.example/e1' } }])
    expect((await articles()).map(({ article }) => article.title)).toEqual(['The last', 'The first'])
    expect((await store.feedStates()).has('daily')).toBe(true)
  })

  it('takes many articles in, in the order in which they were published, whichever feed they are from', async () => {
    const minute = (n: number) => new Date(Date.UTC(2023, 10, 26, 3) + n * 60_000).toISOString()
    const entries = [...Array(150).keys()].map((n) =>
      entryOf(`e${n}`, { title: `Busan ${n}`, text: BUSAN, published: minute(n) }),
    )
    const reader = writtenReader({
      odd: entries.filter((_, n) => n % 2).toReversed(),
      even: entries.filter((_, n) => n % 2 === 0),
    })
    const summary = await poll(reader, [feedOf('odd'), feedOf('even')])
    expect(summary.map(({ added }) => added)).toEqual([75, 75])
    const placed = (await articles()).toReversed()
    expect(placed[0]?.placement.copyOf).toBeNull()
    // All the others are copies of the very first: each met those before it, also those of another write.
    expect(new Set(placed.slice(1).map(({ placement }) => placement.copyOf))).toEqual(new Set([placed[0]?.article.id]))
    const stories = await store.coverage.stories({ topic: JCK })
    expect(stories).toMatchObject([{ first: minute(0), last: minute(149) }])
    expect(stories[0]?.articles).toHaveLength(150)
  })

  it('places what is known in a topic that is added later, as no news', async () => {
    const text =
      'The leaders of the United States, Japan and South Korea met at Camp David for a trilateral summit. ' +
      'Joe Biden, Fumio Kishida and Yoon Suk Yeol agreed to hold such meetings every year.'
    const entries = [entryOf('camp', { title: 'Camp David summit', text, published: '2023-11-26T09:00:00.000Z' })]
    await primed('daily')
    await pollEntries(entries)
    const second = topicOnDesk('us-japan-korea')
    expect(await pollEntries(entries, { topics: [desk, second] })).toMatchObject([{ added: 0 }])
    const placed = await store.coverage.articles({ topic: 'us-japan-korea', relevant: true })
    expect(placed).toHaveLength(1)
    expect(await store.coverage.search({ topic: 'us-japan-korea', terms: ['camp'], limit: 5 })).toHaveLength(1)
    expect(await store.postableFindings('us-japan-korea', { since: '2000-01-01', until: '2100-01-01' })).toEqual([])
  })

  /** As another process has it: on another machine, or one that is no more. */
  const leaseTo = (holder: string, ...names: string[]) =>
    store.takeLeases(names, holder, NOW, '2023-11-26T12:01:00.000Z')

  it('leaves a host to another process that asks it, and asks the others', async () => {
    await leaseTo('another', 'host:daily.example')
    const reader = writtenReader({})
    const feeds = [feedOf('daily'), feedOf('weekly')]
    expect(await poll(reader, feeds)).toMatchObject([
      { feed: 'daily', outcome: 'elsewhere', why: 'Another process is asking daily.example.' },
      { feed: 'weekly', outcome: 'read' },
    ])
    expect(reader.asked.map(({ feed }) => feed)).toEqual(['weekly'])
    clock.pass(2)
    expect(await poll(reader, feeds)).toMatchObject([{ outcome: 'read' }, { outcome: 'read' }])
    const free = await leaseTo('another', 'host:daily.example', 'host:weekly.example', 'taking in')
    expect(new Set(free.values())).toEqual(new Set(['another']))
  })

  it('does not ask again what another process asked while this one was beginning', async () => {
    const asking: Store = {
      ...store,
      async takeLeases(...lease) {
        await store.recordReading([stateOf('daily', { nextTry: '2023-11-26T13:00:00.000Z' })], [])
        return store.takeLeases(...lease)
      },
    }
    const reader = writtenReader({ daily: [] })
    const summary = await poll(reader, [feedOf('daily')], { store: asking, everything: false })
    expect(summary).toMatchObject([{ outcome: 'waiting' }])
    expect(reader.asked).toEqual([])
  })

  it('waits for another process that takes in only with what is about a topic', async () => {
    await leaseTo('another', 'taking in')
    const before: string[] = []
    const waiting: Store = {
      ...store,
      async takeLeases(names, ...rest) {
        const holders = await store.takeLeases(names, ...rest)
        if (names.includes('taking in') && before.length === 0) {
          before.push(...(await articles()).map(({ article }) => article.title))
          await store.releaseLeases([{ name: 'taking in', holder: 'another' }])
        }
        return holders
      },
    }
    const entries = [
      entryOf('busan', { title: 'Busan', text: BUSAN }),
      entryOf('cup', { title: 'Cup final', text: SPORTS }),
    ]
    expect(await pollEntries(entries, { store: waiting })).toMatchObject([{ added: 2, relevant: 1 }])
    expect(before).toEqual(['Cup final'])
    expect(await articles()).toHaveLength(2)
  })

  it('takes in once what another process has taken in while it waited', async () => {
    await leaseTo('another', 'taking in')
    const entries = [entryOf('busan', { title: 'Busan', text: BUSAN })]
    let others = 0
    const waiting: Store = {
      ...store,
      async takeLeases(names, ...rest) {
        const holders = await store.takeLeases(names, ...rest)
        if (names.includes('taking in') && others++ === 0) {
          await store.releaseLeases([{ name: 'taking in', holder: 'another' }])
          await poll(writtenReader({ weekly: entries }), [feedOf('weekly')])
        }
        return holders
      },
    }
    expect(await pollEntries(entries, { store: waiting })).toMatchObject([{ added: 0 }])
    expect(await articles()).toMatchObject([{ article: { feed: 'weekly' } }])
  })

  it('writes nothing where another process took its feeds over', async () => {
    const reader = writtenReader({ daily: [entryOf('busan', { title: 'Busan', text: BUSAN })] })
    const away: FeedReader = {
      ...reader,
      async read(...asked) {
        clock.pass(2)
        await store.takeLeases(
          ['host:daily.example', 'feed:daily'],
          'another',
          '2023-11-26T12:02:00.000Z',
          '2023-11-26T12:03:00.000Z',
        )
        return reader.read(...asked)
      },
    }
    await expect(poll(away, [feedOf('daily')])).rejects.toThrow(LeaseLost)
    expect(await articles()).toEqual([])
    expect((await store.feedStates()).size).toBe(0)
  })

  it('takes over at once from a process of this machine that is no more', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid
    await leaseTo(`${hostname()} ${dead} x`, 'host:daily.example', 'taking in')
    expect(await pollEntries([])).toMatchObject([{ outcome: 'read' }])
    await leaseTo(`${hostname()} ${process.pid} before`, 'host:daily.example', 'taking in')
    expect(await pollEntries([])).toMatchObject([{ outcome: 'read' }])
  })

  it('lets one poll of a process wait for no other', async () => {
    const input = { store, feeds: [feedOf('daily')], topics: [desk], everything: true, backfill: false, clock, log }
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const reader = writtenReader({})
    const slow: FeedReader = {
      ...reader,
      async read(...asked) {
        begun.resolve()
        await goOn.promise
        return reader.read(...asked)
      },
    }
    const first = pollOnce({ ...input, reader: slow })
    await begun.promise
    expect(await pollOnce({ ...input, reader })).toMatchObject([{ outcome: 'elsewhere' }])
    goOn.resolve()
    expect(await first).toMatchObject([{ outcome: 'read' }])
  })

  it('blames no feed for having been broken off', async () => {
    const stopping = new AbortController()
    const reader = writtenReader({ daily: 'failed' })
    const breaking: FeedReader = {
      ...reader,
      read(feed, last, signal) {
        stopping.abort()
        return reader.read(feed, last, signal)
      },
    }
    const feeds = [feedOf('daily'), feedOf('weekly')]
    expect(await poll(breaking, feeds, { signal: stopping.signal })).toEqual([])
    expect((await store.feedStates()).size).toBe(0)
  })

  it('stops, and says so, where the database fails', async () => {
    const failing: Store = { ...store, recordReading: () => Promise.reject(new Error('The disk is full.')) }
    const reader = writtenReader(Object.fromEntries([...Array(20).keys()].map((n) => [`f${n}`, []])))
    const feeds = [...Array(20).keys()].map((n) => feedOf(`f${n}`))
    const input = { store: failing, reader, feeds, topics: [desk], everything: true, backfill: false, clock, log }
    await expect(pollOnce(input)).rejects.toThrow('The disk is full.')
    expect(await leaseTo('another', 'taking in')).toEqual(new Map([['taking in', 'another']]))
  })

  it('asks no more feeds once the database has failed', async () => {
    let taken = 0
    const failing: Store = {
      ...store,
      takeLeases: (...lease) =>
        taken++ > 0 ? Promise.reject(new Error('The disk is full.')) : store.takeLeases(...lease),
    }
    const feeds = [...Array(60).keys()].map((n) => feedOf(`f${n}`))
    const reader = writtenReader({})
    const input = { store: failing, reader, feeds, topics: [desk], everything: true, backfill: false, clock, log }
    await expect(pollOnce(input)).rejects.toThrow('The disk is full.')
    expect(reader.asked.length).toBeLessThan(30)
  })
})
