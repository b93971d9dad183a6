import type { Mention, NameFinder } from '../language/names.ts'
import { longestOfEachKind } from './longest-names.ts'
import type { Topic } from './topic.ts'

/** What stands between the parts of a list, in four languages: "A, B and C", A-B-C, A・B・C, A、B和C, A와 B. */
const SEPARATOR =
  /^\s*(?:[,、，・·/\-–—&]|,?\s*and(?: the)?|,?\s*(?:as well as|plus)|,?\s*the|と|及び|および|並びに|和|与|與|及|以及|와|과|및)\s*(?:the\s+)?$/iu

/** "… Japan and China, South Korea said": the list has ended before the comma. */
const AND = /\band\b/i

/** A separator is shorter than this (characters). */
const LONGEST_SEPARATOR = 14

/**
 * A finder that also mentions a grouping where its sides are listed one after the other: "Japan, China and South Korea",
 * "Japanese, South Korean and Chinese", "Seoul, Beijing and Tokyo", 한국, 일본, 중국. The sides of this process are its
 * grouping; those of another one with three and more `parties` are that one. A longer list is neither. One rule instead of
 * a name for every order and every name of each side. Linear.
 */
export function withListedSides(finder: NameFinder, topic: Topic): NameFinder {
  const groupings = new Map<string, string>()
  for (const { id, parties } of topic.others) if (parties.length > 2) groupings.set(keyOf(parties), `other:${id}`)
  groupings.set(keyOf(topic.parties.map(({ id }) => id)), `grouping:${topic.id}`)
  const add = (text: string, mentions: Mention[], nested: readonly Mention[]): Mention[] => {
    const found = listsIn(text, nested).flatMap((list): Mention[] => {
      const [first, last] = [list[0], list.at(-1)]
      const concept = groupings.get(keyOf(list.map((side) => side.concept.slice(side.concept.indexOf(':') + 1))))
      if (!first || !last || concept === undefined) return []
      return [{ concept, start: first.start, end: last.end, text: text.slice(first.start, last.end) }]
    })
    const fresh = notNamedAlready(found, mentions)
    if (fresh.length === 0) return mentions
    return longestOfEachKind([...mentions, ...fresh].sort((a, b) => a.start - b.start || b.end - a.end))
  }
  return {
    // A side may stand inside a name (China-Japan in "China-Japan-ROK"), so both look at nested names.
    find: (text) => {
      const mentions = finder.findNested(text)
      return add(text, outermost(mentions), mentions)
    },
    findNested: (text) => {
      const mentions = finder.findNested(text)
      return add(text, mentions, mentions)
    },
  }
}

/** What `find` gives, from what `findNested` gives: a text is read once for both. */
function outermost(mentions: readonly Mention[]): Mention[] {
  let last: Mention | undefined
  return mentions.filter((mention) => {
    const isOuter = !last || mention.start >= last.end || (mention.start === last.start && mention.end === last.end)
    if (isOuter) last = mention
    return isOuter
  })
}

/** Runs of sides of which each is joined to the next by no more than a separator; each run as long as it goes. */
function listsIn(text: string, mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = []
  let list: Mention[] = []
  let joints: string[] = []
  const close = (): void => {
    const early = joints.slice(0, -1).some((joint) => AND.test(joint)) && !AND.test(joints.at(-1) ?? '')
    if (list.length > 1 && !early) lists.push(list)
  }
  for (const side of mentions) {
    if (!/^(?:party|actor):/.test(side.concept)) continue
    const last = list.at(-1)
    if (last && side.start < last.end) continue
    const joint = last ? text.slice(last.end, Math.min(side.start, last.end + LONGEST_SEPARATOR)) : ''
    if (last && side.start - last.end < LONGEST_SEPARATOR && SEPARATOR.test(joint)) {
      list.push(side)
      joints.push(joint)
    } else {
      close()
      list = [side]
      joints = []
    }
  }
  close()
  return lists
}

/** The same for the same sides in any order; a side named twice makes another key. */
function keyOf(sides: readonly string[]): string {
  return [...sides].sort().join(' ')
}

/** Without those that stand within a name of the same grouping that was found anyway. Both lists are sorted by start. */
function notNamedAlready(found: readonly Mention[], mentions: readonly Mention[]): Mention[] {
  const reached = new Map<string, number>()
  let at = 0
  return found.filter((one) => {
    for (let next = mentions[at]; next !== undefined && next.start <= one.start; next = mentions[++at]) {
      if (next.end > (reached.get(next.concept) ?? 0)) reached.set(next.concept, next.end)
    }
    return (reached.get(one.concept) ?? 0) < one.end
  })
}
