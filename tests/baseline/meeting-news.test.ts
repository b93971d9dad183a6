import { describe, expect, it } from 'vitest'
import { openBaseline } from '../../src/baseline/baseline.ts'
import { meetingNews } from '../../src/baseline/meeting-news.ts'
import { indexTopic } from '../../src/topics/topic-index.ts'
import { shippedTopic } from '../support/topics.ts'

const { index: shipped, facts } = shippedTopic('japan-china-korea')
/** The topic as an operator wrote it at the end of 2023: nothing later is known, and nothing is expected. */
const meetings = shipped.topic.meetings.filter(({ from }) => from !== undefined && from < '2023-12-01')
const { index, read } = openBaseline(indexTopic({ ...shipped.topic, meetings }), facts)

function newsOf(lang: string, said: string, text: string, title = '') {
  const sentences = read({ title, text, published: `${said}T06:00:00Z` }, lang, said)
  return meetingNews(index, sentences, { meetings, official: false, said })
}

describe('a report of a meeting that the topic file does not know', () => {
  it.each([
    [
      'en',
      '2024-05-23',
      'The leaders of Japan, China and South Korea will hold a trilateral summit in Seoul on May 26 and 27, the presidential office announced.',
      {
        series: 'summit',
        place: 'seoul',
        host: 'KR',
        firmness: 'announced',
        days: { from: '2024-05-26', to: '2024-05-27' },
      },
    ],
    [
      'ja',
      '2025-02-13',
      '日中韓外相会議を3月22日に東京都内で開く方向で調整している。',
      { series: 'fm', place: 'tokyo', host: 'JP', firmness: 'under coordination', days: { from: '2025-03-22' } },
    ],
    [
      'ko',
      '2025-03-22',
      '제11차 한일중 외교장관회의가 22일 도쿄에서 열렸다.',
      { series: 'fm', ordinal: 11, place: 'tokyo', firmness: 'held', days: { from: '2025-03-22' } },
    ],
    [
      'zh',
      '2024-05-27',
      '第九次中日韩领导人会议27日在首尔举行。',
      { series: 'summit', ordinal: 9, place: 'seoul', firmness: 'held', days: { from: '2024-05-27' } },
    ],
    [
      'en',
      '2025-08-11',
      'The agriculture ministers of South Korea, China and Japan held trilateral talks in Incheon on Monday.',
      { series: 'agriculture', place: 'incheon', firmness: 'held', days: { from: '2025-08-11' } },
    ],
    [
      'ja',
      '2023-12-29',
      '日中韓首脳会談は来年2月に開かれる可能性がある。',
      { series: 'summit', firmness: 'reported', days: { from: '2024-02-01', precision: 'month' } },
    ],
  ])('is a proposed meeting (%s, %s: %s)', (lang, said, text, expected) => {
    const news = newsOf(lang, said, text)
    expect(news.proposed).toMatchObject([{ series: expected.series }])
    expect(news.statements).toMatchObject([{ ...expected, meeting: news.proposed[0]?.id, sentence: text }])
  })

  it.each([
    ['en', '2023-11-26', 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.', 'fm-10'],
    // A wrong day is another account of a known meeting, and no meeting of its own.
    ['en', '2023-11-27', 'The foreign ministers of Japan, China and South Korea met in Busan on November 25.', 'fm-10'],
    ['ko', '2023-11-26', '제10차 한일중 외교장관회의가 부산에서 열렸다.', 'fm-10'],
    ['zh', '2023-11-26', '第十次中日韩外长会在釜山举行。', 'fm-10'],
  ])('is none where the meeting is known (%s, %s: %s)', (lang, said, text, meeting) => {
    expect(newsOf(lang, said, text)).toMatchObject({ proposed: [], statements: [{ meeting }] })
  })

  it.each([
    ['a meeting of two', 'en', '2024-05-26', 'Kishida and Li Qiang met in Seoul on Sunday for bilateral talks.'],
    ['another grouping', 'ja', '2024-05-26', '日米韓の外相は26日、東京で会談した。'],
    ['history', 'en', '2024-05-26', 'The three foreign ministers of Japan, China and South Korea first met in 2004.'],
    ['a wish', 'ko', '2024-01-10', '한국은 한일중 정상회의를 5월에 열기를 희망한다.'],
    ['a denial', 'zh', '2024-01-10', '外交部否认中日韩领导人会议将于5月举行。'],
    ['a question', 'en', '2024-01-10', 'Will the trilateral summit of Japan, China and South Korea be held in May?'],
    [
      'a dinner',
      'en',
      '2023-11-26',
      'The trilateral dinner of the foreign ministers planned for November 30 was cancelled.',
    ],
  ])('is none where it is %s', (_, lang, said, text) => {
    expect(newsOf(lang, said, text).proposed).toEqual([])
  })

  it('is one meeting, however many sentences of the article speak of it', () => {
    const news = newsOf(
      'en',
      '2024-05-27',
      'The leaders of Japan, China and South Korea held a trilateral summit in Seoul on Monday, May 27. The ninth trilateral summit was held in Seoul.',
    )
    expect(news.proposed).toHaveLength(1)
    expect(new Set(news.statements.map(({ meeting }) => meeting)).size).toBe(1)
  })
})
