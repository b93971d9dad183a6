import type { Act, Change } from '../baseline/change.ts'
import type { Text } from '../digest/document.ts'
import { factText } from '../digest/words.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'

/** Who did what, when and why, as one line. */
export function actLine({ at, by, did, about, why }: Act, lang: Lang): Text {
  return [
    { time: at },
    { text: ' ' },
    { person: by },
    { text: `: ${wordsFor(lang).deeds.done[did]} ` },
    { code: about },
    ...(why === null ? [] : [{ text: `, ${why}` }]),
  ]
}

/** What a change would do, in one line: was, and now. */
export function changeLine({ proposal }: Pick<Change, 'proposal'>, lang: Lang): Text {
  const said = wordsFor(lang).ledger
  const now = factText(proposal.fact, lang)
  if (proposal.what === 'new') return [{ strong: `${said.isNew} ` }, { text: now }]
  return [
    { strong: `${said.was} ` },
    { text: `${factText(proposal.was, lang)} ` },
    { strong: `${said.now} ` },
    { text: now },
  ]
}
