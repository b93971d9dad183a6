import { describe, expect, it } from 'vitest'
import { readEnvironment, secretsOf } from '../../src/config/environment.ts'
import type { Problem } from '../../src/config/problem.ts'

const KEY = Buffer.alloc(32, 7)
const WHOLE = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  SLACK_SIGNING_SECRET: 'signing-secret',
  COMMUNIQUE_KEY: KEY.toString('base64'),
}

function read(variables: Record<string, string | undefined>) {
  const problems: Problem[] = []
  const environment = readEnvironment(variables, problems)
  return { environment, problems: problems.map(({ message }) => message).join('\n') }
}

describe('installing the Slack app', () => {
  it('needs no bot token', () => {
    const { environment, problems } = read(WHOLE)
    expect(problems).toBe('')
    expect(environment.slack).toMatchObject({ botToken: undefined, oauth: { clientId: '1.2', keys: [KEY] } })
  })

  it('takes several keys, in base64 or hexadecimal', () => {
    const older = Buffer.alloc(32, 8)
    const { environment } = read({ ...WHOLE, COMMUNIQUE_KEY: `${KEY.toString('hex')}, ${older.toString('base64')}` })
    expect(environment.slack?.oauth?.keys).toEqual([KEY, older])
  })

  it('is for the workspaces that are named, or for any', () => {
    expect(read(WHOLE).environment.slack?.oauth?.teams).toBeNull()
    const { environment } = read({ ...WHOLE, SLACK_TEAMS: 'T0HOME, T0OTHER' })
    expect(environment.slack?.oauth?.teams).toEqual(new Set(['T0HOME', 'T0OTHER']))
    expect(read({ ...WHOLE, SLACK_TEAMS: 'our-desk' }).problems).toContain('SLACK_TEAMS holds what is no id')
  })

  it.each([
    [{ SLACK_CLIENT_SECRET: undefined }, 'SLACK_CLIENT_SECRET is missing'],
    [
      { SLACK_CLIENT_ID: undefined, SLACK_STATE_SECRET: undefined },
      'SLACK_CLIENT_ID and SLACK_STATE_SECRET are missing',
    ],
    [{ COMMUNIQUE_KEY: undefined }, 'COMMUNIQUE_KEY is missing'],
    [{ COMMUNIQUE_KEY: 'c2hvcnQ=' }, 'not 32 bytes long'],
    [{ SLACK_SIGNING_SECRET: undefined }, 'one of them goes with SLACK_CLIENT_ID'],
  ])('with half of it does not start: %o', (over, message) => {
    const { problems } = read({ ...WHOLE, ...over })
    expect(problems).toContain(message)
    expect(problems).not.toMatch(/client-secret|state-secret|signing-secret|c2hvcnQ/)
  })

  it('tells the log which secrets to strike out', () => {
    expect(secretsOf(read(WHOLE).environment)).toEqual(
      expect.arrayContaining(['client-secret', 'state-secret', 'signing-secret', KEY.toString('base64')]),
    )
  })
})
