import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import { bylinesOf } from '../../src/answers/bylines.ts'
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import { shippedTopic } from '../support/topics.ts'
import { answerDesk, found } from './answer-desk.ts'

const { index } = shippedTopic('japan-china-korea')
const WIRE_TEXT =
  'The talks of the three foreign ministers in Busan took about 100 minutes, officials said. ' +
  'They spoke about trade, the environment and the exchange of students, and left without a statement in writing.'

function article(outlet: string, minute: number, text: string, more: Partial<Article> = {}): Article {
  const url = `https://example.org/${articleId(outlet)}`
  const published = `2023-11-26T08:${String(minute).padStart(2, '0')}:00.000Z`
  const base = { id: articleId(url), url, feed: 'f', outlet, lang: 'en', title: `${outlet} on Busan` } as const
  return { ...base, text, published, seen: published, official: null, wire: false, ...more }
}

const carrier = article('The Morning Carrier', 1, `BUSAN (Yonhap) -- ${WIRE_TEXT}`)
const second = article('The Evening Carrier', 3, WIRE_TEXT)
const agency = article('Yonhap', 2, `BUSAN, Nov. 26 (Yonhap) -- ${WIRE_TEXT}`, { wire: true })
const own = article(
  'The Harbour Post',
  4,
  'The Busan talks lasted about 100 minutes, and a dinner that had been planned was dropped.',
)
const ministry = article(
  'Ministry',
  9,
  'The talks of the foreign ministers in Busan lasted about 100 minutes. The ministers agreed to meet again.',
  { official: 'KR' },
)

const sourcesOf = async (articles: readonly Article[]) => {
  const desk = answerDesk(index, { articles, all: true })
  const question = 'How long did the Busan talks last?'
  return (await answerQuestion(desk, index.topic.id, question, Date.parse('2023-11-28'))).sources
}

describe('bylinesOf', () => {
  it.each([
    ['the agency that is credited', [carrier, second], 'Yonhap', []],
    ['the agency, though a paper had it first', [carrier, second, agency], 'Yonhap', ['Yonhap']],
    [
      'the first, where nobody is credited',
      [second, article('The Copyist', 5, WIRE_TEXT)],
      'The Evening Carrier',
      ['The Evening Carrier'],
    ],
    [
      'the side whose account it is',
      [second, article('Ministry', 6, WIRE_TEXT, { official: 'KR' })],
      'Ministry',
      ['Ministry'],
    ],
  ] as const)('names %s', (_, articles, publisher, wrote) => {
    const bylines = bylinesOf(found(articles))
    expect(new Set(articles.map(({ id }) => bylines.get(id)?.publisher))).toEqual(new Set([publisher]))
    expect(articles.filter(({ id }) => bylines.get(id)?.wrote).map(({ outlet }) => outlet)).toEqual(wrote)
  })
})

describe('the sources of an answer', () => {
  it('are one for each publisher, from whoever wrote it', async () => {
    const outlets = (await sourcesOf([carrier, second, agency, own])).map(({ outlet }) => outlet)
    expect(outlets).toContain('Yonhap')
    expect(outlets).not.toContain('The Morning Carrier')
    expect(outlets).not.toContain('The Evening Carrier')
  })

  it('begin with a side’s own account where it carries the answer', async () => {
    const [first] = await sourcesOf([own, ministry])
    expect(first).toMatchObject({ outlet: 'Ministry', lang: 'en' })
  })
})
