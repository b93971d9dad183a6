/**
 * What stands in menus, in windows that ask for something, and on an app's home page. Titles and buttons of windows have
 * at most 24 characters: Slack takes no more.
 */
export const chat = {
  /** Before what is hard to take back. */
  sure: 'Are you sure?',
  sureToEnd: 'No more digests come from this subscription.',
  sureToMuteEverywhere: 'Nobody who follows the topic is told of this story any more.',
  yes: 'Yes',
  no: 'No',
  cancel: 'Cancel',
  close: 'Close',
  wait: 'One moment…',
  answer: 'Answer',
  tooMuch: 'There is more than fits here: type the command in a channel to see all of it.',
  /** A command of a message's menu, at most 32 characters: Discord takes no more. */
  checkMessage: 'Check against the baseline',
  nothingToCheck: 'There are no words in this message to check.',
  /** A window could not be opened in time. `typed` is the command that does the same. */
  windowTooLate: (typed: string) => `The window could not be opened in time. Type \`${typed}\` instead.`,
  tooFast: 'That was a lot at once. Please wait a moment and try again.',
  reason: {
    wrong: 'Mark as wrong',
    reject: 'Reject the change',
    why: 'Why?',
    hint: 'Kept in the history, beside your name.',
    missing: 'Say why, in a few words.',
    send: 'Send',
  },
  subscribe: {
    title: 'Subscribe a channel',
    channel: 'Channel',
    topic: 'Process',
    schedule: 'When',
    zone: 'Time zone of that time',
    only: 'What to post',
    everything: 'Everything',
    language: 'Language of the digests',
    ownLanguage: 'The desk’s own',
    nothing: 'When there is nothing new',
    post: 'Say so',
    skip: 'Post nothing',
    breaking: 'Alerts outside the schedule',
    noAlerts: 'None',
    alerts: (most: number) => `Up to ${most} a day`,
    quiet: 'Quiet hours',
    quietHint: 'For example 22:00-06:30: what falls into them waits for their end.',
    /** Heads what is set beside these: at most 45 characters, as all labels of a window. */
    also: 'Quiet hours, alerts, mornings without news',
    send: 'Subscribe',
    inviteFirst: 'I am not in that channel. Invite me there with /invite, then send this again.',
    notHere: 'That channel cannot be looked at just now. Please try again in a moment.',
  },
  home: {
    feeds: 'Feeds',
    digests: 'Digests',
    none: 'No channel of this workspace gets digests yet.',
    more: (more: number) => `${more} more not shown.`,
    findings: 'Last findings',
    noFindings: 'Nothing was found in the last seven days.',
    topics: 'Processes',
    facts: (facts: number) => `: known facts: ${facts}`,
    subscribe: 'Subscribe a channel',
    latest: 'Latest',
    review: 'Review',
    sources: 'Sources',
    help: 'Help',
    end: 'End',
  },
  /** The pages on which an admin adds the app to a workspace. */
  install: {
    add: 'Add to Slack',
    what: 'Posts what changed in a diplomatic process, against what was known, and who says so.',
    done: 'Communiqué is installed. Invite it to a channel with /invite, then type its command with “subscribe”.',
    cancelled: 'Nothing was installed.',
    expired: 'This page is too old, or was opened in another browser. Please begin again.',
    failed: 'Slack did not complete the installation. Please begin again; if it stays, tell who runs this service.',
    notListed:
      'This service is for chosen workspaces, and yours is not among them: nothing was installed. Ask the people who run it to add yours.',
    again: 'Begin again',
  },
  /** To who has to mend it: a channel's digests are paused. A channel stands between. */
  paused: { before: 'Digests for ', after: (why: string) => ` are paused: ${why}` },
  resumes: 'They go on by themselves once that is mended.',
}
export type ChatWords = typeof chat
