import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment, secretsOf } from '../../src/config/environment.ts'
import type { Problem } from '../../src/config/problem.ts'
import { within, withinRequest } from '../../src/ops/context.ts'
import { createLog } from '../../src/ops/logger.ts'
import { secretsKnown } from '../support/variables.ts'

describe('the log', () => {
  it('strikes secrets out wherever they stand', () => {
    const lines: string[] = []
    const log = createLog('info', ['xoxb-very-secret'], (line) => lines.push(line))
    log.info(
      { token: 'xoxb-other', nested: { authorization: 'Bearer abc' }, url: 'https://x/?t=xoxb-very-secret' },
      'said xoxb-very-secret',
    )
    log.error({ err: new Error('refused xoxb-very-secret') }, 'failed')
    const all = lines.join('')
    expect(all).not.toContain('xoxb-very-secret')
    expect(all).not.toContain('xoxb-other')
    expect(all).not.toContain('Bearer abc')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'said [secret]' })
  })

  it.each(['direct', 'file'])('knows every secret of the environment, given %s', (given) => {
    const folder = mkdtempSync(join(tmpdir(), 'communique-secrets-'))
    const names = secretsKnown()
    expect(names.length).toBeGreaterThanOrEqual(6)
    const values = new Map([
      ['SLACK_BOT_TOKEN', 'xoxb-bot-0001'],
      ['SLACK_APP_TOKEN', 'xapp-app-0002'],
      ['COMMUNIQUE_KEY', Buffer.alloc(32, 7).toString('base64')],
      ['DATABASE_URL', 'postgres://desk:p%22ss%2Fw%C3%B6rd@db.example/desk'],
    ])
    const variables: Record<string, string> = { SLACK_CLIENT_ID: '1.2' }
    // Where the address holds a password there is no other one; an app's id stands on its public page.
    for (const name of names.filter((one) => !['DATABASE_PASSWORD', 'SLACK_CLIENT_ID'].includes(one))) {
      const value = values.get(name) ?? `secret-of-${name}`
      values.set(name, value)
      if (given === 'direct') variables[name] = value
      else {
        variables[`${name}_FILE`] = join(folder, name)
        writeFileSync(join(folder, name), `${value}\n`)
      }
    }
    const problems: Problem[] = []
    const environment = readEnvironment(variables, problems)
    rmSync(folder, { recursive: true })
    expect(problems).toEqual([])
    const lines: string[] = []
    const log = createLog('trace', secretsOf(environment), (line) => lines.push(line))
    for (const value of values.values()) {
      log.info({ said: value, deep: [{ in: { [value]: value } }] }, `said ${value}`)
      log.error({ err: new Error(value, { cause: new Error(value) }) }, 'failed')
    }
    log.info({ decoded: 'p"ss/wörd' }, 'said p"ss/wörd')
    const all = lines.join('')
    expect(lines).toHaveLength(2 * values.size + 1)
    for (const value of [...values.values(), 'p%22ss%2Fw%C3%B6rd', 'ss/wörd']) expect(all).not.toContain(value)
    expect(all).toContain('postgres://desk:[secret]@db.example/desk')
  })

  it('names the delivery and the request that a line was written for', async () => {
    const lines: string[] = []
    const log = createLog('info', [], (line) => lines.push(line))
    await within({ delivery: 'd-1' }, async () => {
      await new Promise(setImmediate)
      log.info({}, 'posting')
      await withinRequest('probe', async () => log.info({}, 'asked'))
    })
    log.info({}, 'done')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { msg: 'posting', delivery: 'd-1' },
      { msg: 'asked', delivery: 'd-1', request: 'probe' },
      { msg: 'done' },
    ])
    expect(JSON.parse(lines[2] ?? '')).not.toHaveProperty('delivery')
  })

  it('keeps to its level', () => {
    const lines: string[] = []
    createLog('warn', [], (line) => lines.push(line)).info({}, 'not worth it')
    expect(lines).toEqual([])
  })
})
