import type { webApi } from '@slack/bolt'
import type { Asker } from '../../commands/command.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { withoutSecrets } from './bolt-log.ts'
import type { Workspaces } from './workspaces.ts'

/** An admin who is one no longer may act this long still; and nobody is asked for more often. */
const KEPT_MS = 5 * 60_000
const MOST = 5_000

interface Person {
  readonly admin: boolean
  readonly zone: string | null
  readonly locale: string | null
}

/**
 * Answers who asks: workspace admins, owners and listed users are operators, and zone and language are those set in Slack.
 * Where Slack cannot say, nobody but the listed are operators, and it is asked again next time.
 */
export function createPeople(
  workspaces: Pick<Workspaces, 'web'>,
  options: { admins: readonly string[]; now: () => number },
  log: Log,
): (from: { user: string; channel: string | null; workspace: string | null }) => Promise<Asker> {
  const known = new Map<string, { at: number; person: Promise<Person | null> }>()

  const look = (user: string, workspace: string | null): Promise<Person | null> => {
    const key = `${workspace} ${user}`
    const kept = known.get(key)
    if (kept && options.now() - kept.at < KEPT_MS) return kept.person
    if (known.size >= MOST) known.clear()
    const asked = workspaces.web(workspace).then((web) => ask(web, user, workspace))
    const person = asked.catch((error: unknown) => {
      known.delete(key)
      log.warn({ user, reason: withoutSecrets(reasonOf(error)) }, 'Slack did not say who asks')
      return null
    })
    known.set(key, { at: options.now(), person })
    return person
  }

  return async ({ user, channel, workspace }) => {
    const person = await look(user, workspace)
    const operator = options.admins.includes(user) || person?.admin === true
    return {
      platform: 'slack',
      user,
      channel,
      workspace,
      operator,
      zone: person?.zone ?? null,
      locale: person?.locale ?? null,
    }
  }
}

async function ask(web: webApi.WebClient, user: string, workspace: string | null): Promise<Person> {
  const { user: found } = await web.users.info({ user, include_locale: true })
  // In channels shared with another organisation, its admins are guests here.
  const ours = !workspace || !found?.team_id || found.team_id === workspace || found.enterprise_user !== undefined
  const guest = found?.is_restricted || found?.is_ultra_restricted || found?.is_stranger || found?.deleted
  const admin = found?.is_admin || found?.is_owner || found?.is_primary_owner
  return { admin: ours && !guest && admin === true, zone: found?.tz ?? null, locale: found?.locale ?? null }
}
