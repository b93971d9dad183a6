import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChatPlatform, CommandDesk, PostOutcome } from '../../../src/chat/chat.ts'
import { createDiscord } from '../../../src/chat/discord/discord.ts'
import { plain } from '../../../src/digest/document.ts'
import { UserError } from '../../../src/errors.ts'
import type { Log } from '../../../src/log.ts'
import { buttonsOf, type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'
import { digestOf, documentOf, tinyDesk } from './tiny-desk.ts'

const ADMIN = '400000000000000001'
let adminRole: string
let discord: FakeDiscord
let channel: string
let bot: ChatPlatform
let logged: string[]

const noting = (): Log => {
  const note = (fields: object, message: string) => {
    logged.push(`${message} ${JSON.stringify(fields)}`)
  }
  return { debug: note, info: note, warn: note, error: note }
}

const newBot = (token = discord.token) =>
  createDiscord({ token, apiUrl: discord.apiUrl, admins: [ADMIN, adminRole] }, noting())

async function startBot(desk: CommandDesk = tinyDesk()) {
  bot = newBot()
  await bot.start(desk)
}

async function post(part: Partial<Parameters<ChatPlatform['post']>[0]> = {}) {
  const parts: number[] = []
  const request = { channel, document: digestOf(3), deliveryId: 'd-1', fromPart: 0, mayBePosted: false, ...part }
  const outcome: PostOutcome = await bot.post(request, async (posted) => {
    parts.push(posted)
  })
  return { outcome, parts }
}

beforeEach(async () => {
  logged = []
  discord = await startFakeDiscord()
  channel = discord.addChannel('digests')
  adminRole = discord.addRole('editors')
})

afterEach(async () => {
  await bot.stop()
  await discord.stop()
  // Whatever happened, the token was written nowhere.
  expect(logged.join('\n')).not.toContain(discord.token)
})

describe('starting', () => {
  it('connects with the Guilds intent alone and says so', async () => {
    await startBot()
    expect(bot.connected()).toBe(true)
    expect(discord.gateway.intents).toBe(1)
  })

  it('registers its command, and not again while nothing has changed', async () => {
    await startBot()
    await bot.stop()
    expect(bot.connected()).toBe(false)
    await startBot()
    expect(discord.world.registrations).toBe(1)
    await bot.stop()
    await startBot({ ...tinyDesk(), commandName: 'desk' })
    expect(discord.world.registrations).toBe(2)
    expect(discord.world.commands).toHaveLength(1)
  })

  it.each(['wrong.token', ''])('says that the token %j is refused, and not what it is', async (token) => {
    bot = newBot(token)
    const failure = await bot.start(tinyDesk()).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(UserError)
    expect(String(failure)).toMatch(/DISCORD_TOKEN/)
    if (token !== '') expect(String(failure)).not.toContain(token)
  })

  it('says that Discord was not reached, and can be started again', async () => {
    discord.fail('/gateway/bot', 503, { method: 'GET' })
    bot = newBot()
    await expect(bot.start(tinyDesk())).rejects.toThrow(/not reached|503/)
    await bot.start(tinyDesk())
    expect(bot.connected()).toBe(true)
  })
})

describe('commands', () => {
  it('shows an answer to the channel, with the options as typed', async () => {
    const desk = tinyDesk()
    await startBot(desk)
    const asked = discord.command('trilat', 'ask', { question: ' When is the summit? ' }, { channel, user: '7' })
    await asked.answered()
    expect(discord.textOf(asked.messages()[0])).toContain('answer to ask')
    expect(asked.messages()[0]?.ephemeral).toBe(false)
    expect(desk.runs).toEqual([
      {
        name: 'ask',
        values: { question: 'When is the summit?' },
        asker: { platform: 'discord', user: '7', channel, workspace: discord.world.guild, operator: false, zone: null },
      },
    ])
  })

  it('shows settings to the asker alone', async () => {
    await startBot()
    const asked = discord.command('trilat', 'subscribe', { schedule: '08:00' }, { channel })
    await asked.answered()
    expect(asked.messages().map((one) => one.ephemeral)).toEqual([true])
  })

  it('moves an answer meant for the asker out of the channel', async () => {
    await startBot(tinyDesk(async () => ({ document: documentOf('Not done'), visibleTo: 'asker' })))
    const asked = discord.command('trilat', 'ask', { question: 'x' }, { channel })
    await discord.until(() => asked.messages().some((one) => one.ephemeral), 'the hidden answer')
    expect(asked.messages().map((one) => [one.ephemeral, discord.textOf(one)])).toEqual([[true, '## Not done']])
  })

  it('gives a long answer in several messages, all as hidden as the first', async () => {
    const document = digestOf(30)
    await startBot(tinyDesk(async () => ({ document, visibleTo: 'asker' })))
    const asked = discord.command('trilat', 'help', {}, { channel })
    await discord.until(() => asked.messages().some((one) => discord.textOf(one).includes('12 articles')), 'the end')
    expect(asked.messages().length).toBeGreaterThan(3)
    expect(asked.messages().every((one) => one.ephemeral)).toBe(true)
  })

  it.each([
    ['Manage Server', () => ({ manager: true }), true],
    ['a listed role', () => ({ roles: [adminRole] }), true],
    ['a listed user', () => ({ user: ADMIN }), true],
    ['another role', () => ({ roles: [discord.addRole('guests')] }), false],
    ['nothing', () => ({}), false],
    ['nothing, in a direct message', () => ({ direct: true }), false],
  ])('takes someone with %s as operator or not', async (_, person, operator) => {
    const desk = tinyDesk()
    await startBot(desk)
    await discord.command('trilat', 'help', {}, { channel, ...person() }).answered()
    expect(desk.runs.map((run) => run.asker.operator)).toEqual([operator])
  })

  it('answers a command that fails with a plain line', async () => {
    await startBot({ ...tinyDesk(), run: () => Promise.reject(new Error('secret insides')) })
    const asked = discord.command('trilat', 'help', {}, { channel })
    await asked.answered()
    expect(discord.textOf(asked.messages()[0])).toMatch(/went wrong/)
    expect(discord.textOf(asked.messages()[0])).not.toContain('secret')
  })

  it.each(['swallow', 'drop', 502] as const)('answers once where the first sign meets %s', async (fault) => {
    const desk = tinyDesk()
    await startBot(desk)
    discord.fail('/callback', fault)
    const asked = discord.command('trilat', 'help', {}, { channel })
    await asked.answered()
    expect(asked.messages().map((one) => [one.ephemeral, discord.textOf(one)])).toEqual([[true, '## answer to help']])
    expect(desk.runs).toHaveLength(1)
  })

  it.each(['swallow', 'drop', 502] as const)('answers once where the answer meets %s', async (fault) => {
    await startBot()
    discord.fail('/messages/@original', fault, { method: 'PATCH' })
    const asked = discord.command('trilat', 'ask', { question: 'x' }, { channel })
    await asked.answered()
    expect(asked.messages().map((one) => discord.textOf(one))).toEqual(['## answer to ask'])
  })

  it('answers once although two replicas are connected', async () => {
    const desks = [tinyDesk(), tinyDesk()]
    await startBot(desks[0])
    const other = newBot()
    await other.start(desks[1] ?? tinyDesk())
    for (const question of ['a', 'b', 'c']) {
      await discord.command('trilat', 'ask', { question }, { channel }).answered()
    }
    await other.stop()
    const questions = desks.flatMap((desk) => desk.runs.map((run) => run.values.question))
    expect(questions.sort()).toEqual(['a', 'b', 'c'])
    expect(logged.filter((line) => line.includes('not answered'))).toEqual([])
  })

  it('does nothing more where the interaction has run out meanwhile, and goes on answering', async () => {
    const gate = Promise.withResolvers<void>()
    await startBot(
      tinyDesk(async ({ name }) => {
        if (name === 'ask') await gate.promise
        return { document: documentOf('late'), visibleTo: 'channel' }
      }),
    )
    const asked = discord.command('trilat', 'ask', { question: 'x' }, { channel })
    await discord.until(() => asked.acknowledgedAfter() !== null, 'the first sign')
    asked.expire()
    gate.resolve()
    await discord.command('trilat', 'help', {}, { channel }).answered()
    expect(logged.filter((line) => line.includes('not answered'))).toEqual([])
    expect(asked.messages().every((one) => one.loading)).toBe(true)
  })
})

describe('autocomplete', () => {
  it('offers what the desk suggests, 25 at most, none longer than Discord takes', async () => {
    const many = ['x'.repeat(101), ...Array.from({ length: 40 }, (_, i) => `topic-${i}`)]
    await startBot(tinyDesk(undefined, async () => many))
    const choices = await discord.choices('trilat', 'ask', 'topic', 'to', { channel })
    expect(choices).toEqual(many.slice(1, 26))
  })

  it('offers what was typed where there is nothing else', async () => {
    await startBot()
    expect(await discord.choices('trilat', 'ask', 'question', 'When is it?', { channel })).toEqual(['When is it?'])
    expect(await discord.choices('trilat', 'ask', 'question', '', { channel })).toEqual([])
  })

  it('offers nothing where the desk fails', async () => {
    await startBot(tinyDesk(undefined, () => Promise.reject(new Error('no'))))
    expect(await discord.choices('trilat', 'ask', 'topic', '', { channel })).toEqual([])
  })
})

describe('buttons', () => {
  const withButton = (command: string) =>
    documentOf('Digest', { type: 'actions', actions: [{ label: 'Open', command }] })

  it('run the command they carry, for the one who pressed', async () => {
    const desk = tinyDesk()
    await startBot(desk)
    await post({ document: withButton('story s-1') })
    const [message] = discord.posted(channel)
    if (!message) throw new Error('nothing was posted')
    const pressed = discord.press(message, 'Open')
    await pressed.answered()
    expect(desk.runs.map((run) => [run.name, run.values])).toEqual([['story', { id: 's-1' }]])
    expect(pressed.messages().map((one) => one.ephemeral)).toEqual([true])
  })

  it('run a command too long to be carried, until a restart forgets it', async () => {
    const desk = tinyDesk()
    const command = `ask ${'Will the summit be held in Seoul? '.repeat(6).trim()}`
    await startBot(desk)
    await post({ document: withButton(command) })
    const [message] = discord.posted(channel)
    if (!message) throw new Error('nothing was posted')
    expect(buttonsOf(message)[0]?.customId.length).toBeLessThanOrEqual(100)
    await discord.press(message, 'Open').answered()
    expect(desk.runs[0]?.values.question).toBe(command.slice(4))
    await bot.stop()
    await startBot(desk)
    const pressed = discord.press(message, 'Open')
    await pressed.answered()
    expect(discord.textOf(pressed.messages()[0])).toMatch(/too old/)
    expect(desk.runs).toHaveLength(1)
  })

  it('say what is allowed where the command is no longer one', async () => {
    await startBot()
    await post({ document: withButton('nonsense') })
    const [message] = discord.posted(channel)
    if (!message) throw new Error('nothing was posted')
    const pressed = discord.press(message, 'Open')
    await pressed.answered()
    expect(discord.textOf(pressed.messages()[0])).toMatch(/There are: help, ask/)
  })
})

describe('the connection', () => {
  it('resumes after a drop and answers what was asked meanwhile, once', async () => {
    const desk = tinyDesk()
    await startBot(desk)
    await discord.command('trilat', 'help', {}, { channel }).answered()
    discord.gateway.drop()
    const asked = discord.command('trilat', 'ask', { question: 'still there?' }, { channel })
    await asked.answered()
    expect(discord.gateway.counts).toEqual({ identified: 1, resumed: 1, invalid: 0 })
    expect(desk.runs.map((run) => run.name)).toEqual(['help', 'ask'])
    expect(bot.connected()).toBe(true)
  })

  it('reconnects when told to', async () => {
    await startBot()
    discord.gateway.reconnect()
    await discord.until(() => discord.gateway.counts.resumed === 1, 'the resume')
    await discord.command('trilat', 'help', {}, { channel }).answered()
    expect(discord.gateway.counts.identified).toBe(1)
  })

  it('identifies anew when its session is gone', async () => {
    await startBot()
    discord.gateway.invalidate()
    await discord.until(() => discord.gateway.counts.identified === 2, 'a new session')
    await discord.command('trilat', 'help', {}, { channel }).answered()
    expect(bot.connected()).toBe(true)
  })

  it('says that it is down, and that a token reset in the portal is refused', async () => {
    await startBot()
    discord.resetToken()
    discord.gateway.drop(4004)
    await discord.until(() => logged.some((line) => line.includes('for good')), 'the log')
    expect(bot.connected()).toBe(false)
    expect((await post()).outcome).toMatchObject({ result: 'later', why: expect.stringContaining('DISCORD_TOKEN') })
  })

  it('answers an interaction that is sent twice once', async () => {
    const desk = tinyDesk()
    await startBot(desk)
    const asked = discord.command('trilat', 'help', {}, { channel })
    await asked.answered()
    discord.gateway.repeat()
    await discord.command('trilat', 'ask', { question: 'x' }, { channel }).answered()
    expect(desk.runs.map((run) => run.name)).toEqual(['help', 'ask'])
  })
})

describe('posting', () => {
  const refs = () => discord.posted(channel).map((one) => /ref \w+\/(\d+)$/.exec(discord.textOf(one))?.[1])

  it('posts a digest in order, pinging nobody, making no previews, telling how far it is', async () => {
    await startBot()
    const { outcome, parts } = await post({ document: digestOf(20) })
    expect(outcome).toEqual({ result: 'posted' })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts).toEqual(parts.map((_, i) => i + 1))
    expect(refs()).toEqual(parts.map(String))
    for (const { body } of discord.posted(channel)) {
      expect(body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true })
      expect(Number(body.flags) & 4).toBe(4)
      expect(String(body.nonce).length).toBeLessThanOrEqual(25)
    }
  })

  it('goes on after the parts that are posted', async () => {
    await startBot()
    const all = (await post({ document: digestOf(20) })).parts.length
    const { parts } = await post({ document: digestOf(20), deliveryId: 'd-2', fromPart: 2 })
    expect(parts).toEqual(Array.from({ length: all - 2 }, (_, i) => i + 3))
  })

  it('after a crash posts only what is not in the channel, however much was said since', async () => {
    await startBot()
    const document = digestOf(20)
    const first = await post({ document })
    discord.forgetNonces()
    for (let i = 0; i < 230; i++) discord.chatter(channel, `message ${i}`)
    const again = await post({ document, mayBePosted: true })
    expect(again).toEqual(first)
    expect(discord.posted(channel).filter((one) => one.author === discord.world.bot)).toHaveLength(first.parts.length)
  })

  it('after a crash between two parts posts the second', async () => {
    await startBot()
    const document = digestOf(20)
    discord.fail('/messages', 'drop', { after: 1, times: 10 })
    const failed = await post({ document })
    expect(failed).toMatchObject({ outcome: { result: 'later' }, parts: [1] })
    discord.clearFaults()
    discord.forgetNonces()
    const { outcome, parts } = await post({ document, mayBePosted: true })
    expect(outcome.result).toBe('posted')
    expect(parts.length).toBeGreaterThan(2)
    expect(refs()).toEqual(parts.map(String))
  })

  it('does not double a message whose answer was lost, even when the nonce is forgotten', async () => {
    await startBot()
    discord.fail('/messages', 'swallow', { times: 3 })
    const lost = await post()
    expect(lost.outcome).toMatchObject({ result: 'later' })
    discord.clearFaults()
    discord.forgetNonces()
    const { outcome } = await post()
    expect(outcome).toEqual({ result: 'posted' })
    expect(refs()).toEqual(['1'])
  })

  it('waits a short limit out', async () => {
    await startBot()
    discord.limit('/messages', 0.05, { times: 2 })
    expect((await post()).outcome).toEqual({ result: 'posted' })
    expect(discord.posted(channel)).toHaveLength(1)
  })

  it.each([true, false])('gives a long limit back with the time to wait (global: %s)', async (global) => {
    await startBot()
    discord.limit('/messages', 65, { global })
    const { outcome } = await post()
    expect(outcome).toMatchObject({ result: 'later' })
    if (outcome.result === 'later') expect(outcome.retryAfterMs).toBeGreaterThanOrEqual(64_000)
  })

  it('keeps to a channel’s own limit', async () => {
    await startBot()
    discord.channelLimits = { requests: 2, perMs: 300 }
    expect((await post({ document: digestOf(20) })).outcome).toEqual({ result: 'posted' })
    expect(discord.world.requests.filter((one) => one.status === 429)).toEqual([])
  })

  it.each([500, 502, 503])('tries again later where Discord answers %i', async (status) => {
    await startBot()
    discord.fail('/messages', status, { times: 3 })
    expect((await post()).outcome).toMatchObject({ result: 'later', why: expect.stringContaining(String(status)) })
  })

  it('is helped by one more try where Discord fails once', async () => {
    await startBot()
    discord.fail('/messages', 502)
    expect((await post()).outcome).toEqual({ result: 'posted' })
    expect(discord.posted(channel)).toHaveLength(1)
  })

  it.each([
    ['deleted', () => discord.removeChannel(channel), /deleted|removed.*10003/],
    [
      'hidden from the bot',
      () => discord.deny(channel, 'ViewChannel'),
      /View Channel.*50001.*missing now: .*View Channel/,
    ],
    [
      'closed to the bot',
      () => discord.deny(channel, 'SendMessages'),
      /Send Messages.*50013.*missing now: Send Messages/,
    ],
    [
      'no text channel',
      () => {
        channel = discord.addChannel('category', 4)
      },
      /50008/,
    ],
    [
      'no channel at all',
      () => {
        channel = 'C123'
      },
      /not the id/,
    ],
  ])('gives a channel up that is %s', async (_, happens, why) => {
    await startBot()
    happens()
    const { outcome, parts } = await post()
    expect(outcome).toMatchObject({ result: 'unreachable', why: expect.stringMatching(why) })
    expect(parts).toEqual([])
  })

  it('posts again where the permission is back', async () => {
    await startBot()
    discord.deny(channel, 'SendMessages')
    await post()
    discord.deny(channel, 'SendMessages', false)
    expect((await post()).outcome).toEqual({ result: 'posted' })
  })

  it('says that content is refused', async () => {
    await startBot()
    discord.fail('/messages', { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: {} } })
    expect((await post()).outcome).toMatchObject({ result: 'refused' })
  })

  it('lets a failure of the caller through', async () => {
    await startBot()
    const request = { channel, document: digestOf(1), deliveryId: 'd-1', fromPart: 0, mayBePosted: false }
    await expect(bot.post(request, () => Promise.reject(new Error('lease lost')))).rejects.toThrow('lease lost')
  })

  it('needs no more than to be started', async () => {
    bot = newBot()
    expect((await post()).outcome).toMatchObject({ result: 'later' })
  })

  it('pings nobody although the digest is full of mentions', async () => {
    await startBot()
    const text = '@everyone @here <@200000000000000001> <@&5> <#6> </trilat:7>'
    await post({
      document: documentOf(
        text,
        { type: 'paragraph', text: plain(text) },
        { type: 'table', header: [text], rows: [[text]] },
      ),
    })
    expect(discord.posted(channel)).toHaveLength(1)
    discord.assertClean()
  })
})
