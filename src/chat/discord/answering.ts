/** The first sign within three seconds, and the answer in its place. */
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js'
import { type Asker, langFor } from '../../commands/command.ts'
import { failureDocument } from '../../commands/run-command.ts'
import type { Document } from '../../digest/document.ts'
import { reasonOf, UserError } from '../../errors.ts'
import type { Lang } from '../../language/lang.ts'
import type { Log } from '../../log.ts'
import { langOfLocale } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { again } from './again.ts'
import type { LongCommands } from './buttons.ts'
import { isAcknowledged, isAmbiguous } from './failures.ts'
import { type Form, inEitherForm, renderParts } from './form.ts'
import type { DiscordMessage } from './render.ts'

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | ModalSubmitInteraction

/** What answering takes: the desk, and who may change things. */
export interface Answering {
  readonly desk: CommandDesk
  /** User and role ids. */
  readonly admins: ReadonlySet<string>
  readonly kept: LongCommands
  readonly form: Form
  /** True for the second press of a double click. */
  readonly isDouble: (press: { user: string; message: string; button: string; at: number }) => boolean
  /** Lets a person in, or says why they have to wait. */
  readonly letIn: (user: string) => (() => void) | 'busy' | 'fast'
  readonly log: Log
}

/**
 * The first sign. Where it is lost on the way a second follows; that one is refused if the first arrived, which is as
 * good. A first sign that is refused means that another replica of the service answers.
 */
export async function acknowledge(interaction: Answerable, visibleTo: 'channel' | 'asker'): Promise<void> {
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

/** Puts what `run` answers in the place of the first sign; the rest of it follows. */
export async function answer(
  interaction: Answerable,
  run: () => Promise<{ document: Document; visibleTo: 'channel' | 'asker' }>,
  answering: Answering,
): Promise<void> {
  const { document, visibleTo } = await run().catch((thrown: unknown) => ({
    document: failure(thrown, langFor({ locale: localeOf(interaction) }, answering.desk), answering.log),
    visibleTo: 'asker' as const,
  }))
  answering.kept.keep(document)
  const [first, ...rest] = renderParts(document)
  if (!first) return
  // The sign given first cannot change who sees it: what is for the asker alone goes into a message of its own.
  const hidden = interaction.ephemeral === true || visibleTo === 'asker'
  if (hidden && interaction.ephemeral !== true) {
    await again(() => interaction.deleteReply())
    rest.unshift(first)
  } else await inEitherForm(first, answering, (message) => again(() => interaction.editReply(bodyOf(message, false))))
  for (const one of rest) await inEitherForm(one, answering, (message) => interaction.followUp(bodyOf(message, hidden)))
}

function bodyOf({ flags, components, embeds = [] }: DiscordMessage, hidden: boolean) {
  const shown = embeds.length === 0 ? { components } : { components, embeds }
  return { ...shown, allowedMentions: { parse: [] }, flags: hidden ? flags | MessageFlags.Ephemeral : flags }
}

function failure(thrown: unknown, lang: Lang, log: Log): Document {
  if (!(thrown instanceof UserError)) log.error({ reason: reasonOf(thrown) }, 'command failed')
  return failureDocument(thrown, lang)
}

/** Who asks, as commands know them. */
export function askerOf(interaction: Answerable, admins: ReadonlySet<string>): Asker {
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
export function localeOf({ locale, guildLocale }: Answerable | AutocompleteInteraction): string {
  return langOfLocale(locale) === null ? (guildLocale ?? locale) : locale
}

function rolesOf(interaction: Answerable): readonly string[] {
  const roles = interaction.member?.roles
  if (roles === undefined) return []
  return Array.isArray(roles) ? roles : [...roles.cache.keys()]
}
