import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleId } from '../../src/articles/canonical-url.ts'
import type { ArticleAsked, ArticlePage, Entry, Feed, FeedReader } from '../../src/feeds/feed.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { openSurroundings } from '../../src/jobs/surroundings.ts'
import { takeIn } from '../../src/jobs/take-in.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { openStories } from '../../src/stories/cluster.ts'
import { clockAt, entryOf, feedOf, keptLog, stateOf, topicOnDesk, writtenReader } from './desk.ts'

const JCK = 'japan-china-korea'
const desk = topicOnDesk(JCK)
const NOW = '2023-11-26T12:00:00.000Z'
const MAY = 'They agreed to hold the trilateral summit in Seoul in May next year.'
const JUNE = 'They agreed to hold the trilateral summit in Seoul in June next year.'
const REST =
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. ' +
  'Yoko Kamikawa, Wang Yi and Park Jin spoke of North Korea and its missiles.'
const ENTRY = {
  url: 'https://news.example/2023/busan-talks-1',
  guid: 'tag:news.example,2023:1',
  title: 'Ministers meet in Busan',
  text: `${REST} ${MAY}`,
  published: '2023-11-26T09:00:00.000Z',
} satisfies Entry

describe('an article that comes again', () => {
  let store: Store
  const clock = clockAt(NOW)
  beforeEach(async () => {
    store = await openSqlite(':memory:')
    clock.set(NOW)
    await store.recordReading([stateOf('daily'), stateOf('other')], [])
  })
  afterEach(() => store.close())

  const poll = async (
    contents: Record<string, readonly Entry[]>,
    feeds: readonly Feed[] = [feedOf('daily'), feedOf('other')],
    article?: NonNullable<FeedReader['article']>,
  ) => {
    clock.pass(10)
    const reader = { ...writtenReader(contents), ...(article !== undefined && { article }) }
    const log = keptLog()
    const outcome = await pollOnce({
      store,
      reader,
      feeds,
      topics: [desk],
      everything: true,
      backfill: false,
      clock,
      log,
    })
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
    return outcome
  }
  const articles = () => store.coverage.articles({ topic: JCK })
  const quotes = async () =>
    (await store.coverage.findings({ topic: JCK })).flatMap(({ sources }) => sources.map(({ quote }) => quote))

  it.each<[string, Partial<Entry>]>([
    ['another guid', { guid: 'tag:news.example,2023:99' }],
    ['another date', { published: '2023-11-26T11:00:00.000Z' }],
    ['tracking parameters left in the address', { url: 'https://news.example/2023/busan-talks-1?m=1' }],
    ['http for https', { url: 'http://news.example/2023/busan-talks-1' }],
    ['a mobile address', { url: 'https://m.news.example/2023/busan-talks-1' }],
    ['an AMP address', { url: 'https://amp.news.example/2023/busan-talks-1/amp/' }],
    ['an address that was rewritten with the headline', { url: 'https://news.example/2023/busan-talks-end-1' }],
  ])('is one article with %s', async (_, over) => {
    await poll({ daily: [ENTRY] })
    const [summary] = await poll({ daily: [{ ...ENTRY, ...over }] })
    expect(summary).toMatchObject({ added: 0, edited: 0 })
    expect(await articles()).toHaveLength(1)
    expect(await store.coverage.versions(articleId(ENTRY.url))).toEqual([])
  })

  it('is one article in two feeds, whatever the second makes of it', async () => {
    await poll({ daily: [ENTRY], other: [{ ...ENTRY, url: `${ENTRY.url}/amp/`, title: 'Talks', text: 'A teaser.' }] })
    await poll({
      daily: [ENTRY],
      other: [{ ...ENTRY, url: `${ENTRY.url}/amp/`, title: 'The talks', text: 'Another.' }],
    })
    expect(await articles()).toMatchObject([{ article: { title: ENTRY.title, text: ENTRY.text, feed: 'daily' } }])
  })

  it.each([
    ['in one round', ['other', 'daily'], true],
    ['in a later round', ['daily'], false],
  ])('is one where its address redirects to that of the other (%s)', async (_, first, together) => {
    const link = { ...ENTRY, url: 'https://go.outlet.invalid-desk.net/r/1', guid: 'r1', text: 'They met.' }
    const page: ArticlePage = {
      reading: 'page',
      text: ENTRY.text,
      published: null,
      address: `${ENTRY.url}?utm_source=x`,
    }
    const contents = { daily: [ENTRY], other: [link] }
    const article = async ({ url }: ArticleAsked): Promise<ArticlePage> =>
      url === link.url ? page : { reading: 'unread', why: 'not here' }
    const feeds = [feedOf('daily', { fullText: 'never' }), feedOf('other', { fullText: 'always' })]
    if (!together)
      await poll(
        contents,
        feeds.filter(({ id }) => first.includes(id)),
      )
    await poll(contents, feeds, article)
    await poll(contents, feeds)
    expect((await articles()).map(({ article: { url } }) => url)).toEqual([ENTRY.url])
    expect((await store.coverage.articleByUrl(link.url))?.article.url).toBe(ENTRY.url)
  })

  it('is two where both addresses redirect to one page that speaks of neither', async () => {
    const links = [1, 2].map((n) =>
      entryOf(`r/${n}`, {
        url: `https://go.outlet.invalid-desk.net/r/${n}`,
        title: `Report ${n} of Busan`,
        text: `${REST} Number ${n}.`,
      }),
    )
    const article = async ({ url }: ArticleAsked): Promise<ArticlePage> => ({
      reading: 'page',
      text: `Text of ${url} itself, about the ministers of Japan, China and South Korea.`,
      published: null,
      address: 'https://news.example/',
    })
    await poll({ daily: links }, [feedOf('daily', { fullText: 'always' })], article)
    expect(await articles()).toHaveLength(2)
  })

  it('is two where a feed gives an old id to a new entry', async () => {
    await poll({ daily: [ENTRY] })
    const other = 'Finance ministers of Japan, China and South Korea will meet in Tbilisi in spring.'
    await poll({
      daily: [{ ...ENTRY, url: 'https://news.example/2', title: 'Finance ministers to meet', text: other }],
    })
    expect(await articles()).toHaveLength(2)
  })

  it('is two where a feed gives all entries the same id', async () => {
    await poll({ daily: [ENTRY, entryOf('2', { guid: ENTRY.guid, title: ENTRY.title, text: `${REST} Again.` })] })
    expect(await articles()).toHaveLength(2)
  })

  it('is a new version of itself where it was edited, with the difference', async () => {
    await poll({ daily: [ENTRY] })
    const [summary] = await poll({ daily: [{ ...ENTRY, title: 'Ministers agree in Busan', text: `${REST} ${JUNE}` }] })
    expect(summary).toMatchObject({ added: 0, edited: 1 })
    expect(await articles()).toMatchObject([
      { article: { title: 'Ministers agree in Busan', text: `${REST} ${JUNE}` } },
    ])
    expect(await store.coverage.versions(articleId(ENTRY.url))).toMatchObject([
      {
        version: 1,
        text: ENTRY.text,
        edit: { title: { before: ENTRY.title }, gone: [MAY], came: [JUNE] },
      },
    ])
  })

  it('makes its claims anew, each where it stands now', async () => {
    await poll({ daily: [ENTRY] })
    expect(await quotes()).toContain(MAY)
    const text = `${JUNE} ${REST}`
    await poll({ daily: [{ ...ENTRY, text }] })
    expect(await quotes()).not.toContain(MAY)
    expect(await quotes()).toContain(JUNE)
    const claims = (await store.readBefore([articleId(ENTRY.url)])).get(articleId(ENTRY.url))?.claims ?? []
    expect(claims.length).toBeGreaterThan(1)
    for (const { sentence, start } of claims) expect(text.slice(start, start + sentence.length)).toBe(sentence)
  })

  it('stays in its story, which bears its new headline', async () => {
    await poll({ daily: [ENTRY] })
    const [before] = await articles()
    await poll({ daily: [{ ...ENTRY, title: 'Ministers agree on a summit in Busan' }] })
    const [after] = await articles()
    expect(after?.placement.story).toBe(before?.placement.story)
    expect((await store.coverage.storyById(after?.placement.story ?? ''))?.headline).toBe(
      'Ministers agree on a summit in Busan',
    )
  })

  it('stays in a story that is not open any more, and changes nothing of it', async () => {
    await poll({ daily: [ENTRY] })
    const [stored] = await articles()
    if (!stored) throw new Error('the article is not stored')
    const { article, placement } = stored
    const around = await openSurroundings(store, desk.index, { first: article.seen, last: article.seen })
    const closed = { ...around, stories: openStories(desk.index, []) }
    const before = { title: article.title, stories: new Map([[JCK, placement.story]]) }
    const intake = takeIn({ article, postable: true }, [{ desk, around: closed }], [desk], before)
    expect(intake.stories).toEqual([])
    expect(intake.placements).toMatchObject([{ story: placement.story }])
    expect(new Set(intake.claims.map(({ story }) => story))).toEqual(new Set([placement.story]))
  })

  it('stays as it is where only typography, a byline or a stamp changed, and is compared no more', async () => {
    await poll({ daily: [ENTRY] })
    const text = `By Anna Weber\n${ENTRY.text.replaceAll(' ', '  ')}\nUpdated: Nov. 26, 2023`
    expect((await poll({ daily: [{ ...ENTRY, text }] }))[0]).toMatchObject({ edited: 0 })
    expect(await store.coverage.versions(articleId(ENTRY.url))).toEqual([])
    expect(await articles()).toMatchObject([{ article: { text: ENTRY.text } }])
    expect((await poll({ daily: [{ ...ENTRY, text: `${REST} ${JUNE}` }] }))[0]).toMatchObject({ edited: 1 })
  })

  it('becomes relevant, or stops to be, with what it says', async () => {
    const cup = 'The home side won the cup final by two goals after extra time.'
    await poll({ daily: [{ ...ENTRY, title: 'Live', text: cup }] })
    expect(await store.coverage.findings({ topic: JCK })).toEqual([])
    await poll({ daily: [{ ...ENTRY, text: `${REST} ${MAY}` }] })
    expect(await articles()).toMatchObject([{ placement: { relevant: true } }])
    expect(await quotes()).toContain(MAY)
    await poll({ daily: [{ ...ENTRY, title: 'Live', text: cup }] })
    expect(await articles()).toMatchObject([{ placement: { relevant: false, story: null } }])
    expect(await store.coverage.findings({ topic: JCK })).toEqual([])
  })
})
