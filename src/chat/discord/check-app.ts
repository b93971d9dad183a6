import { PermissionFlagsBits, REST, Routes } from 'discord.js'
import { z } from 'zod'
import { UserError } from '../../errors.ts'

/** How long Discord may take to answer, ms. */
const PATIENCE = 10_000

const me = z.object({ id: z.string(), username: z.string() })
const servers = z.array(z.object({ name: z.string(), permissions: z.string() }))
const NEEDED: readonly (readonly [string, bigint])[] = [
  ['View Channels', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
]

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
  const joined = await ask(Routes.userGuilds(), servers)
  if (joined.length === 0)
    throw new UserError(`The bot ${username} is in no server: open the invite link of docs/discord.md.`)
  const lacking = joined.flatMap(({ name, permissions }) => {
    const has = BigInt(permissions)
    const missing = NEEDED.filter(([, bit]) => (has & bit) === 0n && (has & PermissionFlagsBits.Administrator) === 0n)
    return missing.length > 0 ? [`${name}: ${missing.map(([word]) => word).join(', ')}`] : []
  })
  if (lacking.length > 0)
    throw new UserError(
      `The bot ${username} lacks permissions (${lacking.join('; ')}): open the invite link of docs/discord.md again.`,
    )
  return `the token is ${username}'s, in ${joined.length} ${joined.length === 1 ? 'server' : 'servers'}, with the permissions that digests need`
}
