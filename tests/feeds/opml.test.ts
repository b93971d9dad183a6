import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedOf } from '../../src/config/feeds-file.ts'
import type { Feed } from '../../src/feeds/feed.ts'
import { readOpml, writeOpml } from '../../src/feeds/opml.ts'

const MADE = { title: 'Desk', at: '2023-11-26T12:00:00.000Z' }
const feed = (over: Partial<Feed> = {}): Feed => ({
  id: 'ministry-jp',
  url: 'https://ministry.example/rss?lang=ja&kind=press',
  outlet: '外務省 “press” <&>',
  language: 'ja',
  official: 'JP',
  wire: false,
  everyMs: 1_800_000,
  ...over,
})
/** As `feeds import` makes feeds of a list. */
const readBack = (text: string) =>
  readOpml(text).outlines.map(({ title, ...rest }) => feedOf({ ...rest, outlet: title }))

describe('a list of feeds', () => {
  it('comes back as it was written: titles, languages, official marks, wires, intervals, ids', () => {
    const feeds = [
      feed(),
      feed({
        id: 'page',
        url: 'https://page.example/list',
        page: { entry: 'li > a', text: '.body' },
        fullText: 'always',
      }),
      feed({ id: 'wire', url: 'http://wire.example/feed', outlet: 'Wire', language: 'en', official: null, wire: true }),
    ]
    expect(readBack(writeOpml(feeds, MADE))).toEqual(feeds)
  })

  it('comes back whatever an outlet is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'grapheme' }), (name) => {
        const outlet = name.replace(/[^\p{L}\p{P}\p{S}]/gu, 'x').slice(0, 100)
        expect(readOpml(writeOpml([feed({ outlet })], MADE)).outlines[0]?.title).toBe(outlet)
      }),
    )
  })

  it('is read as other readers write it: folders, capital letters, whole locales, no titles, categories', () => {
    const text = `<?xml version="1.0"?><OPML version="1.0"><head><title>x</title></head><body>
      <outline text="Asia"><outline text="Paper" type="rss" xmlUrl="https://paper.example/rss" htmlUrl="https://paper.example"/>
        <outline TEXT="省" XMLURL="https://ministry.example/rss" language="ja-JP" category="/news,/official/JP"/></outline>
      <outline xmlUrl="https://bare.example/rss"><outline text="not a feed" htmlUrl="https://x.example"/></outline>
      <outline text="again" xmlUrl="https://paper.example/rss"/></body></OPML>`
    expect(readOpml(text)).toEqual({
      outlines: [
        { url: 'https://paper.example/rss', title: 'Paper' },
        { url: 'https://ministry.example/rss', title: '省', language: 'ja', official: 'JP' },
        { url: 'https://bare.example/rss', title: '' },
      ],
      cut: false,
    })
  })

  it('takes no other schemes and expands no entities', () => {
    const text = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <opml><body><outline text="&b;&f;" xmlUrl="https://one.example/rss"/>
      <outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="file:///etc/passwd"/><outline xmlUrl="/rss"/></body></opml>`
    expect(readOpml(text).outlines).toEqual([{ url: 'https://one.example/rss', title: '&b;&f;' }])
  })

  it('is read to a bound where it is too long or too deep', () => {
    const many = Array.from({ length: 6_000 }, (_, n) => `<outline xmlUrl="https://e.example/${n}"/>`).join('')
    const long = readOpml(`<opml><body>${many}</body></opml>`)
    expect(long).toMatchObject({ cut: true })
    expect(long.outlines).toHaveLength(5_000)
    const deep = `<opml>${'<outline text="x">'.repeat(50_000)}<outline xmlUrl="https://deep.example/rss"/>`
    expect(readOpml(deep)).toEqual({ outlines: [], cut: true })
  })

  it('is none where it is a feed or a page', () => {
    expect(readOpml('<rss><outline xmlUrl="https://e.example/rss"/></rss>').outlines).toEqual([])
    expect(readOpml('').outlines).toEqual([])
  })
})
