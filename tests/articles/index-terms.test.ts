import { describe, expect, it } from 'vitest'
import { indexTermsOf, queryTermsOf } from '../../src/articles/index-terms.ts'
import type { Lang } from '../../src/language/lang.ts'
import { shippedTopic } from '../support/topics.ts'

const indexes = ['japan-china-korea', 'us-japan-korea'].map((id) => shippedTopic(id).index)
const terms = (lang: Lang, title: string, text = '') => new Set(indexTermsOf({ lang, title, text }, indexes))

describe('index terms', () => {
  it.each([
    ['釜山', 'ko', '부산에서 회의가 열렸다.'],
    ['부산', 'ja', '釜山で会談した。'],
    ['Busan', 'zh', '三国外长在釜山会面。'],
    ['尹錫悦', 'en', 'Yoon Suk Yeol hosted the leaders.'],
    ['中日韩', 'ko', '한일중 정상회의'],
  ] as const)('%s finds a text in %s', (query, lang, text) => {
    const there = terms(lang, text)
    expect(queryTermsOf(query, indexes).some((term) => there.has(term))).toBe(true)
  })

  it('are words that no tokenizer takes apart, each once', () => {
    const list = indexTermsOf(
      { lang: 'en', title: 'Busan talks', text: 'Talks of Japan, China and South Korea.' },
      indexes,
    )
    expect(new Set(list).size).toBe(list.length)
    for (const term of list) expect(term).toMatch(/^[\p{L}\p{M}\p{N}'’]+$/u)
  })

  it('are bounded', () => {
    expect(queryTermsOf('釜山 '.repeat(100_000), indexes).length).toBeLessThan(50)
    const words = Array.from({ length: 50_000 }, (_, i) => `word${i}`).join(' ')
    expect(indexTermsOf({ lang: 'en', title: '', text: words }, indexes).length).toBeLessThan(3000)
  })
})
