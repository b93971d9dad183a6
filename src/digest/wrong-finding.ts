import type { Who } from '../baseline/change.ts'
import { wordsFor } from '../words/words.ts'
import type { Reader, Text } from './document.ts'
import { aboutPerson } from './person.ts'
import { shortened } from './shortened.ts'

/** A finding that was shown, and that an operator called wrong afterwards. */
export interface WrongFinding {
  readonly finding: string
  /** The sentence that was shown. */
  readonly text: string
  /** Who called it so, and why in their words. */
  readonly by: Who
  readonly why: string | null
  /** When, UTC ISO-8601. */
  readonly at: string
}

/** As a delivery names it, beside the findings it shows: so each one is told to a channel once. */
export function wrongKey({ finding }: Pick<WrongFinding, 'finding'>): string {
  return `w-${finding}@1`
}

/** What an operator called wrong: its sentence, by whom and when. */
export function wrongLine({ text, by, at, why }: WrongFinding, { lang, zone }: Reader): Text {
  const { delivery: said, finding, times } = wordsFor(lang)
  const reason = why === null ? '' : ` ${finding.quoted(why)}`
  return [
    { text: `${finding.quoted(shortened(text))} ` },
    ...aboutPerson((who) => said.dismissed({ who, day: times.day(at, zone) }), by),
    { text: reason },
  ]
}
