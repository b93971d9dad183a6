import { describe, expect, it } from 'vitest'
import { createSlack } from '../../../src/chat/slack/slack.ts'
import { RetryableError, UserError } from '../../../src/errors.ts'
import { type Log, silent } from '../../../src/log.ts'
import { fakeSlack, stage } from './stage.ts'
import { tinyDesk } from './tiny-desk.ts'

/** Everything that is logged, as one text. */
function listeningLog(): Log & { text(): string } {
  const lines: string[] = []
  const note = (fields: object, message: string): void => void lines.push(`${JSON.stringify(fields)} ${message}`)
  return { debug: note, info: note, warn: note, error: note, text: () => lines.join('\n') }
}

describe('tokens', () => {
  it.each([
    ['a bot token of another kind', { botToken: 'xapp-1', appToken: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    ['an app token of another kind', { botToken: 'xoxb-1', appToken: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    ['neither app token nor signing secret', { botToken: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
  ])('%s is refused before anything is asked', (_, options, name) => {
    expect(() => createSlack(options, silent)).toThrow(UserError)
    expect(() => createSlack(options, silent)).toThrow(name)
  })

  it.each([
    ['bot', { botToken: 'xoxb-9-wrong-secret' }, 'SLACK_BOT_TOKEN'],
    ['app', { appToken: 'xapp-9-wrong-secret' }, 'SLACK_APP_TOKEN'],
  ])('a wrong %s token is named, and never shown or logged', async (_, wrong, name) => {
    const { botToken, appToken, apiUrl } = await fakeSlack()
    const log = listeningLog()
    const app = createSlack({ botToken, appToken, apiUrl, ...wrong }, log)
    const failed = await app.start(tinyDesk()).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(UserError)
    expect(String(failed)).toContain(name)
    expect(String(failed)).toContain('not valid')
    expect(String(failed) + log.text()).not.toContain('wrong-secret')
    expect(app.connected()).toBe(false)
    await app.stop()
  })

  it('an unreachable Slack is told in one line', async () => {
    const app = createSlack({ botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: 'http://127.0.0.1:9/api/' }, silent)
    await expect(app.start(tinyDesk())).rejects.toThrow(/could not be reached/)
    await expect(app.start(tinyDesk())).rejects.toBeInstanceOf(RetryableError)
  })
})

describe('the check of the app', () => {
  const check = async (scopes?: readonly string[], wrong: object = {}) => {
    const { botToken, appToken, apiUrl } = await fakeSlack(scopes ? { scopes } : {})
    return await createSlack({ botToken, appToken, apiUrl, ...wrong }, silent).check?.()
  }

  it('says who the app is where all is well', async () => {
    expect(await check()).toBe('Slack: @communique in Desk, over Socket Mode')
  })

  it('names missing scopes, what they are for and how to add them', async () => {
    const scopes = ['commands', 'chat:write', 'im:history', 'mpim:history', 'groups:history', 'channels:history']
    await expect(check(scopes)).rejects.toThrow(
      /lacks app_mentions:read \(answering .*\), users:read \(.*\): add them under OAuth & Permissions/,
    )
  })

  it.each([
    ['bot', { botToken: 'xoxb-9' }, 'SLACK_BOT_TOKEN'],
    ['app', { appToken: 'xapp-9' }, 'SLACK_APP_TOKEN'],
  ])('names a wrong %s token', async (_, wrong, name) => {
    await expect(check(undefined, wrong)).rejects.toThrow(name)
  })
})

describe('the socket', () => {
  it('comes back after it was cut, and answers again', async () => {
    const { slack, app } = await stage()
    for (let cut = 1; cut <= 3; cut++) {
      slack.sockets.drop()
      await slack.until('a new connection', () => slack.sockets.made() === cut + 1)
      await slack.command(`story s-${cut}`)
      await slack.until('an answer', () => slack.messages.length === cut)
    }
    expect(app.connected()).toBe(true)
    expect(slack.problems).toEqual([])
  })

  it('connects anew when Slack asks for it', async () => {
    const { slack } = await stage()
    slack.sockets.refresh()
    await slack.until('a new connection', () => slack.sockets.made() === 2 && slack.sockets.connections() === 1)
    await slack.command('latest')
    await slack.until('an answer', () => slack.messages[0])
  })

  it('keeps trying while Slack gives no new connection', async () => {
    const { slack, app } = await stage()
    slack.fail('apps.connections.open', { status: 500 }, 2)
    slack.fail('apps.connections.open', { drop: true })
    slack.fail('apps.connections.open', { error: 'internal_error' })
    slack.sockets.drop()
    await slack.until('the connection to end', () => !app.connected())
    await slack.until('a new connection', () => slack.sockets.made() === 2)
    await slack.command('latest')
    await slack.until('an answer', () => slack.messages[0])
  })

  it('says that it is down while it is, and after the end', async () => {
    const { slack, app } = await stage()
    expect(app.connected()).toBe(true)
    await app.stop()
    expect(app.connected()).toBe(false)
    await slack.until('the connection to end', () => slack.sockets.connections() === 0)
  })
})

describe('the log', () => {
  it('never holds a token, a socket ticket or a response address', async () => {
    const log = listeningLog()
    const { slack, app } = await stage({}, {}, {}, log)
    slack.fail('users.info', { error: 'invalid_auth' })
    await slack.command('latest')
    await slack.until('an answer', () => slack.messages[0])
    slack.fail('apps.connections.open', { error: 'invalid_auth' })
    slack.sockets.drop()
    await slack.until('a new connection', () => slack.sockets.made() === 2)
    await app.stop()
    expect(log.text()).toContain('Slack is connected')
    for (const secret of [slack.botToken, slack.appToken, 'ticket=', '/respond/'])
      expect(log.text()).not.toContain(secret)
  })
})
