import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Action } from './act.ts'

/** One thing that can be done, as a menu or button shows it. */
export interface MenuItem {
  /** An action id for `CommandDesk.act`: `accept:f-1a2b3c`. */
  readonly action: string
  readonly label: string
  /** For a button that stands beside its finding among others. */
  readonly short: string
}

/** What can be done with a finding, in the order of a menu: the same on every platform. */
export function findingMenu(finding: string, lang: Lang): readonly MenuItem[] {
  const { ledger: said } = wordsFor(lang)
  const item = (action: Action, label: string, short = label): MenuItem => ({
    action: `${action}:${finding}`,
    label,
    short,
  })
  return [
    item('details', said.details),
    item('sources', said.sources),
    item('accept', said.acceptFinding, said.acceptShort),
    item('wrong', `${said.wrong}…`),
    item('mute', said.mute, said.muteShort),
  ]
}
