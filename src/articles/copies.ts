import { simplifiedForm } from '../language/han-variants.ts'
import type { Article } from './article.ts'
import { agencyOfOutlet, creditedAgency, withoutCredit } from './wire.ts'

/** What is kept of a recent article to recognise its copies; the store's `recentArticles` gives them. */
export interface Fingerprint {
  /** Its id. */
  readonly article: string
  readonly outlet: string
  readonly wire: boolean
  /** The id that its copies share, or null. */
  readonly copyOf: string | null
  readonly title: string
  readonly text: string
}

/** Characters of a text that are compared: a copy shows itself long before. */
const COMPARED = 6000
/** What of a text tells its copies (the beginning) and who is credited (the end), characters. */
export const TELLING = { beginning: COMPARED, end: 400 } as const
/** Below so many shingles there is too little text to tell a copy from the same news in a like sentence. */
const ENOUGH = 12
/**
 * Share of the shorter text's shingles that the other must hold. Papers cut a wire story from the end and change a
 * headline, so most of the shorter one is in the longer one; two papers' own reports of one event share quotations
 * and names, which came to 0.21 at most on 261 articles of labelled coverage.
 */
const SHARED = 0.6
/** A copy is at least such a part of the longer text, counted in shingles: one quoted paragraph makes no copy. */
const SMALLEST_PART = 0.15
/** So many of the likeliest are compared in full. */
const CANDIDATES = 20

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

/** 32-bit FNV-1a. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** What a text is compared by. */
interface Shingles {
  /** Runs of 3 words, or of 6 characters where words are not set apart, as hashes, sorted, each once. */
  readonly all: Uint32Array
  /** For a run that holds numbers: which ones stand there, by the hash of the run without them. */
  readonly numbers: ReadonlyMap<number, ReadonlySet<string>>
}

function shinglesOf(text: string): Shingles {
  const body = withoutCredit(text.slice(0, COMPARED))
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, simplifiedForm)
  const wide = (body.match(WIDE)?.length ?? 0) > body.length / 4
  const tokens = body.match(wide ? /\d+|[\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu) ?? []
  const length = wide ? 6 : 3
  const all = new Set<number>()
  const numbers = new Map<number, Set<string>>()
  for (let i = 0; i + length <= tokens.length; i++) {
    const shingle = tokens.slice(i, i + length).join(' ')
    all.add(hash(shingle))
    if (!/\d/.test(shingle)) continue
    const frame = hash(shingle.replace(/\d+/g, '#'))
    const values = numbers.get(frame) ?? new Set()
    numbers.set(frame, values.add((shingle.match(/\d+/g) ?? []).join(' ')))
  }
  return { all: Uint32Array.from(all).sort(), numbers }
}

/** The headline as it is compared where a feed gives hardly any text; null where it is too short to be one of its kind. */
function headlineOf(title: string): string | null {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const length = words.length + (words.match(WIDE)?.length ?? 0)
  return length < 24 ? null : words
}

interface Sketch {
  readonly outlet: string
  readonly shingles: Shingles
  readonly headline: string | null
}

function sketchOf(article: Pick<Article, 'outlet' | 'title' | 'text'>): Sketch {
  return { outlet: article.outlet, shingles: shinglesOf(article.text), headline: headlineOf(article.title) }
}

function isCopy(a: Sketch, b: Sketch): boolean {
  const [small, large] = [a.shingles.all, b.shingles.all].sort((x, y) => x.length - y.length)
  if (small === undefined || large === undefined) return false
  // One outlet's same headline is a column or a daily briefing, not a copy.
  if (small.length < ENOUGH) return a.headline !== null && a.headline === b.headline && a.outlet !== b.outlet
  if (small.length < large.length * SMALLEST_PART) return false
  return sharedBy(small, large) >= small.length * SHARED && !otherNumbers(a.shingles, b.shingles)
}

/** How many numbers two sorted lists have in common. */
function sharedBy(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}

/**
 * Whether the same words stand around other numbers: the 25th for the 26th. Then one is another report, however alike
 * they are: a copy is cut or goes on, and says the same as far as it goes.
 */
function otherNumbers(a: Shingles, b: Shingles): boolean {
  return a.numbers.entries().some(([frame, values]) => b.numbers.get(frame)?.isDisjointFrom(values) ?? false)
}

/** Recent articles, ready to be asked for the original of the next one. */
export interface Copies {
  /** The id that the article shares with its copies (the first one's), or null where it is alone so far. */
  originalOf(article: Pick<Article, 'id' | 'outlet' | 'title' | 'text'>): string | null
  add(recent: Fingerprint): void
}

/**
 * Makes recent articles searchable for near-duplicates: shingled text compared by containment, candidates found by
 * shared shingles (Broder, "On the resemblance and containment of documents", 1997). Languages need no telling apart,
 * since they share no shingles. One instance serves a whole poll: about 0.3 ms an article.
 *
 * @param recent articles of the last days, oldest first
 */
export function openCopies(recent: readonly Fingerprint[]): Copies {
  const known: { id: string; root: string; sketch: Sketch }[] = []
  const places = new Map<number | string, number[]>()
  /** What copies have in common: one shingle in four, or the headline where there is hardly any text. */
  const marksOf = ({ shingles, headline }: Sketch): (number | string)[] => {
    const marks: (number | string)[] = [...shingles.all].filter((shingle) => shingle % 4 === 0)
    return headline === null ? marks : [...marks, headline]
  }
  const add = (fingerprint: Fingerprint): void => {
    const sketch = sketchOf(fingerprint)
    const root = fingerprint.copyOf ?? fingerprint.article
    const place = known.push({ id: fingerprint.article, root, sketch }) - 1
    for (const mark of marksOf(sketch)) {
      const there = places.get(mark)
      if (there === undefined) places.set(mark, [place])
      else there.push(place)
    }
  }
  for (const fingerprint of recent) add(fingerprint)

  return {
    add,
    originalOf(article) {
      const sketch = sketchOf(article)
      const hits = new Map<number, number>()
      for (const mark of marksOf(sketch)) {
        for (const place of places.get(mark) ?? []) hits.set(place, (hits.get(place) ?? 0) + 1)
      }
      const likely = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0])
      for (const [place] of likely.slice(0, CANDIDATES)) {
        const other = known[place]
        if (other !== undefined && other.id !== article.id && isCopy(sketch, other.sketch)) return other.root
      }
      return null
    },
  }
}

/**
 * The id that this article shares with its near-duplicates among recent ones (that of the first of them), or null.
 * For many articles in a row `openCopies` is cheaper.
 */
export function copyOf(
  article: Pick<Article, 'id' | 'outlet' | 'title' | 'text'>,
  recent: readonly Fingerprint[],
): string | null {
  return openCopies(recent).originalOf(article)
}

/**
 * Who really wrote an article: the agency whose feed or credited story it or one of its copies is, or else the outlet of
 * the first of them, or else its own outlet. Sources of one publisher count once.
 *
 * @param copies the articles known to share its text (`copyOf`), the first one first
 */
export function publisherOf(
  article: Pick<Article, 'outlet' | 'wire' | 'text'>,
  copies: readonly Pick<Article, 'outlet' | 'wire' | 'text'>[] = [],
): string {
  for (const one of [article, ...copies]) {
    const agency = agencyOf(one)
    if (agency !== null) return agency
  }
  return copies[0]?.outlet ?? article.outlet
}

function agencyOf(article: Pick<Article, 'outlet' | 'wire' | 'text'>): string | null {
  return agencyOfOutlet(article.outlet) ?? creditedAgency(article.text) ?? (article.wire ? article.outlet : null)
}
