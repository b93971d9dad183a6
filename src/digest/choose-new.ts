import type { Lang } from '../language/lang.ts'
import { termsOf } from '../language/terms.ts'
import { type DigestFinding, isUnderstood } from './digest-finding.ts'

/** Lines of one story: beyond this a story crowds out the others. */
const MOST_A_STORY = 3
/** Share of terms (Jaccard) from which two sentences say much the same. */
const SAME = 0.45

/**
 * Of all that is new, the lines worth an editor's time: the heavier first (the caller's order), few of each story, none
 * that says much the same as one already chosen or that leans on its article where the story has a line that does not,
 * and stories in turn so that the smaller ones are heard.
 */
export function chooseNew(
  findings: readonly DigestFinding[],
  { most, lang }: { most: number; lang: Lang },
): DigestFinding[] {
  const understood = (one: DigestFinding) => isUnderstood(one, lang)
  const told = new Set(findings.filter(understood).map(({ finding }) => finding.story))
  const clear = findings.filter((one) => understood(one) || !told.has(one.finding.story))
  const queues = [...Map.groupBy(clear, (one) => one.finding.story).values()].map((queue) => [...queue])
  const chosen: { one: DigestFinding; terms: ReadonlySet<string> }[] = []
  for (let round = 0; round < MOST_A_STORY; round++) {
    for (const queue of queues) {
      const next = firstFresh(queue, chosen)
      if (next && chosen.length < most) chosen.push(next)
    }
  }
  return chosen.map(({ one }) => one)
}

function firstFresh(queue: DigestFinding[], chosen: readonly { terms: ReadonlySet<string> }[]) {
  for (let one = queue.shift(); one; one = queue.shift()) {
    const terms = new Set(termsOf(one.finding.text))
    if (!chosen.some((other) => overlap(terms, other.terms) >= SAME)) return { one, terms }
  }
  return undefined
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size
  return both / (a.size + b.size - both || 1)
}
