import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/articles/article.ts'
import { composeDigest } from '../../src/digest/compose.ts'
import { correctionBlocks } from '../../src/digest/corrections.ts'
import { isQuiet } from '../../src/digest/digest.ts'
import { renderText } from '../../src/digest/text.ts'
import { digestOf } from './findings.ts'

const CORRECTION: Correction = {
  id: 'c-1',
  article: 'a-1',
  url: 'https://news.example/1',
  outlet: 'Harbour Wire',
  lang: 'en',
  finding: 'f-1',
  at: '2023-11-27T03:00:00.000Z',
  before: 'They will meet in May.',
  after: 'They will meet in June.',
  shownAt: '2023-11-23T23:00:00.000Z',
}
const text = (corrections: readonly Correction[]) =>
  renderText(
    composeDigest(digestOf([], { corrections }), { title: 'Three sides', lang: 'en', zone: 'Asia/Tokyo', missed: 0 }),
    {
      width: 200,
      color: false,
    },
  )

describe('corrections in a digest', () => {
  it('say what the report says now and what the digest of which day said', () => {
    expect(text([CORRECTION])).toContain(
      'Harbour Wire’s report now says “They will meet in June.”; the digest of 24 Nov 2023 said “They will meet in May.”.',
    )
  })

  it('say so where the statement is gone', () => {
    expect(text([{ ...CORRECTION, after: null }])).toContain(
      'no longer says “They will meet in May.”, as the digest of 24 Nov 2023 did.',
    )
  })

  it('make a digest that tells something', () => {
    expect(isQuiet(digestOf([]))).toBe(true)
    expect(isQuiet(digestOf([], { corrections: [CORRECTION] }))).toBe(false)
  })

  it.each(['en', 'ja', 'ko', 'zh'] as const)('link the report and are few and short (%s)', (lang) => {
    const many = Array.from({ length: 30 }, () => ({ ...CORRECTION, before: 'word '.repeat(500) }))
    const [, list] = correctionBlocks(many, [], { zone: 'Asia/Tokyo', lang })
    expect(list?.type).toBe('list')
    expect(JSON.stringify(list).length).toBeLessThan(6_000)
    expect(JSON.stringify(list)).toContain('"url":"https://news.example/1"')
  })
})
