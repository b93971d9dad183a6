import pino from 'pino'
import type { Log } from '../log.ts'
import { contextNow } from './context.ts'

/** Names under which a secret might ever come into a log line. */
const SECRET_KEYS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'password',
  'secret',
  'DATABASE_URL',
]
/** Characters below which striking a secret out would tear words apart. */
const SHORTEST = 6

/**
 * The service's logger: JSON lines on standard error, so that standard output stays for digests and answers. Each line
 * bears the request or delivery that it was written for (`within`). Secrets known at the start are struck out wherever
 * they stand in a line, however they came there.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const known = secrets.filter((secret) => secret.length >= SHORTEST).flatMap(spellings)
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`])
  const strike = (line: string) => known.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: '[secret]' },
      mixin: () => ({ ...contextNow() }),
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(strike(line)) },
  )
}

/** As it is, within JSON, and within an address. */
function spellings(secret: string): string[] {
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])]
}
