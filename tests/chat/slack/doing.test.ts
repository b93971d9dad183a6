import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/digest/document.ts'
import { type Stage, stage } from './stage.ts'
import { paper } from './tiny-desk.ts'

const digest: Document = paper('A digest', {
  blocks: [
    {
      type: 'finding',
      kind: 'updates',
      id: 'f-1a2b3c',
      text: [{ text: 'The summit is set for May.' }],
      was: null,
      quotes: [],
      sources: [],
      independent: 1,
      outlets: 1,
    },
    {
      type: 'actions',
      actions: [
        { label: 'Accept', command: 'review accept:c-1' },
        { label: 'Reject', command: 'review reject:c-1' },
        { label: 'Undo', command: 'undo c-2' },
      ],
    },
  ],
})
const ADMIN = { user: 'U0ADMIN' }

async function shown(documents: Readonly<Record<string, Document>> = {}): Promise<Stage & { message: Message }> {
  const on = await stage({ latest: digest, ...documents })
  await on.slack.command('latest')
  return { ...on, message: await on.slack.until('a digest', () => on.slack.messages[0]) }
}
type Message = Stage['slack']['messages'][number]

describe('the menu of a finding', () => {
  it.each(['details', 'sources', 'accept', 'mute'])('does "%s" and answers who chose it alone', async (what) => {
    const { slack, desk, message } = await shown()
    expect(await slack.press(message, `${what}:`, ADMIN)).toBeLessThan(3_000)
    const answer = await slack.until('an answer', () => slack.messages[1])
    expect(desk.acted).toMatchObject([{ action: `${what}:f-1a2b3c`, asker: { user: 'U0ADMIN', channel: 'C0DESK' } }])
    expect(answer).toMatchObject({ onlyFor: 'U0ADMIN', channel: 'C0DESK' })
    expect(slack.problems).toEqual([])
  })

  it('chosen twice by a double click does it once, and a second time later again', async () => {
    const { slack, desk, message } = await shown()
    await slack.press(message, 'accept:', ADMIN)
    await slack.press(message, 'accept:', { ...ADMIN, again: true })
    await slack.press(message, 'accept:', ADMIN)
    await slack.until('two answers', () => slack.messages[2])
    expect(desk.acted).toHaveLength(2)
  })

  it('lets two people press the same at the same time', async () => {
    const { slack, desk, message } = await shown()
    await slack.press(message, 'details:', ADMIN)
    await slack.press(message, 'details:', { again: true })
    await slack.until('two answers', () => slack.messages[2])
    expect(desk.acted.map(({ asker }) => asker.user).toSorted()).toEqual(['U0ADMIN', 'U0READER'])
  })
})

describe('buttons of a change', () => {
  it('go through the same door as the menu', async () => {
    const { slack, desk, message } = await shown()
    await slack.press(message, 0, ADMIN)
    await slack.press(message, 2, ADMIN)
    await slack.until('two answers', () => slack.messages[2])
    expect(desk.acted.map(({ action }) => action)).toEqual(['accept:c-1', 'undo:c-2'])
  })
})

describe('what overrules the desk', () => {
  it.each([
    ['wrong:', 'wrong:f-1a2b3c', '오류로 표시'],
    [1, 'reject:c-1', '변경 거부'],
  ])('asks why in a window (%s)', async (press, action, title) => {
    const { slack, desk, message } = await shown()
    await slack.press(message, press, ADMIN)
    const window = await slack.until('a window', () => slack.views.windows[0])
    expect(window).toMatchObject({ user: 'U0ADMIN', title })
    expect(desk.acted).toEqual([])
    expect(
      await slack.submit(window, { why: { type: 'plain_text_input', value: ' The wire withdrew it. ' } }),
    ).toBeNull()
    const answer = await slack.until('an answer', () => slack.messages[1])
    expect(desk.acted).toMatchObject([{ action, reason: 'The wire withdrew it.', asker: { channel: 'C0DESK' } }])
    expect(answer).toMatchObject({ onlyFor: 'U0ADMIN', channel: 'C0DESK' })
    expect(slack.problems).toEqual([])
  })

  it.each([null, '', '   ', '…'])('is not done for the reason "%s", and the window says so', async (value) => {
    const { slack, desk, message } = await shown()
    await slack.press(message, 'wrong:', ADMIN)
    const window = await slack.until('a window', () => slack.views.windows[0])
    const said = await slack.submit(window, { why: { type: 'plain_text_input', value } })
    expect(said).toEqual({ response_action: 'errors', errors: { why: '이유를 간단히 적어 주십시오.' } })
    expect(
      await slack.submit(window, { why: { type: 'plain_text_input', value: 'It was another meeting.' } }),
    ).toBeNull()
    await slack.until('an answer', () => slack.messages[1])
    expect(desk.acted).toHaveLength(1)
  })

  it('is done once when Slack repeats the window', async () => {
    const { slack, desk, message } = await shown()
    await slack.press(message, 'wrong:', ADMIN)
    const window = await slack.until('a window', () => slack.views.windows[0])
    const why = { why: { type: 'plain_text_input', value: 'Another meeting.' } }
    await slack.submit(window, why)
    await slack.submit(window, why, { retry: 1 })
    await slack.command('help')
    await slack.until('help', () => slack.messages.find(({ text }) => text.includes('help')))
    expect(desk.acted).toHaveLength(1)
  })

  it('opens no window for who may not: the desk says so', async () => {
    const refusal = paper('That is for operators.')
    const { slack, message } = await shown({ 'wrong:f-1a2b3c': refusal })
    await slack.press(message, 'wrong:')
    const answer = await slack.until('an answer', () => slack.messages[1])
    expect(answer).toMatchObject({ onlyFor: 'U0READER', text: expect.stringContaining('for operators') })
    expect(slack.views.windows).toEqual([])
  })

  it('says what to type where the window came too late', async () => {
    let now = 0
    const { slack, desk } = await stage({ latest: digest }, {}, { now: () => now })
    await slack.command('latest')
    const message = await slack.until('a digest', () => slack.messages[0])
    desk.first = async () => {
      now = 3_001
      return true
    }
    await slack.press(message, 'wrong:', ADMIN)
    const answer = await slack.until('an answer', () => slack.messages[1])
    expect(answer.text).toContain('/trilat review wrong:f-1a2b3c why:"…"')
    expect(answer.onlyFor).toBe('U0ADMIN')
  })

  it('is answered directly where the channel is closed to the app', async () => {
    const { slack, message } = await shown()
    await slack.press(message, 'wrong:', ADMIN)
    const window = await slack.until('a window', () => slack.views.windows[0])
    const channel = slack.channels.get('C0DESK')
    if (channel) channel.member = false
    await slack.submit(window, { why: { type: 'plain_text_input', value: 'Another meeting.' } })
    const answer = await slack.until('an answer', () => slack.messages[1])
    expect(answer.channel).toBe('D0ADMIN')
  })
})
