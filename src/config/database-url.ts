import { readFileSync } from 'node:fs'
import { UserError } from '../errors.ts'
import type { DatabaseAddress } from '../storage/store.ts'

const POOL = { usual: 10, most: 50 }
/** As libpq has them; `require` encrypts and does not ask who the server is. */
const SSL_MODES = { disable: null, require: 'no', 'verify-ca': 'ca', 'verify-full': 'full' } as const
const PARAMETERS = ['host', 'user', 'sslmode', 'sslrootcert', 'pool']

/**
 * Reads `sqlite:PATH` or `postgres://user:password@host:port/database`, the latter with `?sslmode=`, `sslrootcert=`,
 * `pool=` (connections at most) and, for a Unix socket, `host=` and `user=`. `password` counts where the address holds
 * none. Throws a UserError that says what is wrong and shows nothing of a password.
 */
export function readDatabaseUrl(url: string, password?: string): DatabaseAddress {
  const sqlite = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1]
  if (sqlite !== undefined) return { kind: 'sqlite', path: sqlite }
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new UserError('it is none that is understood: write sqlite:./data/communique.db or postgres://user@host/name')
  }
  const { hostname, port, username, password: own, pathname, searchParams } = new URL(url)
  const odd = [...searchParams.keys()].filter((name) => !PARAMETERS.includes(name))
  if (odd.length > 0) throw new UserError(`it knows ${PARAMETERS.join(', ')}, and no ${odd.join(', ')}`)
  const database = readable(pathname.slice(1))
  if (database === '') throw new UserError('it names no database: write postgres://user@host/name')
  const mode = searchParams.get('sslmode') ?? 'disable'
  if (!isSslMode(mode)) throw new UserError(`its sslmode is one of ${Object.keys(SSL_MODES).join(', ')}`)
  const verify = SSL_MODES[mode]
  return {
    kind: 'postgres',
    host: searchParams.get('host') ?? (hostname.replace(/^\[(.*)\]$/, '$1') || 'localhost'),
    port: Number(port || 5432),
    database,
    user: readable(username) || searchParams.get('user') || undefined,
    password: readable(own) || password,
    tls: verify === null ? null : { verify, authority: authorityIn(searchParams.get('sslrootcert')) },
    pool: poolIn(searchParams.get('pool')),
  }
}

function isSslMode(text: string): text is keyof typeof SSL_MODES {
  return Object.hasOwn(SSL_MODES, text)
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UserError('it has a % that is no code: write %25 for a percent sign')
  }
}

function authorityIn(file: string | null): string | undefined {
  if (file === null) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new UserError('the file that its sslrootcert names cannot be read')
  }
}

function poolIn(text: string | null): number {
  const pool = Number(text ?? POOL.usual)
  if (!Number.isInteger(pool) || pool < 2 || pool > POOL.most)
    throw new UserError(`its pool is a number from 2 to ${POOL.most}`)
  return pool
}
