import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
    ['https://例え.jp/記事', 'https://xn--r8jz45g.jp/%E8%A8%98%E4%BA%8B'],
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
