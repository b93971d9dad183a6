import { count } from './plural.ts'

/** Feeds that are looked at, added and removed. */
export const keeping = {
  forOperators: 'Only operators may look at, add or remove feeds.',
  oneAtATime: 'Check, add or remove one feed at a time.',
  checked: 'What would be read',
  added: 'Feed added',
  removed: 'Feed removed',
  addedAs: ({ outlet, id }: { outlet: string; id: string }) =>
    `${outlet} is read from now on, as ${id}. What it lists already is taken in, and only what is from today is news.`,
  removedLine: ({ outlet, id }: { outlet: string; id: string }) =>
    `${outlet} (${id}) is not read any more. What it brought stays.`,
  untitled: 'no title',
  entries: (n: number) => count(n, 'entry', 'entries'),
  language: (language: string) => `language: ${language}`,
  relevant: ({ topic, n }: { topic: string; n: number }) => `${n} about ${topic}`,
  noDate: 'no date',
  repaired: (notes: string) => `read with repairs: ${notes}`,
  alsoNamed: (url: string) => `The page also names ${url}`,
}
export type KeepingWords = typeof keeping
