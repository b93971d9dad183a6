import { describe, expect, it } from 'vitest'
import { dueBetween, nextDue, parseQuietHours, parseSchedule, parseZone } from '../../src/digest/schedule.ts'
import { UserError } from '../../src/errors.ts'

const at = (iso: string) => Date.parse(iso)
const said = (ms: number) => new Date(ms).toISOString()

describe('a schedule as people write it', () => {
  it.each([
    ['08:00', '0 8 * * *'],
    ['8:05', '5 8 * * *'],
    ['８：００', '0 8 * * *'],
    ['weekdays 08:00', '0 8 * * 1-5'],
    ['every monday at 18:30', '30 18 * * 1'],
    ['mon, thu 18:30', '30 18 * * 1,4'],
    ['平日 08:00', '0 8 * * 1-5'],
    ['毎週月曜、木曜日 ８：００', '0 8 * * 1,4'],
    ['평일 08:00', '0 8 * * 1-5'],
    ['매주 월요일, 토요일 18:30', '30 18 * * 1,6'],
    ['每天08:00', '0 8 * * *'],
    ['周一、周日 08:00', '0 8 * * 1,0'],
    ['每周五 08:00', '0 8 * * 5'],
    ['星期天 08:00', '0 8 * * 0'],
    ['0 8 * * 1-5', '0 8 * * 1-5'],
    ['0 0 8 * * *', '0 0 8 * * *'],
  ])('%s is read as %s', (written, cron) => {
    expect(parseSchedule(written).cron).toBe(cron)
  })

  it.each([
    '',
    'soon',
    '25:00',
    '08:60',
    'someday 08:00',
    '曜 08:00',
    '하루 08:00',
    '* * *',
    '0 8 31 2 *',
    '99 99 * * *',
  ])('%s is refused with what is allowed', (written) => {
    expect(() => parseSchedule(written)).toThrow(UserError)
    expect(() => parseSchedule(written)).toThrow(/write 08:00/)
  })
})

describe('when a digest is due next', () => {
  it.each([
    ['in the zone meant', '0 8 * * *', 'Asia/Tokyo', '2023-11-26T12:00:00Z', '2023-11-26T23:00:00.000Z'],
    ['strictly later than now', '0 8 * * *', 'Asia/Tokyo', '2023-11-26T23:00:00Z', '2023-11-27T23:00:00.000Z'],
    ['on weekdays only', '0 8 * * 1-5', 'Asia/Tokyo', '2023-11-24T00:00:00Z', '2023-11-26T23:00:00.000Z'],
    [
      'at the same local time after the clocks go forward',
      '0 8 * * *',
      'Europe/London',
      '2024-03-30T09:00:00Z',
      '2024-03-31T07:00:00.000Z',
    ],
    [
      'after the gap where the spring change skips the time',
      '30 2 * * *',
      'America/New_York',
      '2024-03-10T05:00:00Z',
      '2024-03-10T07:00:00.000Z',
    ],
    [
      'once where the autumn change repeats the time',
      '30 1 * * *',
      'America/New_York',
      '2024-11-03T05:31:00Z',
      '2024-11-04T06:30:00.000Z',
    ],
  ])('is %s', (_, cron, zone, after, due) => {
    expect(said(nextDue(cron, zone, at(after)))).toBe(due)
  })

  it.each([
    ['waits for the end of quiet hours over midnight', '0 23 * * *', '22:00-06:30', '2023-11-26T21:30:00.000Z'],
    ['waits within quiet hours of one day', '0 13 * * *', '12:00-14:00', '2023-11-26T05:00:00.000Z'],
    ['does not wait outside of them', '0 8 * * *', '22:00-06:30', '2023-11-25T23:00:00.000Z'],
  ])('%s', (_, cron, quiet, due) => {
    expect(said(nextDue(cron, 'Asia/Tokyo', at('2023-11-25T15:00:00Z'), quiet))).toBe(due)
  })

  it('counts what a downtime missed, and never without end', () => {
    expect(dueBetween('0 8 * * *', 'Asia/Tokyo', at('2023-11-26T00:00:00Z'), at('2023-11-30T00:00:00Z'))).toBe(4)
    expect(dueBetween('* * * * *', 'UTC', 0, at('2023-11-30T00:00:00Z'))).toBe(1_000)
  })
})

describe('zones and quiet hours', () => {
  it('are checked, with an example of what is allowed', () => {
    expect(parseZone('Asia/Seoul')).toBe('Asia/Seoul')
    expect(() => parseZone('Seoul time')).toThrow(/Asia\/Tokyo/)
    expect(parseQuietHours('22:00-06:30')).toEqual({ from: 1320, to: 390 })
    expect(() => parseQuietHours('at night')).toThrow(/22:00-06:30/)
  })
})
