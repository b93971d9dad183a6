import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plain } from '../../../src/digest/document.ts'
import { Stage } from './stage.ts'
import { digestOf, documentOf } from './tiny-desk.ts'

let stage: Stage

beforeEach(async () => {
  stage = await Stage.set()
  await stage.start()
})

afterEach(() => stage.strike())

const posted = (channel = stage.channel) => stage.discord.posted(channel)
const thread = () => {
  const [one] = stage.discord.threads(stage.channel)
  if (!one) throw new Error('there is no thread')
  return one
}
const texts = (channel?: string) => posted(channel).map((one) => stage.discord.textOf(one))
const note = (text: string) => documentOf('To the digest', { type: 'paragraph', text: plain(text) })

describe('a long digest', () => {
  it('stands in the channel as one message, and goes on in its thread, in order and whole', async () => {
    const { parts, names } = await stage.post({ document: digestOf(20) })
    expect(posted()).toHaveLength(1)
    expect(texts()[0]).toContain('China, Japan, Korea: digest')
    const { id, name } = thread()
    expect(name).toBe('China, Japan, Korea: digest')
    expect(posted(id)).toHaveLength(parts.length - 1)
    expect(texts(id).at(-1)).toContain('12 articles read.')
    expect(names).toEqual(stage.whole().map((one) => `${one.channel}/${one.id}`))
  })

  it('begins no thread where one message holds it', async () => {
    await stage.post({ document: digestOf(1) })
    expect(stage.discord.threads(stage.channel)).toEqual([])
  })

  it.each(['CreatePublicThreads'] as const)('goes on in the channel where the bot lacks %s', async (permission) => {
    stage.discord.deny(stage.channel, permission)
    const { outcome, parts } = await stage.post({ document: digestOf(20) })
    expect(outcome).toEqual({ result: 'posted' })
    expect(posted()).toHaveLength(parts.length)
  })

  it('goes on in the thread after a restart, also where that was begun and nothing more', async () => {
    const document = digestOf(20)
    stage.discord.fail('/messages', 502, { after: 2, times: 10 })
    const { parts, names } = await stage.post({ document })
    expect(parts).toEqual([1])
    stage.discord.clearFaults()
    const { outcome } = await stage.post({ document, fromPart: 1, messages: names, mayBePosted: true })
    expect(outcome).toEqual({ result: 'posted' })
    expect(posted()).toHaveLength(1)
    expect(texts(thread().id).at(-1)).toContain('12 articles read.')
  })

  it('is found in its thread after a crash, however much was said there', async () => {
    const document = digestOf(20)
    const first = await stage.post({ document })
    stage.discord.forgetNonces()
    for (let i = 0; i < 120; i++) stage.discord.chatter(thread().id, `message ${i}`)
    expect(await stage.post({ document, mayBePosted: true })).toEqual(first)
  })
})

describe('a correction', () => {
  it('goes into the thread of what it corrects', async () => {
    const { names } = await stage.post({ document: digestOf(1) })
    const { outcome } = await stage.post({
      document: note('It was Seoul.'),
      deliveryId: 'd-2',
      kind: 'correction',
      about: names,
    })
    expect(outcome).toEqual({ result: 'posted' })
    expect(posted()).toHaveLength(1)
    expect(texts(thread().id)[0]).toContain('It was Seoul.')
  })

  it('answers what it corrects where there can be no thread', async () => {
    const { names } = await stage.post({ document: digestOf(1) })
    stage.discord.deny(stage.channel, 'CreatePublicThreads')
    await stage.post({ document: note('It was Seoul.'), deliveryId: 'd-2', kind: 'correction', about: names })
    const [original, correction] = posted()
    expect(correction?.body.message_reference).toEqual({ message_id: original?.id, fail_if_not_exists: false })
  })

  it('stands in the channel where it is not known what it corrects', async () => {
    await stage.post({ document: note('It was Seoul.'), kind: 'correction', about: [] })
    expect(texts()[0]).toContain('It was Seoul.')
  })

  it('is not doubled after a crash', async () => {
    const { names } = await stage.post({ document: digestOf(1) })
    const correction = { document: note('It was Seoul.'), deliveryId: 'd-2', kind: 'correction', about: names } as const
    await stage.post(correction)
    stage.discord.forgetNonces()
    await stage.post({ ...correction, mayBePosted: true })
    expect(posted(thread().id)).toHaveLength(1)
  })
})

describe('an amendment', () => {
  it('takes the place of what was posted, in the channel and in its thread', async () => {
    const { names } = await stage.post({ document: digestOf(20) })
    const before = stage.whole().map(({ id }) => id)
    const changed = JSON.parse(JSON.stringify(digestOf(20)).replaceAll('No date was set', 'A date was set'))
    const amended = await stage.post({ document: changed, deliveryId: 'd-2', kind: 'amend', about: names })
    expect(amended).toMatchObject({ outcome: { result: 'posted' }, names })
    expect(stage.whole().map(({ id }) => id)).toEqual(before)
    expect(
      stage
        .whole()
        .map((one) => stage.discord.textOf(one))
        .join('\n'),
    ).not.toContain('No date was set')
  })

  it('that is longer goes on behind it, and one that is shorter leaves nothing of it', async () => {
    const { names } = await stage.post({ document: digestOf(20) })
    await stage.post({ document: digestOf(1), deliveryId: 'd-2', kind: 'amend', about: names })
    expect(stage.whole()).toHaveLength(1)
    const longer = await stage.post({
      document: digestOf(20),
      deliveryId: 'd-3',
      kind: 'amend',
      about: names.slice(0, 1),
    })
    expect(longer.parts.length).toBeGreaterThan(2)
    expect(stage.discord.textOf(posted()[0])).toContain('Part 1 of')
  })

  it('leaves alone what somebody deleted', async () => {
    const { names } = await stage.post({ document: digestOf(1) })
    const [message] = posted()
    if (message) message.deleted = true
    const { outcome } = await stage.post({ document: digestOf(2), deliveryId: 'd-2', kind: 'amend', about: names })
    expect(outcome).toEqual({ result: 'posted' })
    expect(posted()).toEqual([])
  })
})
