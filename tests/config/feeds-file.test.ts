import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { feedsFileSchema } from '../../src/config/feeds-file.ts'

const one = { id: 'wire-en', url: 'https://wire.example/feed', outlet: 'Wire', language: 'en' }
const problems = (feed: object): readonly string[] => {
  const checked = feedsFileSchema.safeParse({ feeds: [{ ...one, ...feed }] })
  return checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => `${path.slice(2).join('.')}: ${message}`)
}

describe('feedsFileSchema', () => {
  it('makes a Feed of what the file says, with what it leaves out', () => {
    expect(
      feedsFileSchema.parse({ feeds: [one, { ...one, id: 'mofa', official: 'KR', wire: true, every: '2h' }] }),
    ).toEqual([
      { ...one, official: null, wire: false, everyMs: 900_000, pace: 'own' },
      { ...one, id: 'mofa', official: 'KR', wire: true, everyMs: 7_200_000 },
    ])
  })

  it('makes a listing page of one that says where its entries stand', () => {
    const page = { entry: 'ul li', without: ['page'] }
    expect(feedsFileSchema.parse({ feeds: [{ ...one, kind: 'page', select: page, fullText: 'never' }] })).toEqual([
      { ...one, official: null, wire: false, everyMs: 900_000, pace: 'own', page, fullText: 'never' },
    ])
  })

  it.each([
    [{ every: '15' }, 'every: "15" is no interval; write 15m, 2h or 1d'],
    [{ every: '10s' }, 'every: "10s" is not between 1m and 7d'],
    [{ every: '30d' }, 'every: "30d" is not between 1m and 7d'],
    [{ language: 'fr' }, 'language: use one of en, ja, ko, zh'],
    [{ id: 'Kyodo News' }, 'id: use at most 64 small letters, digits and -, like kyodo-en'],
    [{ url: 'wire.example/feed' }, 'url: this is no address; write https://…'],
    [{ url: 'ftp://wire.example/feed' }, 'url: only http and https addresses are read'],
    [{ url: 'https://me:secret@wire.example/' }, 'url: an address must not carry a user name or password'],
    [{ official: 'Japan' }, 'official: use the id of a party, like JP'],
    [{ outlet: undefined }, "outlet: write the outlet's name, as digests show it"],
    [{ wire: 'yes' }, 'wire: use true or false'],
    [{ kind: 'page' }, 'select: say where its entries stand: "select:" with "entry:"'],
    [{ select: { entry: 'li' } }, 'select: this is for kind: page'],
    [
      { kind: 'page', select: { entry: 'li', address: '/view' } },
      'select.address: put {} where the value of the link stands',
    ],
    [{ kind: 'html' }, 'kind: use feed or page'],
    [{ fullText: 'yes' }, 'fullText: use auto, never or always'],
  ])('says of %j what to write', (feed, message) => {
    expect(problems(feed)).toEqual([message])
  })

  it('refuses what it does not know, so that a slip of the pen is seen', () => {
    expect(problems({ evry: '15m' })[0]).toContain('evry')
    expect(feedsFileSchema.safeParse({ feed: [one] }).success).toBe(false)
  })
})

describe('the shipped list', () => {
  const feeds = feedsFileSchema.parse(parse(readFileSync(new URL('../../config/feeds.yaml', import.meta.url), 'utf8')))

  it('has feeds in the four languages, each once', () => {
    for (const language of ['en', 'ja', 'ko', 'zh']) {
      expect(feeds.filter((feed) => feed.language === language).length).toBeGreaterThanOrEqual(10)
    }
    expect(new Set(feeds.map(({ id }) => id)).size).toBe(feeds.length)
    expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length)
  })

  it('marks as official only what a side publishes itself', () => {
    const hosts = feeds.filter(({ official }) => official !== null).map(({ url }) => new URL(url).hostname)
    expect([...new Set(hosts)].sort()).toEqual([
      'www.kantei.go.jp',
      'www.korea.kr',
      'www.mfa.gov.cn',
      'www.mofa.go.jp',
      'www.mofa.go.kr',
    ])
  })
})
