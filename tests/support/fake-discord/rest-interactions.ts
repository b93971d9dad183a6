/** Answering interactions: first answer within 3 s, once; edits and follow-ups for 15 minutes (receiving-and-responding). */
import { checkChoice } from './command-rules.ts'
import { FormErrors, isObject, listOf } from './form-errors.ts'
import { type Answer, invalid, type Request, refuse } from './http.ts'
import { checkMessage, FLAG, firingMentions } from './message-rules.ts'
import { checkModal } from './modal-rules.ts'
import type { Interaction, StoredMessage, World } from './world.ts'

/** Discord's deadlines, ms. */
export const FIRST_ANSWER = 3_000
const TOKEN_LIVES = 15 * 60_000

const UNKNOWN = refuse(404, 10062, 'Unknown interaction')

/** `POST /interactions/{id}/{token}/callback`. */
export function answerInteraction(world: World, id: string, token: string, request: Request): Answer {
  const interaction = world.interactions.get(token)
  if (!interaction || interaction.id !== id || interaction.expired) return UNKNOWN
  if (interaction.acknowledged !== null) return refuse(400, 40060, 'Interaction has already been acknowledged.')
  if (world.now() - interaction.sentAt > FIRST_ANSWER) return UNKNOWN
  const body = isObject(request.body) ? request.body : {}
  const data = isObject(body.data) ? body.data : {}
  const errors = checkAnswer(interaction, body.type, data)
  if (errors.found.length > 0) return invalid(errors)
  interaction.acknowledged = Number(body.type)
  interaction.acknowledgedAt = world.now()
  if (body.type === 8)
    interaction.choices = listOf(data.choices)
      .filter(isObject)
      .map((choice) => String(choice.value))
  if (body.type === 9) interaction.modal = data
  if (body.type === 4 || body.type === 5) {
    noteMentions(world, data)
    interaction.original = store(world, interaction, data, body.type === 5)
  }
  if (request.query.get('with_response') !== 'true') return { status: 204, body: null }
  const original = interaction.original
  return {
    status: 200,
    body: {
      interaction: { id, type: interaction.kind === 'button' ? 3 : 2, response_message_id: original?.id },
      resource: { type: body.type, ...(original ? { message: world.messageJson(original, false) } : {}) },
    },
  }
}

function checkAnswer(interaction: Interaction, type: unknown, data: Record<string, unknown>): FormErrors {
  const types = { command: [4, 5, 9], button: [4, 5, 6, 7, 9], modal: [4, 5, 6, 7], autocomplete: [8] }[
    interaction.kind
  ]
  if (!types.includes(Number(type))) {
    const errors = new FormErrors()
    errors.add('type', 'INTERACTION_APPLICATION_COMMAND_INVALID_TYPE', `Type must be one of (${types.join(', ')})`)
    return errors
  }
  if (type === 9) return checkModal(data)
  if (type === 4 || type === 7) return checkMessage(data, 'answer')
  const errors = new FormErrors()
  if (type === 5 && (Number(data.flags ?? 0) & ~FLAG.ephemeral) !== 0)
    errors.add('data.flags', 'MESSAGE_FLAGS_INVALID', 'Only EPHEMERAL may be set when deferring.')
  if (type === 8) {
    const choices = listOf(data.choices)
    if (choices.length > 25) errors.add('data.choices', 'BASE_TYPE_BAD_LENGTH', 'Must be 25 or fewer in length.')
    for (const [i, choice] of choices.entries()) checkChoice(choice, `data.choices.${i}`, errors)
  }
  return errors
}

/** Everything under `/webhooks/{application}/{token}`. */
export function editOrFollowUp(world: World, token: string, which: string | undefined, request: Request): Answer {
  const interaction = world.interactions.get(token)
  if (!interaction) return refuse(404, 10015, 'Unknown Webhook')
  if (interaction.expired || world.now() - interaction.sentAt > TOKEN_LIVES)
    return refuse(401, 50027, 'Invalid Webhook Token')
  if (interaction.acknowledged === null) return refuse(404, 10015, 'Unknown Webhook')
  const body = isObject(request.body) ? request.body : {}
  if (which === undefined)
    return request.method === 'POST' ? followUp(world, interaction, body) : refuse(405, 0, '405: Method Not Allowed')
  const message = which === '@original' ? interaction.original : interaction.messages.find((one) => one.id === which)
  if (!message || message.deleted) return refuse(404, 10008, 'Unknown Message')
  if (request.method === 'DELETE') {
    message.deleted = true
    return { status: 204, body: null }
  }
  if (request.method === 'PATCH') return edit(world, message, body)
  return { status: 200, body: world.messageJson(message, false) }
}

/** The first follow-up to a deferred answer takes its place, as Discord still does for old bots. */
function followUp(world: World, interaction: Interaction, body: Record<string, unknown>): Answer {
  const { original } = interaction
  if (original?.loading && !original.deleted) {
    world.problems.push('a follow-up was sent instead of editing the deferred answer')
    return edit(world, original, body)
  }
  const errors = checkMessage(body, 'follow-up')
  if (errors.found.length > 0) return invalid(errors)
  noteMentions(world, body)
  return { status: 200, body: world.messageJson(store(world, interaction, body, false), false) }
}

function edit(world: World, message: StoredMessage, body: Record<string, unknown>): Answer {
  const before = Number(message.body.flags ?? 0)
  const errors = checkMessage({ ...body, flags: Number(body.flags ?? 0) | (before & FLAG.componentsV2) }, 'edit')
  if (errors.found.length > 0) return invalid(errors)
  noteMentions(world, body)
  message.body = { ...body, flags: Number(body.flags ?? 0) | before }
  message.loading = false
  return { status: 200, body: world.messageJson(message, false) }
}

function store(world: World, interaction: Interaction, body: Record<string, unknown>, loading: boolean): StoredMessage {
  const message: StoredMessage = {
    id: world.id(),
    channel: interaction.channel,
    ephemeral: (Number(body.flags ?? 0) & FLAG.ephemeral) !== 0,
    body,
    at: Date.now(),
    nonce: null,
    loading,
    deleted: false,
    interaction: interaction.id,
    author: world.bot,
  }
  interaction.messages.push(message)
  world.messages.push(message)
  return message
}

function noteMentions(world: World, body: Record<string, unknown>): void {
  for (const mention of firingMentions(body)) world.problems.push(`a mention would fire: ${mention}`)
}
