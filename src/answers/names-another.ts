import type { Question } from './question.ts'

/** Another grouping is named, or someone who was not at the meeting: what is known of the meeting is no answer. */
export function namesAnother({ named, meeting, wants }: Question): boolean {
  const present = new Set(meeting?.participants.map((id) => `person:${id}`))
  return named.some(
    ({ concepts }) =>
      concepts.every((one) => /^other:/.test(one)) ||
      (wants[0] !== 'person' &&
        present.size > 0 &&
        concepts.every((one) => one.startsWith('person:') && !present.has(one))),
  )
}
