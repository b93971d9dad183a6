import type { ProposedMeeting } from '../baseline/meeting-statement.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import type { AnswerSource } from './evidence.ts'
import type { Question } from './question.ts'
import { daysIn } from './wording.ts'

/** Sentences shown of what is reported of one meeting. */
const SHOWN = 3

/** What coverage says of a meeting that the record does not have: how firm it is, when and where, and who says so, the latest first. */
export function proposedAnswer(
  index: TopicIndex,
  { lang }: Question,
  { id, days, place, firmness, publishers, statements }: ProposedMeeting,
): { text: string; sources: AnswerSource[] } {
  const words = wordsFor(lang)
  const exact = days !== null && !days.approximate && (days.precision === 'day' || days.precision === 'range')
  const when = days === null ? null : daysIn(lang, days.from, days.to)
  const text = words.answering.proposed({
    meeting: index.label(`meeting:${id}`, lang),
    firmness: words.answers.timeline.firmness[firmness],
    days: when === null || exact ? when : words.answers.timeline.roughly(when),
    place: place === null ? null : index.label(`place:${place}`, lang),
    publishers,
  })
  const seen = new Set<string>()
  const told = statements.toReversed().filter(({ publisher }) => !seen.has(publisher) && seen.add(publisher))
  const sources = told.slice(0, SHOWN).map(
    ({ url, outlet, published, lang: spoken, sentence }): AnswerSource => ({
      url,
      outlet,
      ...(published === null ? {} : { published }),
      lang: spoken,
      quote: sentence,
    }),
  )
  return { text, sources }
}
