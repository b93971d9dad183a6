import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { growthOf } from '../../src/commands/story-growth.ts'

const within = (
  id: string,
  outlet: string,
  hour: string,
  over: Partial<Article> = {},
  copyOf: string | null = null,
) => {
  const published = `2023-11-26T${hour}:00:00.000Z`
  const article: Article = {
    id,
    url: `https://news.example/${id}`,
    feed: id,
    outlet,
    lang: 'en',
    title: 'Ministers meet',
    text: 'They met.',
    published,
    seen: published,
    official: null,
    wire: false,
    ...over,
  }
  return { article, placement: { topic: 't', article: id, relevant: true, why: '', story: 's-1', copyOf } }
}

describe('growthOf', () => {
  it('puts articles in the order in which they were said', () => {
    const { articles } = growthOf([within('b', 'The Mirror', '11'), within('a', 'The Herald', '09')])
    expect(articles.map(({ article }) => article.id)).toEqual(['a', 'b'])
  })

  it('counts copies once, as the agency that any of them names', () => {
    const { publishers } = growthOf([
      within('a', 'The Herald', '09'),
      within('b', 'The Mirror', '10', {}, 'a'),
      within('c', 'The Sun', '11', { text: 'They met. (Kyodo)' }, 'a'),
      within('d', 'The Globe', '12'),
    ])
    expect(publishers).toEqual(['Kyodo', 'The Globe'])
  })

  it('tells languages by their first report, and the first account by a side', () => {
    const { languages, official } = growthOf([
      within('a', 'Seoul ministry', '12', { lang: 'ko', official: 'KR' }),
      within('b', 'Tokyo ministry', '11', { lang: 'ja', official: 'JP' }),
      within('c', 'The Herald', '09'),
    ])
    expect(languages).toEqual(['en', 'ja', 'ko'])
    expect(official?.outlet).toBe('Tokyo ministry')
  })

  it('has no account by a side where none was seen', () => {
    expect(growthOf([within('a', 'The Herald', '09')]).official).toBeNull()
    expect(growthOf([])).toEqual({ articles: [], publishers: [], languages: [], official: null })
  })
})
