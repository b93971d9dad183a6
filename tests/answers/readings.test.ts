import { describe, expect, it } from 'vitest'
import { keepReadings, withSameMeetings } from '../../src/answers/readings.ts'
import type { Article } from '../../src/articles/article.ts'
import type { Meeting } from '../../src/topics/topic.ts'
import type { TopicIndex } from '../../src/topics/topic-index.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')
const meeting: Meeting = { id: 'fm-99', series: 'fm', ordinal: 99, status: 'expected', participants: [] }

/** A fresh index each time: what is kept goes with it. */
const fresh = (): TopicIndex => ({ ...index })

const article = (n: number, text: string): Article => ({
  id: `article-${n}`,
  url: `https://paper.example/${n}`,
  feed: 'paper',
  outlet: 'Paper',
  lang: 'en',
  title: `Report ${n}`,
  text,
  published: '2023-11-26T08:00:00.000Z',
  seen: '2023-11-26T08:00:00.000Z',
  official: null,
  wire: false,
})

/** Reads an article by its id and notes that. */
function noting() {
  const ids: string[] = []
  const readingOf = keepReadings((_, { id, text }) => {
    ids.push(id)
    return `${id}: ${text}`
  })
  return { readingOf, ids }
}

describe('what is kept of articles read for answering', () => {
  it('reads an article once for all questions', () => {
    const [own, { readingOf, ids }] = [fresh(), noting()]
    readingOf(own, article(1, 'The ministers met.'))
    expect(readingOf(own, article(1, 'The ministers met.'))).toBe('article-1: The ministers met.')
    expect(ids).toEqual(['article-1'])
  })

  it('reads an article anew once it was edited', () => {
    const [own, { readingOf, ids }] = [fresh(), noting()]
    readingOf(own, article(1, 'The ministers met in Busan.'))
    expect(readingOf(own, article(1, 'The ministers met in Seoul.'))).toBe('article-1: The ministers met in Seoul.')
    expect(ids).toEqual(['article-1', 'article-1'])
  })

  it('reads it for each topic', () => {
    const { readingOf, ids } = noting()
    readingOf(fresh(), article(1, 'The ministers met.'))
    readingOf(fresh(), article(1, 'The ministers met.'))
    expect(ids).toHaveLength(2)
  })

  it('lets go of what was asked for longest ago, and keeps what is asked for again', () => {
    const [own, { readingOf, ids }] = [fresh(), noting()]
    const long = 'x'.repeat(90_000)
    for (const n of [1, 2, 3, 1, 4]) readingOf(own, article(n, long))
    expect(ids).toEqual(['article-1', 'article-2', 'article-3', 'article-4'])
    readingOf(own, article(1, long))
    expect(ids).toHaveLength(4)
    readingOf(own, article(2, long))
    expect(ids.at(-1)).toBe('article-2')
  })
})

describe('a topic with the meetings that coverage proposes', () => {
  it('is the same index as long as those are the same, so that what was read holds', () => {
    const own = fresh()
    const first = withSameMeetings(own, [meeting])
    expect(withSameMeetings(own, [{ ...meeting }])).toBe(first)
  })

  it('is another one when a proposal changes', () => {
    const own = fresh()
    withSameMeetings(own, [meeting])
    expect(withSameMeetings(own, [{ ...meeting, place: 'busan' }]).meeting('fm-99')?.place).toBe('busan')
    expect(withSameMeetings(own, []).meeting('fm-99')).toBeNull()
  })
})
