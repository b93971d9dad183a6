import { describe, expect, it } from 'vitest'
import { aboutIssues, parseBreaking, parseFilter, parseLanguage } from '../../src/digest/manners.ts'
import { UserError } from '../../src/errors.ts'
import { shippedTopic } from '../support/topics.ts'
import { findingOf, sourceOf } from './findings.ts'

const { index: shippedIndex } = shippedTopic('japan-china-korea')

describe('a filter', () => {
  it.each([
    ['changes', ['updates', 'contradicts'], []],
    ['contradictions', ['contradicts'], []],
    ['changes, issue:taiwan', ['updates', 'contradicts'], ['taiwan']],
    ['issue:taiwan、issue:abductions', [], ['taiwan', 'abductions']],
    ['all', [], []],
  ])('%s is understood', (written, kinds, issues) => {
    expect(parseFilter(written)).toEqual({ kinds, issues })
  })

  it('that nobody knows is refused in the language of who wrote it', () => {
    const refused = () => parseFilter('sometimes')
    expect(refused).toThrow(UserError)
    try {
      refused()
    } catch (thrown) {
      expect(thrown instanceof UserError && thrown.in('ko')).toMatch(/‘sometimes’ 값으로는 거를 수 없습니다/)
    }
  })
})

describe('alerts', () => {
  it.each([
    ['yes', 3],
    ['no', 0],
    ['1', 1],
    ['２０', 20],
  ])('are wanted so many a day: %s', (written, alerts) => {
    expect(parseBreaking(written)).toBe(alerts)
  })

  it.each(['0', '21', 'often', '-1', ''])('have no such limit: %s', (written) => {
    expect(() => parseBreaking(written)).toThrow(UserError)
  })
})

describe('a language', () => {
  it.each([
    ['ko', 'ko'],
    ['日本語', 'ja'],
    ['Chinese', 'zh'],
  ])('is known as %s', (written, lang) => {
    expect(parseLanguage(written)).toBe(lang)
  })
})

describe('a filter by issue', () => {
  const abductions = findingOf('a', {
    text: '拉致問題についても理解を求めた。',
    sources: [sourceOf('x', { lang: 'ja', quote: '拉致問題についても理解を求めた。' })],
  })
  const banquet = findingOf('b', {
    text: 'No banquet was held.',
    sources: [sourceOf('x', { quote: 'No banquet was held.' })],
  })

  it('keeps what names the issue in any language', () => {
    expect(aboutIssues([abductions, banquet], ['abductions'], shippedIndex)).toEqual([abductions])
  })

  it('keeps everything where no issue is given', () => {
    expect(aboutIssues([abductions, banquet], [], shippedIndex)).toEqual([abductions, banquet])
  })
})
