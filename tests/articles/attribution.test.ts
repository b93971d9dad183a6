import { describe, expect, it } from 'vitest'
import { type Attribution, attributionOf, isOpinion, strongest } from '../../src/articles/attribution.ts'
import type { Lang } from '../../src/language/lang.ts'

type Row = readonly [lang: Lang, quote: string]

const SENTENCES: Readonly<Record<Exclude<Attribution, 'own account' | 'opinion'>, readonly Row[]>> = {
  'unnamed source': [
    ['en', 'The summit will be held in late May, a South Korean government source said.'],
    ['en', 'A senior diplomat said on condition of anonymity that no date had been fixed.'],
    ['en', 'According to an official familiar with the talks, the document is all but ready.'],
    ['en', 'Foreign Minister Park Jin will visit Tokyo next week, a government source said.'],
    ['en', 'Several officials told reporters that the banquet had been called off.'],
    ['en', 'Two diplomatic sources said the three sides were close to a deal.'],
    ['en', 'Sources close to the matter said Beijing had agreed to the date.'],
    ['en', 'A foreign ministry official said the schedule was still being worked out.'],
    ['en', 'People familiar with the planning said the leaders would meet in Seoul.'],
    ['en', '"Nothing has been decided," said one senior aide, who asked not to be named.'],
    ['ja', '政府関係者によると、首脳会談は5月下旬に開かれる見通しだ。'],
    ['ja', '複数の外交筋が、中国側が日程に同意したと明らかにした。'],
    ['ja', '韓国政府高官は26日、3カ国の文書は大筋で固まったと述べた。'],
    ['ja', '外務省幹部は「日程はまだ調整中だ」と話した。'],
    ['ja', '日韓関係筋は、上川外相が来週訪韓すると語った。'],
    ['ja', '首相官邸関係者によれば、夕食会は取りやめになった。'],
    ['ja', '政府関係者は26日、上川外相が釜山を訪問すると明らかにした。'],
    ['ko', '정부 소식통은 3국 정상회의가 5월 말 서울에서 열릴 것이라고 밝혔다.'],
    ['ko', '대통령실 관계자는 일정이 아직 조율 중이라고 말했다.'],
    ['ko', '외교부 당국자는 공동문서가 거의 마무리됐다고 전했다.'],
    ['ko', '복수의 외교 소식통에 따르면 중국 측이 날짜에 동의했다.'],
    ['ko', '고위 관계자는 박진 장관이 다음 주 도쿄를 방문한다고 밝혔다.'],
    ['ko', '익명을 요구한 한 당국자는 만찬이 취소됐다고 말했다.'],
    ['ko', '정통한 소식통을 인용해 회담이 연기될 수 있다고 전했다.'],
    ['zh', '韩国政府消息人士透露，三国领导人会议将于5月下旬举行。'],
    ['zh', '据外交消息人士称，中方已同意会议日期。'],
    ['zh', '一名不愿具名的日本官员说，晚宴已经取消。'],
    ['zh', '知情人士表示，联合文件已基本定稿。'],
    ['zh', '多名外交人士指出，会议可能推迟。'],
    ['zh', '據韓國高官透露，外長朴振將於下週訪問東京。'],
  ],
  'named official': [
    ['en', 'Foreign Minister Park Jin told reporters that the three had agreed on a summit.'],
    ['en', 'Chief Cabinet Secretary Hirokazu Matsuno said no date had been decided.'],
    ['en', 'The Chinese Foreign Ministry announced that Wang Yi would visit Busan.'],
    ['en', 'Chinese spokeswoman Mao Ning said at a briefing that the talks were useful.'],
    ['en', 'The presidential office said Thursday that the leaders will meet in Seoul.'],
    ['en', 'President Yoon Suk Yeol stressed that the three should meet regularly.'],
    ['en', '"We will speed up preparations," said Foreign Minister Yoko Kamikawa.'],
    ['en', 'According to the foreign ministry, the ministers will meet for ninety minutes.'],
    ['en', 'Park, the foreign minister, said officials would meet again before the spring.'],
    ['ja', '上川外相は会談後、記者団に首脳会談の早期開催で一致したと述べた。'],
    ['ja', '松野官房長官は会見で、日程は決まっていないと説明した。'],
    ['ja', '中国外務省の毛寧報道官は、会談は有益だったと述べた。'],
    ['ja', '韓国大統領室は23日、3カ国首脳会談を26日から開くと発表した。'],
    ['ja', '外務省によると、会談は約90分間行われた。'],
    ['ja', '尹錫悦大統領は3カ国の定期的な会談が重要だと強調した。'],
    ['ko', '박진 외교부 장관은 기자들에게 3국이 정상회의 개최에 합의했다고 말했다.'],
    ['ko', '임수석 외교부 대변인은 정례 브리핑에서 일정이 정해지지 않았다고 밝혔다.'],
    ['ko', '대통령실은 한일중 정상회의가 26일 서울에서 열린다고 밝혔다.'],
    ['ko', '외교부에 따르면 3국 장관은 90분간 회담했다.'],
    ['ko', '윤석열 대통령은 3국이 정례적으로 만나야 한다고 강조했다.'],
    ['ko', '가미카와 외무상은 회담이 유익했다고 평가했다고 밝혔다.'],
    ['zh', '外交部发言人毛宁表示，三方会谈富有成果。'],
    ['zh', '王毅外长指出，三国应回归合作正轨。'],
    ['zh', '韩国总统室宣布，三国领导人会议将于26日在首尔举行。'],
    ['zh', '韩国外长朴振对记者说，三方同意尽早举行峰会。'],
    ['zh', '据外交部介绍，会谈持续约九十分钟。'],
    ['zh', '日本首相岸田文雄强调，三国对话十分重要。'],
  ],
  report: [
    ['en', 'The three foreign ministers met in Busan on Sunday for the first time in four years.'],
    ['en', 'Senior officials of the three countries met in Seoul in September.'],
    ['en', 'No joint press conference was held after the talks.'],
    ['ja', '日中韓の外相は26日、釜山で約4年ぶりに会談した。'],
    ['ja', '3カ国の高官は9月にソウルで協議した。'],
    ['ko', '한일중 외교장관이 26일 부산에서 4년 만에 회의를 열었다.'],
    ['ko', '회담 뒤 공동 기자회견은 열리지 않았다.'],
    ['zh', '中日韩三国外长26日在釜山举行会议，这是四年来首次。'],
    ['zh', '会后没有举行联合记者会。'],
  ],
}

describe('who says it', () => {
  for (const [who, rows] of Object.entries(SENTENCES)) {
    it.each(rows)(`is ${who} in %s: %s`, (lang, quote) => {
      expect(attributionOf({ quote, lang, official: null })).toBe(who)
    })
  }

  it("is the side itself in a side's own account, whatever the words", () => {
    const quote = 'A government source said that the talks were useful.'
    expect(attributionOf({ quote, lang: 'en', official: 'KR' })).toBe('own account')
  })

  it('is a named official where the caller knows the name', () => {
    const quote = 'Wang said that the three should meet more often.'
    expect(attributionOf({ quote, lang: 'en', official: null })).toBe('report')
    expect(attributionOf({ quote, lang: 'en', official: null }, [{ start: 0, end: 4 }])).toBe('named official')
  })

  it('is for several sources the strongest of them', () => {
    expect(strongest(['unnamed source', 'report', 'named official'])).toBe('named official')
    expect(strongest(['unnamed source'])).toBe('unnamed source')
  })
})

describe('an opinion piece', () => {
  const article = { text: 'The three ministers met in Busan.', url: 'https://paper.example/news/1' }

  it.each([
    ['en', 'Opinion: What the Busan talks did not say'],
    ['en', 'Editorial | A summit is overdue'],
    ['en', 'A summit is overdue - Commentary'],
    ['en', '[Column] Three neighbours, one table'],
    ['ja', '【社説】日中韓外相会談 対話の定着を'],
    ['ja', '社説：首脳会談を急げ'],
    ['ja', '（コラム）釜山の海'],
    ['ko', '[사설] 한일중 정상회의 서둘러야'],
    ['ko', '[기고] 부산 회담이 남긴 것'],
    ['ko', '칼럼: 세 나라의 식탁'],
    ['zh', '社评：中日韩合作应回归正轨'],
    ['zh', '【评论】釜山会谈之后'],
    ['zh', '钟声：推动三国合作再出发'],
  ] as const)('is known by its title in %s: %s', (lang, title) => {
    expect(isOpinion({ ...article, title, lang })).toBe(true)
  })

  it.each([
    ['en', 'Public opinion in Japan is divided over the summit'],
    ['en', 'Ministers open a fifth column of talks'],
    ['ja', '日中韓外相が会談 意見交換'],
    ['ko', '한일중 외교장관, 여론 의식해 회견 취소'],
    ['zh', '三国外长会晤引发各方评论'],
  ] as const)('is not any report with such a word in %s: %s', (lang, title) => {
    expect(isOpinion({ ...article, title, lang })).toBe(false)
  })

  it.each([
    ['its address', { ...article, url: 'https://paper.example/opinion/2023/busan', title: 'Busan', lang: 'en' }],
    [
      'its foot',
      { ...article, text: `${article.text} The writer is a professor of history.`, title: 'Busan', lang: 'en' },
    ],
    [
      'its opening',
      {
        ...article,
        text: `Readers ask why this column never writes of it. ${article.text}`,
        title: 'Busan',
        lang: 'en',
      },
    ],
    ['its byline', { ...article, text: '세 나라가 만났다. 홍길동 논설위원', title: '부산', lang: 'ko' }],
    ['its head', { ...article, text: '本报评论员：三国应当合作。', title: '釜山', lang: 'zh' }],
  ] as const)('is known by %s', (_, piece) => {
    expect(isOpinion(piece)).toBe(true)
  })
})
