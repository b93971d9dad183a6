import { duplicateIdsIn, duplicateNamesIn, unclearNamesIn, unfindableNamesIn } from './check-names.ts'
import { misplacedDatesIn, overlappingHoldersIn } from './check-times.ts'
import type { Topic } from './topic.ts'
import type { TopicProblem } from './topic-problem.ts'

/**
 * What a schema cannot say of a topic file: unknown ids, ids and names used twice, days in the wrong order, two holders
 * of one post, posts that nobody holds, names that no text can hold. Every problem at once, in the order of the file; empty when all is well.
 */
export function checkTopic(topic: Topic): TopicProblem[] {
  return [
    ...duplicateIdsIn(topic),
    ...unknownIdsIn(topic),
    ...circularPlacesIn(topic),
    ...idleOfficesIn(topic),
    ...misplacedDatesIn(topic),
    ...overlappingHoldersIn(topic),
    ...duplicateNamesIn(topic),
    ...unclearNamesIn(topic),
    ...unfindableNamesIn(topic),
  ]
}

function unknownIdsIn(topic: Topic): TopicProblem[] {
  const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id))
  const sides = new Set([...ids(topic.parties), ...ids(topic.actors)])
  const known = {
    party: ids(topic.parties),
    'party or actor': sides,
    office: ids(topic.offices),
    person: ids(topic.persons),
    place: ids(topic.places),
    series: ids(topic.series),
  }
  const problems: TopicProblem[] = []
  const want = (kind: keyof typeof known, id: string | undefined, ...path: (string | number)[]): void => {
    if (id === undefined || known[kind].has(id)) return
    problems.push({ path, message: `there is no ${kind} "${id}"${nearest(id, known[kind])}` })
  }
  topic.parties.forEach(({ capital }, i) => {
    want('place', capital, 'parties', i, 'capital')
  })
  topic.persons.forEach(({ offices }, i) => {
    offices.forEach(({ office, party }, j) => {
      want('office', office, 'persons', i, 'offices', j, 'office')
      want('party or actor', party, 'persons', i, 'offices', j, 'party')
    })
  })
  topic.places.forEach(({ within, party }, i) => {
    want('place', within, 'places', i, 'within')
    want('party or actor', party, 'places', i, 'party')
  })
  topic.series.forEach(({ office }, i) => {
    want('office', office, 'series', i, 'office')
  })
  topic.meetings.forEach(({ series, place, chair, participants }, i) => {
    want('series', series, 'meetings', i, 'series')
    want('place', place, 'meetings', i, 'place')
    want('party', chair, 'meetings', i, 'chair')
    participants.forEach((person, j) => {
      want('person', person, 'meetings', i, 'participants', j)
    })
  })
  topic.others.forEach(({ parties }, i) => {
    parties.forEach((side, j) => {
      want('party or actor', side, 'others', i, 'parties', j)
    })
  })
  return problems
}

/** " (did you mean …?)" for an id that differs in case only, or that one is the beginning of. */
function nearest(id: string, known: ReadonlySet<string>): string {
  const plain = id.toLowerCase()
  for (const one of known) {
    const other = one.toLowerCase()
    if (other === plain || other.startsWith(plain) || plain.startsWith(other)) return ` (did you mean "${one}"?)`
  }
  return ''
}

function circularPlacesIn(topic: Topic): TopicProblem[] {
  const within = new Map(topic.places.map((place) => [place.id, place.within]))
  return topic.places.flatMap(({ id }, i) => {
    const seen = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = within.get(at)
    }
    return at === id ? [{ path: ['places', i, 'within'], message: `the place "${id}" lies within itself` }] : []
  })
}

/** A post that nobody holds and no series is of is a slip, or names that match for nothing. */
function idleOfficesIn(topic: Topic): TopicProblem[] {
  const used = new Set([
    ...topic.persons.flatMap(({ offices }) => offices.map(({ office }) => office)),
    ...topic.series.flatMap(({ office }) => (office === undefined ? [] : [office])),
  ])
  return topic.offices.flatMap(({ id }, i) =>
    used.has(id)
      ? []
      : [
          {
            path: ['offices', i, 'id'],
            message: `no person holds the office "${id}" and no series is of it: remove it`,
          },
        ],
  )
}
