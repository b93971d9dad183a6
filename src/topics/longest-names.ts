import type { Mention } from '../language/names.ts'

/** Kinds of which one name inside a longer one of the same family says something else: 日中 in 日中韓, Korea in North Korea. */
const FAMILIES: Readonly<Record<string, string>> = { actor: 'party', other: 'grouping' }

function familyOf(concept: string): string {
  const known = families.get(concept)
  if (known !== undefined) return known
  const kind = concept.slice(0, concept.indexOf(':'))
  const family = FAMILIES[kind] ?? kind
  families.set(concept, family)
  return family
}

/** Of every concept that was asked for; they come from topic files alone. */
const families = new Map<string, string>()

/**
 * Drops what is only part of a longer name of its own kind: "Korea" in "North Korea", 日中 in 日中韓, "foreign minister" in
 * "vice foreign minister". Parts of another kind stay (釜山 in 釜山外相会談, the sides in "China-South Korea"), and so do
 * several meanings of one name. Mentions come sorted by start, the longest first; at most some are nested in each other.
 */
export function longestOfEachKind(mentions: Mention[]): Mention[] {
  if (mentions.every(({ end }, i) => end <= (mentions[i + 1]?.start ?? end))) return mentions
  const kept: Mention[] = []
  const open: Mention[] = []
  for (const mention of mentions) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= mention.start) open.pop()
    const family = familyOf(mention.concept)
    const length = mention.end - mention.start
    const isPart = open.some(
      (outer) => outer.end >= mention.end && outer.end - outer.start > length && familyOf(outer.concept) === family,
    )
    if (!isPart) kept.push(mention)
    open.push(mention)
  }
  return kept
}
