import type { Span } from '../language/lang.ts'
import type { Baseline } from './baseline.ts'
import type { Comparison } from './comparison.ts'
import type { Slot } from './fact.ts'
import type { Pair } from './features.ts'
import type { Kind } from './finding.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'

/**
 * Plain sentences: the fact with its source's words, which slot is compared, both values, which meeting, and the words of
 * the claim on which that rests. English, for the desk.
 */
export function explain(baseline: Baseline, reading: Reading, kind: Kind, pair: Pair | null): string {
  const meeting = meetingSentence(baseline, reading)
  const words = pair === null ? null : wordsOf(pair, kind, reading)
  const about = words === null ? meeting : `${meeting} Its words: “${words}”.`
  if (pair === null) return `No known fact says this or its contrary. ${about}`
  const { fact } = pair.known
  const quote = fact.source.quote === undefined ? '' : `: “${fact.source.quote}”`
  const source = `${fact.source.outlet}, as of ${fact.asOf}${quote}`
  const known = `Fact ${fact.id} says: “${fact.text.en}” (${source}).`
  const value = comparedFor(pair, kind)
  const said = reading.said === null ? '' : `, said on ${reading.said}`
  switch (kind) {
    case 'confirms':
      return value
        ? `${known} This says the same of the ${value.part}: ${value.is}. ${about}`
        : `${known} This says the same of ${MATTER[pair.known.slot]}. ${about}`
    case 'updates':
      return value
        ? `${known} A later state of the ${value.part}: was ${value.was}, now ${value.is}${said}. ${about}`
        : `${known} This is a later state of ${MATTER[pair.known.slot]}${said}. ${about}`
    case 'contradicts':
      return value
        ? `${known} This differs in the ${value.part}: known is ${value.was}, this says ${value.is}. ${about}`
        : `${known} This says the contrary of ${MATTER[pair.known.slot]}${said}. ${about}`
    case 'new':
      return `No known fact says this or its contrary; the nearest is ${fact.id}. ${about}`
  }
}

function comparedFor({ comparisons }: Pair, kind: Kind): Comparison | undefined {
  return comparisons.find(
    ({ outcome }) => outcome === (kind === 'confirms' ? 'agrees' : kind === 'updates' ? 'later' : 'differs'),
  )
}

/** What a slot is about, where no value of it can be named. */
const MATTER: Readonly<Record<Slot, string>> = {
  held: 'when and where the meeting is',
  participants: 'who takes part',
  gap: 'how long it has been',
  element: 'what the meeting had',
  agreed: 'what was agreed',
  document: 'what was put on paper',
  schedule: 'the schedule of the meeting',
  'office-holder': 'who holds the post',
  said: 'what was said',
  raised: 'what was brought up',
  stance: 'what is wanted',
  relation: 'how they stand to each other',
  other: 'the matter',
}

/** Of a claim, from the first to the last word that bears on the fact: its days, sums and names in common, and its words with a direction. */
function wordsOf(pair: Pair, kind: Kind, { frame }: Reading): string | null {
  const part = comparedFor(pair, kind)?.part
  const named = frame.mentions.filter(({ concept }) => pair.known.concepts.has(concept))
  const spans = spansOf(part, frame, named)
  const chosen = spans.length > 0 ? spans : named
  if (chosen.length === 0) return null
  const start = Math.min(...chosen.map((span) => span.start))
  const end = Math.max(...chosen.map((span) => span.end))
  return frame.text.slice(start, end)
}

function spansOf(part: Comparison['part'] | undefined, frame: Frame, named: readonly Span[]): readonly Span[] {
  const sort = (name: string) => frame.mentions.filter(({ concept }) => concept.startsWith(`${name}:`))
  switch (part) {
    case 'date':
    case 'day':
    case 'schedule':
      return [...frame.dates, ...frame.deniedDates].slice(0, 1)
    case 'gap':
    case 'amount':
      return [...frame.quantities, ...(part === 'gap' ? frame.dates : [])].slice(0, 1)
    case 'place':
      return sort('place').slice(0, 1)
    case 'office':
    case 'who took part':
      return sort('person')
    case 'kind of meeting':
      return sort('series')
    default:
      return [...named, ...frame.pulls]
  }
}

/** Said of a meeting that coverage proposes. */
const UNKNOWN = 'a meeting that the baseline does not know yet'

function meetingSentence({ index }: Baseline, { link }: Reading): string {
  if (link.to !== 'meeting')
    return link.to === 'none' ? 'No meeting is spoken of.' : `Not of this process: ${link.why}.`
  const how = link.why === '' ? '' : ` (by ${link.why})`
  const unknown = index.proposed.has(link.meeting) ? `, ${UNKNOWN}` : ''
  return `It speaks of the ${index.label(`meeting:${link.meeting}`, 'en')}${unknown}${how}.`
}

/** The heart of an explanation of a change or a difference: "the office: was Park Jin, now Cho Tae-yul"; null where no value is named. */
export function valuesIn(why: string): string | null {
  const [, values] =
    /(?:A later state of|This differs in) (the .+?: .+?)(?:, said on [\d-]+)?\. (?:It speaks of|No meeting|Not of)/s.exec(
      why,
    ) ?? []
  return values ?? null
}
