import type { Mention } from '../language/names.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

export const NOBODY: ReadonlySet<string> = new Set()

/**
 * What a text names, each place read one way. Names inside a longer name count (釜山 in 釜山外相会談) save sides and
 * groupings inside a grouping (日中 in 日中韓). Where a family name fits several persons, one who is `likely` is meant,
 * else whoever is likeliest to be in the news that day.
 */
export function mentionsIn(index: TopicIndex, text: string, day: string, likely: ReadonlySet<string>): Mention[] {
  const all = index.names.findNested(text)
  const wholes = all.filter(({ concept }) => concept.startsWith('grouping:') || concept.startsWith('other:'))
  const inside = (mention: Mention) =>
    wholes.some(
      (whole) =>
        whole.start <= mention.start &&
        whole.end >= mention.end &&
        whole.end - whole.start > mention.end - mention.start,
    )
  const people = new Map<string, Mention[]>()
  const kept: Mention[] = []
  for (const mention of all) {
    if (mention.concept.startsWith('person:')) {
      const place = `${mention.start} ${mention.end}`
      people.set(place, [...(people.get(place) ?? []), mention])
    } else if (!/^(?:other|grouping|party|actor):/.test(mention.concept) || !inside(mention)) kept.push(mention)
  }
  for (const meant of people.values()) {
    const known = meant.filter(({ concept }) => likely.has(concept))
    const first = meant[0]
    if (meant.length === 1 || known.length > 0) kept.push(...(known.length > 0 ? known.slice(0, 1) : meant))
    else if (first) {
      const best = index.personsNamed(first.text, day)[0]
      kept.push(meant.find(({ concept }) => concept === `person:${best?.id}`) ?? first)
    }
  }
  return withoutNestedPeople(kept).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** "Park Geun-hye" names one person: the family name inside it names nobody else. */
function withoutNestedPeople(mentions: readonly Mention[]): Mention[] {
  const people = mentions.filter(({ concept }) => concept.startsWith('person:'))
  return mentions.filter(
    (mention) =>
      !mention.concept.startsWith('person:') ||
      !people.some(
        (other) =>
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  )
}

/** A grouping names its members too: 日韓 is Japan and South Korea. */
export function withSides(index: TopicIndex, concepts: Iterable<string>): Set<string> {
  const { topic } = index
  const all = new Set(concepts)
  const add = (ids: readonly string[]) => {
    for (const id of ids) all.add(topic.parties.some((party) => party.id === id) ? `party:${id}` : `actor:${id}`)
  }
  for (const concept of [...all]) {
    if (concept === `grouping:${topic.id}`) add(topic.parties.map(({ id }) => id))
    if (concept.startsWith('other:')) add(topic.others.find(({ id }) => `other:${id}` === concept)?.parties ?? [])
  }
  return all
}
