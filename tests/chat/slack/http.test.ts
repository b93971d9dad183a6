import { beforeEach, describe, expect, it } from 'vitest'
import { createSlack, type SlackPlatform } from '../../../src/chat/slack/slack.ts'
import { silent } from '../../../src/log.ts'
import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { type SignedRequest, signRequest } from '../../support/fake-slack/signed-http.ts'
import { fakeSlack } from './stage.ts'
import { type TinyDesk, tinyDesk } from './tiny-desk.ts'

let slack: FakeSlack
let app: SlackPlatform
let desk: TinyDesk
const NOW = Date.UTC(2026, 0, 5, 8)

async function send(request: SignedRequest) {
  if (!app.http) throw new Error('Slack is not over HTTP')
  return await app.http.handle(request)
}

beforeEach(async () => {
  slack = await fakeSlack({ deliverTo: send })
  const { botToken, signingSecret, apiUrl } = slack
  app = createSlack({ botToken, signingSecret, apiUrl, postEveryMs: 0 }, silent)
  desk = tinyDesk()
  await app.start(desk)
})

describe('Slack over HTTP', () => {
  it('answers commands, buttons and mentions that come signed', async () => {
    expect(app.http?.path).toBe('/slack/events')
    expect(app.connected()).toBe(true)
    await slack.command('ask what is new?')
    await slack.mention('and now?')
    await slack.until('two answers', () => slack.messages.length === 2)
    expect(desk.ran.map((one) => one.values.question).sort()).toEqual(['and now?', 'what is new?'])
    expect(slack.problems).toEqual([])
  })

  it('answers a retried event once', async () => {
    await slack.mention('one question', { trigger: '7.1' })
    await slack.mention('one question', { trigger: '7.1', retry: 1 })
    await slack.mention('another', { trigger: '7.2' })
    await slack.until('two answers', () => slack.messages.length === 2)
    expect(desk.ran).toHaveLength(2)
    expect(slack.problems).toEqual([])
  })

  it('answers Slack when it asks whether the address is ours', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    const answer = await send(signRequest(slack.signingSecret, 'json', body, Math.floor(Date.now() / 1000)))
    expect(answer).toMatchObject({ status: 200, body: '{"challenge":"abc"}' })
  })

  it.each([
    ['unreadable JSON', 'json', '{', 400],
    ['an event that nobody listens to', 'json', '{"type":"event_callback","event":{"type":"reaction_added"}}', 200],
    ['a check of the certificate', 'form', 'ssl_check=1', 200],
    ['nothing', 'form', '', 200],
    ['an unknown form', 'form', 'payload=[]', 200],
  ] as const)('%s is answered', async (_, type, body, status) => {
    const answer = await send(signRequest(slack.signingSecret, type, body, Math.floor(Date.now() / 1000)))
    expect(answer.status).toBe(status)
    expect(desk.ran).toEqual([])
  })

  it('asks Slack to come again before the start and after the end', async () => {
    const { botToken, signingSecret, apiUrl } = slack
    const resting = createSlack({ botToken, signingSecret, apiUrl }, silent)
    const ask = () => signRequest(signingSecret, 'form', 'command=%2Ftrilat', Math.floor(Date.now() / 1000))
    expect((await resting.http?.handle(ask()))?.status).toBe(503)
    await resting.start(desk)
    await resting.stop()
    expect((await resting.http?.handle(ask()))?.status).toBe(503)
  })

  it('refuses what is larger than any payload', async () => {
    const body = `text=${'x'.repeat(1_000_001)}`
    expect((await send(signRequest(slack.signingSecret, 'form', body, Math.floor(Date.now() / 1000)))).status).toBe(413)
  })
})

describe('a signature', () => {
  const body = 'command=%2Ftrilat&text=latest&user_id=U0READER&channel_id=C0DESK&team_id=T0TEAM&trigger_id=9.9'
  const seconds = NOW / 1000
  const good = signRequest('fake-signing-secret', 'form', body, seconds)
  const changed = (headers: Record<string, string | undefined>): SignedRequest => ({
    body,
    headers: JSON.parse(JSON.stringify({ ...good.headers, ...headers })),
  })

  async function statusOf(request: SignedRequest): Promise<number | undefined> {
    const { botToken, signingSecret, apiUrl } = slack
    const at = createSlack({ botToken, signingSecret, apiUrl, now: () => NOW }, silent)
    await at.start(desk)
    return (await at.http?.handle(request))?.status
  }

  it('of now is good, whatever the case of header names', async () => {
    expect(await statusOf(good)).toBe(200)
    const upper = Object.fromEntries(Object.entries(good.headers).map(([name, value]) => [name.toUpperCase(), value]))
    expect(await statusOf({ body, headers: upper })).toBe(200)
  })

  it.each([
    ['of another secret', signRequest('other', 'form', body, seconds)],
    ['of another body', { ...good, body: `${body}&text=undo` }],
    ['of six minutes ago', signRequest('fake-signing-secret', 'form', body, seconds - 360)],
    ['of six minutes ahead', signRequest('fake-signing-secret', 'form', body, seconds + 360)],
    ['that is missing', changed({ 'x-slack-signature': undefined })],
    ['without a timestamp', changed({ 'x-slack-request-timestamp': undefined })],
    ['with a timestamp that is none', changed({ 'x-slack-request-timestamp': 'NaN' })],
    ['of another version', changed({ 'x-slack-signature': 'v9=00' })],
    ['that is empty', changed({ 'x-slack-signature': '' })],
  ])('%s is refused, and nothing is run', async (_, request) => {
    expect(await statusOf(request)).toBe(401)
    expect(desk.ran).toEqual([])
  })
})
