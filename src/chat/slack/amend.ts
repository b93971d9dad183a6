import { webApi } from '@slack/bolt'
import type { ChatPlatform, PostRequest } from '../chat.ts'
import { findParts, markOf } from './marks.ts'
import { PLAIN } from './plain-message.ts'
import { renderMessages } from './render.ts'

/** The message is not there any more, or Slack lets nobody edit it any more: there is nothing to amend. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'cant_delete_message'])

/**
 * Puts a Document in the place of the messages of an earlier delivery. Where it takes more messages than those, the others
 * follow in their thread; where fewer, what is left over is deleted, since it is said above. Doing it twice does no harm.
 */
export async function amend(
  web: webApi.WebClient,
  { channel, document, deliveryId, fromPart, mayBePosted, about = [] }: PostRequest,
  pace: () => Promise<void>,
  onPart: Parameters<ChatPlatform['post']>[1],
): Promise<void> {
  const [first] = about
  if (first === undefined) return
  const messages = renderMessages(document)
  const looks = mayBePosted && messages.length > about.length
  const there = looks ? await findParts(web, { channel, deliveryId, thread: first }) : new Map<number, string>()
  for (const [part, message] of messages.entries()) {
    if (part < fromPart) continue
    await pace()
    const ts = about[part] ?? there.get(part)
    if (ts === undefined) {
      const said = { channel, ...message, ...PLAIN, metadata: markOf(deliveryId, part) }
      const posted = await web.chat.postMessage({ ...said, thread_ts: first })
      await onPart(part + 1, posted.ts)
      continue
    }
    await unlessGone(web.chat.update({ channel, ts, ...message, link_names: false, parse: 'none' }))
    await onPart(part + 1, ts)
  }
  for (const ts of about.slice(messages.length)) await unlessGone(web.chat.delete({ channel, ts }))
}

async function unlessGone(call: Promise<unknown>): Promise<void> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof webApi.WebAPIPlatformError && GONE.has(error.data.error))) throw error
  }
}
