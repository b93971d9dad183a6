/** What each command is for, and what its options mean: shown in help, and while someone types. At most 100 characters on Discord. */
export const commands = {
  topic: 'The process meant, where the desk follows several',
  help: { summary: 'What can be asked, with examples' },
  home: { summary: 'The desk at a glance: subscriptions, next digests, feeds, last findings' },
  latest: { summary: 'Stories and findings, newest first', since: 'How far back: 24h, 7d or a date' },
  digest: {
    summary: 'The digest of a period, shown to you alone',
    since: 'From when: 24h, 7d or a date',
    until: 'To when: a date or time',
  },
  ask: { summary: 'An answer with its sources, or a plain refusal', question: 'A question about the process' },
  check: {
    summary: 'A claim against the baseline: kind, fact, evidence on both sides',
    claim: 'A sentence to compare with what is known',
  },
  facts: {
    summary: 'The baseline as it stands, or stood on a day',
    about: 'What the facts are about: a name, a word, or a fact’s id',
    asof: 'A day: the facts as they stood then',
  },
  timeline: {
    summary: 'Dated events of the process: held, announced, postponed, cancelled',
    about: 'A kind of meeting, a place or a name',
    since: 'From which day',
    until: 'To which day',
  },
  compare: {
    summary: "The sides' own accounts of a meeting beside each other: who says what, who is silent",
    meeting: 'The meeting, as fm-10; the latest one with an account where left out',
    issue: 'One issue alone, as nk-denuclearisation',
  },
  story: { summary: 'One story: its articles, findings, how it grew', id: "A story's id, as `latest` shows it" },
  why: { summary: 'Why an article was, or was not, in a digest', link: "The article's address" },
  sources: {
    summary: "Each feed's health, and what it means for the digest",
    check: 'An address: what would be read from it',
    add: 'An address to be read from now on',
    remove: 'The id of an added feed',
    outlet: 'With add: the name that digests show',
    language: 'With add: the language of the feed',
    official: 'With add: the party whose own account it is, like JP',
  },
  subscribe: {
    summary: 'Posts digests to this channel',
    schedule: 'When: 08:00, weekdays 08:00, or a cron',
    timezone: 'The zone of that time, as Asia/Tokyo',
    only: 'What to post: changes, contradictions, issue:ID, or all; several with commas',
    language: 'The language of the digests: en, ja, ko or zh',
    quiet: 'No posts between these times, as 22:00-06:30',
    nothing: 'When there is nothing new: post or skip',
    breaking: 'Alerts outside the schedule: yes, no, or how many a day at most',
  },
  review: {
    summary: 'Proposed changes of the baseline, to accept or reject',
    accept: 'Id of a change, a meeting or a finding to take into the baseline',
    reject: 'Id of a change or a meeting to set aside',
    wrong: 'Id of a finding that is wrong and is not to be shown again',
    mute: 'Id of a story of which this channel wants to hear no more',
    muteall: 'Id of a story that nobody is to be told of',
    unmute: 'Id of a muted story',
    why: 'The reason, for the history',
  },
  undo: {
    summary: 'Takes a decision on the baseline back',
    change: 'The id of the change, as `review` and `facts` show it',
  },
  unsubscribe: {
    summary: 'Ends a subscription of this channel',
    id: 'Which one, where the channel has several',
  },
  subscriptions: { summary: "This channel's subscriptions" },
}
export type CommandsWords = typeof commands
