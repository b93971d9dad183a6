import { dump } from 'js-yaml'
import type { Fact } from '../baseline/fact.ts'

/** The order in which people write a fact's keys; what is not named here comes last. */
const KEYS: readonly string[] = [
  'id',
  'type',
  'asOf',
  'validFrom',
  'validTo',
  'recordedAt',
  'supersededBy',
  'about',
  'slot',
]

/**
 * Facts as a file that loads again (`config/topics/NAME.facts.yaml`), with the same ids: copied back over the file that
 * they came from, it changes nothing of what is known.
 */
export function factsYaml(facts: readonly Fact[]): string {
  const place = (key: string) => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length)
  const ordered = facts.map((fact) =>
    Object.fromEntries(Object.entries(fact).toSorted(([a], [b]) => place(a) - place(b))),
  )
  return dump({ facts: ordered }, { lineWidth: -1 })
}
