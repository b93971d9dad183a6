import { describe, expect, it } from 'vitest'
import { judge } from '../../src/baseline/judge.ts'
import { believed } from '../../src/baseline/model.ts'
import { PUBLISHING_FLOOR } from '../../src/baseline/publishing-floor.ts'
import { TRAINED } from '../../src/baseline/trained.ts'
import { campDavid, neighbours } from './read.ts'

const NOW = Date.UTC(2026, 0, 15)
const busan = (text: string) => ({
  title: 'Foreign ministers of Japan, China and South Korea meet in Busan',
  text,
  published: '2023-11-26T10:00:00Z',
})

describe('the verdict', () => {
  it.each([
    ['en', 'The foreign ministers of Japan, South Korea and China met in Busan on 26 November 2023.'],
    ['ja', '日中韓の外相は2023年11月26日、釜山で会談した。'],
    ['ko', '한중일 외교장관이 2023년 11월 26일 부산에서 회의를 열었다.'],
    ['zh', '中日韩外长2023年11月26日在釜山举行会议。'],
  ])('confirms what is known, and several papers give one finding (%s)', (lang, text) => {
    const verdict = judge(neighbours, { text, lang, article: busan(text) }, NOW)
    expect(verdict).toMatchObject({ kind: 'confirms', fact: 'fm-meeting-2023-busan', meeting: 'fm-10' })
    expect(verdict.key).toBe('fm-meeting-2023-busan/confirms')
  })

  it.each([
    ['en', 'The three foreign ministers met in Busan on 12 November 2023, not on 26 November.'],
    ['ja', '釜山で三外相が会談したのは、11月26日ではなく11月12日だった。'],
    ['ko', '세 외교장관이 부산에서 만난 것은 11월 26일이 아니라 11월 12일이었다.'],
    ['zh', '三国外长在釜山会晤的日期是11月12日，而非11月26日。'],
  ])('contradicts where a fixed value clashes, and says which (%s)', (lang, text) => {
    const verdict = judge(neighbours, { text, lang }, NOW)
    expect(verdict).toMatchObject({ kind: 'contradicts', fact: 'fm-meeting-2023-busan' })
    expect(verdict.why).toContain('2023-11-26')
  })

  it.each([
    [
      'the place, though a capital often stands for its government',
      'The tenth foreign ministers meeting was held in Seoul.',
      'fm-meeting-2023-busan',
    ],
    [
      'the place beside the right day',
      'The tenth foreign ministers meeting was held in Seoul on 26 November 2023.',
      'fm-meeting-2023-busan',
    ],
    ['the place in Japanese', '第10回日中韓外相会議はソウルで開かれた。', 'fm-meeting-2023-busan'],
    ['the place in Korean', '제10차 한일중 외교장관회의는 서울에서 열렸다.', 'fm-meeting-2023-busan'],
    [
      'the day beside a gap that is right',
      'The foreign ministers of Japan, China and South Korea met in Busan on Saturday, November 25, 2023, for their first three-way talks in four years.',
      'fm-meeting-2023-busan',
    ],
  ])('contradicts by %s', (_, text, fact) => {
    expect(judge(neighbours, { text }, NOW)).toMatchObject({ kind: 'contradicts', fact })
  })

  it('names the place where only the place is told, and not how long it has been', () => {
    const text = 'The foreign ministers of Japan, China and South Korea met on Sunday. They met in Busan.'
    const verdict = judge(neighbours, { text: 'They met in Busan.', article: busan(text) }, NOW)
    expect(verdict).toMatchObject({ kind: 'confirms', fact: 'fm-meeting-2023-busan' })
  })

  it('takes who held a post later for a change, also where somebody else holds it today', () => {
    const verdict = judge(
      neighbours,
      { text: "South Korea's foreign minister is Cho Tae-yul." },
      Date.parse('2026-11-24T00:00:00Z'),
    )
    expect(verdict).toMatchObject({ kind: 'updates', fact: 'korea-foreign-minister' })
  })

  it('does not take what Park asked for what Kamikawa asked', () => {
    const text = '박 장관은 한반도의 비핵화를 위해 중국이 건설적인 역할을 해 줄 것을 당부했다.'
    const own = '上川大臣は非核化に向けて中国が役割を果たすことへの期待を伝えた。'
    expect(judge(neighbours, { text, article: busan(text) }, NOW).fact).not.toBe('kamikawa-urged-beijing-role')
    expect(judge(neighbours, { text: own, article: busan(own) }, NOW)).toMatchObject({
      kind: 'confirms',
      fact: 'kamikawa-urged-beijing-role',
    })
  })

  it('does not take the place where one of them spoke for the place of the meeting', () => {
    const text = 'In Tokyo, Kamikawa said that the foreign ministers would speed up work on a summit.'
    expect(judge(neighbours, { text }, NOW).kind).not.toBe('contradicts')
  })

  it('updates where a later state of the same matter is reported', () => {
    const text = 'The foreign ministers of Japan, China and South Korea met in Tokyo on March 22.'
    const article = { title: 'Trilateral foreign ministers meet in Tokyo', text, published: '2025-03-22T10:00:00Z' }
    expect(judge(neighbours, { text, lang: 'en', article }, NOW)).toMatchObject({ kind: 'updates', meeting: 'fm-11' })
  })

  it('is new where nothing known bears on it', () => {
    const text = 'The ministers also asked for support for the port’s film festival.'
    const verdict = judge(neighbours, { text, lang: 'en', article: busan(text) }, NOW)
    expect(verdict).toMatchObject({ kind: 'new', fact: null })
  })

  it('never lets an unknown city confirm the place', () => {
    const text = 'The three foreign ministers met in Springfield on 26 November 2023.'
    const verdict = judge(neighbours, { text, lang: 'en' }, NOW)
    expect(verdict.why).not.toContain('same of the place')
  })

  it('names meeting, slot and both values in its reason', () => {
    const text = 'At the Busan meeting in November 2023 Japan’s foreign minister was Yoshimasa Hayashi.'
    const { kind, why } = judge(neighbours, { text, lang: 'en' }, NOW)
    expect(kind).toBe('contradicts')
    expect(why).toMatch(/office.*Kamikawa.*Hayashi/)
    expect(why).toContain('The Japan News')
  })

  it('gives a confidence between 0 and 1, and lower where less is said', () => {
    const clear = judge(neighbours, { text: 'No banquet was held at the Busan meeting.', lang: 'en' }, NOW)
    const vague = judge(neighbours, { text: 'There was talk of a meal.', lang: 'en' }, NOW)
    expect(clear.confidence).toBeGreaterThan(0.6)
    expect(clear.confidence).toBeLessThanOrEqual(1)
    expect(vague.kind).toBe('new')
  })

  it('is no less sure of a minister out of office where the words say so too', () => {
    const text =
      'Japan was represented by Foreign Minister Yoshimasa Hayashi, South Korea by Park Jin and China by Wang Yi.'
    const article = busan(`The foreign ministers of Japan, China and South Korea met in Busan on Sunday. ${text}`)
    const verdict = judge(neighbours, { text, lang: 'en', article }, NOW)
    expect(verdict.kind).toBe('contradicts')
    const byItself = believed(TRAINED.clash.office ?? 1, TRAINED.trust)
    expect(verdict.confidence).toBeGreaterThanOrEqual(byItself - 0.001)
    expect(verdict.confidence).toBeGreaterThan(PUBLISHING_FLOOR)
  })

  it('says the same of the same sentence, whatever came before', () => {
    const claim = { text: 'A banquet followed the Busan meeting.', lang: 'en' }
    const first = judge(neighbours, claim, NOW)
    judge(neighbours, { text: '北朝鮮の衛星発射を非難した。', lang: 'ja' }, NOW)
    expect(judge(neighbours, claim, NOW)).toEqual(first)
  })

  it('judges another process from its two files alone', () => {
    const text = 'China’s foreign ministry called the meeting an exclusive clique.'
    const article = { title: 'Camp David summit', text, published: '2023-08-17T10:00:00Z' }
    expect(judge(campDavid, { text, lang: 'en', article }, NOW)).toMatchObject({
      kind: 'confirms',
      fact: 'china-against-cliques',
    })
  })
})

describe('keys', () => {
  const keyOf = (text: string, published: string) => {
    const article = { title: 'Trilateral foreign ministers’ meeting', text, published }
    return judge(neighbours, { text, article }, NOW).key
  }

  it('are the same for the same later meeting in two languages', () => {
    const en = keyOf('The foreign ministers of Japan, China and South Korea met in Tokyo on March 22.', '2025-03-22')
    const ja = keyOf('日中韓の外相会談が3月22日、東京で開かれた。', '2025-03-22')
    expect(en).not.toBeNull()
    expect(ja).toBe(en)
  })

  it('are not shared by different assertions about the same meeting', () => {
    const one = keyOf('The ministers agreed to expand youth exchanges to 40 million people by 2030.', '2025-03-22')
    const two = keyOf('The ministers agreed to resume talks on a free trade agreement.', '2025-03-22')
    expect(one === null || one !== two).toBe(true)
  })
})

describe('hostile input', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['emoji', '🎉🇯🇵🇰🇷🇨🇳'.repeat(200)],
    ['a wall of text', 'meeting in Busan '.repeat(6000)],
    ['a wall of marks', '」「、。'.repeat(25_000)],
    ['lone surrogates', '\ud800\udfff\ud83d'],
    ['patterns', '(((((.*+?^$|[]\\)))))'.repeat(500)],
    ['markup', '<script>alert(1)</script> @everyone'],
  ])('is judged and never confirmed: %s', (_, text) => {
    for (const lang of ['en', 'ja', 'xx', undefined]) {
      const claim = { text, ...(lang === undefined ? {} : { lang }) }
      const verdict = judge(neighbours, claim, NOW)
      expect(verdict.confidence).toBeGreaterThanOrEqual(0)
      expect(['new', 'confirms']).toContain(verdict.kind)
    }
  })

  it('does not mind an article that does not hold the sentence, has no date, or a broken one', () => {
    for (const published of [null, 'soon', '9999-99-99', '2023-11-26']) {
      const article = { title: 'x', text: 'y'.repeat(90_000), published }
      expect(judge(neighbours, { text: 'No banquet was held in Busan.', article }, NOW).kind).toBeDefined()
    }
  })

  it('reads a sentence whose language is given wrongly', () => {
    expect(judge(neighbours, { text: '釜山での会談で晩さん会は開かれなかった。', lang: 'en' }, NOW).kind).toBeDefined()
  })
})
