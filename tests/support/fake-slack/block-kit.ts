/**
 * What Slack says to blocks, written from its reference (https://docs.slack.dev/reference/block-kit) with the adapter's
 * table of limits: types, required fields, lengths, no unknown field. Slack publishes no validator.
 */
import { z } from 'zod'
import { LIMITS } from '../../../src/chat/slack/limits.ts'
import { weightOf } from '../../../src/chat/slack/render.ts'

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() })
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() })
const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)])
const address = z
  .string()
  .max(LIMITS.url)
  .regex(/^https?:\/\/[^\s|<>]+$/, 'must be a valid URL')
const blockId = z.string().max(LIMITS.blockId).optional()
const actionId = z.string().min(1).max(LIMITS.actionId)

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional()
const richText = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style })
const richLink = z.strictObject({
  type: z.literal('link'),
  url: address,
  text: z.string().min(1).optional(),
  unsafe: z.boolean().optional(),
  style,
})
const richRun = z.discriminatedUnion('type', [
  richText,
  richLink,
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int().positive(),
    format: z.string().regex(/\{[a-z_]+\}/),
    url: address.optional(),
    fallback: z.string().min(1).optional(),
    style,
  }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1), unicode: z.string().optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
])
const runs = z.array(richRun).min(1)
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: runs })
const richBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z
    .array(
      z.discriminatedUnion('type', [
        richSection,
        z.strictObject({ type: z.literal('rich_text_quote'), elements: runs, border: z.int().optional() }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: z.array(z.discriminatedUnion('type', [richText, richLink])).min(1),
          border: z.int().optional(),
        }),
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.enum(['bullet', 'ordered']),
          elements: z.array(richSection).min(1),
          indent: z.int().optional(),
          border: z.int().optional(),
        }),
      ]),
    )
    .min(1),
})

const option = z.strictObject({
  text: anyText(LIMITS.optionText),
  value: z.string().min(1).max(LIMITS.optionValue),
  description: plainText(75).optional(),
  url: address.optional(),
})
const confirm = z
  .strictObject({
    title: plainText(LIMITS.confirmTitle),
    text: anyText(LIMITS.confirmText),
    confirm: plainText(LIMITS.confirmButton),
    deny: plainText(LIMITS.confirmButton),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional()
const buttonElement = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText),
  action_id: actionId.optional(),
  url: address.optional(),
  value: z.string().max(LIMITS.buttonValue).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm,
  accessibility_label: z.string().max(75).optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId.optional(),
  options: z.array(option).min(1).max(LIMITS.overflowOptions),
  confirm,
})
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId.optional(),
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
})
const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  action_id: actionId.optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
  initial_option: option.optional(),
  min_query_length: z.int().min(0).optional(),
})
const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  action_id: actionId.optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
  initial_options: z.array(option).optional(),
  min_query_length: z.int().min(0).optional(),
  max_selected_items: z.int().min(1).optional(),
})
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  action_id: actionId.optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_bot_users: z.boolean().optional(),
      exclude_external_shared_channels: z.boolean().optional(),
    })
    .optional(),
})
const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: actionId.optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
  initial_value: z.string().optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(LIMITS.inputLength).optional(),
  max_length: z.int().min(1).max(LIMITS.inputLength).optional(),
  focus_on_load: z.boolean().optional(),
})
const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2_000),
  hint: plainText(2_000).optional(),
  optional: z.boolean().optional(),
  element: z.discriminatedUnion('type', [
    staticSelect,
    externalSelect,
    multiExternalSelect,
    conversationsSelect,
    textInput,
  ]),
})
const image = z.strictObject({
  type: z.literal('image'),
  image_url: address,
  alt_text: z.string().min(1).max(LIMITS.imageAlt),
})

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(LIMITS.header) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z
    .strictObject({
      type: z.literal('section'),
      block_id: blockId,
      text: anyText(LIMITS.textObject).optional(),
      fields: z.array(anyText(LIMITS.field)).min(1).max(LIMITS.fields).optional(),
      accessory: z.discriminatedUnion('type', [buttonElement, overflow, staticSelect, image]).optional(),
      expand: z.boolean().optional(),
    })
    .refine((one) => one.text ?? one.fields, 'a section needs text or fields'),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z
      .array(z.discriminatedUnion('type', [plainText(LIMITS.textObject), mrkdwn(LIMITS.textObject), image]))
      .min(1)
      .max(LIMITS.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z
      .array(z.discriminatedUnion('type', [buttonElement, overflow, staticSelect]))
      .min(1)
      .max(LIMITS.actions),
  }),
  richBlock,
  z.strictObject({
    type: z.literal('table'),
    block_id: blockId,
    column_settings: z
      .array(
        z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }),
      )
      .max(LIMITS.tableColumns)
      .optional(),
    rows: z
      .array(
        z
          .array(
            z.discriminatedUnion('type', [
              z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
              richBlock,
            ]),
          )
          .min(1)
          .max(LIMITS.tableColumns),
      )
      .min(1)
      .max(LIMITS.tableRows),
  }),
  z.strictObject({
    type: z.literal('image'),
    block_id: blockId,
    image_url: address,
    alt_text: z.string().min(1).max(LIMITS.imageAlt),
    title: plainText(2_000).optional(),
  }),
])
const message = z.array(block).max(LIMITS.blocks)
/** Windows take inputs, and no table (https://docs.slack.dev/reference/block-kit/blocks/table-block: messages). */
const view = z
  .array(z.union([inputBlock, block]))
  .max(LIMITS.viewBlocks)
  .refine((blocks) => blocks.every(({ type }) => type !== 'table'), 'a table in a view')
type CheckedBlock = z.infer<typeof view>[number]

/** Slack has been seen refusing a message's blocks from about here on (slackapi/bolt-js issue 2509). */
const ALL_BLOCKS = 13_200

/** The error Slack answers with and its details, or null where it takes the blocks. */
export function refusal(
  blocks: unknown,
  surface: 'message' | 'view' = 'message',
): { error: string; details: string[] } | null {
  const read = (surface === 'message' ? message : view).safeParse(blocks)
  if (!read.success) {
    const details = read.error.issues.map(
      (issue) => `[ERROR] ${issue.message} [json-pointer:/blocks/${issue.path.join('/')}]`,
    )
    return { error: 'invalid_blocks', details }
  }
  const twice = [
    ...doubled(read.data.flatMap((one) => one.block_id ?? [])).map((id) => `block_id ${id}`),
    ...read.data.flatMap((one) => doubled(actionIds(one)).map((id) => `action_id ${id}`)),
  ]
  if (twice.length > 0)
    return { error: 'invalid_blocks', details: twice.map((id) => `[ERROR] \`${id}\` already exists`) }
  const tables = read.data.filter((one) => one.type === 'table')
  if (tables.length > LIMITS.tables) return { error: 'invalid_blocks', details: ['[ERROR] only_one_table_allowed'] }
  if (tables.reduce((sum, table) => sum + charactersIn(table.rows), 0) > LIMITS.tableCharacters)
    return { error: 'invalid_blocks', details: ['[ERROR] the table has too many characters'] }
  if (surface === 'message' && weightOf(read.data) > ALL_BLOCKS) return { error: 'msg_blocks_too_long', details: [] }
  return null
}

/** Characters of all texts inside. */
function charactersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = 'text' in value && typeof value.text === 'string' ? value.text.length : 0
  return Object.values(value).reduce((sum: number, one: unknown) => sum + charactersIn(one), own)
}

function actionIds(one: CheckedBlock): string[] {
  if (one.type === 'actions') return one.elements.flatMap((element) => element.action_id ?? [])
  return []
}

function doubled(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i)
}
