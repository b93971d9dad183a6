import { choose } from './plural.ts'

export const ledger = {
  /** Who stands behind a finding, before how many publishers say it. */
  ownAccount: 'official account',
  namedOfficial: 'named official',
  unnamedOne: ({ outlet }: { outlet: string }) => `one unnamed source, by way of ${outlet}`,
  unnamedMany: (publishers: number) => `unnamed sources, by way of ${publishers} publishers`,
  /** Behind a state that corroborated coverage reports and nobody has accepted. */
  reported: 'reported, not yet in the baseline',
  was: 'Was:',
  now: 'Now:',
  isNew: 'New:',
  accepted: 'Accepted into the baseline',
  rejected: 'Rejected: the baseline stays as it was',
  takenBack: 'Undone: the baseline is as before',
  openAgain: 'Undone: it is open for review again',
  calledWrong: 'Called wrong: it is not shown again',
  shownAgain: 'Undone: it may be shown again',
  mutedHere: 'Muted in this channel',
  mutedEverywhere: 'Muted wherever the topic is followed',
  toldAgain: 'The story is told again',
  meetingAccepted: 'The meeting is part of the baseline now',
  meetingRejected: 'The meeting is set aside',
  accept: 'Accept',
  acceptFinding: 'Accept into the baseline',
  /** The same on a button, where the finding stands beside it. */
  acceptShort: 'Accept',
  reject: 'Reject',
  undo: 'Undo',
  wrong: 'Wrong',
  mute: 'Mute the story',
  muteShort: 'Mute',
  unmute: 'Unmute',
  history: 'Its history',
  details: 'Details',
  sources: 'Sources',
  review: ({ topic }: { topic: string }) => `${topic}: review`,
  nothingProposed: 'Nothing is proposed.',
  moreWait: (more: number) => `${more} more wait: decide on these and ask \`review\` again.`,
  moreSources: (more: number) => `${more} more ${choose(more, 'source', 'sources')} not shown.`,
  /** Before the time at which it was proposed. */
  proposedBy: (sources: number) => `, ${sources} ${choose(sources, 'source', 'sources')}, proposed `,
  saidBy: (publishers: number) => `, ${publishers} ${choose(publishers, 'publisher', 'publishers')}`,
  meeting: 'Meeting:',
  /** Heads what was decided of a fact, and what an article says. */
  decided: 'Decided',
  saysHere: 'What it says',
}
export type LedgerWords = typeof ledger
