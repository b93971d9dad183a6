import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Block, plain } from '../../../src/digest/document.ts'
import { bodies, finding, listed, paragraph } from './rendered.ts'
import { Stage } from './stage.ts'
import { digestOf, documentOf, tinyDesk } from './tiny-desk.ts'

describe('a Document as embeds', () => {
  const embedsOf = (body: Record<string, unknown> | undefined) => (Array.isArray(body?.embeds) ? body.embeds : [])
  const labelsOf = (body: Record<string, unknown> | undefined) =>
    listed(body).map((row) => listed(row).map(({ label }) => label))

  it('shows each finding in its colour under its word, and what stands between without', () => {
    const [body] = bodies(
      documentOf(
        'T',
        paragraph({ text: 'Two findings.' }),
        finding({ kind: 'updates' }),
        finding({ kind: 'contradicts', text: plain('In 2025.') }),
        { type: 'note', text: plain('End.') },
      ),
      undefined,
      'embeds',
    )
    expect(body).toMatchObject({ flags: 0, allowed_mentions: { parse: [] } })
    expect(embedsOf(body)).toMatchObject([
      { description: '## T\nTwo findings.' },
      { color: 0xd9930d, description: expect.stringMatching(/^\*\*CHANGED\*\* The ministers/) },
      { color: 0xcf2e3c, description: expect.stringMatching(/^\*\*DIFFERS\*\* In 2025/) },
      { description: '-# End.' },
    ])
  })

  it('numbers findings and their buttons, which stand below all of them', () => {
    const [body] = bodies(documentOf('T', finding({ id: 'f-1' }), finding({ id: 'f-2' })), undefined, 'embeds')
    expect(embedsOf(body)).toHaveLength(3)
    expect(JSON.stringify(embedsOf(body))).toMatch(/`1` \*\*NEW\*\*.*`2` \*\*NEW\*\*/)
    const [first, second, ...more] = labelsOf(body)
    expect(more).toEqual([])
    expect(first).toHaveLength(5)
    expect(first?.every((label) => String(label).startsWith('1 '))).toBe(true)
    expect(second).toEqual(first?.map((label) => String(label).replace(/^1/, '2')))
  })

  it('numbers nothing where there is one', () => {
    const [body] = bodies(documentOf('T', finding({ id: 'f-1' })), undefined, 'embeds')
    expect(JSON.stringify(embedsOf(body))).not.toContain('`1`')
    expect(labelsOf(body)[0]?.[0]).toBe('Details')
  })

  it('puts many short findings into as many embeds as a message holds, losing none, with their buttons', () => {
    const many = Array.from({ length: 12 }, (_, i): Block[] => [
      finding({ id: `s-${i}`, kind: i % 2 === 0 ? 'new' : 'updates', text: plain(`Word${i}.`), sources: [] }),
      { type: 'actions', actions: [{ label: `Open ${i}`, command: `story s-${i}` }] },
    ]).flat()
    const all = bodies(documentOf('T', ...many), undefined, 'embeds')
    expect(all.flatMap(({ embeds }) => JSON.stringify(embeds).match(/Word\d+/g))).toEqual(
      Array.from({ length: 12 }, (_, i) => `Word${i}`),
    )
    expect(all.every((body) => embedsOf(body).length <= 10)).toBe(true)
    expect(all.flatMap((body) => labelsOf(body).flat()).map((label) => String(label).slice(-2).trim())).toEqual(
      Array.from({ length: 12 }, (_, i) => `${i}`),
    )
  })

  it('shows a picture with what it shows', () => {
    const image = { type: 'image' as const, url: 'https://a.example/x.png', alt: 'A *map*' }
    expect(embedsOf(bodies(documentOf('T', image), undefined, 'embeds')[0])).toMatchObject([
      { description: '## T' },
      { description: 'A \\*map\\*', image: { url: 'https://a.example/x.png' } },
    ])
  })
})

describe('a bot that writes embeds', () => {
  let stage: Stage

  beforeEach(async () => {
    stage = await Stage.set()
    stage.form = 'embeds'
  })

  afterEach(() => stage.strike())

  it('posts a long digest, and after a crash only what is not there', async () => {
    await stage.start()
    const document = digestOf(20)
    const { outcome, parts } = await stage.post({ document })
    expect(outcome).toEqual({ result: 'posted' })
    expect(parts.length).toBeGreaterThan(1)
    const before = stage.whole().length
    stage.discord.forgetNonces()
    expect((await stage.post({ document, mayBePosted: true })).outcome).toEqual({ result: 'posted' })
    expect(stage.whole()).toHaveLength(before)
    expect(stage.whole().every(({ body }) => Array.isArray(body.embeds) && body.flags === 0)).toBe(true)
  })

  it('answers in embeds, and for the asker alone what is theirs', async () => {
    await stage.start(tinyDesk())
    const help = stage.discord.command('trilat', 'help', {}, { channel: stage.channel })
    const [message] = await help.answered().then(() => help.messages())
    expect(message).toMatchObject({ ephemeral: true, body: { embeds: [{}] } })
  })
})

describe('a bot whose components v2 are refused', () => {
  /** As Discord refuses what is no form that it knows there. */
  const refusal = {
    status: 400,
    body: {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { flags: { _errors: [{ code: 'MESSAGE_FLAGS_INVALID', message: 'These flags cannot be set here.' }] } },
    },
  }
  const isEmbeds = ({ body }: { body: Record<string, unknown> }) => Array.isArray(body.embeds) && body.flags === 0
  let stage: Stage

  beforeEach(async () => {
    stage = await Stage.set()
    await stage.start(tinyDesk())
  })

  afterEach(() => stage.strike())

  it('posts that part as embeds, once, and the others as they are', async () => {
    stage.discord.fail('/messages', refusal)
    const document = digestOf(20)
    const { outcome, parts } = await stage.post({ document })
    expect(outcome).toEqual({ result: 'posted' })
    const said = stage.whole()
    expect(said).toHaveLength(parts.length)
    expect(said.map(isEmbeds)).toEqual(parts.map((part) => part === 1))
    expect(stage.logged.join('\n')).toMatch(/refuses this form.*These flags cannot be set here/)
    // After a crash it is found in that form, too.
    stage.discord.forgetNonces()
    expect((await stage.post({ document, mayBePosted: true })).outcome).toEqual({ result: 'posted' })
    expect(stage.whole()).toHaveLength(parts.length)
  })

  it('says that a message is refused where both forms are', async () => {
    stage.discord.fail('/messages', refusal, { times: 2 })
    expect((await stage.post()).outcome).toMatchObject({ result: 'refused', why: expect.stringContaining('flags') })
    expect(stage.whole()).toEqual([])
  })

  it('tries no other form of what is refused for another reason', async () => {
    const nonce = { nonce: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Too long.' }] } }
    stage.discord.fail('/messages', { status: 400, body: { ...refusal.body, errors: nonce } })
    expect((await stage.post()).outcome).toMatchObject({ result: 'refused' })
    expect(stage.whole()).toEqual([])
  })

  it('amends what was posted as embeds, as embeds', async () => {
    stage.discord.fail('/messages', refusal)
    const { names } = await stage.post({ document: digestOf(1) })
    const amended = { document: digestOf(2), deliveryId: 'd-2', kind: 'amend', about: names } as const
    expect((await stage.post(amended)).outcome).toEqual({ result: 'posted' })
    const [message, ...others] = stage.whole()
    expect(others).toEqual([])
    expect(message && isEmbeds(message)).toBe(true)
    expect(message?.edits).toBe(1)
  })

  it('answers in embeds, to the one who asked', async () => {
    stage.discord.fail('/webhooks', refusal, { method: 'PATCH' })
    const help = stage.discord.command('trilat', 'help', {}, { channel: stage.channel })
    const [message, ...others] = await help.answered().then(() => help.messages())
    expect(others).toEqual([])
    expect(message).toMatchObject({ ephemeral: true, body: { embeds: [{}] } })
  })
})
