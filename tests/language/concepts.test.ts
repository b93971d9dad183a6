import { describe, expect, it } from 'vitest'
import { conceptsIn } from '../../src/language/concepts.ts'
import { verbForms } from '../../src/language/english-verbs.ts'
import { LANGS, type Lang } from '../../src/language/lang.ts'
import { LEXICONS } from '../../src/language/lexicon/lexicon.ts'

const ids = (text: string, lang: Lang): Set<string> => new Set(conceptsIn(text, lang).map((mention) => mention.concept))

describe('general notions', () => {
  it.each<[string, Record<Lang, string>]>([
    ['act:agree', { en: 'They agreed', ja: '三者は合意した', ko: '합의했다', zh: '各方商定' }],
    ['act:affirm', { en: 'reaffirming the plan', ja: '再確認した', ko: '재확인했다', zh: '重申立場' }],
    ['act:postpone', { en: 'It was postponed', ja: '開催は見送られた', ko: '회의가 연기됐다', zh: '会议推迟' }],
    ['act:cancel', { en: 'dinner was called off', ja: '取りやめになった', ko: '만찬이 취소됐다', zh: '晚宴取消' }],
    ['act:decline', { en: 'Beijing rejected it', ja: '拒否した', ko: '거부했다', zh: '已經拒絕' }],
    ['act:accelerate', { en: 'to speed up work', ja: '作業を加速', ko: '준비를 서두르기로', zh: '加快筹备' }],
    ['act:resume', { en: 'to resume talks', ja: '交渉を再開', ko: '대화를 재개', zh: '重启谈判' }],
    ['act:normalise', { en: 'normalisation of ties', ja: '正常化', ko: '정상화', zh: '正常化' }],
    ['act:host', { en: 'Seoul hosts', ja: '議長国の韓国', ko: '의장국 한국', zh: '主办方' }],
    ['act:stay-silent', { en: 'made no mention of it', ja: '言及しなかった', ko: '언급하지 않았다', zh: '只字未提' }],
    ['act:express-concern', { en: 'voiced concern', ja: '懸念を示した', ko: '우려를 표했다', zh: '表示关切' }],
    ['act:take-office', { en: 'took office', ja: '就任した', ko: '취임했다', zh: '就任' }],
    ['act:undecided', { en: 'remains undecided', ja: '時期は未定だ', ko: '시기는 미정이다', zh: '日期未定' }],
    ['thing:joint-statement', { en: 'a joint statement', ja: '共同声明', ko: '공동성명', zh: '联合声明' }],
    [
      'thing:joint-press-conference',
      { en: 'a joint news conference', ja: '共同記者会見', ko: '공동 기자회견', zh: '联合记者会' },
    ],
    ['thing:banquet', { en: 'a banquet', ja: '晩さん会', ko: '만찬', zh: '晚宴' }],
    ['thing:luncheon', { en: 'a luncheon', ja: '昼食会', ko: '오찬', zh: '午宴' }],
    ['thing:satellite', { en: 'a spy satellite', ja: '偵察衛星', ko: '정찰위성', zh: '侦察卫星' }],
    ['thing:denuclearisation', { en: 'denuclearization', ja: '非核化', ko: '비핵화', zh: '無核化' }],
    ['thing:trade-pact', { en: 'the FTA', ja: '自由貿易協定', ko: '자유무역협정', zh: '自貿協定' }],
    ['thing:treated-water', { en: 'treated water', ja: '処理水', ko: '오염수', zh: '核污染水' }],
    ['thing:human-exchange', { en: 'people-to-people ties', ja: '人的交流', ko: '인적 교류', zh: '人文交流' }],
    ['idea:early-date', { en: 'at the earliest convenient time', ja: '早期開催', ko: '빠른 시일', zh: '尽早举行' }],
    ['idea:gap-in-time', { en: 'in four years', ja: '4年ぶり', ko: '4년 만에', zh: '时隔四年' }],
    ['idea:broad-perspective', { en: 'a broad perspective', ja: '大局的な観点', ko: '대국적 관점', zh: '着眼大局' }],
    ['idea:turning-point', { en: 'a turning point', ja: '転換点', ko: '전환점', zh: '转折点' }],
  ])('%s is the same notion in four languages', (id, texts) => {
    for (const lang of LANGS) expect([lang, ...ids(texts[lang], lang)]).toContain(id)
  })

  it('gives the short notion inside a long one as well', () => {
    expect(ids('a joint press conference', 'en')).toContain('thing:press-conference')
    expect(ids('日程調整', 'ja')).toEqual(new Set(['thing:schedule', 'act:coordinate']))
  })

  it('keeps out of other words', () => {
    expect(ids('disagreeable metal rowing', 'en').size).toBe(0)
  })

  it('knows the same notions in every language, at least 120 of them', () => {
    const known = Object.keys(LEXICONS.en.concepts)
    expect(known.length).toBeGreaterThanOrEqual(120)
    for (const lang of LANGS) expect(Object.keys(LEXICONS[lang].concepts)).toEqual(known)
  })

  it('has words for each of them, and none of them empty', () => {
    for (const lang of LANGS) {
      for (const [id, words] of Object.entries(LEXICONS[lang].concepts)) {
        expect([lang, id, words.split(', ').every((word) => word.trim() !== '')]).toEqual([lang, id, true])
      }
    }
  })
})

describe('regular English verbs', () => {
  it.each([
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['urge', ['urge', 'urges', 'urged', 'urging']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['ban', ['ban', 'bans', 'banned', 'banning']],
    ['press', ['press', 'presses', 'pressed', 'pressing']],
    ['push for', ['push for', 'pushes for', 'pushed for', 'pushing for']],
  ])('%s', (verb, forms) => {
    expect(verbForms(verb)).toEqual(forms)
  })
})
