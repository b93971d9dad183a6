import type { TopicIndex } from '../topics/topic-index.ts'

/** From so many days before a meeting to so many after it, its place is named for it. */
const AT_HAND = 14
const DAY = 86_400_000

const NOWHERE: ReadonlySet<string> = new Set()

/** Where the process meets about the time of an article (UTC ISO-8601): concepts, `place:busan`. */
export function venuesAtHand({ held }: Outline, published: string | null): ReadonlySet<string> {
  if (published === null) return NOWHERE
  const at = Date.parse(published)
  return new Set(held.filter(({ from, to }) => at >= from && at <= to).map(({ venue }) => venue))
}

/** What of a topic tells its articles from others, read once. */
export interface Outline {
  /** Places where the process has met; a capital is named for too many other reasons. */
  readonly venues: ReadonlySet<string>
  /** When each of them is named for a meeting, ms. */
  readonly held: readonly { readonly venue: string; readonly from: number; readonly to: number }[]
  /** Whether what some of the sides do together is of the process too: the topic names no pair of them as another one. */
  readonly isWhole: boolean
  /** Outsiders with whom some of the sides form another grouping: where one stands, "the three" may be that one's. */
  readonly rivals: ReadonlySet<string>
}

export function outlineOf(index: TopicIndex): Outline {
  const known = outlines.get(index)
  if (known !== undefined) return known
  const { parties, meetings, others } = index.topic
  const capitals = new Set(parties.map(({ capital }) => capital))
  const held = meetings.flatMap(({ place, from, to = from }) => {
    if (place === undefined || capitals.has(place)) return []
    const days = { from: Date.parse(from ?? '') - AT_HAND * DAY, to: Date.parse(to ?? '') + (AT_HAND + 1) * DAY }
    return [{ venue: `place:${place}`, ...days }]
  })
  const own = new Set(parties.map(({ id }) => id))
  const groupings = others.filter((other) => other.parties.filter((side) => own.has(side)).length > 1)
  const outline = {
    venues: new Set(held.map(({ venue }) => venue)),
    held,
    isWhole: !groupings.some((other) => other.parties.every((side) => own.has(side))),
    rivals: new Set(groupings.flatMap((other) => other.parties.filter((side) => !own.has(side)))),
  }
  outlines.set(index, outline)
  return outline
}

const outlines = new WeakMap<TopicIndex, Outline>()
