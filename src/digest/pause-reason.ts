import type { Lang } from '../language/lang.ts'
import { wordsFor } from '../words/words.ts'

type Reason = 'gone' | 'archived' | 'notIn' | 'mayNotPost' | 'wrongKind' | 'refused' | 'noToken' | 'removed'

/** What the platforms' codes come to for who reads of them: `chat/slack/failure.ts`, `chat/discord/failures.ts`. */
const REASONS: Readonly<Record<string, Reason>> = {
  channel_not_found: 'gone',
  is_archived: 'archived',
  not_in_channel: 'notIn',
  restricted_action: 'mayNotPost',
  restricted_action_read_only_channel: 'mayNotPost',
  restricted_action_thread_only_channel: 'mayNotPost',
  restricted_action_non_threadable_channel: 'mayNotPost',
  no_permission: 'mayNotPost',
  access_denied: 'mayNotPost',
  ekm_access_denied: 'mayNotPost',
  missing_scope: 'mayNotPost',
  method_not_supported_for_channel_type: 'wrongKind',
  invalid_auth: 'noToken',
  token_revoked: 'noToken',
  token_expired: 'noToken',
  account_inactive: 'noToken',
  app_uninstalled: 'removed',
  user_removed_from_team: 'removed',
  team_access_not_granted: 'removed',
  10003: 'gone',
  10004: 'removed',
  50001: 'gone',
  50008: 'wrongKind',
  50013: 'mayNotPost',
  50024: 'wrongKind',
  50035: 'refused',
  50083: 'archived',
  160005: 'mayNotPost',
}

/** Why a subscription is paused whose topic is not set up any more; it goes on when the topic is, and not before. */
export function topicMissing(topic: string): string {
  return `The topic "${topic}" is not configured any more: name it in communique.yaml, or unsubscribe.`
}

/**
 * Why a subscription is paused, in the reader's language. It is kept as one line of English for logs, with the platform's
 * code in brackets; a line without a known code is shown as it is.
 */
export function pauseReason(why: string, lang: Lang): string {
  const { pauses: said } = wordsFor(lang)
  const [, topic] = /^The topic "([^"]{1,80})" is not configured/.exec(why) ?? []
  if (topic !== undefined) return said.noTopic(topic)
  const code = [...why.matchAll(/\((\w+)\)/g)].map(([, one]) => one ?? '').findLast((one) => one in REASONS)
  const reason = code === undefined ? undefined : REASONS[code]
  if (code === undefined || reason === undefined) return why
  const [, missing] = /; missing now: ([^;]+)$/.exec(why) ?? /lacks ([\w:,. ]{1,80}): add it/.exec(why) ?? []
  return said.told([`${said[reason]} (${code})`, ...(missing === undefined ? [] : [said.lacks(missing)])])
}
