import { describe, expect, it } from 'vitest'
import { parseInstant, parsePeriod } from '../../src/commands/period.ts'
import { UserError } from '../../src/errors.ts'

const now = Date.parse('2023-11-27T00:00:00Z')

describe('a time as people write it', () => {
  it.each([
    ['24h', '2023-11-26T00:00:00.000Z'],
    ['7d', '2023-11-20T00:00:00.000Z'],
    ['2 w', '2023-11-13T00:00:00.000Z'],
    ['2023-11-26', '2023-11-25T15:00:00.000Z'],
    ['2023-11-26 08:00', '2023-11-25T23:00:00.000Z'],
    ['2023-11-26T08:00:00Z', '2023-11-26T08:00:00.000Z'],
    ['２４ｈ', '2023-11-26T00:00:00.000Z'],
  ])('%s in Tokyo', (written, instant) => {
    expect(new Date(parseInstant(written, now, 'Asia/Tokyo')).toISOString()).toBe(instant)
  })

  it.each(['yesterday-ish', '', '2023-13-45', '0001-01-01', '9999-12-31', '999999w'])(
    '%s is refused in one line',
    (written) => {
      expect(() => parseInstant(written, now, 'UTC')).toThrow(UserError)
    },
  )

  it('asks for a beginning before the end', () => {
    expect(() => parsePeriod({ since: '24h', until: '2023-11-20' }, now, 'UTC', 1)).toThrow(/before/)
  })
})
