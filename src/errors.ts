/**
 * The three kinds of failure. A `UserError` is shown to the person who asked, a `RetryableError` is tried again
 * later, and anything else is a bug: it is logged with its cause and the next piece of work goes on.
 */

/** Something the person can mend: its message is one plain line that says what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError'
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
