import type { Lang } from '../language/lang.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

function dayOf(iso: string): Day {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { year, month, day }
}

/** One or several days (`YYYY-MM-DD`) as they are written in a language: "26–27 May 2024", 2024年5月26日～27日. */
export function daysIn(lang: Lang, from: string, to: string = from): string {
  const [a, b] = [dayOf(from), dayOf(to)]
  const sameMonth = a.year === b.year && a.month === b.month
  switch (lang) {
    case 'en': {
      const end = `${b.day} ${MONTHS[b.month - 1]} ${b.year}`
      if (from === to) return end
      return sameMonth ? `${a.day}–${end}` : `${a.day} ${MONTHS[a.month - 1]} ${a.year} – ${end}`
    }
    case 'ja':
      return between(a, b, ['年', '月', '日'], '～', sameMonth)
    case 'ko':
      return between(a, b, ['년 ', '월 ', '일'], '~', sameMonth)
    case 'zh':
      return between(a, b, ['年', '月', '日'], '至', sameMonth)
  }
}

function between(
  a: Day,
  b: Day,
  [y, m, d]: readonly [string, string, string],
  dash: string,
  sameMonth: boolean,
): string {
  const full = ({ year, month, day }: Day): string => `${year}${y}${month}${m}${day}${d}`
  if (full(a) === full(b)) return full(a)
  return sameMonth ? `${full(a)}${dash}${b.day}${d}` : `${full(a)}${dash}${full(b)}`
}

/** The month of a day: "January 2024", 2024年1月, 2024년 1월. */
export function monthIn(lang: Lang, day: string): string {
  const { year, month } = dayOf(day)
  switch (lang) {
    case 'en':
      return `${MONTHS[month - 1]} ${year}`
    case 'ko':
      return `${year}년 ${month}월`
    case 'ja':
    case 'zh':
      return `${year}年${month}月`
  }
}

/** A span of time in years and months: "four years and three months", 4年3カ月, 4년 3개월, 4年3个月. */
export function spanIn(lang: Lang, months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  switch (lang) {
    case 'en': {
      const parts = [counted(years, 'year'), counted(rest, 'month')].filter((part) => part !== null)
      return parts.length === 0 ? 'less than a month' : parts.join(' and ')
    }
    case 'ja':
      return `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}カ月` : ''}` || '1カ月未満'
    case 'ko':
      return [years > 0 ? `${years}년` : '', rest > 0 ? `${rest}개월` : ''].filter(Boolean).join(' ') || '한 달 미만'
    case 'zh':
      return `${years > 0 ? `${years}年` : ''}${rest > 0 ? `${rest}个月` : ''}` || '不到一个月'
  }
}

/** The same span as newsrooms round it ("nearly seven years"), where it is only a few months short of full years. */
export function roundSpanIn(lang: Lang, months: number): string | null {
  const years = Math.ceil(months / 12)
  if (years < 2 || months % 12 < 9) return null
  return { en: `nearly ${numberWord(years)} years`, ja: `約${years}年`, ko: `약 ${years}년`, zh: `近${years}年` }[lang]
}

/** A number in words up to twelve, in figures from there on; English only. */
export function numberWord(value: number): string {
  return NUMBERS[value] ?? String(value)
}

function counted(value: number, unit: string): string | null {
  if (value === 0) return null
  return `${numberWord(value)} ${unit}${value === 1 ? '' : 's'}`
}

/** Names in a row: "A, B and C", A、B、C. */
export function listIn(lang: Lang, names: readonly string[]): string {
  if (lang === 'en') {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  }
  return names.join(lang === 'ko' ? ', ' : '、')
}

/** The Korean particle that fits the last syllable: 는 after a vowel, 은 after a consonant. */
export function josa(word: string, afterConsonant: string, afterVowel: string): string {
  const code = word.charCodeAt(word.length - 1)
  const closed = code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 > 0
  return word + (closed ? afterConsonant : afterVowel)
}
