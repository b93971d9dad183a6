import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk } from './answer-desk.ts'

const { index, facts } = shippedTopic('japan-china-korea')
const desk = answerDesk(index, { facts })
const ask = (question: string, day = '2025-12-01') =>
  answerQuestion(desk, index.topic.id, question, Date.parse(`${day}T00:00:00Z`))

describe('who came before or after in a post', () => {
  it.each([
    ["Who was Japan's foreign minister before Kamikawa?", 'Yoshimasa Hayashi'],
    ["Who was Park Jin's successor as foreign minister?", 'Cho Tae-yul'],
    ['Who succeeded Ishiba as prime minister?', 'Sanae Takaichi'],
    ["Who is the South Korean president's predecessor?", 'Yoon Suk Yeol'],
    ['石破首相の前任は誰ですか。', '岸田文雄'],
    ['上川陽子氏の後任の外相は誰ですか。', '岩屋毅'],
    ['조태열 장관의 전임 외교부 장관은 누구인가요?', '박진'],
    ['李强之前的中国总理是谁？', '李克强'],
  ])('%s', async (question, name) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ answered: true, answer: expect.stringContaining(name) })
    expect(answer.sources.length).toBeGreaterThan(0)
  })

  it('counts from the day of the question: who follows later is not known yet', async () => {
    const answer = await ask("Who was Kamikawa's successor?", '2024-06-01')
    expect(answer).toMatchObject({ answered: false, sources: [] })
    expect(answer.answer).toContain('No successor is known. Yoko Kamikawa, since September 2023')
  })

  it('takes no holder for one of a day named: that question is for the day', async () => {
    expect((await ask('Who was the foreign minister of Japan before 1 December 2023?')).answer).not.toContain('Hayashi')
  })
})

describe('a post on a day that is still ahead', () => {
  it.each([
    ['Who will be the foreign minister of Japan in 2027?', 'Toshimitsu Motegi'],
    ['2027年の韓国大統領は誰ですか。', '李在明'],
    ['2027년 한국 외교부 장관은 누구입니까?', '조현'],
    ['2028年谁将是日本首相？', '高市早苗'],
  ])('%s is refused, with who holds it now', async (question, now) => {
    expect(await ask(question)).toMatchObject({ answered: false, answer: expect.stringContaining(now), sources: [] })
  })
})
