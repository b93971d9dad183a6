import type { Coverage, Ledger } from '../commands/desk.ts'
import type { WrongFinding } from '../digest/wrong-finding.ts'

/** What operators called wrong since an instant (UTC ISO-8601) and still do, with its sentence. */
export async function wrongSince(
  desk: { readonly coverage: Pick<Coverage, 'findingById'>; readonly ledger: Pick<Ledger, 'rulings'> },
  topic: string,
  since: string,
): Promise<readonly WrongFinding[]> {
  const found: WrongFinding[] = []
  for (const { finding, by, at, why } of await desk.ledger.rulings(topic)) {
    if (at < since) continue
    const text = (await desk.coverage.findingById(finding))?.text
    if (text !== undefined) found.push({ finding, text, by, at, why })
  }
  return found
}
