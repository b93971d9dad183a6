import { verbForms } from './english-verbs.ts'
import type { Lang } from './lang.ts'
import { LEXICONS } from './lexicon/lexicon.ts'
import { buildNames, type Mention, type NameFinder } from './names.ts'

const finders = new Map<Lang, NameFinder>()

/**
 * The general diplomatic notions that a text speaks of (`act:postpone`, `thing:press-conference`, `idea:early-date`), with
 * their places. The same notion has the same id in every language. A word may carry several notions, and a longer word may
 * hold a shorter one: both are given, from left to right.
 */
export function conceptsIn(text: string, lang: Lang): Mention[] {
  return finderFor(lang).findNested(text)
}

function finderFor(lang: Lang): NameFinder {
  const known = finders.get(lang)
  if (known) return known
  const finder = buildNames(
    Object.entries(LEXICONS[lang].concepts).map(([concept, words]) => ({ concept, names: { [lang]: wordsOf(words) } })),
  )
  finders.set(lang, finder)
  return finder
}

function wordsOf(words: string): string[] {
  return words.split(', ').flatMap((word) => (word.endsWith('*') ? verbForms(word.slice(0, -1)) : [word]))
}
