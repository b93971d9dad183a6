import type { webApi } from '@slack/bolt'
import type { ChatPlatform, PostOutcome } from '../chat.ts'
import { type Failure, failureOf } from './failure.ts'
import { renderMessages } from './render.ts'
import type { SlackMessage } from './slack-message.ts'
import { createPace, createTurns } from './turns.ts'

/** Marks our messages: which delivery and which part of it. Slack keeps it with the message, and people do not see it. */
export const METADATA_TYPE = 'communique_delivery'

/** After a crash this much of a channel is read for the delivery's messages: pages, and messages a page. */
const PAGES = 5
const PAGE = 200
/** Deliveries of which a post may have been taken although it failed. In memory: after a restart `mayBePosted` says so. */
const UNCLEAR_MOST = 1_000

/**
 * Posts digests: in order within a channel, `everyMs` apart there, each message marked with its delivery. Where a post
 * may have been taken although it failed, the channel is looked at before it is tried again.
 */
export function createPoster(
  web: webApi.WebClient,
  options: { everyMs: number; now: () => number },
): ChatPlatform['post'] {
  const turns = createTurns()
  const pace = createPace(options.everyMs, options.now)
  const unclear = new Set<string>()

  const failed = ({ unclear: maybeTaken, ...outcome }: Failure, deliveryId: string): PostOutcome => {
    if (maybeTaken) {
      if (unclear.size >= UNCLEAR_MOST) unclear.clear()
      unclear.add(deliveryId)
    }
    return outcome
  }

  return (request, onPart) =>
    turns(request.channel, async () => {
      const { channel, deliveryId } = request
      const look = request.mayBePosted || unclear.has(deliveryId)
      const there = look ? await tried(postedParts(web, channel, deliveryId)) : new Set<number>()
      if (!(there instanceof Set)) return failed({ ...there, unclear: false }, deliveryId)
      for (const [part, message] of renderMessages(request.document).entries()) {
        if (part < request.fromPart) continue
        if (!there.has(part)) {
          await pace(channel)
          const failure = await tried(postPart(web, channel, message, { delivery: deliveryId, part }))
          if (failure) return failed(failure, deliveryId)
        }
        await onPart(part + 1)
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

async function postPart(
  web: webApi.WebClient,
  channel: string,
  message: SlackMessage,
  mark: { delivery: string; part: number },
): Promise<undefined> {
  await web.chat.postMessage({
    channel,
    ...message,
    metadata: { event_type: METADATA_TYPE, event_payload: mark },
    ...PLAIN,
  })
}

/** No previews of links, no names made into mentions, no markup in the plain text. */
export const PLAIN = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none',
  mrkdwn: false,
} as const

/** Parts of a delivery that the channel already holds. */
async function postedParts(web: webApi.WebClient, channel: string, deliveryId: string): Promise<Set<number>> {
  const parts = new Set<number>()
  let cursor: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const found = await web.conversations.history({
      channel,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor && { cursor }),
    })
    for (const { metadata } of found.messages ?? []) {
      const mark: unknown = metadata?.event_type === METADATA_TYPE ? metadata.event_payload : undefined
      const part = partOf(mark, deliveryId)
      if (part !== null) parts.add(part)
    }
    cursor = found.response_metadata?.next_cursor
    if (!cursor) break
  }
  return parts
}

function partOf(mark: unknown, deliveryId: string): number | null {
  if (typeof mark !== 'object' || mark === null || !('delivery' in mark) || !('part' in mark)) return null
  return mark.delivery === deliveryId && typeof mark.part === 'number' ? mark.part : null
}
