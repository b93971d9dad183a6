import { describe, expect, it } from 'vitest'
import type { Lang } from '../../src/language/lang.ts'
import { isNegated, negationsIn } from '../../src/language/negation.ts'

/** Whether the word is under negation in the sentence. */
function negated(sentence: string, word: string, lang: Lang): boolean {
  const start = sentence.indexOf(word)
  if (start < 0) throw new Error(`"${word}" is not in "${sentence}"`)
  return isNegated(negationsIn(sentence, lang), { start, end: start + word.length })
}

describe('negation', () => {
  it.each<[Lang, string, string]>([
    ['en', 'Wang did not mention the North.', 'mention'],
    ['en', "They didn't set a date.", 'date'],
    ['en', 'The meeting ended without a joint statement.', 'joint statement'],
    ['en', 'No date was set.', 'date'],
    ['en', 'They failed to agree.', 'agree'],
    ['en', 'Neither Tokyo nor Seoul saw a point.', 'saw'],
    ['en', 'Never before had they met alone.', 'met'],
    ['ja', '王氏は北朝鮮に言及しなかった。', '言及'],
    ['ja', '時期を明示せず、閉会した。', '明示'],
    ['ja', '年内の開催は見送りとなった。', '開催'],
    ['ja', '日程は決まっていない。', '日程'],
    ['ko', '왕 부장은 북한을 언급하지 않았다.', '언급'],
    ['ko', '날짜를 정하지 못했다.', '날짜'],
    ['ko', '공동 회견은 없었다.', '회견'],
    ['ko', '장소는 부산이 아니라 서울이다.', '부산'],
    ['zh', '王毅没有提及朝鲜。', '提及'],
    ['zh', '會後並無聯合記者會，三人離開。', '聯合記者會'],
    ['zh', '尚未确定日期。', '日期'],
    ['zh', '双方未能达成一致。', '一致'],
  ])('%s: %s — %s is negated', (lang, sentence, word) => {
    expect(negated(sentence, word, lang)).toBe(true)
  })

  it.each<[Lang, string, string]>([
    ['en', 'Wang did not mention the North, but Park raised it.', 'raised'],
    ['en', 'They discussed not only trade but also health.', 'trade'],
    ['en', 'Not since 2019 had the three met.', 'met'],
    ['en', 'It will be held no later than May.', 'held'],
    ['en', 'Paper No. 3 was signed.', 'signed'],
    ['en', 'Note the note: they agreed.', 'agreed'],
    ['en', 'Nobody could not agree.', 'agree'],
    ['ja', '上川氏は提起したが、王氏は言及しなかった。', '提起'],
    ['ja', '年内に開催されるかもしれない。', '開催'],
    ['ja', '経済だけでなく、保健も話した。', '経済'],
    ['ja', '緊密に協力しなければならない。', '協力'],
    ['ja', '必ず開催する。', '開催'],
    ['ko', '경제뿐만 아니라 보건도 논의했다.', '경제'],
    ['ko', '박 장관은 제기했지만 왕 부장은 언급하지 않았다.', '제기'],
    ['ko', '협력할 수밖에 없다.', '협력'],
    ['ko', '올해 안 개최를 추진했다.', '개최'],
    ['zh', '三方不仅讨论经贸，还讨论卫生。', '经贸'],
    ['zh', '面向未来的合作', '合作'],
    ['zh', '半岛无核化目标', '目标'],
    ['zh', '朴振提出此事，王毅没有提及。', '提出'],
  ])('%s: %s — %s is not', (lang, sentence, word) => {
    expect(negated(sentence, word, lang)).toBe(false)
  })

  it('does not count a negating word as negated by itself', () => {
    expect(negated('年内の開催は見送りとなった。', '見送り', 'ja')).toBe(false)
  })
})
