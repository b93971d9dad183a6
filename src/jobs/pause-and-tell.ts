import type { ChatPlatform } from '../chat/chat.ts'
import type { Document } from '../digest/document.ts'
import { pauseReason, topicMissing } from '../digest/pause-reason.ts'
import type { Subscription } from '../digest/subscription.ts'
import { reasonOf } from '../errors.ts'
import type { Lang } from '../language/lang.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { wordsFor } from '../words/words.ts'

interface PauseInput {
  readonly store: Store
  readonly platforms: readonly ChatPlatform[]
  readonly log: Log
}

/**
 * Pauses a subscription and tells who can mend it, where its platform knows somebody: once of a channel, however many
 * subscriptions it has, and once of each topic that is missing. That nobody could be told is logged.
 */
export async function pauseAndTell(
  { store, platforms, log }: PauseInput,
  subscription: string,
  { why, lang }: { why: string; lang: Lang },
): Promise<void> {
  const paused = await store.pause(subscription, why)
  if (paused === null || (await isTold(store, paused))) return
  const { platform: name, channel, workspace } = paused
  const platform = platforms.find((one) => one.name === name)
  if (!platform?.tellAdmin) return
  const nobody = 'nobody could be told that a subscription is paused'
  try {
    const told = await platform.tellAdmin({ channel, workspace }, noteOf(paused, why, lang))
    if (!told) log.warn({ platform: name, channel }, nobody)
  } catch (thrown) {
    log.warn({ platform: name, channel, reason: reasonOf(thrown) }, nobody)
  }
}

/** Another subscription of the channel was paused before, for the channel's sake, too: who can mend it was told then. */
async function isTold(store: Store, own: Subscription): Promise<boolean> {
  const { platform, channel } = own
  if (forItsTopic(own)) return false
  const here = await store.subscriptions.list({ platform, channel })
  return here.some((one) => one.id !== own.id && one.paused !== null && !forItsTopic(one))
}

function forItsTopic({ topic, paused }: Subscription): boolean {
  return paused === topicMissing(topic)
}

function noteOf({ channel, topic, zone }: Subscription, why: string, lang: Lang): Document {
  const { paused, resumes } = wordsFor(lang).chat
  const text = [{ text: paused.before }, { channel }, { text: paused.after(pauseReason(why, lang)) }]
  return {
    title: topic,
    lang,
    zone,
    blocks: [
      { type: 'paragraph', text },
      { type: 'note', text: [{ text: resumes }] },
    ],
  }
}
