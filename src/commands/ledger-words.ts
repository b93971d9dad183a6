import type { Act, Change } from '../baseline/change.ts'
import type { Text } from '../digest/document.ts'

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
  if (proposal.what === 'new') return [{ strong: 'New: ' }, { text: now }]
  return [{ strong: 'Was: ' }, { text: `${proposal.was.text.en ?? ''} ` }, { strong: 'Now: ' }, { text: now }]
}
