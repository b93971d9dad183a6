import { describe, expect, it } from 'vitest'
import type { Who } from '../../../src/baseline/change.ts'
import type { PostOutcome } from '../../../src/chat/chat.ts'
import type { SlackPlatform } from '../../../src/chat/slack/slack.ts'
import { type Document, plain } from '../../../src/digest/document.ts'
import { stage } from './stage.ts'
import { paper } from './tiny-desk.ts'

/** A clock that is moved by hand, since a channel that Slack asked to leave alone is left alone. */
function handClock(): { now: () => number; pass(ms: number): void } {
  let time = Date.UTC(2026, 0, 5)
  return {
    now: () => time,
    pass(ms) {
      time += ms
    },
  }
}

/** A digest of about `parts` messages: each paragraph is a third of one. */
function digest(parts: number): Document {
  const blocks = Array.from({ length: parts * 3 }, (_, i) => ({
    type: 'paragraph' as const,
    text: plain(`Paragraph ${i}: ${'words of a report '.repeat(150)}`),
  }))
  return paper('', { title: 'Digest', blocks })
}

async function post(
  app: SlackPlatform,
  request: Partial<Parameters<SlackPlatform['post']>[0]>,
): Promise<{ outcome: PostOutcome; told: number[] }> {
  const told: number[] = []
  const whole = {
    channel: 'C0DESK',
    document: digest(1),
    deliveryId: 'd-1',
    fromPart: 0,
    mayBePosted: false,
    ...request,
  }
  const outcome = await app.post(whole, async (posted) => void told.push(posted))
  return { outcome, told }
}

describe('posting a digest', () => {
  it('posts every part in order, marks each, and tells after each', async () => {
    const { slack, app } = await stage()
    const { outcome, told } = await post(app, { document: digest(3) })
    expect(outcome).toEqual({ result: 'posted' })
    expect(told).toEqual(slack.messages.map((_, i) => i + 1))
    expect(told.length).toBeGreaterThan(2)
    expect(slack.messages.map((one) => one.metadata)).toEqual(
      told.map((_, part) => ({ event_type: 'communique_delivery', event_payload: { delivery: 'd-1', part } })),
    )
    const shown = slack.messages.flatMap((one) => JSON.stringify(one.blocks).match(/Paragraph \d+/g) ?? [])
    expect(shown).toEqual(Array.from({ length: 9 }, (_, i) => `Paragraph ${i}`))
    expect(slack.problems).toEqual([])
  })

  it('puts the first part in the channel and the others in its thread', async () => {
    const { slack, app } = await stage()
    await post(app, { document: digest(3) })
    const [first, ...others] = slack.messages
    expect(first?.thread).toBeNull()
    expect(new Set(others.map((one) => one.thread))).toEqual(new Set([first?.ts]))
  })

  it('goes on from where it was, in the thread of its first part', async () => {
    const { slack, app } = await stage()
    const whole = await post(app, { document: digest(3) })
    const [first] = slack.messages.splice(1)
    const { told } = await post(app, { document: digest(3), fromPart: 1 })
    expect(told).toEqual(whole.told.slice(1))
    expect(slack.messages[1]).toMatchObject({ ...first, ts: expect.any(String) })
  })

  it('goes on in the channel where its first part was deleted', async () => {
    const { slack, app } = await stage()
    await post(app, { document: digest(3), fromPart: 1 })
    expect(slack.messages[0]).toMatchObject({ thread: null, metadata: { event_payload: { part: 1 } } })
  })

  it('keeps the order of digests in one channel, and channels do not wait for each other', async () => {
    const { slack, app } = await stage()
    const one = (channel: string, deliveryId: string) => post(app, { channel, deliveryId, document: digest(2) })
    await Promise.all([one('C0DESK', 'a'), one('C0DESK', 'b'), one('C0OTHER', 'c')])
    const inDesk = slack.messages.filter((message) => message.channel === 'C0DESK')
    const order = inDesk.map((message) =>
      JSON.stringify(message.metadata)
        .match(/"delivery":"(\w)","part":(\d)/)
        ?.slice(1)
        .join(''),
    )
    expect(order).toEqual([...order].sort())
    expect(new Set(slack.messages.map((message) => message.channel))).toEqual(new Set(['C0DESK', 'C0OTHER']))
  })

  it('goes on with the next digest where one failed', async () => {
    const { slack, app } = await stage()
    slack.fail('chat.postMessage', { error: 'invalid_blocks' })
    const [first, second] = await Promise.all([post(app, { deliveryId: 'a' }), post(app, { deliveryId: 'b' })])
    expect([first.outcome.result, second.outcome.result]).toEqual(['refused', 'posted'])
  })

  it('hands on a failure of the one who is told', async () => {
    const { app } = await stage()
    const request = { channel: 'C0DESK', document: digest(1), deliveryId: 'd', fromPart: 0, mayBePosted: false }
    await expect(app.post(request, () => Promise.reject(new Error('database is locked')))).rejects.toThrow('database')
  })

  it('shows no previews and makes no name a mention', async () => {
    const { slack, app } = await stage()
    await post(app, { document: paper('@channel @here <!channel> <@U0ADMIN> see https://example.org') })
    expect(slack.messages).toHaveLength(1)
    expect(slack.problems).toEqual([])
  })
})

describe('a post that fails', () => {
  it.each([
    ['a rate limit', { status: 429, retryAfter: 7 }, { result: 'later', retryAfterMs: 7_000 }],
    ['a broken Slack', { status: 503 }, { result: 'later', why: expect.stringContaining('503') }],
    ['a dropped connection', { drop: true } as const, { result: 'later', why: expect.stringContaining('reached') }],
    ['an internal error', { error: 'internal_error' }, { result: 'later' }],
    [
      'an error nobody knows',
      { error: 'brand_new_error' },
      { result: 'later', why: expect.stringContaining('brand_new_error') },
    ],
    [
      'an archived channel',
      { error: 'is_archived' },
      { result: 'unreachable', why: expect.stringContaining('archived') },
    ],
    ['a missing channel', { error: 'channel_not_found' }, { result: 'unreachable' }],
    [
      'a channel without the app',
      { error: 'not_in_channel' },
      { result: 'unreachable', why: expect.stringContaining('/invite') },
    ],
    ['a revoked token', { error: 'token_revoked' }, { result: 'unreachable', why: expect.stringContaining('revoked') }],
    ['refused blocks', { error: 'invalid_blocks' }, { result: 'refused' }],
    ['a too long message', { error: 'msg_too_long' }, { result: 'refused' }],
  ])('by %s is told as such, at once and without a second try', async (_, fault, expected) => {
    const { slack, app } = await stage()
    slack.fail('chat.postMessage', fault)
    const { outcome, told } = await post(app, {})
    expect(outcome).toMatchObject(expected)
    expect(told).toEqual([])
    expect(slack.calls.filter((method) => method === 'chat.postMessage')).toHaveLength(1)
  })

  it('tells the parts that were posted before, and leaves the channel alone as long as Slack asks', async () => {
    const clock = handClock()
    const { slack, app } = await stage({}, { now: clock.now })
    const first = post(app, { document: digest(3) })
    await slack.until('the first part', () => slack.messages[0])
    slack.fail('chat.postMessage', { status: 429, retryAfter: 1 })
    const { outcome, told } = await first
    expect(outcome.result).toBe('later')
    expect(told.length).toBe(slack.messages.length)
    clock.pass(400)
    const calls = slack.calls.length
    const again = { document: digest(3), fromPart: told.length }
    expect((await post(app, again)).outcome).toMatchObject({ result: 'later', retryAfterMs: 600 })
    expect(slack.calls).toHaveLength(calls)
    expect((await post(app, { channel: 'C0OTHER' })).outcome).toEqual({ result: 'posted' })
    clock.pass(600)
    expect((await post(app, again)).outcome).toEqual({ result: 'posted' })
    const desk = slack.messages.filter((one) => one.channel === 'C0DESK')
    const parts = desk.map((one) => JSON.stringify(one.metadata).match(/"part":(\d)/)?.[1])
    expect(parts).toEqual(parts.map((_, i) => String(i)))
  })

  it('names the scope that is missing', async () => {
    const { app } = await stage({}, {}, { scopes: ['commands', 'users:read'] })
    expect((await post(app, {})).outcome).toMatchObject({
      result: 'unreachable',
      why: expect.stringContaining('chat:write'),
    })
  })
})

describe('after a crash', () => {
  it('posts only what the channel does not hold yet', async () => {
    const { slack, app } = await stage()
    await post(app, { document: digest(3), deliveryId: 'd-9' })
    const all = slack.messages.length
    slack.messages.splice(1, 1)
    const { outcome, told } = await post(app, { document: digest(3), deliveryId: 'd-9', mayBePosted: true })
    expect(outcome).toEqual({ result: 'posted' })
    expect(told).toEqual(Array.from({ length: all }, (_, i) => i + 1))
    expect(slack.messages).toHaveLength(all)
    expect(slack.messages.at(-1)?.metadata).toMatchObject({ event_payload: { part: 1 } })
  })

  it('finds it behind many later messages, and takes no other delivery for it', async () => {
    const { slack, app } = await stage()
    await post(app, { deliveryId: 'd-1' })
    for (let i = 0; i < 250; i++) await post(app, { deliveryId: `later-${i}`, document: paper(`chatter ${i}`) })
    const before = slack.messages.length
    await post(app, { deliveryId: 'd-1', mayBePosted: true })
    expect(slack.messages).toHaveLength(before)
    await post(app, { deliveryId: 'd-2', mayBePosted: true })
    expect(slack.messages.length).toBeGreaterThan(before)
  })

  it('posts nothing while the channel cannot be looked at', async () => {
    const { slack, app } = await stage()
    slack.fail('conversations.history', { status: 429, retryAfter: 30 })
    const { outcome } = await post(app, { mayBePosted: true })
    expect(outcome).toMatchObject({ result: 'later', retryAfterMs: 30_000 })
    expect(slack.messages).toEqual([])
  })

  it.each([
    ['a dropped connection', { drop: true, taken: true } as const],
    ['a server error', { status: 502, taken: true }],
  ])('looks first also where %s hid that a post was taken', async (_, fault) => {
    const clock = handClock()
    const { slack, app } = await stage({}, { now: clock.now })
    slack.fail('chat.postMessage', fault)
    expect((await post(app, { deliveryId: 'd-7' })).outcome.result).toBe('later')
    clock.pass(60_000)
    expect(slack.messages).toHaveLength(1)
    const { outcome, told } = await post(app, { deliveryId: 'd-7' })
    expect(outcome).toEqual({ result: 'posted' })
    expect(told).toEqual([1])
    expect(slack.messages).toHaveLength(1)
  })
})

describe('a correction', () => {
  it('stands in the thread of what it corrects', async () => {
    const { slack, app } = await stage()
    await post(app, {})
    const [original] = slack.messages
    const correction = { deliveryId: 'd-2', kind: 'correction', about: [original?.ts ?? ''] } as const
    expect(await post(app, correction)).toMatchObject({ outcome: { result: 'posted' }, told: [1] })
    expect(slack.messages[1]).toMatchObject({ thread: original?.ts, metadata: { event_payload: { delivery: 'd-2' } } })
  })

  it('is found there after a crash, and not posted again', async () => {
    const { slack, app } = await stage()
    await post(app, {})
    const about = [slack.messages[0]?.ts ?? '']
    await post(app, { deliveryId: 'd-2', kind: 'correction', about })
    await post(app, { deliveryId: 'd-2', kind: 'correction', about, mayBePosted: true })
    expect(slack.messages).toHaveLength(2)
  })
})

describe('a person in a post', () => {
  const told = (by: Who): Document => ({
    ...paper('', { title: 'T' }),
    blocks: [{ type: 'note', text: [{ text: 'Accepted by ' }, { person: by }, { text: '.' }] }],
  })

  it('is named and not rung, and asked for once', async () => {
    const { slack, app } = await stage()
    slack.users.set('U0MINA', { id: 'U0MINA', admin: false, zone: 'Asia/Seoul', name: 'Mina <Park> & @here' })
    for (const deliveryId of ['d-1', 'd-2'])
      await post(app, { deliveryId, document: told({ platform: 'slack', user: 'U0MINA' }) })
    expect(JSON.stringify(slack.messages.map(({ blocks }) => blocks))).toContain('Accepted by Mina <Park> & @here.')
    expect(slack.calls.filter((method) => method === 'users.info')).toHaveLength(1)
    expect(slack.problems).toEqual([])
  })

  it('is somebody where Slack does not know the name, or where it is a person of Discord', async () => {
    const { slack, app } = await stage()
    await post(app, { deliveryId: 'd-1', document: told({ platform: 'slack', user: 'U0GONE' }) })
    await post(app, { deliveryId: 'd-2', document: told({ platform: 'discord', user: '400000000000000001' }) })
    const said = slack.messages.map(({ blocks }) => JSON.stringify(blocks))
    expect(said).toEqual([
      expect.stringContaining('Accepted by somebody on Slack.'),
      expect.stringContaining('Accepted by somebody on Discord.'),
    ])
  })
})

describe('an amendment', () => {
  const amended = (parts: number) => ({ ...digest(parts), title: 'Amended' })

  it('takes the place of what it amends, without a new message', async () => {
    const { slack, app } = await stage()
    await post(app, { document: digest(2) })
    const before = slack.messages.map(({ ts }) => ts)
    await post(app, { deliveryId: 'd-2', kind: 'amend', about: before, document: amended(2) })
    expect(slack.messages.map(({ ts }) => ts)).toEqual(before)
    expect(slack.messages[0]?.text).toContain('Amended')
    expect(slack.messages.map(({ edits }) => edits)).toEqual(before.map(() => 1))
    expect(slack.problems).toEqual([])
  })

  it('that is longer goes on in the thread, once; one that is shorter leaves nothing over', async () => {
    const { slack, app } = await stage()
    await post(app, { document: digest(1) })
    const about = slack.messages.map(({ ts }) => ts)
    const longer = { deliveryId: 'd-2', kind: 'amend', about, document: amended(2) } as const
    await post(app, longer)
    const all = slack.messages.map(({ ts }) => ts)
    expect(all.length).toBeGreaterThan(about.length)
    expect(slack.messages.slice(1).every(({ thread }) => thread === about[0])).toBe(true)
    await post(app, { ...longer, mayBePosted: true })
    expect(slack.messages.map(({ ts }) => ts)).toEqual(all)
    await post(app, { deliveryId: 'd-3', kind: 'amend', about: all, document: paper('Short') })
    expect(slack.messages).toHaveLength(1)
  })

  it('of a message that was deleted is nothing to be done', async () => {
    const { slack, app } = await stage()
    const gone = { deliveryId: 'd-2', kind: 'amend', about: ['1700000000.000001'], document: paper('Late') } as const
    expect((await post(app, gone)).outcome).toEqual({ result: 'posted' })
    expect(slack.messages).toEqual([])
  })
})
