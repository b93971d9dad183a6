import { choose } from './plural.ts'

export const finding = {
  /** A kind as people read it. Colour or shape may stand beside the word, never instead of it. */
  kinds: { updates: 'CHANGED', contradicts: 'DIFFERS', new: 'NEW', confirms: 'STANDS' },
  languages: { en: 'English', ja: 'Japanese', ko: 'Korean', zh: 'Chinese' },
  /** Before the known fact: it was so until now, or the report differs from it. */
  was: 'was',
  known: 'known',
  /** Before the words of the report that differs. */
  report: 'report',
  /** Behind a source: a party speaks for itself there. */
  ownAccount: 'own account',
  /** How many say it. `independent` publishers, of which `shown` are named; `more` outlets carry it. */
  publishers: ({ independent, shown, more }: { independent: number; shown: number; more: number }) => {
    const some = shown < independent ? ` (${shown} shown)` : ''
    const who = independent <= 1 ? 'one publisher' : `${independent} independent publishers${some}`
    return more > 0 ? `${who}, carried by ${more} more ${choose(more, 'outlet', 'outlets')}` : who
  },
  /** What was compared. */
  parts: {
    date: 'date',
    day: 'day',
    place: 'place',
    'who took part': 'who took part',
    gap: 'gap',
    amount: 'amount',
    office: 'office',
    schedule: 'schedule',
    'kind of meeting': 'kind of meeting',
    relation: 'relation',
    'who said it': 'who said it',
    'who did it': 'who did it',
    matter: 'matter',
    holder: 'holder',
    stance: 'stance',
  },
  /** Values that are no names, days or numbers, as the comparison words them. */
  values: {
    undecided: 'undecided',
    fixed: 'fixed',
    'to come': 'to come',
    'another day': 'another day',
    'another place': 'another place',
    'in favour': 'in favour',
    'against or cautious': 'against or cautious',
    'close or improving': 'close or improving',
    'tense or worse': 'tense or worse',
    done: 'done',
    'not done': 'not done',
  },
  /** The values that a sentence in another language changes, or differs in. */
  changedValues: ({ part, was, now }: { part: string; was: string; now: string }) =>
    `the ${part}: was ${was}, now ${now}`,
  differingValues: ({ part, known, says }: { part: string; known: string; says: string }) =>
    `the ${part}: known is ${known}, this says ${says}`,
  /** Behind a text that stands there in English because the topic's files have it in no other language. Empty in English. */
  inEnglish: '',
  /** A sentence in quotation marks. */
  quoted: (text: string) => `“${text}”`,
}
export type FindingWords = typeof finding
