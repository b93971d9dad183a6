import type { Document } from '../../digest/document.ts'
import type { Lang } from '../../language/lang.ts'
import type { Log } from '../../log.ts'
import { wordsFor } from '../../words/words.ts'
import { formRefused } from './failures.ts'
import { partsOf } from './parts.ts'
import { type DiscordMessage, inComponents } from './render.ts'
import { inEmbeds } from './render-embeds.ts'

/** What messages are made of: components v2, or embeds with buttons below them. */
export type Form = 'components' | 'embeds'

/** One message, to be had in either form. */
export type InForm = (form: Form) => DiscordMessage

/**
 * A Document as messages, in order, saying all of it; the same number of them in either form. With `ref` each names it and
 * its own number in its last line, so that it can be found again in the channel.
 */
export function renderParts(document: Document, { ref }: { ref?: string } = {}): InForm[] {
  const parts = partsOf(document)
  return parts.map((groups, index): InForm => {
    const foot = footText(document.lang, { index, count: parts.length, ref })
    return (form) => (form === 'embeds' ? inEmbeds(groups, foot) : inComponents(groups, foot))
  })
}

/**
 * Sends a message in the form that is wanted; where Discord refuses that form of it, once more in the other, and the log
 * says so. What was refused was not taken: so nothing is said twice. Any other failure is the caller's.
 */
export async function inEitherForm<T>(
  message: InForm,
  { form, log }: { form: Form; log: Log },
  send: (body: DiscordMessage) => Promise<T>,
): Promise<T> {
  try {
    return await send(message(form))
  } catch (thrown) {
    const reason = formRefused(thrown)
    if (reason === null) throw thrown
    const instead = form === 'components' ? 'embeds' : 'components'
    log.warn({ form, instead, reason }, 'Discord refuses this form of a message; it goes out in the other')
    return send(message(instead))
  }
}

/** What names one message of a delivery in its last line: `ref 7d1k2x9fqa/2`. */
export function partRef(ref: string, index: number): string {
  return `ref ${ref}/${index + 1}`
}

/** The last line of one message: which part it is, and its reference. Null where there is neither. */
function footText(
  lang: Lang,
  { index, count, ref }: { index: number; count: number; ref: string | undefined },
): string | null {
  const part = count > 1 ? wordsFor(lang).delivery.part({ part: index + 1, parts: count }) : null
  const shown = [part, ref === undefined ? null : partRef(ref, index)].filter((words) => words !== null)
  return shown.length === 0 ? null : shown.join(' · ')
}
