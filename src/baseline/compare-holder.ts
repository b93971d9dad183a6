import { daysBetween } from '../language/calendar.ts'
import type { Lang } from '../language/lang.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Comparison } from './comparison.ts'
import { idsOf } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'
import { strangerAtPost } from './stranger.ts'

/** Who holds a post, by the topic's own list of offices with their days: a name is right at one date and wrong at another. */
export function compareHolder(index: TopicIndex, known: KnownFact, reading: Reading): Comparison[] {
  const holder = idsOf(known.concepts, 'person')[0]
  if (holder === undefined) return []
  const { asOf } = known.fact
  const named = idsOf(known.concepts, 'office')
  // A text may name the post otherwise than the topic file does.
  const offices = named.length > 0 ? named : index.officesOf(holder, asOf).map(({ office }) => office)
  const party = index.officesOf(holder, asOf).find(({ office }) => offices.includes(office))?.party ?? null
  const { frame } = reading
  const label = (person: string) => index.label(`person:${person}`, 'en')
  const titled = offices.some((id) => frame.concepts.has(`office:${id}`)) || HEADS.test(frame.text)
  const people = idsOf(frame.concepts, 'person')
  const when = dayMeant(index, reading, asOf)
  const since = index
    .person(holder)
    ?.offices.find(({ office, from }) => offices.includes(office) && (from ?? '') <= asOf)?.from
  const isRecent = when <= asOf && daysBetween(when, asOf) < 30
  // The holder's own time: from soon after the day that the topic says, or else the month before it was known.
  const isHis = isRecent || (when <= asOf && since !== undefined && daysBetween(since, when) > HANDOVER_DAYS)
  for (const person of people) {
    if (person === holder) continue
    const entry = index.person(person)
    const held = entry?.offices.filter(({ office, party: of }) => offices.includes(office) && of === party) ?? []
    const holds = held.some(({ from, to }) => (from ?? '') <= when && when <= (to ?? '9999'))
    const follows = held.some(({ from }) => from !== undefined && asOf < from && from <= when)
    if ((holds && when > asOf) || follows)
      return [{ part: 'office', outcome: 'later', was: label(holder), is: label(person), who: `person:${person}` }]
    const ofParty = held.length > 0 || (entry?.offices.some((one) => one.party === party) ?? false)
    const clashes = titled && ofParty && !holds && !people.includes(holder)
    if (clashes && (isRecent || (isHis && held.length > 0))) {
      return [{ part: 'office', outcome: 'differs', was: label(holder), is: label(person) }]
    }
  }
  const sides = idsOf(frame.concepts, 'party')
  const ofItsSide = party === null || sides.length === 0 || sides.includes(party)
  const stranger = isHis && ofItsSide ? strangerAtPost(frame, new Set(offices)) : null
  if (stranger !== null) return [{ part: 'office', outcome: 'differs', was: label(holder), is: stranger }]
  if (people.includes(holder) && titled) {
    return [{ part: 'office', outcome: 'agrees', was: label(holder), is: label(holder), who: `person:${holder}` }]
  }
  return []
}

/** "Until the end of the year" is said of a post that passed on in its last days. */
const HANDOVER_DAYS = 14

/** "Headed the ministry": the post without its title. */
const HEADS = /\b(?:head(?:s|ed)|led|runs?|ran) (?:\w+['’]s )?(?:\w+ )?(?:ministry|government)\b|수장|トップ/i

/** The time of what was told before: "at the time", 当時, 무렵, 当时. */
const AT_THAT_TIME: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:at (?:the|that) time|back then|in those days|then)\b/i,
  ja: /当時|その(?:頃|ころ|とき|時|前月|前年)/,
  ko: /당시|무렵|그때/,
  zh: /当时|當時|那时|其时|彼时/,
}

/** The day that the sentence speaks of: its own dates, or the meeting's, or the article's. */
function dayMeant(index: TopicIndex, { frame, link, said, before }: Reading, asOf: string): string {
  const dates =
    frame.dates.length === 0 && AT_THAT_TIME[frame.lang].test(frame.text)
      ? before.flatMap((one) => one.dates)
      : frame.dates
  const date = dates.find(({ precision }) => precision !== 'season')
  if (date !== undefined && date.from <= asOf && asOf <= date.to) return asOf
  if (date !== undefined && date.precision !== 'year') return date.to
  if (link.to === 'meeting' && (link.from === 'sentence' || said === null)) {
    const held = index.meeting(link.meeting)?.from
    if (held !== undefined) return held
  }
  return said ?? date?.to ?? frame.day
}
