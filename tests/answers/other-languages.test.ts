import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import type { Lang } from '../../src/language/lang.ts'
import { indexTopic } from '../../src/topics/topic-index.ts'
import { shippedTopic } from '../support/topics.ts'
import { readTopic } from '../train/labelled.ts'
import { answerDesk } from './answer-desk.ts'

/** A process of two sides that no desk is served by. */
const { topic, facts } = readTopic('eu-china')
const index = indexTopic(topic)

function article(lang: Lang, day: string, title: string, text: string): Article {
  const url = `https://example.org/${articleId(title)}`
  const published = `${day}T08:00:00.000Z`
  const base = { id: articleId(url), url, feed: 'f', outlet: 'The Quay', official: null, wire: false }
  return { ...base, lang, title, text, published, seen: published }
}

const articles = [
  article(
    'en',
    '2024-10-04',
    'EU lets duties on Chinese electric cars pass',
    'EU governments cleared the way for duties on electric cars from China. Ten member states voted in favour and twelve abstained.',
  ),
  article(
    'ja',
    '2024-10-08',
    '中国、EU産ブランデーに反ダンピング仮措置',
    '輸入業者は保証金を納めなければならない。保証金の率は30.6%からとなる。電気自動車への追加関税への報復とみられる。',
  ),
  article(
    'ko',
    '2025-07-25',
    'EU·중국, 희토류 수출 절차 합의',
    'EU와 중국은 24일 베이징 정상회의에서 희토류 수출 허가를 앞당기는 새 절차를 두기로 했다. 이틀로 잡힌 일정은 중국 측 요청으로 하루로 줄었다.',
  ),
  article(
    'en',
    '2024-10-30',
    'Extra duties on Chinese electric cars take effect',
    'Brussels on Wednesday began to charge the EU’s extra duties on electric cars made in China.',
  ),
  article(
    'en',
    '2025-03-18',
    'EU and China talk about batteries',
    'The new rules on batteries will apply to makers in China as well, the EU said on Monday.',
  ),
  article(
    'en',
    '2025-07-04',
    'Wang Yi meets Kallas',
    'Wang Yi and Kaja Kallas had talked for four hours in Brussels on Wednesday.',
  ),
  article(
    'ko',
    '2024-05-07',
    '시진핑·폰데어라이엔 회담',
    '시진핑 국가주석이 6일 파리에서 우르줄라 폰데어라이엔 집행위원장과 만났다.',
  ),
  article(
    'zh',
    '2024-06-17',
    '中国对欧盟猪肉发起反倾销调查',
    '中国商务部对欧盟猪肉进行反倾销调查。西班牙是对华出口猪肉最多的欧盟国家。',
  ),
]

const ask = (question: string) =>
  answerQuestion(answerDesk(index, { facts, articles }), topic.id, question, Date.parse('2025-12-08'))

describe('a question whose evidence is in another language', () => {
  it.each([
    ['ja', '電気自動車の関税に賛成した加盟国は何カ国', 'Ten member states'],
    ['en', 'why did china go after european brandy', '報復'],
    ['zh', '中欧就稀土达成了什么共识', '새 절차'],
    ['ja', '中国への豚肉輸出が一番多いEUの国はどこ', '西班牙'],
    ['en', 'why was the 2025 EU-China summit shortened to one day', '요청'],
    ['ko', '브랜디 보증금은 몇 퍼센트인가', '30.6%'],
  ])('is answered (%s): %s', async (lang, question, wanted) => {
    const answer = await ask(question)
    expect(answer).toMatchObject({ answered: true, lang, answer: expect.stringContaining(wanted) })
    expect(answer.sources[0]?.quote).toContain(wanted)
  })

  it.each([
    'what duty does China charge on European cheese?',
    '電気自動車の関税を批判したのはどの映画監督？',
    '중국은 유럽산 와인에 언제 관세를 매겼나?',
    '2022年欧盟对中国电动汽车征了多少关税？',
    'How many member states voted for duties on Chinese steel?',
    '전기차 관세 투표에서 기권한 나라는 어디어디인가?',
  ])('is refused where nothing speaks of the thing, the year or the act: %s', async (question) => {
    expect(await ask(question)).toMatchObject({ answered: false, sources: [] })
  })

  it.each([
    ['ja', 'EUの対中関税はいつ発効した？', '2024年10月30日'],
    ['en', 'where did Xi meet European Commission president von der Leyen in May 2024?', 'Paris'],
    ['zh', '王毅和卡拉斯谈了几个小时', '4小时'],
  ])('begins with what is asked for, in the language of the question (%s): %s', async (_, question, wanted) => {
    expect((await ask(question)).answer.startsWith(wanted)).toBe(true)
  })

  it('does not take the day on which something was said for the day that is asked for', async () => {
    const { answer } = await ask('when will the new rules on batteries apply?')
    expect(answer).toContain('said on Monday')
    expect(answer.startsWith('17 March 2025')).toBe(false)
  })

  it('tells nothing of this process where another grouping is asked about', async () => {
    const neighbours = shippedTopic('japan-china-korea')
    const desk = answerDesk(neighbours.index, { facts: neighbours.facts })
    const { answered, answer } = await answerQuestion(
      desk,
      neighbours.index.topic.id,
      'When was the last ASEAN Plus Three summit held in Vientiane?',
      Date.parse('2025-12-08'),
    )
    expect(answered).toBe(false)
    expect(answer).not.toContain('trilateral')
  })

  it('is not told when a meeting was where it asks who chaired it', async () => {
    const { answered, answer } = await ask('who chaired the 23rd EU-China summit?')
    expect(answered).toBe(false)
    expect(answer).toContain('1 April 2022')
  })

  it('is understood with a slip of the finger in it', async () => {
    const answer = await ask('where was the 13th stategic dialogue?')
    expect(answer).toMatchObject({ answered: true, answer: expect.stringContaining('2 July 2025 in Brussels') })
  })
})
