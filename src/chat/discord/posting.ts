import { createHash } from 'node:crypto'
import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Log } from '../../log.ts'
import type { ChatPlatform, PostOutcome, PostRequest } from '../chat.ts'
import { again } from './again.ts'
import { outcomeOf } from './failures.ts'
import { type Form, type InForm, inEitherForm, renderParts } from './form.ts'
import { POST } from './limits.ts'
import { partsIn, partsInThread } from './look-back.ts'
import { nameOf, type Place, placeOf, threadOf } from './thread.ts'

type Post = ChatPlatform['post']

/** What posting takes of the bot. */
export interface Bot {
  readonly form: Form
  /** Null before the start and after the stop. */
  rest(): REST | null
  /** The bot's own user id, null where not known yet. */
  self(): string | null
  /** The permissions that it lacks in a channel, by name, or null where none is known to be missing. */
  missing(channel: string): string | null
}

/** When to ask again while the bot is not connected, ms. */
const NOT_STARTED = 30_000

/**
 * Posts deliveries through Discord's REST API: the first message in the channel, the others in its thread, or in the
 * channel where no thread can be. A correction goes to the thread of what it corrects, or answers it; an amendment is
 * put in its place. Each message carries a nonce that Discord enforces for some minutes, and a reference in its last
 * line for the time after: a message that is read back carries no nonce (discord.py issue 2451), so that the text is
 * the only thing a look at the channel can rely on.
 */
export function createPosting(bot: Bot, log: Log): Post {
  return async (request, onPart) => {
    const { channel, deliveryId } = request
    if (!/^\d{15,20}$/.test(channel)) {
      return { result: 'unreachable', why: 'this is not the id of a Discord channel (17 to 19 digits)' }
    }
    const rest = bot.rest()
    if (rest === null) return { result: 'later', retryAfterMs: NOT_STARTED, why: 'Discord is not connected' }
    const ref = refOf(deliveryId)
    const messages = renderParts(request.document, { ref })
    const posting: Posting = { rest, request, messages, ref, self: bot.self(), form: bot.form, log }
    let next = request.fromPart
    try {
      const work = request.kind === 'amend' && (request.about ?? []).length > 0 ? amend(posting) : postNew(posting)
      for await (const place of work) await tell(onPart, ++next, place)
      return { result: 'posted' }
    } catch (thrown) {
      if (thrown instanceof Told) throw thrown.cause
      const outcome = explain(outcomeOf(thrown), channel, bot)
      log.warn({ channel, delivery: deliveryId, part: next + 1, parts: messages.length, outcome }, 'digest not posted')
      return outcome
    }
  }
}

interface Posting {
  readonly rest: REST
  readonly request: PostRequest
  readonly messages: readonly InForm[]
  readonly ref: string
  readonly self: string | null
  readonly form: Form
  readonly log: Log
}

/** What the service threw when it was told of a part: that is none of Discord's failures. */
class Told extends Error {
  override readonly name = 'Told'
}

async function tell(onPart: Parameters<Post>[1], posted: number, place: Place | null): Promise<void> {
  try {
    await (place === null ? onPart(posted) : onPart(posted, nameOf(place)))
  } catch (cause) {
    throw new Told('what was told of a part failed', { cause })
  }
}

/** Posts what is not there yet, part after part, and tells where each stands. */
async function* postNew(posting: Posting): AsyncGenerator<Place | null> {
  const { request, messages } = posting
  const { channel, fromPart } = request
  const start = request.kind === 'correction' ? await correctionPlace(posting) : { channel }
  const there = request.mayBePosted ? await look(posting, start.channel) : new Map<number, Place>()
  let first = placeOf(request.messages?.[0]) ?? there.get(0) ?? null
  // Within a thread there is no further one.
  let rest: string | null = start.channel === channel ? null : start.channel
  for (let part = fromPart; part < messages.length; part++) {
    let place = there.get(part)
    if (place === undefined) {
      if (part > 0 && rest === null) rest = first === null ? channel : await threadFor(posting, first)
      place = await send(posting, part, part === 0 ? start : { channel: rest ?? channel })
    }
    first ??= place
    yield place
  }
}

async function threadFor({ rest, request, log }: Posting, first: Place): Promise<string> {
  return (await threadOf(rest, first, request.document.title, log)) ?? request.channel
}

/** In the thread of what it corrects; where there is none, as an answer to it; where nothing is known, in the channel. */
async function correctionPlace(posting: Posting): Promise<{ channel: string; answers?: string }> {
  const { rest, request, log } = posting
  const original = placeOf(request.about?.[0])
  if (original === null) return { channel: request.channel }
  const thread = await threadOf(rest, original, request.document.title, log)
  return thread === null ? { channel: original.channel, answers: original.message } : { channel: thread }
}

async function look({ rest, request, messages, ref, self }: Posting, channel: string): Promise<Map<number, Place>> {
  const sought = { ref, self, from: request.fromPart, count: messages.length }
  const found = new Map<number, Place>()
  for (const [part, message] of await partsIn(rest, channel, sought)) found.set(part, { channel, message })
  const first = placeOf(request.messages?.[0]) ?? found.get(0)
  if (first && first.channel === request.channel && messages.length > 1)
    for (const [part, message] of await partsInThread(rest, first.message, sought))
      found.set(part, { channel: first.message, message })
  return found
}

const created = z.object({ id: z.string() })

async function send(posting: Posting, part: number, to: { channel: string; answers?: string }): Promise<Place> {
  const { rest, request } = posting
  const answered = { message_reference: { message_id: to.answers, fail_if_not_exists: false } }
  const once = { nonce: nonceOf(request.deliveryId, part), enforce_nonce: true }
  const sent = await inEitherForm(partOf(posting, part), posting, (message) => {
    const body = { ...message, ...(to.answers === undefined ? {} : answered), ...once }
    return again(() => rest.post(Routes.channelMessages(to.channel), { body }))
  })
  return { channel: to.channel, message: created.parse(sent).id }
}

function partOf({ messages }: Posting, part: number): InForm {
  const message = messages[part]
  if (!message) throw new Error(`of ${messages.length} messages there is none with number ${part}`)
  return message
}

/** Puts the parts in the place of those posted before. One that somebody deleted stays so; what is too much goes. */
async function* amend(posting: Posting): AsyncGenerator<Place | null> {
  const { rest, request, messages } = posting
  const old = (request.about ?? []).map(placeOf)
  for (let part = request.fromPart; part < messages.length; part++) {
    const place = old[part] ?? null
    if (place !== null) {
      const route = Routes.channelMessage(place.channel, place.message)
      await unlessGone(() =>
        inEitherForm(partOf(posting, part), posting, (body) => again(() => rest.patch(route, { body }))),
      )
      yield place
    } else yield await send(posting, part, { channel: old.at(-1)?.channel ?? request.channel })
  }
  for (const place of old.slice(messages.length)) {
    if (place === null) continue
    const route = Routes.channelMessage(place.channel, place.message)
    await unlessGone(() => again(() => rest.delete(route)))
  }
}

/** A message, or the thread around it, that is no more. */
const GONE = new Set([10_008, 10_003])

async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    if (!(thrown instanceof DiscordAPIError) || !GONE.has(Number(thrown.code))) throw thrown
  }
}

/** Names the permissions that are missing, where the bot sees enough of the server to know. */
function explain(outcome: Exclude<PostOutcome, { result: 'posted' }>, channel: string, bot: Bot): PostOutcome {
  const missing = outcome.result === 'unreachable' ? bot.missing(channel) : null
  return missing === null ? outcome : { ...outcome, why: `${outcome.why}; missing now: ${missing}` }
}

/** What stands for a delivery in its messages: 11 characters, so that two deliveries of a channel never share one. */
function refOf(deliveryId: string): string {
  return createHash('sha256').update(deliveryId).digest('hex').slice(0, 11)
}

/** The same for the same part of the same delivery, however often it is tried. */
function nonceOf(deliveryId: string, part: number): string {
  return createHash('sha256').update(`${deliveryId}/${part}`).digest('base64url').slice(0, POST.nonce)
}
