import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import { type Asker, langFor } from '../../commands/command.ts'
import { parseTyped } from '../../commands/parse.ts'
import { failureDocument } from '../../commands/run-command.ts'
import type { Document } from '../../digest/document.ts'
import { visible } from '../../digest/visible.ts'
import { reasonOf, UserError } from '../../errors.ts'
import type { Lang } from '../../language/lang.ts'
import type { Log } from '../../log.ts'
import { inEach, langOfLocale } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { again } from './again.ts'
import { commandOf, type LongCommands } from './buttons.ts'
import { oneLine } from './escape.ts'
import { isAcknowledged, isAmbiguous, isOver } from './failures.ts'
import { COMMAND, INTERACTION } from './limits.ts'
import { renderDiscord } from './render.ts'

type Answerable = ChatInputCommandInteraction | ButtonInteraction

/** What answering takes: the desk, and who may change things. */
export interface Answering {
  readonly desk: CommandDesk
  /** User and role ids. */
  readonly admins: ReadonlySet<string>
  readonly kept: LongCommands
  readonly log: Log
}

/** Answers one interaction, whatever it is. Never throws: what went wrong is logged, and told where it can be. */
export async function answerInteraction(interaction: Interaction, answering: Answering): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, answering)
    else if (interaction.isChatInputCommand()) await runCommand(interaction, answering)
    else if (interaction.isButton()) await runButton(interaction, answering)
    else answering.log.debug({ type: interaction.type }, 'interaction of a kind that is not ours')
  } catch (thrown) {
    const about = { interaction: interaction.id, reason: reasonOf(thrown) }
    if (isOver(thrown)) answering.log.info(about, 'interaction came too late or was answered already')
    else answering.log.error(about, 'interaction not answered')
  }
}

async function runCommand(interaction: ChatInputCommandInteraction, answering: Answering): Promise<void> {
  const name = interaction.options.getSubcommand(false) ?? interaction.commandName
  const command = answering.desk.commands.find((one) => one.name === name)
  // Discord waits 3 s for a first sign, so that comes before any work.
  await acknowledge(interaction, command?.visibleTo === 'channel' && command.needs === 'nothing' ? 'channel' : 'asker')
  const values = valuesOf(interaction)
  await answer(interaction, () => answering.desk.run(name, values, askerOf(interaction, answering.admins)), answering)
}

/** What a button shows is for the one who pressed it: a channel does not want the same details five times. */
async function runButton(interaction: ButtonInteraction, answering: Answering): Promise<void> {
  await acknowledge(interaction, 'asker')
  const typed = commandOf(interaction.customId, answering.kept)
  const run = async () => {
    if (typed === null) throw new UserError(inEach(({ errors }) => errors.buttonTooOld))
    const { name, values } = parseTyped(typed, answering.desk.commands)
    return answering.desk.run(name, values, askerOf(interaction, answering.admins))
  }
  await answer(interaction, run, answering)
}

/**
 * The first sign. Where it is lost on the way a second follows; that one is refused if the first arrived, which is as
 * good. A first sign that is refused means that another replica of the service answers.
 */
async function acknowledge(interaction: Answerable, visibleTo: 'channel' | 'asker'): Promise<void> {
  const sign = visibleTo === 'asker' ? { flags: MessageFlags.Ephemeral as const } : {}
  try {
    await interaction.deferReply(sign)
  } catch (lost) {
    if (!isAmbiguous(lost)) throw lost
    await interaction.deferReply(sign).catch((thrown: unknown) => {
      if (!isAcknowledged(thrown)) throw thrown
      interaction.deferred = true
      interaction.ephemeral = visibleTo === 'asker'
    })
  }
}

async function answer(
  interaction: Answerable,
  run: () => Promise<{ document: Document; visibleTo: 'channel' | 'asker' }>,
  answering: Answering,
): Promise<void> {
  const { document, visibleTo } = await run().catch((thrown: unknown) => ({
    document: failure(thrown, langFor({ locale: localeOf(interaction) }, answering.desk), answering.log),
    visibleTo: 'asker' as const,
  }))
  answering.kept.keep(document)
  const [first, ...rest] = renderDiscord(document)
  if (!first) return
  // The sign given first cannot change who sees it: what is for the asker alone goes into a message of its own.
  const hidden = interaction.ephemeral === true || visibleTo === 'asker'
  if (hidden && interaction.ephemeral !== true) {
    await again(() => interaction.deleteReply())
    rest.unshift(first)
  } else await again(() => interaction.editReply(bodyOf(first, false)))
  for (const message of rest) await interaction.followUp(bodyOf(message, hidden))
}

function bodyOf(message: ReturnType<typeof renderDiscord>[number], hidden: boolean) {
  const { SuppressEmbeds, IsComponentsV2, Ephemeral } = MessageFlags
  return {
    components: message.components,
    allowedMentions: { parse: [] },
    flags: hidden ? SuppressEmbeds | IsComponentsV2 | Ephemeral : SuppressEmbeds | IsComponentsV2,
  }
}

function failure(thrown: unknown, lang: Lang, log: Log): Document {
  if (!(thrown instanceof UserError)) log.error({ reason: reasonOf(thrown) }, 'command failed')
  return failureDocument(thrown, lang)
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

function askerOf(interaction: Answerable, admins: ReadonlySet<string>): Asker {
  const listed = admins.has(interaction.user.id) || rolesOf(interaction).some((role) => admins.has(role))
  return {
    platform: 'discord',
    user: interaction.user.id,
    channel: interaction.channelId,
    workspace: interaction.guildId,
    operator: listed || interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    zone: null,
    locale: localeOf(interaction),
  }
}

/** The user's own; the server's where the product does not speak that. */
function localeOf({ locale, guildLocale }: Answerable | AutocompleteInteraction): string {
  return langOfLocale(locale) === null ? (guildLocale ?? locale) : locale
}

function rolesOf(interaction: Answerable): readonly string[] {
  const roles = interaction.member?.roles
  if (roles === undefined) return []
  return Array.isArray(roles) ? roles : [...roles.cache.keys()]
}
