import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { Feed, FeedReader } from '../../src/feeds/feed.ts'
import { isHeavy, openTree } from '../../src/feeds/page-tree.ts'
import { previewSource } from '../../src/feeds/preview.ts'
import { createFeedReader, type FeedReaderOptions } from '../../src/feeds/reader.ts'
import { healthOf } from '../../src/feeds/told-health.ts'
import { silent } from '../../src/log.ts'
import { type SmallServer, serve } from './small-server.ts'

const NOW = Date.parse('2023-11-28T03:00:00Z')
const opened: (SmallServer | FeedReader)[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})

type Answers = Parameters<typeof serve>[0]
async function server(answers: Answers): Promise<SmallServer> {
  const made = await serve(answers)
  opened.push(made)
  return made
}
function reader(options: Partial<FeedReaderOptions> = {}): FeedReader & Required<Pick<FeedReader, 'article'>> {
  const made = createFeedReader({
    allowPrivateHosts: ['127.0.0.1'],
    clock: { now: () => NOW },
    log: silent,
    timeoutMs: 5_000,
    ...options,
  })
  opened.push(made)
  const { article } = made
  if (article === undefined) throw new Error('this reader reads pages')
  return { ...made, article }
}
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8')
const send =
  (body: string, headers: Record<string, string> = {}): Answers[string] =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
const answer =
  (status: number): Answers[string] =>
  (_, response) => {
    response.writeHead(status).end()
  }

function listing(url: string, more: Partial<Feed> = {}): Feed {
  return {
    id: 'mfa',
    url,
    outlet: '外交部',
    language: 'zh',
    official: 'CN',
    wire: false,
    everyMs: 1_800_000,
    page: { entry: 'ul.list1 li' },
    ...more,
  }
}

describe('a listing page as a source', () => {
  it('is read as a feed is: entries, validators, and unchanged the next time', async () => {
    const { url, asked } = await server({
      '/list': (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else send(fixture('mfa-cn'), { etag: '"1"' })(request, response)
      },
    })
    const readPages = reader()
    const first = await readPages.read(listing(url('/list')), null)
    expect(first).toMatchObject({ outcome: 'read', entries: { length: 3 }, state: { etag: '"1"', layout: null } })
    expect(first.entries[0]).toMatchObject({
      title: '王毅出席第十次中日韩外长会',
      published: '2023-11-25T16:00:00.000Z',
    })
    const second = await readPages.read(listing(url('/list')), first.state)
    expect(second).toMatchObject({ outcome: 'unchanged', state: { failures: 0 } })
    expect(asked.map((request) => request.url)).toEqual(['/robots.txt', '/list', '/list'])
    expect(asked[1]?.headers.accept).toMatch(/^text\/html/)
  })

  it('says that its layout has changed where it shows no entries any more, and that it never had any where it had none', async () => {
    const { url } = await server({ '/list': send('<html><body><main id="app"></main></body></html>') })
    const feed = listing(url('/list'))
    const first = await reader().read(feed, null)
    expect(first.outcome).toBe('failed')
    expect(first.state.error).toBe(
      'what it answers shows nothing where its entries should be ("ul.list1 li"): compare its selectors in feeds.yaml with the page',
    )
    const later = await reader().read(feed, { ...first.state, primed: true })
    expect(healthOf(feed, later.state, NOW)).toMatchObject({
      state: 'failing',
      why: expect.stringContaining("the page's layout has changed; mend its selectors in feeds.yaml"),
    })
  })

  it('says in its health where its dates have gone', async () => {
    const { url } = await server({
      '/list': send('<ul class="list1"><li><a href="/a">会谈</a></li><li><a href="/b">会见</a></li></ul>'),
    })
    const feed = listing(url('/list'), { page: { entry: 'ul.list1 li', date: '.time' } })
    const { outcome, state } = await reader().read(feed, null)
    expect(outcome).toBe('read')
    expect(healthOf(feed, state, NOW).why).toContain("its page's layout may have changed: 2 of its 2 have no date")
  })

  it('is not read where robots.txt bars it', async () => {
    const { url, asked } = await server({
      '/robots.txt': send('User-agent: *\nDisallow: /list'),
      '/list': send(fixture('mfa-cn')),
    })
    const { outcome, state } = await reader().read(listing(url('/list')), null)
    expect({ outcome, error: state.error }).toEqual({
      outcome: 'failed',
      error: 'its robots.txt does not let this reader in',
    })
    expect(asked.map((request) => request.url)).toEqual(['/robots.txt'])
  })
})

describe('a look at a listing page before it is trusted', () => {
  const options = { allowPrivateHosts: ['127.0.0.1'], clock: { now: () => NOW } }
  it('shows what would be read, and what has gone', async () => {
    const { url } = await server({ '/list': send(fixture('mfa-cn')), '/new': send('<div class="app"></div>') })
    expect(await previewSource(listing(url('/list')), options)).toMatchObject({
      title: '部领导活动_中华人民共和国外交部',
      entries: { length: 3 },
      newest: '2023-11-25T16:00:00.000Z',
      notes: [],
      error: null,
    })
    expect(await previewSource(listing(url('/new')), options)).toMatchObject({
      entries: [],
      error: expect.stringContaining('compare its selectors in feeds.yaml with the page'),
    })
  })
})

const TITLE = '王毅出席第十次中日韩外长会'
const article = (url: string, more: Partial<Feed> = {}) => ({
  feed: listing('https://ministry.example/', more),
  url,
  title: TITLE,
  teaser: '',
})

describe("an article's page", () => {
  it('gives its text, and when it was published', async () => {
    const page = fixture('mfa-cn-article').replace(
      '</head>',
      '<meta property="article:published_time" content="2023-11-26T18:05:00+08:00"></head>',
    )
    const { url } = await server({ '/a': send(page) })
    const read = await reader().article(article(url('/a')))
    expect(read).toMatchObject({ reading: 'page', published: '2023-11-26T10:05:00.000Z' })
    expect(JSON.stringify(read)).toContain('三方同意加快为领导人会议创造条件')
  })

  it('asks robots.txt of a host once in a day, and again after it', async () => {
    let now = NOW
    const { url, asked } = await server({
      '/a': send(fixture('mfa-cn-article')),
      '/b': send(fixture('mfa-cn-article')),
    })
    const pages = reader({ clock: { now: () => now } })
    await pages.article(article(url('/a')))
    await pages.article(article(url('/b')))
    now += 24 * 3600_000 + 1
    await pages.article(article(url('/a')))
    expect(asked.map((request) => request.url)).toEqual(['/robots.txt', '/a', '/b', '/robots.txt', '/a'])
  })

  const paid = (script: string): string => fixture('mfa-cn-article').replace('</head>', `${script}</head>`)
  it.each<[string, Answers, string, string]>([
    [
      'robots.txt bars it',
      { '/robots.txt': send('User-agent: communique\nDisallow: /') },
      'barred',
      'its robots.txt does not let this reader in',
    ],
    [
      'robots.txt cannot be read',
      { '/robots.txt': answer(503) },
      'barred',
      'its robots.txt could not be read, which means that nobody may come in for now',
    ],
    [
      'structured data says that it is paid for',
      {
        '/a': send(
          paid('<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'),
        ),
      },
      'paywalled',
      'the page says that only subscribers may read on',
    ],
    [
      'its tier is locked',
      { '/a': send(paid('<meta property="article:content_tier" content="locked">')) },
      'paywalled',
      'the page says that only subscribers may read on',
    ],
    [
      'it asks to subscribe after a few words',
      { '/a': send(`<h1>${TITLE}</h1><p>${TITLE}，双方举行会谈。</p><p>此内容为会员专享</p>`) },
      'paywalled',
      'the page says that only subscribers may read on',
    ],
    ['it costs', { '/a': answer(402) }, 'paywalled', 'its server answers 402'],
    ['it is not there', {}, 'unread', 'its server answers 404: there is nothing at this address'],
    ['it is gone', { '/a': answer(410) }, 'unread', 'its server says that it is gone for good (410)'],
    [
      'it is no page',
      { '/a': send('%PDF-1.7', { 'content-type': 'application/pdf' }) },
      'unread',
      'it is no page, but application/pdf',
    ],
    [
      'it is about something else',
      { '/a': send(`<p>${'Please accept our cookies before you go on. '.repeat(20)}</p>`) },
      'unread',
      'the page speaks of something else',
    ],
    ['nothing is on it', { '/a': send('<html><body></body></html>') }, 'unread', 'no article was found on the page'],
    [
      'it leads elsewhere, where robots.txt bars it',
      {
        '/a': (_, response) => void response.writeHead(302, { location: '/private/a' }).end(),
        '/private/a': send(fixture('mfa-cn-article')),
        '/robots.txt': send('User-agent: *\nDisallow: /private/'),
      },
      'barred',
      'its robots.txt does not let this reader in',
    ],
    [
      'it leads to a private address',
      { '/a': (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end() },
      'unread',
      '10.0.0.1 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)',
    ],
  ])('leaves the teaser where %s', async (_, answers, reading, why) => {
    const { url } = await server(answers)
    expect(await reader().article(article(url('/a')))).toEqual({ reading, why })
  })

  it('leaves a teaser that says as much as the page', async () => {
    const { url } = await server({ '/a': send(`<article><p>${TITLE}。</p></article>`) })
    const teaser = `${TITLE}。外交部长王毅在釜山同韩国外长、日本外相举行会议。`
    expect(await reader().article({ ...article(url('/a')), teaser })).toEqual({
      reading: 'unread',
      why: 'the page says no more than the feed',
    })
  })

  it.each([
    ['a million signs that open nothing', '<'.repeat(1_000_000)],
    ['elements in elements', '<div>'.repeat(300_000)],
    ['elements beside elements', '<p><b>x</b></p>'.repeat(200_000)],
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`],
    ['one long word', `<article><p>${'釜'.repeat(1_500_000)}</p></article>`],
    ['tables in tables', '<table><tr><td>'.repeat(100_000)],
  ])('comes to an end on a page of %s', async (_, body) => {
    const { url } = await server({ '/a': send(`<html><body><h1>${TITLE}</h1>${body}</body></html>`) })
    expect(['page', 'unread']).toContain((await reader().article(article(url('/a')))).reading)
  })
})

it('lets Readability at no page of so many stray signs that writing it down again would fill the memory', () => {
  const heavy = (body: string) => isHeavy(openTree(`<html><body><p>${body}</p></body></html>`).document)
  expect(heavy('port > port\n'.repeat(70_000))).toBe(true)
  expect(heavy('port > port\n'.repeat(1_000))).toBe(false)
})
