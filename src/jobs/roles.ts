import { UserError } from '../errors.ts'

/** What a process does. Without a choice it does all of it. */
export const ROLES = ['poll', 'deliver', 'chat', 'web'] as const
export type Role = (typeof ROLES)[number]

/** Reads `poll,deliver`. Throws a UserError on what is no role. */
export function readRoles(text: string | undefined): ReadonlySet<Role> {
  const named = text === undefined ? [...ROLES] : text.split(',').map((word) => word.trim())
  const roles = named.filter((word): word is Role => ROLES.some((role) => role === word))
  if (roles.length < named.length || named.length === 0)
    throw new UserError(`--only takes some of ${ROLES.join(', ')}, with commas between them.`)
  return new Set(roles)
}
