import type { webApi } from '@slack/bolt'
import { RetryableError, UserError } from '../../errors.ts'
import { failureOf } from './failure.ts'
import { SCOPES } from './manifest.ts'

/**
 * For `doctor`: asks Slack whether the tokens work and whether every scope is there. One line; throws a UserError that
 * names what to mend, or a RetryableError where Slack cannot be reached.
 */
export async function checkApp(
  web: webApi.WebClient,
  options: { readonly appToken?: string | undefined },
): Promise<string> {
  const us = await asked('SLACK_BOT_TOKEN', web.auth.test())
  const granted = us.response_metadata?.scopes
  const missing = granted ? Object.keys(SCOPES).filter((scope) => !granted.includes(scope)) : []
  if (missing.length > 0)
    throw new UserError(
      `The Slack app lacks ${missing.map((scope) => `${scope} (${SCOPES[scope]})`).join(', ')}: add ${missing.length === 1 ? 'it' : 'them'} under OAuth & Permissions and reinstall the app.`,
    )
  if (options.appToken) await asked('SLACK_APP_TOKEN', web.apps.connections.open({ token: options.appToken }))
  return `Slack: @${us.user ?? 'the app'} in ${us.team ?? 'its workspace'}, over ${options.appToken ? 'Socket Mode' : 'HTTP'}`
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
