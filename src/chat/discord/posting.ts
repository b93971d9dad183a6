import { createHash } from 'node:crypto'
import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Log } from '../../log.ts'
import type { ChatPlatform, PostOutcome } from '../chat.ts'
import { again } from './again.ts'
import { outcomeOf } from './failures.ts'
import { POST } from './limits.ts'
import { partRef, renderDiscord } from './render.ts'

type Post = ChatPlatform['post']

/** What posting takes of the bot. */
export interface Bot {
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
 * Posts digests through Discord's REST API. Each message carries a nonce that Discord enforces for some minutes, and
 * a reference in its last line for the time after: a message that is read back carries no nonce (discord.py issue
 * 2451), so that the text is the only thing a look at the channel can rely on.
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
    const messages = renderDiscord(request.document, { ref })
    let next = request.fromPart
    const failed = (thrown: unknown): PostOutcome => {
      const outcome = explain(outcomeOf(thrown), channel, bot)
      log.warn({ channel, delivery: deliveryId, part: next + 1, parts: messages.length, outcome }, 'digest not posted')
      return outcome
    }
    if (request.mayBePosted) {
      let there: ReadonlySet<number>
      try {
        there = await partsInChannel(rest, channel, bot.self(), ref, next, messages.length)
      } catch (thrown) {
        return failed(thrown)
      }
      while (next < messages.length && there.has(next)) await onPart(++next)
    }
    while (next < messages.length) {
      const body = { ...messages[next], nonce: nonceOf(deliveryId, next), enforce_nonce: true }
      try {
        await again(() => rest.post(Routes.channelMessages(channel), { body }))
      } catch (thrown) {
        return failed(thrown)
      }
      await onPart(++next)
    }
    return { result: 'posted' }
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

const history = z.array(
  z.object({ id: z.string(), author: z.object({ id: z.string() }), components: z.array(z.unknown()).optional() }),
)

/** Which parts of the delivery stand in the channel already, as far as its newest messages tell. */
async function partsInChannel(
  rest: REST,
  channel: string,
  self: string | null,
  ref: string,
  from: number,
  count: number,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  let before: string | undefined
  for (let look = 0; look < POST.looks; look++) {
    const query = new URLSearchParams({ limit: String(POST.lookBack), ...(before === undefined ? {} : { before }) })
    const page = history.parse(await again(() => rest.get(Routes.channelMessages(channel), { query })))
    for (const message of page) {
      if (self !== null && message.author.id !== self) continue
      const text = JSON.stringify(message.components ?? [])
      for (let part = 0; part < count; part++) if (text.includes(`${partRef(ref, part)}"`)) found.add(part)
    }
    before = page.at(-1)?.id
    // Parts stand in order: older than the first one sought there is nothing more to find.
    if (page.length < POST.lookBack || found.has(from)) return found
  }
  return found
}
