import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk } from './answer-desk.ts'

const { index, facts } = shippedTopic('japan-china-korea')
const desk = answerDesk(index, { facts })
const ask = (question: string) => answerQuestion(desk, index.topic.id, question, Date.parse('2025-12-01T00:00:00Z'))

describe('the meeting before or after one that is named', () => {
  it.each([
    ['Where was the trilateral summit before the one in Chengdu?', 'Tokyo'],
    ["When was the previous foreign ministers' meeting before Busan?", '21 August 2019'],
    ['How long after the Chengdu summit was the next trilateral summit held?', 'four years and five months'],
    ['ソウルの首脳会談の前の首脳会談はどこで開かれましたか。', '成都'],
  ])('%s', async (question, wanted) => {
    expect(await ask(question)).toMatchObject({ answered: true, answer: expect.stringContaining(wanted) })
  })
})

describe('a meeting is told only where it is the one asked about', () => {
  it.each([
    'When was the last ASEAN Plus Three summit held in Vientiane?',
    'クアッド外相会合はいつ東京で開かれましたか。',
    'G7 정상회의는 2025년에 어디에서 열렸나?',
  ])('%s', async (question) => {
    expect(await ask(question)).toMatchObject({ answered: false, sources: [] })
  })

  it('tells two meetings of one place apart by the day that is named', async () => {
    expect((await ask('Who chaired the Seoul summit of November 2015?')).answer).toContain('Park Geun-hye')
  })
})
