import { describe, expect, it } from 'vitest'
import { judgedFirmness } from '../train/firmness.ts'

describe('how firmly a meeting is said to take place', () => {
  const judged = judgedFirmness()

  it.each(['en', 'ja', 'ko', 'zh'])('is read rightly from nine labelled sentences of ten (%s)', (lang) => {
    const mine = judged.filter((one) => one.lang === lang)
    const right = mine.filter(({ firmness, read }) => firmness === read)
    expect(mine.length).toBeGreaterThanOrEqual(18)
    expect(right.length / mine.length).toBeGreaterThanOrEqual(0.88)
  })

  it('never takes for held what is only to come', () => {
    const ahead = judged.filter(({ firmness }) => firmness === 'reported' || firmness === 'under coordination')
    expect(ahead.filter(({ read }) => read === 'held')).toEqual([])
  })
})
