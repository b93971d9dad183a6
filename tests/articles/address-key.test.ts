import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressId, addressKey } from '../../src/articles/address-key.ts'
import { canonicalUrl } from '../../src/articles/canonical-url.ts'

const key = (url: string) => addressKey(canonicalUrl(url) ?? '')

/** Two addresses of one article, as feeds, phones, search engines and newsletters give them. Numbers are invented. */
const SAME: readonly (readonly [string, string])[] = [
  ['http://www.example.jp/news/20231126-1.html', 'https://www.example.jp/news/20231126-1.html'],
  ['https://example.jp/news/20231126-1.html', 'https://www.example.jp/news/20231126-1.html'],
  ['https://www.example.org/2023/11/26/busan-talks/', 'https://www.example.org/2023/11/26/busan-talks'],
  ['https://www.example.org/2023/11/26/busan-talks/amp/', 'https://www.example.org/2023/11/26/busan-talks/'],
  ['https://www.example.org/2023/11/26/busan-talks/amp.html', 'https://www.example.org/2023/11/26/busan-talks/'],
  ['https://www.example.org/world/busan-talks.amp.html', 'https://www.example.org/world/busan-talks.html'],
  ['https://www.example.org/world/busan-talks-12345.amp', 'https://www.example.org/world/busan-talks-12345'],
  ['https://www.example.org/busan-talks?amp', 'https://www.example.org/busan-talks'],
  ['https://www.example.org/busan-talks?amp=1', 'https://www.example.org/busan-talks'],
  ['https://www.example.org/a/12?output=amp&utm_source=x', 'https://www.example.org/a/12'],
  ['https://www.example.org/a/12?outputType=amp', 'https://www.example.org/a/12'],
  ['https://blog.example.org/2023/11/busan.html?m=1', 'https://blog.example.org/2023/11/busan.html'],
  ['https://example.org/view.php?no=12&code=news', 'https://example.org/view.php?code=news&no=12'],
  ['https://example.org/a/12;jsessionid=0A1B2C?lang=e', 'https://example.org/a/12?lang=e'],
  ['https://example.jp/%e6%97%a5%e4%b8%ad%e9%9f%93-1', 'https://example.jp/%E6%97%A5%E4%B8%AD%E9%9F%93-1'],
  ['https://example.org/2023/busan-1/index.html', 'https://example.org/2023/busan-1/'],
  [
    'https://amp.theguardian.com/world/2023/nov/26/busan-talks',
    'https://www.theguardian.com/world/2023/nov/26/busan-talks',
  ],
  [
    'https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/busan-12/amp/',
    'https://www.example.org/a/busan-12/',
  ],
  ['https://www.google.com/amp/s/www.example.org/a/busan-12/amp/', 'http://www.example.org/a/busan-12'],
  [
    'https://www.google.com/url?rct=j&sa=t&url=https%3A%2F%2Fwww.example.org%2Fa%2F12&ct=ga&cd=X&usg=Y',
    'https://www.example.org/a/12',
  ],
  [
    'http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=https%3a%2f%2fwww.example.org%2fa%2f12&c=1',
    'https://www.example.org/a/12',
  ],
  ['https://www.facebook.com/12?fbclid=abc', 'https://m.facebook.com/12'],
  [
    'https://www.asahi.com/articles/ASRCV5QZ1RCVUHBI00Z.html?iref=comtop_7_01',
    'https://digital.asahi.com/articles/ASRCV5QZ1RCVUHBI00Z.html',
  ],
  [
    'https://www.asahi.com/amp/articles/ASRCV5QZ1RCVUHBI00Z.html',
    'https://www.asahi.com/articles/ASRCV5QZ1RCVUHBI00Z.html',
  ],
  [
    'https://mainichi.jp/articles/amp/20231126/k00/00m/030/100000c',
    'https://mainichi.jp/articles/20231126/k00/00m/030/100000c',
  ],
  [
    'https://www.nikkei.com/article/DGXZQOUA260IW0W3A121C2000000/?n_cid=NMAIL007',
    'https://r.nikkei.com/article/DGXZQOUA260IW0W3A121C2000000',
  ],
  [
    'https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567?page=2',
    'https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567',
  ],
  [
    'https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567/comments',
    'https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567',
  ],
  [
    'https://m.yna.co.kr/view/AKR20231126012300504?section=politics/all',
    'https://www.yna.co.kr/view/AKR20231126012300504?input=1195m',
  ],
  [
    'https://m-en.yna.co.kr/view/AEN20231126001200315',
    'https://en.yna.co.kr/view/AEN20231126001200315?section=national/diplomacy',
  ],
  ['https://n.news.naver.com/mnews/article/001/0014356789?sid=100', 'https://n.news.naver.com/article/001/0014356789'],
  [
    'https://news.naver.com/main/read.naver?mode=LSD&mid=sec&sid1=100&oid=001&aid=0014356789',
    'https://n.news.naver.com/article/001/0014356789',
  ],
  ['https://m.news.naver.com/read?oid=001&aid=0014356789', 'https://n.news.naver.com/article/001/0014356789'],
  ['https://v.daum.net/v/20231126180512345?f=o', 'https://news.v.daum.net/v/20231126180512345'],
  [
    'https://www.joongang.co.kr/article/25209842?cloc=joongang-home-newslist',
    'https://mnews.joins.com/article/25209842',
  ],
  [
    'https://www.hani.co.kr/arti/politics/diplomacy/1117869.html',
    'https://m.hani.co.kr/arti/politics/politics_general/1117869.html',
  ],
  [
    'https://www.donga.com/news/Politics/article/all/20231126/122345678/1',
    'https://www.donga.com/news/amp/all/20231126/122345678/1',
  ],
  ['https://www.bbc.co.uk/news/world-asia-67530000', 'https://www.bbc.com/news/amp/world-asia-67530000'],
  [
    'https://edition.cnn.com/2023/11/26/asia/busan-talks-intl-hnk/index.html',
    'https://amp.cnn.com/cnn/2023/11/26/asia/busan-talks-intl-hnk',
  ],
  [
    'https://www.scmp.com/news/china/diplomacy/article/3242800/busan-talks?module=top',
    'https://amp.scmp.com/news/china/article/3242800/a-new-headline',
  ],
  ['https://www.sohu.com/a/738612345_114911?spm=smpc.home', 'https://m.sohu.com/a/738612345'],
  ['https://m.163.com/dy/article/IKF12345053469LG.html', 'https://www.163.com/news/article/IKF12345053469LG.html'],
  ['https://m.thepaper.cn/newsDetail_forward_25443210', 'https://www.thepaper.cn/newsDetail_forward_25443210'],
  ['https://new.qq.com/rain/a/20231126A04ABC00', 'https://view.inews.qq.com/a/20231126A04ABC00'],
  [
    'https://m.guancha.cn/internation/2023_11_26_717000.shtml',
    'https://www.guancha.cn/internation/2023_11_26_717000.shtml',
  ],
  ['https://mp.example.cn/s/abc-1?from=x&isappinstalled=0', 'https://mp.example.cn/s/abc-1?from=x'],
]

/** Two articles whose addresses are nearly the same. */
const APART: readonly (readonly [string, string])[] = [
  ['https://example.org/view?id=1', 'https://example.org/view?id=2'],
  ['https://example.org/view.php?no=4758&code=news', 'https://example.org/view.php?no=4759&code=news'],
  ['https://example.org/view.php?idx=4758', 'https://example.org/view.php?idx=4758&bbs=2'],
  [
    'https://news.naver.com/main/read.naver?oid=001&aid=0014356789',
    'https://news.naver.com/main/read.naver?oid=001&aid=0014356780',
  ],
  ['https://n.news.naver.com/article/001/0014356789', 'https://n.news.naver.com/article/003/0014356789'],
  [
    'https://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=322123',
    'https://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=322124',
  ],
  [
    'https://www.mofa.go.kr/eng/brd/m_5676/view.do?seq=322123',
    'https://www.mofa.go.kr/eng/brd/m_5674/view.do?seq=322123',
  ],
  [
    'https://overseas.mofa.go.kr/jp-ja/brd/m_1076/view.do?seq=1',
    'https://overseas.mofa.go.kr/cn-zh/brd/m_1076/view.do?seq=1',
  ],
  ['https://www.mofa.go.jp/mofaj/a_o/rp/page1_001936.html', 'https://www.mofa.go.jp/mofaj/a_o/rp/page1_001937.html'],
  [
    'https://www.mofa.go.jp/press/release/press1e_000512.html',
    'https://www.mofa.go.jp/mofaj/press/release/press1e_000512.html',
  ],
  [
    'https://www.fmprc.gov.cn/eng/zxxx_662805/t20231126_11186813.html',
    'https://www.fmprc.gov.cn/eng/zxxx_662805/t20231126_11186814.html',
  ],
  [
    'https://www.korea.kr/news/view.do?newsId=148923000&lang=e',
    'https://www.korea.kr/news/view.do?newsId=148923000&lang=k',
  ],
  ['https://en.yna.co.kr/view/AEN20231126001200315', 'https://en.yna.co.kr/view/AEN20231126001300315'],
  ['https://jp.yna.co.kr/view/AJP20231126000900882', 'https://cn.yna.co.kr/view/ACK20231126000900882'],
  [
    'https://www.donga.com/news/article/all/20231126/122345678/1',
    'https://www.donga.com/news/article/all/20231126/122345679/1',
  ],
  [
    'https://english.hani.co.kr/arti/english_edition/e_international/1117869.html',
    'https://www.hani.co.kr/arti/politics/diplomacy/1117869.html',
  ],
  ['https://koreajoongangdaily.joins.com/news/2023-11-26/1', 'https://koreajoongangdaily.joins.com/news/2023-11-26/2'],
  ['https://www.koreaherald.com/view.php?ud=20231126000101', 'https://www.koreaherald.com/view.php?ud=20231126000102'],
  [
    'https://www.koreatimes.co.kr/www/nation/2023/11/113_363918.html',
    'https://www.koreatimes.co.kr/www/nation/2023/11/113_363919.html',
  ],
  [
    'https://www.asahi.com/articles/ASRCV5QZ1RCVUHBI00Z.html',
    'https://www.asahi.com/articles/ASRCV5QZ1RCVUHBI01Z.html',
  ],
  ['https://www.asahi.com/ajw/articles/15067990', 'https://www.asahi.com/ajw/articles/15067991'],
  [
    'https://mainichi.jp/articles/20231126/k00/00m/030/100000c',
    'https://mainichi.jp/articles/20231126/k00/00m/040/100000c',
  ],
  [
    'https://mainichi.jp/english/articles/20231126/p2g/00m/0in/020000c',
    'https://mainichi.jp/articles/20231126/p2g/00m/0in/020000c',
  ],
  [
    'https://www.nikkei.com/article/DGXZQOUA260IW0W3A121C2000000/',
    'https://www.nikkei.com/article/DGXZQOUA260IX0W3A121C2000000/',
  ],
  ['https://www.jiji.com/jc/article?k=2023112600123&g=pol', 'https://www.jiji.com/jc/article?k=2023112600124&g=pol'],
  [
    'https://www3.nhk.or.jp/news/html/20231126/k10014269151000.html',
    'https://www3.nhk.or.jp/news/html/20231126/k10014269161000.html',
  ],
  ['https://www3.nhk.or.jp/nhkworld/en/news/20231126_11/', 'https://www3.nhk.or.jp/nhkworld/en/news/20231126_12/'],
  [
    'https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567',
    'https://news.yahoo.co.jp/articles/1123456789abcdef0123456789abcdef01234567',
  ],
  ['https://news.yahoo.co.jp/pickup/6482001', 'https://news.yahoo.co.jp/pickup/6482002'],
  ['https://www.bbc.com/news/world-asia-67530000', 'https://www.bbc.com/news/world-asia-67530001'],
  ['https://www.bbc.com/zhongwen/simp/world-67530000', 'https://www.bbc.com/zhongwen/trad/world-67530001'],
  ['https://www.scmp.com/news/china/article/3242800/talks', 'https://www.scmp.com/news/china/article/3242801/talks'],
  ['https://www.sohu.com/a/738612345_114911', 'https://www.sohu.com/a/738612346_114911'],
  ['https://www.163.com/dy/article/IKF12345053469LG.html', 'https://www.163.com/dy/article/IKF12346053469LG.html'],
  ['https://english.news.cn/20231126/0a1b/c.html', 'https://english.news.cn/20231126/0a1c/c.html'],
  ['https://www.globaltimes.cn/page/202311/1302500.shtml', 'https://www.globaltimes.cn/page/202311/1302501.shtml'],
  [
    'https://www.guancha.cn/internation/2023_11_26_717000.shtml',
    'https://www.guancha.cn/internation/2023_11_26_717000_1.shtml',
  ],
  ['https://example.org/glossary/amp', 'https://example.org/glossary'],
  ['https://example.org/sp/view?no=3', 'https://example.org/view?no=3'],
  ['https://sp.yna.co.kr/view/ASP20231126000100883', 'https://fr.yna.co.kr/view/AFR20231126000100884'],
  ['https://en.example.kr/view/12', 'https://jp.example.kr/view/12'],
  ['https://www.co.kr/news/1', 'https://m.co.kr/news/1'],
  ['https://example.org/a/12?page=1', 'https://example.org/a/12?page=2'],
  ['https://example.org/A/12', 'https://example.org/a/12'],
  ['https://example.org/app#!/news/7', 'https://example.org/app#!/news/8'],
  ['https://news.google.com/rss/articles/CBMiAAA?oc=5', 'https://news.google.com/rss/articles/CBMiAAB?oc=5'],
  ['https://example.org:8443/a/12', 'https://example.org/a/12'],
  ['https://example.org/view?type=m&no=1', 'https://example.org/view?type=n&no=1'],
]

describe('addressKey', () => {
  it.each(SAME)('%s and %s are one article', (a, b) => {
    expect(key(a)).toBe(key(b))
    expect(addressId(canonicalUrl(a) ?? '')).toBe(addressId(canonicalUrl(b) ?? ''))
  })

  it.each(APART)('%s and %s are two articles', (a, b) => {
    expect(key(a)).not.toBe(key(b))
  })

  it('leaves an address of Google News as it is: where it leads is hidden', () => {
    const url = 'https://news.google.com/rss/articles/CBMiAAA?oc=5'
    expect(canonicalUrl(url)).toBe(url)
  })

  it('shows the address that a wrapper leads to, and refuses one that leads to no web address', () => {
    const alert = (to: string) => `https://www.google.com/url?rct=j&url=${encodeURIComponent(to)}&usg=Y`
    expect(canonicalUrl(alert('https://example.org/a/12?utm_source=x'))).toBe('https://example.org/a/12')
    expect(canonicalUrl(alert('https://user:secret@example.org/a'))).toBeNull()
    expect(canonicalUrl(alert('javascript:alert(1)'))).toBe(
      'https://www.google.com/url?rct=j&url=javascript%3Aalert(1)&usg=Y',
    )
  })

  it('is the same for http and https and with or without www, whatever the address', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.integer(), (path, n) => {
        const rest = `example.org${path}?id=${n}`
        expect(key(`http://www.${rest}`)).toBe(key(`https://${rest}`))
      }),
    )
  })
})
