import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editOf, givenHash } from '../../src/articles/edit.ts'
import type { Lang } from '../../src/language/lang.ts'

const TITLE = 'Ministers meet in Busan'
const edit = (before: string, after: string, lang: Lang = 'en', title = TITLE) =>
  editOf({ title: TITLE, text: before }, { title, text: after }, lang)

describe('an edit', () => {
  it('names the sentences that went and those that came', () => {
    expect(
      edit(
        'The three met in Busan. They will meet again in May. No date was set.',
        'The three met in Busan. They will meet again in June. No date was set. Wang Yi left early.',
      ),
    ).toEqual({
      title: null,
      gone: ['They will meet again in May.'],
      came: ['They will meet again in June.', 'Wang Yi left early.'],
    })
  })

  it('names a new title', () => {
    expect(edit('The three met.', 'The three met.', 'en', 'Ministers meet in Seoul')).toEqual({
      title: { before: TITLE, after: 'Ministers meet in Seoul' },
      gone: [],
      came: [],
    })
  })

  it.each<[string, Lang, string, string]>([
    ['blanks and lines', 'en', 'The three  met.\nThey agreed.', 'The three met. They agreed.'],
    ['quotes and dashes', 'en', 'He said "soon" - not now.', 'He said “soon” — not now.'],
    ['full-width digits', 'ja', '外相は２６日に会談した。', '外相は26日に会談した。'],
    ['the spacing of words', 'ko', '한중일 정상회의가 열린다.', '한중일 정상 회의가 열린다.'],
    ['a byline', 'en', 'The three met on Sunday.', 'By Anna Weber\nThe three met on Sunday.'],
    [
      'who edited it',
      'en',
      'The three met on Sunday.',
      'The three met on Sunday.\nReporting by A. Weber; editing by C. Lim',
    ],
    ['an update stamp', 'en', 'The three met on Sunday.', 'Updated: Nov. 26, 2023 14:05 GMT\nThe three met on Sunday.'],
    ['an update stamp', 'ja', '三外相は会談した。', '2023年11月26日 14時05分更新\n三外相は会談した。'],
    [
      'an update stamp',
      'ko',
      '세 장관이 만났다.',
      '입력 2023.11.26. 오후 2:05\n수정 2023.11.26. 오후 3:10\n세 장관이 만났다.',
    ],
    ['an update stamp', 'zh', '三国外长举行会谈。', '更新时间：2023-11-26 14:05\n三国外长举行会谈。\n责任编辑：王某'],
    ['a byline', 'ko', '세 장관이 만났다.', '김철수 기자 kim@news.example\n세 장관이 만났다.'],
    [
      'the order of the sentences',
      'en',
      'They met in Busan. They agreed on May.',
      'They agreed on May. They met in Busan.',
    ],
    [
      'a shorter teaser',
      'en',
      'The three met in Busan. They agreed to meet again in May.',
      'The three met in Busan. They agreed to …',
    ],
    [
      'a teaser cut inside a sentence',
      'en',
      'The three met in Busan on Sunday. They agreed to meet again in May.',
      'The three met in Busan on Sunday. They agreed to meet',
    ],
    ['a text that is left out', 'en', 'The three met in Busan.', ''],
  ])('is none where it is %s (%s)', (_, lang, before, after) => {
    expect(edit(before, after, lang)).toBeNull()
  })

  it.each<[string, Lang, string, string]>([
    ['a number', 'en', 'Trade grew by 1.5 percent.', 'Trade grew by 15 percent.'],
    ['a day', 'ja', '会談は26日に開かれた。', '会談は27日に開かれた。'],
    ['a place', 'ko', '회의는 부산에서 열렸다.', '회의는 서울에서 열렸다.'],
    ['a negation', 'zh', '三方已确定日期。', '三方未确定日期。'],
    [
      'a last sentence that is taken back',
      'en',
      'The three met in Busan. They signed a paper. They will meet in May.',
      'The three met in Busan. They signed a paper.',
    ],
  ])('is one where it is %s (%s)', (_, lang, before, after) => {
    expect(edit(before, after, lang)).not.toBeNull()
  })

  it('is never seen in a text compared with itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => editOf({ title, text }, { title, text }, 'en') === null),
    )
  })
})

describe('the hash of what a feed gives', () => {
  it('is the same where only typography changed, and another where a number did', () => {
    const of = (text: string) => givenHash({ title: TITLE, text })
    expect(of('He said  "soon".')).toBe(of('He said “soon”.'))
    expect(of('On 2 6 May.')).not.toBe(of('On 26 May.'))
  })
})
