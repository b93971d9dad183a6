import { describe, expect, it } from 'vitest'
import { termsOf } from '../../src/language/terms.ts'

describe('terms for indexing', () => {
  it.each<[string, string, string[]]>([
    ['stop words out, light stem', 'The ministers agreed on the meetings', ['minister', 'agre', 'meet']],
    ['one stem for a verb', 'agree agrees agreed agreeing', ['agre', 'agre', 'agre', 'agre']],
    ['plurals', 'studies policies boxes', ['study', 'policy', 'box']],
    ['numbers stay', 'In 2019, 3 talks', ['2019', '3', 'talk']],
    ['possessives', "China's plan", ['china', 'plan']],
    ['a country is not a pronoun', 'U.S. and US told us', ['usa', 'usa', 'told']],
    ['Han as pairs', '釜山会談', ['釜山', '山会', '会谈']],
    ['all Han spellings are one', '會談 会谈 会談', ['会谈', '会谈', '会谈']],
    ['a single Han character is nothing', '26日', ['26']],
    ['grammar is left out', '会談した', ['会谈', '谈し']],
    ['Korean particles', '부산에서 부산을 부산의', ['부산', '부산', '부산']],
    ['long Korean words also as pairs', '한중일은', ['한중일', '한중', '중일']],
    ['full-width', 'ＦＴＡ２０１９', ['fta2019']],
    ['nothing', ' — … 「」 ', []],
  ])('%s', (_, text, expected) => {
    expect(termsOf(text)).toEqual(expected)
  })

  it('lets a query find what the index holds, whatever the ending', () => {
    const index = new Set(termsOf('외교장관회의가 부산에서 열렸다'))
    expect(termsOf('부산 회의').every((term) => index.has(term))).toBe(true)
  })
})
