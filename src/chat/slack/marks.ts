import type { webApi } from '@slack/bolt'

/** Marks our messages: which delivery and which part of it. Slack keeps it with the message, and people do not see it. */
const METADATA_TYPE = 'communique_delivery'

/** After a crash this much of a channel is read for the delivery's messages: pages, and messages a page. */
const PAGES = 5
const PAGE = 200

/** The mark of one part, as `chat.postMessage` takes it. */
export function markOf(
  delivery: string,
  part: number,
): { event_type: string; event_payload: { delivery: string; part: number } } {
  return { event_type: METADATA_TYPE, event_payload: { delivery, part } }
}

/**
 * Parts of a delivery that the channel and its thread already hold, with their timestamps. `thread` is where all of it
 * stands, where it was posted into another's.
 */
export async function findParts(
  web: webApi.WebClient,
  { channel, deliveryId, thread }: { channel: string; deliveryId: string; thread: string | undefined },
): Promise<Map<number, string>> {
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
  if (thread === undefined) await look((page) => web.conversations.history(page))
  const first = thread ?? parts.get(0)
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
