import { datesIn } from '../language/dates.ts'
import type { Lang } from '../language/lang.ts'
import { modalityOf } from '../language/modality.ts'
import { negationsIn } from '../language/negation.ts'
import { quantitiesIn } from '../language/numbers.ts'
import { termsOf } from '../language/terms.ts'

/** So much of two sentences' words is shared where one takes the other's place. */
const SAME_PLACE = 0.4
/** Where more than this part of the words is another, a sentence is not only polished. */
const POLISHED = 0.3

/** What the words of a sentence are read with. */
export interface Wording {
  readonly lang: Lang
  /** The article's day, `2023-11-26`: "on Sunday" is read from it. */
  readonly day: string
  /** Concept ids of what is named in a text (`party:JP`, `place:busan`). */
  readonly namesIn: (text: string) => readonly string[]
}

/** Share of their words that two sentences have in common, 0 to 1 (Dice). */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(termsOf(a)), new Set(termsOf(b))]
  return x.size + y.size === 0 ? 0 : (2 * x.intersection(y).size) / (x.size + y.size)
}

/** The sentence that stands where this one stood; null where none is like it. */
export function inPlaceOf(gone: string, came: readonly string[]): string | null {
  let best: string | null = null
  let most = SAME_PLACE
  for (const sentence of came) {
    const like = likeness(gone, sentence)
    if (like >= most) {
      most = like
      best = sentence
    }
  }
  return best
}

/**
 * Whether a changed sentence says another thing: another number, date or name, a negation put in or taken out, another
 * firmness, or mostly other words. Polishing is none of these.
 */
export function saysOtherwise(before: string, after: string, { lang, day, namesIn }: Wording): boolean {
  const differs = (read: (sentence: string) => readonly string[]) =>
    new Set(read(before)).symmetricDifference(new Set(read(after))).size > 0
  return (
    differs((sentence) => quantitiesIn(sentence, lang).map(({ value, unit }) => `${value} ${unit}`)) ||
    differs((sentence) => datesIn(sentence, lang, { day }).map(({ from, to }) => `${from} ${to}`)) ||
    differs(namesIn) ||
    negationsIn(before, lang).length !== negationsIn(after, lang).length ||
    modalityOf(before, lang) !== modalityOf(after, lang) ||
    likeness(before, after) < 1 - POLISHED
  )
}
