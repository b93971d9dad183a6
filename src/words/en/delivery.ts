/** What is posted beside digests, and what a platform puts around them. */
export const delivery = {
  /** Two times and a command stand between these. */
  refused: {
    from: 'The digest from ',
    to: ' to ',
    why: ' could not be shown here: the chat service refused it. Ask for it with ',
    end: '.',
  },
  part: ({ part, parts }: { part: number; parts: number }) => `Part ${part} of ${parts}`,
  nothingToShow: 'Nothing to show.',
  picture: 'Picture: ',
  /** An alert outside the schedule. */
  alert: (topic: string) => `${topic}: breaking`,
  /** A time stands behind. */
  nextDigest: 'The next digest comes ',
  /** In the thread of a digest, when something in it proves edited or wrong. A time stands behind. */
  correction: (topic: string) => `${topic}: correction`,
  correctionOf: 'To the digest posted ',
  correctionOfAlert: 'To the alert posted ',
  edited: ({ outlet }: { outlet: string }) => `${outlet} has changed its report.`,
  said: 'It said',
  saysNow: 'It says now',
  noLongerRests: 'Nothing else that was shown speaks for it.',
  othersStand: (publishers: number) => `Reports of other publishers still say it: ${publishers}.`,
  accepted: ({ who, day }: { who: string; day: string }) => `Accepted into the baseline by ${who}, ${day}.`,
  rejected: ({ who, day }: { who: string; day: string }) => `Rejected by ${who}, ${day}: the baseline stays as it was.`,
  takenBack: ({ who, day }: { who: string; day: string }) => `Taken back by ${who}, ${day}.`,
  dismissed: ({ who, day }: { who: string; day: string }) => `Marked as wrong by ${who}, ${day}.`,
  /** A person of another platform, whose name is not known here. */
  someone: { slack: 'somebody on Slack', discord: 'somebody on Discord' },
}
export type DeliveryWords = typeof delivery
