import type { Document } from '../digest/document.ts'
import { withCode } from '../digest/document.ts'
import { RetryableError, reasonOf, UserError } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import type { Log } from '../log.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { act } from './act.ts'
import { type Asker, type Command, langFor, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { ErrorAbout } from './error-about.ts'
import { checkValues, noCommand } from './parse.ts'

/** An answer and who is to see it: the channel, or the asker alone. */
export interface Answered {
  readonly document: Document
  readonly visibleTo: 'channel' | 'asker'
  /** `refused`: for a reason that the asker can mend; `failed`: for a fault of ours or of what we rest on. */
  readonly ended: 'answered' | 'refused' | 'failed'
}

/**
 * Runs a command for someone. Never throws: a refusal or a slip is one plain line for the asker alone, and a bug is
 * logged and owned up to without its insides.
 */
export async function runCommand(
  request: { name: string; values: OptionValues; asker: Asker },
  commands: readonly Command[],
  desk: Desk,
  log: Log,
): Promise<Answered> {
  const { name, values, asker } = request
  const command = commands.find((one) => one.name === name)
  try {
    if (!command) throw noCommand(name, commands)
    if (command.needs === 'operator' && !asker.operator)
      throw new UserError(inEach(({ errors }) => errors.forOperators(name)))
    await desk.catchUp()
    const document = await command.answer(checkValues(command, values), desk, asker)
    return { document, visibleTo: command.visibleTo, ended: 'answered' }
  } catch (thrown) {
    return tellFailure(thrown, name, langFor(asker, desk), log)
  }
}

/**
 * Does what a button or modal asks (`accept:f-1a2b3c`, see `act`) and answers the asker alone. Never throws, like
 * `runCommand`.
 */
export async function runAct(
  request: { action: string; asker: Asker; reason: string | null },
  desk: Desk,
  log: Log,
): Promise<Answered> {
  const { action, asker, reason } = request
  try {
    return { document: await act(action, asker, desk, reason), visibleTo: 'asker', ended: 'answered' }
  } catch (thrown) {
    return tellFailure(thrown, action, langFor(asker, desk), log)
  }
}

function tellFailure(thrown: unknown, command: string, lang: Lang, log: Log): Answered {
  const refused = thrown instanceof UserError
  if (!refused) log.error({ command, err: thrown, reason: reasonOf(thrown) }, 'a command failed')
  return { document: failureDocument(thrown, lang), visibleTo: 'asker', ended: refused ? 'refused' : 'failed' }
}

/** One line for the asker about what went wrong, in their language. Nothing of a bug's insides is in it. */
export function failureDocument(thrown: unknown, lang: Lang): Document {
  const { errors } = wordsFor(lang)
  const text =
    thrown instanceof ErrorAbout
      ? thrown.textIn(lang)
      : thrown instanceof UserError
        ? withCode(thrown.in(lang))
        : [{ text: thrown instanceof RetryableError ? errors.tryAgain : errors.wentWrong }]
  return { title: errors.notDone, lang, zone: 'UTC', blocks: [{ type: 'paragraph', text }] }
}
