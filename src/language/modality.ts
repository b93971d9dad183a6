import type { Modality } from './cues.ts'
import type { Lang } from './lang.ts'
import { LEXICONS } from './lexicon/lexicon.ts'

export type { Modality } from './cues.ts'

interface Patterns {
  readonly signs: readonly (readonly [Modality, RegExp])[]
  readonly none: RegExp
}

const compiled = new Map<Lang, Patterns>()

/**
 * How firmly a sentence asserts what it says: done, to come, possible, wished for, alleged or denied. The least firm
 * reading wins; a sentence without a sign tells what was done.
 */
export function modalityOf(sentence: string, lang: Lang): Modality {
  const { signs, none } = patternsFor(lang)
  const plain = sentence.replace(none, (match) => ' '.repeat(match.length))
  return signs.find(([, sign]) => sign.test(plain))?.[0] ?? 'did'
}

function patternsFor(lang: Lang): Patterns {
  const known = compiled.get(lang)
  if (known) return known
  const { modality, notModality } = LEXICONS[lang].cues
  const made: Patterns = {
    signs: modality.map(([name, source]) => [name, new RegExp(source, 'iu')]),
    none: new RegExp(notModality, 'giu'),
  }
  compiled.set(lang, made)
  return made
}
