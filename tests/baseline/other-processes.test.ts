import { describe, expect, it } from 'vitest'
import type { Baseline } from '../../src/baseline/baseline.ts'
import { compareSlots } from '../../src/baseline/slots.ts'
import { openTopic } from '../train/labelled.ts'
import { inArticle } from './read.ts'

const koreas = openTopic('two-koreas')
const asean = openTopic('asean-china')

/** How a sentence, said in an article under a title, stands to one fact: `place differs`. */
function outcomes(baseline: Baseline, fact: string, [lang, title, published, text]: readonly string[]): string[] {
  const known = baseline.fact(fact)
  if (known === null) throw new Error(`no fact ${fact}`)
  const reading = inArticle(text ?? '', lang ?? 'en', { title: title ?? '', published: published ?? '' }, baseline)
  const hits = known.words?.(reading.frame.text, reading.frame.lang)
  return compareSlots(baseline.index, known, reading, hits).map(({ part, outcome }) => `${part} ${outcome}`)
}

describe('a process of two sides', () => {
  it.each([
    ['en', 'Kim and Moon at Panmunjom', '2018-04-27', 'The two leaders met at Panmunjom on Friday.'],
    ['ja', '南北首脳、板門店で会談', '2018-04-27', '両首脳は27日、板門店で会談した。'],
    ['ko', '남북 정상회담', '2018-04-27', '문재인 대통령과 김정은 국무위원장이 27일 판문점에서 만났다.'],
    ['zh', '韩朝首脑会谈在板门店举行', '2018-04-27', '双方27日在板门店举行会谈。'],
  ])('meets as a whole where both of its sides meet (%s)', (lang, title, published, text) => {
    const { link } = inArticle(text, lang, { title, published }, koreas)
    expect(link).toMatchObject({ to: 'meeting', meeting: 'summit-3' })
  })
})

describe('a fact that names no meeting', () => {
  it.each(['no-code-yet', 'thai-visa-waiver', 'shoal-arrangement', 'timor-not-in'])(
    'is of none, though one was held on the day before (%s)',
    (id) => {
      expect(asean.fact(id)?.meeting).toBeNull()
    },
  )
})

describe('another value than the fact has', () => {
  it.each([
    ['moon-and-kim', 'en', 'Park Geun-hye led the South at the Panmunjom summit.', 'who took part differs'],
    ['liaison-office-planned', 'en', 'The liaison office is to be set up in Seoul.', 'place differs'],
    ['first-since-2007', 'zh', '板门店会谈距上一次韩朝首脑会谈只有三年。', 'gap differs'],
    ['declaration-signed', 'en', 'At Panmunjom the two leaders parted without signing anything.', 'matter differs'],
    ['ties-warming', 'ko', '남북 관계는 올림픽 이후 도리어 나빠졌다.', 'relation differs'],
  ])('is a clash (%s, %s: %s)', (fact, lang, text, expected) => {
    expect(outcomes(koreas, fact, [lang, '', '2018-04-28', text])).toContain(expected)
  })

  it.each([
    ['laos-in-the-chair', '2025-01-02', 'Malaysia now holds the chair of the bloc.', 'holder later'],
    ['trade-2023', '2024-10-11', '2023년 양측의 교역액은 9100억 달러를 조금 넘었다.', 'amount agrees'],
  ])('is news where time explains it, and none where it is rounded (%s)', (fact, said, text, expected) => {
    const lang = /\p{Script=Hangul}/u.test(text) ? 'ko' : 'en'
    expect(outcomes(asean, fact, [lang, '', said, text])).toContain(expected)
  })
})

describe('a meeting from which a later one is counted', () => {
  it.each([
    ['en', 'The leaders met in Kuala Lumpur, for the first time since the summit in Vientiane.'],
    ['ja', 'クアラルンプールでの首脳会議はビエンチャン以来である。'],
    ['ko', '쿠알라룸푸르 정상회의는 비엔티안 회의 이후 처음이다.'],
    ['zh', '这是自万象会议以来领导人首次在吉隆坡会晤。'],
  ])('is taken as settled (%s: %s)', (lang, text) => {
    expect(outcomes(asean, 'summit-in-vientiane', [lang, '', '2025-10-28', text])).toContain('date agrees')
  })
})
