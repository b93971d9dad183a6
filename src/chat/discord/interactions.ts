/** What people do: commands, buttons, windows, a message's menu, and typing into an option. */
import type {
  APIModalInteractionResponseCallbackData,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js'
import { asksReason } from '../../commands/act.ts'
import { langFor } from '../../commands/command.ts'
import { parseTyped } from '../../commands/parse.ts'
import { visible } from '../../digest/visible.ts'
import { reasonOf, UserError } from '../../errors.ts'
import { inEach } from '../../words/words.ts'
import { type Answerable, type Answering, acknowledge, answer, askerOf, localeOf } from './answering.ts'
import { pressOf } from './buttons.ts'
import { oneLine } from './escape.ts'
import { isAmbiguous, isOver } from './failures.ts'
import { COMMAND, INTERACTION } from './limits.ts'
import { textOfMessage } from './message-text.ts'
import { readWindow, reasonWindow, subscribeWindow, WITH_WINDOW } from './windows.ts'

/** Answers one interaction, whatever it is. Never throws: what went wrong is logged, and told where it can be. */
export function answerInteraction(interaction: Interaction, answering: Answering): Promise<void> {
  return answering.desk.heard(() => answerHeard(interaction, answering))
}

async function answerHeard(interaction: Interaction, answering: Answering): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, answering)
    else if (isAnswerable(interaction)) await answerPerson(interaction, answering)
    else answering.log.debug({ type: interaction.type }, 'interaction of a kind that is not ours')
  } catch (thrown) {
    const about = { interaction: interaction.id, reason: reasonOf(thrown) }
    if (isOver(thrown)) answering.log.info(about, 'interaction came too late or was answered already')
    else answering.log.error(about, 'interaction not answered')
  }
}

function isAnswerable(interaction: Interaction): interaction is Answerable {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isModalSubmit()
  )
}

/** Nobody may keep the desk busy alone. */
async function answerPerson(interaction: Answerable, answering: Answering): Promise<void> {
  const leave = answering.letIn(interaction.user.id)
  if (typeof leave === 'string') {
    await acknowledge(interaction, 'asker')
    const wait = inEach(({ errors, chat }) => (leave === 'busy' ? errors.stillBusy : chat.tooFast))
    await answer(interaction, () => Promise.reject(new UserError(wait)), answering)
    return
  }
  try {
    if (interaction.isChatInputCommand()) await runCommand(interaction, answering)
    else if (interaction.isMessageContextMenuCommand()) await checkMessage(interaction, answering)
    else if (interaction.isButton()) await runButton(interaction, answering)
    else await runWindow(interaction, answering)
  } finally {
    leave()
  }
}

async function runCommand(interaction: ChatInputCommandInteraction, answering: Answering): Promise<void> {
  const name = interaction.options.getSubcommand(false) ?? interaction.commandName
  const asker = askerOf(interaction, answering.admins)
  const values = valuesOf(interaction)
  const main = WITH_WINDOW.get(name)
  if (main !== undefined && values[main] === undefined && asker.operator) {
    await open(interaction, await subscribeWindow(answering.desk, asker, values))
    return
  }
  const command = answering.desk.commands.find((one) => one.name === name)
  // Discord waits 3 s for a first sign, so that comes before any work.
  await acknowledge(interaction, command?.visibleTo === 'channel' && command.needs === 'nothing' ? 'channel' : 'asker')
  await answer(interaction, () => answering.desk.run(name, values, asker), answering)
}

/** What a button shows is for the one who pressed it: a channel does not want the same details five times. */
async function runButton(interaction: ButtonInteraction, answering: Answering): Promise<void> {
  const { customId: button, message, user, createdTimestamp: at } = interaction
  if (answering.isDouble({ user: user.id, message: message.id, button, at })) {
    await interaction.deferUpdate()
    return
  }
  const { desk } = answering
  const asker = askerOf(interaction, answering.admins)
  const press = pressOf(button, answering.kept)
  if (press?.does === 'act' && asksReason(press.action) && asker.operator) {
    await open(interaction, reasonWindow(press.id, press.action, langFor(asker, desk)))
    return
  }
  if (press?.does === 'run' && WITH_WINDOW.has(press.command) && asker.operator) {
    await open(interaction, await subscribeWindow(desk, asker, {}))
    return
  }
  await acknowledge(interaction, 'asker')
  const run = async () => {
    if (press === null) throw new UserError(inEach(({ errors }) => errors.buttonTooOld))
    if (press.does === 'act') return desk.act(press.id, asker, null)
    const { name, values } = parseTyped(press.command, desk.commands)
    return desk.run(name, values, asker)
  }
  await answer(interaction, run, answering)
}

/** A window is itself the first sign. Where that was lost and had arrived, the second is refused, and all is well. */
async function open(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  window: APIModalInteractionResponseCallbackData,
): Promise<void> {
  try {
    await interaction.showModal(window)
  } catch (lost) {
    if (!isAmbiguous(lost)) throw lost
    await interaction.showModal(window)
  }
}

async function runWindow(interaction: ModalSubmitInteraction, answering: Answering): Promise<void> {
  await acknowledge(interaction, 'asker')
  const { desk } = answering
  const asker = askerOf(interaction, answering.admins)
  const run = async () => {
    const sent = readWindow(interaction)
    if (sent === null) throw new UserError(inEach(({ errors }) => errors.buttonTooOld))
    if (sent.does === 'act') return desk.act(sent.action, asker, sent.reason)
    return desk.run('subscribe', sent.values, asker)
  }
  await answer(interaction, run, answering)
}

/** The message is somebody else's: what comes of checking it is for the asker alone. */
async function checkMessage(interaction: MessageContextMenuCommandInteraction, answering: Answering): Promise<void> {
  await acknowledge(interaction, 'asker')
  const run = async () => {
    const claim = textOfMessage(interaction.targetMessage)
    if (claim === '') throw new UserError(inEach(({ chat }) => chat.nothingToCheck))
    return answering.desk.run('check', { claim }, askerOf(interaction, answering.admins))
  }
  await answer(interaction, run, answering)
}

/** What is typed is offered too, where nothing else is: Discord says "no options match" otherwise. */
async function suggest(interaction: AutocompleteInteraction, { desk, log }: Answering): Promise<void> {
  const { name: option, value } = interaction.options.getFocused(true)
  const command = interaction.options.getSubcommand(false) ?? interaction.commandName
  const typed = value.trim()
  const reader = { platform: 'discord', channel: interaction.channelId, locale: localeOf(interaction) } as const
  const values = valuesOf(interaction)
  const asked = desk.suggest({ command, option, typed, values }, reader)
  const found = await inTime(asked, INTERACTION.suggestMs).catch((thrown: unknown) => {
    log.warn({ command, option, reason: reasonOf(thrown) }, 'no suggestions')
    return []
  })
  const offered = found.filter((one) => one.value.length > 0 && one.value.length <= COMMAND.choice)
  const own = typed.length > 0 && typed.length <= COMMAND.choice ? [{ value: typed, name: typed }] : []
  const choices = (offered.length === 0 ? own : offered).slice(0, COMMAND.choices)
  await interaction.respond(choices.map(({ value, name }) => ({ value, name: clip(oneLine(visible(name)), value) })))
}

function clip(name: string, value: string): string {
  if (name === '') return value
  return name.length <= COMMAND.choice ? name : `${name.slice(0, COMMAND.choice - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The options given so far, by name. */
function valuesOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, value } of options.data[0]?.options ?? []) {
    if (typeof value === 'string' && value.trim() !== '') values[name] = value.trim()
  }
  return values
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
