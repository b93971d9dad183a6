import { describe, expect, it } from 'vitest'
import { feedDate } from '../../src/feeds/feed-dates.ts'

const NOW = Date.parse('2024-06-01T00:00:00Z')
const NOON = '2023-11-26T12:00:00.000Z'

describe('feedDate', () => {
  it.each([
    // RFC 822 and 2822
    ['Sun, 26 Nov 2023 21:00:00 +0900', 'en', NOON],
    ['Sun, 26 Nov 2023 12:00:00 GMT', 'en', NOON],
    ['Sun,26 Nov 2023 12:00:00 Z', 'en', NOON],
    ['26 Nov 2023 12:00 UT', 'en', NOON],
    ['Sun, 26 Nov 23 12:00:00 GMT', 'en', NOON],
    ['Mon, 26 Nov 99 12:00:00 GMT', 'en', '1999-11-26T12:00:00.000Z'],
    ['Sunday, 26-Nov-23 12:00:00 GMT', 'en', NOON],
    ['Sun, 26 Nov 2023 07:00:00 EST', 'en', NOON],
    ['Sat, 27 Apr 2024 14:00:00 CEST', 'en', '2024-04-27T12:00:00.000Z'],
    ['Sun, 26 Nov 2023 17:30:00 IST', 'en', NOON],
    ['Sun, 26 Nov 2023 12:00:00 +0000 (UTC)', 'en', NOON],
    ['Sun, 26 Nov 2023 12:00:60 GMT', 'en', '2023-11-26T12:00:59.000Z'],
    // The same name of a zone, two places
    ['Sun, 26 Nov 2023 06:00:00 CST', 'en', NOON],
    ['Sun, 26 Nov 2023 20:00:00 CST', 'zh', NOON],
    // Without a zone: the language's home
    ['Sun, 26 Nov 2023 12:00:00', 'en', NOON],
    ['Sun, 26 Nov 2023 21:00:00', 'ko', NOON],
    ['2023-11-26T21:00:00', 'ja', NOON],
    ['2023-11-26 20:00', 'zh', NOON],
    ['2023-11-26', 'ja', '2023-11-25T15:00:00.000Z'],
    // American order
    ['Nov 26, 2023 12:00 PM', 'en', NOON],
    ['November 26th, 2023', 'en', '2023-11-26T00:00:00.000Z'],
    ['Sun Nov 26 12:00:00 +0000 2023', 'en', NOON],
    ['26 Nov 2023 12:05 am', 'en', '2023-11-26T00:05:00.000Z'],
    // East Asian
    ['2023年11月26日21:00', 'ja', NOON],
    ['2023年11月26日 午後9時5分', 'ja', '2023-11-26T12:05:00.000Z'],
    ['令和5年11月26日', 'ja', '2023-11-25T15:00:00.000Z'],
    ['平成元年1月8日', 'ja', null],
    ['2023년 11월 26일 (일) 오전 12:30', 'ko', '2023-11-25T15:30:00.000Z'],
    ['2023-11-26 오후 9:00:00', 'ko', NOON],
    ['2023年11月26日 下午8点', 'zh', NOON],
    ['２０２３－１１－２６ ２１：００', 'ko', NOON],
    // None
    ['', 'en', null],
    ['soon', 'en', null],
    ['2023-13-45', 'en', null],
    ['31 Feb 2024 12:00:00 GMT', 'en', null],
    ['0000-00-00 00:00:00', 'en', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 'en', null],
    ['Sun, 26 Nov 2073 12:00:00 GMT', 'en', null],
  ] as const)('%s in %s is %s', (text, language, expected) => {
    expect(feedDate(text, language, NOW)).toBe(expected)
  })

  it('takes a date some hours ahead for now, since nothing is published after it was read', () => {
    expect(feedDate('2024-06-01T09:00:00Z', 'en', NOW)).toBe('2024-06-01T00:00:00.000Z')
  })
})
