/** What operators did, and what cannot be done. Backticks mark what can be typed. */
export const deeds = {
  /** In a line of a history: who and when stand before, the id and the reason behind. */
  done: {
    subscribe: 'subscribed',
    unsubscribe: 'unsubscribed',
    accept: 'accepted',
    reject: 'rejected',
    undo: 'undid',
    wrong: 'called wrong',
    mute: 'muted',
    unmute: 'unmuted',
    'add-feed': 'added the feed',
    'remove-feed': 'removed the feed',
  },
  states: {
    proposed: 'proposed',
    accepted: 'accepted',
    rejected: 'rejected',
    undone: 'undone',
    open: 'open for review',
  },
  notDoable: (written: string) => `"${written}" is nothing that can be done here.`,
  forOperators:
    'That is for operators: a workspace admin, someone who may manage the server, or one listed under `admins`.',
  oneDeed: 'Do one thing at a time: one of accept, reject, wrong, mute, muteall, unmute.',
  noFinding: (id: string) => `There is no finding "${id}". \`latest\` shows the findings.`,
  nothingCalled: (id: string) =>
    `There is nothing called "${id}". \`review\` shows what is proposed, \`latest\` the findings.`,
  nothingToAccept: 'It says what the baseline holds already: there is nothing to accept.',
  nothingDecided: (id: string) => `Nothing was decided of ${id}, so there is nothing to undo.`,
  notCalledWrong: (id: string) => `${id} was not called wrong, so there is nothing to undo.`,
  wrongAlready: (id: string) => `${id} was called wrong already.`,
  stateAlready: ({ id, state }: { id: string; state: string }) => `${id}: ${state} already.`,
  decidedAlready: ({ id, state, by }: { id: string; state: string; by: string }) =>
    `${id} is ${state} already, by ${by}. \`undo ${id}\` takes that back.`,
  muteInChannel: 'Mute a story in the channel that gets the digests.',
  notMuted: (id: string) => `${id} is not muted here.`,
  mutedAlready: (id: string) => `${id} is muted already.`,
}
export type DeedsWords = typeof deeds
