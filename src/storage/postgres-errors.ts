import { RetryableError, reasonOf, UserError } from '../errors.ts'

/** Sockets that are refused, cut or silent, and names that do not resolve. */
const NO_CONNECTION = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]
/** pg's own words for a connection that ended or did not come; it gives them no code. */
const ENDED =
  /connection terminated|timeout exceeded when trying to connect|connection error|not queryable|client was closed/i

/**
 * What a failure of PostgreSQL means for the person who runs the service: a RetryableError where it may work later (no
 * connection, a restart, a fail-over, a lock, a deadlock: the transaction left nothing), a UserError that says what to
 * do, or the error as it was. `name` is the database's, without its password. Codes:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function explainPostgresError(error: unknown, name: string): unknown {
  if (error instanceof UserError || error instanceof RetryableError || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const later = (text: string) => new RetryableError(`${text} (${reasonFor(error)})`, { cause: error })
  const told = (text: string) => new UserError(`${text} (${reasonFor(error)})`, { cause: error })
  switch (true) {
    case NO_CONNECTION.includes(code) || /^(08|57P)/.test(code) || (code === '' && ENDED.test(error.message)):
      return later(`The database ${name} does not answer: is it running, and reachable from here?`)
    case code === '53300':
      return later(`The database ${name} has no connection left: raise max_connections, or lower pool in DATABASE_URL.`)
    case code === '25006':
      return later(`The database ${name} only reads now: is it a standby?`)
    case code === '25P03':
      return later(
        `This process was away in the middle of a write: the database ${name} ended it, and nothing is written.`,
      )
    case ['40001', '40P01', '55P03', '57014'].includes(code):
      return later(`The database ${name} was busy with something else for too long.`)
    case code.startsWith('28'):
      return told(`The database ${name} does not let this user in: check user and password.`)
    case code === '3D000':
      return told(`There is no database ${name}: make it with CREATE DATABASE.`)
    case code === '42501':
      return told(`The user of the database ${name} lacks a right: it must own the schema of its tables.`)
    case code === '53100':
      return later(`The disk of the database ${name} is full: make room.`)
    case /certificate|self.signed|SSL/i.test(`${code} ${error.message}`):
      return told(`The database ${name} and sslmode do not go together: check sslmode and sslrootcert.`)
    default:
      return error
  }
}

/** Node reports several addresses tried as one error with no message of its own. */
function reasonFor(error: Error): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join('; ')
  return reasonOf(error)
}
