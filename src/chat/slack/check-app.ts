import { webApi } from '@slack/bolt'
import { RetryableError, UserError } from '../../errors.ts'
import { failureOf } from './failure.ts'
import type { Installations } from './installations.ts'
import { SCOPES } from './manifest.ts'
import type { Single } from './workspaces.ts'

interface Checked {
  readonly single: Single | null
  readonly installations: Installations | null
  readonly client: webApi.WebClientOptions
  readonly appToken?: string | undefined
}

/**
 * For `doctor`: asks Slack whether the tokens work and whether every scope is there, and opens every stored token. One
 * line; throws a UserError that names what to mend, or a RetryableError where Slack cannot be reached.
 */
export async function checkApp({ single, installations, client, appToken }: Checked): Promise<string> {
  const where = single === null ? null : await checkSingle(single.web)
  const many = installations === null ? null : `installed in ${await installations.check()} workspaces`
  if (appToken) {
    const web = new webApi.WebClient(undefined, client)
    await asked('SLACK_APP_TOKEN', web.apps.connections.open({ token: appToken }))
  }
  return `Slack: ${[where, many].filter((part) => part !== null).join(', ')}, over ${appToken ? 'Socket Mode' : 'HTTP'}`
}

async function checkSingle(web: webApi.WebClient): Promise<string> {
  const us = await asked('SLACK_BOT_TOKEN', web.auth.test())
  const granted = us.response_metadata?.scopes
  const missing = granted ? Object.keys(SCOPES).filter((scope) => !granted.includes(scope)) : []
  if (missing.length > 0)
    throw new UserError(
      `The Slack app lacks ${missing.map((scope) => `${scope} (${SCOPES[scope]})`).join(', ')}: add ${missing.length === 1 ? 'it' : 'them'} under OAuth & Permissions and reinstall the app.`,
    )
  return `@${us.user ?? 'the app'} in ${us.team ?? 'its workspace'}`
}

async function asked<T>(name: string, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    throw notTaken(name, error)
  }
}

/** A bad token is the operator's to mend; a Slack that cannot be reached is not. */
export function notTaken(name: string, error: unknown): UserError | RetryableError {
  const failure = failureOf(error)
  if (failure.result === 'later')
    return new RetryableError(`Slack is not there: ${failure.why}.`, { retryAfterMs: failure.retryAfterMs })
  return new UserError(`Slack does not take ${name}: ${failure.why}.`)
}
