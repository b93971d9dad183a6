import { choose, count } from './plural.ts'

export const digest = {
  title: (topic: string) => `${topic}: digest`,
  changed: 'Changed',
  differs: 'Differs from what was known',
  isNew: 'New',
  unverified: 'Related, unverified',
  standing: (facts: number) => `Still stands: ${count(facts, 'known fact')}`,
  silent: 'Silent, or not yet heard',
  /** The first line of a digest without news. */
  nothingNew: 'Nothing new.',
  nothingSeen: 'No coverage of the process was seen in this period.',
  nothingIn: (articles: number) =>
    `${count(articles, 'article')} read; none changes, contradicts or adds to what was known.`,
  /** The first line of the others, one part a section, joined by `·`. */
  parts: {
    changed: (n: number) => `${n} changed`,
    differs: (n: number) => `${n} ${choose(n, 'differs', 'differ')} from what was known`,
    isNew: (n: number) => `${n} new`,
    unverified: (n: number) => `${n} related, unverified`,
    stands: (n: number) => `${count(n, 'known fact')} said again`,
  },
  summary: (parts: readonly string[]) => `${parts.join(' · ')}.`,
  /** Behind a fact that still stands, before its links. */
  saidBy: (publishers: number) => count(publishers, 'publisher'),
  moreFacts: (n: number) => `and ${count(n, 'more fact')}`,
  showFacts: 'Show all facts',
  /** What was read. `languages` is a list already. */
  read: (of: { articles: number; outlets: number; stories: number; languages: readonly string[] }) =>
    `${count(of.articles, 'article')} of ${count(of.outlets, 'outlet')}${of.languages.length > 0 ? ` (${of.languages.join(', ')})` : ''}, ${count(of.stories, 'story', 'stories')}.`,
  /** Backticks mark what can be typed. */
  further: (n: number) => `${count(n, 'further statement')} not shown: see \`latest\`.`,
  missed: (n: number) =>
    `${n === 1 ? 'One scheduled digest was' : `${n} scheduled digests were`} missed while the service was down or could not post here: this one covers the whole time.`,
  /** Between sentences of one paragraph. */
  gap: ' ',
  /** Findings that an alert told already. */
  alerted: (n: number) => `Told already in an alert: ${n}.`,
}
export type DigestWords = typeof digest
