import type { Who } from '../baseline/change.ts'
import { type Text, withCode } from '../digest/document.ts'
import { aboutPerson, personId } from '../digest/person.ts'
import { UserError } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import { inEach, type Words, wordsFor } from '../words/words.ts'

/** A UserError that names somebody, whom their own platform shows by name; a terminal by their id. */
export class ErrorAbout extends UserError {
  readonly #sentence: (words: Words, who: string) => string
  readonly #person: Who

  constructor(person: Who, sentence: (words: Words, who: string) => string) {
    super(inEach((words) => sentence(words, personId(person))))
    this.#sentence = sentence
    this.#person = person
  }

  /** The message as a Document shows it. */
  textIn(lang: Lang): Text {
    const text = aboutPerson((who) => this.#sentence(wordsFor(lang), who), this.#person)
    return text.flatMap((run) => ('text' in run ? withCode(run.text) : [run]))
  }
}
