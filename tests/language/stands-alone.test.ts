import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { standsAlone } from '../../src/language/stands-alone.ts'

describe('whether a sentence can be understood out of its article', () => {
  it.each<[Lang, string]>([
    ['en', 'He also asked for talks to resume.'],
    ['en', '“They agreed,” the ministry said.'],
    ['ja', '同氏は早期の開催を求めた。'],
    ['ja', 'その場で次回の日程も話し合われた。'],
    ['ko', '그는 조속한 개최를 당부했다.'],
    ['zh', '他还表示，各方应保持沟通。'],
    ['zh', '双方同意加快准备工作。'],
  ])('%s: “%s” leans on what stood before it', (lang, sentence) => {
    expect(standsAlone(sentence, lang)).toBe(false)
  })

  it.each<[Lang, string]>([
    ['en', 'Heads of government meet in Seoul on Monday.'],
    ['en', 'Italy was not invited.'],
    ['en', 'The three plan to adopt a joint declaration.'],
    ['zh', '三方同意加快准备工作。'],
    ['ja', '上川外相は早期の開催を求めた。'],
    ['ko', '그리스 외교장관이 서울을 찾았다.'],
    ['zh', '王毅表示，各方应保持沟通。'],
    ['zh', '其他国家没有参加。'],
  ])('%s: “%s” stands alone', (lang, sentence) => {
    expect(standsAlone(sentence, lang)).toBe(true)
  })
})
