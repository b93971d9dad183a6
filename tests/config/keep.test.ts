import { describe, expect, it } from 'vitest'
import { parseKeep } from '../../src/config/keep.ts'

describe('how long articles are kept', () => {
  it.each([
    ['60d', 60],
    [' 31d ', 31],
    ['3650d', 3650],
  ])('%s', (written, days) => expect(parseKeep(written)).toBe(days * 86_400_000))

  it.each(['30d', '0d', '-90d', '90', '90h', 'd', '', '9999999d', '1e3d'])('is refused as %j', (written) =>
    expect(() => parseKeep(written)).toThrow(/is no time to keep articles: write 60d; 31d is the least/),
  )
})
