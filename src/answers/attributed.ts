import { type Attribution, attributionOf } from '../articles/attribution.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Report } from './latest-report.ts'
import { daysIn } from './wording.ts'

/** A sentence with its outlet and day in front, and who stands behind it where that is worth knowing. */
export function attributed(lang: Lang, { testimony, sentence }: Report): string {
  return wordsFor(lang).answering.quoted({
    outlet: testimony.source.outlet ?? '',
    day: daysIn(lang, testimony.day),
    source: standsBehind(lang, { testimony, sentence }),
    quote: sentence.text,
  })
}

function standsBehind(lang: Lang, { testimony, sentence }: Report): string | null {
  const { answering, ledger } = wordsFor(lang)
  if (testimony.known === 'fact') return testimony.reported ? ledger.reported : null
  const { official, lang: spoken } = testimony
  const behind: Attribution = attributionOf({ quote: sentence.text, lang: spoken, official })
  if (behind === 'own account') return ledger.ownAccount
  return behind === 'unnamed source' ? answering.unnamed : null
}
