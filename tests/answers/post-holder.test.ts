import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk } from './answer-desk.ts'

const { index, facts } = shippedTopic('japan-china-korea')

function article(lang: Article['lang'], outlet: string, day: string, text: string): Article {
  const url = `https://example.org/${articleId(`${outlet} ${day}`)}`
  const published = `${day}T08:00:00.000Z`
  return {
    id: articleId(url),
    url,
    feed: 'f',
    outlet,
    lang,
    title: outlet,
    text,
    published,
    seen: published,
    official: null,
    wire: false,
  }
}

const coverage: readonly Article[] = [
  article('en', 'The Early Post', '2024-03-02', 'South Korean Foreign Minister Cho Tae-yul spoke of the summit.'),
  article('en', 'The Late Post', '2024-05-20', 'Cho Tae-yul, South Korea’s foreign minister, is preparing the summit.'),
  // Names him, but with the title of another.
  article('en', 'The Third Post', '2024-05-22', 'Cho Tae-yul flew to Beijing to see Chinese Foreign Minister Wang Yi.'),
  // After the day of most questions below.
  article('en', 'The Future Post', '2024-06-30', 'South Korean Foreign Minister Cho Tae-yul looked back.'),
]

const ask = (question: string, day: string, articles = coverage) =>
  answerQuestion(
    answerDesk(index, { facts, articles, all: true }),
    index.topic.id,
    question,
    Date.parse(`${day}T00:00:00Z`),
  )

describe('who holds a post', () => {
  it.each([
    ['en', 'Who is the foreign minister of South Korea?', '2024-05-24', 'Cho Tae-yul, since January 2024'],
    ['ja', '韓国の外相は誰？', '2024-05-24', '趙兌烈、2024年1月から'],
    ['ko', '한국 외교장관은 누구인가?', '2024-05-24', '조태열, 2024년 1월부터'],
    ['zh', '韩国外长是谁？', '2024-05-24', '赵兑烈，2024年1月起'],
    ['en', 'Who is the foreign minister of South Korea?', '2025-12-01', 'Cho Hyun, since July 2025'],
    ['en', 'Who is Japan’s current prime minister?', '2025-12-01', 'Sanae Takaichi, since October 2025'],
    ['ja', '現在の日本の首相は誰ですか？', '2025-12-01', '高市早苗'],
    ['ko', '지금 중국 총리는 누구예요?', '2025-12-01', '리창'],
    ['zh', '谁是现任日本首相？', '2025-12-01', '高市早苗'],
    ['en', 'Who is the premier?', '2025-12-01', 'Li Qiang'],
    ['en', 'Who is the prime minister of China?', '2025-12-01', 'Li Qiang'],
    ['ko', '한국 대통령은 누구입니까?', '2025-12-01', '이재명'],
    ['ja', '韓国の大統領は誰ですか', '2025-04-20', '大統領代行：韓悳洙'],
    [
      'en',
      'Who was the foreign minister of Japan in March 2025?',
      '2025-12-01',
      'Takeshi Iwaya, from October 2024 to October 2025',
    ],
    ['ja', '2025年3月の日本の外相は誰でしたか', '2025-12-01', '岩屋毅、2024年10月～2025年10月'],
    [
      'en',
      'Who is the foreign minister of South Korea, and since when?',
      '2024-05-24',
      'Cho Tae-yul, since January 2024',
    ],
    ['ja', '韓国の外相は誰で、いつからですか？', '2024-05-24', '趙兌烈、2024年1月から'],
    ['en', 'Who is Seoul’s top diplomat?', '2023-12-01', 'Park Jin, since May 2022.'],
    [
      'en',
      'Who are the foreign ministers?',
      '2023-12-01',
      'Japan: Yoko Kamikawa, since September 2023; South Korea: Park Jin',
    ],
  ] as const)('%s: %s (%s)', async (lang, question, day, wanted) => {
    const answer = await ask(question, day)
    expect(answer).toMatchObject({ answered: true, lang, answer: expect.stringContaining(wanted) })
    for (const { url, fact } of answer.sources) expect(url ?? fact).toBeDefined()
    expect(answer.sources.length).toBeGreaterThan(0)
  })

  it.each([
    ['en', 'Who was Japan’s foreign minister at the March 2025 meeting?', '(22 March 2025): Takeshi Iwaya'],
    ['ja', '2025年3月の会議の時の日本の外相は誰でしたか', '（2025年3月22日）：岩屋毅'],
    ['ko', '2025년 3월 회의 때 일본 외무상은 누구였나?', '(2025년 3월 22일): 이와야 다케시'],
    ['zh', '2025年3月会议时日本外相是谁？', '（2025年3月22日）：岩屋毅'],
    ['en', 'Who was South Korea’s foreign minister at the Busan meeting?', '(26 November 2023): Park Jin'],
  ] as const)('%s, on the day of a meeting: %s', async (_, question, wanted) => {
    expect((await ask(question, '2025-12-01')).answer).toContain(wanted)
  })

  it.each([
    ['en', 'Who is the foreign minister of South Korea?', '(the known facts of 27 November 2023 name Park Jin)'],
    ['ja', '韓国の外相は誰？', '（2023年11月27日の既知の事実では朴振）'],
    ['ko', '한국 외교장관은 누구인가?', '(2023년 11월 27일의 알려진 사실에는 박진)'],
    ['zh', '韩国外长是谁？', '（2023年11月27日的已知事实所列为朴振）'],
  ] as const)('%s: says where the known facts name an earlier holder', async (_, question, wanted) => {
    expect((await ask(question, '2024-05-24')).answer).toContain(wanted)
    expect((await ask(question, '2023-12-01')).answer).not.toContain(wanted)
  })

  it.each([
    [
      'Who was the foreign minister of Japan in 2021?',
      ['Toshimitsu Motegi', 'Fumio Kishida, in November 2021', 'Yoshimasa Hayashi'],
    ],
    ['Who was the prime minister of Japan in October 2025?', ['Shigeru Ishiba', 'Sanae Takaichi']],
  ])('names all who held it in the time asked about: %s', async (question, holders) => {
    const { answer } = await ask(question, '2025-12-01')
    for (const holder of holders) expect(answer).toContain(holder)
  })

  it.each([
    ['2025년 10월에 취임한 일본 총리는?', '다카이치 사나에', '이시바'],
    ['Who took over as prime minister of Japan in October 2025?', 'Sanae Takaichi', 'Ishiba'],
  ])('names only who came into it then, where that is asked: %s', async (question, came, went) => {
    const { answer } = await ask(question, '2025-12-01')
    expect(answer).toContain(came)
    expect(answer).not.toContain(went)
  })

  it('does not tell an end that lies ahead', async () => {
    expect((await ask('Who is the foreign minister of South Korea?', '2023-12-01')).answer).not.toContain('2024')
  })

  it.each([
    ["Who is the foreign minister of South Korea's wife?"],
    ['Who will be the prime minister of Japan in 2030?'],
    ['Who did the foreign minister of South Korea meet?'],
    ['Which foreign ministers attended the Busan meeting?'],
  ])('is not told where something else is asked: %s', async (question) => {
    expect((await ask(question, '2024-05-24')).answer).not.toContain('Cho Tae-yul, since')
  })
})

describe('what the holder is cited by', () => {
  const question = 'Who is the foreign minister of South Korea?'

  it('is the known fact that names the same person', async () => {
    const { sources } = await ask(question, '2023-12-01')
    expect(sources).toMatchObject([
      { fact: 'korea-foreign-minister', quote: "South Korea's foreign minister is Park Jin." },
    ])
  })

  it('is else the latest report by then that names the person with the post', async () => {
    const [first, second] = (await ask(question, '2024-05-24')).sources
    expect(first).toMatchObject({ outlet: 'The Late Post', lang: 'en' })
    expect(second).toMatchObject({ fact: 'korea-foreign-minister' })
  })

  it('is else the record', async () => {
    const [first] = (await ask(question, '2024-05-24', [])).sources
    expect(first).toMatchObject({
      outlet: 'record of posts',
      quote: expect.stringContaining('Cho Tae-yul, since January 2024'),
    })
  })
})
