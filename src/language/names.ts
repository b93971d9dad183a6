import { type AliasTrie, buildAliasTrie } from './alias-trie.ts'
import { fold, isCjk, isHan, isHangul, isHiragana, isKatakana, isLatinOrDigit } from './fold.ts'
import { type Folded, GAP } from './folded.ts'
import type { ByLang, Span } from './lang.ts'
import { COMMON_WORDS, DATE_UNITS, KOREAN_PREFIXES, NOT_NAMES } from './name-rules.ts'

/** A concept seen in a text; `text` is `text.slice(start, end)` of the original. */
export interface Mention extends Span {
  readonly concept: string
  readonly text: string
}

/** Finds every known name in a text. */
export interface NameFinder {
  /**
   * The names in the text, from left to right, the longest one at each place, without overlap. Where several concepts
   * share an alias, one mention each, in the order of the entries.
   */
  find(text: string): Mention[]
  /** As `find`, and also the names that stand inside a longer one (釜山 in 釜山外相会談). Sorted by start, longest first. */
  findNested(text: string): Mention[]
}

/** Aliases longer than this are cut off: no name is, and the walk from each place in a text stays bounded. */
const LONGEST_ALIAS = 120

interface Alias {
  readonly concepts: readonly string[]
  /** Lengths in folded characters at which the alias itself has a blank or dot. */
  readonly gaps: ReadonlySet<number>
  /** Every spelling of it is written with capitals that its common-word twin lacks. */
  readonly capitals: 'none' | 'first' | 'all'
}

interface Match {
  readonly start: number
  readonly end: number
  readonly concepts: readonly string[]
}

/**
 * Builds one finder over all aliases of all concepts. Case, width, accents, Han spelling, dashes, blanks and middle dots
 * do not matter; Latin names need word boundaries (a plural or possessive ending may follow); a single Han character or
 * a short Korean or katakana name needs boundaries too (rules and exceptions: name-rules.ts). Linear in the text.
 */
export function buildNames(entries: readonly { concept: string; names: ByLang<readonly string[]> }[]): NameFinder {
  const aliases = collectAliases(entries)
  const trie = buildAliasTrie([...aliases.keys()])
  const known = [...aliases.values()]
  const find = (text: string, nested: boolean): Mention[] => {
    const folded = fold(text)
    return matchesIn(text, folded, trie, known, nested).flatMap((match) => mentionsOf(text, folded, match))
  }
  return { find: (text) => find(text, false), findNested: (text) => find(text, true) }
}

function collectAliases(
  entries: readonly { concept: string; names: ByLang<readonly string[]> }[],
): ReadonlyMap<string, Alias> {
  const found = new Map<string, { concepts: Set<string>; gaps: Set<number>; spellings: string[] }>()
  const add = (name: string, concept: string | null): void => {
    const folded = fold(name)
    if (folded.text === '' || folded.text.length > LONGEST_ALIAS) return
    const alias = found.get(folded.text) ?? { concepts: new Set(), gaps: new Set(), spellings: [] }
    if (concept !== null) {
      alias.concepts.add(concept)
      alias.spellings.push(name)
    }
    for (let i = 1; i < folded.text.length; i++) if (folded.gapBefore(i) !== GAP.none) alias.gaps.add(i)
    found.set(folded.text, alias)
  }
  for (const { concept, names } of entries) {
    for (const spellings of Object.values(names)) for (const name of spellings) add(name, concept)
  }
  for (const word of NOT_NAMES) add(word, null)
  return new Map(
    [...found].map(([text, { concepts, gaps, spellings }]) => [
      text,
      { concepts: [...concepts], gaps, capitals: capitalsOf(text, spellings) },
    ]),
  )
}

function capitalsOf(folded: string, spellings: readonly string[]): Alias['capitals'] {
  if (!COMMON_WORDS.has(folded) || spellings.length === 0) return 'none'
  if (spellings.some((name) => name === name.toLowerCase())) return 'none'
  return spellings.every((name) => name.length > 1 && name === name.toUpperCase()) ? 'all' : 'first'
}

function matchesIn(text: string, folded: Folded, trie: AliasTrie, known: readonly Alias[], nested: boolean): Match[] {
  const matches: Match[] = []
  const length = folded.text.length
  let at = 0
  let covered = -1
  while (at < length) {
    const match = outlasting(text, folded, trie, known, longestAt(text, folded, trie, known, at, length, covered))
    if (match === null) {
      at = afterToken(folded.text, at)
      continue
    }
    if (match.concepts.length > 0) {
      matches.push(match)
      if (nested) matches.push(...insideOf(text, folded, trie, known, match))
    }
    at = match.end
    covered = match.end
  }
  return matches
}

/**
 * 出席中日韓会议: a longer name that begins inside a word which is no name (席中) and goes on beyond it is meant, save after
 * a day (同日中韓), where the short reading is the usual one.
 */
function outlasting(
  text: string,
  folded: Folded,
  trie: AliasTrie,
  known: readonly Alias[],
  word: Match | null,
): Match | null {
  if (word === null || word.concepts.length > 0 || DATE_UNITS.includes(folded.text.charAt(word.end - 1))) return word
  for (let at = word.start + 1; at < word.end; at++) {
    const name = longestAt(text, folded, trie, known, at, folded.text.length, at)
    if (name === null || name.concepts.length === 0 || name.end <= word.end) continue
    if (name.end - name.start > word.end - word.start) return name
  }
  return word
}

function insideOf(text: string, folded: Folded, trie: AliasTrie, known: readonly Alias[], outer: Match): Match[] {
  const found: Match[] = []
  for (let at = outer.start; at < outer.end; at++) {
    const end = at === outer.start ? outer.end - 1 : outer.end
    const match = longestAt(text, folded, trie, known, at, end, at)
    if (match !== null && match.concepts.length > 0) found.push(match)
  }
  return found
}

/** The longest acceptable alias that begins at `at` and ends by `limit`; `covered` is where the match before it ended. */
function longestAt(
  text: string,
  folded: Folded,
  trie: AliasTrie,
  known: readonly Alias[],
  at: number,
  limit: number,
  covered: number,
): Match | null {
  const chars = folded.text
  if (!trie.mayBegin(chars, at)) return null
  if (isLatinOrDigit(chars.charCodeAt(at)) && at > 0 && isLatinOrDigit(chars.charCodeAt(at - 1))) return null
  let best: Match | null = null
  let node = 0
  for (let end = at; end < limit; ) {
    node = trie.step(node, chars.charCodeAt(end))
    if (node === -1) break
    end += 1
    const value = trie.valueAt(node)
    // Most nodes end no alias, and looking up -1 in a list is dear.
    const alias = value === -1 ? undefined : known[value]
    if (alias && stands(text, folded, alias, at, end, covered)) {
      best = { start: at, end, concepts: alias.concepts }
    }
  }
  return best
}

/** Whether an alias that was read at a place stands there as a word of its own. */
function stands(text: string, folded: Folded, alias: Alias, start: number, end: number, covered: number): boolean {
  const chars = folded.text
  const first = chars.charCodeAt(start)
  const last = chars.charCodeAt(end - 1)
  if (alias.concepts.length === 0 && isHangul(first) && !beginsHangulRun(folded, start)) return false
  if (isLatinOrDigit(last) && !endsLatinWord(chars, end)) return false
  if (!gapsAllowed(folded, alias, start, end)) return false
  if (alias.capitals !== 'none') {
    const original = text.slice(folded.startOf(start), folded.endOf(end - 1))
    if (!/^\p{Lu}/u.test(original)) return false
    if (alias.capitals === 'all' && original !== original.toUpperCase()) return false
  }
  if (isHan(first) && end - start === 1) return isAlone(folded, start, end)
  if (isHangul(first)) return beginsKoreanWord(folded, start, end, covered)
  if (isKatakana(first) && end - start <= 3) return isOutsideKatakana(folded, start, end, covered)
  return true
}

/** After a Latin name: no letter or digit, or an ending of the plural or possessive. */
function endsLatinWord(chars: string, end: number): boolean {
  const free = (at: number): boolean => at >= chars.length || !isLatinOrDigit(chars.charCodeAt(at))
  if (free(end)) return true
  if (chars.charCodeAt(end - 1) < 0x61) return false
  if (chars.startsWith('s', end)) return free(end + 1)
  return chars.startsWith('es', end) && free(end + 2)
}

/**
 * A dot or blank inside a match must stand in the alias too, or set off every single character (한·중·일), or be a blank
 * between parts of two characters or more of a long name (외교장관 회의); or be a dot in a katakana name.
 */
function gapsAllowed(folded: Folded, alias: Alias, start: number, end: number): boolean {
  let gaps = 0
  let allowed = true
  let part = start
  for (let at = start + 1; at < end; at++) {
    const gap = folded.gapBefore(at)
    if (gap === GAP.none) continue
    gaps += 1
    const long = end - start >= 4 && at - part >= 2 && end - at >= 2
    const katakana = isKatakana(folded.text.charCodeAt(at)) && isKatakana(folded.text.charCodeAt(at - 1))
    if (!alias.gaps.has(at - start) && !(gap === GAP.space ? long : katakana)) allowed = false
    part = at
  }
  if (gaps === 0 || allowed) return true
  return gaps === end - start - 1 && folded.gapBefore(start + 1) === GAP.dot
}

/** A single Han character is a name only beside other scripts, marks or a dot: 中、 or 日정부, not 26日 or 集中. */
function isAlone(folded: Folded, start: number, end: number): boolean {
  const sticks = (at: number): boolean => {
    const code = folded.text.charCodeAt(at)
    return isHan(code) || isHiragana(code) || isKatakana(code) || (code >= 0x30 && code <= 0x39)
  }
  const before = start > 0 && folded.gapBefore(start) === GAP.none && sticks(start - 1)
  const after = end < folded.text.length && folded.gapBefore(end) === GAP.none && sticks(end)
  return !before && !after
}

/** One syllable is never a name; two begin a word, follow a name, or follow a usual prefix; three and more stand anywhere. */
function beginsKoreanWord(folded: Folded, start: number, end: number, covered: number): boolean {
  if (end - start === 1) return false
  if (end - start >= 3 || start === covered || beginsHangulRun(folded, start)) return true
  if (!KOREAN_PREFIXES.includes(folded.text.charAt(start - 1))) return false
  return beginsHangulRun(folded, start - 1)
}

function beginsHangulRun(folded: Folded, start: number): boolean {
  return start === 0 || folded.gapBefore(start) !== GAP.none || !isHangul(folded.text.charCodeAt(start - 1))
}

function isOutsideKatakana(folded: Folded, start: number, end: number, covered: number): boolean {
  const before = start > 0 && start !== covered && isKatakana(folded.text.charCodeAt(start - 1))
  const after = end < folded.text.length && isKatakana(folded.text.charCodeAt(end))
  return (!before || folded.gapBefore(start) !== GAP.none) && (!after || folded.gapBefore(end) !== GAP.none)
}

/** The next place to look at: past a whole Latin word, number or date, in the middle of which no name begins. */
function afterToken(chars: string, at: number): number {
  let end = at
  if (isNumeral(chars.charCodeAt(at))) {
    while (end < chars.length && isNumeral(chars.charCodeAt(end))) end += 1
    return end < chars.length && DATE_UNITS.includes(chars.charAt(end)) ? end + 1 : end
  }
  while (end < chars.length && isLatinOrDigit(chars.charCodeAt(end))) end += 1
  return Math.max(end, at + 1)
}

function isNumeral(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) || (isCjk(code) && '〇零一二三四五六七八九十'.includes(String.fromCharCode(code)))
  )
}

function mentionsOf(text: string, folded: Folded, match: Match): Mention[] {
  const start = folded.startOf(match.start)
  const end = folded.endOf(match.end - 1)
  return match.concepts.map((concept) => ({ concept, start, end, text: text.slice(start, end) }))
}
