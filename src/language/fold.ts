import { simplifiedForm } from './han-variants.ts'

/** What stood before a folded character and was left out of the folded text. */
export const GAP = { none: 0, dot: 1, space: 2 } as const

/** A text made ready for comparing, with the way back to the original. */
export interface Folded {
  readonly text: string
  /** Where the folded character at `index` begins in the original, in UTF-16 code units. */
  startOf(index: number): number
  /** Where the folded character at `index` ends in the original (exclusive). */
  endOf(index: number): number
  /** Whether a middle dot or a blank was left out before the folded character at `index` (see GAP). */
  gapBefore(index: number): number
}

/**
 * A base and its marks are normalised together; a longer pile of marks is cut, and a sign that stands for a whole sentence
 * (U+FDFA) is left as it is, so that hostile text stays linear.
 */
const LONGEST_CLUSTER = 16
const MARK = /^\p{M}$/u
const LATIN = /^\p{Script=Latin}/u
const MARKS = /\p{M}+/gu
const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u
const DASHES = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe63, 0xff0d])
const DOTS = new Set([0xb7, 0x2027, 0x2219, 0x22c5, 0x30fb, 0x318d, 0xff65])
const APOSTROPHES = new Set([0x2018, 0x2019, 0x2bc, 0xff07])

/**
 * Folds a text for comparing: NFKC, lower case, Latin letters without accents, dashes and runs of blanks as one blank,
 * invisible characters left out, Han characters in their simplified form. Middle dots and blanks between CJK characters
 * are left out and remembered as gaps, since 한·중·일, 한중일 and キャンプ・デービッド are written both ways. Linear in the text.
 */
export function fold(text: string): Folded {
  const known = lately.get(text)
  if (known !== undefined) return known
  const folded = foldAnew(text)
  if (text.length <= LONGEST_KEPT) {
    if (lately.size >= MOST_KEPT) lately.clear()
    lately.set(text, folded)
  }
  return folded
}

/**
 * Every topic reads the same sentences of an article, several times each: those of one or two articles are kept. Texts
 * longer than this (characters) are no sentences.
 */
const LONGEST_KEPT = 1_200
const MOST_KEPT = 128
const lately = new Map<string, Folded>()

function foldAnew(text: string): Folded {
  const writer = new FoldWriter(text.length)
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    if (code < 0x80 && next < 0x300) {
      writer.ascii(code, at)
      at += 1
    } else if (isPlainCjk(code) && !mayJoin(next)) {
      writer.cjk(text.charAt(at), at)
      at += 1
    } else {
      const end = clusterEnd(text, at)
      writer.cluster(text.slice(at, end), at, end)
      at = end
    }
  }
  return writer.folded()
}

class FoldWriter {
  readonly #parts: string[] = []
  #starts: Uint32Array
  #ends: Uint32Array
  #gaps: Uint8Array
  #length = 0
  /** A blank or dot that has been read but not written: what follows decides whether it stays. */
  #held: 'none' | 'blank' | 'dot' = 'none'
  #heldAt = 0

  constructor(size: number) {
    this.#starts = new Uint32Array(size + 16)
    this.#ends = new Uint32Array(size + 16)
    this.#gaps = new Uint8Array(size + 16)
  }

  ascii(code: number, at: number): void {
    if (code === 0x20 || code === 0x2d || (code >= 0x09 && code <= 0x0d)) this.#hold('blank', at)
    else if (code > 0x20 && code < 0x7f) this.#write(LOWER[code] ?? '', at, at + 1)
  }

  cjk(character: string, at: number): void {
    this.#write(simplifiedForm(character), at, at + 1)
  }

  cluster(piece: string, start: number, end: number): void {
    const code = piece.codePointAt(0) ?? 0
    if (DOTS.has(code)) this.#hold('dot', start)
    else if (DASHES.has(code)) this.#hold('blank', start)
    else if (APOSTROPHES.has(code)) this.#write("'", start, end)
    else if (!IGNORABLE.test(piece)) this.#normalised(piece, start, end)
  }

  #normalised(piece: string, start: number, end: number): void {
    const whole = piece.normalize('NFKC').toLowerCase()
    let normal = whole.length > LONGEST_CLUSTER ? piece : whole
    if (LATIN.test(normal)) normal = normal.normalize('NFD').replace(MARKS, '')
    for (const character of normal) {
      if (character.trim() === '') this.#hold('blank', start)
      else if (DASHES.has(character.codePointAt(0) ?? 0)) this.#hold('blank', start)
      else if (!IGNORABLE.test(character)) this.#write(simplifiedForm(character), start, end)
    }
  }

  folded(): Folded {
    const [starts, ends, gaps] = [this.#starts, this.#ends, this.#gaps]
    return {
      text: this.#parts.join(''),
      startOf: (index) => starts[index] ?? 0,
      endOf: (index) => ends[index] ?? 0,
      gapBefore: (index) => gaps[index] ?? GAP.none,
    }
  }

  #hold(what: 'blank' | 'dot', at: number): void {
    if (this.#length === 0) return
    if (this.#held === 'none') this.#heldAt = at
    if (this.#held !== 'blank') this.#held = what
  }

  #write(characters: string, start: number, end: number): void {
    let gap: number = GAP.none
    if (this.#held !== 'none') {
      const between = isCjk(this.#last) && isCjk(characters.charCodeAt(0))
      if (between) gap = this.#held === 'dot' ? GAP.dot : GAP.space
      else this.#put(this.#held === 'dot' ? '·' : ' ', this.#heldAt, Math.max(start, this.#heldAt + 1), GAP.none)
      this.#held = 'none'
    }
    this.#put(characters, start, end, gap)
  }

  #last = 0

  #put(characters: string, start: number, end: number, gap: number): void {
    for (let i = 0; i < characters.length; i++) {
      if (this.#length === this.#starts.length) this.#grow()
      this.#starts[this.#length] = start
      this.#ends[this.#length] = end
      this.#gaps[this.#length] = i === 0 ? gap : GAP.none
      this.#length += 1
    }
    this.#parts.push(characters)
    this.#last = characters.charCodeAt(characters.length - 1)
  }

  #grow(): void {
    const size = this.#starts.length * 2
    const [starts, ends, gaps] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)]
    starts.set(this.#starts)
    ends.set(this.#ends)
    gaps.set(this.#gaps)
    this.#starts = starts
    this.#ends = ends
    this.#gaps = gaps
  }
}

const LOWER = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code).toLowerCase())

/** Han, kana, bopomofo and Hangul syllables: what is written without blanks, or with blanks that may be left out. */
export function isCjk(code: number): boolean {
  return (code >= 0x3005 && code <= 0x3007) || (code >= 0x3040 && code <= 0x30ff) || isHan(code) || isHangul(code)
}

/** Han characters of the basic plane. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3005
}

/** Precomposed Hangul syllables, which NFKC makes of jamo. */
export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3
}

/** Katakana with its long mark. */
export function isKatakana(code: number): boolean {
  return code >= 0x30a1 && code <= 0x30ff && code !== 0x30fb
}

/** Hiragana. */
export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f
}

/** Digits and Latin letters as they stand in a folded text. */
export function isLatinOrDigit(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code <= 0x24f && code !== 0xf7)
  )
}

function isPlainCjk(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || isHangul(code) || (code >= 0x3041 && code <= 0x30fa)
}

/** Whether a following character may melt into this one under NFKC: combining marks, jamo, half-width sound marks. */
function mayJoin(code: number): boolean {
  if (code < 0x300) return false
  if (isPlainCjk(code) || (code >= 0x3000 && code <= 0x3029)) return code === 0x3099 || code === 0x309a
  return isJoining(code)
}

function isJoining(code: number): boolean {
  if ((code >= 0x1160 && code <= 0x11ff) || code === 0xff9e || code === 0xff9f) return true
  return code >= 0x300 && !(code >= 0xd800 && code <= 0xdfff) && MARK.test(String.fromCharCode(code))
}

function clusterEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_CLUSTER)
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  while (end < limit && isJoining(text.charCodeAt(end))) end += 1
  return end
}
