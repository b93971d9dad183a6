import { describe, expect, it } from 'vitest'
import { pairsOf } from '../../src/baseline/judge.ts'
import { openTopic } from '../train/labelled.ts'
import { inArticle } from './read.ts'

const iran = openTopic('iran-e3')

/** How a sentence, said on a day, stands to one fact of a file that gives little more than texts: `day differs`. */
function outcomes(fact: string, lang: string, published: string, text: string): string[] {
  const reading = inArticle(text, lang, { title: '', published }, iran)
  const pair = pairsOf(iran, reading).pairs.find(({ known }) => known.fact.id === fact)
  return (pair?.comparisons ?? []).map(({ part, outcome }) => `${part} ${outcome}`)
}

function lastWeek(fact: string, text: string, lang = 'en'): string[] {
  return outcomes(fact, lang, '2025-08-20', text)
}

describe('a fact of which little more than the text is written', () => {
  it('is of a post where the topic file knows who held one', () => {
    expect(iran.fact('council-secretary')?.slot).toBe('office-holder')
    const text = 'Ali Larijani took over as secretary of the Supreme National Security Council.'
    expect(lastWeek('council-secretary', text)).toContain('office later')
  })

  it('is a stance where it is a position, though it names a treaty', () => {
    expect(iran.fact('npt-threat')?.slot).toBe('stance')
  })

  it('denies what its text denies', () => {
    expect(iran.fact('no-right-to-snapback')?.negative).toBe(true)
    expect(iran.fact('enrichment-insisted')?.negative).toBe(false)
  })
})

describe('a day that is of no meeting', () => {
  it.each([
    ['en', 'Resolution 2231 expires on 18 October.', 'day agrees'],
    ['ja', '決議2231は10月18日に失効する。', 'day agrees'],
    ['ko', '결의 2231호는 10월 18일 만료된다.', 'day agrees'],
    ['zh', '第2231号决议将于10月18日到期。', 'day agrees'],
    ['en', 'Resolution 2231 is to expire on 3 December.', 'day later'],
    ['en', 'Resolution 2231 expired on 5 February 2025.', 'day differs'],
  ])('agrees, moves, or clashes where it lies before the fact was known (%s: %s)', (lang, text, expected) => {
    expect(lastWeek('resolution-expires', text, lang)).toContain(expected)
  })
})

describe('a measure', () => {
  it.each([
    ['en', 'In May the agency counted 150 kilograms of uranium at 60 percent.'],
    ['ja', '5月の60％濃縮ウランは150キロだった。'],
    ['ko', '5월 기준 60% 농축 우라늄은 150킬로그램이었다.'],
    ['zh', '5月，60%浓缩铀为150公斤。'],
  ])('clashes though a share beside it agrees (%s)', (lang, text) => {
    expect(lastWeek('stockpile-60', text, lang)).toContain('amount differs')
  })

  it('tells by itself what is spoken of', () => {
    expect(lastWeek('stockpile-60', 'In May it had been some 409 kg.')).toContain('amount agrees')
  })
})

describe('how things have stood all along', () => {
  it.each([
    ['en', 'IAEA inspectors were in Iran throughout the summer.', 'IAEA inspectors are back in Iran.'],
    ['ja', 'IAEAの査察官は一貫してイランにいる。', 'IAEAの査察官はイランに戻った。'],
    ['ko', 'IAEA 사찰관은 내내 이란에 있었다.', 'IAEA 사찰관이 이란에 돌아왔다.'],
    ['zh', '国际原子能机构核查人员一直在伊朗。', '国际原子能机构核查人员已返回伊朗。'],
  ])('is no later state (%s)', (lang, standing, news) => {
    const [before, now] = [standing, news].map((text) => lastWeek('inspectors-gone', text, lang))
    expect(now).toContain('matter later')
    expect(before).toContain('matter differs')
  })
})

describe('who stood for a side', () => {
  it('is another where somebody else of that side is said to have led it', () => {
    const text = 'Abbas Araghchi headed the Iranian delegation at the talks in Istanbul on 25 July.'
    expect(outcomes('iran-delegation', 'en', '2025-07-26', text)).toContain('who took part differs')
  })
})

describe('"both sides" in a process of many', () => {
  it.each([
    ['en', 'Both sides had met in Istanbul on 25 July.'],
    ['zh', '双方7月25日在伊斯坦布尔举行了会谈。'],
  ])('are not a meeting of two outside of it (%s)', (lang, text) => {
    const { link } = inArticle(text, lang, { title: '', published: '2025-07-26' }, iran)
    expect(link).toMatchObject({ to: 'meeting', meeting: 'deputies-2025-07' })
  })
})
