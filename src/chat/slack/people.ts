import type { webApi } from '@slack/bolt'
import type { Asker } from '../../commands/command.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { withoutSecrets } from './bolt-log.ts'

/** An admin who is one no longer may act this long still; and nobody is asked for more often. */
const KEPT_MS = 5 * 60_000
const MOST = 5_000

interface Person {
  readonly admin: boolean
  readonly zone: string | null
}

/**
 * Answers who asks: workspace admins, owners and listed users are operators, and the zone is the one set in Slack.
 * Where Slack cannot say, nobody but the listed are operators, and it is asked again next time.
 */
export function createPeople(
  web: webApi.WebClient,
  options: { admins: readonly string[]; now: () => number },
  log: Log,
): (from: { user: string; channel: string | null; workspace: string | null }) => Promise<Asker> {
  const known = new Map<string, { at: number; person: Promise<Person | null> }>()

  const look = (user: string): Promise<Person | null> => {
    const kept = known.get(user)
    if (kept && options.now() - kept.at < KEPT_MS) return kept.person
    if (known.size >= MOST) known.clear()
    const person = ask(web, user).catch((error: unknown) => {
      known.delete(user)
      log.warn({ user, reason: withoutSecrets(reasonOf(error)) }, 'Slack did not say who asks')
      return null
    })
    known.set(user, { at: options.now(), person })
    return person
  }

  return async ({ user, channel, workspace }) => {
    const person = await look(user)
    const operator = options.admins.includes(user) || person?.admin === true
    return { platform: 'slack', user, channel, workspace, operator, zone: person?.zone ?? null }
  }
}

async function ask(web: webApi.WebClient, user: string): Promise<Person> {
  const { user: found } = await web.users.info({ user })
  const guest = found?.is_restricted === true || found?.is_ultra_restricted === true || found?.deleted === true
  const admin = !guest && (found?.is_admin === true || found?.is_owner === true || found?.is_primary_owner === true)
  return { admin, zone: found?.tz ?? null }
}
