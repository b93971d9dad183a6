import { soundAlike } from '../language/sounds.ts'
import { speaksOf } from '../language/vocabulary.ts'
import type { Sentence } from './evidence.ts'
import type { NamedInQuestion } from './question.ts'

/** An issue is wide: its other words ("trade" for "tariffs") speak of it less surely than the words of the question. */
const OTHER_WORDS: Readonly<Record<string, number>> = { issue: 0.6, concept: 0.85 }
/** "Freedom Edge" is one of a kind that the topic has other words for ("drills"): those are not it. */
const SAME_KIND = 0.4
/** The vocabulary has more words for a thing than a topic has. */
const SAME_MEANING = 0.6

/**
 * How surely a name of the question stands in a sentence, 0 to 1: by any of its concepts, a side also by its people, a
 * kind of meeting by the post of those who meet.
 */
export function namedIn({ concepts, text, lang, proper, wordings }: NamedInQuestion, sentence: Sentence): number {
  const literal = sentence.text.toLowerCase().includes(text.toLowerCase())
  const elsewhere = sentence.lang !== lang
  const same = () => literal || (elsewhere && (!proper || sentence.names.some((name) => soundAlike(name, text))))
  let best = 0
  for (const concept of concepts) {
    const [kind, id = ''] = concept.split(':')
    if (sentence.concepts.has(concept)) best = Math.max(best, same() ? 1 : otherWords(kind ?? '', proper))
    if (kind === 'party' && sentence.concepts.has(`of-party:${id}`)) best = Math.max(best, 0.8)
    if (kind === 'series' && sentence.concepts.has(`of-series:${id}`)) best = Math.max(best, 0.8)
    if (kind === 'actor' && sentence.concepts.has(`of-actor:${id}`)) best = Math.max(best, 0.8)
    if ((kind === 'concept' || kind === 'issue') && literal) return 1
  }
  const matter = concepts.every((concept) => /^(?:concept|issue):/.test(concept))
  if (best === 0 && matter && wordings.some((wording) => speaksOf(wording, sentence.lang, sentence)))
    return SAME_MEANING
  return best
}

function otherWords(kind: string, proper: boolean): number {
  const general = OTHER_WORDS[kind]
  if (general === undefined) return 1
  return proper ? SAME_KIND : general
}
