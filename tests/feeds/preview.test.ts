import { afterEach, describe, expect, it } from 'vitest'
import { feedsNamedBy } from '../../src/feeds/discovery.ts'
import { previewFeed } from '../../src/feeds/preview.ts'
import { createFeedReader } from '../../src/feeds/reader.ts'
import { silent } from '../../src/log.ts'
import { rss, type SmallServer, serve } from './small-server.ts'

const clock = { now: () => Date.parse('2023-12-01T00:00:00Z') }
const options = { allowPrivateHosts: ['127.0.0.1'], clock }
const opened: SmallServer[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})

async function server(answers: Readonly<Record<string, string>>): Promise<SmallServer> {
  const made = await serve(
    Object.fromEntries(
      Object.entries(answers).map(([path, body]) => [path, (_, response) => void response.writeHead(200).end(body)]),
    ),
  )
  opened.push(made)
  return made
}

const page = (head: string): string =>
  `<!DOCTYPE html><html><head><title>Outlet</title>${head}</head><body></body></html>`

describe('feedsNamedBy', () => {
  it('finds what a page names, absolute, its own feed before those of its comments', () => {
    const html = page(`<base href="/news/">
      <link rel="stylesheet" href="x.css"><link rel="alternate" hreflang="ja" href="/ja/">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
      <link REL="Alternate feed" TYPE="application/atom+xml; charset=utf-8" title="Outlet &amp; more" href="atom.xml">
      <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
      <link rel="alternate" type="application/feed+json" href="//cdn.example/feed.json">`)
    expect(feedsNamedBy(html, 'https://outlet.example/index.html')).toEqual([
      { url: 'https://outlet.example/news/atom.xml', title: 'Outlet & more' },
      { url: 'https://cdn.example/feed.json', title: '' },
      { url: 'https://outlet.example/comments/feed/', title: 'Comments' },
    ])
  })

  it('finds no more than twenty, and none in what is no page', () => {
    const many = Array.from({ length: 50 }, (_, i) => `<link rel="alternate" type="application/rss+xml" href="/${i}">`)
    expect(feedsNamedBy(page(many.join('')), 'https://outlet.example/')).toHaveLength(20)
    expect(feedsNamedBy('{"a": 1}', 'https://outlet.example/')).toEqual([])
  })
})

describe('previewFeed', () => {
  it('shows what would be read', async () => {
    const { url } = await server({ '/feed': rss(3) })
    expect(await previewFeed(url('/feed'), 'en', options)).toMatchObject({
      url: url('/feed'),
      title: 'Outlet',
      entries: [{ title: 'Report 0' }, { title: 'Report 1' }, { title: 'Report 2' }],
      newest: '2023-11-26T12:00:00.000Z',
      notes: [],
      error: null,
    })
  })

  it('goes on from a page to the feed that it names', async () => {
    const { url } = await server({
      '/': page(
        '<link rel="alternate" type="application/rss+xml" href="/feed"><link rel="alternate" type="application/rss+xml" title="Sport" href="/sport">',
      ),
      '/feed': rss(1),
    })
    expect(await previewFeed(url('/'), 'en', options)).toMatchObject({
      url: url('/feed'),
      entries: [{ title: 'Report 0' }],
      others: [{ url: url('/sport'), title: 'Sport' }],
    })
  })

  it.each([
    ['/page', 'what it answers is an HTML page, not a feed'],
    ['/none', 'its server answers 404: there is nothing at this address'],
    ['/dangling', 'its server answers 404: there is nothing at this address'],
    ['/inside', '10.0.0.1 is a private or reserved address (ALLOW_PRIVATE_HOSTS may name it)'],
  ])('says why there is nothing to show at %s', async (path, error) => {
    const { url } = await server({
      '/page': page(''),
      '/dangling': page('<link rel="alternate" type="application/rss+xml" href="/none">'),
      '/inside': page('<link rel="alternate" type="application/rss+xml" href="http://10.0.0.1/feed">'),
    })
    expect(await previewFeed(url(path), 'en', options)).toMatchObject({ entries: [], error })
  })
})

it('a feed that has become a page says which feed the page names', async () => {
  const { url } = await server({ '/feed': page('<link rel="alternate" type="application/rss+xml" href="/new.xml">') })
  const reader = createFeedReader({ ...options, log: silent })
  const feed = {
    id: 'f',
    url: url('/feed'),
    outlet: 'Outlet',
    language: 'en' as const,
    official: null,
    wire: false,
    everyMs: 900_000,
  }
  const { state } = await reader.read(feed, null)
  await reader.close()
  expect(state.error).toBe(`what it answers is an HTML page, not a feed; the page names this one: ${url('/new.xml')}`)
})

describe('a page in the place of a feed', () => {
  const at = (url: string) => ({
    id: 'f',
    url,
    outlet: 'Outlet',
    language: 'en' as const,
    official: null,
    wire: false,
    everyMs: 900_000,
  })

  it('leads to the feed that it names, which is asked directly from then on', async () => {
    const small = await server({
      '/': page('<link rel="alternate" type="application/rss+xml" href="/new.xml">'),
      '/new.xml': rss(2),
    })
    const reader = createFeedReader({ ...options, log: silent })
    const first = await reader.read(at(small.url('/')), null)
    expect(first).toMatchObject({ outcome: 'read', entries: { length: 2 }, state: { movedTo: small.url('/new.xml') } })
    expect(first.state.notes).toEqual([`its address is a page, which names this feed: ${small.url('/new.xml')}`])
    await reader.read(at(small.url('/')), first.state)
    await reader.close()
    expect(small.asked.map(({ url }) => url)).toEqual(['/', '/new.xml', '/new.xml'])
  })

  it('does not lead to a feed of another host, which may be anybody', async () => {
    const other = await server({ '/feed': rss(2) })
    const { url } = await server({
      '/': page(`<link rel="alternate" type="application/rss+xml" href="${other.url('/feed')}">`),
    })
    const reader = createFeedReader({ ...options, log: silent })
    const { outcome, state } = await reader.read(at(url('/')), null)
    await reader.close()
    expect(outcome).toBe('failed')
    expect(state.error).toContain(`the page names this one: ${other.url('/feed')}`)
    expect(other.asked).toEqual([])
  })
})
