import { LANGS, type Lang } from '../language/lang.ts'
import type { Person, Topic } from './topic.ts'
import { indexTopic } from './topic-index.ts'
import type { TopicProblem } from './topic-problem.ts'

type Names = Partial<Record<Lang, readonly string[]>>
interface Named {
  readonly id: string
  readonly names?: Names | undefined
}

/** The lists of a topic file, with the kind of concept that each becomes. */
const KINDS = [
  ['parties', 'party'],
  ['actors', 'actor'],
  ['offices', 'office'],
  ['persons', 'person'],
  ['places', 'place'],
  ['series', 'series'],
  ['meetings', 'meeting'],
  ['issues', 'issue'],
  ['others', 'other'],
  ['concepts', 'concept'],
] as const
type List = (typeof KINDS)[number][0]
const LISTS = KINDS.map(([list]) => list)

/** What a name stands for must be one thing within these groups of lists; elsewhere a name may be shared (東京, 首相). */
const ONE_MEANING: readonly (readonly List[])[] = [
  ['parties', 'actors'],
  ['persons'],
  ['places'],
  ['series'],
  ['meetings'],
]

/** Ids given twice within a list; parties and actors count as one list, since both are called by `party`. */
export function duplicateIdsIn(topic: Topic): TopicProblem[] {
  const problems: TopicProblem[] = []
  const sides = new Set<string>()
  for (const list of LISTS) {
    const seen = list === 'parties' || list === 'actors' ? sides : new Set<string>()
    thingsOf(topic, list).forEach(({ id }, i) => {
      if (seen.has(id)) problems.push({ path: [list, i, 'id'], message: `the id "${id}" is given twice` })
      seen.add(id)
    })
  }
  return problems
}

/** A name written twice in one list of names: harmless, but a sign of a slip. */
export function duplicateNamesIn(topic: Topic): TopicProblem[] {
  const problems: TopicProblem[] = []
  const check = (names: Names | undefined, path: readonly (string | number)[]): void => {
    for (const lang of LANGS) {
      const seen = new Set<string>()
      names?.[lang]?.forEach((name, i) => {
        if (seen.has(name)) problems.push({ path: [...path, lang, i], message: `"${name}" is written twice` })
        seen.add(name)
      })
    }
  }
  check(topic.names, ['names'])
  for (const list of LISTS) {
    thingsOf(topic, list).forEach(({ names }, i) => {
      check(names, [list, i, 'names'])
    })
  }
  return problems
}

/**
 * One name for two parties, persons, places, series or meetings, or for this grouping and another one. Two persons may
 * bear one name if they held their posts at different times: the day tells them apart.
 */
export function unclearNamesIn(topic: Topic): TopicProblem[] {
  const problems: TopicProblem[] = []
  const persons = new Map(topic.persons.map((person) => [person.id, person]))
  const claim = (taken: Map<string, string>, thing: Named, path: readonly (string | number)[]): void => {
    for (const lang of LANGS) {
      thing.names?.[lang]?.forEach((name, i) => {
        const key = name.normalize('NFKC').toLowerCase()
        const owner = taken.get(key)
        if (owner !== undefined && owner !== thing.id && !apartInTime(persons.get(owner), persons.get(thing.id))) {
          problems.push({ path: [...path, lang, i], message: `"${name}" names both "${owner}" and "${thing.id}"` })
        } else taken.set(key, thing.id)
      })
    }
  }
  for (const lists of ONE_MEANING) {
    const taken = new Map<string, string>()
    for (const list of lists) {
      thingsOf(topic, list).forEach((thing, i) => {
        claim(taken, thing, [list, i, 'names'])
      })
    }
  }
  const groupings = new Map<string, string>()
  claim(groupings, topic, ['names'])
  topic.others.forEach((thing, i) => {
    claim(new Map(groupings), thing, ['others', i, 'names'])
  })
  return problems
}

function apartInTime(one: Person | undefined, other: Person | undefined): boolean {
  if (!one?.offices.length || !other?.offices.length) return false
  return one.offices.every((a) =>
    other.offices.every((b) => (a.to ?? '9999') < (b.from ?? '') || (b.to ?? '9999') < (a.from ?? '')),
  )
}

function thingsOf(topic: Topic, list: List): readonly Named[] {
  return topic[list]
}

/**
 * Names that can never be found, not even alone: one Korean syllable, marks only, longer than any name is. They would
 * give the writer of the file a false sense of safety.
 */
export function unfindableNamesIn(topic: Topic): TopicProblem[] {
  const { names: finder } = indexTopic(topic)
  const problems: TopicProblem[] = []
  const check = (kind: string, { id, names }: Named, path: readonly (string | number)[]): void => {
    for (const lang of LANGS) {
      names?.[lang]?.forEach((name, i) => {
        const found = finder.findNested(name).some(({ concept }) => concept === `${kind}:${id}`)
        if (!found) problems.push({ path: [...path, lang, i], message: `"${name}" can never be found in a text` })
      })
    }
  }
  check('grouping', topic, ['names'])
  for (const [list, kind] of KINDS) {
    thingsOf(topic, list).forEach((thing, i) => {
      check(kind, thing, [list, i, 'names'])
    })
  }
  return problems
}
