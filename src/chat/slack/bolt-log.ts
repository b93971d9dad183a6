import { type Logger, LogLevel } from '@slack/bolt'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'

/** Tokens, socket tickets and response addresses, wherever they appear in a text. */
const SECRETS = /x(?:ox[a-z]|app)-[\w-]+|wss?:\/\/\S+|https:\/\/hooks\.slack\.com\/\S+|Bearer \S+/g

/** A text without Slack's secrets. */
export function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[secret]')
}

/**
 * Bolt's and the SDK's logger, spoken into ours. Their debug lines carry whole payloads with response addresses, and
 * their info lines are about themselves: both are left out, and the rest is stripped of secrets.
 */
export function boltLog(log: Log): Logger {
  const say = (parts: unknown[]): string => withoutSecrets(parts.map(reasonOf).join(' ')).slice(0, 500)
  return {
    debug() {},
    info() {},
    warn: (...parts: unknown[]) => log.warn({ from: 'bolt' }, say(parts)),
    error: (...parts: unknown[]) => log.warn({ from: 'bolt' }, say(parts)),
    getLevel: () => LogLevel.INFO,
    setLevel() {},
    setName() {},
  }
}
