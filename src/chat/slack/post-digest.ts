import type { webApi } from '@slack/bolt'
import type { ChatPlatform, PostOutcome } from '../chat.ts'
import { type Failure, failureOf } from './failure.ts'
import { renderMessages } from './render.ts'
import type { SlackMessage } from './slack-message.ts'
import { createPace, createTurns } from './turns.ts'

/** Marks our messages: which delivery and which part of it. Slack keeps it with the message, and people do not see it. */
const METADATA_TYPE = 'communique_delivery'

/** After a crash this much of a channel is read for the delivery's messages: pages, and messages a page. */
const PAGES = 5
const PAGE = 200
/** Deliveries of which a post may have been taken although it failed. In memory: after a restart `mayBePosted` says so. */
const UNCLEAR_MOST = 1_000

/**
 * Posts digests: the first message in the channel, the others in its thread; in order within a channel, `everyMs` apart
 * there; each message marked with its delivery. Where a post may have been taken although it failed, and where some
 * parts were posted before, the channel is looked at first. A channel that Slack asked to leave alone is left alone.
 */
export function createPoster(
  web: webApi.WebClient,
  options: { everyMs: number; now: () => number },
): ChatPlatform['post'] {
  const turns = createTurns()
  const pace = createPace(options.everyMs, options.now)
  const unclear = new Set<string>()
  const closedUntil = new Map<string, number>()

  const failed = ({ unclear: maybeTaken, ...outcome }: Failure, channel: string, deliveryId: string): PostOutcome => {
    if (maybeTaken) {
      if (unclear.size >= UNCLEAR_MOST) unclear.clear()
      unclear.add(deliveryId)
    }
    if (outcome.result === 'later') closedUntil.set(channel, options.now() + outcome.retryAfterMs)
    return outcome
  }
  const closedFor = (channel: string): number => {
    const left = (closedUntil.get(channel) ?? 0) - options.now()
    if (left <= 0) closedUntil.delete(channel)
    return left
  }

  return (request, onPart) =>
    turns(request.channel, async () => {
      const { channel, deliveryId, fromPart } = request
      const left = closedFor(channel)
      if (left > 0) return { result: 'later', retryAfterMs: left, why: 'Slack asked to wait with this channel' }
      const look = request.mayBePosted || unclear.has(deliveryId) || fromPart > 0
      const there = look ? await tried(findParts(web, channel, deliveryId)) : new Map<number, string>()
      if (!(there instanceof Map)) return failed({ ...there, unclear: false }, channel, deliveryId)
      for (const [part, message] of renderMessages(request.document).entries()) {
        if (part < fromPart) continue
        if (!there.has(part)) {
          await pace(channel)
          const mark = { delivery: deliveryId, part }
          const ts = await tried(postPart(web, channel, message, mark, part > 0 ? there.get(0) : undefined))
          if (typeof ts !== 'string') return failed(ts, channel, deliveryId)
          there.set(part, ts)
        }
        await onPart(part + 1, there.get(part))
      }
      unclear.delete(deliveryId)
      return { result: 'posted' }
    })
}

async function tried<T>(call: Promise<T>): Promise<T | Failure> {
  try {
    return await call
  } catch (error) {
    return failureOf(error)
  }
}

/** Posts one part and answers with its timestamp, which names it on Slack. */
async function postPart(
  web: webApi.WebClient,
  channel: string,
  message: SlackMessage,
  mark: { delivery: string; part: number },
  thread: string | undefined,
): Promise<string> {
  const { ts } = await web.chat.postMessage({
    channel,
    ...message,
    metadata: { event_type: METADATA_TYPE, event_payload: mark },
    ...(thread !== undefined && { thread_ts: thread }),
    ...PLAIN,
  })
  return ts ?? ''
}

/** No previews of links, no names made into mentions, no markup in the plain text. */
export const PLAIN = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
  mrkdwn: false,
} as const

/** Parts of a delivery that the channel and the digest's thread already hold, with their timestamps. */
async function findParts(web: webApi.WebClient, channel: string, deliveryId: string): Promise<Map<number, string>> {
  const parts = new Map<number, string>()
  const look = async (read: (page: Page) => Promise<Found>): Promise<void> => {
    let cursor: string | undefined
    for (let page = 0; page < PAGES; page++) {
      const found = await read({ channel, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) })
      for (const { ts, metadata } of found.messages ?? []) {
        const part = partOf(metadata, deliveryId)
        if (part !== null && ts) parts.set(part, ts)
      }
      cursor = found.response_metadata?.next_cursor
      if (!cursor) return
    }
  }
  await look((page) => web.conversations.history(page))
  const first = parts.get(0)
  if (first !== undefined) await look((page) => web.conversations.replies({ ...page, ts: first }))
  return parts
}

interface Page {
  readonly channel: string
  readonly limit: number
  readonly include_all_metadata: true
  readonly cursor?: string
}

interface Found {
  readonly messages?: { ts?: string; metadata?: { event_type?: string; event_payload?: unknown } }[]
  readonly response_metadata?: { next_cursor?: string }
}

function partOf(
  metadata: { event_type?: string; event_payload?: unknown } | undefined,
  deliveryId: string,
): number | null {
  const mark = metadata?.event_type === METADATA_TYPE ? metadata.event_payload : undefined
  if (typeof mark !== 'object' || mark === null || !('delivery' in mark) || !('part' in mark)) return null
  return mark.delivery === deliveryId && typeof mark.part === 'number' ? mark.part : null
}
