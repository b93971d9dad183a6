import { RespondError, type RespondFn, type webApi } from '@slack/bolt'
import type { Asker } from '../../commands/command.ts'
import type { Document } from '../../digest/document.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { langOfLocale, wordsFor } from '../../words/words.ts'
import { withoutSecrets } from './bolt-log.ts'
import { failureOf } from './failure.ts'
import { LIMITS } from './limits.ts'
import type { Naming } from './names.ts'
import { PLAIN, plainMessages } from './plain-message.ts'
import { renderMessages } from './render.ts'
import type { SlackMessage } from './slack-message.ts'
import { answerWindow } from './windows.ts'
import type { Workspaces } from './workspaces.ts'

/** Where an answer goes. */
export interface Place {
  readonly asker: Asker
  /** Slack's response address: works in every conversation, five times, for half an hour. */
  readonly respond: RespondFn | null
  /** The thread to answer in, or null. */
  readonly thread: string | null
  /** The window opened to hold the answer, where there is no channel; or null. */
  readonly window: string | null
  /** `asker`: whatever the command says, only the asker sees it (a pressed button must not fill the channel). */
  readonly atMost: 'asker' | 'channel'
}

/** Says an answer where it belongs. Never throws. */
export interface Say {
  readonly log: Log
  answer(document: Document, place: Place, visibleTo: 'channel' | 'asker'): Promise<void>
}

/** Slack does not take this content. */
class Refused extends Error {
  override readonly name = 'Refused'
}

/**
 * Says the messages of an answer in order: through the response address while it lasts, then through the Web API. Blocks that Slack
 * refuses are said as plain text. One use of the address is kept, to say so where the rest cannot be shown. Never throws.
 */
export function createSay(workspaces: Workspaces, naming: Naming, log: Log): Say {
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
      await sendByApi(await workspaces.web(place.asker.workspace), message, place, alone)
    } catch (error) {
      throw refused || failureOf(error).result === 'refused' ? new Refused(failureOf(error).why) : error
    }
  }

  const fill = async (window: string, document: Document, { asker }: Place): Promise<void> => {
    const web = await workspaces.web(asker.workspace)
    await web.views.update({ view_id: window, view: answerWindow(document) })
  }

  return {
    log,
    async answer(nameless, place, visibleTo) {
      const document = await workspaces
        .web(place.asker.workspace)
        .then((web) => naming(nameless, web))
        .catch(() => nameless)
      if (place.window !== null) {
        await fill(place.window, document, place).catch((error) => warn(error, 'A window was not filled'))
        return
      }
      const messages = renderMessages(document)
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
  const said = { ...message, ...PLAIN }
  // The name of a person leads to the direct messages with them.
  const directly = () => web.chat.postMessage({ channel: asker.user, ...said })
  if (asker.channel === null) {
    await directly()
    return
  }
  const where = { channel: asker.channel, ...said, ...(thread !== null && { thread_ts: thread }) }
  if (!alone) {
    await web.chat.postMessage(where)
    return
  }
  try {
    await web.chat.postEphemeral({ ...where, user: asker.user })
  } catch (error) {
    // Where the app is no member it can still speak to the person.
    if (failureOf(error).result !== 'unreachable') throw error
    await directly()
  }
}

async function tellRest(place: Place, left: number): Promise<void> {
  // Whose own language is not known reads English here: the desk's is not at hand where an answer failed.
  const text = wordsFor(langOfLocale(place.asker.locale) ?? 'en').errors.partsNotShown(left)
  await place.respond?.({ text, ...PLAIN, response_type: 'ephemeral', replace_original: false })
}
