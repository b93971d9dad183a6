import { fold, isHan, isHangul, isKatakana } from './fold.ts'
import { otherForms } from './han-variants.ts'
import { CHINESE_SOUNDS } from './lexicon/zh-sounds.ts'

/**
 * How a name sounds, as coarsely as the four scripts agree on it: consonants by where they are spoken (P for b, f and v
 * too, R for l), each with the vowel that follows it (a, i or u), or `*` where scripts differ or put one in between.
 */
type Sound = readonly { readonly consonant: string; readonly vowel: string }[]

/** Names of more consonants may differ in one vowel. */
const LONG = 4
/** Of fewer, so many vowels must be certain and the same. */
const CERTAIN = 2

/**
 * Whether two names may be one, written in different scripts: Macron, マクロン, 마크롱 and 马克龙; Ri Sol Ju, 리설주 and
 * 李雪主. All consonants must agree, and the vowels that are certain.
 */
export function soundAlike(a: string, b: string): boolean {
  return readings(a).some((one) => readings(b).some((other) => alike(one, other)))
}

function alike(a: Sound, b: Sound): boolean {
  if (a.length !== b.length || a.some(({ consonant }, i) => consonant !== b[i]?.consonant)) return false
  const certain = a.filter(({ vowel }, i) => vowel !== '*' && b[i]?.vowel !== '*')
  const same = a.filter(({ vowel }, i) => vowel !== '*' && vowel === b[i]?.vowel).length
  const other = certain.length - same
  return a.length >= LONG ? other <= 1 : same >= CERTAIN && other === 0
}

/** Characters of a Korean name. */
const LONGEST_KOREAN = 4
/** Names read lately; a question asks for the same ones in every sentence. */
const KEPT = 20_000
const known = new Map<string, readonly Sound[]>()

function readings(name: string): readonly Sound[] {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= KEPT) known.clear()
  const found = spelled(name).map(soundOf)
  known.set(name, found)
  return found
}

/** A name in Latin letters, in each way that it may be read. */
function spelled(name: string): string[] {
  const characters = [...name.normalize('NFKC')].filter((character) => /\p{L}/u.test(character))
  const code = characters[0]?.codePointAt(0) ?? 0
  if (isHangul(code)) return withoutFirstLiquid(characters.map(spelledSyllable).join(''))
  if (isKatakana(code)) return eachWay(spelledKana(characters), /s(?=i)/g, 't')
  if (!isHan(code)) return spelledLatin(characters.join('').toLowerCase())
  const korean = characters.map(koreanReading)
  const foreign = [...fold(name).text].map((character) => chineseReadings().get(character))
  return [
    ...(korean.includes(null) || korean.length > LONGEST_KOREAN
      ? []
      : withoutFirstLiquid(korean.map((one) => spelledSyllable(one ?? '')).join(''))),
    ...(foreign.includes(undefined) ? [] : [foreign.join('')]),
  ]
}

/** チ writes "ti" as well as "chi". */
function eachWay(spelling: string, pattern: RegExp, other: string): string[] {
  return [...new Set([spelling, spelling.replace(pattern, other)])]
}

/** 李 is 리 in the North and 이 in the South. */
function withoutFirstLiquid(spelling: string): string[] {
  return /^[rn]/.test(spelling) ? [spelling, spelling.slice(1)] : [spelling]
}

const INITIALS = 'k k n t t r m p p s s - s s s k t p -'.split(' ')
const VOWELS = 'a * a * * i * i u a * * u u * * * u * * i'.split(' ')
const FINALS = '- k k k n n n t r k m r r r p r m p p t t n t t k t p -'.split(' ')

function spelledSyllable(syllable: string): string {
  const code = syllable.charCodeAt(0) - 0xac00
  if (code < 0 || code >= 11_172) return ''
  const [initial, vowel, final] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28]
  return `${INITIALS[initial]}${VOWELS[vowel]}${FINALS[final]}`.replaceAll('-', '')
}

/** By columns: ア, イ, ウ, エ, オ; what ウ and the lone ト add is often no vowel of the name. */
const KANA: readonly (readonly [string, string])[] = [
  ['', 'アイウエオ'],
  ['k', 'カキクケコ'],
  ['k', 'ガギグゲゴ'],
  ['s', 'サシスセソ'],
  ['s', 'ザジズゼゾ'],
  ['t', 'タチツテト'],
  ['t', 'ダヂヅデド'],
  ['n', 'ナニヌネノ'],
  ['', 'ハヒフヘホ'],
  ['p', 'バビブベボ'],
  ['p', 'パピプペポ'],
  ['m', 'マミムメモ'],
  ['r', 'ラリルレロ'],
]
const KANA_ALONE: Readonly<Record<string, string>> = {
  ン: 'n',
  ヴ: 'p*',
  フ: 'p*',
  チ: 'si',
  ツ: 's*',
  ヂ: 'si',
  ヅ: 's*',
  ト: 't*',
  ド: 't*',
  ヤ: 'a',
  ユ: '*',
  ヨ: 'u',
  ワ: 'a',
  ッ: '',
  ー: '',
}
const SMALL_KANA: Readonly<Record<string, string>> = {
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'i',
  ォ: 'u',
  ャ: 'a',
  ュ: '*',
  ョ: 'u',
}

function spelledKana(characters: readonly string[]): string {
  let spelling = ''
  for (const character of characters) {
    const small = SMALL_KANA[character]
    const alone = KANA_ALONE[character]
    const row = KANA.find(([, kana]) => kana.includes(character))
    if (small !== undefined) spelling = spelling.replace(/[aiu*]$/, '') + small
    else if (alone !== undefined) spelling += alone
    else if (row !== undefined) spelling += row[0] + (['a', 'i', '*', 'i', 'u'][row[1].indexOf(character)] ?? '')
  }
  return spelling
}

/** Spellings of English, and of names as English writes them. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/ph/g, 'f'],
  [/sch|tch|tsch|sh|ch(?=[aeiouy])|zh|ts|tz|dz/g, 's'],
  [/\b[wk](?=n)|h/g, ''],
  [/er$/, '*r'],
  [/c(?=[eiy])|dg(?=e)/g, 's'],
  [/x/g, 'ks'],
  [/[bfv]/g, 'p'],
  [/d/g, 't'],
  [/[gcq]/g, 'k'],
  [/[zj]/g, 's'],
  [/l/g, 'r'],
  [/[wy](?=[aeiou])/g, ''],
  [/eo|ae|ai|ay|ei|ey|ao|aw|ew|ie|ee|ea/g, '*'],
  [/[ey]/g, 'i'],
  [/o/g, 'u'],
]

function spelledLatin(name: string): string[] {
  const hard = name.normalize('NFD').replace(/ng(?![aeiouy])/g, 'n')
  // "Starmer", スターマー: an r before no vowel is not heard everywhere. "Lee" is 이 as well as 리.
  const soft = hard.replace(/(?<=[aeiouy])r(?![aeiouyr])/g, '')
  const southern = hard.replace(/^(?:lee|rhee)(?=[a-z]{3})/, 'i')
  return [...new Set([hard, soft, southern])].map((one) =>
    LATIN.reduce((text, [pattern, sound]) => text.replace(pattern, sound), one),
  )
}

let chinese: ReadonlyMap<string, string> | undefined

function chineseReadings(): ReadonlyMap<string, string> {
  chinese ??= new Map(
    CHINESE_SOUNDS.trim()
      .split(/ \| |\n/)
      .flatMap((entry): [string, string][] => {
        const [reading = '', characters = ''] = entry.split(' ')
        return [...characters].map((character) => [character, spelledPinyin(reading)])
      }),
  )
  return chinese
}

function spelledPinyin(reading: string): string {
  const plain = reading
    .replace(/ng$/, 'n')
    .replace(/^er$/, 'r*')
    .replace(/^(?:[zcs]h?i)$/, 's*')
  return plain
    .replace(/^(?:zh|ch|sh|[zcsjqx])/, 's')
    .replace(/^[bfv]/, 'p')
    .replace(/^d/, 't')
    .replace(/^g/, 'k')
    .replace(/^[hwy]/, '')
    .replace(/^l/, 'r')
    .replace(/ai|ao|ia|ie|iu|ue|ui|ei/, '*')
    .replace(/uo|ou/, 'u')
    .replace(/[eü]|u(?=n?$)/, '*')
    .replace(/o/, 'u')
}

let hangul: { readonly syllables: readonly string[]; readonly order: Intl.Collator } | undefined
const koreanReadings = new Map<string, string | null>()

/**
 * How Korean reads a Han character, or null: Korean order (CLDR, which Node brings along) puts each beside its reading.
 */
function koreanReading(character: string): string | null {
  const before = koreanReadings.get(character)
  if (before !== undefined) return before
  hangul ??= {
    syllables: Array.from({ length: 11_172 / 28 }, (_, i) => i * 28)
      .flatMap((code) => [0, 1, 4, 8, 16, 17, 21].map((final) => String.fromCharCode(0xac00 + code + final)))
      .sort(),
    order: new Intl.Collator('ko', { sensitivity: 'base' }),
  }
  const { syllables, order } = hangul
  let found: string | null = null
  for (const spelling of [character, ...otherForms(character)]) {
    let [low, high] = [0, syllables.length - 1]
    while (low <= high && found === null) {
      const middle = (low + high) >> 1
      const compared = order.compare(spelling, syllables[middle] ?? '')
      if (compared === 0) found = syllables[middle] ?? null
      else if (compared < 0) high = middle - 1
      else low = middle + 1
    }
  }
  if (koreanReadings.size >= KEPT) koreanReadings.clear()
  koreanReadings.set(character, found)
  return found
}

/** Consonants with the vowel after each; a doubled one is one, and what stands before p sounds like n in some scripts. */
function soundOf(spelling: string): Sound {
  const sound: { consonant: string; vowel: string }[] = []
  for (const [, consonant = '', vowel = ''] of spelling.replace(/m(?=p)/g, 'n').matchAll(/([kntrmps])([aiu*]?)/g)) {
    const last = sound.at(-1)
    if (last?.consonant === consonant && last.vowel === '') last.vowel = vowel
    else sound.push({ consonant, vowel })
  }
  return sound.map(({ consonant, vowel }) => ({ consonant, vowel: vowel === '' ? '*' : vowel }))
}

/** Words that a name may have, and characters where no blank parts them. */
const WORDS = 3
const CHARACTERS = 5
const CAPITALISED = /\p{Lu}[\p{L}'’]+(?:[ -]\p{L}[\p{L}'’]*)*/gu
const KANA_NAME = /[\p{Script=Katakana}ー]{2,}(?:[・=][\p{Script=Katakana}ー]+)*/gu
const HANGUL_WORD = /\p{Script=Hangul}{2,}/gu
const HAN_RUN = /\p{Script=Han}{2,}/gu

/** What may be a name in a text: capitalised words, katakana, Korean words with and without their endings, runs of Han characters. */
export function maybeNames(text: string): readonly string[] {
  const latin = [...text.matchAll(CAPITALISED)].flatMap(([run]) => windows(run.split(/[ -]/), 1, WORDS, ' '))
  const kana = [...text.matchAll(KANA_NAME)].flatMap(([run]) => [run, ...run.split(/[・=]/)])
  const hangul = [...text.matchAll(HANGUL_WORD)].flatMap(([word]) => [word, word.slice(0, -1), word.slice(0, -2)])
  const han = [...text.matchAll(HAN_RUN)].flatMap(([run]) => windows([...run], 2, CHARACTERS, ''))
  return [...new Set([...latin, ...kana, ...hangul, ...han])]
}

function windows(parts: readonly string[], least: number, most: number, joint: string): string[] {
  return parts.flatMap((_, start) =>
    Array.from({ length: Math.max(0, Math.min(most, parts.length - start) - least + 1) }, (_one, more) =>
      parts.slice(start, start + least + more).join(joint),
    ),
  )
}
