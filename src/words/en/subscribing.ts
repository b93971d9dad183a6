import { count } from './plural.ts'

/** What `subscribe`, `unsubscribe` and `subscriptions` answer. Backticks mark what can be typed. */
export const subscribing = {
  subscribed: 'Subscribed',
  again: 'Subscribed again',
  already: 'Already subscribed',
  changed: 'Subscription changed',
  /** A time stands behind. */
  nextComes: ({ topic, schedule, zone }: { topic: string; schedule: string; zone: string }) =>
    `${topic}: ${schedule} (${zone}). The next digest comes `,
  nextEnd: '.',
  endsWith: (id: string) => `Ends with \`unsubscribe ${id}\`.`,
  unsubscribed: 'Unsubscribed',
  noMore: ({ topic, schedule, zone }: { topic: string; schedule: string; zone: string }) =>
    `No more digests of ${topic}, ${schedule} (${zone}), in this channel.`,
  title: 'Subscriptions',
  none: 'This channel has none. `subscribe 08:00` makes one.',
  /** Its id stands before. `manners` are what else is set. */
  line: (of: { topic: string; schedule: string; zone: string; manners: readonly string[] }) =>
    ` ${of.topic}, ${of.schedule} (${of.zone})${of.manners.map((one) => `, ${one}`).join('')}. `,
  /** A time stands behind. */
  next: 'Next digest ',
  paused: (why: string) => `Paused: ${why}`,
  only: (what: readonly string[]) => `only ${what.join(' and ')}`,
  kinds: { updates: 'changes', contradicts: 'contradictions', new: 'what is new', confirms: 'what still stands' },
  issue: (label: string) => `the issue ${label}`,
  inLanguage: (language: string) => `in ${language}`,
  quiet: (hours: string) => `quiet ${hours}`,
  skipsNothing: 'no post when nothing is new',
  breaking: (alerts: number) => `up to ${count(alerts, 'alert')} a day`,
}
export type SubscribingWords = typeof subscribing
