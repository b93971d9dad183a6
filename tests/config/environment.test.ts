import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src/config/environment.ts'
import type { Problem } from '../../src/config/problem.ts'

function read(variables: Record<string, string>) {
  const problems: Problem[] = []
  return { environment: readEnvironment(variables, problems), problems: problems.map((problem) => problem.message) }
}

describe('the environment', () => {
  it('has a default for everything', () => {
    const { environment, problems } = read({})
    expect(problems).toEqual([])
    expect(environment).toEqual({
      config: './config',
      database: { kind: 'sqlite', path: './data/communique.db' },
      slack: null,
      discord: null,
      host: '127.0.0.1',
      port: 8080,
      publicUrl: null,
      allowPrivateHosts: [],
      logLevel: 'info',
    })
  })

  it.each([
    ['sqlite:./data/x.db', './data/x.db'],
    ['sqlite:/var/lib/x.db', '/var/lib/x.db'],
    ['sqlite:///var/lib/x.db', '/var/lib/x.db'],
    ['sqlite::memory:', ':memory:'],
  ])('reads the database %s', (url, path) => {
    expect(read({ DATABASE_URL: url }).environment.database).toEqual({ kind: 'sqlite', path })
  })

  it('takes a secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'communique-')), 'token')
    writeFileSync(file, 'a-discord-token\n')
    const { environment, problems } = read({ DISCORD_TOKEN_FILE: file })
    expect(problems).toEqual([])
    expect(environment.discord?.token).toBe('a-discord-token')
  })

  it.each(['https://news.example.org', 'https://news.example.org/', 'HTTPS://News.Example.org:443'])(
    'takes the public address %s',
    (given) => {
      expect(read({ PUBLIC_URL: given }).environment.publicUrl).toBe('https://news.example.org')
    },
  )

  it.each([
    'http://news.example.org',
    'https://news.example.org/desk',
    'https://a:b@news.example.org',
    'news',
    'https://',
  ])('does not take %s for a public address, and says what one is', (given) => {
    const { environment, problems } = read({ PUBLIC_URL: given })
    expect(problems).toEqual(['PUBLIC_URL is an https address without a path, like https://news.example.org'])
    expect(environment.publicUrl).toBeNull()
  })

  it('names every problem at once, and prints no secret', () => {
    const { problems } = read({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      SLACK_BOT_TOKEN: 'secret-value',
      DATABASE_URL: 'mysql://user:secret-value@host/db',
      DISCORD_TOKEN_FILE: '/nowhere/at/all',
      SLACK_API_URL: 'not an address',
      ALLOW_PRIVATE_HOSTS: 'localhost,bad host',
    })
    expect(problems).toHaveLength(8)
    expect(problems.join('\n')).not.toContain('secret-value')
  })

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN is missing/],
    [{ DATABASE_URL: 'postgres://localhost/' }, /DATABASE_URL: it names no database/],
    [{ DISCORD_TOKEN: 'a', DISCORD_TOKEN_FILE: '/dev/null' }, /both set/],
    [
      { DISCORD_GUILDS: '123456789012345678, my server' },
      /^DISCORD_GUILDS: "my server" is no server id; write numbers/,
    ],
    [{ DISCORD_EMBEDS: 'maybe' }, /^DISCORD_EMBEDS is yes or no/],
    [{ DISCORD_GUILDS: '1234' }, /^DISCORD_GUILDS: "1234" is no server id/],
  ])('says what goes together: %o', (variables, message) => {
    expect(read(variables).problems.join('\n')).toMatch(message)
  })

  it('reads the servers that get the commands, each once', () => {
    const guilds = '123456789012345678, 234567890123456789,123456789012345678,'
    const { environment, problems } = read({ DISCORD_TOKEN: 'a', DISCORD_GUILDS: guilds })
    expect(problems).toEqual([])
    expect(environment.discord?.guilds).toEqual(['123456789012345678', '234567890123456789'])
  })
})
