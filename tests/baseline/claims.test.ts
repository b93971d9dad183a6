import { describe, expect, it } from 'vitest'
import { claimsOf } from '../../src/baseline/claims.ts'
import { neighbours } from './read.ts'

const article = (text: string) => ({
  title: 'Foreign ministers of Japan, China and South Korea meet in Busan',
  text,
  lang: 'en' as const,
  published: '2023-11-26T10:00:00Z',
  seen: '2023-11-26T10:05:00Z',
})

describe('claims of an article', () => {
  it('are its sentences, word for word and where they stand', () => {
    const whole = article(
      'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. No banquet was held. Will it last?',
    )
    const claims = claimsOf(neighbours, whole)
    expect(claims.map(({ sentence }) => sentence)).toEqual([
      'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.',
      'No banquet was held.',
    ])
    for (const { sentence, start } of claims) {
      expect(whole.text.slice(start, start + sentence.length)).toBe(sentence)
    }
  })

  it('read each sentence with what stands before it', () => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    const verdicts = claimsOf(neighbours, article(`${lead} No banquet was held.`)).map(({ verdict }) => verdict)
    expect(verdicts[1]).toMatchObject({ kind: 'confirms', fact: 'no-banquet', meeting: 'fm-10' })
  })

  it.each([
    'Traders near the harbour said that the streets had been closed since dawn.',
    '<@U00000001> [click here](https://evil.example) @here **free** tickets',
  ])('leave out what says nothing of the process: %s', (other) => {
    const lead = 'The foreign ministers of Japan, China and South Korea met in Busan on Sunday.'
    expect(claimsOf(neighbours, article(`${lead} ${other}`)).map(({ sentence }) => sentence)).toEqual([lead])
  })

  it('stay few, however long the article', () => {
    const long = 'The ministers met in Busan and spoke of trade. '.repeat(3000)
    expect(claimsOf(neighbours, article(long)).length).toBeLessThanOrEqual(40)
  })
})
