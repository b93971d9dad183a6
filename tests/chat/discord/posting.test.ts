import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plain } from '../../../src/digest/document.ts'
import { Stage } from './stage.ts'
import { digestOf, documentOf } from './tiny-desk.ts'

let stage: Stage

beforeEach(async () => {
  stage = await Stage.set()
})

afterEach(() => stage.strike())

describe('posting', () => {
  const refs = () => stage.whole().map((one) => /ref \w+\/(\d+)$/.exec(stage.discord.textOf(one))?.[1])

  it('posts a digest in order, pinging nobody, making no previews, telling how far it is', async () => {
    await stage.start()
    const { outcome, parts } = await stage.post({ document: digestOf(20) })
    expect(outcome).toEqual({ result: 'posted' })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts).toEqual(parts.map((_, i) => i + 1))
    expect(refs()).toEqual(parts.map(String))
    for (const { body } of stage.whole()) {
      expect(body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true })
      expect(Number(body.flags) & 4).toBe(4)
      expect(String(body.nonce).length).toBeLessThanOrEqual(25)
    }
  })

  it('goes on after the parts that are posted', async () => {
    await stage.start()
    const all = (await stage.post({ document: digestOf(20) })).parts.length
    const { parts } = await stage.post({ document: digestOf(20), deliveryId: 'd-2', fromPart: 2 })
    expect(parts).toEqual(Array.from({ length: all - 2 }, (_, i) => i + 3))
  })

  it('after a crash posts only what is not in the channel, however much was said since', async () => {
    await stage.start()
    const document = digestOf(20)
    const first = await stage.post({ document })
    stage.discord.forgetNonces()
    for (let i = 0; i < 230; i++) stage.discord.chatter(stage.channel, `message ${i}`)
    const again = await stage.post({ document, mayBePosted: true })
    expect(again).toEqual(first)
    expect(stage.whole().filter((one) => one.author === stage.discord.world.bot)).toHaveLength(first.parts.length)
  })

  it('after a crash between two parts posts the second', async () => {
    await stage.start()
    const document = digestOf(20)
    stage.discord.fail('/messages', 'drop', { after: 1, times: 10 })
    const failed = await stage.post({ document })
    expect(failed).toMatchObject({ outcome: { result: 'later' }, parts: [1] })
    stage.discord.clearFaults()
    stage.discord.forgetNonces()
    const { outcome, parts } = await stage.post({ document, mayBePosted: true })
    expect(outcome.result).toBe('posted')
    expect(parts.length).toBeGreaterThan(2)
    expect(refs()).toEqual(parts.map(String))
  })

  it.each(['known', 'forgotten'])(
    'does not double a message whose answer was lost, the nonce being %s',
    async (nonce) => {
      await stage.start()
      stage.discord.fail('/messages', 'swallow', { times: 2 })
      const lost = await stage.post()
      expect(lost.outcome).toMatchObject({ result: 'later' })
      if (nonce === 'forgotten') stage.discord.forgetNonces()
      const { outcome } = await stage.post({ mayBePosted: nonce === 'forgotten' })
      expect(outcome).toEqual({ result: 'posted' })
      expect(refs()).toEqual(['1'])
    },
  )

  it('posts anyway where it may not read what is there, trusting the nonce', async () => {
    await stage.start()
    await stage.post()
    stage.discord.deny(stage.channel, 'ReadMessageHistory')
    expect((await stage.post({ mayBePosted: true })).outcome).toEqual({ result: 'posted' })
    expect(refs()).toEqual(['1'])
  })

  it('waits a short limit out', async () => {
    await stage.start()
    stage.discord.limit('/messages', 0.05, { times: 2 })
    expect((await stage.post()).outcome).toEqual({ result: 'posted' })
    expect(stage.discord.posted(stage.channel)).toHaveLength(1)
  })

  it.each([true, false])('gives a long limit back with the time to wait (global: %s)', async (global) => {
    await stage.start()
    stage.discord.limit('/messages', 65, { global })
    const { outcome } = await stage.post()
    expect(outcome).toMatchObject({ result: 'later' })
    if (outcome.result === 'later') expect(outcome.retryAfterMs).toBeGreaterThanOrEqual(64_000)
  })

  it('keeps to a channel’s own limit', async () => {
    await stage.start()
    stage.discord.channelLimits = { requests: 2, perMs: 300 }
    expect((await stage.post({ document: digestOf(20) })).outcome).toEqual({ result: 'posted' })
    expect(stage.discord.world.requests.filter((one) => one.status === 429)).toEqual([])
  })

  it.each([500, 502, 503])('tries again later where Discord answers %i', async (status) => {
    await stage.start()
    stage.discord.fail('/messages', status, { times: 3 })
    expect((await stage.post()).outcome).toMatchObject({
      result: 'later',
      why: expect.stringContaining(String(status)),
    })
  })

  it.each([403, 404, 400, 429])('does not give a channel up for a %i that is not of Discord’s API', async (status) => {
    await stage.start()
    stage.discord.fail('/messages', { status, body: null }, { times: 2 })
    const { outcome } = await stage.post()
    expect(outcome).toMatchObject({ result: 'later' })
    if (outcome.result === 'later') expect(outcome.retryAfterMs).toBeGreaterThanOrEqual(30_000)
  })

  it('is helped by one more try where Discord fails once', async () => {
    await stage.start()
    stage.discord.fail('/messages', 502)
    expect((await stage.post()).outcome).toEqual({ result: 'posted' })
    expect(stage.discord.posted(stage.channel)).toHaveLength(1)
  })

  it.each([
    ['deleted', () => stage.discord.removeChannel(stage.channel), /deleted|removed.*10003/],
    [
      'hidden from the bot',
      () => stage.discord.deny(stage.channel, 'ViewChannel'),
      /View Channel.*50001.*missing now: .*View Channel/,
    ],
    [
      'closed to the bot',
      () => stage.discord.deny(stage.channel, 'SendMessages'),
      /Send Messages.*50013.*missing now: Send Messages/,
    ],
  ])('gives a channel up that is %s', async (_, happens, why) => {
    await stage.start()
    happens()
    const { outcome, parts } = await stage.post()
    expect(outcome).toMatchObject({ result: 'unreachable', why: expect.stringMatching(why) })
    expect(parts).toEqual([])
  })

  it.each([
    ['a category', () => stage.discord.addChannel('category', 4), /50008/],
    ['no channel at all', () => 'C123', /not the id/],
  ])('gives up what is %s', async (_, channel, why) => {
    await stage.start()
    const { outcome } = await stage.post({ channel: channel() })
    expect(outcome).toMatchObject({ result: 'unreachable', why: expect.stringMatching(why) })
  })

  it('posts again where the permission is back', async () => {
    await stage.start()
    stage.discord.deny(stage.channel, 'SendMessages')
    await stage.post()
    stage.discord.deny(stage.channel, 'SendMessages', false)
    expect((await stage.post()).outcome).toEqual({ result: 'posted' })
  })

  it('says that content is refused', async () => {
    await stage.start()
    stage.discord.fail('/messages', { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: {} } })
    expect((await stage.post()).outcome).toMatchObject({ result: 'refused' })
  })

  it('lets a failure of the caller through', async () => {
    await stage.start()
    const request = {
      channel: stage.channel,
      document: digestOf(1),
      deliveryId: 'd-1',
      fromPart: 0,
      mayBePosted: false,
    }
    await expect(stage.bot.post(request, () => Promise.reject(new Error('lease lost')))).rejects.toThrow('lease lost')
  })

  it('needs no more than to be started', async () => {
    stage.bot = stage.newBot()
    expect((await stage.post()).outcome).toMatchObject({ result: 'later' })
  })

  it('pings nobody although the digest is full of mentions', async () => {
    await stage.start()
    const text = '@everyone @here <@200000000000000001> <@&5> <#6> </trilat:7>'
    await stage.post({
      document: documentOf(
        text,
        { type: 'paragraph', text: plain(text) },
        { type: 'table', header: [text], rows: [[text]] },
      ),
    })
    expect(stage.discord.posted(stage.channel)).toHaveLength(1)
    stage.discord.assertClean()
  })
})
