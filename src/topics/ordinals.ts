import type { Lang } from '../language/lang.ts'

const WORDS =
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const HAN_DIGITS = '一二三四五六七八九'

const ORDINAL =
  /(?<latin>\b\d{1,2})(?:st|nd|rd|th)\b|\b(?<word>[a-z]+(?:-[a-z]+)?)\b|(?:第|제)\s?(?<digits>\d{1,2}|[〇一二三四五六七八九十]{1,3})\s?(?:回|次|届|屆|차|회)/giu

/** A number that counts something, as it stands in a text. */
export interface Ordinal {
  readonly value: number
  readonly start: number
  readonly end: number
}

/**
 * The ordinals in a text, up to 99: "10th", "tenth", 第10回, 第十次, 제10차. "First" is left out: in news it counts from the
 * last time ("the first summit in four years") far more often than from the beginning.
 */
export function ordinalsIn(text: string): Ordinal[] {
  const found: Ordinal[] = []
  for (const match of text.matchAll(ORDINAL)) {
    const { latin, word, digits } = match.groups ?? {}
    const value = latin ? Number(latin) : word ? valueOfWord(word.toLowerCase()) : valueOfDigits(digits ?? '')
    if (value > 0) found.push({ value, start: match.index, end: match.index + match[0].length })
  }
  return found
}

function valueOfWord(word: string): number {
  if (WORDS.includes(word)) return WORDS.indexOf(word) + 2
  const [tens, unit = ''] = word.split('-')
  const ten = tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0
  if (ten === 0) return 0
  if (unit === 'first') return ten + 1
  const value = WORDS.indexOf(unit) + 2
  return value >= 2 && value <= 9 ? ten + value : 0
}

function valueOfDigits(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits)
  const [tens, units] = digits.includes('十') ? digits.split('十') : ['', digits]
  const ten = digits.includes('十') ? (tens === '' ? 1 : HAN_DIGITS.indexOf(tens ?? '') + 1) * 10 : 0
  return ten + (units ? HAN_DIGITS.indexOf(units) + 1 : 0)
}

/** "10th trilateral summit", 第10回首脳会議, 제10차 정상회의, 第10次领导人会议. */
export function ordinalName(value: number, lang: Lang, thing: string): string {
  switch (lang) {
    case 'en':
      return `${value}${suffix(value)} ${thing}`
    case 'ja':
      return `第${value}回${thing}`
    case 'ko':
      return `제${value}차 ${thing}`
    case 'zh':
      return `第${value}次${thing}`
  }
}

function suffix(value: number): string {
  const teens = value % 100
  if (teens >= 11 && teens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
