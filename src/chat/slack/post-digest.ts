import type { webApi } from '@slack/bolt'
import type { ChatPlatform, PostRequest } from '../chat.ts'
import { amend } from './amend.ts'
import { failureOf } from './failure.ts'
import { findParts, markOf } from './marks.ts'
import type { Naming } from './names.ts'
import { PLAIN } from './plain-message.ts'
import { renderMessages } from './render.ts'
import { createPace, createTurns } from './turns.ts'
import type { Workspaces } from './workspaces.ts'

/** Deliveries of which a post may have been taken although it failed. In memory: after a restart `mayBePosted` says so. */
const UNCLEAR_MOST = 1_000

type OnPart = Parameters<ChatPlatform['post']>[1]

/**
 * Posts deliveries: a digest's first message in the channel, the others in its thread; a correction in the thread of what
 * it corrects; an amendment in the place of what it amends. In order within a channel, `everyMs` apart there; each
 * message marked with its delivery. Where a post may have been taken although it failed, and where some parts were posted
 * before, the channel is looked at first. A channel that Slack asked to leave alone is left alone.
 */
export function createPoster(
  workspaces: Workspaces,
  options: { everyMs: number; now: () => number; naming: Naming },
): ChatPlatform['post'] {
  const turns = createTurns()
  const pace = createPace(options.everyMs, options.now)
  const unclear = new Set<string>()
  const closedUntil = new Map<string, number>()

  const closedFor = (channel: string): number => {
    const left = (closedUntil.get(channel) ?? 0) - options.now()
    if (left <= 0) closedUntil.delete(channel)
    return left
  }

  const post = async (web: webApi.WebClient, request: PostRequest, onPart: OnPart): Promise<void> => {
    const { channel, deliveryId, fromPart, messages = [], about = [] } = request
    const [original] = about
    const thread = request.kind === 'correction' ? original : undefined
    const there = new Map(messages.map((ts, part) => [part, ts]))
    const known = there.size >= fromPart
    if (request.mayBePosted || unclear.has(deliveryId) || !known)
      for (const [part, ts] of await looking(findParts(web, { channel, deliveryId, thread }))) there.set(part, ts)
    for (const [part, message] of renderMessages(request.document).entries()) {
      if (part < fromPart) continue
      if (!there.has(part)) {
        await pace(channel)
        const into = thread ?? (part > 0 ? there.get(0) : undefined)
        const said = { channel, ...message, ...PLAIN, metadata: markOf(deliveryId, part) }
        const { ts } = await web.chat.postMessage({ ...said, ...(into !== undefined && { thread_ts: into }) })
        there.set(part, ts ?? '')
      }
      await onPart(part + 1, there.get(part))
    }
  }

  return (request, onPart) =>
    turns(request.channel, async () => {
      const { channel, deliveryId } = request
      const left = closedFor(channel)
      if (left > 0) return { result: 'later', retryAfterMs: left, why: 'Slack asked to wait with this channel' }
      // What storing a posted part throws is no failure of Slack's.
      const stored: OnPart = (...part) =>
        onPart(...part).catch((error: unknown) => Promise.reject(new NotStored(error)))
      try {
        const web = await workspaces.web(await workspaces.of(channel))
        const named = { ...request, document: await options.naming(request.document, web) }
        if (request.kind === 'amend') await amend(web, named, () => pace(channel), stored)
        else await post(web, named, stored)
      } catch (error) {
        if (error instanceof NotStored) throw error.cause
        const looked = error instanceof NotLooked
        const { unclear: maybeTaken, ...outcome } = failureOf(looked ? error.cause : error)
        if (maybeTaken && !looked) {
          if (unclear.size >= UNCLEAR_MOST) unclear.clear()
          unclear.add(deliveryId)
        }
        if (outcome.result === 'later') closedUntil.set(channel, options.now() + outcome.retryAfterMs)
        return outcome
      }
      unclear.delete(deliveryId)
      return { result: 'posted' }
    })
}

/** The channel could not be looked at: nothing was posted by that. */
class NotLooked extends Error {
  override readonly name = 'NotLooked'
}

class NotStored extends Error {
  override readonly name = 'NotStored'
  constructor(cause: unknown) {
    super('a posted part was not stored', { cause })
  }
}

async function looking<T>(look: Promise<T>): Promise<T> {
  try {
    return await look
  } catch (cause) {
    throw new NotLooked('the channel could not be looked at', { cause })
  }
}
