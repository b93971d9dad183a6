import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import type { Command, OptionSpec } from '../../commands/command.ts'
import { UserError } from '../../errors.ts'
import { inEach, type Said } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { oneLine } from './escape.ts'
import { COMMAND, MENU_NAME } from './limits.ts'
import { WITH_WINDOW } from './windows.ts'

/**
 * The registry as Discord's one slash command with a sub-command each, and the command of a message's menu. Throws a UserError where a name or a number
 * is not what Discord takes (interactions/application-commands): it would refuse the whole registration.
 */
export function discordCommands(
  desk: Pick<CommandDesk, 'commandName' | 'commands'>,
): [RESTPostAPIChatInputApplicationCommandsJSONBody, RESTPostAPIContextMenuApplicationCommandsJSONBody] {
  checkName(desk.commandName)
  if (desk.commands.length > COMMAND.subCommands) {
    throw new UserError(`Discord takes ${COMMAND.subCommands} sub-commands; there are ${desk.commands.length}.`)
  }
  const command = {
    type: ApplicationCommandType.ChatInput as const,
    name: desk.commandName,
    description: describe(`Coverage against what is known. Start with /${desk.commandName} help`),
    options: desk.commands.map(subCommand),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
  const size = sizeOf(command)
  if (size > COMMAND.characters) {
    throw new UserError(
      `Discord takes a command of ${COMMAND.characters} characters with all its options; this has ${size}.`,
    )
  }
  return [command, checkMessageCommand()]
}

/** In the menu of every message: check it against the baseline. Such a command has a name alone. */
function checkMessageCommand(): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const { en, ...others } = inEach(({ chat }) => chat.checkMessage.slice(0, MENU_NAME))
  return {
    type: ApplicationCommandType.Message,
    name: en,
    name_localizations: localized({ en, ...others }, (text) => text),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
}

/** Characters of all names, descriptions and values in it. */
function sizeOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + sizeOf(one), 0)
  if (typeof part !== 'object' || part === null) return 0
  return Object.entries(part).reduce(
    (sum, [key, value]) =>
      sum + (['name', 'description', 'value'].includes(key) ? lengthOf(value, part, key) : sizeOf(value)),
    0,
  )
}

/** Of a text and its localizations the longest counts. */
function lengthOf(text: unknown, part: object, key: string): number {
  const others: unknown[] = Object.values(Object(new Map(Object.entries(part)).get(`${key}_localizations`)))
  return Math.max(...[text, ...others].map((one) => (typeof one === 'string' ? one.length : 0)))
}

function subCommand(command: Command): APIApplicationCommandSubcommandOption {
  checkName(command.name)
  if (command.options.length > COMMAND.options) {
    throw new UserError(`Discord takes ${COMMAND.options} options; \`${command.name}\` has ${command.options.length}.`)
  }
  const required = command.options.filter((option) => option.required === true)
  const others = command.options.filter((option) => option.required !== true)
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: command.name,
    ...described(command.summary),
    // Discord refuses a required option after one that is not.
    options: [...required, ...others].map((option) => optionOf(option, WITH_WINDOW.get(command.name) === option.name)),
  }
}

/** What a window asks for may be left out. */
function optionOf(option: OptionSpec, inWindow: boolean): APIApplicationCommandBasicOption {
  checkName(option.name)
  const shared = {
    type: ApplicationCommandOptionType.String as const,
    name: option.name,
    ...described(option.description),
    required: option.required === true && !inWindow,
  }
  const choices = option.choices ?? []
  if (choices.length > 0 && choices.length <= COMMAND.choices && choices.every(fitsChoice)) {
    return { ...shared, choices: choices.map((choice) => ({ name: choice, value: choice })) }
  }
  return { ...shared, autocomplete: true, max_length: COMMAND.value }
}

function fitsChoice(choice: string): boolean {
  return choice.length >= 1 && choice.length <= COMMAND.choice
}

function checkName(name: string): void {
  if (COMMAND.name.test(name) && name === name.toLowerCase()) return
  throw new UserError(
    `Discord takes no command or option called "${name}": use 1 to 32 small letters, digits, - and _.`,
  )
}

/** In English, and in the other languages for those whose Discord is set to them. */
function described(text: Said) {
  return { description: describe(text.en), description_localizations: localized(text, describe) }
}

function localized({ ja, ko, zh }: Said, as: (text: string) => string) {
  return {
    [Locale.Japanese]: as(ja),
    [Locale.Korean]: as(ko),
    [Locale.ChineseCN]: as(zh),
    [Locale.ChineseTW]: as(zh),
  }
}

function describe(text: string): string {
  const words = oneLine(text) || '—'
  if (words.length <= COMMAND.description) return words
  return `${words.slice(0, COMMAND.description - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
