import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk } from './answer-desk.ts'

const { index, facts } = shippedTopic('japan-china-korea')
const desk = answerDesk(index, { facts })
const ask = (question: string, day: string) =>
  answerQuestion(desk, index.topic.id, question, Date.parse(`${day}T00:00:00Z`))

describe('a yes or no', () => {
  it.each([
    ['Did the ministers hold a joint press conference?', '2023-11-28', 'No. '],
    ['共同記者会見は開かれましたか？', '2023-11-28', 'いいえ。'],
    ['공동 기자회견이 열렸나요?', '2023-11-28', '아니요. '],
    ['三国外长有没有举行联合记者会？', '2023-11-28', '否。'],
    ['Was a banquet held in Busan?', '2025-12-01', 'No. '],
    ['Has a date been set for the summit?', '2023-11-28', 'No. '],
    ['サミットの日程は決まりましたか？', '2023-11-28', 'いいえ。'],
    ['정상회의 날짜가 정해졌나요?', '2023-11-28', '아니요. '],
    ['峰会日期定了吗？', '2023-11-28', '否。'],
    [
      'Has a date been set for the summit?',
      '2024-05-24',
      'Yes. The 9th trilateral summit is to be held on 26–27 May 2024',
    ],
    ['サミットの日程は決まりましたか？', '2024-05-24', 'はい。'],
    ['정상회의 날짜가 정해졌나요?', '2024-05-24', '네. '],
    ['峰会日期定了吗？', '2024-05-24', '是。'],
    ['Has a date been set for the next summit?', '2025-12-01', 'No. No date is known'],
    ['Did Kamikawa raise the North Korea issue?', '2023-11-28', 'Yes. '],
  ])('%s (%s): %s', async (question, day, start) => {
    const { answered, answer, sources } = await ask(question, day)
    expect(answered).toBe(true)
    expect(answer.startsWith(start)).toBe(true)
    expect(sources.length).toBeGreaterThan(0)
  })

  it.each([
    ['the question is turned round', 'Was there no banquet in Busan?', '2023-11-28'],
    ['a later meeting is meant', 'Did the ministers hold a joint press conference?', '2025-12-01'],
    ['the fact speaks of a part only', 'Did Wang Yi mention North Korea?', '2023-11-28'],
    ['the fact does not name who is asked about', 'Did Wang Yi attend the banquet?', '2023-11-28'],
    ['the future is asked about', 'Will the ministers hold a joint press conference?', '2023-11-28'],
    ['another thing is asked about it', 'Was the joint press conference cancelled?', '2023-11-28'],
    ['it asks for a day', 'When is the next summit?', '2025-12-01'],
  ])('is not given where %s', async (_, question, day) => {
    expect((await ask(question, day)).answer).not.toMatch(/^(?:Yes|No)\. /)
  })
})
