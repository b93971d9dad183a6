import type { Lang, Span } from '../language/lang.ts'
import { speakerCuesIn } from '../language/speakers.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Frame, idsOf } from './frame.ts'
import type { MeetingLink } from './meeting-link.ts'

/** "He said", 同氏は, 그는, 他表示: somebody named before. */
const SOMEBODY: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:he|she|his|her|him|the minister|the spokes\w+|the official)\b/i,
  ja: /同氏|同相|同外相|同首相|同長官|同日の会見/,
  ko: /(?:^|\s)(?:그는|그가|그의|이 당국자|이 관계자)/,
  zh: /[他她](?!们|們)|该发言人/,
}

/** Post words without the post's full title: "Japan's minister", 日韓の両外相, 한일 장관, 中方部长. */
const POST: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:ministers?|colleagues?|counterparts?|leaders?|presidents?|premiers?|top diplomats?)\b/i,
  ja: /外相|大臣|長官|首相|首脳|大統領/,
  ko: /장관|외상|부장|외무상|총리|정상|대통령/,
  zh: /外长|外長|部长|部長|外相|领导人|領導人|首相|总理|總理|总统|總統/,
}

/** What stands before a sentence: the sentences right before it, nearest first, and the title. */
export interface Preceding {
  readonly before: readonly Frame[]
  readonly title: Frame | null
}

/**
 * Persons and parties that a sentence means without naming them: "they" and "the three" are several named before, "both
 * sides" the last two, "he" the last person, "the premier" whoever of those named holds that post, "the Chinese
 * minister" whoever holds it for China that day. `likely` are persons that the baseline knows, for a sentence alone.
 */
export function carriedInto(
  index: TopicIndex,
  frame: Frame,
  { before, title }: Preceding,
  link: MeetingLink,
  likely?: ReadonlySet<string>,
): ReadonlySet<string> {
  const frames = title === null ? before : [...before, title]
  const carried = new Set([
    ...severalMeant(index, frame, frames),
    ...postHoldersMeant(index, frame, frames, link),
    ...holdersOfSides(index, frame, link, likely),
  ])
  const named = idsOf(frame.concepts, 'person')
  const bare = named.length === 0 && sidesOf(frame).length === 0
  if (carried.size === 0 && (SOMEBODY[frame.lang].test(frame.text) || bare)) {
    const last = before.flatMap(personsOf)[0]
    if (last !== undefined && !named.includes(last)) carried.add(`person:${last}`)
  }
  for (const id of frame.concepts) carried.delete(id)
  return carried
}

/** Persons in the order in which a sentence names them, each once. */
function personsOf(frame: Frame): string[] {
  return [...new Set(idsOf(namesOf(frame), 'person'))]
}

/** Parties in the order in which a sentence names them, a grouping's members as well. */
function sidesOf(frame: Frame): string[] {
  return [...new Set([...idsOf(namesOf(frame), 'party'), ...idsOf(frame.concepts, 'party')])]
}

function namesOf(frame: Frame): string[] {
  return frame.mentions.map(({ concept }) => concept)
}

/** The party whose post a person held that day, or last. */
function partyOf(index: TopicIndex, person: string, day: string): string | null {
  const held = index.officesOf(person, day)[0] ?? index.person(person)?.offices.at(-1)
  return held !== undefined && index.topic.parties.some(({ id }) => id === held.party) ? held.party : null
}

/** Who "they", "the three" or "both sides" are. */
function severalMeant(index: TopicIndex, frame: Frame, frames: readonly Frame[]): string[] {
  const cues = new Set(speakerCuesIn(frame.text, frame.lang).map(({ cue }) => cue))
  const group = (one: Frame) => {
    const people = personsOf(one)
    const sides = new Set([...people.flatMap((id) => partyOf(index, id, one.day) ?? []), ...sidesOf(one)])
    return { people, sides: [...sides] }
  }
  const ids = ({ people, sides }: ReturnType<typeof group>) => [
    ...people.map((id) => `person:${id}`),
    ...sides.map((id) => `party:${id}`),
  ]
  const before = frames.map(group).filter(({ people, sides }) => people.length >= 2 || sides.length >= 2)
  const all = index.topic.parties.map(({ id }) => id)
  if (cues.has('all-sides')) {
    const whole = before.find(({ sides }) => all.every((side) => sides.includes(side)))
    return whole ? ids(whole) : before[0] ? ids(before[0]) : []
  }
  if (cues.has('both-sides')) {
    const pair = before.find(({ sides }) => sides.length === 2)
    return pair ? ids(pair) : []
  }
  return cues.has('they') && before[0] ? ids(before[0]) : []
}

/** "Japan's premier", 日方外相, "the foreign minister of South Korea": the party is said of the post. */
function isItsSide(text: string, side: Span, post: Span): boolean {
  if (side.end <= post.start) return /^(?:['’]s)?\s?の?$/.test(text.slice(side.end, post.start))
  return /^\s(?:of|for)\s(?:the\s)?$/.test(text.slice(post.end, side.start))
}

/** "The premier", 大統領, "the Chinese foreign minister": a post without its holder's name. */
function postHoldersMeant(index: TopicIndex, frame: Frame, frames: readonly Frame[], link: MeetingLink): string[] {
  const offices = frame.mentions.filter(({ concept }) => concept.startsWith('office:'))
  if (offices.length === 0) return []
  const named = new Set(personsOf(frame))
  const known = [...frames.flatMap(personsOf), ...(link.to === 'meeting' ? taking(index, link.meeting) : [])]
  return [...Map.groupBy(offices, ({ start }) => start).values()].flatMap((meant) => {
    const { start, end } = meant[0] ?? { start: 0, end: 0 }
    const posts = new Set(meant.map(({ concept }) => concept.slice('office:'.length)))
    if (isNamedBeside(frame, start, end)) return []
    const side = frame.mentions.find(
      (one) => one.concept.startsWith('party:') && isItsSide(frame.text, one, { start, end }),
    )
    const party = side?.concept.slice('party:'.length)
    const holders =
      party === undefined
        ? known.filter((person) => index.officesOf(person, frame.day).some(({ office }) => posts.has(office)))
        : [...posts].flatMap((office) => index.holderOf(office, party, frame.day)?.id ?? [])
    const one = new Set(holders)
    // Where several of those named hold such a post, it is not said who of them is meant.
    return one.size === 1 ? [...one].filter((id) => !named.has(id)).map((id) => `person:${id}`) : []
  })
}

/** "Premier Li Qiang", 王毅外相: the post is the person's title. */
function isNamedBeside({ mentions }: Frame, start: number, end: number): boolean {
  return mentions.some((one) => one.concept.startsWith('person:') && one.start <= end + 2 && start <= one.end + 2)
}

function taking(index: TopicIndex, meeting: string): readonly string[] {
  return index.meeting(meeting)?.participants ?? []
}

/**
 * "Japan's minister" is whoever held the post: of the sides named, those who take part in the meeting spoken of, or, in
 * a sentence that comes alone, one of those that the baseline knows.
 */
function holdersOfSides(index: TopicIndex, frame: Frame, link: MeetingLink, likely?: ReadonlySet<string>): string[] {
  if (!POST[frame.lang].test(frame.text)) return []
  const there = link.to === 'meeting' ? taking(index, link.meeting) : []
  const people = there.length > 0 ? there : idsOf(likely ?? [], 'person')
  const named = new Set(idsOf(frame.concepts, 'person'))
  const offices = new Set(namesOf(frame).filter((id) => id.startsWith('office:')))
  const fits = (person: string) =>
    index
      .person(person)
      ?.offices.some(
        ({ office, party }) =>
          frame.concepts.has(`party:${party}`) && (offices.size === 0 || offices.has(`office:${office}`)),
      ) ?? false
  return people.filter((person) => !named.has(person) && fits(person)).map((person) => `person:${person}`)
}
