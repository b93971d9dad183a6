import { describe, expect, it } from 'vitest'
import type { Feed } from '../../src/feeds/feed.ts'
import { intervalOf, rhythmOf } from '../../src/feeds/interval.ts'
import { isMeetingNear } from '../../src/topics/meeting-days.ts'

const NOW = Date.parse('2023-11-26T12:00:00.000Z')
const MINUTE = 60_000
const DAY = 1440 * MINUTE
const ago = (ms: number) => new Date(NOW - ms).toISOString()
const own: Pick<Feed, 'everyMs' | 'pace'> = { everyMs: 15 * MINUTE, pace: 'own' }
const fresh = { lastItem: ago(60 * MINUTE), rhythmMs: null }

describe('the interval of a feed', () => {
  it('follows its own rhythm where nobody set one, within bounds', () => {
    const every = (rhythmMs: number | null) => intervalOf(own, { ...fresh, rhythmMs }, NOW, false) / MINUTE
    expect(every(null)).toBe(15)
    expect(every(40 * MINUTE)).toBe(20)
    expect(every(MINUTE)).toBe(5)
    expect(every(9 * DAY)).toBe(120)
  })

  it('is shorter around a meeting, and never shorter than five minutes', () => {
    const every = (rhythmMs: number) => intervalOf(own, { ...fresh, rhythmMs }, NOW, true) / MINUTE
    expect(every(9 * DAY)).toBe(5)
    expect(every(MINUTE)).toBe(5)
    expect(intervalOf({ everyMs: 60 * MINUTE, pace: 'own' }, fresh, NOW, true)).toBe(20 * MINUTE)
  })

  it('is never shorter than the one that was set, also around a meeting', () => {
    const set = { everyMs: 30 * MINUTE }
    expect(intervalOf(set, { ...fresh, rhythmMs: MINUTE }, NOW, false)).toBe(30 * MINUTE)
    expect(intervalOf(set, { lastItem: ago(10 * DAY) }, NOW, true)).toBe(30 * MINUTE)
  })

  it('grows with long silence, to half a day', () => {
    const set = { everyMs: 30 * MINUTE }
    expect(intervalOf(set, { lastItem: ago(10 * DAY) }, NOW, false)).toBe(60 * MINUTE)
    expect(intervalOf(set, { lastItem: ago(40 * DAY) }, NOW, false)).toBe(120 * MINUTE)
    expect(intervalOf(own, { lastItem: ago(40 * DAY), rhythmMs: 9 * DAY }, NOW, false)).toBe(480 * MINUTE)
    expect(intervalOf({ everyMs: 7 * DAY }, { lastItem: ago(40 * DAY) }, NOW, false)).toBe(7 * DAY)
  })
})

it('tells a rhythm from five entries on, and keeps the last one where there are fewer', () => {
  const hourly = [0, 1, 2, 3, 4].map((n) => ago(n * 60 * MINUTE))
  expect(rhythmOf(hourly, null)).toBe(60 * MINUTE)
  expect(rhythmOf(hourly.slice(0, 4), 7)).toBe(7)
})

it('is near a meeting from the day before it to the day after, and not where it is put off', () => {
  const near = (from: string, status: 'held' | 'postponed' = 'held') => isMeetingNear([{ from, status }], NOW)
  expect(['2023-11-25', '2023-11-26', '2023-11-27'].map((day) => near(day))).toEqual([true, true, true])
  expect([near('2023-11-24'), near('2023-11-28'), near('2023-11-26', 'postponed')]).toEqual([false, false, false])
  expect(isMeetingNear([{ status: 'announced' }], NOW)).toBe(false)
})
