import { langFor } from '../../commands/command.ts'
import { checkValues, noCommand, parseTyped } from '../../commands/parse.ts'
import { failureDocument } from '../../commands/run-command.ts'
import { withCode } from '../../digest/document.ts'
import { reasonOf, UserError } from '../../errors.ts'
import type { CommandDesk } from '../chat.ts'
import { withoutSecrets } from './bolt-log.ts'
import type { Place, Say } from './say.ts'

/** Runs what was typed after the slash command's name. Problems become an answer to the asker alone; it never throws. */
export async function answerTyped(desk: CommandDesk, typed: string, place: Place, say: Say): Promise<void> {
  await answer(desk, place, say, () => {
    const { name, values } = parseTyped(typed, desk.commands)
    return desk.run(name, values, place.asker)
  })
}

/** Runs the question of someone who named the app or wrote to it, as the `ask` command; the bare name means help. */
export async function answerQuestion(desk: CommandDesk, question: string, place: Place, say: Say): Promise<void> {
  if (question === '' || /^help[.!?]?$/i.test(question)) await answerTyped(desk, 'help', place, say)
  else await answerWith(desk, 'ask', question, place, say)
}

/** Runs a command with a text as its main option, whatever the text holds: nothing in it is read as another option. */
export async function answerWith(desk: CommandDesk, name: string, text: string, place: Place, say: Say): Promise<void> {
  await answer(desk, place, say, () => {
    const command = desk.commands.find((known) => known.name === name)
    const main = command?.options.find((option) => option.main)
    if (!command || !main) throw noCommand(name, desk.commands)
    return desk.run(name, checkValues(command, { [main.name]: text }), place.asker)
  })
}

/** Does what an action id says (`accept:f-1a2b3c`), with the reason where one was asked for. */
export async function answerAct(
  desk: CommandDesk,
  deed: { readonly action: string; readonly reason: string | null },
  place: Place,
  say: Say,
): Promise<void> {
  await answer(desk, place, say, () => desk.act(deed.action, place.asker, deed.reason))
}

async function answer(
  desk: CommandDesk,
  place: Place,
  say: Say,
  run: () => ReturnType<CommandDesk['run']>,
): Promise<void> {
  try {
    const { document, visibleTo } = await run()
    await say.answer(document, place, visibleTo)
  } catch (error) {
    if (!(error instanceof UserError)) say.log.error({ reason: withoutSecrets(reasonOf(error)) }, 'A command failed')
    await say.answer({ ...failureDocument(error, langFor(place.asker, desk)), title: '' }, place, 'asker')
  }
}

/** Says one line to the asker alone. Backticks in it mark what can be typed. */
export async function sayPlainly(line: string, place: Place, say: Say): Promise<void> {
  const blocks = [{ type: 'paragraph' as const, text: withCode(line) }]
  await say.answer({ title: '', lang: 'en', zone: 'UTC', blocks }, place, 'asker')
}
