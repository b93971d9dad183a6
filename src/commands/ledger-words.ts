import type { Act, Change } from '../baseline/change.ts'
import type { Text } from '../digest/document.ts'
import { wordsFor } from '../words/words.ts'

/** What operators are told. */
export const said = wordsFor('en').ledger

/** Who did what, when and why, as one line. */
export function actLine({ at, by, did, about, why }: Act): Text {
  return [
    { time: at },
    { text: ` ${by.user} (${by.platform}): ${did} ` },
    { code: about },
    ...(why === null ? [] : [{ text: `, ${why}` }]),
  ]
}

/** What a change would do, in one line: was, and now. */
export function changeLine({ proposal }: Pick<Change, 'proposal'>): Text {
  const now = proposal.fact.text.en ?? ''
  if (proposal.what === 'new') return [{ strong: `${said.isNew} ` }, { text: now }]
  return [
    { strong: `${said.was} ` },
    { text: `${proposal.was.text.en ?? ''} ` },
    { strong: `${said.now} ` },
    { text: now },
  ]
}
