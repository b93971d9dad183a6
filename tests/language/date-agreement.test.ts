import { describe, expect, it } from 'vitest'
import { compareDates, datesAgree } from '../../src/language/date-agreement.ts'
import { type DateMention, datesIn } from '../../src/language/dates.ts'

const date = (text: string): DateMention => {
  const [mention] = datesIn(text, 'en', { day: '2023-11-27' })
  if (!mention) throw new Error(`no date in "${text}"`)
  return mention
}

describe('two dates', () => {
  it.each([
    ['on Sunday', 'Nov. 26', 'equal'],
    ['Nov. 26', 'this month', 'within'],
    ['2019', 'August 2019', 'within'],
    ['next month', 'by year-end', 'within'],
    ['May 26-27, 2024', 'late May 2024', 'within'],
    ['early June 2024', 'May 31, 2024', 'overlap'],
    ['Nov. 26', 'Nov. 27', 'apart'],
    ['August 2019', 'December 2019', 'apart'],
    ['2019', '2020', 'apart'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(compareDates(date(a), date(b))).toBe(expected)
    expect(compareDates(date(b), date(a))).toBe(expected)
    expect(datesAgree(date(a), date(b))).toBe(expected !== 'apart')
  })
})
