import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answers/answer.ts'
import type { Article } from '../../src/articles/article.ts'
import { articleId } from '../../src/articles/canonical-url.ts'
import type { Lang } from '../../src/language/lang.ts'
import { indexTopic } from '../../src/topics/topic-index.ts'
import { readTopic } from '../train/labelled.ts'
import { answerDesk } from './answer-desk.ts'

const { topic, facts } = readTopic('two-koreas')
const index = indexTopic(topic)

function article(lang: Lang, day: string, title: string, text: string): Article {
  const url = `https://example.org/${articleId(title)}`
  const published = `${day}T08:00:00.000Z`
  const base = { id: articleId(url), url, feed: 'f', outlet: 'The Quay', official: null, wire: false }
  return { ...base, lang, title, text, published, seen: published }
}

const articles = [
  article('zh', '2018-04-28', '韩朝首脑会晤', '韩国总统文在寅与朝鲜领导人金正恩会谈。李雪主也出席了当晚的宴会。'),
  article(
    'ko',
    '2018-10-16',
    '한·프랑스 정상회담',
    '문재인 대통령은 15일 파리에서 마크롱 대통령과 대북 제재를 논의했다.',
  ),
  article(
    'en',
    '2018-09-20',
    'Moon in Pyongyang',
    'Moon will travel to Seoul tomorrow. The North promised to close the site.',
  ),
  article(
    'en',
    '2018-10-02',
    'Leaflets',
    'In June 2018 Pyongyang was angered by leaflets sent across the border by balloon.',
  ),
]

const ask = (question: string) =>
  answerQuestion(answerDesk(index, { facts, articles }), topic.id, question, Date.parse('2018-11-01'))

describe('a name that no file has', () => {
  it.each([
    ['Did Ri Sol Ju attend the banquet?', '李雪主'],
    ['리설주도 만찬에 참석했나?', '李雪主'],
    ['where did Moon meet Macron in October 2018', 'Paris'],
    ['文在寅在哪里见了马克龙？', '巴黎'],
    ['文大統領はどこでマクロン氏と会った？', 'パリ'],
  ])('is found in another script: %s', async (question, wanted) => {
    expect(await ask(question)).toMatchObject({ answered: true, answer: expect.stringContaining(wanted) })
  })

  it.each(['Did Ri Chun Hee attend the banquet?', '文在寅在哪里见了默克尔？', 'マルコス氏は晩餐会に出席したか'])(
    'is not found in another name: %s',
    async (question) => {
      expect(await ask(question)).toMatchObject({ answered: false })
    },
  )
})

it('does not answer what someone did with what someone will do', async () => {
  expect(await ask('Did Moon travel to Seoul on 20 September?')).toMatchObject({ answered: false })
})

it('reads a month in small letters, and a feeling with its cause', async () => {
  expect(await ask('why was Pyongyang angry in june 2018')).toMatchObject({
    answered: true,
    answer: expect.stringContaining('leaflets'),
  })
})
