import { DiscordAPIError, type REST, Routes } from 'discord.js'
import { visible } from '../../digest/visible.ts'
import type { Log } from '../../log.ts'
import { again } from './again.ts'
import { oneLine } from './escape.ts'
import { THREAD } from './limits.ts'

/** A message as its name tells it: `123/456` is message 456 of channel or thread 123. */
export interface Place {
  readonly channel: string
  readonly message: string
}

export function nameOf({ channel, message }: Place): string {
  return `${channel}/${message}`
}

export function placeOf(name: string | undefined): Place | null {
  const [, channel, message] = /^(\d{15,20})\/(\d{15,20})$/.exec(name ?? '') ?? []
  return channel === undefined || message === undefined ? null : { channel, message }
}

/** There is one already. */
const EXISTS = 160_004

/**
 * The thread of a message, begun where there is none: its id is the message's own (resources/channel, "Start Thread
 * from Message"). Null where there can be none: the bot may not (Create Public Threads), or the channel is a thread
 * itself, a voice channel, a direct message. Throws where Discord failed or asks to wait.
 */
export async function threadOf(
  rest: REST,
  { channel, message }: Place,
  title: string,
  log: Log,
): Promise<string | null> {
  const name = [...(oneLine(visible(title)) || 'Communiqué')].slice(0, THREAD.name).join('')
  try {
    const body = { name, auto_archive_duration: THREAD.archiveMinutes }
    await again(() => rest.post(Routes.threads(channel, message), { body }))
    return message
  } catch (thrown) {
    if (!(thrown instanceof DiscordAPIError) || !(thrown.status >= 400 && thrown.status < 500)) throw thrown
    if (thrown.status === 401 || thrown.status === 429) throw thrown
    if (Number(thrown.code) === EXISTS) return message
    log.info({ channel, code: thrown.code }, 'no thread can be begun here; the rest goes into the channel')
    return null
  }
}
