import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import type { Answer } from './evidence.ts'
import { gapIn } from './other-side.ts'
import type { Question } from './question.ts'
import { fromSlots } from './slots.ts'

/** A plain refusal, with what is known instead: what is given, or else when and where the meeting asked about was. */
export function refused(index: TopicIndex, question: Question, instead: string | null = null): Answer {
  const { lang, meeting } = question
  const { nothing, known } = wordsFor(lang).answering
  const told =
    instead ??
    (meeting === null
      ? null
      : (fromSlots(index, { ...question, wants: ['day', 'place'], named: [], notions: [] })?.text ?? null))
  const answer = told === null ? nothing : `${nothing}${gapIn(lang)}${known}${gapIn(lang)}${told}`
  return { answered: false, answer, lang, sources: [] }
}
