import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { reasonOf } from '../../errors.ts'
import type { PostOutcome } from '../chat.ts'

/** How long to wait where Discord does not say, ms. */
const AGAIN = 30_000
const TOKEN_AGAIN = 5 * 60_000

/** Codes that mean a channel is closed to us (topics/opcodes-and-status-codes, "JSON"). */
const CLOSED: Readonly<Record<number, string>> = {
  10003: 'Discord knows no such channel: it was deleted, or the bot was removed from its server',
  10004: 'Discord knows no such server: it was deleted, or the bot was removed from it',
  50001: 'the bot may not see the channel: give it View Channel there',
  50007: 'this person takes no direct messages from the bot',
  50008: 'the channel is none that messages can be posted in',
  50013: 'the bot may not post in the channel: give it Send Messages there (in a thread, Send Messages in Threads)',
  50024: 'the channel is none that messages can be posted in',
  50083: 'the thread is archived',
  160005: 'the thread is locked',
}

/** What became of a message that Discord did not take. No token and no address with one is in `why`. */
export function outcomeOf(thrown: unknown): Exclude<PostOutcome, { result: 'posted' }> {
  if (thrown instanceof RateLimitError) {
    const { retryAfter, timeToReset, sublimitTimeout } = thrown
    const wait = retryAfter <= 0 ? AGAIN : Math.ceil(Math.max(retryAfter, timeToReset, sublimitTimeout))
    const whose = thrown.global ? 'all requests of the bot' : 'this channel'
    return { result: 'later', retryAfterMs: wait, why: `Discord limits ${whose} for ${Math.ceil(wait / 1_000)} s` }
  }
  if (thrown instanceof DiscordAPIError) return refusal(thrown)
  if (thrown instanceof HTTPError) return later(`Discord answered ${thrown.status}`)
  if (isMissingToken(thrown)) return { result: 'later', retryAfterMs: TOKEN_AGAIN, why: TOKEN_GONE }
  return later(`Discord was not reached (${networkReason(thrown)})`)
}

/** True where Discord may have taken the message although we got no answer: look before posting again. */
export function isAmbiguous(thrown: unknown): boolean {
  return !(thrown instanceof DiscordAPIError) && !(thrown instanceof RateLimitError) && !isMissingToken(thrown)
}

/** The interaction is over: too late, answered by somebody else, or its token has run out. There is nobody to tell. */
export function isOver(thrown: unknown): boolean {
  return thrown instanceof DiscordAPIError && OVER.has(Number(thrown.code))
}

const OVER = new Set([10062, 40060, 10015, 50027, 10008])

/** Somebody gave the first answer already. */
export function isAcknowledged(thrown: unknown): boolean {
  return thrown instanceof DiscordAPIError && Number(thrown.code) === 40060
}

const TOKEN_GONE = 'Discord no longer accepts the token: make a new one and set DISCORD_TOKEN'

function refusal(error: DiscordAPIError): Exclude<PostOutcome, { result: 'posted' }> {
  const code = Number(error.code)
  const closed = CLOSED[code]
  if (closed !== undefined) return { result: 'unreachable', why: `${closed} (${code})` }
  if (error.status === 401) return { result: 'later', retryAfterMs: TOKEN_AGAIN, why: TOKEN_GONE }
  // Without a code it was not Discord's API that answered but something in between: a proxy, a block for a while.
  if (!(code >= 10_000)) return later(`Discord answered ${error.status}`)
  if (error.status === 403) return { result: 'unreachable', why: `Discord forbids it: ${plainReason(error)} (${code})` }
  if (error.status === 404) return { result: 'unreachable', why: `Discord finds no such channel (${code})` }
  if (error.status >= 500) return later(`Discord answered ${error.status}`)
  return { result: 'refused', why: `Discord refuses the message: ${plainReason(error)} (${code})` }
}

/** Why Discord refuses the form of a message, or what is in it there; null where this is another failure. */
export function formRefused(thrown: unknown): string | null {
  if (!(thrown instanceof DiscordAPIError) || thrown.status !== 400) return null
  const { rawError } = thrown
  const errors = 'errors' in rawError ? Object.keys(Object(rawError.errors)) : []
  return errors.some((field) => FORM.has(field)) ? plainReason(thrown) : null
}

/** Fields of a message that only one of the two forms has, or fills otherwise. */
const FORM = new Set(['flags', 'components', 'embeds'])

function later(why: string): Exclude<PostOutcome, { result: 'posted' }> {
  return { result: 'later', retryAfterMs: AGAIN, why }
}

function isMissingToken(thrown: unknown): boolean {
  return thrown instanceof Error && /^Expected token to be set/.test(thrown.message)
}

function networkReason(thrown: unknown): string {
  if (thrown instanceof Error && thrown.name === 'AbortError') return 'no answer in time'
  const cause = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown
  return cause instanceof Error && 'code' in cause ? String(cause.code) : reasonOf(cause).slice(0, 120)
}

function plainReason(error: DiscordAPIError): string {
  return reasonOf(error).slice(0, 300)
}
