import { type Buffers, buffersOf, Folded, GAP } from './folded.ts'
import { simplifiedForm } from './han-variants.ts'

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
  if (FOLDS_PLACE_BY_PLACE.test(text)) return new Folded(text.toLowerCase().replaceAll('-', ' '), null)
  const writer = new FoldWriter(text.length > scratch.starts.length ? buffersOf(text.length) : scratch)
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const known = alone[code] || foldAlone(code)
    if (known === CLUSTER || joinsAt(text, at + 1)) {
      const end = clusterEnd(text, at)
      writer.cluster(text.slice(at, end), at, end)
      at = end
      continue
    }
    if (known === BLANK) writer.hold(GAP.space, at)
    else if (known === DOT) writer.hold(GAP.dot, at)
    else if (known !== NOTHING) writer.write(known, at, at + 1)
    at += 1
  }
  return writer.folded()
}

/** English without runs of blanks or dashes: every character stays in its place. */
const FOLDS_PLACE_BY_PLACE = /^[!-,.-~]+(?:[ -][!-,.-~]+)*$/

/** What a character folds to by itself: its one folded code unit, or one of these, which no folded text holds. */
const CLUSTER = 1
const BLANK = 2
const DOT = 3
const NOTHING = 4
/** By code unit; 0 where it has not been asked for yet. A text has few different ones, and normalising each is dear. */
const alone = new Uint16Array(0x10000)

function foldAlone(code: number): number {
  alone[code] = foldedAlone(code)
  return alone[code]
}

function foldedAlone(code: number): number {
  if (code >= 0x09 && code <= 0x0d) return BLANK
  if (DOTS.has(code)) return DOT
  if (DASHES.has(code)) return BLANK
  if (APOSTROPHES.has(code)) return 0x27
  if (code >= 0xd800 && code <= 0xdfff) return CLUSTER
  const character = String.fromCharCode(code)
  if (isPlainCjk(code)) return simplifiedForm(character).charCodeAt(0)
  if (IGNORABLE.test(character)) return NOTHING
  const normal = normalised(character)
  if (normal.length !== 1) return CLUSTER
  if (isBlank(normal)) return BLANK
  return IGNORABLE.test(normal) ? NOTHING : simplifiedForm(normal).charCodeAt(0)
}

function normalised(piece: string): string {
  const whole = piece.normalize('NFKC').toLowerCase()
  const normal = whole.length > LONGEST_CLUSTER ? piece : whole
  return LATIN.test(normal) ? normal.normalize('NFD').replace(MARKS, '') : normal
}

function isBlank(character: string): boolean {
  return character.trim() === '' || DASHES.has(character.codePointAt(0) ?? 0)
}

/** Written to by one text after the other; what is kept of each is cut to its length. */
const scratch = buffersOf(LONGEST_KEPT + 2 * LONGEST_CLUSTER)

class FoldWriter {
  #to: Buffers
  #length = 0
  /** A blank or dot that has been read but not written: what follows decides whether it stays. */
  #held: number = GAP.none
  #heldAt = 0
  #inPlace = true

  constructor(to: Buffers) {
    this.#to = to
  }

  cluster(piece: string, start: number, end: number): void {
    const code = piece.codePointAt(0) ?? 0
    if (DOTS.has(code)) this.hold(GAP.dot, start)
    else if (DASHES.has(code)) this.hold(GAP.space, start)
    else if (APOSTROPHES.has(code)) this.write(0x27, start, end)
    else if (!IGNORABLE.test(piece)) this.#normalised(piece, start, end)
  }

  #normalised(piece: string, start: number, end: number): void {
    for (const character of normalised(piece)) {
      if (isBlank(character)) this.hold(GAP.space, start)
      else if (!IGNORABLE.test(character)) {
        const simplified = simplifiedForm(character)
        this.write(simplified.charCodeAt(0), start, end)
        if (simplified.length > 1) this.#put(simplified.charCodeAt(1), start, end, GAP.none)
      }
    }
  }

  hold(what: number, at: number): void {
    if (this.#length === 0) return
    if (this.#held === GAP.none) this.#heldAt = at
    if (this.#held !== GAP.space) this.#held = what
  }

  write(code: number, start: number, end: number): void {
    let gap: number = GAP.none
    if (this.#held !== GAP.none) {
      if (isCjk(this.#to.codes[this.#length - 1] ?? 0) && isCjk(code)) gap = this.#held
      else {
        const sign = this.#held === GAP.dot ? 0xb7 : 0x20
        this.#put(sign, this.#heldAt, Math.max(start, this.#heldAt + 1), GAP.none)
      }
      this.#held = GAP.none
    }
    this.#put(code, start, end, gap)
  }

  #put(code: number, start: number, end: number, gap: number): void {
    const at = this.#length
    if (at === this.#to.codes.length) this.#grow()
    const { codes, starts, ends, gaps } = this.#to
    codes[at] = code
    starts[at] = start
    ends[at] = end
    gaps[at] = gap
    if (start !== at || end !== at + 1) this.#inPlace = false
    this.#length = at + 1
  }

  #grow(): void {
    const larger = buffersOf(this.#to.codes.length * 2)
    larger.codes.set(this.#to.codes)
    larger.starts.set(this.#to.starts)
    larger.ends.set(this.#to.ends)
    larger.gaps.set(this.#to.gaps)
    this.#to = larger
  }

  folded(): Folded {
    const { codes, starts, ends, gaps } = this.#to
    const end = this.#length
    const text = textOf(codes.subarray(0, end))
    if (this.#inPlace) return new Folded(text, null)
    return new Folded(text, { starts: starts.slice(0, end), ends: ends.slice(0, end), gaps: gaps.slice(0, end) })
  }
}

function textOf(codes: Uint16Array): string {
  let text = ''
  for (let at = 0; at < codes.length; at += LONGEST_KEPT)
    text += String.fromCharCode(...codes.subarray(at, at + LONGEST_KEPT))
  return text
}

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

/** Han, Hangul syllables and kana, which NFKC leaves as they are. */
function isPlainCjk(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || isHangul(code) || (code >= 0x3041 && code <= 0x30fa)
}

/** Whether what stands there melts into the character before it under NFKC: combining marks, jamo, half-width sound marks. */
function joinsAt(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0
  return code >= 0x300 && (joining[code] || learnJoining(code)) === JOINS
}

const JOINS = 1
const STANDS = 2
/** By code unit; 0 where it has not been asked for yet. */
const joining = new Uint8Array(0x10000)

function learnJoining(code: number): number {
  joining[code] = isJoining(code) ? JOINS : STANDS
  return joining[code]
}

function isJoining(code: number): boolean {
  if ((code >= 0x1160 && code <= 0x11ff) || code === 0xff9e || code === 0xff9f) return true
  return !(code >= 0xd800 && code <= 0xdfff) && MARK.test(String.fromCharCode(code))
}

function clusterEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_CLUSTER)
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  while (end < limit && joinsAt(text, end)) end += 1
  return end
}
