import { describe, expect, it } from 'vitest'
import { judge } from '../../src/baseline/judge.ts'
import { campDavid, euChina, neighbours } from './read.ts'

const READ_ON = Date.UTC(2026, 0, 15)

const PROCESSES = { 'the neighbours': neighbours, 'Camp David': campDavid, 'the EU and China': euChina }

function verdictOn(baseline: typeof neighbours, day: string, text: string) {
  const article = { title: text, text, published: `${day}T06:00:00Z` }
  return judge(baseline, { text, article }, READ_ON)
}

describe('counted from an earlier meeting', () => {
  it.each([
    ['the neighbours', '2025-03-22', 'It was the first such gathering since the one in Busan in November 2023.'],
    [
      'the neighbours',
      '2025-03-22',
      'The foreign ministers of Japan, China and South Korea met in Tokyo on Saturday for the first time in 16 months, since their November 2023 talks in Busan.',
    ],
    [
      'the neighbours',
      '2025-03-20',
      "The trilateral foreign ministers' meeting will be the first since November 2023, when the three met in Busan, South Korea.",
    ],
    [
      'the neighbours',
      '2025-03-22',
      'Not since Busan in November 2023 had the three foreign ministers sat down together.',
    ],
    [
      'the neighbours',
      '2025-03-22',
      'The last time the three ministers convened was in Busan in late November 2023, about a year and four months ago.',
    ],
    [
      'the neighbours',
      '2025-03-22',
      'A year and four months after the Busan meeting, the three foreign ministers are back at one table.',
    ],
    ['the neighbours', '2025-03-22', 'The previous meeting took place in Busan, South Korea, in November 2023.'],
    [
      'the neighbours',
      '2025-03-22',
      "Tokyo hosts the foreign ministers' meeting of the three for the first time in about nine years.",
    ],
    [
      'the neighbours',
      '2025-03-18',
      "The three-way foreign ministers' talks, held once since 2019, return to Tokyo on March 22.",
    ],
    [
      'the neighbours',
      '2025-03-22',
      '2023년 11월 부산 제10차 회의 이후 약 1년 4개월 만에 3국 외교장관이 다시 마주 앉았다.',
    ],
    ['the neighbours', '2025-03-22', '한일중 외교장관회의가 열린 것은 2023년 11월 부산 이후 1년 4개월 만이다.'],
    [
      'the neighbours',
      '2025-03-19',
      '오는 22일 도쿄에서 열리는 3국 외교장관회의는 2023년 11월 부산 회의 이래 처음이다.',
    ],
    ['the neighbours', '2025-03-22', '세 장관은 부산에서 만난 지 16개월 만에 도쿄에서 재회했다.'],
    ['the neighbours', '2025-03-22', '직전 회의는 2023년 11월 부산에서 개최됐다.'],
    ['the neighbours', '2025-03-22', '日中韓外相会議の開催は、2023年11月の釜山での会談以来、約1年4カ月ぶり。'],
    ['the neighbours', '2025-03-22', '三カ国の外相が一堂に会するのは、23年11月に韓国・釜山で開かれた会合以来となる。'],
    ['the neighbours', '2025-03-21', '22日の日中韓外相会議は2023年11月以来で、日本での開催は約9年ぶりとなる。'],
    ['the neighbours', '2025-03-22', '前回の外相会議は2023年11月、釜山で開かれた。'],
    ['the neighbours', '2025-03-22', '釜山での会合から1年4カ月を経て、三外相が東京に集まった。'],
    ['the neighbours', '2025-03-22', '这是自2023年11月釜山会议以来三国外长首次会晤。'],
    ['the neighbours', '2025-03-22', '自2023年11月在韩国釜山举行第十次会议后，中日韩外长时隔一年四个月再次聚首东京。'],
    ['the neighbours', '2025-03-22', '上一次中日韩外长会于2023年11月在釜山举行。'],
    ['the neighbours', '2025-03-21', '繼2023年11月釜山會議後，三國外長將於22日在東京再度會面，相隔約16個月。'],
    ['the neighbours', '2025-03-22', '距离釜山会议已过去十六个月，三国外长才在东京重新坐到一起。'],
    [
      'the neighbours',
      '2024-05-27',
      'The Seoul summit, the first since Chengdu in December 2019, came six months after the ministers met in Busan.',
    ],
    [
      'the neighbours',
      '2024-05-27',
      'The leaders of the three countries met in Seoul on Monday for the first time in four and a half years.',
    ],
    ['the neighbours', '2024-05-27', '4년 5개월 만에 열린 서울 정상회의에서 세 정상은 회의 정례화에 뜻을 모았다.'],
    ['the neighbours', '2024-05-27', '2019年12月の成都以来、4年5カ月ぶりとなる日中韓首脳会談がソウルで開かれた。'],
    ['the neighbours', '2024-05-27', '这是自2019年12月成都会议以来，时隔四年半再次举行的中日韩领导人会议。'],
    [
      'Camp David',
      '2023-11-16',
      'The three leaders met in San Francisco on Thursday, their first gathering since Camp David in August.',
    ],
    [
      'Camp David',
      '2024-11-15',
      'Biden, Ishiba and Yoon met in Lima on Nov. 15, the first three-way summit since Camp David in August 2023.',
    ],
    ['Camp David', '2024-11-16', '한미일 정상이 한자리에 모인 것은 2023년 8월 캠프 데이비드 이후 1년 3개월 만이다.'],
    ['Camp David', '2024-11-16', '日米韓首脳会談は昨年8月のキャンプデービッド以来、1年3カ月ぶり。'],
    ['Camp David', '2024-11-16', '这是自去年8月戴维营会晤以来三国领导人首次聚首。'],
    [
      'Camp David',
      '2023-08-18',
      "It is the first time since 2015 that foreign leaders have been received at Camp David, and the three leaders' first meeting since Hiroshima in May.",
    ],
    ['Camp David', '2023-08-18', '세 정상은 지난 5월 히로시마 회동 이후 석 달 만에 다시 만났다.'],
    [
      'the EU and China',
      '2025-07-24',
      'The leaders met in Beijing on Thursday, the first summit since the one held there in December 2023.',
    ],
    ['the EU and China', '2025-07-24', 'The EU-China summit was the first in nineteen months, since December 2023.'],
    ['the EU and China', '2025-07-24', 'EU・中国首脳会議が開かれるのは、2023年12月の北京での会談以来、1年7カ月ぶり。'],
    ['the EU and China', '2025-07-24', '2023년 12월 베이징 정상회의 이후 약 1년 7개월 만에 열린 회의다.'],
    ['the EU and China', '2025-07-24', '这是自2023年12月北京会晤以来中欧领导人首次面对面会晤。'],
    ['the neighbours', '2023-11-26', 'The ministers last met in August 2019 in Beijing, before the pandemic.'],
  ] as const)('is no contradiction of how long it had been then (%s, %s): %s', (process, day, text) => {
    expect(verdictOn(PROCESSES[process], day, text).kind).not.toBe('contradicts')
  })

  it.each([
    ['2025-03-22', 'Not since Busan in November 2023 had the three foreign ministers sat down together.'],
    ['2025-03-22', '日中韓外相会議の開催は、2023年11月の釜山での会談以来、約1年4カ月ぶり。'],
    ['2025-03-22', '한일중 외교장관회의가 열린 것은 2023년 11월 부산 이후 1년 4개월 만이다.'],
    ['2025-03-22', '这是自2023年11月釜山会议以来三国外长首次会晤。'],
  ])('takes the earlier meeting as settled, and speaks of the later (%s): %s', (day, text) => {
    const verdict = verdictOn(neighbours, day, text)
    expect(verdict).toMatchObject({ kind: 'confirms', fact: 'fm-meeting-2023-busan', meeting: 'fm-11' })
  })

  it.each([
    ['2023-11-27', 'The Busan meeting of the three foreign ministers was the first in two years.'],
    ['2023-11-27', '釜山での日中韓外相会談は2021年以来2年ぶりだった。'],
    ['2023-11-27', '부산에서 열린 한일중 외교장관회의는 2021년 이후 2년 만이었다.'],
    ['2023-11-27', '釜山で開かれた中日韓外相会談は、3年ぶりの開催となった。'],
    ['2023-11-27', '这次釜山外长会是三国外长自2021年以来首次会晤。'],
  ])('still contradicts where another span is given for the meeting itself (%s): %s', (day, text) => {
    const verdict = verdictOn(neighbours, day, text)
    expect(verdict).toMatchObject({ kind: 'contradicts', fact: 'fm-meeting-first-in-four-years' })
  })
})
