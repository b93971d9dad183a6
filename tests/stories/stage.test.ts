import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { stageOf } from '../../src/stories/stage.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')
/** The tenth foreign ministers' meeting was held on 26 November 2023. */
const stage = (day: string, lang: Lang, title: string, text: string, hour = '06') =>
  stageOf(index, 'fm-10', { title, text, lang }, Date.parse(`${day}T${hour}:00:00Z`))

const MET = 'The three ministers met in Busan. They agreed on six fields. Lunch was served.'
const TO_MEET = 'The three ministers will meet in Busan. Trade is expected to come up. A lunch was planned.'

describe('stageOf', () => {
  it.each([
    ['2023-11-24', 'en', 'Ministers meet', MET, 'ahead'],
    ['2023-11-26', 'en', 'Ministers meet', MET, 'held'],
    ['2023-11-26', 'en', 'Ministers to meet', TO_MEET, 'ahead'],
    [
      '2023-11-26',
      'ja',
      '3外相、きょう会談へ',
      '日中韓の外相が26日午後、釜山で会談する予定だ。北朝鮮情勢が議題となる見通し。',
      'ahead',
    ],
    [
      '2023-11-26',
      'ko',
      '3국 외교장관 오늘 만난다',
      '세 장관이 26일 오후 부산에서 만날 예정이다. 북한 문제를 논의할 전망이다.',
      'ahead',
    ],
    ['2023-11-26', 'zh', '三国外长今日将会面', '三国外长将于26日下午在釜山举行会议。预计将讨论朝鲜问题。', 'ahead'],
    ['2023-11-28', 'en', 'Ministers met in Busan', MET, 'held'],
    [
      '2023-11-28',
      'en',
      'Summit to be speeded up, ministers agree',
      `A summit will be prepared, they agreed. ${MET}`,
      'held',
    ],
    [
      '2023-11-28',
      'en',
      'Leaders may meet in spring',
      `The leaders may meet in spring. They will need months. ${MET}`,
      'after',
    ],
    ['2023-12-02', 'en', 'Ministers met in Busan', MET, 'held'],
    ['2023-12-03', 'en', 'Ministers met in Busan', MET, 'after'],
  ] as const)('%s, %s, "%s": %#', (day, lang, title, text, wanted) => {
    expect(stage(day, lang, title, text)).toBe(wanted)
  })

  it("counts days by the clock of the topic's zone", () => {
    expect(stage('2023-11-25', 'en', 'Ministers meet', MET, '14')).toBe('ahead')
    expect(stage('2023-11-25', 'en', 'Ministers meet', MET, '16')).toBe('held')
  })

  it('knows one stage of a meeting without a day', () => {
    expect(stageOf(index, 'no-such-meeting', { title: '', text: TO_MEET, lang: 'en' }, 0)).toBe('held')
  })
})
