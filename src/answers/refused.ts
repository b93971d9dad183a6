import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import type { Answer } from './evidence.ts'
import { gapIn } from './other-side.ts'
import type { Question } from './question.ts'
import { fromSlots } from './slots.ts'

/**
 * A plain refusal, with what is known instead: what is given, or else when and where the meeting asked about was. Of
 * another grouping nothing is known, and a meeting of this one would mislead.
 */
export function refused(index: TopicIndex, question: Question, instead: string | null = null): Answer {
  const { lang, meeting, named } = question
  const { nothing, known } = wordsFor(lang).answering
  const elsewhere = named.some(({ concepts }) => concepts.every((one) => one.startsWith('other:')))
  const told =
    instead ??
    (meeting === null || elsewhere
      ? null
      : (fromSlots(index, { ...question, wants: ['day'], named: [], notions: [] })?.text ?? null))
  const answer = told === null ? nothing : `${nothing}${gapIn(lang)}${known}${gapIn(lang)}${told}`
  return { answered: false, answer, lang, sources: [] }
}
