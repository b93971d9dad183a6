import type { Document } from '../digest/document.ts'
import { withCode } from '../digest/document.ts'
import { RetryableError, reasonOf, UserError } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import type { Log } from '../log.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { act } from './act.ts'
import { type Asker, type Command, langFor, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { checkValues, noCommand } from './parse.ts'

/** An answer and who is to see it: the channel, or the asker alone. */
export interface Answered {
  readonly document: Document
  readonly visibleTo: 'channel' | 'asker'
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
    return { document: await command.answer(checkValues(command, values), desk, asker), visibleTo: command.visibleTo }
  } catch (thrown) {
    return { document: tellFailure(thrown, name, langFor(asker, desk), log), visibleTo: 'asker' }
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
    return { document: await act(action, asker, desk, reason), visibleTo: 'asker' }
  } catch (thrown) {
    return { document: tellFailure(thrown, action, langFor(asker, desk), log), visibleTo: 'asker' }
  }
}

function tellFailure(thrown: unknown, command: string, lang: Lang, log: Log): Document {
  if (!(thrown instanceof UserError)) log.error({ command, err: thrown, reason: reasonOf(thrown) }, 'a command failed')
  return failureDocument(thrown, lang)
}

/** One line for the asker about what went wrong, in their language. Nothing of a bug's insides is in it. */
export function failureDocument(thrown: unknown, lang: Lang): Document {
  const { errors } = wordsFor(lang)
  const text =
    thrown instanceof UserError
      ? thrown.in(lang)
      : thrown instanceof RetryableError
        ? errors.tryAgain
        : errors.wentWrong
  return { title: errors.notDone, lang, zone: 'UTC', blocks: [{ type: 'paragraph', text: withCode(text) }] }
}
