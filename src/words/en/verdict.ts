import { choose, count } from './plural.ts'

/** Why a claim was judged as it was, and how the sides' own accounts stand to each other. */
export const verdict = {
  /** What a kind means, behind its word. */
  meanings: {
    confirms: 'what is known says the same',
    updates: 'this is later than what was known, and takes its place',
    contradicts: 'the two cannot be true together',
    new: 'nothing known speaks for or against it',
  },
  /** Behind the kind's word. */
  judged: ({ meaning, percent }: { meaning: string; percent: number }) => `: ${meaning} (confidence ${percent}%).`,
  nothingKnown: 'No known fact says this or its contrary.',
  nearest: (fact: string) => `No known fact says this or its contrary; the nearest is ${fact}.`,
  saysTheSame: (fact: string) => `Fact ${fact} says the same.`,
  laterState: (fact: string) => `This is a later state of the same matter as fact ${fact}.`,
  contrary: (fact: string) => `This says the contrary of fact ${fact}.`,
  sameValue: ({ fact, part, value }: { fact: string; part: string; value: string }) =>
    `Fact ${fact} says the same of the ${part}: ${value}.`,
  laterValue: ({ fact, part, was, now }: { fact: string; part: string; was: string; now: string }) =>
    `A later state of the ${part} in fact ${fact}: was ${was}, now ${now}.`,
  otherValue: ({ fact, part, known, says }: { fact: string; part: string; known: string; says: string }) =>
    `This differs from fact ${fact} in the ${part}: known is ${known}, this says ${says}.`,
  speaksOf: (meeting: string) => `It speaks of the ${meeting}.`,
  noMeeting: 'No meeting is spoken of.',
  /** The words of the claim on which that rests. */
  itsWords: (words: string) => `Its words: “${words}”.`,
  /** One line: a side's own account has not been seen. */
  accountUnseen: ({ side, meeting, feeds }: { side: string; meeting: string; feeds: string }) =>
    `${side}'s own account of the ${meeting} has not been seen: ${feeds}.`,
  accountOmits: ({ side, meeting, issues }: { side: string; meeting: string; issues: readonly string[] }) =>
    `${side}'s own account of the ${meeting} does not mention ${issues.join(', ')}.`,
  issueOthersRaise: ({ issue, sides }: { issue: string; sides: readonly string[] }) =>
    `${issue} (${sides.join(' and ')} ${choose(sides.length, 'does', 'do')})`,
  noOwnFeed: 'no feed of its own is read',
  ownFeedAnswers: 'its feed answers, and has brought none',
  ownFeedDown: 'its feed is down, so this silence means nothing',
  ownFeedUnheard: (hours: number) =>
    `no feed of its own has answered for ${count(hours, 'hour')}, so this silence means nothing`,
}
export type VerdictWords = typeof verdict
