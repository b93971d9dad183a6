import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plain } from '../../../src/digest/document.ts'
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

  it('tells of the setting where components are refused', async () => {
    stage.form = 'components'
    await stage.start()
    const errors = {
      flags: { _errors: [{ code: 'MESSAGE_FLAGS_INVALID', message: 'These flags cannot be set here.' }] },
    }
    stage.discord.fail('/messages', { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors } })
    expect((await stage.post()).outcome).toMatchObject({
      result: 'refused',
      why: expect.stringContaining('DISCORD_EMBEDS=yes'),
    })
  })
})
