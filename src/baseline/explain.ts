import type { Baseline } from './baseline.ts'
import type { Pair } from './features.ts'
import type { Kind } from './finding.ts'
import type { Reading } from './reading.ts'

/** One or two plain sentences: which meeting, which slot, what was known, what is said. English, for the desk. */
export function explain(baseline: Baseline, reading: Reading, kind: Kind, pair: Pair | null): string {
  const about = meetingSentence(baseline, reading)
  if (pair === null) return `No known fact says this or its contrary. ${about}`
  const { fact } = pair.known
  const source = `${fact.source.outlet}, as of ${fact.asOf}`
  const known = `Fact ${fact.id} says: “${fact.text.en}” (${source}).`
  const value = pair.comparisons.find(
    ({ outcome }) => outcome === (kind === 'confirms' ? 'agrees' : kind === 'updates' ? 'later' : 'differs'),
  )
  const said = reading.said === null ? '' : `, said on ${reading.said}`
  switch (kind) {
    case 'confirms':
      return value
        ? `${known} This says the same of the ${value.part}: ${value.is}. ${about}`
        : `${known} This says the same. ${about}`
    case 'updates':
      return value
        ? `${known} A later state of the ${value.part}: was ${value.was}, now ${value.is}${said}. ${about}`
        : `${known} This is a later state of the same matter${said}. ${about}`
    case 'contradicts':
      return value
        ? `${known} This differs in the ${value.part}: known is ${value.was}, this says ${value.is}. ${about}`
        : `${known} This says the contrary${said}. ${about}`
    case 'new':
      return `No known fact says this or its contrary; the nearest is ${fact.id}. ${about}`
  }
}

/** Said of a meeting that coverage proposes. */
const UNKNOWN = 'a meeting that the baseline does not know yet'

/** Whether an explanation speaks of a meeting that the baseline did not know. */
export function isOfUnknownMeeting(why: string): boolean {
  return why.includes(UNKNOWN)
}

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
