import { type Client, Events } from 'discord.js'
import { missingPermissions, postableIn } from './gateway.ts'

/**
 * Tells of channels that the bot may post in now, whenever that may have changed: it was let into a server, a channel's
 * or a role's permissions changed, it got or lost a role, a thread was opened again. All of them once at the start,
 * since much may have changed while nobody listened.
 */
export function watchReachable(client: Client, reachable: (channels: readonly string[]) => Promise<void>): void {
  const server = (id: string) => void reachable(postableIn(client, id))
  const channel = (id: string) => {
    if (missingPermissions(client, id) === null) void reachable([id])
  }
  client.once(Events.ClientReady, () => {
    for (const id of client.guilds.cache.keys()) server(id)
  })
  client.on(Events.GuildCreate, ({ id }) => server(id))
  client.on(Events.GuildAvailable, ({ id }) => server(id))
  client.on(Events.ChannelCreate, ({ id }) => channel(id))
  client.on(Events.ChannelUpdate, (_, { id }) => channel(id))
  client.on(Events.ThreadUpdate, (_, { id, archived }) => {
    if (archived !== true) channel(id)
  })
  client.on(Events.GuildRoleUpdate, (_, { guild }) => server(guild.id))
  client.on(Events.GuildMemberUpdate, (_, member) => {
    if (member.id === client.user?.id) server(member.guild.id)
  })
}
