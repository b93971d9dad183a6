import type { Topic } from '../topics/topic.ts'
import type { Fact } from './fact.ts'

/** What is wrong in a facts file, with the path to it: `['facts', 3, 'about', 0]`. */
export interface FactProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What a schema cannot say: ids used twice, ids that the topic file does not know, days in the wrong order. */
export function checkFacts(topic: Topic, facts: readonly Fact[]): FactProblem[] {
  const problems: FactProblem[] = []
  const seen = new Set<string>()
  const ids = new Set(facts.map(({ id }) => id))
  const known = knownIds(topic)
  facts.forEach((fact, i) => {
    const report = (message: string, ...path: (string | number)[]) =>
      problems.push({ path: ['facts', i, ...path], message })
    if (seen.has(fact.id)) report(`the id "${fact.id}" is used twice`, 'id')
    seen.add(fact.id)
    for (const key of ['about', 'holder'] as const) {
      fact[key]?.forEach((id, at) => {
        if (!known.has(id)) report(`the topic file has nothing with the id "${id}"`, key, at)
      })
    }
    if (fact.supersededBy !== undefined && !ids.has(fact.supersededBy)) {
      report(`there is no fact "${fact.supersededBy}"`, 'supersededBy')
    }
    if (fact.supersededBy === fact.id) report('a fact cannot take its own place', 'supersededBy')
    if (fact.validFrom !== undefined && fact.validTo !== undefined && fact.validTo < fact.validFrom) {
      report(`it ends (${fact.validTo}) before it begins (${fact.validFrom})`, 'validTo')
    }
  })
  return problems
}

function knownIds(topic: Topic): ReadonlySet<string> {
  const { parties, actors, offices, persons, places, series, meetings, issues, others, concepts } = topic
  return new Set(
    [parties, actors, offices, persons, places, series, meetings, issues, others, concepts].flat().map(({ id }) => id),
  )
}
