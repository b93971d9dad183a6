import { UserError } from '../../errors.ts'
import type { OAuthOptions } from './oauth.ts'
import type { SlackRecords } from './workspaces.ts'

export interface SlackOptions {
  /** `xoxb-…`: one workspace by its token. */
  readonly botToken?: string | undefined
  /** Any number of workspaces, each by installing the app there; wants `records`. */
  readonly oauth?: OAuthOptions | undefined
  /** `xapp-…`: Slack over Socket Mode. Without it Slack comes over HTTP, and `signingSecret` is needed. */
  readonly appToken?: string | undefined
  readonly signingSecret?: string | undefined
  /** Base address of the Web API (a proxy, a test server); Slack's own where missing. */
  readonly apiUrl?: string | undefined
  /** Users who are operators although they are no workspace admins (`U…`). */
  readonly admins?: readonly string[]
  readonly records?: SlackRecords | undefined
  /** Milliseconds between two messages to one channel; Slack takes about one a second. */
  readonly postEveryMs?: number
  /** The first pause before connecting again, ms; it doubles up to 30 s. */
  readonly backoffMs?: number
  /** Milliseconds since 1970; the machine's clock where missing. */
  readonly now?: () => number
}

/** Throws a UserError where tokens are missing or of the wrong kind. */
export function checkOptions({ botToken, appToken, signingSecret, oauth, records }: SlackOptions): void {
  if (botToken === undefined && !oauth)
    throw new UserError('Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and what goes with it.')
  if (botToken !== undefined && !/^xox[abe]/.test(botToken))
    throw new UserError('SLACK_BOT_TOKEN is no bot token: it begins with xoxb-.')
  if (appToken && !/^xapp-/.test(appToken))
    throw new UserError('SLACK_APP_TOKEN is no app-level token: it begins with xapp-.')
  if (!appToken && !signingSecret)
    throw new UserError('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside its token.')
  if (oauth && !records) throw new UserError('Installing the Slack app needs a database.')
}
