import { describe, expect, it } from 'vitest'
import { fold } from '../../src/language/fold.ts'
import { LANGS, type Lang } from '../../src/language/lang.ts'
import { termsOf } from '../../src/language/terms.ts'
import { speaksOf, wordings, wordsIn } from '../../src/language/vocabulary.ts'

const words = (text: string, lang: Lang): string[] => wordsIn(text, lang).map((word) => word.text)

/** Whether a sentence speaks of the one word of another text. */
function meet(word: string, lang: Lang, sentence: string, other: Lang): boolean {
  const asked = wordsIn(word, lang).flatMap((one) => one.wordings)
  const read = { text: sentence, folded: fold(sentence).text, terms: new Set(termsOf(sentence)) }
  return asked.some((wording) => speaksOf(wording, other, read))
}

describe('the vocabulary', () => {
  it('has words in every language for every notion', () => {
    for (const { words: own } of wordings()) {
      for (const lang of LANGS) expect(own[lang].filter((word) => word.trim() !== '')).not.toEqual([])
    }
  })

  it('finds each of its own words', () => {
    for (const wording of wordings()) {
      for (const lang of LANGS) {
        for (const word of wording.words[lang]) {
          expect(
            wordsIn(word, lang).some(({ wordings: found }) => found.includes(wording)),
            word,
          ).toBe(true)
        }
      }
    }
  })

  it.each([
    ['tariffs', 'en', 'EU는 잠정 관세를 물리기 시작했다.', 'ko'],
    ['豚肉', 'ja', '中国对欧盟猪肉发起反倾销调查。', 'zh'],
    ['희토류', 'ko', 'China will speed up licences for rare earths.', 'en'],
    ['招标', 'zh', 'Companies were barred from public contracts.', 'en'],
    ['航母', 'zh', '米海軍の空母が釜山に入港した。', 'ja'],
    ['evading', 'en', 'ロシアの制裁逃れに手を貸した。', 'ja'],
  ] as const)('finds %s (%s) in “%s”', (word, lang, sentence, other) => {
    expect(meet(word, lang, sentence, other)).toBe(true)
  })

  it('takes the longest word, in traditional letters too', () => {
    expect(words('對電動車加徵關稅', 'zh')).toEqual(['電動車', '加徵', '關稅'])
    expect(words('共同記者会見', 'ja')).toContain('記者会見')
    expect(words('the joint statement on rare earths', 'en')).toEqual(['joint statement', 'rare earths'])
  })

  it('does not find a word in the middle of another, or across a blank, in Korean', () => {
    expect(words('대통령은 누구입니까', 'ko')).not.toContain('구입')
    expect(words('몇 퍼센트가 자국산', 'ko')).toEqual([])
    expect(words('추가관세', 'ko')).toEqual(['추가', '관세'])
  })
})
