import type { Finding } from '../baseline/finding.ts'
import { type DigestFinding, digestFinding } from '../digest/digest-finding.ts'
import type { Lang } from '../language/lang.ts'
import type { Desk } from './desk.ts'

/** Findings of one topic as a reader is shown them. `since`: from when on a source is of the period, UTC ISO-8601. */
export function toldFindings(
  desk: Pick<Desk, 'held' | 'index'>,
  topic: string,
  findings: readonly Finding[],
  { lang, since }: { readonly lang: Lang; readonly since: string },
): DigestFinding[] {
  const facts = new Map(desk.held(topic).map((fact) => [fact.id, fact]))
  const reader = { lang, since, index: desk.index(topic) }
  return findings.map((finding) => digestFinding(finding, facts, reader))
}
