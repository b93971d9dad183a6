import type { Lang, Span } from './lang.ts'

/** A sentence and its place: `text` is `source.slice(start, end)`, without blanks around it. */
export interface Sentence extends Span {
  readonly text: string
}

/** A sentence is cut here at the latest, in UTF-16 code units: text without a stop must not become one endless sentence. */
const LONGEST = 1_200
/** An open quotation keeps sentences together up to this length: a quotation mark that nobody closes must not eat the rest. */
const LONGEST_QUOTATION = 500

const OPENING = '「『“（【《〈(['
const CLOSING = '」』”）】》〉)]'
const MARKS = /["＂「『“（【《〈([」』”）】》〉)\]]/

/** After these a name or number always follows. */
const TITLES =
  /(?:^|[\s("“'‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Adm|Gov|Sen|Rep|Rev|St|Amb|Pres|No|Nos|vs|cf|e\.g|i\.e|approx|Fig|Vol|Art|Mt|Ft)\.$/
/** After these a sentence may end, if what follows looks like the beginning of one. */
const MAYBE_LAST =
  /(?:^|[\s("“'‘-])(?:(?:[A-Z]\.){2,}|[ap]\.m\.|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.|Inc\.|Ltd\.|Co\.|Corp\.|Jr\.|Sr\.|etc\.|al\.)$/
const INITIAL = /(?:^|[\s("“])[A-Z]\.$/
const STARTS_SENTENCE =
  /^["“'‘(]?(?:The|A|An|He|She|It|They|We|I|This|That|These|Those|There|In|On|At|But|And|As|After|Before|By|For|From|If|No|Not|Both|Some|Many|Most|Its|His|Her|Their|Our|When|While|With|What|Who|How|Under|Since|So|Such|During|Earlier|Last|Next|Meanwhile|However|Also|Although|Despite)\b/
/** What goes on with the sentence after a closing quotation mark: 」と述べた, "라고 말했다, " he said. */
const GOES_ON =
  /^(?:[a-z]|[他她](?:说|說|道)|[、,，;；:：)）」』”]|と(?!ころ)|って|など|との|という|を|の|に|は|が|라고|라며|라는|고\s|는\s|며\s)/

const segmenters = new Map<Lang, Intl.Segmenter>()

/**
 * The sentences of a text, in order. Line breaks end a sentence. Intl.Segmenter proposes the ends; they are taken back
 * after abbreviations and initials, and inside quotations and brackets. Spans are exact and never overlap; blank text
 * gives none. Bounded: no sentence is longer than 1,200 characters.
 */
export function sentencesOf(text: string, lang: Lang): readonly Sentence[] {
  const known = lately.find((one) => one.text === text && one.lang === lang)
  if (known !== undefined) return known.sentences
  const sentences = split(text, lang)
  if (text.length <= LONGEST_KEPT) lately.unshift({ text, lang, sentences })
  if (lately.length > MOST_KEPT) lately.pop()
  return sentences
}

/** Every topic splits the same article, and whoever compares claims does so again. Longer texts (characters) are rare. */
const LONGEST_KEPT = 60_000
const MOST_KEPT = 4
const lately: { readonly text: string; readonly lang: Lang; readonly sentences: readonly Sentence[] }[] = []

function split(text: string, lang: Lang): Sentence[] {
  const sentences: Sentence[] = []
  for (const paragraph of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    for (const span of spansOf(paragraph[0], lang)) {
      const sentence = trimmed(text, paragraph.index + span.start, paragraph.index + span.end)
      if (sentence) sentences.push(sentence)
    }
  }
  return sentences
}

function segmenterFor(lang: Lang): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' })
  segmenters.set(lang, segmenter)
  return segmenter
}

function spansOf(paragraph: string, lang: Lang): Span[] {
  const spans: Span[] = []
  let start = 0
  let quotation = new Quotation()
  const close = (end: number): void => {
    spans.push(...cut(paragraph, start, end))
    start = end
    quotation = new Quotation()
  }
  for (const piece of bounded(paragraph, lang)) {
    quotation.read(piece.text)
    if (piece.end === paragraph.length) close(piece.end)
    else if (!goesOn(paragraph, start, piece.end, quotation)) close(piece.end)
  }
  return spans
}

/** Proposed ends. The segmenter is given stretches of bounded length, so that its work stays linear on hostile text. */
function* bounded(paragraph: string, lang: Lang): Generator<{ text: string; end: number }> {
  for (let from = 0; from < paragraph.length; ) {
    const stretch = paragraph.slice(from, from + 20 * LONGEST)
    let start = 0
    for (const { segment, index } of segmenterFor(lang).segment(stretch)) {
      // An opening bracket right after a full stop belongs to what follows; the segmenter counts it to what went before.
      const last = segment.charCodeAt(segment.length - 1)
      const end = index + segment.length - (last < 0x2000 ? 0 : (/[「『“（【《〈]+$/.exec(segment)?.[0].length ?? 0))
      if (end > start) yield { text: stretch.slice(start, end), end: from + end }
      start = Math.max(start, end)
    }
    if (start < stretch.length) yield { text: stretch.slice(start), end: from + stretch.length }
    from += stretch.length
  }
}

/** Keeps count of what is open while pieces are read. Straight quotation marks open and close by turns. */
class Quotation {
  #open: string[] = []
  #straight = false

  read(piece: string): void {
    if (!MARKS.test(piece)) return
    for (const character of piece) {
      if (character === '"' || character === '＂') this.#straight = !this.#straight
      const closes = CLOSING.indexOf(character)
      if (closes >= 0 && this.#open.includes(OPENING.charAt(closes))) this.#closeUpTo(OPENING.charAt(closes))
      else if (OPENING.includes(character) && this.#open.length < 8) this.#open.push(character)
    }
  }

  isOpen(): boolean {
    return this.#straight || this.#open.length > 0
  }

  #closeUpTo(opening: string): void {
    while (this.#open.pop() !== opening);
  }
}

function goesOn(paragraph: string, start: number, end: number, quotation: Quotation): boolean {
  const before = paragraph.slice(Math.max(start, end - 40), end).trimEnd()
  const after = paragraph.slice(end, end + 40).trimStart()
  if (quotation.isOpen()) return end - start < LONGEST_QUOTATION
  if (end - start >= LONGEST) return false
  if (TITLES.test(before) || INITIAL.test(before)) return true
  if (MAYBE_LAST.test(before)) return !STARTS_SENTENCE.test(after)
  return /["”」』)）】]$/.test(before) && GOES_ON.test(after)
}

/** Cuts an overlong sentence at blanks or commas where there are some. */
function cut(paragraph: string, start: number, end: number): Span[] {
  const spans: Span[] = []
  let from = start
  while (end - from > LONGEST) {
    const window = paragraph.slice(from + LONGEST / 2, from + LONGEST)
    const at = Math.max(...[' ', '、', '，', ',', '。'].map((mark) => window.lastIndexOf(mark)))
    let to = from + (at < 0 ? LONGEST : LONGEST / 2 + at + 1)
    if (isLowSurrogate(paragraph.charCodeAt(to))) to -= 1
    spans.push({ start: from, end: to })
    from = to
  }
  spans.push({ start: from, end })
  return spans
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function trimmed(text: string, from: number, to: number): Sentence | null {
  const piece = text.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const sentence = piece.trim()
  return sentence === '' ? null : { start, end: start + sentence.length, text: sentence }
}
