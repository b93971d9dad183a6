import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../src/language/calendar.ts'
import { datesIn } from '../../src/language/dates.ts'
import type { Lang } from '../../src/language/lang.ts'

/** A Monday, the day after the foreign ministers met in Busan. */
const MONDAY = '2023-11-27'

const read = (text: string, lang: Lang, day = MONDAY): string[] =>
  datesIn(text, lang, { day }).map(
    ({ from, to, precision, approximate }) =>
      `${from === to ? from : `${from}..${to}`} ${approximate ? '~' : ''}${precision}`,
  )

describe('English dates', () => {
  it.each<[string, string]>([
    ['on Sunday', '2023-11-26 day'],
    ['on Nov. 26', '2023-11-26 day'],
    ['November 19, Sunday', '2023-11-19 day'],
    ['in the summer of 2021', '2021-06-01..2021-08-31 ~season'],
    ['26 November 2023', '2023-11-26 day'],
    ['Sunday, Nov. 26, 2023', '2023-11-26 day'],
    ['2023-11-26', '2023-11-26 day'],
    ['May 26–27', '2024-05-26..2024-05-27 range'],
    ['May 26 and 27', '2024-05-26..2024-05-27 range'],
    ['June 30 to July 2, 2024', '2024-06-30..2024-07-02 range'],
    ['late May', '2023-05-21..2023-05-31 ~range'],
    ['mid-May', '2023-05-11..2023-05-20 ~range'],
    ['the end of June', '2023-06-21..2023-06-30 ~range'],
    ['next month', '2023-12-01..2023-12-31 month'],
    ['last August', '2023-08-01..2023-08-31 month'],
    ['next May', '2024-05-01..2024-05-31 month'],
    ['since August 2019', '2019-08-01..2019-08-31 month'],
    ['in March', '2024-03-01..2024-03-31 month'],
    ['the May summit', '2023-05-01..2023-05-31 month'],
    ['the end of the year', '2023-12-01..2023-12-31 ~range'],
    ['by year-end', '2023-11-27..2023-12-31 ~year'],
    ['before the year is out', '2023-11-27..2023-12-31 ~year'],
    ['early next year', '2024-01-01..2024-03-31 ~range'],
    ['four years ago', '2019-01-01..2019-12-31 ~year'],
    ['two months ago', '2023-09-01..2023-09-30 ~month'],
    ['three days ago', '2023-11-24 day'],
    ['in 2019', '2019-01-01..2019-12-31 year'],
    ['between 2013 and 2014', '2013-01-01..2014-12-31 range'],
    ['yesterday', '2023-11-26 day'],
    ['tomorrow', '2023-11-28 day'],
    ['last week', '2023-11-20..2023-11-26 range'],
    ['over the weekend', '2023-11-25..2023-11-26 range'],
    ['next Sunday', '2023-12-03 day'],
    ['this coming Friday', '2023-12-01 day'],
    ['the fourth quarter of 2015', '2015-10-01..2015-12-31 ~range'],
    ['last summer', '2023-06-01..2023-08-31 ~season'],
    ['The ministers will meet on Friday', '2023-12-01 day'],
    ['The ministers met on Friday', '2023-11-24 day'],
  ])('%s', (text, expected) => {
    expect(read(text, 'en')).toEqual([expected])
  })

  it.each<[string]>([
    ['They may meet again'],
    ['a march in Seoul'],
    ['7,500 people and 2,019 cars'],
    ['$2019 and 2019 people'],
    ['as of 31 November 2023'],
    ['section 1.2.3'],
  ])('%s holds no date', (text) => {
    expect(read(text, 'en')).toEqual([])
  })

  it('takes a Saturday paper\'s "Sunday" for tomorrow, unless it tells what was', () => {
    expect(read('The nuclear issue is left for Sunday', 'en', '2010-05-29')).toEqual(['2010-05-30 day'])
    expect(read('They met on Sunday', 'en', '2010-05-29')).toEqual(['2010-05-23 day'])
  })
})

describe('Japanese dates', () => {
  it.each<[string, string]>([
    ['26日', '2023-11-26 day'],
    ['２６日午後', '2023-11-26 day'],
    ['二十六日', '2023-11-26 day'],
    ['11月26日（日）', '2023-11-26 day'],
    ['2023年11月26日', '2023-11-26 day'],
    ['令和5年11月26日', '2023-11-26 day'],
    ['5月26、27日', '2024-05-26..2024-05-27 range'],
    ['25日から26日まで', '2023-11-25..2023-11-26 range'],
    ['昨年12月', '2022-12-01..2022-12-31 month'],
    ['来年5月', '2024-05-01..2024-05-31 month'],
    ['19年12月', '2019-12-01..2019-12-31 month'],
    ['19年から', '2019-01-01..2019-12-31 year'],
    ['先月', '2023-10-01..2023-10-31 month'],
    ['今月中旬', '2023-11-11..2023-11-20 ~range'],
    ['5月下旬', '2023-05-21..2023-05-31 ~range'],
    ['今年', '2023-01-01..2023-12-31 year'],
    ['年内', '2023-11-27..2023-12-31 ~year'],
    ['年明け', '2024-01-01..2024-02-29 ~range'],
    ['日曜', '2023-11-26 day'],
    ['先週末', '2023-11-25..2023-11-26 range'],
    ['昨日', '2023-11-26 day'],
    ['4年前', '2019-01-01..2019-12-31 ~year'],
  ])('%s', (text, expected) => {
    expect(read(text, 'ja')).toEqual([expected])
  })

  it.each([['4年ぶり'], ['4年間'], ['3日間'], ['第10回'], ['3カ国'], ['4カ月']])('%s is no date', (text) => {
    expect(read(text, 'ja')).toEqual([])
  })

  it('counts 同日, 翌日 and 前日 from the day before in the text', () => {
    expect(read('24日に会談し、同日に発表、翌日に帰国した', 'ja')).toEqual([
      '2023-11-24 day',
      '2023-11-24 day',
      '2023-11-25 day',
    ])
    expect(read('前日に発表した', 'ja')).toEqual(['2023-11-26 day'])
  })
})

describe('Korean dates', () => {
  it.each<[string, string]>([
    ['26일', '2023-11-26 day'],
    ['2023년 11월 19일 일요일', '2023-11-19 day'],
    ['오는 26일', '2023-12-26 day'],
    ['지난 26일', '2023-11-26 day'],
    ['26~27일', '2023-11-26..2023-11-27 range'],
    ['이달 26∼27일', '2023-11-26..2023-11-27 range'],
    ['지난달 31일', '2023-10-31 day'],
    ['2023년 11월 26일(일)', '2023-11-26 day'],
    ['지난 2019년 8월', '2019-08-01..2019-08-31 month'],
    ['내년 5월', '2024-05-01..2024-05-31 month'],
    ['지난달', '2023-10-01..2023-10-31 month'],
    ['11월 말', '2023-11-21..2023-11-30 ~range'],
    ['11월 말레이시아에서', '2023-11-01..2023-11-30 month'],
    ['내년 초', '2024-01-01..2024-03-31 ~range'],
    ['연내', '2023-11-27..2023-12-31 ~year'],
    ['올봄', '2023-03-01..2023-05-31 ~season'],
    ['일요일', '2023-11-26 day'],
    ['그제', '2023-11-25 day'],
    ['2013~2014년', '2013-01-01..2014-12-31 range'],
    ['22일 전했다', '2023-11-22 day'],
    ['26일 내놓았다', '2023-11-26 day'],
  ])('%s', (text, expected) => {
    expect(read(text, 'ko')).toEqual([expected])
  })

  it.each([['4년 3개월 만'], ['2년여'], ['8시간'], ['오늘날'], ['10일간']])('%s is no date', (text) => {
    expect(read(text, 'ko')).toEqual([])
  })

  it('lets the verb choose between two far days', () => {
    expect(read('7일 국회에서 말했다.', 'ko', '2025-11-24')).toEqual(['2025-11-07 day'])
    expect(read('7일 국회에서 열린다.', 'ko', '2025-11-24')).toEqual(['2025-12-07 day'])
  })
})

describe('Chinese dates', () => {
  it.each<[string, string]>([
    ['26日至27日', '2023-11-26..2023-11-27 range'],
    ['25至26日', '2023-11-25..2023-11-26 range'],
    ['3月21至22日', '2024-03-21..2024-03-22 range'],
    ['二〇二三年十一月二十六日', '2023-11-26 day'],
    ['去年12月', '2022-12-01..2022-12-31 month'],
    ['明年', '2024-01-01..2024-12-31 year'],
    ['明年年初', '2024-01-01..2024-03-31 ~range'],
    ['本月', '2023-11-01..2023-11-30 month'],
    ['下个月', '2023-12-01..2023-12-31 month'],
    ['下月底', '2023-12-21..2023-12-31 ~range'],
    ['5月底', '2023-05-21..2023-05-31 ~range'],
    ['2019年底', '2019-12-01..2019-12-31 ~range'],
    ['上周日', '2023-11-26 day'],
    ['周日', '2023-11-26 day'],
    ['三国将于周日举行会谈', '2023-12-03 day'],
    ['年内', '2023-11-27..2023-12-31 ~year'],
    ['四年之前', '2019-01-01..2019-12-31 ~year'],
    ['昨天', '2023-11-26 day'],
    ['11月26日中日韩', '2023-11-26 day'],
  ])('%s', (text, expected) => {
    expect(read(text, 'zh')).toEqual([expected])
  })

  it.each([['时隔四年'], ['80周年'], ['三个月'], ['沒有說明日程'], ['如今日韩关系'], ['一周一次']])(
    '%s is no date',
    (text) => {
      expect(read(text, 'zh')).toEqual([])
    },
  )

  it('takes 当天 for the day of the report, not for a day ahead', () => {
    expect(read('会议定于12月5日举行。发言人当天表示', 'zh')).toEqual(['2023-12-05 day', '2023-11-27 day'])
  })
})

describe('what lies ahead', () => {
  it.each<[Lang, string, string, string]>([
    ['ja', '2024-04-05', '首脳会談を25日に開くと発表した。', '2024-04-25'],
    ['ja', '2024-04-05', '会談は25日に開かれる、と岩屋外相が明らかにした。', '2024-04-25'],
    ['ko', '2024-04-05', '외교부는 정상회의를 25일 개최한다고 발표했다.', '2024-04-25'],
    ['ko', '2024-04-05', '그는 회담이 25일 열릴 것이라고 말했다.', '2024-04-25'],
  ])('is not past for being announced (%s, %s: %s)', (lang, day, text, from) => {
    expect(datesIn(text, lang, { day })).toMatchObject([{ from }])
  })

  it.each<[Lang, string, string, string]>([
    ['ja', '2024-11-05', '外務省は会議が26日に開かれたと発表した。', '2024-10-26'],
    ['ko', '2024-11-05', '외교부는 회의가 26일 열렸다고 밝혔다.', '2024-10-26'],
    ['en', '2024-10-10', 'The summit held in May produced a declaration.', '2024-05-01'],
    ['ja', '2024-10-10', '5月に開かれた首脳会談では合意した。', '2024-05-01'],
    ['ko', '2024-10-10', '5월에 열린 정상회의에서 합의했다.', '2024-05-01'],
    ['zh', '2024-10-10', '5月举行的会议通过了宣言。', '2024-05-01'],
  ])('is past where that is what was told (%s, %s: %s)', (lang, day, text, from) => {
    expect(datesIn(text, lang, { day })).toMatchObject([{ from }])
  })

  it.each<[Lang, string, string, string]>([
    ['en', '2024-10-10', 'A summit is to be held in May.', '2025-05-01'],
    ['ja', '2024-10-10', '5月に開催する見通しだ。', '2025-05-01'],
    ['ko', '2024-10-10', '5월 개최될 전망이다.', '2025-05-01'],
    ['zh', '2024-10-10', '会议预计5月召开。', '2025-05-01'],
    ['en', '2024-10-10', 'The visit will be made on May 5.', '2025-05-05'],
  ])('is the next one of its name where the last is long past (%s, %s: %s)', (lang, day, text, from) => {
    expect(datesIn(text, lang, { day })).toMatchObject([{ from }])
  })

  it.each<[Lang, string, string, string]>([
    ['en', '2025-04-10', 'It put the meeting off until October.', '2025-10-01'],
    ['en', '2025-12-10', 'The meeting was postponed to March.', '2026-03-01'],
    ['en', '2025-12-10', 'The summit was put off until autumn.', '2026-09-01'],
    ['ja', '2025-06-10', '首脳会談は秋に延期された。', '2025-09-01'],
    ['ko', '2025-06-10', '정상회의는 가을로 미뤄졌다.', '2025-09-01'],
    ['zh', '2025-06-10', '峰会推迟到秋天举行。', '2025-09-01'],
  ])('is when something was put off to (%s, %s: %s)', (lang, day, text, from) => {
    expect(datesIn(text, lang, { day })).toMatchObject([{ from }])
  })
})

describe('the anchor', () => {
  it('is a local day where an instant and a zone are given', () => {
    const [yesterday] = datesIn('yesterday', 'en', { day: '2023-11-26T16:30:00Z', zone: 'Asia/Tokyo' })
    expect(yesterday?.from).toBe('2023-11-26')
  })

  it('gives nothing where it is no date', () => {
    expect(datesIn('yesterday', 'en', { day: 'soon' })).toEqual([])
    expect(datesIn('yesterday', 'en', { day: '2023-99-99' })).toEqual([])
  })

  it('keeps leap days and the turn of the year', () => {
    expect(read('yesterday', 'en', '2024-03-01')).toEqual(['2024-02-29 day'])
    expect(read('yesterday', 'en', '2024-01-01')).toEqual(['2023-12-31 day'])
    expect(read('2月29日', 'ja', '2023-11-27')).toEqual(['2024-02-29 day'])
    expect(dayNumber('1970-01-02')).toBe(1)
  })
})
