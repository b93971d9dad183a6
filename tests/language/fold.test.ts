import { describe, expect, it } from 'vitest'
import { fold } from '../../src/language/fold.ts'
import { GAP } from '../../src/language/folded.ts'
import { simplifiedForm, spellingsOf } from '../../src/language/han-variants.ts'

describe('folding', () => {
  it.each([
    ['ＦＴＡ', 'fta'],
    ['Tōkyō', 'tokyo'],
    ['Japan–China  —  Korea', 'japan china korea'],
    ['China’s', "china's"],
    ['會談 会談 会谈', '会谈会谈会谈'],
    ['ｶﾞｲｼｮｳ', 'ガイショウ'],
    ['か\u3099', 'が'],
    ['\u1112\u1161\u11ab국', '한국'],
    ['a\u200bb\ufeffc', 'abc'],
    ['한·중·일', '한중일'],
    ['U.S.·U.K.', 'u.s.·u.k.'],
    ['①㈱', '1(株)'],
    ['\ud800x', '\ud800x'],
    ['', ''],
    [' ', ''],
  ])('%j', (text, folded) => {
    expect(fold(text).text).toBe(folded)
  })

  it('remembers where each character came from, and what was left out before it', () => {
    const folded = fold('a ½ 한·국')
    expect([folded.startOf(2), folded.endOf(2)]).toEqual([2, 3])
    const last = folded.text.length - 1
    expect([folded.startOf(last), folded.endOf(last), folded.gapBefore(last)]).toEqual([6, 7, GAP.dot])
  })
})

describe('Han spellings', () => {
  it('are one under the simplified form', () => {
    expect([...'國国'].map(simplifiedForm)).toEqual(['国', '国'])
    expect([...'實実实'].map(simplifiedForm)).toEqual(['实', '实', '实'])
    expect(simplifiedForm('外')).toBe('外')
  })

  it('tell Japanese from Chinese', () => {
    expect(spellingsOf('対')).toEqual({ ja: true, hans: false, hant: false })
    expect(spellingsOf('对')).toEqual({ ja: false, hans: true, hant: false })
    expect(spellingsOf('國')).toEqual({ ja: false, hans: false, hant: true })
    expect(spellingsOf('外')).toEqual({ ja: true, hans: true, hant: true })
  })
})
