/**
 * The one door for what people do to findings, changes and stories. A button carries an action id (`accept:f-1a2b3c`),
 * a modal adds a reason; `review` and `undo` come through here, too.
 */
import type { Document } from '../digest/document.ts'
import { UserError } from '../errors.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { type Asker, langFor } from './command.ts'
import { acceptIt, rejectIt, undoIt } from './decide.ts'
import type { Desk } from './desk.ts'
import { actBy, type Doing } from './doing.ts'
import { tellDetails, tellSources } from './finding-details.ts'
import { callWrong, muteIt } from './rule.ts'

/** What can be done. The first two only tell; the others need an operator. */
export const ACTIONS = ['details', 'sources', 'accept', 'reject', 'wrong', 'mute', 'muteall', 'unmute', 'undo'] as const
export type Action = (typeof ACTIONS)[number]

type Do = (doing: Doing) => Promise<Document>

const DO: Readonly<Record<Action, { readonly needs: 'nothing' | 'operator'; readonly run: Do }>> = {
  details: { needs: 'nothing', run: tellDetails },
  sources: { needs: 'nothing', run: tellSources },
  accept: { needs: 'operator', run: acceptIt },
  reject: { needs: 'operator', run: rejectIt },
  wrong: { needs: 'operator', run: callWrong },
  mute: { needs: 'operator', run: (doing) => muteIt(doing, 'here') },
  muteall: { needs: 'operator', run: (doing) => muteIt(doing, 'everywhere') },
  unmute: { needs: 'operator', run: (doing) => muteIt(doing, 'no more') },
  undo: { needs: 'operator', run: undoIt },
}

/** Characters of a reason that are kept. */
const LONGEST_REASON = 1_000

/** Whether an action may only be done by an operator, so that a platform can leave its button out for others. */
export function needsOperator(action: Action): boolean {
  return DO[action].needs === 'operator'
}

/** Whether a person is asked why before it is done: who overrules the desk's judgement owes the next reader a reason. */
export function asksReason(action: Action): boolean {
  return action === 'wrong' || action === 'reject'
}

/** The action id of a command that does what an action does (`review wrong:f-1a2b3c`, `undo c-1`); null for others. */
export function actionTyped(command: string): string | null {
  const [, onReview, undone] = /^(?:review ([a-z]+:[a-z0-9-]+)|undo ([a-z0-9-]+))$/.exec(command.trim()) ?? []
  const id = onReview ?? (undone === undefined ? undefined : `undo:${undone}`)
  return id !== undefined && actionOf(id) !== null ? id : null
}

/** Reads an action id (`accept:f-1a2b3c`); null where it is none. */
export function actionOf(id: string): { action: Action; id: string } | null {
  const [, name = '', on = ''] = /^([a-z-]+):([a-z0-9-]{1,80})$/.exec(id.trim()) ?? []
  const action = ACTIONS.find((known) => known === name)
  return action && on !== '' ? { action, id: on } : null
}

/**
 * Does what an action id says for somebody, writes it into the audit, and answers with what was done. `reason` is in
 * the person's own words, or null. Throws a UserError where the person may not, or where there is no such thing; see
 * `runAct` for a way that never throws.
 */
export async function act(id: string, asker: Asker, desk: Desk, reason: string | null = null): Promise<Document> {
  const meant = actionOf(id)
  if (meant === null) throw new UserError(inEach(({ deeds }) => deeds.notDoable(id.slice(0, 60))))
  const { needs, run } = DO[meant.action]
  if (needs === 'operator' && !asker.operator) throw new UserError(inEach(({ deeds }) => deeds.forOperators))
  const why = reason?.trim().slice(0, LONGEST_REASON) || null
  await desk.catchUp()
  const lang = langFor(asker, desk)
  const document = await run({
    lang,
    said: wordsFor(lang).ledger,
    id: meant.id,
    asker,
    desk,
    why,
    act: (did, about, topic) => actBy(asker, desk, { did, about, topic, why }),
  })
  await desk.catchUp()
  return document
}
