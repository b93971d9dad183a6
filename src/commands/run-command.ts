import type { Document } from '../digest/document.ts'
import { withCode } from '../digest/document.ts'
import { RetryableError, reasonOf, UserError } from '../errors.ts'
import type { Log } from '../log.ts'
import { act } from './act.ts'
import type { Asker, Command, OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { checkValues } from './parse.ts'

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
    if (!command)
      throw new UserError(
        `There is no command "${name.slice(0, 40)}". There are: ${commands.map((one) => one.name).join(', ')}.`,
      )
    if (command.needs === 'operator' && !asker.operator) {
      throw new UserError(
        `\`${name}\` is for operators: a workspace admin, someone who may manage the server, or one listed under \`admins\`.`,
      )
    }
    await desk.catchUp()
    return { document: await command.answer(checkValues(command, values), desk, asker), visibleTo: command.visibleTo }
  } catch (thrown) {
    return { document: sayFailure(thrown, name, log), visibleTo: 'asker' }
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
    return { document: sayFailure(thrown, action, log), visibleTo: 'asker' }
  }
}

/** One line for the asker about what went wrong. */
function sayFailure(thrown: unknown, command: string, log: Log): Document {
  const line = (text: string): Document => ({
    title: 'Not done',
    lang: 'en',
    zone: 'UTC',
    blocks: [{ type: 'paragraph', text: withCode(text) }],
  })
  if (thrown instanceof UserError) return line(thrown.message)
  log.error({ command, err: thrown, reason: reasonOf(thrown) }, 'a command failed')
  if (thrown instanceof RetryableError) return line('That did not work just now. Please try again in a minute.')
  return line('Something went wrong here, and it has been logged. Please try again; if it stays, tell the operators.')
}
