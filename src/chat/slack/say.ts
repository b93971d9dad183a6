import { RespondError, type RespondFn, type webApi } from '@slack/bolt'
import type { Asker } from '../../commands/command.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { langOfLocale, wordsFor } from '../../words/words.ts'
import { withoutSecrets } from './bolt-log.ts'
import { failureOf } from './failure.ts'
import { LIMITS } from './limits.ts'
import { plainMessages } from './plain-message.ts'
import { PLAIN } from './post-digest.ts'
import type { SlackMessage } from './slack-message.ts'

/** Where an answer goes. */
export interface Place {
  readonly asker: Asker
  /** Slack's response address: works in every conversation, five times, for half an hour. */
  readonly respond: RespondFn | null
  /** The thread to answer in, or null. */
  readonly thread: string | null
  /** `asker`: whatever the command says, only the asker sees it (a pressed button must not fill the channel). */
  readonly atMost: 'asker' | 'channel'
}

/** Says messages where an answer belongs. */
export interface Say {
  readonly log: Log
  all(messages: readonly SlackMessage[], place: Place, visibleTo: 'channel' | 'asker'): Promise<void>
}

/** Slack does not take this content. */
class Refused extends Error {
  override readonly name = 'Refused'
}

/**
 * Says messages in order: through the response address while it lasts, then through the Web API. Blocks that Slack
 * refuses are said as plain text. One use of the address is kept, to say so where the rest cannot be shown. Never throws.
 */
export function createSay(web: webApi.WebClient, log: Log): Say {
  const warn = (error: unknown, message: string): void =>
    log.warn({ reason: withoutSecrets(reasonOf(error)).slice(0, 300) }, message)

  const send = async (message: SlackMessage, place: Place, alone: boolean, uses: { left: number }): Promise<void> => {
    let refused = false
    if (place.respond && uses.left > 0) {
      uses.left -= 1
      try {
        await place.respond(responseOf(message, place, alone))
        return
      } catch (error) {
        warn(error, 'Slack refused an answer at its response address')
        const gone = error instanceof RespondError && (error.statusCode === 404 || error.statusCode === 429)
        if (gone) uses.left = 0
        refused = error instanceof RespondError && !gone
      }
    }
    try {
      await sendByApi(web, message, place, alone)
    } catch (error) {
      throw refused || failureOf(error).result === 'refused' ? new Refused(failureOf(error).why) : error
    }
  }

  return {
    log,
    async all(messages, place, visibleTo) {
      const alone = visibleTo === 'asker' || place.atMost === 'asker'
      const uses = { left: messages.length <= LIMITS.responseUses ? LIMITS.responseUses : LIMITS.responseUses - 1 }
      for (const [i, message] of messages.entries()) {
        try {
          await send(message, place, alone, uses).catch(async (error: unknown) => {
            if (!(error instanceof Refused)) throw error
            log.error({ reason: error.message }, 'Slack refused blocks; they are said as plain text')
            for (const plain of plainMessages(message.blocks)) await send(plain, place, alone, uses)
          })
        } catch (error) {
          warn(error, `An answer was not shown (${i} of ${messages.length} messages were)`)
          if (i > 0)
            await tellRest(place, messages.length - i).catch((failed) => warn(failed, 'Nor could that be told'))
          return
        }
      }
    },
  }
}

function responseOf(message: SlackMessage, { thread }: Place, alone: boolean): Parameters<RespondFn>[0] {
  return {
    ...message,
    ...PLAIN,
    response_type: alone ? 'ephemeral' : 'in_channel',
    replace_original: false,
    ...(thread !== null && { thread_ts: thread }),
  }
}

async function sendByApi(
  web: webApi.WebClient,
  message: SlackMessage,
  { asker, thread }: Place,
  alone: boolean,
): Promise<void> {
  if (asker.channel === null) throw new Error('there is no channel to answer in')
  const where = { channel: asker.channel, ...message, ...PLAIN, ...(thread !== null && { thread_ts: thread }) }
  await (alone ? web.chat.postEphemeral({ ...where, user: asker.user }) : web.chat.postMessage(where))
}

async function tellRest(place: Place, left: number): Promise<void> {
  // Whose own language is not known reads English here: the desk's is not at hand where an answer failed.
  const text = wordsFor(langOfLocale(place.asker.locale) ?? 'en').errors.partsNotShown(left)
  await place.respond?.({ text, ...PLAIN, response_type: 'ephemeral', replace_original: false })
}
