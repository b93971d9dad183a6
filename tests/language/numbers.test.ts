import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { type Quantity, quantitiesIn } from '../../src/language/numbers.ts'
import { numeralValue } from '../../src/language/numerals.ts'
import { quantitiesAgree, sameKind } from '../../src/language/quantity-agreement.ts'

const read = (text: string, lang: Lang): string[] =>
  quantitiesIn(text, lang).map(
    ({ value, unit, approximate }) => `${approximate ? '~' : ''}${Number(value.toFixed(3))} ${unit}`,
  )

describe('numbers as written', () => {
  it.each<[string, number | null]>([
    ['2,600', 2600],
    ['２６', 26],
    ['3.5', 3.5],
    ['forty', 40],
    ['twenty-one', 21],
    ['a hundred', 100],
    ['two hundred and six', 206],
    ['40 million', 40_000_000],
    ['10th', 10],
    ['tenth', 10],
    ['二十六', 26],
    ['千二百', 1200],
    ['百', 100],
    ['2600万', 26_000_000],
    ['1億2000万', 120_000_000],
    ['4천만', 40_000_000],
    ['7700억', 770_000_000_000],
    ['사', 4],
    ['네', 4],
    ['넉', 4],
    ['两', 2],
    ['', null],
    ['several', null],
    ['外相', null],
  ])('%s', (written, value) => {
    expect(numeralValue(written)).toBe(value)
  })
})

describe('quantities', () => {
  it.each<[Lang, string, string[]]>([
    ['en', 'about four years', ['~4 year']],
    ['en', 'four years and three months', ['4.25 year']],
    ['en', 'two and a half years', ['2.5 year']],
    ['en', 'a 100-minute session', ['100 minute']],
    ['en', '40 million people', ['40000000 people']],
    ['en', '$770 billion', ['770000000000 dollar']],
    ['en', '3.5% and 10 percent', ['3.5 percent', '10 percent']],
    ['en', 'six fields', ['6 field']],
    ['en', 'the 10th and the tenth meeting', ['10 ordinal', '10 ordinal']],
    ['en', '7,500 voters', ['7500 null']],
    ['en', 'on Nov. 26, 2023 and in 2019', []],
    ['en', 'five years ago', ['5 year']],
    ['en', 'one official, often, tension', []],
    ['ja', '4年ぶり', ['4 year']],
    ['ja', '4年3カ月ぶり', ['4.25 year']],
    ['ja', '約4年半ぶり', ['~4.5 year']],
    ['ja', '六つの分野', ['6 field']],
    ['ja', '第10回、十回目', ['10 ordinal', '10 ordinal']],
    ['ja', '4000万人', ['40000000 people']],
    ['ja', '千人余り', ['~1000 people']],
    ['ja', '5月26、27日、19年12月', []],
    ['ja', '十分な準備、分野', []],
    ['ko', '4년 3개월여 만', ['~4.25 year']],
    ['ko', '4년여', ['~4 year']],
    ['ko', '넉 달, 사 년', ['4 month', '4 year']],
    ['ko', '6개 분야', ['6 field']],
    ['ko', '제10차', ['10 ordinal']],
    ['ko', '2022년 7700억 달러였던', ['770000000000 dollar']],
    ['ko', '한국 사회의 사건, 3분의 1, 국제사회', ['3 null', '1 null']],
    ['zh', '時隔四年五個月', ['4.417 year']],
    ['zh', '四年零三个月', ['4.25 year']],
    ['zh', '六个领域', ['6 field']],
    ['zh', '会谈，一百分鐘', ['100 minute']],
    ['zh', '4000万人次', ['40000000 people']],
    ['zh', '60多个工作层机制', ['~60 mechanism']],
    ['zh', '第十次', ['10 ordinal']],
    ['zh', '上一次、一名官员、2019年底', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(read(text, lang)).toEqual(expected)
  })
})

describe('two quantities', () => {
  const first = (text: string, lang: Lang): Quantity => {
    const [quantity] = quantitiesIn(text, lang)
    if (!quantity) throw new Error(`no quantity in "${text}"`)
    return quantity
  }
  it.each<[string, Lang, string, Lang, boolean]>([
    ['about four years', 'en', 'four years and three months', 'en', true],
    ['4年ぶり', 'ja', 'four years', 'en', true],
    ['4年3カ月', 'ja', '4년여', 'ko', true],
    ['時隔四年五個月', 'zh', 'four years', 'en', true],
    ['four years', 'en', 'five years', 'en', false],
    ['about four years', 'en', 'three years', 'en', false],
    ['4年3カ月', 'ja', '4年5カ月', 'ja', false],
    ['about 30 million people', 'en', '3100万人', 'ja', true],
    ['30 million people', 'en', '40 million people', 'en', false],
    ['about 30 million people', 'en', '40 million people', 'en', false],
    ['the 10th', 'en', '第十次', 'zh', true],
    ['the 10th', 'en', '第9回', 'ja', false],
    ['six fields', 'en', 'six years', 'en', false],
    ['90 minutes', 'en', '100 minutes', 'en', false],
  ])('%s (%s) and %s (%s) agree: %s', (a, langA, b, langB, expected) => {
    expect(quantitiesAgree(first(a, langA), first(b, langB))).toBe(expected)
    expect(quantitiesAgree(first(b, langB), first(a, langA))).toBe(expected)
  })

  it('are comparable when they count the same', () => {
    expect(sameKind({ unit: 'year' }, { unit: 'month' })).toBe(true)
    expect(sameKind({ unit: 'people' }, { unit: 'year' })).toBe(false)
    expect(sameKind({ unit: null }, { unit: 'people' })).toBe(false)
  })
})
