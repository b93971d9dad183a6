import { describe, expect, it } from 'vitest'
import { createDoorkeeper } from '../../src/commands/doorkeeper.ts'

describe('what one person may ask', () => {
  const DOORS = { atOnce: 2, burst: 3, everyMs: 1_000 }

  it('is so much at once', () => {
    const enter = createDoorkeeper(DOORS, () => 0)
    const leave = enter('U1')
    enter('U1')
    expect(enter('U1')).toBe('busy')
    expect(enter('U2')).toBeTypeOf('function')
    if (typeof leave === 'function') leave()
    expect(enter('U1')).toBeTypeOf('function')
  })

  it('is so much in a while, and more again with time', () => {
    let now = 0
    const enter = createDoorkeeper(DOORS, () => now)
    const asks = () => {
      const leave = enter('U1')
      if (typeof leave === 'function') leave()
      return typeof leave === 'function' ? 'in' : leave
    }
    expect([asks(), asks(), asks(), asks()]).toEqual(['in', 'in', 'in', 'fast'])
    now = 1_000
    expect([asks(), asks()]).toEqual(['in', 'fast'])
    now = 60_000
    expect([asks(), asks(), asks(), asks()]).toEqual(['in', 'in', 'in', 'fast'])
  })
})
