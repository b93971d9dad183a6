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
    ['2023-11-29', 'en', 'Ministers met in Busan', MET, 'held'],
    ['2023-11-30', 'en', 'Ministers met in Busan', MET, 'after'],
  ] as const)('%s, %s, "%s": %#', (day, lang, title, text, wanted) => {
    expect(stage(day, lang, title, text)).toBe(wanted)
  })

  it.each([
    ['2023-11-20', 'arranged'],
    ['2023-11-21', 'ahead'],
  ])('on %s the meeting of 26 November is %s', (day, wanted) => {
    expect(stage(day, 'en', 'Ministers to meet', TO_MEET)).toBe(wanted)
  })

  it("counts days by the clock of the topic's zone", () => {
    expect(stage('2023-11-25', 'en', 'Ministers meet', MET, '14')).toBe('ahead')
    expect(stage('2023-11-25', 'en', 'Ministers meet', MET, '16')).toBe('held')
  })

  it('knows one stage of a meeting without a day', () => {
    expect(stageOf(index, 'no-such-meeting', { title: '', text: TO_MEET, lang: 'en' }, 0)).toBe('held')
  })
})

/** Held at Camp David on 18 August 2023; at noon UTC it is eight in the morning there. */
describe('stageOf on the day itself', () => {
  const other = shippedTopic('us-japan-korea').index
  const at = (instant: string, lang: Lang, title: string, text: string) =>
    stageOf(other, 'us-jp-kr-2023', { title, text, lang }, Date.parse(instant))
  const PRESENT = 'Biden receives Kishida and Yoon at Camp David. Missile defence is on the agenda.'

  it.each([
    ['2023-08-18T12:00:00Z', PRESENT, 'ahead'],
    ['2023-08-18T20:00:00Z', PRESENT, 'held'],
    ['2023-08-18T12:00:00Z', 'Biden, Kishida and Yoon agreed to consult in a crisis.', 'held'],
  ])('%s: %s', (instant, text, wanted) => {
    expect(at(instant, 'en', 'Three leaders at Camp David', text)).toBe(wanted)
  })

  it('takes the morning by the clock of the place', () => {
    // Nine in the evening in Seoul, where the vice ministers met.
    const said = Date.parse('2024-10-16T12:00:00Z')
    const article = { title: 'Vice ministers meet', text: 'They met in Seoul.', lang: 'en' } as const
    expect(stageOf(other, 'us-jp-kr-vfm-2024-10', article, said)).toBe('held')
  })

  it.each([
    ['en', 'Beijing protests against Camp David statement', "China's foreign ministry summoned a Japanese diplomat."],
    ['ja', '中国、キャンプデービッド声明に抗議', '中国外務省の汪文斌報道官は21日、強い不満を表明した。'],
    ['ko', '북한, 캠프 데이비드 정상회의 비난', '북한은 22일 정상회의를 전쟁 준비라고 비난했다.'],
    ['zh', '中方对戴维营声明提出严正交涉', '汪文斌21日表示，中方坚决反对。'],
  ] as const)('parts what others say to it from the meeting: %s', (lang, title, text) => {
    expect(at('2023-08-21T12:00:00Z', lang, title, text)).toBe('answered')
  })

  it('leaves with the meeting what begins with the meeting', () => {
    const text = 'Biden, Kishida and Yoon met at Camp David. China protested.'
    expect(at('2023-08-19T12:00:00Z', 'en', 'China named for the first time, Beijing responds', text)).toBe('held')
  })
})
