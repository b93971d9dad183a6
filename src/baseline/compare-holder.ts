import { daysBetween } from '../language/calendar.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Comparison } from './comparison.ts'
import { idsOf } from './frame.ts'
import type { KnownFact } from './known-fact.ts'
import type { Reading } from './reading.ts'

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
  for (const person of people) {
    if (person === holder) continue
    const entry = index.person(person)
    const held = entry?.offices.filter(({ office, party: of }) => offices.includes(office) && of === party) ?? []
    const holds = held.some(({ from, to }) => (from ?? '') <= when && when <= (to ?? '9999'))
    const since = held.some(({ from }) => from !== undefined && asOf < from && from <= when)
    if ((holds && when > asOf) || since)
      return [{ part: 'office', outcome: 'later', was: label(holder), is: label(person), who: `person:${person}` }]
    const ofParty = held.length > 0 || (entry?.offices.some((one) => one.party === party) ?? false)
    const clashes = titled && ofParty && !holds && !people.includes(holder)
    if (clashes && when <= asOf && daysBetween(when, asOf) < 30) {
      return [{ part: 'office', outcome: 'differs', was: label(holder), is: label(person) }]
    }
  }
  if (people.includes(holder) && titled) {
    return [{ part: 'office', outcome: 'agrees', was: label(holder), is: label(holder), who: `person:${holder}` }]
  }
  return []
}

/** "Headed the ministry": the post without its title. */
const HEADS = /\b(?:head(?:s|ed)|led|runs?|ran) (?:\w+['’]s )?(?:\w+ )?(?:ministry|government)\b|수장|トップ/i

/** The day that the sentence speaks of: its own dates, or the meeting's, or the article's. */
function dayMeant(index: TopicIndex, { frame, link, said }: Reading, asOf: string): string {
  const date = frame.dates.find(({ precision }) => precision !== 'season')
  if (date !== undefined && date.from <= asOf && asOf <= date.to) return asOf
  if (date !== undefined && date.precision !== 'year') return date.to
  if (link.to === 'meeting' && (link.from === 'sentence' || said === null)) {
    const held = index.meeting(link.meeting)?.from
    if (held !== undefined) return held
  }
  return said ?? date?.to ?? frame.day
}
