import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Document } from '../../digest/document.ts'
import type { Log } from '../../log.ts'
import { again } from './again.ts'
import { type Form, inEitherForm, renderParts } from './form.ts'

interface How {
  readonly form: Form
  readonly log: Log
}

const opened = z.object({ id: z.string() })
const server = z.object({ owner_id: z.string(), system_channel_id: z.string().nullish() })

/**
 * Tells the people of a server something: in its system channel, where it puts its own news, or in a message to its
 * owner. False where the server is not known, the bot is in it no more, or neither takes it.
 */
export async function tellAdmin(
  rest: REST,
  { channel, workspace }: { channel: string; workspace: string | null },
  document: Document,
  how: How,
): Promise<boolean> {
  if (workspace === null) return false
  try {
    const { owner_id, system_channel_id: system = null } = server.parse(
      await again(() => rest.get(Routes.guild(workspace))),
    )
    if (system !== null && system !== channel && (await sent(rest, system, document, how))) return true
    const body = { recipient_id: owner_id }
    const { id: direct } = opened.parse(await again(() => rest.post(Routes.userChannels(), { body })))
    return await sent(rest, direct, document, how)
  } catch {
    return false
  }
}

async function sent(rest: REST, channel: string, document: Document, how: How): Promise<boolean> {
  try {
    for (const message of renderParts(document))
      await inEitherForm(message, how, (body) => rest.post(Routes.channelMessages(channel), { body }))
    return true
  } catch {
    return false
  }
}
