import { describe, expect, it } from 'vitest'
import { hubNamedBy } from '../../src/feeds/hub-links.ts'

const URL = 'https://outlet.example/news/feed'
const HUB = 'https://hub.example/'
const rss = (links: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Outlet</title>${links}<item><title>A</title></item></channel></rss>`

describe('the hub that a feed names', () => {
  it.each([
    ['RSS', null, rss(`<atom:link rel="hub" href="${HUB}"/><atom:link href="${URL}?a=1&amp;b=2" rel="self" />`)],
    ['Atom', null, `<feed><link rel='self' href='${URL}?a=1&amp;b=2'/><link rel='hub' href='${HUB}'/><entry/></feed>`],
    ['a header', `<${HUB}>; rel="hub", <${URL}?a=1&b=2>; rel=self; title="x"`, rss('')],
    ['two headers in one', `<${URL}?a=1&b=2>; rel="alternate self", <${HUB}>;rel=hub`, rss('')],
    [
      'JSON Feed',
      null,
      JSON.stringify({
        feed_url: `${URL}?a=1&b=2`,
        hubs: [
          { type: 'rssCloud', url: 'https://no.example' },
          { type: 'WebSub', url: HUB },
        ],
      }),
    ],
  ])('is found in %s, with the feed’s own address', (_, link, text) => {
    expect(hubNamedBy(link, text, URL)).toEqual({ hub: HUB, topic: `${URL}?a=1&b=2` })
  })

  it('is that of the header where both name one', () => {
    const link = '<https://first.example/>; rel=hub'
    expect(hubNamedBy(link, rss(`<atom:link rel="hub" href="${HUB}"/>`), URL)?.hub).toBe('https://first.example/')
  })

  it('is asked for the address read where the feed does not name its own', () => {
    expect(hubNamedBy(null, rss(`<atom:link rel="hub" href="/hub"/>`), URL)).toEqual({
      hub: 'https://outlet.example/hub',
      topic: URL,
    })
  })

  it.each([
    ['none is named', rss('<atom:link rel="self" href="https://outlet.example/"/>')],
    ['only an entry links to one', `<feed><entry><link rel="hub" href="${HUB}"/></entry></feed>`],
    ['it is no web address', rss('<atom:link rel="hub" href="javascript:alert(1)"/>')],
    ['it is too long', rss(`<atom:link rel="hub" href="${HUB}${'x'.repeat(3_000)}"/>`)],
  ])('is none where %s', (_, text) => {
    expect(hubNamedBy(null, text, URL)).toBeNull()
  })
})
