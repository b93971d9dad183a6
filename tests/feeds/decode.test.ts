import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../src/feeds/decode.ts'
import type { Lang } from '../../src/language/lang.ts'
import { ENCODING_LABELS } from './encoding-labels.ts'

const xml = (text: string, declared?: string): string =>
  `<?xml version="1.0"${declared === undefined ? '' : ` encoding="${declared}"`}?><rss>${text}</rss>`
const KO = '한일중 외교장관이 부산에서 만났다. 회의는 아침에 열렸다.'
const JA = '日中韓の外相が釜山で会談した。会議は朝に開かれた。'
const ZH = '中日韩外长在釜山会晤，会议于上午举行。'
const TW = '中日韓外長在釜山會晤，會議於上午舉行。'

describe('decodeBody', () => {
  it.each<[string, string, string, string, Lang]>([
    ['EUC-KR', 'cp949', KO, 'euc-kr', 'ko'],
    ['ks_c_5601-1987', 'cp949', KO, 'euc-kr', 'ko'],
    ['MS949', 'cp949', KO, 'euc-kr', 'ko'],
    ['Shift_JIS', 'cp932', JA, 'shift_jis', 'ja'],
    ['windows-31j', 'cp932', JA, 'shift_jis', 'ja'],
    ['x-sjis', 'cp932', JA, 'shift_jis', 'ja'],
    ['EUC-JP', 'eucjp', JA, 'euc-jp', 'ja'],
    ['GB2312', 'gb18030', ZH, 'gbk', 'zh'],
    ['GBK', 'gb18030', ZH, 'gbk', 'zh'],
    ['gb18030', 'gb18030', ZH, 'gb18030', 'zh'],
    ['Big5', 'big5-hkscs', TW, 'big5', 'zh'],
    ['big5-hkscs', 'big5-hkscs', TW, 'big5', 'zh'],
    ['windows-1251', 'win1251', 'Министры встретились в Пусане', 'windows-1251', 'en'],
    ['KOI8-R', 'koi8-r', 'Министры встретились в Пусане', 'koi8-r', 'en'],
    ['utf8', 'utf8', KO, 'utf-8', 'ko'],
  ])('reads %s by the header and by the declaration', (label, codec, text, charset, language) => {
    const byHeader = decodeBody(iconv.encode(xml(text), codec), `text/xml; charset="${label}"`, language)
    expect(byHeader).toEqual({ text: xml(text), charset, notes: [] })
    const byDeclaration = decodeBody(iconv.encode(xml(text, label), codec), 'text/xml', language)
    expect(byDeclaration).toEqual({ text: xml(text, label), charset, notes: [] })
  })

  /** A sign that is no ASCII, in the bytes of each encoding; 0xe1 is one in all that have one byte a sign. */
  const SIGNS: Readonly<Record<string, readonly number[]>> = {
    'utf-8': [0xed, 0x95, 0x9c],
    gbk: [0xd6, 0xd0],
    gb18030: [0xd6, 0xd0],
    big5: [0xa4, 0xa4],
    'euc-jp': [0xc6, 0xfc],
    shift_jis: [0x93, 0xfa],
    'iso-2022-jp': [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42],
    'euc-kr': [0xc7, 0xd1],
  }
  const labels = Object.entries(ENCODING_LABELS).flatMap(([name, all]) => all.split(' ').map((label) => [label, name]))
  it.each(labels.filter(([, name]) => name !== 'replacement' && name?.startsWith('utf-16') === false))(
    'knows the label %s, which stands for %s',
    (label = '', name = '') => {
      const around = (between: readonly number[]) =>
        Buffer.from([...Buffer.from('<rss>'), ...between, ...Buffer.from('</rss>')])
      const bytes = around(SIGNS[name] ?? [0xe1])
      const decoded = decodeBody(bytes, `text/xml; charset=${label.toUpperCase()}`, 'en')
      expect(decoded).toMatchObject({ charset: name, notes: [] })
      expect(decoded.text).toMatch(/^<rss>[^\p{ASCII}\ufffd]<\/rss>$/u)
    },
  )

  it.each(labels.filter(([, name]) => name === 'replacement'))('does not believe the label %s', (label = '') => {
    const { charset, notes } = decodeBody(Buffer.from(xml(KO)), `text/xml; charset=${label}`, 'ko')
    expect({ charset, notes }).toEqual({
      charset: 'utf-8',
      notes: [`its header names an unknown encoding (${label})`],
    })
  })

  it.each(['koi8-r', 'x-mac-cyrillic', 'windows-1251', 'iso-8859-5'])(
    'reads what is UTF-8 as such, although %s would fit any bytes',
    (label) => {
      expect(decodeBody(Buffer.from(xml(KO)), `text/xml; charset=${label}`, 'ko')).toMatchObject({
        charset: 'utf-8',
        text: xml(KO),
      })
    },
  )

  it('reads ISO-2022-JP, whose bytes are ASCII with escapes', () => {
    const japanese = [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x38, 0x6c, 0x1b, 0x28, 0x42]
    const bytes = Buffer.from([...Buffer.from('<rss>'), ...japanese, ...Buffer.from('</rss>')])
    expect(decodeBody(bytes, 'text/xml; charset=ISO-2022-JP', 'ja')).toEqual({
      text: '<rss>日本語</rss>',
      charset: 'iso-2022-jp',
      notes: [],
    })
  })

  it.each([
    ['UTF-8', Buffer.from(`\ufeff${KO}`), 'utf-8'],
    ['UTF-16LE', Buffer.from(`\ufeff${KO}`, 'utf16le'), 'utf-16le'],
    ['UTF-16BE', iconv.encode(`\ufeff${KO}`, 'utf-16be'), 'utf-16be'],
  ])('believes a byte-order mark of %s more than a header', (_, bytes, charset) => {
    expect(decodeBody(bytes, 'text/xml; charset=EUC-KR', 'ko')).toEqual({ text: KO, charset, notes: [] })
  })

  it('believes the header more than the declaration, where the bytes fit both', () => {
    const bytes = iconv.encode(xml(JA, 'EUC-KR'), 'cp932')
    expect(decodeBody(bytes, 'text/xml; charset=Shift_JIS', 'ja')).toMatchObject({ charset: 'shift_jis', notes: [] })
  })

  it('falls back from a header that lies to a declaration that is true', () => {
    const { text, charset, notes } = decodeBody(
      iconv.encode(xml(KO, 'EUC-KR'), 'cp949'),
      'text/xml; charset=UTF-8',
      'ko',
    )
    expect({ charset, notes }).toEqual({ charset: 'euc-kr', notes: ['its header says utf-8, but its bytes are not'] })
    expect(text).toContain(KO)
  })

  it.each<[Lang, string, string, string]>([
    ['ko', 'cp949', KO, 'euc-kr'],
    ['ja', 'cp932', JA, 'shift_jis'],
    ['ja', 'eucjp', JA, 'euc-jp'],
    ['zh', 'gb18030', ZH, 'gb18030'],
  ])('guesses the encoding of an undeclared feed in %s: %s', (language, codec, text, charset) => {
    const decoded = decodeBody(iconv.encode(xml(text), codec), null, language)
    expect(decoded).toEqual({ text: xml(text), charset, notes: [`it names no encoding; its bytes fit ${charset}`] })
  })

  it('does not lose a feed for one broken character, or for one that the size limit cut', () => {
    const whole = Buffer.from(KO.repeat(5))
    const torn = decodeBody(whole.subarray(0, whole.length - 2), 'text/xml; charset=utf-8', 'ko')
    expect(torn).toMatchObject({ charset: 'utf-8', notes: [] })
    const broken = Buffer.concat([whole, Buffer.from([0xff]), whole])
    expect(decodeBody(broken, null, 'ko')).toMatchObject({
      charset: 'utf-8',
      notes: ['1 of its characters are damaged'],
    })
  })

  it('reads anything somehow', () => {
    expect(decodeBody(Buffer.alloc(0), null, 'en')).toEqual({ text: '', charset: 'utf-8', notes: [] })
    expect(decodeBody(Buffer.from([0xff, 0xff, 0x81, 0x00, 0xfe]), 'text/xml; charset=nothing', 'ja').text).not.toBe('')
  })
})
