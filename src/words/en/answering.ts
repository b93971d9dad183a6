import { count } from './plural.ts'

/** The frame of an answer; what it quotes stays in its own language. */
export const answering = {
  nothing: 'Neither the known facts nor the coverage answer this.',
  /** What is known of the matter stands behind. */
  known: 'What is known:',
  noSuccessor: 'No successor is known.',
  /** A sentence with its outlet and day stands behind. */
  latest: 'The latest report:',
  yes: 'Yes. ',
  no: 'No. ',
  quoted: ({ outlet, day, source, quote }: { outlet: string; day: string; source: string | null; quote: string }) =>
    `${outlet}, ${day}${source === null ? '' : ` (${source})`}: “${quote}”`,
  /** Behind the day of a quotation: who stands behind it. */
  unnamed: 'one unnamed source',
  before: ({ until, text }: { until: string | null; text: string }) =>
    `Before${until === null ? '' : `, until ${until}`}: “${text}”`,
  /** A sentence with its outlet and day stands behind. */
  differs: 'Reported otherwise:',
  later: 'A later report:',
  /** A meeting that coverage reports and the record does not have. */
  proposed: ({
    meeting,
    firmness,
    days,
    place,
    publishers,
  }: {
    meeting: string
    firmness: string
    days: string | null
    place: string | null
    publishers: number
  }) =>
    `The ${meeting} is not in the record; coverage has it ${firmness}${days === null ? ', without a date' : ` for ${days}`}${place === null ? '' : ` in ${place}`} (${count(publishers, 'publisher')}).`,
}
