import { UserError } from '../errors.ts'
import { inEach } from '../words/words.ts'
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
  if (typed.length > LONGEST)
    throw new UserError(inEach(({ errors }) => errors.tooLong({ characters: typed.length, most: LONGEST })))
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(typed) ?? []
  if (word === '') return { name: 'help', values: {} }
  const command = commands.find((known) => known.name === word.toLowerCase())
  if (!command) throw noCommand(word, commands)
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
  if (!main)
    throw new UserError(
      inEach(({ errors }) =>
        errors.takesNo({ command: command.name, text: clip(left), takes: errors.takes(taken(command)) }),
      ),
    )
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
    if (!option)
      throw new UserError(
        inEach(({ errors }) =>
          errors.noOption({ command: command.name, option: clip(name), takes: errors.takes(taken(command)) }),
        ),
      )
    if (value.trim() !== '') checked[name] = checkValue(option, value.trim())
  }
  const missing = command.options.find((option) => option.required && checked[option.name] === undefined)
  if (missing) {
    const example = command.examples[0] ?? null
    throw new UserError(
      inEach(({ errors, lang }) => errors.needs({ command: command.name, what: missing.description[lang], example })),
    )
  }
  return checked
}

function checkValue(option: OptionSpec, value: string): string {
  if (value.length > LONGEST)
    throw new UserError(
      inEach(({ errors }) => errors.optionTooLong({ option: option.name, characters: value.length, most: LONGEST })),
    )
  if (!option.choices) return value
  const { name, choices } = option
  const choice = choices.find((known) => known.toLowerCase() === value.toLowerCase())
  if (choice === undefined) throw new UserError(inEach(({ errors }) => errors.oneOf({ option: name, choices })))
  return choice
}

/** Its options as they are typed. */
function taken(command: Command): string[] {
  return command.options.map((option) => (option.main ? option.name : `${option.name}:…`))
}

/** That there is no such command, the nearest one, and all there are. */
export function noCommand(word: string, commands: readonly Command[]): UserError {
  const near = commands.map((command) => ({
    name: command.name,
    far: distance(word.toLowerCase().slice(0, 30), command.name),
  }))
  const best = near.sort((a, b) => a.far - b.far)[0]
  const guess = best && best.far <= 2 ? best.name : null
  const names = commands.map((command) => command.name)
  return new UserError(inEach(({ errors }) => errors.noCommand({ name: clip(word), guess, names })))
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
