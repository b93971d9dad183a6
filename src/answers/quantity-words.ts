import type { Lang } from '../language/lang.ts'
import type { Quantity } from '../language/numbers.ts'
import { spanIn } from './wording.ts'

/** Units that an answer may have, as they are written after the number; in English with the plural. */
const UNIT_WORDS: Readonly<Record<string, { readonly [L in Lang]: string }>> = {
  year: { en: ' year', ja: '年', ko: '년', zh: '年' },
  month: { en: ' month', ja: 'カ月', ko: '개월', zh: '个月' },
  week: { en: ' week', ja: '週間', ko: '주', zh: '周' },
  day: { en: ' day', ja: '日間', ko: '일', zh: '天' },
  hour: { en: ' hour', ja: '時間', ko: '시간', zh: '小时' },
  minute: { en: ' minute', ja: '分', ko: '분', zh: '分钟' },
  people: { en: ' people', ja: '人', ko: '명', zh: '人' },
  percent: { en: ' percent', ja: '%', ko: '%', zh: '%' },
  dollar: { en: ' dollar', ja: 'ドル', ko: '달러', zh: '美元' },
  yen: { en: ' yen', ja: '円', ko: '엔', zh: '日元' },
  yuan: { en: ' yuan', ja: '元', ko: '위안', zh: '元' },
  won: { en: ' won', ja: 'ウォン', ko: '원', zh: '韩元' },
  euro: { en: ' euro', ja: 'ユーロ', ko: '유로', zh: '欧元' },
}
/** English words of these take an s after any number but one. */
const PLURAL = /^ (?:year|month|week|day|hour|minute|dollar|euro)$/
const ABOUT: { readonly [L in Lang]: string } = { en: 'about ', ja: '約', ko: '약 ', zh: '约' }

/**
 * A quantity in another language than it was read in: 約100分 as "about 100 minutes", 4000万人次 as "40 million people".
 *
 * @returns null where the unit has no word here, or the number is no plain one
 */
export function quantityIn(
  lang: Lang,
  { value, unit, approximate }: Pick<Quantity, 'value' | 'unit' | 'approximate'>,
): string | null {
  // Two years and ten months are read as 2.83 years.
  if (unit === 'year' && !Number.isInteger(value)) {
    return `${approximate ? ABOUT[lang] : ''}${spanIn(lang, Math.round(value * 12))}`
  }
  const word = UNIT_WORDS[unit ?? '']?.[lang]
  if (word === undefined || !Number.isFinite(value) || value < 0) return null
  const plural = lang === 'en' && PLURAL.test(word) && value !== 1 ? 's' : ''
  return `${approximate ? ABOUT[lang] : ''}${numberIn(lang, value)}${word}${plural}`
}

const WESTERN = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
] as const
const EASTERN: { readonly [L in 'ja' | 'ko' | 'zh']: readonly (readonly [number, string])[] } = {
  ja: [
    [1e12, '兆'],
    [1e8, '億'],
    [1e4, '万'],
  ],
  ko: [
    [1e12, '조 '],
    [1e8, '억 '],
    [1e4, '만 '],
  ],
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
}

function numberIn(lang: Lang, value: number): string {
  const steps = lang === 'en' ? WESTERN : EASTERN[lang]
  const [size, word] = steps.find(([least]) => value >= least) ?? [1, '']
  const shown = Math.round((value / size) * 100) / 100
  return `${shown.toLocaleString('en-US')}${word}`
}
