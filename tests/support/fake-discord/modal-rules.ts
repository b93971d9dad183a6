/** What Discord refuses in a modal, and what its clients do not let people send from one (components/reference, "Label"). */
import { characters, FormErrors, isObject, listOf } from './form-errors.ts'

const MOST = { title: 45, components: 5, customId: 100, label: 45, description: 100, options: 25, option: 100 } as const

/** Checks the data of a callback of type 9. */
export function checkModal(data: Record<string, unknown>): FormErrors {
  const errors = new FormErrors()
  const length = (path: string, text: unknown, least: number, most: number) => {
    if (typeof text !== 'string' || characters(text) < least || characters(text) > most)
      errors.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)
  }
  length('data.title', data.title, 1, MOST.title)
  length('data.custom_id', data.custom_id, 1, MOST.customId)
  const components = listOf(data.components)
  if (components.length < 1 || components.length > MOST.components)
    errors.add('data.components', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST.components} in length.`)
  const ids = new Set<unknown>()
  components.forEach((label, i) => {
    const path = `data.components.${i}`
    if (!isObject(label) || label.type !== 18 || !isObject(label.component)) {
      errors.add(`${path}.type`, 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (10, 18).')
      return
    }
    length(`${path}.label`, label.label, 1, MOST.label)
    if (label.description !== undefined) length(`${path}.description`, label.description, 1, MOST.description)
    const held = label.component
    length(`${path}.component.custom_id`, held.custom_id, 1, MOST.customId)
    if (ids.has(held.custom_id))
      errors.add(
        `${path}.component.custom_id`,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      )
    ids.add(held.custom_id)
    if (held.type === 4) checkTextInput(held, `${path}.component`, errors, length)
    else if (held.type === 3) checkSelect(held, `${path}.component`, errors, length)
    else
      errors.add(
        `${path}.component.type`,
        'UNION_TYPE_CHOICES',
        'Value of field "type" is none that this server knows.',
      )
  })
  return errors
}

type Length = (path: string, text: unknown, least: number, most: number) => void

function checkTextInput(input: Record<string, unknown>, path: string, errors: FormErrors, length: Length): void {
  if (input.style !== 1 && input.style !== 2) errors.add(`${path}.style`, 'BASE_TYPE_CHOICES', 'Must be one of (1, 2).')
  if (input.label !== undefined) errors.add(`${path}.label`, 'LABEL_IN_LABEL', 'A text input in a label has no label.')
  if (input.placeholder !== undefined) length(`${path}.placeholder`, input.placeholder, 0, 100)
  const most = Number(input.max_length ?? 4_000)
  if (!(most >= 1 && most <= 4_000)) errors.add(`${path}.max_length`, 'NUMBER_TYPE_MAX', 'Must be 1 to 4000.')
  if (input.value !== undefined) length(`${path}.value`, input.value, 0, most)
}

function checkSelect(select: Record<string, unknown>, path: string, errors: FormErrors, length: Length): void {
  const options = listOf(select.options).filter(isObject)
  if (options.length < 1 || options.length > MOST.options)
    errors.add(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST.options} in length.`)
  const { least, most } = boundsOf(select)
  if (most > options.length || least > most)
    errors.add(`${path}.max_values`, 'NUMBER_TYPE_MAX', 'There are fewer options than that.')
  if (select.placeholder !== undefined) length(`${path}.placeholder`, select.placeholder, 0, 150)
  const values = new Set<unknown>()
  options.forEach((option, i) => {
    for (const field of ['label', 'value']) length(`${path}.options.${i}.${field}`, option[field], 1, MOST.option)
    if (values.has(option.value))
      errors.add(`${path}.options.${i}.value`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The value is already used')
    values.add(option.value)
  })
  if (options.filter((option) => option.default === true).length > most)
    errors.add(`${path}.options`, 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', 'More are chosen than may be')
}

function boundsOf(select: Record<string, unknown>): { least: number; most: number } {
  return { least: Number(select.min_values ?? 1), most: Number(select.max_values ?? 1) }
}

/** What a person puts into a modal, by the fields' ids: words, or what is chosen. What is left out stays as it stands. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

/** A modal as it is sent off, or an Error where a client would not let a person send it. */
export function filledModal(modal: Record<string, unknown>, filled: Filled): object {
  const components = listOf(modal.components).filter(isObject)
  const known = components.map((label) => (isObject(label.component) ? String(label.component.custom_id) : ''))
  const wrong = Object.keys(filled).find((name) => !known.includes(name))
  if (wrong !== undefined) throw new Error(`the modal has no field ${wrong}, but ${known.join(', ')}`)
  return {
    custom_id: modal.custom_id,
    components: components.map((label, i) => ({
      type: 18,
      id: i + 1,
      component: filledField(label.component, filled, i),
    })),
  }
}

function filledField(field: unknown, filled: Filled, i: number): object {
  if (!isObject(field)) throw new Error('a label holds nothing')
  const name = String(field.custom_id)
  const shared = { type: field.type, id: 100 + i, custom_id: name }
  const given = filled[name]
  if (field.type === 4) {
    const value = given === undefined ? String(field.value ?? '') : String(given)
    if (field.required !== false && value === '') throw new Error(`${name} is required`)
    if (characters(value) > Number(field.max_length ?? 4_000)) throw new Error(`${name} is too long`)
    return { ...shared, value }
  }
  const options = listOf(field.options).filter(isObject)
  const chosen = options.filter((option) => option.default === true).map((option) => String(option.value))
  const values = given === undefined ? chosen : typeof given === 'string' ? [given] : given
  const stray = values.find((value) => !options.some((option) => option.value === value))
  if (stray !== undefined) throw new Error(`${name} does not offer ${stray}`)
  const { least, most } = boundsOf(field)
  if (values.length > most || (field.required !== false && values.length < least))
    throw new Error(`${name} takes ${least} to ${most}, not ${values.length}`)
  return { ...shared, values }
}
