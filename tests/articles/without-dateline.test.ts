import { describe, expect, it } from 'vitest'
import { withoutDateline } from '../../src/articles/without-dateline.ts'

describe('a sentence as it is shown', () => {
  it.each([
    ['SEOUL (Harbour Wire) - Leaders will meet.', 'Leaders will meet.'],
    ['BUSAN — The top diplomats sat down.', 'The top diplomats sat down.'],
    ['TOKYO, Nov. 26 (Jiji Press) -- “We agreed,” he said.', '“We agreed,” he said.'],
    ['【釜山聯合ニュース】外相が会談した。', '外相が会談した。'],
    ['[서울=뉴시스] 세 장관이 만났다.', '세 장관이 만났다.'],
    ['新华社北京5月23日电 外交部宣布。', '外交部宣布。'],
    ['UN sanctions - all of them - stay.', 'UN sanctions - all of them - stay.'],
    ['The three plan a summit – at last.', 'The three plan a summit – at last.'],
    ['【重要】', '【重要】'],
  ])('%s', (sentence, shown) => {
    expect(withoutDateline(sentence)).toBe(shown)
  })
})
