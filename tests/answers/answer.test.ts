import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk } from './answer-desk.ts'

const { index, facts } = shippedTopic('japan-china-korea')
const TOPIC = 'japan-china-korea'
const NOW = Date.parse('2025-12-01T00:00:00Z')

function article(lang: Article['lang'], outlet: string, day: string, title: string, text: string): Article {
  const url = `https://example.org/${outlet.toLowerCase().replace(/\s/g, '-')}/${day}`
  const published = `${day}T08:00:00.000Z`
  return {
    id: articleId(url),
    url,
    feed: 'f',
    outlet,
    lang,
    title,
    text,
    published,
    seen: published,
    official: null,
    wire: false,
  }
}

const coverage: readonly Article[] = [
  article(
    'en',
    'The Harbour Post',
    '2023-11-26',
    'Three foreign ministers meet in Busan',
    'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. Their talks took about 100 minutes. ' +
      'A joint press conference was dropped because Wang Yi had to leave early, officials said. ' +
      'Kamikawa called the satellite launch by North Korea a grave threat.',
  ),
  article(
    'en',
    'The Visitor',
    '2024-09-11',
    'Tourism ministers set a goal in Kobe',
    'The tourism ministers of Japan, China and South Korea want 40 million people to travel among the three each year by 2030. ' +
      'China will host the next tourism meeting.',
  ),
  article(
    'ja',
    '湾岸日報',
    '2023-11-27',
    '釜山の外相会談、夕食会は中止',
    '釜山での夕食会は、中国側の日程の都合で中止になった。上川陽子外相は「対話を続けたい」と述べた。',
  ),
  article(
    'ko',
    '항구신문',
    '2025-11-23',
    '중국, 1월 정상회의 거부',
    '중국은 일본 총리의 대만 발언에 반발해 내년 1월 한일중 정상회의를 거부했다. 3국 무역액 목표는 1조 달러다.',
  ),
  article('zh', '港口报', '2025-11-24', '毛宁回应三国峰会', '毛宁说，目前不具备举行中日韩领导人会议的条件。'),
]

const desk = answerDesk(index, { facts, articles: coverage })
const ask = (question: string) => answerQuestion(desk, TOPIC, question, NOW)

describe('questions that the record of meetings answers', () => {
  it.each([
    ['en', 'When was the ninth trilateral summit held?', '26–27 May 2024'],
    ['en', "When and where was the 11th trilateral foreign ministers' meeting?", '22 March 2025 in Tokyo'],
    ['en', 'Who chaired the Busan meeting?', 'Park Jin'],
    ['en', 'Which leaders attended the 2024 Seoul summit?', 'Yoon Suk Yeol, Fumio Kishida and Li Qiang'],
    ['en', "Who was Japan's foreign minister at the March 2025 meeting?", 'Takeshi Iwaya'],
    [
      'en',
      "How long had it been since the previous foreign ministers' meeting when they met in Busan?",
      'four years and three months',
    ],
    ['en', 'When is the next summit?', 'No date is known'],
    ['en', 'Has a date been set for the next summit?', 'No date is known'],
    ['en', 'How many trilateral summits were held before 2024?', 'eight'],
    ['en', "Which trilateral ministers' meeting did China postpone in November 2025?", 'was postponed'],
    ['en', 'Where did the leaders end up meeting in 2024?', 'in Seoul'],
    ['en', 'Who represented China when Park Jin hosted the Busan meeting?', 'Wang Yi attended'],
    ['zh', '釜山外长会距离上一次外长会多久？', '4年3个月'],
    ['en', 'Who is Wang Yi?', 'foreign minister of China'],
    ['ja', '第10回日中韓外相会議はいつ、どこで開かれましたか？', '2023年11月26日に釜山'],
    ['ja', '釜山の外相会議で司会を務めたのは誰ですか？', '朴振'],
    ['ko', '제11차 한일중 외교장관회의는 어디서 열렸나요?', '도쿄'],
    ['ko', '2025년 3월 도쿄 회의에 참석한 한국 외교장관은?', '조태열'],
    ['zh', '第九次中日韩领导人会议在哪里举行？', '首尔'],
    ['zh', '谁主持了釜山外长会？', '朴振'],
  ])('%s: %s', async (lang, question, wanted) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ answered: true, lang, answer: expect.stringContaining(wanted) })
    expect(answer.sources.length).toBeGreaterThan(0)
  })

  it('counts "next" and "last" from the day of the question', async () => {
    const early = await answerQuestion(
      desk,
      TOPIC,
      'When was the last trilateral summit?',
      Date.parse('2020-01-10T00:00:00Z'),
    )
    expect(early.answer).toContain('24 December 2019')
    expect((await ask('When was the last trilateral summit?')).answer).toContain('May 2024')
  })
})

describe('a meeting to come', () => {
  const on = (day: string, question: string) => answerQuestion(desk, TOPIC, question, Date.parse(`${day}T00:00:00Z`))

  it('is told as it was known on the day of the question, whatever the record says by now', async () => {
    const answer = await on('2024-05-24', 'When and where will the next trilateral summit be held?')
    expect(answer.answer).toContain('is to be held on 26–27 May 2024 in Seoul')
  })

  it('is told with the latest report where no day is known: the record may lag behind the news', async () => {
    const answer = await on('2025-12-01', 'When is the next summit?')
    expect(answer.answer).toContain('No date is known')
    expect(answer.answer).toContain('The latest report: 항구신문, 23 November 2025')
    expect(answer.sources[0]?.outlet).toBe('항구신문')
  })

  it('is not told with reports from after the question', async () => {
    const answer = await on('2025-11-01', 'When is the next summit?')
    expect(answer.answer).toContain('No date is known')
    expect(answer.answer).not.toContain('항구신문')
  })
})

describe('questions that facts and coverage answer', () => {
  it.each([
    ['en', 'How long did the Busan talks last?', 'about 100 minutes', 'The Harbour Post'],
    ['en', 'Why was there no joint press conference after the Busan talks?', 'had to leave early', 'The Harbour Post'],
    ['en', 'What did Kamikawa call a grave threat?', 'satellite launch', 'The Harbour Post'],
    ['en', 'How many people are to travel among the three countries by 2030?', '40 million people', 'The Visitor'],
    ['en', "Where will the next tourism ministers' meeting be held?", 'China will host', 'The Visitor'],
    [
      'en',
      'What image did a senior Japanese Foreign Ministry official use for the three-way relationship?',
      'a boat',
      'The Japan News',
    ],
    ['ja', '夕食会が中止になった理由は？', '日程の都合', '湾岸日報'],
    ['ko', '중국이 1월 정상회의를 거부한 이유는?', '대만 발언', '항구신문'],
    ['ko', '3국 무역액 목표는 얼마인가?', '1조 달러', '항구신문'],
    ['zh', '毛宁怎么评价三国峰会？', '不具备', '港口报'],
  ])('%s: %s', async (lang, question, wanted, outlet) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ answered: true, lang, answer: expect.stringContaining(wanted) })
    expect(answer.sources[0]?.outlet).toContain(outlet)
  })

  it('answers with a quotation in its own language, introduced in that of the asker', async () => {
    const { answer, sources } = await ask('Why did China refuse the January summit?')
    expect(answer).toMatch(/^항구신문, 23 November 2025: “/)
    expect(sources[0]?.quote).toContain('대만')
  })
})

describe('what the evidence does not carry', () => {
  it.each([
    ['en', 'Which hotel did Kamikawa stay at in Busan?'],
    ['en', 'How much did South Korea spend on hosting the 2024 Seoul summit?'],
    ['en', 'What gift did Wang Yi give Park Jin?'],
    ['en', 'What did the ministers have for dinner in Busan?'],
    ['en', 'Did Kamikawa mention North Korea by name?'],
    ['en', 'How many police officers guarded the Busan meeting?'],
    ['en', 'What did the Mongolian president say about the Seoul summit?'],
    ['en', "What is Wang Yi's phone number?"],
    ['en', 'Who won the football match between Japan and South Korea?'],
    ['en', 'When will the fifteenth trilateral summit be held?'],
    ['ja', '釜山の会議の費用はいくらでしたか？'],
    ['ja', '王毅氏が釜山で泊まったホテルはどこですか？'],
    ['ko', '왕이 부장은 무슨 색 넥타이를 맸나?'],
    ['zh', '上川阳子在釜山会上穿了什么颜色的衣服？'],
    ['zh', '李强在首尔住在哪家酒店？'],
  ])('%s: %s', async (lang, question) => {
    expect(await ask(question)).toMatchObject({ answered: false, lang })
  })

  it('says what is known of the meeting instead', async () => {
    const { answer } = await ask('Which hotel did Kamikawa stay at in Busan?')
    expect(answer).toContain('What is known')
    expect(answer).toContain('26 November 2023')
  })

  it.each([
    [''],
    ['   '],
    ['?'],
    ['\u0000'],
    ['🙂🙂🙂'],
    ['<@everyone>'],
    ['why '.repeat(20_000)],
    ['何'.repeat(20_000)],
  ])('is refused in one line: %.12j', async (question) => {
    const answer = await ask(question)
    expect(answer.answered).toBe(false)
    expect(answer.answer).not.toMatch(/[\r\n]/)
  })
})

it('shows nothing that does not stand word for word in its source', async () => {
  const texts = new Map<string, string>(coverage.map(({ url, title, text }) => [url, `${title}\n${text}`]))
  for (const fact of facts) texts.set(fact.id, Object.values(fact.text).join('\n'))
  const questions = [
    'How long did the Busan talks last?',
    'Who chaired the Busan meeting?',
    '夕食会が中止になった理由は？',
    '3국 무역액 목표는 얼마인가?',
  ]
  for (const question of questions) {
    const { sources } = await ask(question)
    for (const { url, fact, quote } of sources) expect(texts.get(fact ?? url ?? '')).toContain(quote)
  }
})
