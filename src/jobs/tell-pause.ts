import type { ChatPlatform } from '../chat/chat.ts'
import type { Document } from '../digest/document.ts'
import { pauseReason } from '../digest/pause-reason.ts'
import type { Subscription } from '../digest/subscription.ts'
import { reasonOf } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import type { Log } from '../log.ts'
import { wordsFor } from '../words/words.ts'

/** Tells who can mend it that a channel gets nothing more, where the platform knows somebody. What fails is logged. */
export async function tellPause(
  platform: ChatPlatform | undefined,
  { channel, workspace, topic, zone }: Subscription,
  { why, lang }: { why: string; lang: Lang },
  log: Log,
): Promise<void> {
  const { paused, resumes } = wordsFor(lang).chat
  const document: Document = {
    title: topic,
    lang,
    zone,
    blocks: [
      {
        type: 'paragraph',
        text: [{ text: paused.before }, { channel }, { text: paused.after(pauseReason(why, lang)) }],
      },
      { type: 'note', text: [{ text: resumes }] },
    ],
  }
  if (!platform?.tellAdmin) return
  const about = { platform: platform.name, channel }
  try {
    const told = await platform.tellAdmin({ channel, workspace }, document)
    if (!told) log.warn(about, 'nobody could be told that a subscription is paused')
  } catch (thrown) {
    log.warn({ ...about, reason: reasonOf(thrown) }, 'nobody could be told that a subscription is paused')
  }
}
