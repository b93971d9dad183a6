import type { Article } from './article.ts'
import { agencyOfOutlet, creditedAgency, withoutCredit } from './wire.ts'

/** What is kept of a recent article to recognise its copies; the store's `fingerprints` gives them. */
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

/** Runs of 3 words, or of 6 characters where words are not set apart, as hashes; order and number of times do not count. */
function shinglesOf(text: string): Set<number> {
  const body = withoutCredit(text.slice(0, COMPARED)).toLowerCase()
  const shingles = new Set<number>()
  const wide = body.match(WIDE)?.length ?? 0
  if (wide > body.length / 4) {
    const characters = body.replace(/[^\p{L}\p{N}]+/gu, '')
    for (let i = 0; i + 6 <= characters.length; i++) shingles.add(hash(characters.slice(i, i + 6)))
    return shingles
  }
  const words = body.match(/[\p{L}\p{N}]+/gu) ?? []
  for (let i = 0; i + 3 <= words.length; i++) shingles.add(hash(words.slice(i, i + 3).join(' ')))
  return shingles
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
  readonly shingles: ReadonlySet<number>
  readonly headline: string | null
  /** Every number of the text, in digits. */
  readonly numbers: ReadonlySet<string>
}

function sketchOf(article: Pick<Article, 'outlet' | 'title' | 'text'>): Sketch {
  const numbers = new Set(article.text.normalize('NFKC').match(/\d+/g))
  return { outlet: article.outlet, shingles: shinglesOf(article.text), headline: headlineOf(article.title), numbers }
}

function isCopy(a: Sketch, b: Sketch): boolean {
  // A copy is cut or goes on, and says the same as far as it goes. Where each has a number that the other has not (the
  // 25th, the 26th), one of them is another report, however alike their words are.
  if (a.numbers.difference(b.numbers).size > 0 && b.numbers.difference(a.numbers).size > 0) return false
  const [small, large] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  // One outlet's same headline is a column or a daily briefing, not a copy.
  if (small.size < ENOUGH) return a.headline !== null && a.headline === b.headline && a.outlet !== b.outlet
  if (small.size < large.size * SMALLEST_PART) return false
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared >= small.size * SHARED
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
 * since they share no shingles. One instance serves a whole poll: about 0.1 ms an article.
 *
 * @param recent articles of the last days, oldest first
 */
export function openCopies(recent: readonly Fingerprint[]): Copies {
  const known: { id: string; root: string; sketch: Sketch }[] = []
  const places = new Map<number | string, number[]>()
  /** What copies have in common: one shingle in four, or the headline where there is hardly any text. */
  const marksOf = ({ shingles, headline }: Sketch): (number | string)[] => {
    const marks: (number | string)[] = [...shingles].filter((shingle) => shingle % 4 === 0)
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
 * Who really wrote an article: the agency whose feed or credited story it is, or else the outlet of the article that
 * it copies, or else its own outlet. Sources of one publisher count once.
 *
 * @param original the article that this one is a near-duplicate of (`copyOf`), or null
 */
export function publisherOf(
  article: Pick<Article, 'outlet' | 'wire' | 'text'>,
  original: Pick<Article, 'outlet' | 'wire' | 'text'> | null = null,
): string {
  const agency = agencyOf(article) ?? (original === null ? null : agencyOf(original))
  return agency ?? original?.outlet ?? article.outlet
}

function agencyOf(article: Pick<Article, 'outlet' | 'wire' | 'text'>): string | null {
  return agencyOfOutlet(article.outlet) ?? creditedAgency(article.text) ?? (article.wire ? article.outlet : null)
}
