import { describe, expect, it } from 'vitest'
import { buildNames } from '../../src/language/names.ts'

const finder = buildNames([
  {
    concept: 'grouping',
    names: {
      en: ['Japan-China-South Korea', 'Japan, China and South Korea'],
      ja: ['日中韓', '韓中日'],
      ko: ['한중일', '한일중'],
      zh: ['中日韩', '中日韓'],
    },
  },
  { concept: 'party:JP', names: { en: ['Japan', 'Tokyo'], ja: ['日本', '日'], ko: ['일본'], zh: ['日本', '日方'] } },
  { concept: 'party:CN', names: { en: ['China'], ja: ['中国', '中'], ko: ['중국'], zh: ['中国', '中方'] } },
  { concept: 'party:KR', names: { en: ['South Korea'], ja: ['韓国', '韓'], ko: ['한국'], zh: ['韩国'] } },
  { concept: 'actor:US', names: { en: ['US', 'U.S.'] } },
  { concept: 'person:park', names: { en: ['Park', 'Park Jin'], ja: ['朴振'], ko: ['박진'] } },
  { concept: 'person:wang', names: { en: ['Wang Yi'], ja: ['王毅'], ko: ['왕이'] } },
  { concept: 'person:yoon', names: { en: ['Yoon Suk Yeol'], ja: ['尹錫悦'] } },
  { concept: 'office:fm', names: { en: ['foreign minister'], ja: ['外相'], ko: ['외교장관'], zh: ['外长'] } },
  { concept: 'series:fm', names: { ja: ['日中韓外相会議'], ko: ['외교장관회의'] } },
  { concept: 'thing:meeting', names: { ko: ['회의'] } },
  { concept: 'place:busan', names: { en: ['Busan'], ja: ['釜山'], ko: ['부산'] } },
  { concept: 'place:camp-david', names: { ja: ['キャンプデービッド'], ko: ['캠프 데이비드'] } },
  { concept: 'actor:TH', names: { ja: ['タイ'] } },
  { concept: 'actor:TW', names: { ko: ['대만'] } },
  { concept: 'issue:fta', names: { en: ['FTA', 'hotline'] } },
])

const found = (text: string): string[] => finder.find(text).map((mention) => `${mention.concept}=${mention.text}`)

describe('names in a text', () => {
  it.each<[string, string, string[]]>([
    ['the longest name wins', 'Park Jin spoke', ['person:park=Park Jin']],
    ['dashes and hyphens are alike', 'Japan–China–South Korea talks', ['grouping=Japan–China–South Korea']],
    ['a line break is a blank', 'South\nKorea', ['party:KR=South\nKorea']],
    ['case does not matter', 'BUSAN — wang yi', ['place:busan=BUSAN', 'person:wang=wang yi']],
    ['possessive endings', "China's plan, Tokyo’s answer", ['party:CN=China', 'party:JP=Tokyo']],
    ['plural endings', 'two hotlines and FTAs', ['issue:fta=hotline', 'issue:fta=FTA']],
    ['a name that outlasts a word in which it begins', '共同出席中日韓会议', ['grouping=中日韓']],
    ['a day before a name', '同日中韓', []],
    ['no name inside a word', 'Chinatown, Japanese, Parker', []],
    ['a pronoun is not a country', 'Let us go to the park', []],
    ['a short form in capitals is one', 'The US and the U.S. agree', ['actor:US=US', 'actor:US=U.S.']],
    ['full-width letters', 'ＪＡＰＡＮ', ['party:JP=ＪＡＰＡＮ']],
    ['accents', 'Tōkyō', ['party:JP=Tōkyō']],
    ['invisible characters inside', 'Bu\u200bsan', ['place:busan=Bu\u200bsan']],
    ['hyphen or blank in a name', 'Yoon Suk-yeol', ['person:yoon=Yoon Suk-yeol']],
    ['every Han spelling', '尹锡悦 尹錫悅 尹錫悦', ['person:yoon=尹锡悦', 'person:yoon=尹錫悅', 'person:yoon=尹錫悦']],
    ['Latin beside CJK', '日本のUS側', ['party:JP=日本', 'actor:US=US']],
    ['the longest Japanese name', '第10回日中韓外相会議', ['series:fm=日中韓外相会議']],
    ['a date is not a country', '26日、日本は', ['party:JP=日本']],
    ['a date before a grouping', '11月26日中日韩外长会', ['grouping=中日韩', 'office:fm=外长']],
    ['a kanji date', '二十六日中日韩', ['grouping=中日韩']],
    ['中 in other words', '集中、中旬、途中、其中日本', ['party:JP=日本']],
    ['single characters in headlines', '日정부, 中, 만찬', ['party:JP=日', 'party:CN=中']],
    ['a single character inside a word', '韓流、中華', []],
    ['dots between single characters', '한·중·일 외교장관', ['grouping=한·중·일', 'office:fm=외교장관']],
    ['dots between names are none', '韓国・中国', ['party:KR=韓国', 'party:CN=中国']],
    ['a dot in a katakana name', 'キャンプ・デービッドで', ['place:camp-david=キャンプ・デービッド']],
    ['a short katakana name alone', 'タイミングとタイ、', ['actor:TH=タイ']],
    ['Korean particles', '부산에서 일본이', ['place:busan=부산', 'party:JP=일본']],
    ['a Korean blank that may be left out', '외교장관 회의', ['series:fm=외교장관 회의']],
    ['a Korean name written together', '캠프데이비드', ['place:camp-david=캠프데이비드']],
    ['syllables that meet by chance', '최대만 국왕이 주한중국대사관 국회의', ['party:CN=중국']],
    ['a name after a name in one word', '부산회의', ['place:busan=부산', 'thing:meeting=회의']],
    ['a group of seven and a country', 'G7日本', ['party:JP=日本']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('gives every concept that shares an alias, in the order of the entries', () => {
    const shared = buildNames([
      { concept: 'person:mao', names: { en: ['Mao'] } },
      { concept: 'person:mao-ning', names: { en: ['Mao', 'Mao Ning'] } },
    ])
    expect(shared.find('Mao said').map((mention) => mention.concept)).toEqual(['person:mao', 'person:mao-ning'])
    expect(shared.find('Mao Ning said').map((mention) => mention.concept)).toEqual(['person:mao-ning'])
  })

  it('finds what stands inside a longer name when asked', () => {
    expect(finder.findNested('日中韓外相会議').map((mention) => mention.text)).toEqual([
      '日中韓外相会議',
      '日中韓',
      '外相',
    ])
  })

  it('finds nothing without names, in nothing, and ignores empty names', () => {
    expect(buildNames([]).find('Japan')).toEqual([])
    expect(finder.find('')).toEqual([])
    expect(buildNames([{ concept: 'x', names: { en: [' ', '\u200b'] } }]).find('a b')).toEqual([])
  })

  it('tells many names apart', () => {
    const many = buildNames(
      Array.from({ length: 20_000 }, (_, i) => ({ concept: `c${i}`, names: { en: [`Name${i} Person`] } })),
    )
    expect(many.find('It was Name19999 Person, not Name5 Persona.').map((mention) => mention.concept)).toEqual([
      'c19999',
    ])
  })
})
