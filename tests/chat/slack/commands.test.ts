import { describe, expect, it } from 'vitest'
import { plain } from '../../../src/digest/document.ts'
import { stage } from './stage.ts'
import { paper } from './tiny-desk.ts'

describe('a slash command', () => {
  it('is acknowledged in time and answered where its command says', async () => {
    const { slack, desk } = await stage()
    expect(await slack.command('ask When is the next summit?')).toBeLessThan(3_000)
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]).toMatchObject({ name: 'ask', values: { question: 'When is the next summit?' } })
    expect(answer).toMatchObject({ channel: 'C0DESK', onlyFor: null, via: 'response' })
    expect(slack.problems).toEqual([])
  })

  it('reads quoted options and what Slack escaped', async () => {
    const { slack, desk } = await stage()
    await slack.command('subscribe weekdays 08:00 only:"changes & <new>"', { user: 'U0ADMIN' })
    await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]?.values).toEqual({ schedule: 'weekdays 08:00', only: 'changes & <new>' })
  })

  it.each([
    ['', 'help'],
    ['lates', 'Did you mean'],
    ['latest nonsense', 'takes no "nonsense"'],
    ['ask', 'needs a question'],
  ])('typed as "%s" is answered to the asker alone', async (typed, told) => {
    const { slack } = await stage()
    await slack.command(typed)
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(answer.text).toContain(told)
    expect(answer.onlyFor).toBe('U0READER')
  })

  it('tells who asks, from where in which zone and language', async () => {
    const { slack, desk } = await stage()
    await slack.command('latest', { user: 'U0ADMIN', channel: 'C0OTHER' })
    await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]?.asker).toEqual({
      platform: 'slack',
      user: 'U0ADMIN',
      channel: 'C0OTHER',
      workspace: 'T0TEAM',
      operator: true,
      zone: 'Asia/Seoul',
      locale: 'ko-KR',
    })
  })

  it.each([
    ['a workspace admin', 'U0ADMIN', [], true],
    ['a listed user', 'U0READER', ['U0READER'], true],
    ['anybody else', 'U0READER', ['U0SOMEONE'], false],
    ['somebody Slack does not know', 'U0GHOST', [], false],
    ['an admin of another organisation', 'U0ALIEN', [], false],
  ])('of %s: operator or not', async (_, user, admins, operator) => {
    const { slack, desk } = await stage({}, { admins })
    slack.users.set('U0ALIEN', { id: 'U0ALIEN', admin: true, zone: 'UTC', team: 'T0OTHER' })
    await slack.command('latest', { user })
    await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]?.asker.operator).toBe(operator)
  })

  it('asks Slack once about a person who asks often', async () => {
    const { slack, desk } = await stage()
    await Promise.all(['24h', '2d', '3d', '7d'].map((since) => slack.command(`latest since:${since}`)))
    await slack.until('four answers', () => slack.messages.length === 4)
    expect(desk.ran).toHaveLength(4)
    expect(slack.calls.filter((method) => method === 'users.info')).toHaveLength(1)
  })

  it('makes nobody an operator while Slack cannot say, and asks again', async () => {
    const { slack, desk } = await stage()
    slack.fail('users.info', { status: 500 })
    await slack.command('subscribe 08:00', { user: 'U0ADMIN' })
    await slack.until('a refusal', () => slack.messages[0])
    await slack.command('subscribe 08:00', { user: 'U0ADMIN' })
    await slack.until('an answer', () => slack.messages[1])
    expect(desk.ran.map((one) => one.asker.operator)).toEqual([false, true])
  })

  it('is answered once however often Slack repeats it', async () => {
    const { slack, desk } = await stage()
    await slack.command('latest', { trigger: '1.same' })
    await slack.command('latest', { trigger: '1.same', retry: 1 })
    await slack.command('latest', { trigger: '1.same', retry: 2 })
    await slack.command('story s-1')
    await slack.until('the later answer', () => slack.messages.find((one) => one.text.includes('story')))
    expect(desk.ran.map((one) => one.name)).toEqual(['latest', 'story'])
    expect(slack.problems).toEqual([])
  })

  it('answers through the Web API where the response address is used up or refused', async () => {
    const { slack, desk } = await stage()
    const { run } = desk
    desk.run = async (...given) => {
      slack.expireResponses()
      return await run(...given)
    }
    await slack.command('help')
    await slack.command('latest')
    await slack.until('both answers', () => slack.messages.length === 2)
    expect(slack.messages.map(({ via, onlyFor }) => [via, onlyFor]).sort()).toEqual([
      ['api', null],
      ['api', 'U0READER'],
    ])
  })

  it('shows a long answer in several messages, in order, beyond what one response address may carry', async () => {
    const long = Array.from({ length: 120 }, (_, i) => `Line ${i}: ${'words '.repeat(90)}`)
    const document = paper('', { blocks: long.map((text) => ({ type: 'paragraph', text: plain(text) })) })
    const { slack } = await stage({ latest: document })
    await slack.command('latest')
    const last = await slack.until('the last part', () => slack.messages.find((one) => one.text.includes('Line 119')))
    expect(slack.messages.length).toBeGreaterThan(5)
    expect(new Set(slack.messages.map((one) => one.via))).toEqual(new Set(['response', 'api']))
    const shown = slack.messages.flatMap((one) => JSON.stringify(one.blocks).match(/Line \d+:/g) ?? [])
    expect(shown).toEqual(long.map((_, i) => `Line ${i}:`))
    expect(JSON.stringify(last.blocks)).toContain(`Part ${slack.messages.length} of ${slack.messages.length}`)
    expect(slack.problems).toEqual([])
  })

  it.each([
    ['its response address', 'C0DESK'],
    ['every way', 'C0STRANGERS'],
  ])('is said as plain text where Slack refuses its blocks at %s', async (_, channel) => {
    const { slack } = await stage({ latest: paper('R&D was agreed.', { title: 'Latest' }) })
    slack.fail('respond', { status: 400 })
    slack.fail('chat.postMessage', { error: 'invalid_blocks' })
    await slack.command('latest', { channel })
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(answer).toMatchObject({ channel, blocks: [], text: 'Latest\nR&amp;D was agreed.' })
  })

  it('says so where the rest of a long answer cannot be shown', async () => {
    const blocks = Array.from({ length: 120 }, () => ({ type: 'paragraph' as const, text: plain('words '.repeat(90)) }))
    const { slack } = await stage({ latest: paper('', { blocks }) })
    await slack.command('latest', { channel: 'C0STRANGERS' })
    const last = await slack.until('word of it', () => slack.messages[4])
    expect(last.text).toMatch(/The other \d+ parts could not be shown here/)
    expect(last.onlyFor).toBe('U0READER')
  })

  it('of one person waits while many of the same person’s are under way; others are answered', async () => {
    const { slack, desk } = await stage()
    const { run } = desk
    let go = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    desk.run = async (...given) => {
      if (given[2].user === 'U0READER') await gate
      return await run(...given)
    }
    for (let i = 0; i < 5; i++) await slack.command(`story s-${i}`)
    const told = await slack.until('word of it', () => slack.messages[0])
    expect(told).toMatchObject({ onlyFor: 'U0READER', text: expect.stringContaining('still busy') })
    await slack.command('latest', { user: 'U0ADMIN' })
    await slack.until('the other answer', () => desk.ran.find((one) => one.asker.user === 'U0ADMIN'))
    go()
    await slack.until('four answers', () => desk.ran.length === 5)
    await slack.command('story s-9')
    await slack.until('another answer', () => slack.messages.find((one) => one.text.includes('s-9')))
  })

  it('that fails inside is told plainly, without its cause', async () => {
    const { slack, desk } = await stage()
    desk.run = () => Promise.reject(new Error('secret inner workings'))
    await slack.command('latest')
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(answer.text).toContain('Something went wrong')
    expect(answer.text).not.toContain('secret')
    expect(answer.onlyFor).toBe('U0READER')
  })
})

describe('a button', () => {
  const digest = paper('A digest', {
    blocks: [{ type: 'actions', actions: [{ label: 'Details', command: 'story s-1' }] }],
  })

  it('runs its command and answers the one who pressed it alone', async () => {
    const { slack, desk } = await stage({ latest: digest })
    await slack.command('latest')
    const message = await slack.until('a message', () => slack.messages[0])
    expect(await slack.press(message, 0, { user: 'U0ADMIN' })).toBeLessThan(3_000)
    const answer = await slack.until('an answer', () => slack.messages[1])
    expect(desk.ran[1]).toMatchObject({ name: 'story', values: { id: 's-1' }, asker: { user: 'U0ADMIN' } })
    expect(answer).toMatchObject({ onlyFor: 'U0ADMIN', channel: 'C0DESK' })
    expect(slack.messages[0]).toBe(message)
  })

  it('pressed twice by repetition runs once', async () => {
    const { slack, desk } = await stage({ latest: digest })
    await slack.command('latest')
    const message = await slack.until('a message', () => slack.messages[0])
    await slack.press(message, 0, { trigger: '2.same' })
    await slack.press(message, 0, { trigger: '2.same' })
    await slack.command('help')
    await slack.until('help', () => slack.messages.find((one) => one.text.includes('help')))
    expect(desk.ran.map((one) => one.name)).toEqual(['latest', 'story', 'help'])
  })
})

describe('a message', () => {
  it('that names the app is a question, answered in its thread', async () => {
    const { slack, desk } = await stage()
    await slack.mention('what did <@U0ADMIN> &amp; Seoul say about <https://example.org/a|this>?', { trigger: '3.1' })
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]).toMatchObject({
      name: 'ask',
      values: { question: 'what did & Seoul say about https://example.org/a?' },
    })
    expect(answer).toMatchObject({ thread: '3.1', channel: 'C0DESK', via: 'api', onlyFor: null })
    expect(slack.problems).toEqual([])
  })

  it('that only names the app is answered with help', async () => {
    const { slack, desk } = await stage()
    await slack.mention('')
    await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran[0]?.name).toBe('help')
  })

  it('that comes again, edited or repeated, is answered once', async () => {
    const { slack, desk } = await stage()
    await slack.mention('first', { trigger: '4.1' })
    await slack.mention('first, edited', { trigger: '4.1' })
    await slack.mention('second', { trigger: '4.2' })
    await slack.until('two answers', () => slack.messages.length === 2)
    expect(desk.ran.map((one) => one.values.question)).toEqual(['first', 'second'])
  })

  it('to the app alone is a question; edits, joins and other subtypes are not', async () => {
    const { slack, desk } = await stage()
    for (const subtype of ['message_changed', 'message_deleted', 'bot_message', 'channel_join'])
      await slack.directMessage('nothing to answer', { subtype })
    await slack.directMessage('when is the summit?')
    const answer = await slack.until('an answer', () => slack.messages[0])
    expect(desk.ran).toHaveLength(1)
    expect(answer).toMatchObject({ channel: 'D0READER', thread: null })
  })

  it('of anybody is checked against the baseline for the one who asks alone', async () => {
    const { slack, desk } = await stage()
    const text = 'Seoul says only:\n<https://example.org/a|the summit> is on &amp; set'
    expect(await slack.shortcut('check_message', text, { trigger: '5.1' })).toBeLessThan(3_000)
    const answer = await slack.until('an answer', () => slack.messages[0])
    const claim = 'Seoul says only: https://example.org/a is on & set'
    expect(desk.ran).toMatchObject([{ name: 'check', values: { claim } }])
    expect(answer).toMatchObject({ onlyFor: 'U0READER', via: 'response' })
    await slack.shortcut('check_message', text, { trigger: '5.1' })
    await slack.shortcut('check_message', '', { trigger: '5.2' })
    const refused = await slack.until('a refusal', () => slack.messages[1])
    expect(refused.text).toContain('needs a claim')
    expect(desk.ran).toHaveLength(1)
  })
})
