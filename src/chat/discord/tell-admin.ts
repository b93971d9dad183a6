import { type Client, Routes } from 'discord.js'
import { z } from 'zod'
import type { Document } from '../../digest/document.ts'
import type { Log } from '../../log.ts'
import { again } from './again.ts'
import { type Form, inEitherForm, renderParts } from './form.ts'
import { missingPermissions } from './gateway.ts'

interface How {
  readonly form: Form
  readonly log: Log
}

const opened = z.object({ id: z.string() })

/**
 * Tells the people of a server something: in its system channel, where it puts its own news, or in a message to its
 * owner. False where the bot is in that server no more, or neither takes it.
 */
export async function tellAdmin(
  client: Client,
  { channel, workspace }: { channel: string; workspace: string | null },
  document: Document,
  how: How,
): Promise<boolean> {
  const known = client.channels.cache.get(channel)
  const id = workspace ?? (known && !known.isDMBased() ? known.guildId : null)
  const guild = id === null ? undefined : client.guilds.cache.get(id)
  if (!guild) return false
  const system = guild.systemChannelId
  if (system !== null && system !== channel && missingPermissions(client, system) === null) {
    if (await sent(client, system, document, how)) return true
  }
  try {
    const body = { recipient_id: guild.ownerId }
    const { id: direct } = opened.parse(await again(() => client.rest.post(Routes.userChannels(), { body })))
    return await sent(client, direct, document, how)
  } catch {
    return false
  }
}

async function sent(client: Client, channel: string, document: Document, how: How): Promise<boolean> {
  try {
    for (const message of renderParts(document))
      await inEitherForm(message, how, (body) => client.rest.post(Routes.channelMessages(channel), { body }))
    return true
  } catch {
    return false
  }
}
