import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long an admin may take at Slack's page, ms. */
const GOOD_MS = 10 * 60_000

/** What goes to Slack and comes back, so that nobody installs with another's browser. */
export interface InstallState {
  /** A new state, also to be kept in the browser's cookie. */
  create(): string
  /** The state's own number, where it was made here, is not older than ten minutes and is the browser's; else null. */
  read(state: string, cookie: string): string | null
}

/** States are signed (HMAC-SHA-256), so that none need be stored: `number.expires.signature`. */
export function createInstallState(secret: string, now: () => number): InstallState {
  const signed = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url')
  return {
    create() {
      const text = `${randomBytes(16).toString('base64url')}.${now() + GOOD_MS}`
      return `${text}.${signed(text)}`
    },
    read(state, cookie) {
      const [number = '', expires = '', signature = ''] = state.split('.')
      if (!isSame(signature, signed(`${number}.${expires}`)) || !isSame(state, cookie)) return null
      return Number(expires) > now() ? number : null
    },
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
