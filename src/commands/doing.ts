import type { Act, Deed } from '../baseline/change.ts'
import { iso } from '../clock.ts'
import type { Lang } from '../language/lang.ts'
import type { Words } from '../words/words.ts'
import type { Asker } from './command.ts'
import type { Desk } from './desk.ts'
import type { Keeper } from './feed-keeping.ts'

/** A deed under way: who, where, why, on what, and how to write it down. */
export interface Doing {
  /** Of a finding, a change, a proposed meeting or a story. */
  readonly id: string
  readonly asker: Asker
  readonly desk: Desk
  readonly why: string | null
  /** The asker's language, and the texts in it. */
  readonly lang: Lang
  readonly said: Words['ledger']
  /** The line for the audit. */
  act(did: Deed, about: string, topic: string | null): Act
}

/** One line for the audit: what an asker did, now. */
export function actBy(
  { platform, user, channel }: Keeper,
  desk: Pick<Desk, 'now'>,
  what: Pick<Act, 'did' | 'about' | 'topic' | 'why'>,
): Act {
  return { at: iso(desk.now()), by: { platform, user }, channel, ...what }
}
