import { describe, expect, it } from 'vitest'
import { indexTopic } from '../../src/topics/topic-index.ts'
import { shippedTopic } from './shipped-topics.ts'

const first = indexTopic(shippedTopic('japan-china-korea'))
const second = indexTopic(shippedTopic('us-japan-korea'))

const conceptsIn = (text: string, index = first): string[] => index.names.findNested(text).map(({ concept }) => concept)

describe('holderOf', () => {
  it.each([
    ['foreign-minister', 'JP', '2023-09-12', 'hayashi-yoshimasa'],
    ['foreign-minister', 'JP', '2023-09-13', 'kamikawa-yoko'],
    ['foreign-minister', 'JP', '2024-09-30', 'kamikawa-yoko'],
    ['foreign-minister', 'JP', '2024-10-01', 'iwaya-takeshi'],
    ['foreign-minister', 'JP', '2025-10-21', 'motegi-toshimitsu'],
    ['foreign-minister', 'JP', '2019-09-11', 'motegi-toshimitsu'],
    ['foreign-minister', 'CN', '2022-12-29', 'wang-yi'],
    ['foreign-minister', 'CN', '2022-12-30', 'qin-gang'],
    ['foreign-minister', 'CN', '2023-07-24', 'qin-gang'],
    ['foreign-minister', 'CN', '2023-07-25', 'wang-yi'],
    ['foreign-minister', 'KR', '2024-01-09', 'park-jin'],
    ['foreign-minister', 'KR', '2024-01-10', 'cho-tae-yul'],
    ['premier', 'CN', '2023-03-10', 'li-keqiang'],
    ['premier', 'CN', '2023-03-11', 'li-qiang'],
    ['acting-president', 'KR', '2024-12-26', 'han-duck-soo'],
    ['acting-president', 'KR', '2025-01-15', 'choi-sang-mok'],
    ['prime-minister', 'JP', '2025-10-20', 'ishiba-shigeru'],
    ['prime-minister', 'JP', '2025-10-21', 'takaichi-sanae'],
  ])('the %s of %s on %s is %s', (office, party, day, person) => {
    expect(first.holderOf(office, party, day)?.id).toBe(person)
  })

  it('is null on a day without a holder, for an unknown office and for another party', () => {
    expect(first.holderOf('acting-president', 'KR', '2023-01-01')).toBeNull()
    expect(first.holderOf('pope', 'JP', '2023-01-01')).toBeNull()
    expect(first.holderOf('premier', 'JP', '2023-05-01')).toBeNull()
  })

  it('tells offices of one person apart by the day', () => {
    expect(first.officesOf('wang-yi', '2023-03-01')).toEqual([{ office: 'foreign-affairs-director', party: 'CN' }])
    expect(first.officesOf('wang-yi', '2023-11-26')).toContainEqual({ office: 'foreign-minister', party: 'CN' })
    expect(first.officesOf('nobody', '2023-11-26')).toEqual([])
  })
})

describe('personsNamed', () => {
  it.each([
    ['Wang', '2023-11-26', 'wang-yi'],
    ['왕 부장', '2023-11-26', 'wang-yi'],
    ['王外相', '2023-11-26', 'wang-yi'],
    ['Park', '2023-11-26', 'park-jin'],
    ['박 장관', '2023-11-26', 'park-jin'],
    ['Park', '2016-08-24', 'park-geun-hye'],
    ['Li', '2019-12-24', 'li-keqiang'],
    ['Li', '2024-05-27', 'li-qiang'],
    ['李首相', '2024-05-27', 'li-qiang'],
    ['Cho', '2023-11-26', 'cho-tae-yong'],
    ['Cho', '2025-03-22', 'cho-tae-yul'],
    ['Cho', '2025-08-11', 'cho-hyun'],
    ['조 장관', '2025-08-11', 'cho-hyun'],
    ['Lee', '2011-05-22', 'lee-myung-bak'],
    ['Lee', '2025-08-11', 'lee-jae-myung'],
    ['Abe', '2019-12-24', 'abe-shinzo'],
    ['Chung', '2021-06-01', 'chung-eui-yong'],
    ['김성환', '2012-04-08', 'kim-sung-hwan'],
    ['김성환', '2025-09-27', 'kim-sung-whan'],
  ])('%s on %s means %s first', (alias, day, person) => {
    expect(first.personsNamed(alias, day)[0]?.id).toBe(person)
  })

  it('gives the others after the likeliest one, and nobody for a stranger', () => {
    expect(first.personsNamed('Cho', '2025-03-22').map(({ id }) => id)).toContain('cho-tae-yong')
    expect(first.personsNamed('Smith', '2025-03-22')).toEqual([])
  })
})

describe('names', () => {
  it.each([
    '尹锡悦',
    '尹錫悦',
    '尹錫悅',
    '윤석열',
    'Yoon Suk Yeol',
    'Yoon Suk-yeol',
    'Yoon Seok-youl',
    'Yoon',
    '尹大統領',
    '윤 대통령',
  ])('%s is one person', (name) => {
    expect(conceptsIn(name)).toContain('person:yoon-suk-yeol')
  })

  it.each([
    '日中韓',
    '中日韩',
    '한중일',
    '한일중',
    '韩中日',
    '한·중·일',
    'Japan-China-South Korea',
    'Japan, China and South Korea',
    'China, Japan, and the Republic of Korea',
    'China-Japan-ROK',
    'Japanese, Chinese and South Korean',
    'Seoul, Beijing and Tokyo',
    'SEOUL/TOKYO/BEIJING',
    '日本、中国、韓国',
    '日本と中国、韓国',
    '한국, 일본, 중국',
    '한국과 중국·일본',
    '中国、日本和韩国',
  ])('%s is one grouping', (name) => {
    expect(first.names.find(name)[0]).toEqual({
      concept: 'grouping:japan-china-korea',
      start: 0,
      end: name.length,
      text: name,
    })
  })

  it.each([
    'Japan, China, South Korea and the United States',
    'North Korea, China and Japan',
    'after talks between Japan and China, South Korea said',
    'Japan and China. South Korea',
    'Japan, China and Japan',
    '日本、中国、韓国、米国',
  ])('%s is not this grouping', (text) => {
    expect(conceptsIn(text)).not.toContain('grouping:japan-china-korea')
  })

  it('knows another grouping by its sides too', () => {
    expect(conceptsIn('the United States, Japan and South Korea')).toContain('other:us-jp-kr')
    expect(conceptsIn('China, Japan and the ROK', second)).toContain('other:japan-china-korea')
  })

  it('finds the number of a meeting before listed sides', () => {
    expect(conceptsIn("the ninth China, Japan and South Korea leaders' meeting")).toContain('meeting:summit-9')
  })

  it.each([
    ['Yoko Kamikawa', 'kamikawa-yoko'],
    ['KAMIKAWA Yoko', 'kamikawa-yoko'],
    ['上川氏', 'kamikawa-yoko'],
    ['上川阳子', 'kamikawa-yoko'],
    ['가미카와 외무상', 'kamikawa-yoko'],
    ['王毅', 'wang-yi'],
    ['王氏', 'wang-yi'],
    ['왕이', 'wang-yi'],
    ['高市首相', 'takaichi-sanae'],
    ['李在明', 'lee-jae-myung'],
    ['Lee Jae Myung', 'lee-jae-myung'],
    ['朴外相', 'park-jin'],
    ['박 전 장관', 'park-jin'],
  ])('%s names %s', (text, person) => {
    expect(conceptsIn(text)).toContain(`person:${person}`)
  })

  it.each([
    ['提高市场准入', 'person:takaichi-sanae'],
    ['a walk in the park', 'person:park-jin'],
    ['it is up to us', 'actor:US'],
    ['뉴스가 전해졌다', 'person:suga-yoshihide'],
  ])('%s does not name %s', (text, concept) => {
    expect(conceptsIn(text)).not.toContain(concept)
  })

  it.each([
    ['North Korea fired a missile', 'party:KR'],
    ['日中韓は', 'other:japan-china'],
    ['日中韓は', 'other:china-korea'],
    ['日米韓は', 'other:us-japan'],
    ['the vice foreign minister said', 'office:foreign-minister'],
    ['东盟与中日韩合作', 'grouping:japan-china-korea'],
  ])('%s does not speak of %s, which is only part of a longer name', (text, concept) => {
    expect(conceptsIn(text)).not.toContain(concept)
  })

  it('keeps parts of another kind', () => {
    expect(conceptsIn('釜山会談')).toEqual(expect.arrayContaining(['meeting:fm-10', 'place:busan']))
    expect(conceptsIn('China-South Korea')).toEqual(
      expect.arrayContaining(['other:china-korea', 'party:CN', 'party:KR']),
    )
  })

  it('finds the same notions of the second topic in its own terms', () => {
    expect(conceptsIn('日米韓首脳会談はキャンプ・デービッドで', second)).toEqual(
      expect.arrayContaining(['grouping:us-japan-korea', 'series:summit', 'place:camp-david']),
    )
    expect(conceptsIn('日中韓', second)).toEqual(['other:japan-china-korea'])
    expect(conceptsIn('a three-way hotline and a formal alliance', second)).toEqual([
      'concept:hotline',
      'concept:mutual-defence-pact',
    ])
  })
})

describe('a meeting named by its number', () => {
  it.each([
    ["the 10th trilateral foreign ministers' meeting", 'fm-10'],
    ["the tenth China-Japan-ROK Foreign Ministers' Meeting", 'fm-10'],
    ['第10回日中韓外相会議', 'fm-10'],
    ['제10차 한일중 외교장관회의', 'fm-10'],
    ['第十次中日韩外长会', 'fm-10'],
    ['第十一次外长会议', 'fm-11'],
    ['the Ninth Trilateral Summit', 'summit-9'],
    ['제9차 한·일·중 정상회의', 'summit-9'],
    ['第25回三カ国環境大臣会合', 'temm-25'],
    ['the third Japan-China-South Korea summit', 'summit-3'],
    ['日中韓の第2回首脳会議', 'summit-2'],
    ['the second trilateral summit', 'summit-2'],
  ])('%s is %s', (text, id) => {
    expect(conceptsIn(text)).toContain(`meeting:${id}`)
  })

  it.each([
    'the first trilateral summit in four years',
    '第11次中日外长会',
    'the 9th G20 summit',
    'Trump and Kim may hold a second summit',
    '두 정상의 제2차 정상회담',
    'the 31st trilateral summit',
    'On the 9th, a summit was proposed',
    '9 summit meetings',
  ])('%s is none that the topic knows', (text) => {
    expect(conceptsIn(text).filter((concept) => concept.startsWith('meeting:'))).toEqual([])
  })

  it('spans from the number to the end of the name', () => {
    const text = 'At the 10th trilateral foreign ministers’ meeting'
    const mention = first.names.find(text).find(({ concept }) => concept === 'meeting:fm-10')
    expect(mention && text.slice(mention.start, mention.end)).toBe('10th trilateral foreign ministers’ meeting')
  })
})

describe('meetings', () => {
  it('come oldest first, those without a day last', () => {
    expect(first.meetings('summit').map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, i) => `summit-${i + 1}`),
    )
  })

  it.each([
    ['2023-10-18', 'fm', 'fm-9'],
    ['2023-10-19', 'fm', 'fm-10'],
    ['2024-05-22', 'summit', 'summit-8'],
    ['2024-05-23', 'summit', 'summit-9'],
    ['2024-05-27', 'summit', 'summit-10'],
  ])('known on %s, the last of %s is %s', (day, series, id) => {
    expect(first.meetings(series, day).at(-1)?.id).toBe(id)
  })

  it('are found by id', () => {
    expect(first.meeting('fm-10')?.place).toBe('busan')
    expect(first.meeting('fm-99')).toBeNull()
  })
})

describe('placeWithin', () => {
  it.each([
    ['gubei', 'beijing', true],
    ['gubei', 'CN', true],
    ['dazaifu', 'fukuoka', true],
    ['busan', 'KR', true],
    ['busan', 'busan', true],
    ['beijing', 'gubei', false],
    ['busan', 'JP', false],
    ['atlantis', 'JP', false],
  ])('%s within %s: %s', (inner, outer, answer) => {
    expect(first.placeWithin(inner, outer)).toBe(answer)
  })
})

describe('label', () => {
  it.each([
    ['party:KR', 'en', 'South Korea'],
    ['party:KR', 'ja', '韓国'],
    ['person:kamikawa-yoko', 'ko', '가미카와 요코'],
    ['meeting:fm-10', 'en', "10th trilateral foreign ministers' meeting"],
    ['meeting:fm-10', 'ko', '제10차 한중일 외교장관회의'],
    ['meeting:summit-9', 'zh', '第9次中日韩领导人会议'],
    ['meeting:som-2023-09', 'en', "trilateral senior officials' meeting (2023-09)"],
    ['grouping:japan-china-korea', 'ja', '日中韓'],
    ['issue:unheard-of', 'en', 'unheard-of'],
  ] as const)('%s in %s is %s', (concept, lang, label) => {
    expect(first.label(concept, lang)).toBe(label)
  })
})

describe('hostile text', () => {
  it('is read in bounded work: every number and series of a long text, without a look at all the others', () => {
    const mentions = first.names.findNested('the 9th trilateral summit '.repeat(4000))
    expect(mentions.filter(({ concept }) => concept === 'meeting:summit-9')).toHaveLength(4000)
  })
})
