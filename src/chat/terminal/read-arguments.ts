import { parseArgs } from 'node:util'
import type { Command } from '../../commands/command.ts'
import { UserError } from '../../errors.ts'

/** The command line was not written as it can be read: exit code 2. */
export class UsageError extends UserError {}

/** What somebody typed behind `communique`. */
export interface Invocation {
  readonly name: string
  /** Bare words, in order. */
  readonly words: readonly string[]
  /** `--since 7d`. */
  readonly values: Readonly<Record<string, string>>
  /** `--json`. */
  readonly switches: ReadonlySet<string>
}

/** An operation of the command line: its bare words, its options with a value, its switches. */
export interface Usage {
  readonly words: string
  readonly values: readonly string[]
  readonly switches: readonly string[]
}

/** Reads the arguments against what the command takes. Throws a UsageError that says what is allowed. */
export function readArguments(argv: readonly string[], usages: Readonly<Record<string, Usage>>): Invocation {
  const [name = 'help', ...rest] = argv
  const usage = Object.hasOwn(usages, name) ? usages[name] : undefined
  if (!usage)
    throw new UsageError(`There is no command "${name.slice(0, 40)}". There are: ${Object.keys(usages).join(', ')}.`)
  const options = Object.fromEntries([
    ...usage.values.map((one) => [one, { type: 'string' as const }]),
    ...usage.switches.map((one) => [one, { type: 'boolean' as const }]),
  ])
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true })
    const given = Object.entries(values)
    return {
      name,
      words: positionals,
      values: Object.fromEntries(given.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))),
      switches: new Set(given.flatMap(([key, value]) => (value === true ? [key] : []))),
    }
  } catch (cause) {
    throw new UsageError(`Write it as: communique ${usageLine(name, usage)}`, { cause })
  }
}

/** `latest [SINCE] [--topic TOPIC] [--json]` */
export function usageLine(name: string, usage: Usage): string {
  const parts = [
    name,
    usage.words,
    ...usage.values.map((one) => `[--${one} ${one.toUpperCase()}]`),
    ...usage.switches.map((one) => `[--${one}]`),
  ]
  return parts.filter(Boolean).join(' ')
}

/** How a command of the registry is typed in a terminal: its main option bare, the others as flags. */
export function usageOf(command: Command): Usage {
  const main = command.options.find((option) => option.main)
  const word = main ? (main.required && !command.json ? main.name.toUpperCase() : `[${main.name.toUpperCase()}]`) : ''
  const switches = command.json ? ['json'] : []
  return {
    words: word,
    values: [...command.options.map((option) => option.name), 'lang'],
    switches: [...switches, 'plain'],
  }
}

/**
 * A command's option values from what was typed: flags, `key:value` as on Slack, and the bare words for the main
 * option. Throws a UsageError where words are left over.
 */
export function valuesOf(
  command: Command,
  { words, values: { lang: _, ...values } }: Invocation,
): Readonly<Record<string, string>> {
  const main = command.options.find((option) => option.main)
  const named = words.map((word) => {
    const [, name = '', value = ''] = /^([a-z]+):(.+)$/su.exec(word) ?? []
    return command.options.some((option) => option.name === name) ? { name, value } : null
  })
  const bare = words.filter((_, i) => named[i] === null).join(' ')
  const typed = Object.fromEntries(named.flatMap((one) => (one ? [[one.name, one.value]] : [])))
  if (bare === '') return { ...typed, ...values }
  if (!main) throw new UsageError(`Write it as: communique ${usageLine(command.name, usageOf(command))}`)
  return { ...typed, ...values, [main.name]: bare }
}

/** What a person typed wrongly is wrong usage: a UserError of `read` becomes a UsageError. */
export function asUsage<T>(read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    throw thrown instanceof UserError ? new UsageError(thrown.message, { cause: thrown }) : thrown
  }
}

/** The one bare word that an operation takes (a file). Throws a UsageError with `usage` where there is none, or more. */
export function onlyWord([word, ...more]: readonly string[], usage: string): string {
  if (word === undefined || more.length > 0) throw new UsageError(`Write it as: communique ${usage}`)
  return word
}
