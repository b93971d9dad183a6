import { UserError } from '../errors.ts'
import type { Command, OptionSpec, OptionValues } from './command.ts'

/** Longest command that is read, characters. Slack itself allows more; no question needs it. */
const LONGEST = 4_000

/**
 * Reads a command as typed on Slack (`ask When is the next summit?`, `latest since:7d`, `subscribe 08:00 only:"changes"`)
 * into its name and option values. One main option is typed bare, others as `key:value`, quoted where there are spaces;
 * a `key:` that is no option of the command is part of the bare text, so that addresses and clock times need no quotes.
 * No text at all means `help`. Throws a UserError that says what is allowed.
 */
export function parseTyped(text: string, commands: readonly Command[]): { name: string; values: OptionValues } {
  const typed = text.normalize('NFC').trim()
  if (typed.length > LONGEST) throw new UserError(`That is too long (${typed.length} characters; ${LONGEST} are read).`)
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed) ?? []
  if (word === '') return { name: 'help', values: {} }
  const command = commands.find((known) => known.name === word.toLowerCase())
  if (!command) throw new UserError(unknownCommand(word, commands))
  return { name: command.name, values: checkValues(command, readOptions(rest, command)) }
}

function readOptions(text: string, command: Command): Record<string, string> {
  const values: Record<string, string> = {}
  const names = command.options.map((option) => option.name).join('|')
  const bare =
    names === ''
      ? text
      : text.replace(
          new RegExp(`(^|\\s)(${names})[:：](?:"([^"]*)"|“([^”]*)”|(\\S+))(?=\\s|$)`, 'gi'),
          (_, __, name: string, a?: string, b?: string, c?: string) => {
            values[name.toLowerCase()] = a ?? b ?? c ?? ''
            return ' '
          },
        )
  const left = bare.replace(/[ \t]+/g, ' ').trim()
  if (left === '') return values
  const main = command.options.find((option) => option.main)
  if (!main) throw new UserError(`\`${command.name}\` takes no "${clip(left)}": ${allowed(command)}.`)
  if (values[main.name] === undefined) values[main.name] = unquote(left)
  return values
}

function unquote(text: string): string {
  return (
    /^(?:"([^"]*)"|“([^”]*)”)$/
      .exec(text)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? text
  )
}

/**
 * Checks option values from any platform: known names, no empty ones, required ones there, choices among the allowed.
 * Throws a UserError that says what is allowed.
 */
export function checkValues(command: Command, values: Readonly<Record<string, string>>): OptionValues {
  const checked: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) {
    const option = command.options.find((known) => known.name === name)
    if (!option) throw new UserError(`\`${command.name}\` has no option "${clip(name)}": ${allowed(command)}.`)
    if (value.trim() !== '') checked[name] = checkValue(option, value.trim())
  }
  const missing = command.options.find((option) => option.required && checked[option.name] === undefined)
  if (missing) {
    const example = command.examples[0]
    throw new UserError(
      `\`${command.name}\` needs ${missing.description.toLowerCase()}${example ? `, for example: \`${example}\`` : ''}.`,
    )
  }
  return checked
}

function checkValue(option: OptionSpec, value: string): string {
  if (value.length > LONGEST)
    throw new UserError(`\`${option.name}\` is too long (${value.length} characters; ${LONGEST} are read).`)
  if (!option.choices) return value
  const choice = option.choices.find((known) => known.toLowerCase() === value.toLowerCase())
  if (choice === undefined) throw new UserError(`\`${option.name}\` is one of ${option.choices.join(', ')}.`)
  return choice
}

function allowed(command: Command): string {
  if (command.options.length === 0) return 'it takes no options'
  return `it takes ${command.options.map((option) => (option.main ? option.name : `${option.name}:…`)).join(', ')}`
}

function unknownCommand(word: string, commands: readonly Command[]): string {
  const near = commands.map((command) => ({
    name: command.name,
    far: distance(word.toLowerCase().slice(0, 30), command.name),
  }))
  const best = near.sort((a, b) => a.far - b.far)[0]
  const guess = best && best.far <= 2 ? ` Did you mean \`${best.name}\`?` : ''
  return `There is no command "${clip(word)}".${guess} There are: ${commands.map((command) => command.name).join(', ')}.`
}

/** Edit distance (Levenshtein), for "did you mean". */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? a.length
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
