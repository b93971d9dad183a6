import { isHan, isHangul, isHiragana, isKatakana } from './fold.ts'
import { spellingsOf } from './han-variants.ts'
import type { Lang } from './lang.ts'

/** Characters read at most: the beginning of an article tells its language. */
const READ = 4_000

/** Words of Han characters that only one of the two languages uses in news; the weight is in characters' worth. */
const CHINESE_WORDS =
  /[的了这那们您吗呢吧啊哪谁把被让給给跟没這們嗎誰讓沒]|但是|因为|因為|已经|已經|就是|正在|表示|认为|認為|指出|同时|同時|以及|三方|中方|日方|商定|推動|推动|领导人|領導人|峰会|峰會|记者|媒体|媒體|总理|总统|举行|舉行|首脑|会晤|會晤|今天|昨天|明天|外长|外長|部长|發言人|发言人|磋商|推进|推進|联合|聯合|公报|進行|南韩|南韓|将于|将在|將於|將在|在[^ぁ-ん]|与|與|[对對]|也|都|说|說|称|稱|与会|何时|何時|时隔|時隔|年底|召开|召開/gu
const JAPANESE_WORDS =
  /首脳|外相|首相|大臣|長官|開催|見送|会談|会見|日程調整|拉致|懸念|年内|来月|先月|今月|昨年|来年|見通|予定|都内|両国|国交|共同宣言|事務局|晩餐|食事会|政府筋|関係者|初会談|訪韓|訪中|訪日|意向|再開|合意|一致|発表|延期|社説|解説|速報|報道官|領海|談話/gu

/**
 * The language of a text, among the four. Script decides first (kana is Japanese, Hangul Korean, Latin English); a text
 * in Han characters alone is told by characters that only one spelling rule has (対, 对, 對) and by words that only one
 * of the two languages uses. On a tie, and for a text without letters, the hint wins; without one it is Chinese for Han
 * characters and English for the rest.
 */
export function whichLanguage(text: string, hint?: Lang): Lang {
  const seen = scriptsOf(text.slice(0, READ).normalize('NFKC'))
  const cjk = seen.han + seen.kana + seen.hangul
  // A Latin letter is about a fifth of a word, a CJK character half of one.
  if (cjk === 0 || seen.latin / 5 > cjk) return seen.latin === 0 ? (hint ?? 'en') : 'en'
  if (seen.hangul > seen.kana && seen.hangul * 4 >= seen.han) return 'ko'
  if (seen.kana > 0 && seen.kana * 40 >= seen.han) return 'ja'
  return japaneseOrChinese(text.slice(0, READ).normalize('NFKC'), hint)
}

function scriptsOf(text: string): { latin: number; han: number; kana: number; hangul: number } {
  const seen = { latin: 0, han: 0, kana: 0, hangul: 0 }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) seen.latin += 1
    } else if (isHan(code)) seen.han += 1
    else if (isHiragana(code) || isKatakana(code)) seen.kana += 1
    else if (isHangul(code)) seen.hangul += 1
    else if (code >= 0xc0 && code <= 0x24f) seen.latin += 1
  }
  return seen
}

function japaneseOrChinese(text: string, hint: Lang | undefined): Lang {
  let [ja, hans, hant] = [0, 0, 0]
  for (const character of text) {
    const known = spellingsOf(character)
    if (known.ja) ja += 1
    if (known.hans) hans += 1
    if (known.hant) hant += 1
  }
  const japanese = ja + countOf(text, JAPANESE_WORDS)
  const chinese = Math.max(hans, hant) + countOf(text, CHINESE_WORDS)
  if (japanese === chinese) return hint === 'ja' || hint === 'zh' ? hint : 'zh'
  return japanese > chinese ? 'ja' : 'zh'
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
