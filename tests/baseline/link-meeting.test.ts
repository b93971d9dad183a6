import { describe, expect, it } from 'vitest'
import { alone, campDavid, inArticle } from './read.ts'

const busan = { title: 'Ministers of three neighbours meet', published: '2023-11-26T09:00:00Z' }
const tokyo = { title: 'Foreign ministers in Tokyo', published: '2025-03-22T09:00:00Z' }

describe('linking a sentence to its meeting', () => {
  it.each([
    ['en', 'The tenth trilateral foreign ministers’ meeting opened with a photo.', 'fm-10'],
    ['en', 'The foreign ministers of Japan, China and South Korea met in Busan in November 2023.', 'fm-10'],
    ['ja', '第11回日中韓外相会議が開かれた。', 'fm-11'],
    ['ko', '제9차 한일중 정상회의가 열렸다.', 'summit-9'],
    ['zh', '2019年12月在成都举行的中日韩领导人会议通过了文件。', 'summit-8'],
  ])('by number, date or place (%s: %s)', (lang, text, meeting) => {
    expect(alone(text, lang).link).toMatchObject({ to: 'meeting', meeting, from: 'sentence' })
  })

  it.each([
    ['en', 'The next trilateral summit should come soon.', 'summit-9'],
    ['ja', '次の首脳会談の日程は決まらなかった。', 'summit-9'],
    ['ko', '정상회의 시기는 정하지 못했다.', 'summit-9'],
    ['zh', '三国领导人会议的时间没有确定。', 'summit-9'],
  ])('to the one ahead, though nobody knows its day yet (%s: %s)', (lang, text, meeting) => {
    expect(inArticle(text, lang, busan).link).toMatchObject({ to: 'meeting', meeting })
  })

  it.each([
    ['en', 'December 2019 was the last time the three leaders held a summit.', 'summit-8'],
    ['en', 'The foreign ministers are to meet in the coming months.', 'fm-10'],
  ])('by what was last, and by the post of those who meet (%s: %s)', (lang, text, meeting) => {
    const ahead = {
      title: 'Officials of Japan, China and South Korea prepare a summit',
      published: '2023-09-27T09:00:00Z',
    }
    expect(inArticle(text, lang, ahead).link).toMatchObject({ to: 'meeting', meeting })
  })

  it('counts "the previous meeting" from the meeting that the article is about', () => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Tokyo on Saturday.'
    const text = 'At the previous foreign ministers’ meeting they had promised more exchanges.'
    expect(inArticle(text, 'en', { ...tokyo, lead }).link).toMatchObject({ meeting: 'fm-10' })
  })

  it('takes the article’s meeting where the sentence names none, and says so', () => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    expect(inArticle('They talked for an hour and a half.', 'en', { ...busan, lead }).link).toMatchObject({
      meeting: 'fm-10',
      from: 'context',
    })
  })

  it.each([
    ['en', 'Trade came to 400 billion euros last year.'],
    ['en', 'A quarrel over islands stopped the exchanges in 2012.'],
    ['ja', '昨年の貿易額は9823億ドルに達した。'],
    ['ko', '지난해 교역액은 9823억 달러에 달했다.'],
    ['zh', '去年贸易额达到9823亿美元。'],
  ])('to none where it tells what lies around the meeting (%s: %s)', (lang, text) => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    expect(inArticle(text, lang, { ...busan, lead }).link.to).not.toBe('meeting')
  })

  it('to none where the article is about something else, though a meeting is near', () => {
    const article = {
      title: 'Seoul closes a harbour',
      published: '2023-11-27T09:00:00Z',
      lead: 'Storms closed a harbour.',
    }
    expect(inArticle('The waves had been higher than ever.', 'en', article).link.to).toBe('none')
  })

  it('keeps a sentence on how long a meeting lasted, or how long ago the last one was, with it', () => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    for (const text of ['It was the first in four years.', 'They sat together for ninety minutes.'])
      expect(inArticle(text, 'en', { ...busan, lead }).link).toMatchObject({ meeting: 'fm-10' })
  })

  it.each([
    ['en', 'The ministers of the three met in Busan. A trilateral summit is to follow.', 'No date has been named.'],
    ['ja', '日中韓の外相が26日、釜山で会談した。首脳会談の早期開催を目指す。', '時期は明らかにしなかった。'],
    ['ko', '한일중 외교장관이 26일 부산에서 만났다. 정상회의를 조기에 열기로 했다.', '시기는 정하지 못했다.'],
    ['zh', '中日韩外长26日在釜山会晤。三国将举行领导人会议。', '具体时间尚未确定。'],
  ])('to the one ahead where a time is open: the one held has its day (%s)', (lang, lead, text) => {
    expect(inArticle(text, lang, { ...busan, lead }).link).toMatchObject({ to: 'meeting', meeting: 'summit-9' })
  })

  it.each([
    ['en', 'Asked about a trilateral summit, Park was evasive.'],
    ['ja', '首脳会談について朴氏は明言を避けた。'],
    ['ko', '정상회의에 대해 박진 장관은 말을 아꼈다.'],
    ['zh', '对于三国领导人会议，朴振没有正面回答。'],
  ])('to the kind that it names, not to what the article is about (%s)', (lang, text) => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    expect(inArticle(text, lang, { ...busan, lead }).link).toMatchObject({ to: 'meeting', meeting: 'summit-9' })
  })

  it.each([
    ['en', 'Relations between Tokyo and Seoul are gradually warming.'],
    ['ja', '日本と韓国の関係は改善しつつある。'],
    ['ko', '중국은 일본산 수산물 수입을 멈췄다.'],
    ['zh', '中国停止进口日本水产品。'],
  ])('to none where two sides are spoken of alone (%s: %s)', (lang, text) => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    expect(inArticle(text, lang, { ...busan, lead }).link.to).not.toBe('meeting')
  })

  it('stays with the meeting where outsiders are what is talked about', () => {
    const lead = '日中韓の外相会談が26日、釜山で開かれた。'
    const link = inArticle('露朝の軍事協力への懸念を共有した。', 'ja', { ...busan, lead }).link
    expect(link).toMatchObject({ to: 'meeting', meeting: 'fm-10' })
  })

  it.each([
    ['en', 'Park and Kamikawa held bilateral talks on Saturday.', 'bilateral'],
    ['ja', '日中の外相は個別に会談した。', 'bilateral'],
    ['ja', '韓日、韓中の2国間会談も同じ日に行われる。', 'bilateral'],
    ['ko', '오전에 한일, 한중 양자 회담도 있다.', 'bilateral'],
    ['en', 'The United States, Japan and South Korea agreed at the US-Japan-South Korea talks to share data.', 'other'],
    ['ko', '한미일은 훈련을 늘리기로 했다.', 'other'],
  ])('to none of the process where others met (%s: %s)', (lang, text, what) => {
    expect(inArticle(text, lang, busan).link).toMatchObject({ to: 'elsewhere', what })
  })

  it('does not know a meeting before anybody could', () => {
    const article = { title: 'Ministers to meet', published: '2023-09-01T09:00:00Z' }
    const { link } = inArticle('The foreign ministers of the three hope to meet this year.', 'en', article)
    expect(link).toMatchObject({ to: 'meeting', meeting: 'fm-10' })
    expect(inArticle('The ministers met in Tokyo.', 'en', article).link).not.toMatchObject({ meeting: 'fm-11' })
  })

  it('works for another process from its file alone', () => {
    const { link } = alone('The three leaders met at Camp David in August 2023.', 'en', campDavid)
    expect(link).toMatchObject({ to: 'meeting', meeting: 'us-jp-kr-2023' })
  })
})
