import { choose } from './plural.ts'

const HELP = 'write 08:00, weekdays 08:00, monday 08:00, or a cron such as 0 8 * * 1-5'

/** What somebody is told who asked for what cannot be. Each says what is wrong and what to do; backticks mark what can be typed. */
export const errors = {
  notDone: 'Not done',
  noCommand: ({ name, guess, names }: { name: string; guess: string | null; names: readonly string[] }) =>
    `There is no command "${name}".${guess === null ? '' : ` Did you mean \`${guess}\`?`} There are: ${names.join(', ')}.`,
  forOperators: (command: string) =>
    `\`${command}\` is for operators: a workspace admin, someone who may manage the server, or one listed under \`admins\`.`,
  tryAgain: 'That did not work just now. Please try again in a minute.',
  wentWrong: 'Something went wrong here, and it has been logged. Please try again; if it stays, tell the operators.',
  stillBusy: 'I am still busy with your earlier questions. Please try again in a moment.',
  buttonTooOld: 'This button is too old. Type the command instead.',
  tooLong: ({ characters, most }: { characters: number; most: number }) =>
    `That is too long (${characters} characters; ${most} are read).`,
  optionTooLong: ({ option, characters, most }: { option: string; characters: number; most: number }) =>
    `\`${option}\` is too long (${characters} characters; ${most} are read).`,
  takes: (options: readonly string[]) =>
    options.length === 0 ? 'it takes no options' : `it takes ${options.join(', ')}`,
  takesNo: ({ command, text, takes }: { command: string; text: string; takes: string }) =>
    `\`${command}\` takes no "${text}": ${takes}.`,
  noOption: ({ command, option, takes }: { command: string; option: string; takes: string }) =>
    `\`${command}\` has no option "${option}": ${takes}.`,
  needs: ({ command, what, example }: { command: string; what: string; example: string | null }) =>
    `\`${command}\` needs ${what.charAt(0).toLowerCase()}${what.slice(1)}${example === null ? '' : `, for example: \`${example}\``}.`,
  oneOf: ({ option, choices }: { option: string; choices: readonly string[] }) =>
    `\`${option}\` is one of ${choices.join(', ')}.`,
  noTopic: ({ id, topics }: { id: string; topics: readonly string[] }) =>
    `There is no topic "${id}". There are: ${topics.join(', ')}.`,
  noIssue: ({ id, issues }: { id: string; issues: readonly string[] }) =>
    `There is no issue "${id}". There are: ${issues.join(', ')}.`,
  noMeeting: (id: string) => `There is no meeting "${id}". \`timeline\` shows them with their ids.`,
  noAccountYet: "No side's own account of a meeting has been seen yet.",
  noStory: (id: string) => `There is no story "${id}". \`latest\` shows the stories with their ids.`,
  noAddress: 'That is not a web address: write it whole, with https:// in front.',
  noTime: (written: string) => `"${written}" is no time: write 24h, 7d, 2023-11-26 or 2023-11-26T08:00Z.`,
  timeOutOfRange: (written: string) =>
    `"${written}" is out of range: nothing before 1990 or more than a year ahead is kept.`,
  sinceAfterUntil: '`since` must be before `until`.',
  noClockTime: (time: string) => `There is no time ${time}: ${HELP}.`,
  noSchedule: (written: string) => `"${written}" is not a schedule: ${HELP}.`,
  neverComes: (written: string) => `"${written}" never comes round: ${HELP}.`,
  noDay: (word: string) => `"${word}" is not a day: ${HELP}.`,
  noQuietHours: (written: string) => `"${written}" are no quiet hours: write 22:00-06:30.`,
  noZone: (written: string) =>
    `"${written}" is not a time zone: write an IANA name such as Asia/Tokyo, Asia/Seoul or Europe/London.`,
  subscribeInChannel: 'Subscribe in the channel that is to get the digests.',
  unsubscribeInChannel: 'Unsubscribe in the channel that gets the digests.',
  noLanguage: ({ written, languages }: { written: string; languages: readonly string[] }) =>
    `"${written}" is not a language of the digests: write ${languages.join(', ')}.`,
  noFilter: (written: string) => `"${written}" cannot be filtered by: write changes, contradictions, issue:ID or all.`,
  noBreaking: (written: string) =>
    `"${written}" is no setting for alerts: write yes, no, or how many a day at most (1 to 20).`,
  tooManyHere: (subscriptions: number) =>
    `This channel has ${subscriptions} subscriptions already: end one with \`unsubscribe\` first.`,
  noneHere: 'This channel has no subscription.',
  severalHere: ({ first, ids }: { first: string; ids: readonly string[] }) =>
    `This channel has several: write \`unsubscribe ${first}\`. There are: ${ids.join(', ')}.`,
  noSuchHere: ({ id, ids }: { id: string; ids: readonly string[] }) =>
    `This channel has no subscription "${id}". There are: ${ids.join(', ')}.`,
  endsInFile: 'This one stands in the configuration file `communique.yaml`: it ends there.',
  partsNotShown: (parts: number) =>
    `The other ${parts} ${choose(parts, 'part', 'parts')} could not be shown here. Ask in a channel that I am in, or in a direct message to me.`,
}
export type ErrorsWords = typeof errors
