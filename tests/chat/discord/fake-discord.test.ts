import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import { isObject } from '../../support/fake-discord/form-errors.ts'
import { checkMessage } from '../../support/fake-discord/message-rules.ts'
import { answerInteraction, editOrFollowUp } from '../../support/fake-discord/rest-interactions.ts'
import { type Interaction, World } from '../../support/fake-discord/world.ts'

/** The fake has to refuse what Discord refuses, or every test that leans on it is worth nothing. */
const V2 = 32_768
const text = (content: string) => ({ type: 10, content })
const button = (part: object = {}) => ({ type: 2, style: 2, label: 'Open', custom_id: 'a', ...part })
const row = (...components: object[]) => ({ type: 1, components })
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

describe('messages that Discord refuses', () => {
  const v2 = (...components: object[]) => ({ flags: V2, components })
  it.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['no components', v2()],
    ['more than 40 components', v2(...many(41, () => text('a')))],
    [
      'more than 40, counting those inside',
      v2(...many(14, (i) => row(button({ custom_id: `a${i}` }), button({ custom_id: `b${i}` })))),
    ],
    [
      'more than 4,000 characters in all',
      v2(text('a'.repeat(2_001)), { type: 17, components: [text('b'.repeat(2_000))] }),
    ],
    ['an empty text', v2(text(' \n'))],
    ['content beside components', { ...v2(text('a')), content: 'a' }],
    ['embeds beside components', { ...v2(text('a')), embeds: [{ title: 'a' }] }],
    ['components v2 without their flag', { components: [text('a')] }],
    ['a button outside of a row', v2(button())],
    ['six buttons in a row', v2(row(...many(6, (i) => button({ custom_id: `${i}` }))))],
    ['two buttons alike', v2(row(button(), button()))],
    ['a long custom id', v2(row(button({ custom_id: 'a'.repeat(101) })))],
    ['a long label', v2(row(button({ label: 'a'.repeat(81) })))],
    ['a section without its button', v2({ type: 9, components: [text('a')] })],
    ['four texts in a section', v2({ type: 9, components: many(4, () => text('a')), accessory: button() })],
    ['a container in a container', v2({ type: 17, components: [{ type: 17, components: [text('a')] }] })],
    ['an image from a file', v2({ type: 12, items: [{ media: { url: 'file:///etc/passwd' } }] })],
    ['a long nonce', { ...v2(text('a')), nonce: 'a'.repeat(26) }],
    ['a hidden message in a channel', { flags: V2 | 64, components: [text('a')] }],
    ['mentions allowed twice over', { ...v2(text('a')), allowed_mentions: { parse: ['users'], users: ['1'] } }],
    ['long content', { content: 'a'.repeat(2_001) }],
    ['eleven embeds', { embeds: many(11, () => ({ description: 'a' })) }],
    ['an embed of more than 4,096 characters', { embeds: [{ description: 'a'.repeat(4_097) }] }],
    ['an embed of more than 25 fields', { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] }],
    ['an empty embed', { embeds: [{ color: 1 }] }],
    ['six rows', { content: 'a', components: many(6, (i) => row(button({ custom_id: `${i}` }))) }],
    ['embeds with more than 6,000 characters', { embeds: many(2, () => ({ description: 'a'.repeat(3_001) })) }],
  ])('%s', (_, body) => {
    expect(checkMessage(body, 'channel').found).not.toEqual([])
  })

  it('are none of these', () => {
    const whole = v2(text('a'), row(button()), { type: 17, accent_color: 1, components: [{ type: 14 }, text('b')] })
    expect(checkMessage({ ...whole, nonce: 'n', allowed_mentions: { parse: [] } }, 'channel').found).toEqual([])
    expect(checkMessage({ content: 'a' }, 'channel').found).toEqual([])
  })
})

describe('the REST API', () => {
  let discord: FakeDiscord
  let channel: string
  const call = async (method: string, path: string, body?: object, token = discord.token) => {
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const said: unknown = response.status === 204 ? null : await response.json()
    return { status: response.status, said: isObject(said) ? said : { list: said }, headers: response.headers }
  }
  const message = { flags: V2, components: [text('a')] }

  beforeEach(async () => {
    discord = await startFakeDiscord()
    channel = discord.addChannel('digests')
  })

  afterEach(() => discord.stop())

  it('takes no wrong token', async () => {
    expect((await call('GET', '/gateway/bot', undefined, 'other')).status).toBe(401)
  })

  it('gives a message back for the same nonce, and forgets nonces in what it stores', async () => {
    const first = await call('POST', `/channels/${channel}/messages`, { ...message, nonce: 'n', enforce_nonce: true })
    const second = await call('POST', `/channels/${channel}/messages`, { ...message, nonce: 'n', enforce_nonce: true })
    expect(second.said.id).toBe(first.said.id)
    expect(first.said.nonce).toBe('n')
    const { said } = await call('GET', `/channels/${channel}/messages?limit=10`)
    expect(said.list).toMatchObject([{ id: first.said.id }])
    expect(JSON.stringify(said.list)).not.toContain('"nonce"')
  })

  it('says under which field a message is wrong', async () => {
    const { status, said } = await call('POST', `/channels/${channel}/messages`, { flags: V2, components: [text('')] })
    expect(status).toBe(400)
    expect(said).toMatchObject({ code: 50035, errors: { components: { 0: { content: { _errors: [{}, {}] } } } } })
  })

  it('limits a channel and says how long', async () => {
    discord.channelLimits = { requests: 1, perMs: 60_000 }
    await call('POST', `/channels/${channel}/messages`, message)
    const { status, said, headers } = await call('POST', `/channels/${channel}/messages`, message)
    expect(status).toBe(429)
    expect(Number(said.retry_after)).toBeGreaterThan(50)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50)
  })

  it('notices a mention that would ring', async () => {
    await call('POST', `/channels/${channel}/messages`, { content: 'hello @everyone' })
    expect(() => discord.assertClean()).toThrow(/@everyone/)
    discord.world.problems.length = 0
  })

  it.each([
    ['GET', 'no such thing', '/nonsense', 404],
    ['POST', 'an interaction that is none', '/interactions/1/x/callback', 404],
    ['PATCH', 'an answer that is none', '/webhooks/1/x/messages/@original', 404],
  ])('knows %s of %s not', async (method, _, path, status) => {
    expect((await call(method, path, method === 'GET' ? undefined : { type: 5 })).status).toBe(status)
  })
})

describe('interactions', () => {
  const request = (method: string, body: object) => ({
    method,
    path: '',
    query: new URLSearchParams(),
    body,
    authorization: undefined,
  })
  const asked = (part: Partial<Interaction> = {}, now = Date.now) => {
    const world = new World(now)
    const first = {
      acknowledged: null,
      acknowledgedAt: null,
      expired: false,
      original: null,
      messages: [],
      choices: null,
      modal: null,
    }
    const interaction: Interaction = {
      id: '1',
      token: 't',
      channel: '2',
      kind: 'command',
      sentAt: Date.now(),
      ...first,
      ...part,
    }
    world.interactions.set('t', interaction)
    return {
      world,
      interaction,
      answer: (body: object) => answerInteraction(world, '1', 't', request('POST', body)),
      edit: (body: object) => editOrFollowUp(world, 't', '@original', request('PATCH', body)),
      followUp: (body: object) => editOrFollowUp(world, 't', undefined, request('POST', body)),
    }
  }
  const code = (body: object | null) => (isObject(body) ? body.code : undefined)
  const content = { content: 'a' }

  it('are answered once, with an empty 204', () => {
    const { answer } = asked()
    expect(answer({ type: 5 })).toEqual({ status: 204, body: null })
    expect(code(answer({ type: 5 }).body)).toBe(40060)
  })

  it('are unknown once 3 s have passed on the given clock, and known until then', () => {
    let now = Date.parse('2024-05-27T00:00:00Z')
    const clock = () => now
    const [early, late] = [asked({ sentAt: now }, clock), asked({ sentAt: now }, clock)]
    now += 3_000
    expect(early.answer({ type: 5 })).toEqual({ status: 204, body: null })
    expect(early.interaction.acknowledgedAt).toBe(now)
    now += 1
    expect(code(late.answer({ type: 5 }).body)).toBe(10062)
    expect(late.interaction.acknowledged).toBeNull()
  })

  it('take edits and follow-ups for 15 minutes, and not before the first answer', () => {
    const { answer, edit, followUp, interaction } = asked()
    expect(code(edit(content).body)).toBe(10015)
    answer({ type: 5 })
    expect([edit(content).status, followUp(content).status]).toEqual([200, 200])
    interaction.expired = true
    expect([code(edit(content).body), code(followUp(content).body)]).toEqual([50027, 50027])
  })

  it('take no other flag than "hidden" when deferred, and no long list of choices', () => {
    expect(code(asked().answer({ type: 5, data: { flags: V2 } }).body)).toBe(50035)
    const choices = many(26, (i) => ({ name: `${i}`, value: `${i}` }))
    expect(code(asked({ kind: 'autocomplete' }).answer({ type: 8, data: { choices } }).body)).toBe(50035)
    expect(code(asked({ kind: 'autocomplete' }).answer({ type: 5 }).body)).toBe(50035)
  })

  it('notice a follow-up in place of the deferred answer', () => {
    const { answer, followUp, world } = asked()
    answer({ type: 5 })
    followUp(content)
    expect(world.problems).toHaveLength(1)
  })
})
