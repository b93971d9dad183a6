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
  const many = installations === null ? null : await checkInstalled(installations, client)
  if (appToken) {
    const web = new webApi.WebClient(undefined, client)
    await asked('SLACK_APP_TOKEN', web.apps.connections.open({ token: appToken }))
  }
  return `Slack: ${[where, many].filter((part) => part !== null).join(', ')}, over ${appToken ? 'Socket Mode' : 'HTTP'}`
}

async function checkSingle(web: webApi.WebClient): Promise<string> {
  const us = await asked('SLACK_BOT_TOKEN', web.auth.test())
  const missing = missingIn(us)
  if (missing !== null)
    throw new UserError(`The Slack app lacks ${missing} under OAuth & Permissions and reinstall the app.`)
  return `@${us.user ?? 'the app'} in ${us.team ?? 'its workspace'}`
}

/** Every installation, one after another: Slack takes hundreds of these a minute. */
async function checkInstalled(installations: Installations, client: webApi.WebClientOptions): Promise<string> {
  const all = await installations.all()
  for (const { workspace, token } of all) {
    const us = await asked(`the installation in ${workspace}`, new webApi.WebClient(token, client).auth.test())
    const missing = missingIn(us)
    if (missing !== null)
      throw new UserError(`The Slack app in ${us.team ?? workspace} lacks ${missing} by installing it there again.`)
  }
  return `installed in ${all.length} ${all.length === 1 ? 'workspace' : 'workspaces'}`
}

/** The scopes that a token lacks, each with what it is for; null where it has all of them, or Slack does not say. */
function missingIn({ response_metadata: said }: webApi.AuthTestResponse): string | null {
  const granted = said?.scopes
  const missing = granted ? Object.keys(SCOPES).filter((scope) => !granted.includes(scope)) : []
  if (missing.length === 0) return null
  return `${missing.map((scope) => `${scope} (${SCOPES[scope]})`).join(', ')}: add ${missing.length === 1 ? 'it' : 'them'}`
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
