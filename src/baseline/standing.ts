import type { Lang } from '../language/lang.ts'

/**
 * Words that tell how things have stood all along, or stood before: "from the start", これまでどおり, 줄곧, 早已. What is told
 * so speaks of the time of the fact as well, and is no later state of it.
 */
const STANDING: { readonly [L in Lang]: RegExp } = {
  en: /\b(?:all along|from the (?:start|outset|beginning)|throughout|(?:had|has|have) (?:long|always|never)|long ago|as (?:ever|before)|(?:at no|never at any) (?:time|point)|even then|ever since)\b/i,
  ja: /当初から|はじめから|初めから|一貫して|これまで(?:どおり|通り)|もともと|かねて|終始|とうに|早くから|ずっと|一度も/,
  ko: /처음부터|애초|줄곧|내내|종전대로|예전처럼|일관되게|진작|오래전|한 번도|단 한 번도/,
  zh: /从一开始|一开始|自始至终|始终|一直|早已|早在|早就|从来|一贯|从未|向来/,
}

/** Whether a sentence tells of a state that held before it was told. */
export function isStanding(text: string, lang: Lang): boolean {
  return STANDING[lang].test(text)
}
