import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { feedsFileSchema } from '../../src/config/feeds-file.ts'
import { findArticle } from '../../src/feeds/article-text.ts'
import type { PageSelectors } from '../../src/feeds/feed.ts'
import { readListing } from '../../src/feeds/listing.ts'
import type { Lang } from '../../src/language/lang.ts'

const NOW = Date.parse('2023-11-28T03:00:00Z')
const page = (name: string): string =>
  readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8')
const shipped = feedsFileSchema.parse(load(readFileSync(new URL('../../config/feeds.yaml', import.meta.url), 'utf8')))

function source(id: string): { url: string; language: Lang; selectors: PageSelectors } {
  const feed = shipped.find((each) => each.id === id)
  if (feed?.page === undefined) throw new Error(`${id} is no shipped page`)
  return { url: feed.url, language: feed.language, selectors: feed.page }
}

const list = (html: string, selectors: PageSelectors, over: { language?: Lang; now?: number } = {}) =>
  readListing({ html, url: 'https://ministry.example/list/', selectors, language: 'en', now: NOW, ...over })

describe('the shipped listing pages, over pages of the same structure', () => {
  it('reads the Japanese ministry: a day stands over its releases, without a year', () => {
    const { entries, layout } = readListing({ html: page('mofa-jp'), ...source('mofa-jp-press-page'), now: NOW })
    expect(entries.map(({ title, url, published }) => [title, url, published])).toEqual([
      ['日韓外相会談', 'https://www.mofa.go.jp/mofaj/press/release/press5_000101.html', '2023-11-26T15:00:00.000Z'],
      ['日中外相 会談', 'https://www.mofa.go.jp/mofaj/press/release/press5_000102.html', '2023-11-26T15:00:00.000Z'],
      [
        '第10回日中韓外相会議',
        'https://www.mofa.go.jp/mofaj/press/release/press5_000100.html',
        '2023-11-25T15:00:00.000Z',
      ],
      ['年末のお知らせ', 'https://www.mofa.go.jp/mofaj/press/release/press5_000001.html', '2022-12-27T15:00:00.000Z'],
    ])
    expect(layout).toBeNull()
  })

  it('reads the South Korean ministry: links are scripts that are given a number', () => {
    const { entries, layout } = readListing({ html: page('mofa-kr'), ...source('mofa-kr-press-page'), now: NOW })
    expect(entries.map(({ title, url, published }) => [title, url, published])).toEqual([
      [
        '제10차 한일중 외교장관회의 결과',
        'https://www.mofa.go.kr/www/brd/m_4080/view.do?seq=374102',
        '2023-11-25T15:00:00.000Z',
      ],
      [
        '한일 외교장관회담 개최 & 결과',
        'https://www.mofa.go.kr/www/brd/m_4080/view.do?seq=374101',
        '2023-11-25T15:00:00.000Z',
      ],
      ['재외공관 안내', 'https://www.mofa.go.kr/www/brd/m_4080/view.do?seq=374100', '2023-11-23T15:00:00.000Z'],
    ])
    expect(layout).toBeNull()
  })

  it('reads the Chinese ministry: the date stands behind the title, or in the address alone', () => {
    const { entries, layout } = readListing({ html: page('mfa-cn'), ...source('mfa-cn-leaders-page'), now: NOW })
    const at = 'https://www.mfa.gov.cn/web/wjdt_674879'
    expect(entries.map(({ title, url, published }) => [title, url, published])).toEqual([
      ['王毅出席第十次中日韩外长会', `${at}/wjbxw_674885/202311/t20231126_11187100.shtml`, '2023-11-25T16:00:00.000Z'],
      ['王毅会见日本外相上川阳子', `${at}/wjbxw_674885/202311/t20231125_11187090.shtml`, '2023-11-24T16:00:00.000Z'],
      ['外交部副部长会见（驻华使节）代表', `${at}/zyxw/202311/t20231124_11187001.shtml`, '2023-11-23T16:00:00.000Z'],
    ])
    expect(layout).toBeNull()
  })

  it('reads the secretariat: the number of the list page is no part of an address', () => {
    const { entries, layout } = readListing({ html: page('tcs'), ...source('tcs-news-page'), now: NOW })
    expect(entries.map(({ title, url, published }) => [title, url, published])).toEqual([
      [
        "TCS Attends the Trilateral Foreign Ministers' Meeting in Busan",
        'https://tcs-asia.org/en/board/news_view.php?idx=4321',
        '2023-11-27T00:00:00.000Z',
      ],
      [
        'TCS Hosts a Seminar of Young Scholars',
        'https://tcs-asia.org/en/board/news_view.php?idx=4320',
        '2023-11-20T00:00:00.000Z',
      ],
    ])
    expect(layout).toBeNull()
  })

  it.each([
    ['mofa-jp-press-page', 'mofa-jp-article', '11月26日、上川陽子外務大臣は', 'よくある質問'],
    ['mofa-kr-press-page', 'mofa-kr-article', '박진 외교부 장관은 11월 26일 부산에서', '개인정보처리방침'],
    ['mfa-cn-leaders-page', 'mfa-cn-article', '当地时间2023年11月26日', '版权所有'],
    ['tcs-news-page', 'tcs-article', 'On November 26, 2023, the Secretary-General', 'S-Tower'],
  ])('finds what %s links to: %s', (id, name, begins, elsewhere) => {
    const { url, selectors } = source(id)
    const found = findArticle({
      html: page(name),
      url,
      ...(selectors.text !== undefined && { selector: selectors.text }),
    })
    expect(found).toMatchObject({ kind: 'text', text: expect.stringContaining(begins) })
    expect(JSON.stringify(found)).not.toContain(elsewhere)
  })
})

describe('a layout that has changed', () => {
  it('is an error where nothing is an entry any more', () => {
    expect(() => list('<main><p>Welcome</p></main>', { entry: 'ul.list1 li' })).toThrow(
      'shows nothing where its entries should be ("ul.list1 li")',
    )
  })

  it('is an error where entries are there, but lead nowhere or are called nothing', () => {
    expect(() => list('<ul><li>One</li><li>Two</li></ul>', { entry: 'li' })).toThrow(
      'shows 2 entries, but 2 of its 2 have no link',
    )
    expect(() => list('<ul><li><a href="/a"></a></li></ul>', { entry: 'li' })).toThrow(
      'shows 1 entries, but 1 of its 1 have no title',
    )
  })

  it('is said where dates have gone, and the entries are read', () => {
    const html = '<ul><li><a href="/a">One</a> soon</li><li><a href="/b">Two</a> soon</li></ul>'
    const { entries, layout } = list(html, { entry: 'li', date: 'span' })
    expect(entries.map(({ published }) => published)).toEqual([null, null])
    expect(layout).toBe('2 of its 2 have no date')
  })

  it('is none where one odd row lacks a link', () => {
    const html =
      '<ul><li>Advertisement</li><li><a href="/2023/11/26/a">One</a></li><li><a href="/2023/11/26/b">Two</a></li></ul>'
    expect(list(html, { entry: 'li' })).toMatchObject({ entries: { length: 2 }, layout: null })
  })
})

describe('links and titles of a listing page', () => {
  it.each([
    ['an address relative to the page', '<a href="a/1">T</a>', {}, 'https://ministry.example/list/a/1'],
    [
      'one relative to its base',
      '<base href="https://other.example/x/"><a href="a/1">T</a>',
      {},
      'https://other.example/x/a/1',
    ],
    [
      'a script with a quoted value',
      `<a href="javascript:go('n-7')">T</a>`,
      { address: '/view/{}' },
      'https://ministry.example/view/n-7',
    ],
    [
      'a script with a number',
      '<a href="#" onclick="go(77, 1)">T</a>',
      { address: '/view/{}' },
      'https://ministry.example/view/77',
    ],
    [
      'no value that would lead elsewhere',
      `<a href="#" onclick="go('../../x?y')">T</a><a href="/b">T</a>`,
      { address: '/view/{}' },
      'https://ministry.example/b',
    ],
    ['parameters left out', '<a href="/v?id=1&page=3">T</a>', { without: ['page'] }, 'https://ministry.example/v?id=1'],
  ])('reads %s', (_, html, more, url) => {
    expect(list(`<div>${html}</div>`, { entry: 'a', ...more }).entries.map((entry) => entry.url)).toEqual([url])
  })

  it('takes the whole title from the attribute where the shown one is cut', () => {
    const html = '<a href="/a" title="Ministers of the three countries meet in Busan">Ministers of the three…</a>'
    expect(list(html, { entry: 'a' }).entries[0]?.title).toBe('Ministers of the three countries meet in Busan')
  })

  it('takes a title and a date from where the selectors say', () => {
    const html =
      '<article><h3>Talks held</h3><time datetime="2023-11-26T09:00:00+09:00">yesterday</time><a href="/a">more</a></article>'
    expect(list(html, { entry: 'article', title: 'h3', date: 'time' }).entries).toEqual([
      { url: 'https://ministry.example/a', title: 'Talks held', text: '', published: '2023-11-26T00:00:00.000Z' },
    ])
  })
})

describe('dates on a listing page', () => {
  it.each<[string, Lang, string | null]>([
    ['Posted: 26 November 2023', 'en', '2023-11-26T00:00:00.000Z'],
    ['Nov. 26, 2023 by the press office', 'en', '2023-11-26T00:00:00.000Z'],
    ['November 26', 'en', '2023-11-26T00:00:00.000Z'],
    ['26 November', 'en', '2023-11-26T00:00:00.000Z'],
    ['December 26', 'en', '2022-12-26T00:00:00.000Z'],
    ['2023.11.26', 'en', '2023-11-26T00:00:00.000Z'],
    ['2023. 11. 26.', 'ko', '2023-11-25T15:00:00.000Z'],
    ['등록일 2023-11-26 18:30', 'ko', '2023-11-26T09:30:00.000Z'],
    ['2023년 11월 26일 오후 6시', 'ko', '2023-11-26T09:00:00.000Z'],
    ['11월 26일', 'ko', '2023-11-25T15:00:00.000Z'],
    ['令和5年11月26日', 'ja', '2023-11-25T15:00:00.000Z'],
    ['１１月２６日（日）', 'ja', '2023-11-25T15:00:00.000Z'],
    ['[2023-11-26 18:05]', 'zh', '2023-11-26T10:05:00.000Z'],
    ['发布时间：2023年11月26日', 'zh', '2023-11-25T16:00:00.000Z'],
    ['11/30/2023', 'en', null],
    ['the 10th meeting of 3 ministers', 'en', null],
    ['2031-01-01', 'en', null],
  ])('reads %s (%s)', (text, language, date) => {
    const { entries } = list(`<p><a href="/a">T</a> <i>${text}</i></p>`, { entry: 'p', date: 'i' }, { language })
    expect(entries[0]?.published).toBe(date)
  })
})
