import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressId } from '../../src/articles/address-key.ts'
import { articleId, canonicalUrl } from '../../src/articles/canonical-url.ts'

describe('canonicalUrl', () => {
  it.each([
    'http://news.example.kr/service/view.htm?lang=e&Seq_Code=184677',
    'http://news.example.kr/service/view.htm?Seq_Code=72935&lang=e',
    'https://www.example.org/a/',
    'http://example.org/?p=14559',
    'https://example.org/view.php?idx=4758&pNo=1&code=news_ch',
    'https://example.jp/%e6%97%a5%e4%b8%ad%e9%9f%93',
    'https://example.org/a?title=a+b%20c&x',
    'https://example.org/a?q=%zz',
    'https://example.org:8443/a',
    'https://example.org/app#!/news/7',
    'https://example.org',
    'https://example.hk/daily/2558065/日報-三國峰會︱李強提五合作',
    'https://example.kr/뉴스?제목=외교장관-회의',
  ])('leaves %s as it is', (url) => {
    expect(canonicalUrl(url)).toBe(url)
  })

  it.each([
    ['HTTPS://Example.ORG:443/A?utm_source=rss&id=1', 'https://example.org/A?id=1'],
    ['https://example.org/a?utm_source=rss&utm_medium=feed', 'https://example.org/a'],
    ['https://example.org/a?id=1&fbclid=x&page=2#top', 'https://example.org/a?id=1&page=2'],
    ['https://example.org/a?UTM_Source=rss', 'https://example.org/a'],
    ['https://example.org/a?utm%5Fsource=rss&b=%20', 'https://example.org/a?b=%20'],
    ['https://example.org/a?cmpid=rss&ref=x&gclid=y', 'https://example.org/a'],
    ['http://example.org:80/a#comments', 'http://example.org/a'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['  https://example.org/a\n', 'https://example.org/a'],
    ['https://例え.jp/記事', 'https://xn--r8jz45g.jp/記事'],
    ['http://www.example.kr:443/view.do?seq=1', 'https://www.example.kr/view.do?seq=1'],
    ['https://example.org/日 中\u202e<b>', 'https://example.org/日%20%E4%B8%AD%E2%80%AE%3Cb%3E'],
    ['https://example.org/./a/../記事?utm_source=x&号=1#top', 'https://example.org/記事?号=1'],
  ])('%s becomes %s', (url, wanted) => {
    expect(canonicalUrl(url)).toBe(wanted)
  })

  it.each([
    ['/news/1?utm_source=x', 'https://example.org/feed/', 'https://example.org/news/1'],
    ['../1', 'https://example.org/a/b/', 'https://example.org/a/1'],
    ['//cdn.example.org/1', 'http://example.org/', 'http://cdn.example.org/1'],
    ['https://other.example/1', 'https://example.org/', 'https://other.example/1'],
  ])('%s at %s is %s', (url, base, wanted) => {
    expect(canonicalUrl(url, base)).toBe(wanted)
  })

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['ftp://example.org/a'],
    ['mailto:a@example.org'],
    ['https://user:secret@example.org/a'],
    ['https://user@example.org/a'],
    ['/relative/without/base'],
    ['not an address'],
    ['https://'],
    [''],
    [`https://example.org/${'a'.repeat(3000)}`],
    [`https://example.org/${'日'.repeat(700)}`],
  ])('refuses %.60s', (url) => {
    expect(canonicalUrl(url)).toBeNull()
  })

  it.each([
    ['https://example.org/日本', 'https://example.org/%e6%97%a5%E6%9C%AC'],
    ['https://example.org', 'https://example.org/'],
  ])('%s and %s are one article', (a, b) => {
    expect(addressId(canonicalUrl(a) ?? '')).toBe(addressId(canonicalUrl(b) ?? ''))
  })

  it('is stable: a canonical address is its own canonical address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = canonicalUrl(url)
        expect(once === null || canonicalUrl(once) === once).toBe(true)
      }),
    )
  })
})

describe('articleId', () => {
  it('is sixteen hex digits, the same for the same address and another for another', () => {
    expect(articleId('https://example.org/a')).toMatch(/^[0-9a-f]{16}$/)
    expect(articleId('https://example.org/a')).toBe(articleId('https://example.org/a'))
    expect(articleId('https://example.org/a')).not.toBe(articleId('http://example.org/a'))
  })
})
