import type { RespondFn, webApi } from '@slack/bolt'
import type { Asker } from '../../commands/command.ts'
import { parseTyped } from '../../commands/parse.ts'
import type { Document, Text } from '../../digest/document.ts'
import { reasonOf, UserError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { CommandDesk } from '../chat.ts'
import { withoutSecrets } from './bolt-log.ts'
import { LIMITS } from './limits.ts'
import { PLAIN } from './post-digest.ts'
import { renderMessages } from './render.ts'
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

/** Runs what was typed after the slash command's name. Problems become an answer to the asker alone; it never throws. */
export async function answerTyped(desk: CommandDesk, typed: string, place: Place, say: Say): Promise<void> {
  await answer(place, say, () => {
    const { name, values } = parseTyped(typed, desk.commands)
    return desk.run(name, values, place.asker)
  })
}

/** Runs the question of someone who named the app or wrote to it, as the `ask` command; the bare name means help. */
export async function answerQuestion(desk: CommandDesk, question: string, place: Place, say: Say): Promise<void> {
  const ask = desk.commands.find((command) => command.name === 'ask')
  const main = ask?.options.find((option) => option.main)
  if (!ask || !main || question === '' || /^help[.!?]?$/i.test(question)) await answerTyped(desk, 'help', place, say)
  else await answer(place, say, () => desk.run(ask.name, { [main.name]: question }, place.asker))
}

async function answer(place: Place, say: Say, run: () => ReturnType<CommandDesk['run']>): Promise<void> {
  try {
    const { document, visibleTo } = await run()
    await say.all(renderMessages(document), place, visibleTo)
  } catch (error) {
    if (!(error instanceof UserError)) say.log.error({ reason: withoutSecrets(reasonOf(error)) }, 'A command failed')
    const text = error instanceof UserError ? error.message : 'Something went wrong here. It has been logged.'
    await sayPlainly(text, place, say)
  }
}

/** Says one line to the asker alone. Backticks in it mark what can be typed. */
export async function sayPlainly(line: string, place: Place, say: Say): Promise<void> {
  const text: Text = line.split('`').map((piece, i) => (i % 2 === 1 ? { code: piece } : { text: piece }))
  const document: Document = { title: '', lang: 'en', zone: 'UTC', blocks: [{ type: 'paragraph', text }] }
  await say.all(renderMessages(document), place, 'asker')
}

/** Says messages where an answer belongs. */
export interface Say {
  readonly log: Log
  all(messages: readonly SlackMessage[], place: Place, visibleTo: 'channel' | 'asker'): Promise<void>
}

/**
 * Says messages in order: through the response address while it lasts, then through the Web API. One use of the address
 * is kept, to say so where the rest cannot be shown. Never throws.
 */
export function createSay(web: webApi.WebClient, log: Log): Say {
  const byApi = async (message: SlackMessage, { asker, thread }: Place, alone: boolean): Promise<void> => {
    if (asker.channel === null) throw new Error('no channel to answer in')
    const where = { channel: asker.channel, ...message, ...PLAIN, ...(thread !== null && { thread_ts: thread }) }
    await (alone ? web.chat.postEphemeral({ ...where, user: asker.user }) : web.chat.postMessage(where))
  }

  const one = async (message: SlackMessage, place: Place, alone: boolean, uses: { left: number }): Promise<void> => {
    if (place.respond && uses.left > 0) {
      uses.left -= 1
      try {
        await place.respond({
          ...message,
          ...PLAIN,
          response_type: alone ? 'ephemeral' : 'in_channel',
          replace_original: false,
          ...(place.thread !== null && { thread_ts: place.thread }),
        })
        return
      } catch (error) {
        log.warn({ reason: withoutSecrets(reasonOf(error)) }, 'Slack refused an answer at its response address')
        uses.left = 0
      }
    }
    await byApi(message, place, alone)
  }

  return {
    log,
    async all(messages, place, visibleTo) {
      const alone = visibleTo === 'asker' || place.atMost === 'asker'
      const uses = { left: messages.length <= LIMITS.responseUses ? LIMITS.responseUses : LIMITS.responseUses - 1 }
      for (const [i, message] of messages.entries()) {
        try {
          await one(message, place, alone, uses)
        } catch (error) {
          log.warn(
            { reason: withoutSecrets(reasonOf(error)), shown: i, of: messages.length },
            'An answer was not shown',
          )
          if (i > 0) await tellRest(place, messages.length - i, log)
          return
        }
      }
    },
  }
}

async function tellRest(place: Place, left: number, log: Log): Promise<void> {
  const text = `The other ${left} part${left === 1 ? '' : 's'} could not be shown here. Ask in a channel that I am in, or in a direct message to me.`
  try {
    await place.respond?.({ text, ...PLAIN, response_type: 'ephemeral', replace_original: false })
  } catch (error) {
    log.warn({ reason: withoutSecrets(reasonOf(error)) }, 'Nor could that be told')
  }
}
