/**
 * The three kinds of failure. A `UserError` is shown to the person who asked, a `RetryableError` is tried again
 * later, and anything else is a bug: it is logged with its cause and the next piece of work goes on.
 */

/** A text by the code of its language. */
type InLanguages = Readonly<Record<string, string>> & { readonly en: string }

/** Something the person can mend: its message is one plain line that says what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly #said: InLanguages

  /** A message in English alone is for operators: what is shown in chat is given in every language (`inEach`). */
  constructor(message: string | InLanguages, options: { cause?: unknown } = {}) {
    super(typeof message === 'string' ? message : message.en, options)
    this.#said = typeof message === 'string' ? { en: message } : message
  }

  /** The message in a language (`ko`); in English where it has no other. */
  in(lang: string): string {
    return this.#said[lang] ?? this.#said.en
  }
}

/** Something that may work later: a busy server, a lost connection, a lock. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError'
  /** How long to wait at least, in ms; undefined where the other side did not say. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** The message of whatever was thrown, on one line. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  return text.replace(/\s+/g, ' ').trim()
}
