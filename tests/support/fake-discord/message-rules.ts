/**
 * What Discord refuses in a message: the rules of components v2, of the older fields, of nonces, flags and allowed
 * mentions (resources/message, components/reference). And what it would let ring: mentions that would fire.
 */
import { characters, FormErrors, isObject, listOf } from './form-errors.ts'

export const FLAG = { suppressEmbeds: 4, ephemeral: 64, suppressNotifications: 4096, componentsV2: 32_768 } as const

type Where = 'channel' | 'answer' | 'edit' | 'follow-up'

const FLAGS: Readonly<Record<Where, number>> = {
  channel: FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2,
  answer: FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.componentsV2,
  edit: FLAG.suppressEmbeds | FLAG.componentsV2,
  'follow-up': FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.componentsV2,
}

const MOST = {
  components: 40,
  text: 4_000,
  content: 2_000,
  embeds: 10,
  embedText: 6_000,
  embedDescription: 4_096,
  embedFooter: 2_048,
  embedFields: 25,
  rows: 5,
  nonce: 25,
  customId: 100,
  label: 80,
  url: 512,
  description: 1_024,
  rowButtons: 5,
  sectionTexts: 3,
  galleryItems: 10,
} as const

/** Checks a message body for the place it is sent to. */
export function checkMessage(body: Record<string, unknown>, where: Where): FormErrors {
  const errors = new FormErrors()
  const flags = typeof body.flags === 'number' ? body.flags : 0
  if ((flags & ~FLAGS[where]) !== 0) errors.add('flags', 'MESSAGE_FLAGS_INVALID', 'These flags cannot be set here.')
  checkNonce(body, errors)
  checkAllowedMentions(body.allowed_mentions, errors)
  if ((flags & FLAG.componentsV2) !== 0) checkV2(body, errors)
  else checkLegacy(body, errors)
  return errors
}

function checkNonce(body: Record<string, unknown>, errors: FormErrors): void {
  if (body.nonce === undefined || body.nonce === null) return
  if (typeof body.nonce !== 'string' && typeof body.nonce !== 'number') {
    errors.add('nonce', 'NONCE_TYPE_INVALID', 'Nonce must be a string or integer.')
  } else if (characters(String(body.nonce)) > MOST.nonce) {
    errors.add('nonce', 'BASE_TYPE_BAD_LENGTH', `Must be ${MOST.nonce} or fewer in length.`)
  }
}

function checkAllowedMentions(value: unknown, errors: FormErrors): void {
  if (value === undefined || value === null) return
  const parse = isObject(value) ? value.parse : undefined
  if (!isObject(value) || (parse !== undefined && !Array.isArray(parse))) {
    errors.add('allowed_mentions', 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')
    return
  }
  for (const kind of listOf(parse)) {
    if (kind === 'users' && listOf(value.users).length > 0)
      errors.add(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        'parse and users are mutually exclusive.',
      )
    if (!['users', 'roles', 'everyone'].includes(String(kind)))
      errors.add('allowed_mentions.parse', 'BASE_TYPE_CHOICES', 'Value must be one of users, roles, everyone.')
  }
}

function checkLegacy(body: Record<string, unknown>, errors: FormErrors): void {
  const content = typeof body.content === 'string' ? body.content : ''
  if (characters(content) > MOST.content)
    errors.add('content', 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST.content} or fewer in length.`)
  const embeds = listOf(body.embeds)
  if (embeds.length > MOST.embeds)
    errors.add('embeds', 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST.embeds} or fewer in length.`)
  if (characters(embeds.flatMap(embedTexts).join('')) > MOST.embedText)
    errors.add('embeds', 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MOST.embedText}`)
  for (const [i, embed] of embeds.entries()) checkEmbed(embed, `embeds.${i}`, errors)
  const components = listOf(body.components)
  if (components.length > MOST.rows)
    errors.add('components', 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST.rows} in length.`)
  const seen: Seen = { count: 0, text: 0, customIds: new Set(), ids: new Set() }
  for (const [i, one] of components.entries()) checkComponent(one, `components.${i}`, 'legacy', seen, errors)
  if (content.trim() === '' && embeds.length === 0 && components.length === 0)
    errors.add('content', 'BASE_TYPE_REQUIRED', 'Cannot send an empty message')
}

/** Limits of one embed (resources/message, "Embed Limits"); one that shows nothing is refused. */
function checkEmbed(embed: unknown, path: string, errors: FormErrors): void {
  const { description = '', image, footer, fields } = isObject(embed) ? embed : {}
  const most = (field: string, text: unknown, length: number) => {
    if (typeof text !== 'string' || characters(text) > length)
      errors.add(`${path}.${field}`, 'BASE_TYPE_MAX_LENGTH', `Must be ${length} or fewer in length.`)
  }
  most('description', description, MOST.embedDescription)
  if (isObject(footer)) most('footer.text', footer.text, MOST.embedFooter)
  if (listOf(fields).length > MOST.embedFields)
    errors.add(`${path}.fields`, 'BASE_TYPE_MAX_LENGTH', `Must be ${MOST.embedFields} or fewer in length.`)
  if (embedTexts(embed).join('').trim() === '' && !isObject(image))
    errors.add(path, 'BASE_TYPE_REQUIRED', 'This field is required')
  if (isObject(image) && !/^(https?|attachment):\/\//.test(String(image.url)))
    errors.add(`${path}.image.url`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
}

function embedTexts(embed: unknown): string[] {
  if (!isObject(embed)) return []
  const fields = listOf(embed.fields).filter(isObject)
  const footer = isObject(embed.footer) ? embed.footer.text : ''
  return [embed.title, embed.description, footer, ...fields.flatMap((field) => [field.name, field.value])].filter(
    (text) => typeof text === 'string',
  )
}

function checkV2(body: Record<string, unknown>, errors: FormErrors): void {
  for (const field of ['content', 'embeds', 'sticker_ids', 'poll']) {
    const value = body[field]
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue
    errors.add(
      field,
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    )
  }
  const components = listOf(body.components)
  if (components.length === 0) errors.add('components', 'BASE_TYPE_REQUIRED', 'This field is required')
  const seen: Seen = { count: 0, text: 0, customIds: new Set(), ids: new Set() }
  for (const [i, one] of components.entries()) checkComponent(one, `components.${i}`, 'message', seen, errors)
  if (seen.count > MOST.components)
    errors.add(
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components may not exceed ${MOST.components}`,
    )
  if (seen.text > MOST.text)
    errors.add(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The displayable text size may not exceed ${MOST.text} characters`,
    )
}

interface Seen {
  count: number
  text: number
  readonly customIds: Set<string>
  readonly ids: Set<number>
}

const ALLOWED: Readonly<Record<string, readonly number[]>> = {
  message: [1, 9, 10, 12, 13, 14, 17],
  legacy: [1],
  container: [1, 9, 10, 12, 13, 14],
  row: [2, 3, 5, 6, 7, 8],
  section: [10],
  accessory: [2, 11],
}

function checkComponent(value: unknown, path: string, within: string, seen: Seen, errors: FormErrors): void {
  seen.count++
  const type = isObject(value) ? value.type : undefined
  if (!isObject(value) || typeof type !== 'number' || !ALLOWED[within]?.includes(type)) {
    errors.add(
      `${path}.type`,
      'UNION_TYPE_CHOICES',
      `Value of field "type" must be one of (${ALLOWED[within]?.join(', ')}).`,
    )
    return
  }
  if (typeof value.id === 'number' && value.id !== 0) {
    if (seen.ids.has(value.id)) errors.add(`${path}.id`, 'COMPONENT_DUPLICATE_ID', 'Component ids must be unique')
    seen.ids.add(value.id)
  }
  const children = listOf(value.components)
  const length = (field: string, text: unknown, least: number, most: number) => {
    if (typeof text !== 'string' || characters(text) < least || characters(text) > most)
      errors.add(`${path}.${field}`, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)
  }
  const count = (field: string, list: readonly unknown[], least: number, most: number) => {
    if (list.length < least || list.length > most)
      errors.add(`${path}.${field}`, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`)
  }
  switch (type) {
    case 1:
      count('components', children, 1, MOST.rowButtons)
      for (const [i, one] of children.entries()) checkComponent(one, `${path}.components.${i}`, 'row', seen, errors)
      break
    case 2:
      checkButton(value, path, seen, errors)
      break
    case 9:
      count('components', children, 1, MOST.sectionTexts)
      for (const [i, one] of children.entries()) checkComponent(one, `${path}.components.${i}`, 'section', seen, errors)
      checkComponent(value.accessory, `${path}.accessory`, 'accessory', seen, errors)
      break
    case 10:
      length('content', value.content, 1, MOST.text)
      if (typeof value.content === 'string') {
        seen.text += characters(value.content)
        if (value.content.trim() === '') errors.add(`${path}.content`, 'BASE_TYPE_REQUIRED', 'This field is required')
      }
      break
    case 12: {
      const items = listOf(value.items)
      count('items', items, 1, MOST.galleryItems)
      for (const [i, item] of items.entries()) checkMedia(item, `${path}.items.${i}`, errors)
      break
    }
    case 17:
      count('components', children, 1, MOST.components)
      if (typeof value.accent_color === 'number' && (value.accent_color < 0 || value.accent_color > 0xffffff))
        errors.add(`${path}.accent_color`, 'NUMBER_TYPE_MAX', 'int value should be between 0 and 16777215.')
      for (const [i, one] of children.entries())
        checkComponent(one, `${path}.components.${i}`, 'container', seen, errors)
      break
    default:
  }
}

function checkButton(button: Record<string, unknown>, path: string, seen: Seen, errors: FormErrors): void {
  const text = (field: string, most: number) => {
    const value = button[field]
    if (typeof value !== 'string' || characters(value) < 1 || characters(value) > most)
      errors.add(`${path}.${field}`, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`)
  }
  if (button.emoji === undefined || button.label !== undefined) text('label', MOST.label)
  if (button.style === 5) {
    text('url', MOST.url)
    if (!/^(https?|discord):\/\//.test(String(button.url)))
      errors.add(`${path}.url`, 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).')
    return
  }
  if (![1, 2, 3, 4].includes(Number(button.style)))
    errors.add(`${path}.style`, 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2, 3, 4, 5).')
  text('custom_id', MOST.customId)
  const id = String(button.custom_id)
  if (seen.customIds.has(id))
    errors.add(`${path}.custom_id`, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  seen.customIds.add(id)
}

function checkMedia(item: unknown, path: string, errors: FormErrors): void {
  const url = isObject(item) && isObject(item.media) ? item.media.url : undefined
  if (typeof url !== 'string' || !/^(https?|attachment):\/\//.test(url))
    errors.add(`${path}.media.url`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')
  const description = isObject(item) ? item.description : undefined
  if (typeof description === 'string' && (description === '' || characters(description) > MOST.description))
    errors.add(`${path}.description`, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MOST.description} in length.`)
}

/** Every text shown in a message, in order. */
export function shownTexts(value: unknown): string[] {
  return textsOf(value, ['content', 'title', 'description', 'label', 'text'])
}

function textsOf(value: unknown, fields: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, fields))
  if (!isObject(value)) return []
  const own = fields.map((field) => value[field]).filter((text) => typeof text === 'string')
  const within = ['embeds', 'fields', 'footer', 'components', 'accessory', 'items'].map((key) => value[key])
  return [...own, ...within.flatMap((one) => textsOf(one, fields))]
}

/**
 * Mentions that this message would send as a notification, as they are written in it. Only contents and text displays
 * are searched, code and escapes included: what a client draws and whom the server notifies are two things.
 */
export function firingMentions(body: Record<string, unknown>): string[] {
  const text = textsOf({ content: body.content, components: body.components }, ['content']).join('\n')
  const allowed = isObject(body.allowed_mentions) ? body.allowed_mentions : null
  const parse = allowed ? listOf(allowed.parse) : ['everyone', 'users', 'roles']
  const rings = (kind: string, id: string | undefined) =>
    parse.includes(kind) || (allowed !== null && listOf(allowed[kind]).includes(id))
  const kinds = [
    ['everyone', /@(?:everyone|here)/g],
    ['users', /<@!?(\d+)>/g],
    ['roles', /<@&(\d+)>/g],
  ] as const
  return kinds.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].filter((found) => rings(kind, found[1])).map(([found]) => found),
  )
}
