import type { Article } from '../articles/article.ts'
import type { Baseline } from './baseline.ts'
import type { Verdict } from './finding.ts'
import { judgeReading } from './judge.ts'
import type { Reading, ReadSentence } from './reading.ts'

/** A sentence of an article with its verdict; `start` is its place in the article's text, UTF-16 code units. */
export interface JudgedClaim {
  readonly sentence: string
  readonly start: number
  readonly verdict: Verdict
}

/** Claims kept of one article, at most: a live blog must not flood a digest. */
const MOST_CLAIMS = 40
const SHORTEST = 12

/** An article's sentences, each read where it stands. */
export function sentencesRead(
  baseline: Baseline,
  { title, text, lang, published, seen }: Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>,
): readonly ReadSentence[] {
  const said = published ?? seen
  return baseline.read({ title, text, published: said }, lang, said.slice(0, 10))
}

/** Compares an article's sentences with the baseline: those that speak of the process, in the article's order. */
export function claimsOf(
  baseline: Baseline,
  article: Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>,
): JudgedClaim[] {
  const read = sentencesRead(baseline, article)
  return read
    .filter(({ text, reading }) => text.length >= SHORTEST && isWorth(reading))
    .slice(0, MOST_CLAIMS)
    .map(({ text, start, reading }) => ({ sentence: text, start, reading, verdict: judgeReading(baseline, reading) }))
    .filter(({ reading, verdict }) => verdict.kind !== 'new' || says(reading))
    .map(({ sentence, start, verdict }) => ({ sentence, start, verdict }))
}

/** What ties to no known fact is news only where the sentence itself speaks of the topic, or of somebody meant before and what they did. */
function says({ frame, carried }: Reading): boolean {
  return frame.concepts.size > 0 || (carried.size > 0 && frame.notions.size > 0)
}

/** A question, or a sentence that names nothing of the topic and stands near no meeting, makes no claim about it. */
function isWorth({ frame, link, carried }: Reading): boolean {
  if (/[?？]$/.test(frame.text.trim())) return false
  return frame.concepts.size > 0 || carried.size > 0 || link.to === 'meeting'
}
