import { describe, expect, it } from 'vitest'
import { daysIn, josa, listIn, roundSpanIn, spanIn } from '../../src/answers/wording.ts'

describe('daysIn', () => {
  it.each([
    ['en', '2023-11-26', '2023-11-26', '26 November 2023'],
    ['en', '2024-05-26', '2024-05-27', '26–27 May 2024'],
    ['en', '2024-05-31', '2024-06-01', '31 May 2024 – 1 June 2024'],
    ['ja', '2024-05-26', '2024-05-27', '2024年5月26日～27日'],
    ['ko', '2024-05-27', '2024-05-27', '2024년 5월 27일'],
    ['zh', '2024-05-31', '2024-06-01', '2024年5月31日至2024年6月1日'],
  ] as const)('%s, %s to %s', (lang, from, to, wanted) => {
    expect(daysIn(lang, from, to)).toBe(wanted)
  })
})

describe('spanIn', () => {
  it.each([
    ['en', 51, 'four years and three months'],
    ['en', 12, 'one year'],
    ['en', 1, 'one month'],
    ['en', 0, 'less than a month'],
    ['en', 200, '16 years and eight months'],
    ['ja', 51, '4年3カ月'],
    ['ko', 48, '4년'],
    ['zh', 3, '3个月'],
  ] as const)('%s, %i months', (lang, months, wanted) => {
    expect(spanIn(lang, months)).toBe(wanted)
  })

  it.each([
    ['en', 81, 'nearly seven years'],
    ['ja', 81, '約7年'],
    ['en', 51, null],
    ['en', 11, null],
  ] as const)('%s, %i months, rounded', (lang, months, wanted) => {
    expect(roundSpanIn(lang, months)).toBe(wanted)
  })
})

it.each([
  ['en', ['A'], 'A'],
  ['en', ['A', 'B'], 'A and B'],
  ['en', ['A', 'B', 'C'], 'A, B and C'],
  ['ja', ['甲', '乙'], '甲、乙'],
  ['ko', ['가', '나'], '가, 나'],
] as const)('%s: lists %j', (lang, names, wanted) => {
  expect(listIn(lang, names)).toBe(wanted)
})

it('takes the Korean particle that fits', () => {
  expect([josa('정상회의', '은', '는'), josa('회담', '은', '는'), josa('TEMM', '은', '는')]).toEqual([
    '정상회의는',
    '회담은',
    'TEMM는',
  ])
})
