import type { Lang } from '../language/lang.ts'
import { quantitiesIn } from '../language/numbers.ts'

/** Units of a quantity that may answer; null for any that is no ordinal. */
export type UnitsAsked = ReadonlySet<string> | null

const LONG: ReadonlySet<string> = new Set(['year', 'month', 'week', 'day'])
const SHORT: ReadonlySet<string> = new Set(['day', 'hour', 'minute'])
const ANY_TIME: ReadonlySet<string> = new Set([...LONG, ...SHORT])
const MONEY: ReadonlySet<string> = new Set(['dollar', 'yen', 'yuan', 'won', 'euro'])

/** How long a thing went on, rather than how long ago or after it was. */
const WENT_ON =
  /\b(?:last(?:ed)?|took|take|call|spoke|talk(?:ed)? for|run|ran)\b|続|かか|持续|持續|进行|進行|진행|걸|동안|통화|通話|通话/iu
const APART = /\bsince\b|\bgap\b|\bpassed\b|ぶり|以来|만에|만인|时隔|時隔/iu

const SHARE =
  /\b(?:share|percentage|per ?cent|proportion)\b|割合|比率|何(?:%|パーセント)|비율|몇\s?(?:%|퍼센트)|比例|百分/iu

const AGE = /\bhow old\b|何歳|몇\s?(?:살|세(?!\p{Script=Hangul}))|[几幾多][岁歲]|多大年[纪紀龄齡]/iu

/** The word that is counted, where the question names it: "how many people", 何人, 몇 명, 多少人. */
const COUNTED: { readonly [L in Lang]: RegExp } = {
  en: /\bhow many ((?:[\p{L}'’-]+ ?){1,3})/iu,
  ja: /何((?:歳|人|回|カ国|か国|件|隻|年|カ月|日|時間|分(?!野)|週間|分野))/u,
  ko: /몇\s?((?:살|세(?!\p{Script=Hangul})|곳|대|발|퍼센트|%|명|개국|개|번|차례|척|년|개월|일|시간|분|주))/u,
  zh: /(?:多少|[几幾])((?:岁|歲|人|次|个月|個月|个领域|個領域|个|個|国|國|件|年|天|小时|小時|分钟|分鐘))/u,
}

/**
 * The units that an answer to "how many", "how long" or "how much" may have. What is counted is read by the same reader
 * that reads the coverage, so that 何人 and "people" are one unit.
 */
export function unitsAsked(question: string, lang: Lang, wanted: 'duration' | 'number' | 'money'): UnitsAsked {
  if (wanted === 'money') return MONEY
  if (SHARE.test(question)) return new Set(['percent'])
  if (AGE.test(question)) return new Set(['age', 'year'])
  const unit = unitCounted(COUNTED[lang].exec(question)?.[1] ?? '', lang)
  if (wanted === 'number') return unit === null || unit === 'ordinal' ? null : new Set([unit])
  if (unit !== null) return LONG.has(unit) ? LONG : SHORT
  if (APART.test(question)) return LONG
  return WENT_ON.test(question) ? SHORT : ANY_TIME
}

/** "Tourists a year" are no years. */
const NO_NOUN = /^(?:|an?|the|per|in|of|at|by|do|does|did|is|are|was|were|has|have|had|will)$/i

/** The unit of the first word that has one: "EU countries" are counted in countries. */
function unitCounted(counted: string, lang: Lang): string | null {
  for (const word of counted.split(' ')) {
    if (NO_NOUN.test(word)) return null
    const unit = quantitiesIn(lang === 'en' ? `7 ${word}` : `7${word}`, lang)[0]?.unit ?? null
    if (unit !== null) return unit
  }
  return null
}

/** Whether a quantity of this unit may answer. */
export function isAsked(units: UnitsAsked, unit: string | null): boolean {
  return units === null ? unit !== 'ordinal' : units.has(unit ?? '')
}
