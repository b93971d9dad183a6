import type { Said } from '../../src/words/words.ts'

/** A text that is the same in every language, for commands that tests make up. */
export function sameInEach(text: string): Said {
  return { en: text, ja: text, ko: text, zh: text }
}
