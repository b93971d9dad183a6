import type { Act } from '../baseline/change.ts'
import type { Ledger } from '../commands/desk.ts'
import type { Decisions } from '../digest/amended.ts'

const DECIDES: ReadonlySet<Act['did']> = new Set(['accept', 'reject', 'undo', 'wrong'])

/** What operators decided last of each finding since an instant (UTC ISO-8601), by the finding's id. */
export async function decisionsSince(
  ledger: Pick<Ledger, 'audit' | 'changes'>,
  topic: string,
  since: string,
): Promise<Decisions> {
  const acts = (await ledger.audit({ since })).filter((act) => act.topic === topic && DECIDES.has(act.did))
  const decisions = new Map<string, Act>()
  if (acts.length === 0) return decisions
  const findings = new Map((await ledger.changes({ topic })).map(({ id, finding }) => [id, finding]))
  for (const act of acts) {
    const finding = act.about.startsWith('f-') ? act.about : findings.get(act.about)
    if (finding === undefined) continue
    const last = decisions.get(finding)
    // Who calls a finding wrong rejects with it the change that rests on it: one deed, written down as two.
    if (last?.did === 'wrong' && act.did === 'reject' && last.at === act.at) continue
    decisions.set(finding, act)
  }
  return decisions
}
