const DIGITS = new Map(
  [...'〇零一二三四五六七八九']
    .map((character, i) => [character, Math.max(0, i - 1)] as const)
    .concat([
      ['两', 2],
      ['兩', 2],
      ['元', 1],
    ]),
)
const SINO_KOREAN = new Map([...'영일이삼사오육칠팔구'].map((character, i) => [character, i] as const))
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 십: 10, 백: 100, 천: 1_000 }
const LARGE_UNITS: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  億: 1e8,
  亿: 1e8,
  兆: 1e12,
  만: 1e4,
  억: 1e8,
  조: 1e12,
}

/** Native Korean numbers as they stand before a counter. */
const NATIVE_KOREAN: Readonly<Record<string, number>> = {
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  석: 3,
  셋: 3,
  네: 4,
  넉: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  열한: 11,
  열두: 12,
  스무: 20,
  스물: 20,
  서른: 30,
  첫: 1,
}

const ENGLISH: Readonly<Record<string, number>> = {
  zero: 0,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  half: 0.5,
}
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const ENGLISH_ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
}

/**
 * The value of a number as written: `2,600`, `2600万`, `二十六`, `千二百`, `사`, `네`, `4천만`, `forty million`, `10th`, `tenth`.
 * Null where it is no number. Digits may be full-width.
 */
export function numeralValue(written: string): number | null {
  const text = written.normalize('NFKC').trim().toLowerCase()
  if (text === '' || text.length > 60) return null
  if (/^\d[\d,]*(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (/^[a-z0-9]/.test(text) && /[a-z]/.test(text)) return englishValue(text)
  return NATIVE_KOREAN[text] ?? myriadValue(text.replace(/\s/g, ''))
}

function englishValue(text: string): number | null {
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(text)?.[1]
  if (ordinal !== undefined) return Number(ordinal)
  let total = 0
  let current = 0
  let read = false
  for (const word of text.split(/[\s-]+/)) {
    const value = ENGLISH[word] ?? ENGLISH_ORDINALS[word] ?? digits(word)
    const scale = ENGLISH_SCALES[word]
    if (value !== null && value !== undefined) {
      if (word === 'dozen' && read) current *= 12
      else if (!(read && (word === 'a' || word === 'an'))) current += value
    } else if (scale !== undefined) {
      current = (read ? current : 1) * scale
      if (scale >= 1_000) {
        total += current
        current = 0
      }
    } else if (word !== 'and' && word !== 'of') return null
    read = true
  }
  return read ? total + current : null
}

function digits(word: string): number | null {
  return /^\d[\d,]*(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null
}

/** East Asian numbers, with digits in them or without: groups of up to 千, each closed by 万, 億, 兆. */
function myriadValue(text: string): number | null {
  let total = 0
  let group = 0
  let pending: number | null = null
  for (const piece of text.match(/\d[\d,]*(?:\.\d+)?|[^\d]/gu) ?? []) {
    const digit = digits(piece) ?? DIGITS.get(piece) ?? SINO_KOREAN.get(piece) ?? null
    const small = SMALL_UNITS[piece]
    const large = LARGE_UNITS[piece]
    if (digit !== null) pending = pending === null ? digit : pending * 10 + digit
    else if (small !== undefined) {
      group += (pending ?? 1) * small
      pending = null
    } else if (large !== undefined) {
      group += pending ?? 0
      total += (group === 0 ? 1 : group) * large
      group = 0
      pending = null
    } else if (piece === '半' || piece === '반') pending = (pending ?? 0) + 0.5
    else return null
  }
  return total + group + (pending ?? 0)
}
