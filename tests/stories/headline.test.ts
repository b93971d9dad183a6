import { describe, expect, it } from 'vitest'
import { openStories } from '../../src/stories/cluster.ts'
import { headlineOf } from '../../src/stories/headline.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')
const text =
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. Park Jin, Wang Yi and Yoko Kamikawa took part.'
const { sketch } = openStories(index, []).choose({
  title: 'Three foreign ministers meet in Busan',
  text,
  lang: 'en',
  published: '2023-11-26T09:00:00.000Z',
  seen: '2023-11-26T09:00:00.000Z',
})
const headed = (headline: string, day = '2023-11-26') => ({ headline, first: `${day}T09:00:00.000Z` })

describe('headlineOf', () => {
  it.each([
    ['an English one', 'Three foreign ministers meet in Busan', '日中韓外相が釜山で会談'],
    ['a report', 'Three ministers meet', 'Opinion: three foreign ministers meet in Busan'],
    ['a report', '日中韓外相が会談', '社説：日中韓外相が釜山で会談'],
    ['one on all sides', 'Three ministers meet', 'Wang Yi: three foreign ministers in Busan'],
    ['one that says where', 'Three foreign ministers meet in Busan', 'Three call for calm over Taiwan'],
  ])('prefers %s: %s', (_, better, worse) => {
    expect(headlineOf(index, headed(worse), headed(better), sketch)).toBe(better)
    expect(headlineOf(index, headed(better), headed(worse), sketch)).toBe(better)
  })

  it('keeps the one said first where both are as good', () => {
    const [first, later] = ['Three foreign ministers meet in Busan', 'In Busan three foreign ministers meet']
    expect(headlineOf(index, headed(first), headed(later, '2023-11-27'), sketch)).toBe(first)
    expect(headlineOf(index, headed(later, '2023-11-27'), headed(first), sketch)).toBe(first)
  })
})
