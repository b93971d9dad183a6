import { PermissionFlagsBits } from 'discord.js'

/** What the bot needs, by the names that Discord's settings show (topics/permissions); `most`: only the best of it does. */
export const PERMISSIONS = [
  { name: 'View Channels', bit: PermissionFlagsBits.ViewChannel, needed: true },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, needed: true },
  { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory, needed: true },
  { name: 'Embed Links', bit: PermissionFlagsBits.EmbedLinks, needed: false },
  { name: 'Create Public Threads', bit: PermissionFlagsBits.CreatePublicThreads, needed: false },
  { name: 'Send Messages in Threads', bit: PermissionFlagsBits.SendMessagesInThreads, needed: false },
] as const

/** The number that the invite link carries: all of them. */
export function permissionsInteger(): bigint {
  return PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n)
}

/** Where somebody who may manage a server adds the bot to it, with exactly these permissions and no more. */
export function inviteLink(application: string): string {
  const asked = {
    client_id: application,
    scope: 'bot applications.commands',
    permissions: String(permissionsInteger()),
  }
  return `https://discord.com/oauth2/authorize?${new URLSearchParams(asked)}`
}

/** Names of those that are missing among the permissions held; an administrator lacks none. */
export function missingOf(held: bigint, which: 'needed' | 'all'): string[] {
  if ((held & PermissionFlagsBits.Administrator) !== 0n) return []
  return PERMISSIONS.filter(({ bit, needed }) => (needed || which === 'all') && (held & bit) === 0n).map(
    ({ name }) => name,
  )
}
