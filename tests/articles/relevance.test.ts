import { describe, expect, it } from 'vitest'
import { relevanceOf } from '../../src/articles/relevance.ts'
import { reasonIn } from '../../src/articles/relevance-reason.ts'
import type { Lang } from '../../src/language/lang.ts'
import { topicSchema } from '../../src/topics/topic.ts'
import { indexTopic } from '../../src/topics/topic-index.ts'
import { shippedTopic } from '../support/topics.ts'
import { openTopic } from '../train/labelled.ts'

const neighbours = shippedTopic('japan-china-korea').index
const allies = shippedTopic('us-japan-korea').index
const article = (lang: Lang, title: string, text = '', official: string | null = null) => ({
  lang,
  title,
  text,
  official,
  published: null,
})

describe('relevanceOf, for Japan, China and South Korea', () => {
  it.each([
    [
      'en',
      'the grouping in the title',
      'Japan, China and South Korea to hold talks',
      'Their ministers meet next week.',
    ],
    [
      'en',
      'the grouping in the lead',
      'Ministers meet by the sea',
      'The foreign ministers of South Korea, Japan and China met on Sunday.',
    ],
    ['en', 'people of all sides in a row', 'Park, Wang and Kamikawa sit down in Busan', ''],
    ['en', 'a meeting by its number', 'What the ninth trilateral summit changed', 'Its hosts in Seoul look back.'],
    ['en', 'a venue and the number of sides', 'Three foreign ministers line up in Busan', 'The talks took two hours.'],
    ['ja', 'the grouping in short', '日中韓外相会談、26日に開催へ', '釜山で開かれる。'],
    ['ja', 'all sides in the lead', '首脳会談の早期開催で一致', '日本、中国、韓国の外相は26日、釜山で会談した。'],
    ['ko', 'the grouping in short', '한일중 외교장관회의 26일 개최', '부산에서 열린다.'],
    [
      'ko',
      'people of all sides',
      '세 장관 한자리에',
      '박진 장관과 왕이 부장, 가미카와 요코 외무상이 부산에서 회의를 열었다.',
    ],
    ['zh', 'the grouping in short', '中日韩外长会26日举行', '会议在釜山举行。'],
    ['zh', 'traditional characters', '中日韓領導人會議將在首爾舉行', '三國領導人將出席。'],
  ] as const)('%s: keeps %s', (lang, _, title, text) => {
    const { relevant, reason, score } = relevanceOf(neighbours, article(lang, title, text))
    const why = reasonIn(neighbours, reason, 'en')
    expect({ relevant, why }).toEqual({ relevant: true, why: expect.stringMatching(/names/) })
    expect(score).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    [
      'en',
      'another threesome',
      'Foreign ministers of Tokyo, Seoul and Washington meet',
      'The foreign ministers of Japan, South Korea and the United States held trilateral talks.',
      /another grouping/,
    ],
    [
      'en',
      'a wider grouping',
      'ASEAN, Japan, China and South Korea stand by free trade',
      'Finance ministers met in Milan.',
      /another grouping/,
    ],
    [
      'en',
      'a pair',
      'Cho Hyun and Wang Yi talk by phone',
      'South Korea and China want closer ties.',
      /only some of the sides/,
    ],
    ['en', 'one side alone', 'Iwaya named foreign minister of Japan', 'He succeeds Kamikawa.', /names neither/],
    [
      'en',
      'sports',
      'South Korea beats Japan and China at go',
      'Teams of China, Japan and South Korea took part in the championship in Shanghai.',
      /./,
    ],
    ['ja', 'another threesome', '日米韓首脳、共同訓練で合意', '日本、米国、韓国の首脳が会談した。', /another grouping/],
    ['ko', 'a pair', '한중 외교장관, 뉴욕서 회담', '조태열 장관과 왕이 부장이 만났다.', /./],
    ['zh', 'another threesome', '美日韩举行三方会谈', '美国、日本和韩国外长出席。', /another grouping/],
    ['en', 'nothing of the kind', 'Rice prices rise again', 'Shoppers are not pleased.', /names neither/],
  ] as const)('%s: sets %s aside', (lang, _, title, text, why) => {
    const { relevant, reason } = relevanceOf(neighbours, article(lang, title, text))
    expect(relevant).toBe(false)
    expect(reasonIn(neighbours, reason, 'en')).toMatch(why)
  })

  it('keeps what names another grouping beside its own', () => {
    const { relevant } = relevanceOf(
      neighbours,
      article(
        'en',
        "Japan, China and South Korea agree on a leaders' meeting",
        'The foreign ministers of the three met in Busan. Beijing is wary of the ties among the United States, Japan and South Korea.',
      ),
    )
    expect(relevant).toBe(true)
  })

  it('needs less of a side that gives its own account', () => {
    const text = 'Wang Yi attended the foreign ministers’ meeting. He also saw Park Jin and Yoko Kamikawa.'
    const score = (official: string | null) =>
      relevanceOf(neighbours, article('en', 'Wang Yi attends a meeting', text, official)).score
    expect(score('CN')).toBeGreaterThan(score(null))
  })
})

describe('relevanceOf, for the United States, Japan and South Korea', () => {
  it.each([
    ['en', 'US, Japan and South Korea set up a hotline', 'The leaders met at Camp David.', true],
    ['en', 'Three leaders gather at Camp David', 'Biden received Kishida and Yoon.', true],
    ['ko', '한미일 정상회의 18일 개최', '윤석열 대통령이 출국했다.', true],
    ['en', 'Japan, China and South Korea meet in Busan', 'Their foreign ministers agreed on six fields.', false],
    ['zh', '中日韩领导人会议在首尔举行', '三国领导人出席会议。', false],
  ] as const)('%s: %s', (lang, title, text, relevant) => {
    expect(relevanceOf(allies, article(lang, title, text)).relevant).toBe(relevant)
  })
})

describe('relevanceOf, for a process of two sides', () => {
  const union = openTopic('eu-china').index

  it.each([
    ['en', 'EU shuts Chinese makers out of tenders', 'The European Commission barred companies from China.'],
    ['zh', '欧盟对华电动汽车反补贴税生效', '欧盟对中国电动汽车的反补贴税30日生效。'],
    ['ko', 'EU, 중국산 전기차에 잠정 관세', 'EU가 5일 중국산 전기차에 잠정 관세를 물리기 시작했다.'],
  ] as const)('keeps what one does to the other (%s): %s', (lang, title, text) => {
    expect(relevanceOf(union, article(lang, title, text)).relevant).toBe(true)
  })

  it.each([
    ['en', 'Chinese students fill campuses across Europe', 'They come for the fees.'],
    ['en', 'France and Germany agree on a budget', 'The European Commission welcomed it.'],
  ] as const)('leaves out what only one of them is in, or no state (%s): %s', (lang, title, text) => {
    expect(relevanceOf(union, article(lang, title, text)).relevant).toBe(false)
  })

  it.each([
    ['en', 'EU sets duties on electric cars', 'The levies took effect on Friday.'],
    ['ja', 'EU、電気自動車に追加関税', '5日に発効した。'],
  ] as const)('keeps an issue of it with one side (%s): %s', (lang, title, text) => {
    expect(relevanceOf(union, article(lang, title, text)).relevant).toBe(true)
  })

  it('does not take a post that many have for the one side that has it there', () => {
    // 外相 is what the Union's high representative is called as well.
    const text = '日本、中国、韓国の外相が26日、釜山で会談した。首脳会談の早期開催で一致した。'
    expect(relevanceOf(union, article('ja', '日中韓外相会談、釜山で開催', text)).relevant).toBe(false)
    const english = 'The top diplomats of South Korea, Japan and China met in Busan. A leaders’ summit is to follow.'
    expect(relevanceOf(union, article('en', 'Top diplomats meet in Busan', english)).relevant).toBe(false)
  })

  it('takes an issue of it in the title for diplomacy', () => {
    const text = '독일 자동차 업계는 관세에 반대해 왔다.'
    expect(relevanceOf(union, article('ko', 'EU, 중국산 전기차에 잠정 관세', text)).relevant).toBe(true)
  })
})

describe('relevanceOf, around a meeting that the topic knows', () => {
  const asean = openTopic('asean-china').index
  const report = article(
    'en',
    'What to expect in Vientiane',
    'Beijing’s premier sits down in Vientiane with ten leaders.',
  )

  it('takes its place for it in the days before and after, and at no other time', () => {
    const kept = (published: string) => relevanceOf(asean, { ...report, published }).relevant
    expect(['2024-10-08', '2024-10-16', '2024-05-01', '2025-03-01'].map(kept)).toEqual([true, true, false, false])
  })

  it('does not where two of three sides are named as a pair', () => {
    const pair = article('en', 'Park and Kamikawa meet in Busan', 'Park Jin and Yoko Kamikawa met in Busan.')
    expect(relevanceOf(neighbours, { ...pair, published: '2023-11-26T05:00:00Z' }).relevant).toBe(false)
  })
})

describe('relevanceOf, for many sides of which no pair is another process', () => {
  const lake = indexTopic(
    topicSchema.parse({
      id: 'lake-states',
      title: { en: 'Lake states' },
      zone: 'UTC',
      names: { en: ['Lake states'] },
      parties: ['Arland', 'Borland', 'Corland', 'Dorland'].map((name) => ({
        id: name,
        zone: 'UTC',
        names: { en: [name] },
      })),
      series: [{ id: 'summit', level: 'leaders', names: { en: ['Lake states summit'] } }],
      issues: [{ id: 'water', names: { en: ['water treaty'] } }],
    }),
  )

  it('keeps what some of them do about an issue of it', () => {
    const text = 'Arland and Borland signed a water treaty on Monday. Ministers of both hailed the water treaty.'
    expect(relevanceOf(lake, article('en', 'Arland and Borland sign water treaty', text)).relevant).toBe(true)
    const other = 'Arland and Borland opened a bridge on Monday. Ministers of both cut a ribbon.'
    expect(relevanceOf(lake, article('en', 'Arland and Borland open bridge', other)).relevant).toBe(false)
  })

  it('knows the line of meetings that is named by the grouping', () => {
    expect(relevanceOf(lake, article('en', 'Lake states summit opens', '')).relevant).toBe(true)
  })
})

describe('the reason', () => {
  const told = (title: string, lang: Lang) =>
    reasonIn(neighbours, relevanceOf(neighbours, article('en', title)).reason, lang)

  it.each([
    ['en', 'names the grouping (Japan, China and South Korea) in its title'],
    ['ja', '見出しでこの枠組み（Japan, China and South Korea）に言及しています。'],
    ['ko', '제목에서 이 협의체(Japan, China and South Korea)를 언급합니다.'],
    ['zh', '标题提到这一合作机制（Japan, China and South Korea）。'],
  ] as const)('is told in %s', (lang, wanted) => {
    expect(told('Japan, China and South Korea to hold talks', lang)).toBe(wanted)
  })

  it('names the process in the language of whoever reads', () => {
    expect(told('Rice prices rise', 'ja')).toBe('日中韓にも、その会合にも触れていません。')
    expect(told('Rice prices rise', 'ko')).toMatch(/^한일중 |^한중일 /)
  })
})

describe('relevanceOf, given anything', () => {
  it.each([
    ['', ''],
    ['\u0000\u202E', '\uD800'],
    ['Japan, '.repeat(5000), 'China and '.repeat(5000)],
    ['日'.repeat(5000), '中韓'.repeat(20_000)],
    ['<script>alert(1)</script>', '((((('.repeat(10_000)],
  ])('%.12j answers with one line', (title, text) => {
    const why = reasonIn(neighbours, relevanceOf(neighbours, article('en', title, text)).reason, 'en')
    expect(why.length).toBeGreaterThan(0)
    expect(why.length).toBeLessThan(400)
    expect(why).not.toMatch(/[\r\n]/)
  })
})
