import { describe, expect, it } from 'vitest'
import { type Fact, factSchema } from '../../src/baseline/fact.ts'
import { knowFact } from '../../src/baseline/known-fact.ts'
import { campDavid, neighbours } from './read.ts'

const fact = (type: Fact['type'], en: string, asOf = '2023-11-27'): Fact =>
  factSchema.parse({ id: 'some-fact', type, asOf, text: { en }, source: { outlet: 'A paper' } })

describe('what a fact leaves out is read from its text', () => {
  it.each([
    ['absence', 'No banquet was held at the Busan meeting.', { slot: 'element', meeting: 'fm-10', negative: true }],
    ['event', 'The three foreign ministers met in Busan on 26 November 2023.', { slot: 'held', meeting: 'fm-10' }],
    ['status', "Japan's foreign minister is Yoko Kamikawa.", { slot: 'office-holder', mutable: true, meeting: null }],
    ['relation', 'Moscow and Pyongyang have drawn closer.', { slot: 'relation', meeting: null }],
    [
      'quote',
      'Kamikawa told the Busan meeting that the world is at a turning point.',
      { slot: 'said', mutable: false },
    ],
    ['status', 'The Busan meeting was the first in four years.', { slot: 'gap', meeting: 'fm-10', mutable: false }],
    [
      'absence',
      'No date has been set for a trilateral summit.',
      { slot: 'schedule', meeting: 'summit-9', mutable: true },
    ],
  ] as const)('%s: %s', (type, text, expected) => {
    expect(knowFact(neighbours.index, fact(type, text))).toMatchObject(expected)
  })

  it('takes what a meeting still to come is like for a plan', () => {
    const known = knowFact(
      campDavid.index,
      fact(
        'event',
        'The leaders taking part at Camp David are Joe Biden, Fumio Kishida and Yoon Suk Yeol.',
        '2023-08-17',
      ),
    )
    expect(known).toMatchObject({ modality: 'will', mutable: true })
  })

  it('lets the file decide where it says something', () => {
    const written = { ...fact('absence', 'No banquet was held at the Busan meeting.'), mutable: true, slot: 'other' }
    expect(knowFact(neighbours.index, factSchema.parse(written))).toMatchObject({ mutable: true, slot: 'other' })
  })
})
