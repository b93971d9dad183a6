import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { daysFrom, meetingOf } from '../../src/stories/meeting-of.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')
const linked = (lang: Lang, day: string, title: string, text: string) =>
  meetingOf(index, { lang, title, text }, Date.parse(`${day}T06:00:00Z`))

describe('meetingOf', () => {
  it.each([
    ['en', '2023-11-27', 'Foreign ministers meet in Busan', 'Park Jin hosted Wang Yi and Yoko Kamikawa.', 'fm-10'],
    ['ja', '2025-03-22', '日中韓外相会談', '岩屋外相、王毅外相、趙兌烈外相が東京で会談した。', 'fm-11'],
    ['ko', '2024-05-27', '한일중 정상회의', '윤석열 대통령과 기시다 총리, 리창 총리가 만났다.', 'summit-9'],
    ['zh', '2024-06-20', '第九次中日韩领导人会议的成果', '会议在首尔举行。', 'summit-9'],
    ['ja', '2023-10-22', '日中韓外相会談、11月26日に釜山で', '3カ国の外相が会う。', 'fm-10'],
  ] as const)('%s, %s: %s', (lang, day, title, text, meeting) => {
    expect(linked(lang, day, title, text)).toBe(meeting)
  })

  it('links nothing where no meeting of the process is spoken of', () => {
    expect(linked('en', '2023-11-27', 'Rice prices rise', 'Shoppers in Busan are not pleased.')).toBeNull()
    expect(linked('en', '2022-03-01', 'Wang Yi speaks on trade', 'He was in Beijing.')).toBeNull()
  })
})

describe('meetingOf, where little points to it', () => {
  const other = shippedTopic('us-japan-korea').index

  it('takes a venue on its day for the meeting, weeks later', () => {
    const text = 'On August 18 the three leaders met at the Camp David resort.'
    const at = Date.parse('2023-08-31T12:00:00Z')
    expect(meetingOf(other, { title: 'Opinion: an Asian NATO?', text, lang: 'en' }, at)).toBe('us-jp-kr-2023')
  })

  it('does not take a day that is long past for more than history', () => {
    const text = 'The system was proposed by Biden, Yoon and Kishida on Nov. 13, 2022. It works since Tuesday.'
    const at = Date.parse('2023-12-19T12:00:00Z')
    expect(meetingOf(other, { title: 'Missile data link goes live', text, lang: 'en' }, at)).toBeNull()
  })

  it('does not link news of a summit to a meeting of another kind that falls on the day', () => {
    const text = '毛寧24日說，目前不具備舉行中日韓領導人會議的條件。'
    const [zh, at] = ['zh', Date.parse('2025-11-24T12:00:00Z')] as const
    expect(meetingOf(index, { title: '目前不具備開三國領袖會議條件', text, lang: zh }, at)).not.toBe('culture-16')
  })

  it('knows it by who took part, however late they are named', () => {
    const text =
      'They agreed to restart exchanges. A summit is in view. Much is open. Wang Yi, Park Jin and Yoko Kamikawa spoke.'
    expect(linked('en', '2023-11-27', 'Seoul, Tokyo and Beijing move to mend ties', text)).toBe('fm-10')
  })
})

describe('daysFrom', () => {
  it.each([
    ['2023-11-24T00:00:00Z', 2],
    ['2023-11-26T12:00:00Z', 0],
    ['2023-11-29T00:00:00Z', 2],
  ])('%s is %s days off', (at, days) => {
    expect(daysFrom({ from: '2023-11-26' }, Date.parse(at))).toBe(days)
  })

  it('is not known where the meeting has no day', () => {
    expect(daysFrom({}, 0)).toBeNull()
  })
})
