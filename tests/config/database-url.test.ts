import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { readEnvironment, secretsOf } from '../../src/config/environment.ts'

const plain = {
  kind: 'postgres',
  host: 'db',
  port: 5432,
  database: 'desk',
  user: undefined,
  password: undefined,
  tls: null,
  pool: 10,
}

describe('the address of a database', () => {
  it.each([
    ['postgres://db/desk', {}],
    ['postgresql://db/desk', {}],
    ['postgres://me:p%40ss@db:6543/desk', { user: 'me', password: 'p@ss', port: 6543 }],
    ['postgres://[::1]/desk', { host: '::1' }],
    ['postgres:///desk?host=/run/postgresql&user=me', { host: '/run/postgresql', user: 'me' }],
    ['postgres://db/desk?sslmode=disable&pool=3', { pool: 3 }],
    ['postgres://db/desk?sslmode=require', { tls: { verify: 'no', authority: undefined } }],
    ['postgres://db/desk?sslmode=verify-full', { tls: { verify: 'full', authority: undefined } }],
  ])('is read from %s', (url, over) => {
    expect(readDatabaseUrl(url)).toEqual({ ...plain, ...over })
  })

  it('takes the authority that signs from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'communique-')), 'ca.pem')
    writeFileSync(file, 'CERTIFICATE')
    expect(readDatabaseUrl(`postgres://db/desk?sslmode=verify-ca&sslrootcert=${file}`)).toEqual({
      ...plain,
      tls: { verify: 'ca', authority: 'CERTIFICATE' },
    })
  })

  it('takes the password from beside it, so that the address itself is no secret', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'communique-')), 'password')
    writeFileSync(file, 'from a file\n')
    const environment = readEnvironment({ DATABASE_URL: 'postgres://me@db/desk', DATABASE_PASSWORD_FILE: file }, [])
    expect(environment.database).toEqual({ ...plain, user: 'me', password: 'from a file' })
    expect(secretsOf(environment)).toContain('from a file')
  })

  it.each([
    ['mysql://me:secret@db/desk', /none that is understood/],
    ['postgres://me:secret@db', /names no database/],
    ['postgres://me:secret@db/desk?sslmode=prefer', /sslmode is one of disable, require, verify-ca, verify-full/],
    ['postgres://me:secret@db/desk?pool=1', /from 2 to 50/],
    ['postgres://me:secret@db/desk?options=x', /no options/],
    ['postgres://me:sec%ret@db/desk', /%25/],
    ['postgres://me:secret@db/desk?sslmode=verify-ca&sslrootcert=/nowhere', /sslrootcert .* cannot be read/],
  ])('says what is wrong with %s, and shows no password', (url, message) => {
    expect(() => readDatabaseUrl(url)).toThrow(message)
    expect(() => readDatabaseUrl(url)).not.toThrow(/secret|sec%ret/)
  })
})
