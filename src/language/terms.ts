import { fold, isCjk, isHan, isHangul, isHiragana, isLatinOrDigit } from './fold.ts'
import { type Folded, GAP } from './folded.ts'

/** A word longer than this is no word; it is cut, so that a hostile text cannot fill an index row. */
const LONGEST_WORD = 40

const STOP_WORDS = new Set(
  (
    'a an the and or but nor so yet of in on at to by for from with as into onto over under about after before between ' +
    'during through against than then this that these those there here it its he him his she her hers they them their ' +
    'theirs we our ours us you your yours i me my who whom whose which what when where why how is am are was were be been ' +
    'being do does did done has have had having will would shall should can could may might must not no if because while ' +
    'also too very just only such other others some any each both all more most own same out up down off again once'
  ).split(' '),
)

/** Korean particles and endings that follow a noun, longest first, with what may stand before them left as the noun. */
const KOREAN_PARTICLES =
  /(?:에서부터|으로부터|에게서는|에서는|에서도|에서의|으로는|으로도|으로의|에게는|까지의|까지는|부터는|이라고|이라는|에서|에게|으로|부터|까지|라고|라는|이나|이며|이고|하고|처럼|보다|마다|조차|밖에|이다|에는|에도|와의|과의|로는|로의|은|는|이|가|을|를|의|에|와|과|도|로|만|나|며|께)$/

/** Japanese particles: a bigram with one of them at the edge says nothing. */
const JAPANESE_PARTICLES = 'のはがをにでともやへねよか'

/**
 * The words of a text for indexing and comparing: NFKC, lower case; English without stop words and with a light stem;
 * Han and kana as overlapping pairs of characters (simplified form; pairs of mere grammar left out); Korean words without
 * their particles, and as pairs, so that 부산에서 finds 부산; numbers as they are. The same for a query and for the index:
 * order kept, repeats kept.
 */
export function termsOf(text: string): string[] {
  const folded = fold(markAcronyms(text))
  const chars = folded.text
  const terms: string[] = []
  for (let at = 0; at < chars.length; ) {
    const end = runEnd(folded, at)
    const run = chars.slice(at, end)
    const code = run.charCodeAt(0)
    if (isHangul(code)) terms.push(...koreanTerms(run))
    else if (isCjk(code)) terms.push(...pairs(run).filter(isTelling))
    else if (WORD.test(run)) terms.push(...latinTerm(run))
    at = end
  }
  return terms
}

const WORD = /^[\p{L}\p{N}]/u
const WORD_PART = /^[\p{L}\p{N}]$/u

/** "U.S.", "US" and "USA" become one word that is not the pronoun; other dotted short forms lose their dots. */
function markAcronyms(text: string): string {
  return text.replace(/\b(?:[A-Za-z]\.){2,6}/g, (dotted) => dotted.replaceAll('.', '')).replace(/\bUSA?\b/g, 'usa')
}

/** The end of the run of one kind of script (Hangul word, Han and kana, Latin word, or a single other character). */
function runEnd(folded: Folded, start: number): number {
  const chars = folded.text
  const kind = kindOf(chars, start)
  let end = start + (kind === 'other' ? characterLength(chars, start) : 1)
  if (kind === 'other') return end
  while (end < chars.length && kindOf(chars, end) === kind) {
    if (folded.gapBefore(end) !== GAP.none) break
    end += 1
  }
  return end
}

function characterLength(chars: string, at: number): number {
  return (chars.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

function kindOf(chars: string, at: number): 'hangul' | 'cjk' | 'word' | 'other' {
  const code = chars.charCodeAt(at)
  if (isHangul(code)) return 'hangul'
  if (isCjk(code)) return 'cjk'
  if (isLatinOrDigit(code) || code === 0x27) return 'word'
  if (code < 0x80) return 'other'
  return WORD_PART.test(chars.charAt(at)) ? 'word' : 'other'
}

function latinTerm(run: string): string[] {
  const word = run.replace(/'s?$/, '').replaceAll("'", '').slice(0, LONGEST_WORD)
  if (/^\d+$/.test(word)) return [word]
  if (word.length < 2 || STOP_WORDS.has(word)) return []
  return [stem(word)]
}

/** A light stem: plural and the commonest verb endings, so that "agreed", "agrees" and "agree" meet. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let base = word
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`
  else if (/(?:s|x|z|ch|sh)es$/.test(base)) base = base.slice(0, -2)
  else if (/[^su]s$/.test(base)) base = base.slice(0, -1)
  if (base.endsWith('eed')) base = base.slice(0, -1)
  const verb = /^(.{3,})(?:ing|ed)$/.exec(base)?.[1]
  if (verb !== undefined && /[aeiouy]/.test(verb)) base = verb.replace(/([^aeiouylsz])\1$/, '$1')
  return base.length > 3 ? base.replace(/e$/, '') : base
}

function koreanTerms(run: string): string[] {
  const word = run.slice(0, LONGEST_WORD)
  const noun = word.length > 2 ? word.replace(KOREAN_PARTICLES, '') : word
  const base = noun.length >= 2 ? noun : word
  return base.length <= 2 ? [base] : [base, ...pairs(base)]
}

function pairs(run: string): string[] {
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2))
}

/** A pair that carries meaning: not hiragana alone, and no particle at its edge. */
function isTelling(pair: string): boolean {
  const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)]
  if (isHiragana(first) && isHiragana(second)) return false
  if (isHan(first) && isHan(second)) return true
  return !JAPANESE_PARTICLES.includes(pair.charAt(0)) && !JAPANESE_PARTICLES.includes(pair.charAt(1))
}
