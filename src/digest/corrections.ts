import type { Correction } from '../articles/article.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Text } from './document.ts'

/** Corrections in one digest; a rewritten live page must not fill it. */
const MOST = 8
/** Characters of a sentence. */
const LONGEST = 300

/** As a delivery names it, beside the findings it shows: so each one is told to a channel once. */
export function correctionKey({ id }: Pick<Correction, 'id'>): string {
  return `${id}@1`
}

/** What digests said and their sources do not say any more: it comes before all news. */
export function correctionBlocks(
  corrections: readonly Correction[],
  { zone, lang }: { readonly zone: string; readonly lang: Lang },
): Block[] {
  if (corrections.length === 0) return []
  const words = wordsFor(lang)
  const items = corrections.slice(0, MOST).map(({ outlet, url, before, after, shownAt }): Text => {
    const said = { outlet, day: words.times.day(shownAt, zone), before: shortened(before) }
    const text =
      after === null ? words.corrections.gone(said) : words.corrections.changed({ ...said, after: shortened(after) })
    return [{ text: `${text} ` }, { link: outlet, url }]
  })
  return [
    { type: 'heading', text: words.corrections.heading },
    { type: 'list', items },
  ]
}

function shortened(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1).trimEnd()}…`
}
