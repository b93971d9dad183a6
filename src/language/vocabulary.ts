import { fold, isCjk, isHangul } from './fold.ts'
import { GAP } from './folded.ts'
import { LANGS, type Lang, type Span } from './lang.ts'
import { termsOf } from './terms.ts'
import { ACTS } from './vocabulary/acts.ts'
import { CITIES } from './vocabulary/cities.ts'
import { ECONOMY } from './vocabulary/economy.ts'
import { PAPERS_AND_BODIES } from './vocabulary/papers-and-bodies.ts'
import { PLACES } from './vocabulary/places.ts'
import { SECURITY } from './vocabulary/security.ts'
import { SHORT_NAMES } from './vocabulary/short-names.ts'
import { SIZES_AND_TIMES } from './vocabulary/sizes-and-times.ts'
import { SOCIETY } from './vocabulary/society.ts'

/** A notion of the field, with the words that stand for it in each language, the commonest first. */
export interface Wording {
  readonly words: { readonly [L in Lang]: readonly string[] }
  readonly kind: NotionKind
}

/** What is done is told in many words, and may be left to the reader; what it is done with or to is named. */
export type NotionKind = 'act' | 'thing' | 'size' | 'place'

/** A word of a text that the vocabulary has. It may stand for several notions. */
export interface Worded extends Span {
  readonly text: string
  readonly wordings: readonly Wording[]
}

const TABLES: readonly (readonly [string, NotionKind])[] = [
  [ACTS, 'act'],
  [PAPERS_AND_BODIES, 'thing'],
  [ECONOMY, 'thing'],
  [SECURITY, 'thing'],
  [SOCIETY, 'thing'],
  [SIZES_AND_TIMES, 'size'],
  [PLACES, 'place'],
  [CITIES, 'place'],
]

/** Every notion of the tables, in their order. */
export function wordings(): readonly Wording[] {
  all ??= TABLES.flatMap(([table, kind]) => rowsOf(table).map((words) => ({ words, kind })))
  return all
}

let all: readonly Wording[] | undefined

function rowsOf(table: string): Wording['words'][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [en = [], ja = [], ko = [], zh = []] = line.split(' | ').map((cell) => cell.split(', '))
      return { en, ja, ko, zh }
    })
}

const shortNames = new Map<Lang, ReadonlyMap<string, Wording>>()

function shortNamesIn(lang: Lang): ReadonlyMap<string, Wording> {
  const known = shortNames.get(lang)
  if (known !== undefined) return known
  const found = rowsOf(SHORT_NAMES).flatMap((row): [string, Wording][] => {
    const place = wordings().find(({ words }) => words.en[0] === row.en[0] || words.en.includes(row.en[0] ?? ''))
    return place === undefined ? [] : [...row[lang].join('')].map((short) => [short, place])
  })
  const made = new Map(found.reverse())
  shortNames.set(lang, made)
  return made
}

/** The countries that a word of two or three characters joins by their short names (米朝, 한미일), or none. */
export function joinedCountries(word: string, lang: Lang): readonly Wording[] {
  const characters = [...word]
  if (lang === 'en' || characters.length < 2 || characters.length > 3) return []
  const countries = characters.flatMap((character) => shortNamesIn(lang).get(character) ?? [])
  return countries.length === characters.length ? countries : []
}

/** By what a word begins with: a stem, or a character. Longer words go first. */
type Beginnings = ReadonlyMap<string, readonly { readonly parts: readonly Unit[]; readonly wording: Wording }[]>

const beginnings = new Map<Lang, Beginnings>()

function beginningsIn(lang: Lang): Beginnings {
  const known = beginnings.get(lang)
  if (known !== undefined) return known
  const found = new Map<string, { parts: Unit[]; wording: Wording }[]>()
  for (const wording of wordings()) {
    for (const word of wording.words[lang]) {
      const parts = unitsOf(word, lang)
      const first = parts[0]?.unit
      if (first === undefined) continue
      const others = found.get(first) ?? []
      found.set(first, others)
      others.push({ parts, wording })
    }
  }
  for (const others of found.values()) others.sort((a, b) => b.parts.length - a.parts.length)
  beginnings.set(lang, found)
  return found
}

interface Unit extends Span {
  readonly unit: string
  /** A blank stands before it. */
  readonly apart: boolean
}

/** What words are matched by: stems in languages with blanks between words, characters in the others. */
function unitsOf(text: string, lang: Lang): Unit[] {
  if (lang === 'en') {
    return [...text.matchAll(/[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
      unit: termsOf(word)[0] ?? word.toLowerCase(),
      apart: false,
      start: index,
      end: index + word.length,
    }))
  }
  const folded = fold(text)
  return folded.text.split('').map((unit, i) => ({
    unit,
    apart: lang === 'ko' && folded.gapBefore(i) === GAP.space,
    start: folded.startOf(i),
    end: folded.endOf(i),
  }))
}

/** The words of a text that the vocabulary has, from left to right, the longest at each place; Korean ones of one syllable only where a word begins. */
export function wordsIn(text: string, lang: Lang): Worded[] {
  const known = beginningsIn(lang)
  const units = unitsOf(text, lang)
  const found: Worded[] = []
  for (let i = 0; i < units.length; ) {
    const here = (known.get(units[i]?.unit ?? '') ?? []).filter(({ parts }) =>
      parts.every(({ unit, apart }, n) => units[i + n]?.unit === unit && (n === 0 || units[i + n]?.apart === apart)),
    )
    const longest = here[0]?.parts.length ?? 0
    const [first, last] = [units[i], units[i + longest - 1]]
    const joins = found.at(-1)?.end === first?.start
    if (longest === 0 || first === undefined || last === undefined || isInside(units, i, longest, joins, lang)) {
      i += 1
      continue
    }
    const meant = here.filter(({ parts }) => parts.length === longest).map(({ wording }) => wording)
    const { start } = first
    found.push({ start, end: last.end, text: text.slice(start, last.end), wordings: [...new Set(meant)] })
    i += longest
  }
  return found
}

/**
 * Whether what looks like a word is only part of one: in Korean two syllables in the middle of a word, if no other known
 * word stands right before (누구입니까 holds 구입); a lone letter beside others in Japanese.
 */
function isInside(units: readonly Unit[], i: number, length: number, joins: boolean, lang: Lang): boolean {
  const [before, here, after] = [units[i - 1], units[i], units[i + length]]
  const touches = (one: Unit | undefined, other: Unit | undefined): boolean =>
    one !== undefined && other !== undefined && one.end === other.start && !other.apart
  if (lang === 'ko') {
    const within = !joins && touches(before, here) && isHangul(before?.unit.charCodeAt(0) ?? 0)
    return length === 1
      ? within || (touches(here, after) && isHangul(after?.unit.charCodeAt(0) ?? 0))
      : length === 2 && within
  }
  const isLetter = (one: Unit | undefined): boolean =>
    one !== undefined && isCjk(one.unit.charCodeAt(0)) && !isHiraganaOnly(one.unit)
  return (
    lang === 'ja' &&
    length === 1 &&
    ((touches(before, here) && isLetter(before)) || (touches(here, after) && isLetter(after)))
  )
}

function isHiraganaOnly(unit: string): boolean {
  return /^\p{Script=Hiragana}$/u.test(unit)
}

/** A single letter or syllable stands in too many words. */
const LEAST = 2

const sought = new Map<
  Wording,
  { [L in Lang]?: { readonly stems: readonly string[]; readonly strings: readonly string[] } }
>()

function soughtIn(
  wording: Wording,
  lang: Lang,
): { readonly stems: readonly string[]; readonly strings: readonly string[] } {
  const known = sought.get(wording) ?? {}
  sought.set(wording, known)
  known[lang] ??= {
    stems: wording.words[lang].flatMap((word) => (isOneWord(word, lang) ? termsOf(word) : [])),
    strings: wording.words[lang]
      .flatMap((word) => (isOneWord(word, lang) ? [] : [lang === 'ko' ? word : fold(word).text]))
      .filter((word) => word.length >= LEAST),
  }
  return known[lang]
}

function isOneWord(word: string, lang: Lang): boolean {
  return lang === 'en' && termsOf(word).length === 1 && !word.includes(' ')
}

/**
 * Whether a text speaks of a notion: `folded` is the text as `fold` has it, `terms` its index terms. Folding takes the
 * blanks out of Korean, and words would be read across them.
 */
export function speaksOf(
  wording: Wording,
  lang: Lang,
  { text, folded, terms }: { readonly text: string; readonly folded: string; readonly terms: ReadonlySet<string> },
): boolean {
  const { stems, strings } = soughtIn(wording, lang)
  const written = lang === 'ko' ? text : folded
  return stems.some((stem) => terms.has(stem)) || strings.some((string) => written.includes(string))
}

/** A word for each language in which a notion is sought further. */
export function otherWords(wording: Wording): string[] {
  return LANGS.flatMap((lang) => wording.words[lang].slice(0, 1))
}
