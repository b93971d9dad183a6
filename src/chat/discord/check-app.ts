import { ApplicationFlags, REST, Routes } from 'discord.js'
import { z } from 'zod'
import { UserError } from '../../errors.ts'
import { inviteLink, missingOf } from './permissions.ts'

/** How long Discord may take to answer, ms. */
const PATIENCE = 10_000

const me = z.object({ id: z.string(), username: z.string() })
const application = z.object({ id: z.string(), flags: z.int().default(0) })
const servers = z.array(z.object({ name: z.string(), permissions: z.string() }))
/** Of an application that may read members, presences or messages: we read none of these (resources/application). */
const PRIVILEGED =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited

/**
 * Asks Discord whose token this is and in which servers it may do what digests need. One line for `doctor`; throws a
 * UserError that says what to do where the token is refused, the bot is in no server, or a permission is missing.
 */
export async function checkApp(token: string, apiUrl: string | undefined): Promise<string> {
  const api = apiUrl === undefined ? {} : { api: apiUrl.replace(/\/+$/, '').replace(/\/v\d+$/, '') }
  const rest = new REST({ ...api, retries: 0, timeout: PATIENCE }).setToken(token)
  const ask = async <T>(route: `/${string}`, shape: z.ZodType<T>): Promise<T> => {
    try {
      return shape.parse(await rest.get(route))
    } catch (cause) {
      const refused = cause instanceof Error && 'status' in cause && cause.status === 401
      if (refused)
        throw new UserError(
          'Discord refuses the token: copy it again from the Bot page of the Developer Portal into DISCORD_TOKEN.',
          { cause },
        )
      throw new UserError(
        'Discord does not answer: see whether this machine reaches it, and DISCORD_API_URL where it is set.',
        { cause },
      )
    }
  }
  const { username } = await ask(Routes.user(), me)
  const { id, flags } = await ask(Routes.currentApplication(), application)
  const joined = await ask(Routes.userGuilds(), servers)
  const link = inviteLink(id)
  if (joined.length === 0) throw new UserError(`The bot ${username} is in no server: open ${link}`)
  const lacking = (which: 'needed' | 'all') =>
    joined.flatMap(({ name, permissions }) => {
      const missing = missingOf(BigInt(permissions), which)
      return missing.length > 0 ? [`${name}: ${missing.join(', ')}`] : []
    })
  const needed = lacking('needed')
  if (needed.length > 0)
    throw new UserError(`The bot ${username} lacks permissions (${needed.join('; ')}): open ${link} again.`)
  const better = lacking('all')
  const notes = [
    better.length > 0 ? `it would do better with ${better.join('; ')} (open the invite link again)` : null,
    (flags & PRIVILEGED) === 0 ? null : 'privileged intents are switched on and not needed: switch them off (Bot page)',
    `invite link: ${link}`,
  ]
  const where = `${joined.length} ${joined.length === 1 ? 'server' : 'servers'}`
  return [
    `the token is ${username}'s, in ${where}, with the permissions that digests need`,
    ...notes.filter(Boolean),
  ].join('; ')
}
