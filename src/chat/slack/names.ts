import type { webApi } from '@slack/bolt'
import type { Document } from '../../digest/document.ts'
import { peopleIn, withNames } from '../../digest/person.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { withoutSecrets } from './bolt-log.ts'

/** Names kept, and how long one is: people change theirs seldom. */
const MOST = 1_000
const KEPT_MS = 60 * 60_000

/** A Document with the names of the people of Slack in it. Never rejects. */
export type Naming = (document: Document, web: webApi.WebClient) => Promise<Document>

/**
 * Asks Slack for people's names: a mention would ring them, since only Discord can show one that does not. Who cannot be
 * looked up is told without a name.
 */
export function createNaming(now: () => number, log: Log): Naming {
  const known = new Map<string, { readonly at: number; readonly name: string }>()
  const nameOf = async (user: string, web: webApi.WebClient): Promise<string | undefined> => {
    const kept = known.get(user)
    if (kept && now() - kept.at < KEPT_MS) return kept.name
    try {
      const { user: found } = await web.users.info({ user })
      const name = found?.profile?.display_name || found?.profile?.real_name || found?.real_name || found?.name
      if (!name) return undefined
      if (known.size >= MOST) known.clear()
      known.set(user, { at: now(), name })
      return name
    } catch (error) {
      log.debug({ user, reason: withoutSecrets(reasonOf(error)) }, 'Slack did not tell a name')
      return undefined
    }
  }
  return async (document, web) => {
    const users = new Set(peopleIn(document).flatMap(({ platform, user }) => (platform === 'slack' ? [user] : [])))
    if (users.size === 0) return document
    const names = new Map<string, string | undefined>()
    for (const user of users) names.set(user, await nameOf(user, web))
    return withNames(document, ({ platform, user }) => (platform === 'slack' ? names.get(user) : undefined))
  }
}
