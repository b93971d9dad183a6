/**
 * A command is defined once and never sees an interaction or a token: it gets checked options and answers with a
 * Document. Slack's manifest, Discord's registration, help, autocomplete and the command line come from the registry.
 */
import type { Document } from '../digest/document.ts'
import type { Lang } from '../language/lang.ts'
import { langOfLocale, type Said } from '../words/words.ts'
import type { Desk } from './desk.ts'

export type OptionType = 'text' | 'duration' | 'instant' | 'schedule' | 'zone' | 'topic' | 'kinds' | 'choice'

export interface OptionSpec {
  readonly name: string
  /** At most 100 characters in each language: `inEach((words) => words.commands.latest.since)`. */
  readonly description: Said
  readonly type: OptionType
  readonly required?: boolean
  /** Typed bare on Slack and in the terminal (`ask When is the summit?`). One a command at most. */
  readonly main?: boolean
  readonly choices?: readonly string[]
  /** Shown in help. */
  readonly example?: string
}

/** Who asks, and from where. Answers and permissions depend on it; nothing else of the platform reaches a command. */
export interface Asker {
  readonly platform: 'slack' | 'discord' | 'terminal' | 'web'
  readonly user: string
  readonly channel: string | null
  readonly workspace: string | null
  /** May change subscriptions and the baseline here. */
  readonly operator: boolean
  /** IANA zone of the asker or the channel; null where not known. */
  readonly zone: string | null
  /** As the platform names it (`ko-KR`); null where not known. */
  readonly locale: string | null
}

/** The language in which somebody is answered: that of their locale, or else the desk's own. */
export function langFor(asker: Pick<Asker, 'locale'>, desk: Pick<Desk, 'language'>): Lang {
  return langOfLocale(asker.locale) ?? desk.language
}

/** Option values as the person gave them, by name, checked to be known and trimmed; a missing one is absent. */
export type OptionValues = Readonly<Record<string, string>>

export interface Command {
  readonly name: string
  readonly summary: Said
  readonly options: readonly OptionSpec[]
  /** `asker`: the answer is shown to the asker alone. */
  readonly visibleTo: 'channel' | 'asker'
  readonly needs: 'nothing' | 'operator'
  /**
   * Who of one language and zone is given the same answer while nothing new is known: everyone, or everyone in channels
   * where the same stories are muted. Missing where the answer depends on who asks, or does something.
   */
  readonly shared?: 'everywhere' | 'where the same is muted'
  /** As typed after the command's name. */
  readonly examples: readonly string[]
  answer(values: OptionValues, desk: Desk, asker: Asker): Promise<Document>
  /** The same answer for programs (`--json`); where missing, the command has no JSON form. */
  json?(values: OptionValues, desk: Desk, asker: Asker): Promise<unknown>
}

/** Types a command where it is defined. */
export function defineCommand(command: Command): Command {
  return command
}
