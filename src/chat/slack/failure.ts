import { webApi } from '@slack/bolt'
import { reasonOf, UserError } from '../../errors.ts'
import type { PostOutcome } from '../chat.ts'
import { withoutSecrets } from './bolt-log.ts'

/** How a call to Slack failed. `unclear`: it may have been done all the same (a timeout, a 5xx, a dropped connection). */
export type Failure = Exclude<PostOutcome, { result: 'posted' }> & { readonly unclear: boolean }

/** The token is good for nothing (any more). https://docs.slack.dev/reference/methods/auth.test lists them. */
const TOKEN: Readonly<Record<string, string>> = {
  invalid_auth: 'the token is not valid',
  not_authed: 'no token was given',
  token_revoked: 'the token was revoked',
  token_expired: 'the token has expired',
  account_inactive: 'the bot or its workspace was deactivated',
  not_allowed_token_type: 'this kind of token cannot be used here',
  org_login_required: 'the workspace is being moved to an organisation',
  team_access_not_granted: 'the app is not installed in this workspace',
  user_removed_from_team: 'the bot was removed from the workspace',
  team_disabled: 'the workspace is disabled',
}

/** Pauses of which it can be seen that they are over: a channel that reads again, a token that is taken again. */
export function canBeOver(why: string): boolean {
  const code = /\((\w+)\)$/.exec(why)?.[1] ?? ''
  return code in TOKEN || ['channel_not_found', 'not_in_channel', 'missing_scope'].includes(code)
}

/** The scopes of which one was missing, where that was why; the counterpart of `platformFailure`. */
export function scopesLacked(why: string): readonly string[] {
  return /lacks (\S+): add it/.exec(why)?.[1]?.split(',') ?? []
}

/** The channel is closed to us. https://docs.slack.dev/reference/methods/chat.postMessage */
const CHANNEL: Readonly<Record<string, string>> = {
  channel_not_found: 'the channel does not exist, or is private and the app was never invited',
  is_archived: 'the channel is archived',
  not_in_channel: 'the app is not in the channel: invite it there with /invite',
  restricted_action: 'the workspace does not let the app post in this channel',
  restricted_action_read_only_channel: 'the channel is read-only',
  restricted_action_thread_only_channel: 'the channel takes replies in threads only',
  restricted_action_non_threadable_channel: 'the channel takes no threads',
  cannot_reply_to_message: 'the message cannot be replied to',
  no_permission: 'the app lacks permission',
  ekm_access_denied: 'the administrators have suspended posting in this channel',
  access_denied: 'access was denied',
  method_not_supported_for_channel_type: 'the app cannot post in this kind of channel',
  user_not_in_channel: 'the person is not in the channel',
  messages_tab_disabled: "the app's messages tab is switched off",
}

/** This content will never be taken. */
const CONTENT = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'too_many_attachments',
  'attachment_payload_limit_exceeded',
  'invalid_attachments',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'metadata_must_be_sent_from_app',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_array_arg',
  'slack_connect_blocked_file_type',
])

const SOON_MS = 5_000
const LATER_MS = 60_000

/** What a failed call to Slack's Web API means. The reason is one plain line without secrets. */
export function failureOf(thrown: unknown): Failure {
  // Our own: the app is not installed in the workspace.
  if (thrown instanceof UserError) return closed(thrown.message)
  if (thrown instanceof webApi.WebAPIRateLimitedError)
    return later(thrown.retryAfter * 1000, 'Slack asks to wait (rate limit)', false)
  if (thrown instanceof webApi.WebAPIHTTPError)
    return later(SOON_MS, `Slack answered ${thrown.statusCode}`, thrown.statusCode >= 500)
  if (thrown instanceof webApi.WebAPIRequestError)
    return later(
      SOON_MS,
      `Slack could not be reached (${withoutSecrets(reasonOf(thrown.original)).slice(0, 200)})`,
      true,
    )
  if (thrown instanceof webApi.WebAPIPlatformError) return platformFailure(thrown)
  return later(LATER_MS, withoutSecrets(reasonOf(thrown)).slice(0, 200), true)
}

function platformFailure({ data }: webApi.WebAPIPlatformError): Failure {
  const code = data.error
  if (code === 'missing_scope') {
    const needed = 'needed' in data && typeof data.needed === 'string' ? data.needed : 'a scope'
    return closed(
      `the Slack app lacks ${needed}: add it under OAuth & Permissions and reinstall the app (missing_scope)`,
    )
  }
  if (code === 'ratelimited' || code === 'rate_limited' || code === 'message_limit_exceeded')
    return later((data.response_metadata?.retryAfter ?? 30) * 1000, 'Slack asks to wait (rate limit)', false)
  const reason = TOKEN[code] ?? CHANNEL[code]
  if (reason) return closed(`${reason} (${code})`)
  if (CONTENT.has(code)) {
    const details = data.response_metadata?.messages?.join('; ') ?? ''
    return {
      result: 'refused',
      why: `Slack refuses the message (${code}) ${details}`.trim().slice(0, 500),
      unclear: false,
    }
  }
  // internal_error, fatal_error, service_unavailable, request_timeout and whatever Slack invents: it may have been done.
  return later(LATER_MS, `Slack answered ${code.slice(0, 100)}`, true)
}

function closed(why: string): Failure {
  return { result: 'unreachable', why, unclear: false }
}

function later(retryAfterMs: number, why: string, unclear: boolean): Failure {
  return { result: 'later', retryAfterMs: Math.max(retryAfterMs, 1_000), why, unclear }
}
