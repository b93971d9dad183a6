import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { whichLanguage } from '../../src/language/which-language.ts'

describe('the language of a text', () => {
  it.each<[Lang, string]>([
    ['en', 'Ministers meet in Busan'],
    ['en', 'Park Jin (朴振) met Wang Yi (王毅) in the city of Busan on Sunday'],
    ['ja', '日中韓外相、釜山で会談へ'],
    ['ja', '日中韓外相会談'],
    ['ja', '首脳会談 年内見送'],
    ['ja', '共同記者会見中止'],
    ['ja', '三外相 釜山で'],
    ['ko', '한중일 외교장관회의'],
    ['ko', '中, 만찬 거부…日 언론 보도'],
    ['zh', '中日韩外长会议'],
    ['zh', '三國外長釜山會面'],
    ['zh', '三方商定努力推動政治解決'],
    ['zh', '第十次中日韩外长会在釜山举行'],
    ['zh', '王毅会见朴振'],
    ['zh', '外长会谈的结果'],
  ])('%s: %s', (lang, text) => {
    expect(whichLanguage(text)).toBe(lang)
  })

  it('lets the hint decide where the text cannot', () => {
    expect(whichLanguage('釜山', 'ja')).toBe('ja')
    expect(whichLanguage('釜山', 'zh')).toBe('zh')
    expect(whichLanguage('釜山', 'en')).toBe('zh')
    expect(whichLanguage('2023', 'ko')).toBe('ko')
    expect(whichLanguage('')).toBe('en')
  })

  it('does not let the hint win over the script', () => {
    expect(whichLanguage('한중일 회의', 'ja')).toBe('ko')
    expect(whichLanguage('The ministers met', 'zh')).toBe('en')
  })
})
