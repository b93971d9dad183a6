import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { oneATurn } from '../../src/commands/one-a-turn.ts'

describe('commands that come all at once', () => {
  it('start in their order, with room for other work between them', async () => {
    const [turn, order]: [ReturnType<typeof oneATurn>, string[]] = [oneATurn(), []]
    const command = (name: string) =>
      turn(async () => {
        order.push(name)
        setImmediate(() => order.push(`acknowledged after ${name}`))
      })
    await Promise.all([command('first'), command('second'), command('third')])
    await nextTurn()
    expect(order).toEqual([
      'first',
      'acknowledged after first',
      'second',
      'acknowledged after second',
      'third',
      'acknowledged after third',
    ])
  })

  it('are not held up by one that waits, nor by one that fails', async () => {
    const turn = oneATurn()
    const waiting = Promise.withResolvers<string>()
    const slow = turn(() => waiting.promise)
    const failed = turn(() => Promise.reject(new Error('no such topic')))
    await expect(failed).rejects.toThrow('no such topic')
    await expect(turn(async () => 'answered')).resolves.toBe('answered')
    waiting.resolve('answered late')
    await expect(slow).resolves.toBe('answered late')
  })
})
