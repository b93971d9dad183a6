import pino from 'pino'
import type { Log } from '../log.ts'

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

/**
 * The service's logger: JSON lines on standard error, so that standard output stays for digests and answers. Secrets
 * known at the start are struck out wherever they stand in a line, however they came there.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const known = secrets.filter((secret) => secret.length >= 8)
  const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`])
  const strike = (line: string) => known.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths, censor: '[secret]' },
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(strike(line)) },
  )
}
