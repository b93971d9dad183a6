import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/baseline/comparison.ts'
import { pairsOf } from '../../src/baseline/judge.ts'
import { euChina, inArticle, neighbours } from './read.ts'

/** How one fact's values stand to those of a sentence said in an article of a day. */
function compared(text: string, lang: string, published: string, fact: string, baseline = neighbours) {
  const reading = inArticle(text, lang, { title: '', published }, baseline)
  return pairsOf(baseline, reading).pairs.find(({ known }) => known.fact.id === fact)?.comparisons ?? []
}

function outcome(found: readonly Comparison[], part: Comparison['part']): Comparison['outcome'] | undefined {
  return found.find((one) => one.part === part)?.outcome
}

describe('a span of time', () => {
  it.each([
    ['en', 'The foreign ministers met in Busan for the first time in about four years.'],
    ['en', 'The foreign ministers of the three met in Busan, four years and three months after the last such meeting.'],
    ['ja', '日中韓外相会談が釜山で約4年ぶりに開かれた。'],
    ['ko', '한중일 외교장관회의가 부산에서 4년 3개월 만에 열렸다.'],
    ['zh', '中日韩外长会时隔四年多在釜山举行。'],
  ])('agrees as it is rounded (%s: %s)', (lang, text) => {
    const found = compared(text, lang, '2023-11-26', 'fm-meeting-first-in-four-years')
    expect(outcome(found, 'gap')).toBe('agrees')
  })

  it('of seven years is another', () => {
    const text = 'The foreign ministers of Japan, China and South Korea met in Busan for the first time in seven years.'
    const found = compared(text, 'en', '2023-11-26', 'fm-meeting-first-in-four-years')
    expect(outcome(found, 'gap')).toBe('differs')
  })
})

describe('a sum', () => {
  it.each([
    ['en', "The EU's trade deficit with China was 396 billion euros in 2022.", 'agrees'],
    ['zh', '2022年欧盟对华贸易逆差约3960亿欧元。', 'agrees'],
    ['en', "The EU's trade deficit with China was 250 billion euros in 2022.", 'differs'],
    ['ko', '2022년 EU의 대중 무역적자는 약 2500억 유로였다.', 'differs'],
  ])('is compared with its unit, roughly where it is said roughly (%s: %s)', (lang, text, expected) => {
    const found = compared(text, lang, '2023-12-07', 'trade-deficit-2022', euChina)
    expect(outcome(found, 'amount')).toBe(expected)
  })

  it('of a later year is a later state', () => {
    const text = "The EU's trade deficit with China was 306 billion euros in 2024."
    const found = compared(text, 'en', '2025-07-24', 'trade-deficit-2022', euChina)
    expect(outcome(found, 'amount')).toBe('later')
  })

  it('in another currency is no value of the same', () => {
    const text = "The EU's trade deficit with China was 250 billion dollars in 2022."
    const found = compared(text, 'en', '2023-12-07', 'trade-deficit-2022', euChina)
    expect(outcome(found, 'amount')).toBeUndefined()
  })
})

describe('a place within the place', () => {
  it('agrees', () => {
    const text = 'The 24th EU-China summit was held at the Diaoyutai State Guesthouse on 7 December 2023.'
    const found = compared(text, 'en', '2023-12-07', 'summit-in-beijing', euChina)
    expect(outcome(found, 'place')).toBe('agrees')
  })
})

describe('the meeting before', () => {
  it.each([
    ['en', 'It will be the first meeting of the three foreign ministers since the one in Busan in November 2023.'],
    ['ja', '日中韓外相会議は2023年11月の釜山での会議以来となる。'],
    ['ko', '한중일 외교장관회의는 2023년 11월 부산 회의 이후 처음이다.'],
  ])('is taken as settled by what counts from it (%s)', (lang, text) => {
    const found = compared(text, lang, '2025-03-20', 'fm-meeting-2023-busan')
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((one) => one.outcome !== 'agrees')).toEqual([])
  })
})

describe('an office', () => {
  it('is held by another at a later day, and by nobody else on the day of the fact', () => {
    const named = 'President of the European Council António Costa spoke.'
    expect(outcome(compared(named, 'en', '2025-07-24', 'council-president', euChina), 'office')).toBe('later')
    const wrong = 'President of the European Council Donald Tusk spoke in December 2023.'
    expect(outcome(compared(wrong, 'en', '2023-12-08', 'council-president', euChina), 'office')).toBe('differs')
  })
})

describe('what one of them says at a later meeting', () => {
  it('is no wording of all three', () => {
    const urged =
      'Iwaya urged full implementation of UN sanctions and the denuclearization of the Korean Peninsula in Tokyo.'
    const agreed =
      'The three foreign ministers, meeting in Tokyo, agreed on the denuclearization of the Korean Peninsula and UN sanctions.'
    const of = (text: string) =>
      outcome(compared(text, 'en', '2025-03-22', 'fm-meeting-2019-denuclearization'), 'matter')
    expect(of(urged)).toBeUndefined()
    expect(of(agreed)).toBe('later')
  })
})
