import { factsAsOf, historyOf } from '../baseline/history.ts'
import type { HeldFact } from '../baseline/layers.ts'
import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'
import type { Question } from './question.ts'
import { daysIn } from './wording.ts'

/**
 * The facts that may answer: those that hold on the day of the question, and where it names a day or time of the past,
 * the states of that time in the place of the later ones. Decided and reported changes count alike.
 */
export function standingFacts(held: readonly HeldFact[], { dates, today }: Question): HeldFact[] {
  const now = factsAsOf(held, today)
  const past = dates.map(({ to }) => to).find((day) => day < today)
  if (past === undefined) return now
  const then = factsAsOf(held, past).filter(({ supersededBy }) => supersededBy !== undefined)
  const later = new Set(
    then.flatMap(({ id }) => {
      const line = historyOf(held, id).map((fact) => fact.id)
      return line.slice(line.indexOf(id) + 1)
    }),
  )
  return [...then.filter(({ id }) => now.every((fact) => fact.id !== id)), ...now.filter(({ id }) => !later.has(id))]
}

/** What a fact says took the place of what: the state before it and the day on which that one ended. Null where it is the first. */
export function stateBefore(held: readonly HeldFact[], id: string, lang: Lang): string | null {
  const line = historyOf(held, id)
  const before = line[line.findIndex((fact) => fact.id === id) - 1]
  if (before === undefined) return null
  const until = before.validTo === undefined ? null : daysIn(lang, before.validTo)
  return wordsFor(lang).answering.before({ until, text: before.text[lang] ?? before.text.en ?? '' })
}
