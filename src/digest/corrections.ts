import type { Correction } from '../articles/article.ts'
import { wordsFor } from '../words/words.ts'
import type { Block, Reader, Text } from './document.ts'
import { shortened } from './shortened.ts'
import { type WrongFinding, wrongLine } from './wrong-finding.ts'

/** Corrections in one digest; a rewritten live page must not fill it. */
const MOST = 8

/** As a delivery names it, beside the findings it shows: so each one is told to a channel once. */
export function correctionKey({ id }: Pick<Correction, 'id'>): string {
  return `${id}@1`
}

/** What digests said and their sources do not say any more: it comes before all news. */
export function correctionBlocks(
  corrections: readonly Correction[],
  wrong: readonly WrongFinding[],
  reader: Reader,
): Block[] {
  if (corrections.length + wrong.length === 0) return []
  const { zone, lang } = reader
  const words = wordsFor(lang)
  const items = corrections.slice(0, MOST).map(({ outlet, url, before, after, shownAt }): Text => {
    const said = { outlet, day: words.times.day(shownAt, zone), before: shortened(before) }
    const text =
      after === null ? words.corrections.gone(said) : words.corrections.changed({ ...said, after: shortened(after) })
    return [{ text: `${text} ` }, { link: outlet, url }]
  })
  const called = wrong.slice(0, MOST).map((one) => wrongLine(one, reader))
  return [
    { type: 'heading', text: words.corrections.heading },
    { type: 'list', items: [...items, ...called] },
  ]
}
