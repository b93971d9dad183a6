/** Puts the commands where they belong: in all servers, or in the listed ones alone. */
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import { z } from 'zod'
import { reasonOf } from '../../errors.ts'
import { again } from './again.ts'

type Wanted = readonly RESTPostAPIApplicationCommandsJSONBody[]

/** Servers in which commands of their own are looked for, to end them, when the commands are registered globally. */
const LOOKED_THROUGH = 20

/** What came of it: how many places were changed, and those that did not take the commands, with Discord's reason. */
export interface Registered {
  readonly changed: number
  readonly failed: readonly { readonly server: string | null; readonly reason: string }[]
}

/**
 * Registers the commands globally, or where servers are listed in each of those and nowhere else; each place only where
 * it is not already as it should be, since Discord counts creations (200 a day) and clients load changed commands anew.
 * What an earlier start left in the other place goes: a client would show every command twice. Of the bot's own
 * `servers` the first 20 are looked through for that. Never rejects.
 */
export async function registerCommands(
  rest: REST,
  application: string,
  commands: Wanted,
  { listed, servers }: { listed: readonly string[]; servers: readonly string[] },
): Promise<Registered> {
  const left = servers.filter((server) => !listed.includes(server)).slice(0, LOOKED_THROUGH)
  const places: (readonly [server: string | null, wanted: Wanted])[] = [
    ...listed.map((server) => [server, commands.map(ofOneServer)] as const),
    [null, listed.length === 0 ? commands : []],
    ...left.map((server) => [server, []] as const),
  ]
  let changed = 0
  const failed: { server: string | null; reason: string }[] = []
  for (const [server, wanted] of places) {
    try {
      if (await registerIn(rest, application, server, wanted)) changed++
    } catch (thrown) {
      failed.push({ server, reason: reasonOf(thrown) })
    }
  }
  return { changed, failed }
}

/** Where else a command may be used is said of global ones alone (interactions/application-commands). */
function ofOneServer(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const { contexts: _contexts, integration_types: _types, ...rest } = command
  return rest
}

const registered = z.array(z.record(z.string(), z.unknown()))

/** True where something was sent. */
async function registerIn(rest: REST, application: string, server: string | null, wanted: Wanted): Promise<boolean> {
  const route =
    server === null ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, server)
  // Without this the localizations are left out, and every start would register anew.
  const query = new URLSearchParams({ with_localizations: 'true' })
  const now = registered.parse(await again(() => rest.get(route, { query })))
  if (now.length === wanted.length && now.every((command, i) => same(command, wanted[i]))) return false
  await again(() => rest.put(route, { body: wanted }))
  return true
}

/** Equal in all that we set; what Discord adds (ids, versions, defaults) does not count. */
function same(theirs: unknown, ours: unknown): boolean {
  if (Array.isArray(ours)) {
    const list: readonly unknown[] = Array.isArray(theirs) ? theirs : []
    return list.length === ours.length && ours.every((one, i) => same(list[i], one))
  }
  if (typeof ours === 'object' && ours !== null) {
    if (typeof theirs !== 'object' || theirs === null) return false
    const held = new Map<string, unknown>(Object.entries(theirs))
    const unwanted = ['options', 'choices', 'autocomplete'].some((key) => !(key in ours) && isSet(held.get(key)))
    return !unwanted && Object.entries(ours).every(([key, value]) => same(held.get(key) ?? unset(value), value))
  }
  return theirs === ours
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value === true
}

/** What Discord leaves out of its answer where it is the default. */
function unset(value: unknown): unknown {
  if (value === false) return false
  return Array.isArray(value) ? [] : undefined
}
