import { describe, expect, it } from 'vitest'
import { judgeReading, pairsOf } from '../../src/baseline/judge.ts'
import { openTopic } from '../train/labelled.ts'
import { alone, inArticle } from './read.ts'

const iran = openTopic('iran-e3')
const asia = openTopic('central-asia')

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

describe('what is tied to the time of the fact', () => {
  it.each([
    ['en', 'In May the stock was a mere 40 kg.'],
    ['ja', '今年5月の在庫は40キロにすぎなかった。'],
    ['ko', '지난 5월 재고는 40킬로그램이었다.'],
    ['zh', '今年5月的库存只有40公斤。'],
  ])('is no later state, however late it is printed (%s)', (lang, text) => {
    expect(outcomes('stockpile-60', lang, '2025-10-19', text)).toContain('amount differs')
  })

  it('takes another sum of another time as news', () => {
    expect(outcomes('stockpile-60', 'en', '2025-10-19', 'By September the stock was 440.9 kg.')).toContain(
      'amount later',
    )
  })

  it('has one count for one doing', () => {
    const text = 'Iran and the United States negotiated only three times this spring.'
    expect(lastWeek('us-rounds', text)).not.toContain('amount agrees')
    expect(outcomes('us-rounds', 'ko', '2025-09-20', '이란과 미국은 올봄 세 차례 협상했다.')).toContain(
      'amount differs',
    )
  })

  it('contradicts where its words clash and its own day stands beside them', () => {
    const reading = inArticle(
      'In July Iran refused any visit by a team of the IAEA.',
      'en',
      { title: '', published: '2025-09-30' },
      iran,
    )
    const verdict = judgeReading(iran, reading)
    expect(verdict).toMatchObject({ kind: 'contradicts', fact: 'iaea-team-expected' })
  })

  it('agrees with a round figure of it', () => {
    const reading = inArticle(
      'Trade was 70 billion dollars in 2022.',
      'en',
      { title: '', published: '2023-05-20' },
      asia,
    )
    const pair = pairsOf(asia, reading).pairs.find(({ known }) => known.fact.id === 'trade-2022')
    expect(pair?.comparisons).toContainEqual(expect.objectContaining({ part: 'amount', outcome: 'agrees' }))
  })
})

describe('the day of a doing', () => {
  it('differs by its year alone', () => {
    const text = 'Already in 2021 Iran suspended its cooperation with the inspections of the IAEA by law.'
    expect(outcomes('cooperation-suspended', 'en', '2025-09-04', text)).toContain('day differs')
  })

  it('is no other day of a thing that was done before and is done again', () => {
    const text = "The IAEA's board met again on 20 November."
    expect(outcomes('board-finding', 'en', '2025-11-21', text)).not.toContain('day differs')
  })

  it('of a sentence alone is one of the year that is spoken of', () => {
    const pair = pairsOf(iran, alone('Resolution 2231 expires on 18 October.', 'en', iran)).pairs.find(
      ({ known }) => known.fact.id === 'resolution-expires',
    )
    expect(pair?.comparisons).toContainEqual(expect.objectContaining({ part: 'day', outcome: 'agrees' }))
  })

  it.each([
    ['en', 'On 4 July the last inspectors of the IAEA left Iran.'],
    ['ja', '7月4日、IAEAの査察官は全員がイランを去った。'],
  ])('is where an absence begins, and denies nothing (%s)', (lang, text) => {
    const found = outcomes('inspectors-gone', lang, '2025-09-30', text)
    expect(found).toContain('day agrees')
    expect(found).not.toContain('matter differs')
  })
})

describe('who did it', () => {
  it.each([
    ['en', 'On 22 June French aircraft bombed Fordow.', 'who did it differs'],
    ['ko', '6월 22일 영국 공군이 포르도를 폭격했다.', 'who did it differs'],
  ])('is somebody else (%s)', (lang, text, expected) => {
    expect(lastWeek('us-strikes', text, lang)).toContain(expected)
  })

  it('is not asked where whoever did it is named', () => {
    const text = 'The United States, with a nod from Britain, bombed Fordow on 22 June.'
    expect(lastWeek('us-strikes', text)).not.toContain('who did it differs')
  })
})

describe('a post held by somebody whom the topic file does not name', () => {
  it.each([
    ['en', 'In July the Foreign Office in London was run by Jeremy Hunt.'],
    ['en', 'Britain’s foreign secretary was Jeremy Hunt in July.'],
    ['ja', '7月、英国のハント外相は声明を出した。'],
    ['ko', '지난 7월 영국 외무장관은 제러미 헌트였다.'],
    ['zh', '7月，英国外长仍是亨特。'],
  ])('is held by another than the fact says (%s: %s)', (lang, text) => {
    expect(lastWeek('uk-minister', text, lang)).toContain('office differs')
  })

  it.each([
    ['en', 'The foreign secretary of Britain spoke in July.'],
    ['ko', '7월 영국 외무장관은 이란과 대화하겠다고 했다.'],
    ['zh', '英国外交大臣7月表示愿意对话。'],
  ])('is not, where nobody is named (%s)', (lang, text) => {
    expect(lastWeek('uk-minister', text, lang)).not.toContain('office differs')
  })
})

describe('a meeting that is over', () => {
  it('was not then, where its place and kind are named with another month', () => {
    const known = (text: string, lang: string) =>
      pairsOf(asia, inArticle(text, lang, { title: '', published: '2025-06-10' }, asia)).pairs.find(
        ({ known: { fact } }) => fact.id === 'xian-summit',
      )?.comparisons
    const date = expect.objectContaining({ part: 'date', outcome: 'differs' })
    expect(known("The summit in Xi'an was held in February 2023.", 'en')).toContainEqual(date)
    expect(known('西安での首脳会議は2023年2月に開かれた。', 'ja')).toContainEqual(date)
    expect(known("The summit in Xi'an was held in May 2023.", 'en')).not.toContainEqual(date)
  })

  it('did not take place where it is told to have been called off', () => {
    const text = 'The talks in Istanbul on 25 July were cancelled.'
    expect(lastWeek('july-round', text)).toContain('matter differs')
  })
})
