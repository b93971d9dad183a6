import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { sentencesOf } from '../../src/language/sentences.ts'

const texts = (text: string, lang: Lang): string[] => sentencesOf(text, lang).map((sentence) => sentence.text)

describe('sentences', () => {
  it.each<[string, Lang, string[]]>([
    ['titles', 'en', ['Mr. Park met Gen. Smith.', 'They ate.']],
    ['initials', 'en', ['Envoy J. K. Smith came.', 'He left.']],
    ['a country inside', 'en', ['The U.S. Senate met.', 'It adjourned.']],
    ['a country at the end', 'en', ['He flew to the U.S.', 'The talks ended.']],
    ['times of the day', 'en', ['It ended at 5 p.m. Sunday.', 'They left.']],
    ['months', 'en', ['They met on Nov. 26.', 'They left.']],
    ['decimals', 'en', ['Trade grew 3.5 percent.', 'It fell later.']],
    ['numbers', 'en', ['Paper No. 10 was signed.', 'All agreed.']],
    ['a dateline', 'en', ['BUSAN (Wire) — The three met.', 'They agreed.']],
    ['a quotation of two sentences', 'en', ['He said "We meet. We talk." and left.', 'Fine.']],
    ['curly quotation marks', 'en', ['He said “We meet. We talk.” in Busan.', 'Fine.']],
    ['a question in quotes', 'en', ['"Will it be held?" he asked.', 'No one knew.']],
    ['question and exclamation', 'en', ['Really?', 'Yes!', 'Good.']],
    ['Japanese', 'ja', ['三外相が会った。', '合意した。']],
    ['a Japanese quotation', 'ja', ['氏は「行く。必ず行く。」と述べた。', '会談は終わった。']],
    ['a Japanese quotation that begins a sentence', 'ja', ['会談は終わった。', '「よかった」と氏は語った。']],
    ['Korean', 'ko', ['세 장관이 만났다.', '합의했다.']],
    ['a Korean quotation', 'ko', ['"만난다." 라고 말했다.', '끝났다.']],
    ['Chinese', 'zh', ['三国外长会晤。', '各方同意！', '何时再会？']],
    ['a Chinese quotation', 'zh', ['“我们会去。一定去。”', '会议结束。']],
  ])('%s (%s)', (_, lang, expected) => {
    expect(texts(expected.join(lang === 'ja' || lang === 'zh' ? '' : ' '), lang)).toEqual(expected)
  })

  it('ends a sentence at a line break, and leaves blank lines out', () => {
    expect(texts('A headline\n\nThe text begins\r\nand ends here.', 'en')).toEqual([
      'A headline',
      'The text begins',
      'and ends here.',
    ])
    expect(texts(' \n\t ', 'en')).toEqual([])
  })

  it('gives spans of the text itself', () => {
    const text = '  First one.   Second one. '
    for (const { start, end, text: sentence } of sentencesOf(text, 'en')) expect(text.slice(start, end)).toBe(sentence)
  })

  it('does not let a quotation mark that nobody closes eat the rest', () => {
    const text = `He said "we agree. ${'They spoke at length about it. '.repeat(60)}`
    expect(sentencesOf(text, 'en').length).toBeGreaterThan(20)
  })

  it.each<[string, string]>([
    ['one letter', 'x'.repeat(100_000)],
    ['words', 'word '.repeat(20_000)],
    ['open brackets', '「'.repeat(50_000)],
    ['emoji', '😀'.repeat(30_000)],
  ])('cuts endless text without a stop: %s', (_, text) => {
    const sentences = sentencesOf(text, 'en')
    expect(Math.max(...sentences.map((sentence) => sentence.text.length))).toBeLessThanOrEqual(1_200)
    expect(sentences.map((sentence) => sentence.text.length).reduce((a, b) => a + b)).toBeGreaterThan(49_000)
    expect(sentences.every((sentence) => sentence.text.isWellFormed())).toBe(true)
  })
})
