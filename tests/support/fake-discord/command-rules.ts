/** What Discord refuses in a registration, and what its clients do not let people send (interactions/application-commands). */
import { characters, FormErrors, isObject, listOf } from './form-errors.ts'

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** Checks the body of a bulk overwrite. */
export function checkCommands(body: unknown): FormErrors {
  const errors = new FormErrors()
  if (!Array.isArray(body)) {
    errors.add('_', 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
    return errors
  }
  body.forEach((command, i) => {
    if (isObject(command) && (command.type === 2 || command.type === 3)) {
      checkMenuCommand(command, `${i}`, errors)
      return
    }
    checkNamed(command, `${i}`, errors)
    const options = isObject(command) ? listOf(command.options) : []
    checkOptions(options, `${i}`, errors)
    if (sizeOf(command) > 8_000)
      errors.add(`${i}`, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')
  })
  return errors
}

/** A command of a person's or a message's menu: a name with capitals and blanks, nothing else. */
function checkMenuCommand(command: Record<string, unknown>, path: string, errors: FormErrors): void {
  const { name, description, options } = command
  if (typeof name !== 'string' || characters(name) < 1 || characters(name) > 32)
    errors.add(`${path}.name`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 32 in length.')
  for (const [field, held] of Object.entries({ description, options }))
    if (held !== undefined && held !== '')
      errors.add(`${path}.${field}`, 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD', 'Context menu commands have none')
}

function checkNamed(value: unknown, path: string, errors: FormErrors): void {
  if (!isObject(value)) {
    errors.add(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')
    return
  }
  const { name, description } = value
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase())
    errors.add(`${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  if (typeof description !== 'string' || characters(description) < 1 || characters(description) > 100)
    errors.add(`${path}.description`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')
}

function checkOptions(options: readonly unknown[], path: string, errors: FormErrors): void {
  if (options.length > 25) errors.add(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be 25 or fewer in length.')
  const names = new Set<unknown>()
  let optionalSeen = false
  options.forEach((option, i) => {
    const at = `${path}.options.${i}`
    checkNamed(option, at, errors)
    if (!isObject(option)) return
    if (names.has(option.name))
      errors.add(at, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
    names.add(option.name)
    if (option.type === 1) {
      checkOptions(listOf(option.options), at, errors)
      return
    }
    if (option.type !== 3) errors.add(`${at}.type`, 'BASE_TYPE_CHOICES', 'Value is none that this server knows.')
    if (option.required === true && optionalSeen)
      errors.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    if (option.required !== true) optionalSeen = true
    checkChoices(option, at, errors)
  })
}

function checkChoices(option: Record<string, unknown>, path: string, errors: FormErrors): void {
  const choices = listOf(option.choices)
  if (choices.length > 25) errors.add(`${path}.choices`, 'BASE_TYPE_BAD_LENGTH', 'Must be 25 or fewer in length.')
  if (choices.length > 0 && option.autocomplete === true)
    errors.add(path, 'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES', 'Autocomplete and choices exclude each other')
  const length = option.max_length
  if (length !== undefined && (typeof length !== 'number' || length < 1 || length > 6_000))
    errors.add(`${path}.max_length`, 'NUMBER_TYPE_MAX', 'int value should be between 1 and 6000.')
  for (const [i, choice] of choices.entries()) checkChoice(choice, `${path}.choices.${i}`, errors)
}

/** One choice, of an option or of an autocomplete answer. */
export function checkChoice(choice: unknown, path: string, errors: FormErrors): void {
  for (const field of ['name', 'value']) {
    const text = isObject(choice) ? choice[field] : undefined
    if (typeof text !== 'string' || characters(text) < 1 || characters(text) > 100)
      errors.add(`${path}.${field}`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')
  }
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one), 0)
  if (!isObject(value)) return 0
  const own = [value.name, value.description, value.value].filter((text) => typeof text === 'string')
  return characters(own.join('')) + sizeOf(value.options) + sizeOf(value.choices)
}

/** The commands as Discord gives them back: with ids and defaults, without what is false or empty. */
export function asRegistered(commands: readonly unknown[], application: string, id: () => string): object[] {
  return commands.filter(isObject).map((command) => ({
    ...tidy(command),
    id: id(),
    application_id: application,
    version: id(),
    default_member_permissions: null,
    nsfw: false,
  }))
}

function tidy(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== false && !(Array.isArray(held) && held.length === 0))
      .map(([key, held]) => [key, Array.isArray(held) ? held.map((one) => (isObject(one) ? tidy(one) : one)) : held]),
  )
}

/**
 * Options as an interaction carries them, or an Error where a client would not let a person send this: a sub-command
 * or option that is not registered, a required one missing, a choice that is none, a value too long.
 */
export function typedOptions(
  commands: readonly unknown[],
  typed: { command: string; sub: string; values: Readonly<Record<string, string>>; focused?: string },
): object[] {
  const command = commands.filter(isObject).find((one) => one.name === typed.command)
  if (!command) throw new Error(`/${typed.command} is not registered`)
  const sub = listOf(command.options)
    .filter(isObject)
    .find((one) => one.name === typed.sub)
  if (!sub) throw new Error(`/${typed.command} has no sub-command ${typed.sub}`)
  const known = listOf(sub.options).filter(isObject)
  const options = Object.entries(typed.values).map(([name, value]) => {
    const option = known.find((one) => one.name === name)
    if (!option) throw new Error(`/${typed.command} ${typed.sub} has no option ${name}`)
    const choices = listOf(option.choices).filter(isObject)
    if (choices.length > 0 && !choices.some((choice) => choice.value === value))
      throw new Error(`${name}: ${value} is no choice`)
    if (typeof option.max_length === 'number' && characters(value) > option.max_length)
      throw new Error(`${name} is too long`)
    if (name === typed.focused && option.autocomplete !== true) throw new Error(`${name} has no autocomplete`)
    return { name, type: 3, value, ...(name === typed.focused ? { focused: true } : {}) }
  })
  const missing = known.find((option) => option.required === true && typed.values[String(option.name)] === undefined)
  if (missing && typed.focused === undefined) throw new Error(`${missing.name} is required`)
  return [{ name: typed.sub, type: 1, options }]
}
