import type { Lang, Span } from './lang.ts'
import { LEXICONS } from './lexicon/lexicon.ts'

/** A stretch of text that a negation reaches, the negating word included. */
export interface Negation extends Span {
  /** Where the negating word stands. */
  readonly cue: Span
}

/** A negation reaches no further than this, in UTF-16 code units: what stands further off is another thought. */
const REACH = 120

interface Patterns {
  readonly cues: readonly { pattern: RegExp; scope: 'after' | 'before' }[]
  readonly exceptions: RegExp
  readonly clauseEnd: RegExp
}

const compiled = new Map<Lang, Patterns>()

/**
 * The stretches of a sentence that are under negation: in English and Chinese from the negating word to the end of its
 * clause, in Japanese and Korean from the beginning of the clause to the word. "not only", かもしれない, 뿐만 아니라 and 不仅
 * are none. In order of the negating words; they may overlap.
 */
export function negationsIn(sentence: string, lang: Lang): Negation[] {
  const { cues, exceptions, clauseEnd } = patternsFor(lang)
  const excluded = [...sentence.matchAll(exceptions)].map(spanOf)
  const ends = [...sentence.matchAll(clauseEnd)].map(spanOf)
  const negations: Negation[] = []
  for (const { pattern, scope } of cues) {
    for (const match of sentence.matchAll(pattern)) {
      const cue = spanOf(match)
      if (excluded.some((exception) => exception.start < cue.end && cue.start < exception.end)) continue
      negations.push({ ...reachOf(cue, scope, ends, sentence.length), cue })
    }
  }
  return negations
    .sort((a, b) => a.cue.start - b.cue.start || b.cue.end - a.cue.end)
    .filter((negation, i, all) => i === 0 || negation.cue.start >= (all[i - 1]?.cue.end ?? 0))
}

/** Whether a piece of the sentence is negated: an odd number of negations reach it, the negating words themselves aside. */
export function isNegated(negations: readonly Negation[], span: Span): boolean {
  const reaching = negations.filter(
    ({ start, end, cue }) =>
      start <= span.start && span.end <= end && !(cue.start <= span.start && span.end <= cue.end),
  )
  return reaching.length % 2 === 1
}

function patternsFor(lang: Lang): Patterns {
  const known = compiled.get(lang)
  if (known) return known
  const { negation, notNegation, clauseEnd } = LEXICONS[lang].cues
  const made: Patterns = {
    cues: negation.map(({ cue, scope }) => ({ pattern: new RegExp(cue, 'giu'), scope })),
    exceptions: new RegExp(notNegation, 'giu'),
    clauseEnd: new RegExp(clauseEnd, 'giu'),
  }
  compiled.set(lang, made)
  return made
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

function reachOf(cue: Span, scope: 'after' | 'before', ends: readonly Span[], length: number): Span {
  if (scope === 'after') {
    const end = ends.find((mark) => mark.start >= cue.end)?.start ?? length
    return { start: cue.start, end: Math.min(end, cue.end + REACH) }
  }
  const start = ends.findLast((mark) => mark.end <= cue.start)?.end ?? 0
  return { start: Math.max(start, cue.start - REACH), end: cue.end }
}
