import { describe, expect, it } from 'vitest'
import { checkFacts } from '../../src/baseline/check-facts.ts'
import { type Fact, factSchema } from '../../src/baseline/fact.ts'
import { factsAsOf, historyOf } from '../../src/baseline/history.ts'
import { neighbours } from './read.ts'

const fact = (id: string, rest: Partial<Fact> = {}): Fact =>
  factSchema.parse({
    id,
    type: 'status',
    asOf: '2023-11-27',
    text: { en: 'Something is so.' },
    source: { outlet: 'A paper' },
    ...rest,
  })

describe('facts over time', () => {
  const open = fact('undecided', { validTo: '2024-05-22', supersededBy: 'fixed' })
  const fixed = fact('fixed', { asOf: '2024-05-23', validTo: '2024-05-27', supersededBy: 'held' })
  const held = fact('held', { asOf: '2024-05-27', validFrom: '2024-05-28' })
  const all = [held, fixed, open]

  it.each([
    ['2023-11-26', []],
    ['2023-11-27', ['undecided']],
    ['2024-05-22', ['undecided']],
    ['2024-05-23', ['fixed']],
    ['2024-06-01', ['held']],
  ])('on %s', (day, ids) => {
    expect(factsAsOf(all, day).map(({ id }) => id)).toEqual(ids)
  })

  it('are told oldest first, from whichever one asks', () => {
    for (const { id } of all) expect(historyOf(all, id).map((one) => one.id)).toEqual(['undecided', 'fixed', 'held'])
  })

  it('do not run in circles', () => {
    const loop = [fact('a', { supersededBy: 'b' }), fact('b', { supersededBy: 'a' })]
    expect(historyOf(loop, 'a').map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('what is wrong in a facts file', () => {
  it('is named all at once, each with its path', () => {
    const facts = [
      fact('one', { about: ['fm-10', 'nowhere'], supersededBy: 'missing' }),
      fact('one', { validFrom: '2024-01-02', validTo: '2024-01-01', holder: ['nobody'] }),
    ]
    const problems = checkFacts(neighbours.index.topic, facts).map(({ path }) => path.join('.'))
    expect(problems).toEqual([
      'facts.0.about.1',
      'facts.0.supersededBy',
      'facts.1.id',
      'facts.1.holder.0',
      'facts.1.validTo',
    ])
  })

  it('is nothing in the shipped files', () => {
    expect(
      checkFacts(
        neighbours.index.topic,
        neighbours.facts.map((known) => known.fact),
      ),
    ).toEqual([])
  })
})
