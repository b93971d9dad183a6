import { describe, expect, it } from 'vitest'
import { inPlaceOf, saysOtherwise } from '../../src/articles/rewording.ts'
import type { Lang } from '../../src/language/lang.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')
const otherwise = (lang: Lang, before: string, after: string) =>
  saysOtherwise(before, after, {
    lang,
    day: '2023-11-26',
    namesIn: (text) => index.names.find(text).map(({ concept }) => concept),
  })

describe('a changed sentence', () => {
  it.each<[Lang, string, string]>([
    ['en', 'The three agreed to meet in May.', 'The three agreed to meet in June.'],
    ['en', 'Trade grew by 5 percent last year.', 'Trade grew by 7 percent last year.'],
    ['en', 'Wang Yi raised the release of water.', 'Park Jin raised the release of water.'],
    ['en', 'They set a date for the summit.', 'They did not set a date for the summit.'],
    ['en', 'China has agreed to the summit in Seoul.', 'China may agree to the summit in Seoul.'],
    ['ja', '首脳会談は来年5月に開かれる。', '首脳会談は来年6月に開かれる。'],
    ['ko', '정상회의 날짜를 정했다.', '정상회의 날짜를 정하지 못했다.'],
    ['zh', '三方就峰会日期达成一致。', '三方未就峰会日期达成一致。'],
  ])('says otherwise (%s): %s → %s', (lang, before, after) => {
    expect(otherwise(lang, before, after)).toBe(true)
  })

  it.each<[Lang, string, string]>([
    ['en', 'The three agreed to meet again in May.', 'All three have agreed to meet again in May.'],
    [
      'en',
      'Ministers of the three countries met in Busan on Sunday.',
      'On Sunday, ministers of the three countries met in Busan.',
    ],
    ['ja', '三外相は26日、釜山で会談した。', '三外相は26日に釜山で会談した。'],
  ])('is only polished (%s): %s → %s', (lang, before, after) => {
    expect(otherwise(lang, before, after)).toBe(false)
  })

  it('stands where the likest of the new sentences stands', () => {
    const came = ['Wang Yi left early.', 'The three agreed to meet in June.']
    expect(inPlaceOf('The three agreed to meet in May.', came)).toBe(came[1])
    expect(inPlaceOf('Prices rose in Tokyo.', came)).toBeNull()
  })
})
